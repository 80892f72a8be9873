/** The ways through the steps of a procedure: which step follows which. */
import type { Langkah } from '../dokumen.ts'
import type { Node } from '../graph/node.ts'
import { indexNomor, leads, type Panah, readStep, readTitik, type Titik } from './panah.ts'

export type { Panah, Titik, Tujuan } from './panah.ts'

/** The steps of a procedure and the ways between them. */
export interface Alur {
  readonly titik: readonly Titik[]
  /** Steps whose nomor an earlier one has: references mean the earlier. */
  readonly kembar: readonly Titik[]
  /** Ways to a nomor that no step has; they count as leading to an end, so that nothing else is said of them. */
  readonly takDikenal: readonly Panah[]
  /** There is one way only: no step decides, and none goes back. */
  readonly tunggal: boolean
  /** Rows that are reached from the first. */
  readonly terjangkau: ReadonlySet<number>
  /** Rows from which an end is reached. */
  readonly berujung: ReadonlySet<number>
  /** Ways that go back to a step on the way there: without them no way comes by a step twice. */
  readonly mundur: ReadonlySet<Panah>
  /** The rows that are reached, each before those that follow it when nothing goes back. */
  readonly urut: readonly number[]
}

/** The procedure of an SOP; ask for it with `graph.once(alurSop, sop)`. */
export function alurSop(sop: Node<'sop'>): Alur {
  return readAlur(sop.isi.langkah ?? [])
}

const LEADS = ['nomor', 'ke', 'keputusan', 'selesai']

/** Whether the ways between the steps are all here: no step was left out, nor where it leads. */
export function isAlurUtuh(sop: Node<'sop'>): boolean {
  return !LEADS.some((key) => sop.isLost(`langkah.${key}`))
}

export function readAlur(langkah: readonly Langkah[]): Alur {
  if (!langkah.some(leads)) return readStraight(langkah)
  const { baris, kembar } = indexNomor(langkah)
  const titik = langkah.map((satu, urutan) => readTitik(satu, urutan, langkah.length, baris))
  const ways = walkForward(titik)
  return {
    titik,
    kembar: pickRows(titik, kembar),
    takDikenal: findTakDikenal(titik),
    tunggal: ways.mundur.size === 0 && titik.every(({ bentuk }) => bentuk !== 'keputusan'),
    berujung: findBerujung(titik, ways.terjangkau),
    ...ways,
  }
}

/** Most tables: each row goes to the next. */
function readStraight(langkah: readonly Langkah[]): Alur {
  const titik = langkah.map((satu, urutan) => readStep(satu, urutan, langkah.length))
  const urut = [...titik.keys()]
  const all = new Set(urut)
  return {
    titik,
    kembar: pickRows(titik, indexNomor(langkah).kembar),
    takDikenal: none,
    tunggal: true,
    terjangkau: all,
    berujung: all,
    mundur: noPanah,
    urut,
  }
}

const none: readonly never[] = []
const noPanah: ReadonlySet<Panah> = new Set()

function pickRows(titik: readonly Titik[], rows: ReadonlySet<number>): readonly Titik[] {
  return rows.size === 0 ? none : titik.filter(({ urutan }) => rows.has(urutan))
}

function findTakDikenal(titik: readonly Titik[]): readonly Panah[] {
  let found: Panah[] | undefined
  for (const { panah } of titik) {
    for (const satu of panah) {
      if (satu.ke !== 'tak_dikenal') continue
      found ??= []
      found.push(satu)
    }
  }
  return found ?? none
}

/** @param terjangkau given back where it is the same: nearly always both are all rows */
function findBerujung(titik: readonly Titik[], terjangkau: ReadonlySet<number>): ReadonlySet<number> {
  if (terjangkau.size === titik.length && allEndDownwards(titik)) return terjangkau
  const masuk: number[][] = titik.map(() => [])
  const berujung = new Set<number>()
  for (const { urutan, panah } of titik) {
    for (const { ke } of panah) {
      if (typeof ke === 'number') masuk[ke]?.push(urutan)
      else berujung.add(urutan)
    }
  }
  for (const urutan of berujung) for (const dari of masuk[urutan] ?? none) berujung.add(dari)
  return berujung
}

/** Whether from each row an end is reached by rows further down alone. */
function allEndDownwards(titik: readonly Titik[]): boolean {
  for (const { urutan, panah } of titik) {
    if (!panah.some(({ ke }) => typeof ke !== 'number' || ke > urutan)) return false
  }
  return true
}

/**
 * Walks in depth from the first row, lower rows first whatever the order of the branches. A way to a step that is being
 * walked goes back.
 */
function walkForward(titik: readonly Titik[]): Pick<Alur, 'terjangkau' | 'mundur' | 'urut'> {
  const terjangkau = new Set<number>()
  const selesai: number[] = []
  const onWay: boolean[] = titik.map(() => false)
  let mundur: Set<Panah> | undefined
  // The rows that are being walked, their ways on, and how many of those are left.
  const rows: number[] = []
  const ways: (readonly Panah[])[] = []
  const left: number[] = []
  const enter = (urutan: number) => {
    const panah = forward(titik[urutan])
    terjangkau.add(urutan)
    onWay[urutan] = true
    rows.push(urutan)
    ways.push(panah)
    left.push(panah.length)
  }
  if (titik.length > 0) enter(0)
  for (let top = rows.length - 1; top >= 0; top = rows.length - 1) {
    const rest = (left[top] ?? 0) - 1
    const panah = ways[top]?.[rest]
    if (!panah) {
      const urutan = rows.pop() ?? 0
      ways.pop()
      left.pop()
      onWay[urutan] = false
      selesai.push(urutan)
      continue
    }
    left[top] = rest
    if (typeof panah.ke !== 'number') continue
    if (onWay[panah.ke]) {
      mundur ??= new Set()
      mundur.add(panah)
    } else if (!terjangkau.has(panah.ke)) enter(panah.ke)
  }
  return { terjangkau, mundur: mundur ?? noPanah, urut: selesai.reverse() }
}

/** The ways on, the highest row first, as they are taken from the end. */
function forward(titik: Titik | undefined): readonly Panah[] {
  const panah = titik?.panah ?? none
  if (panah.length < 2) return panah
  const rank = ({ ke }: Panah) => (typeof ke === 'number' ? ke : Number.MAX_SAFE_INTEGER)
  return panah.toSorted((left, right) => rank(right) - rank(left))
}
