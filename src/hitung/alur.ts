/** The ways through the steps of a procedure: which step follows which. */
import type { Langkah } from '../dokumen.ts'
import type { Node } from '../graph/node.ts'
import { indexNomor, leads, nextRow, type Panah, readTitik, type Titik } from './panah.ts'

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

export function readAlur(langkah: readonly Langkah[]): Alur {
  if (!langkah.some(leads)) return readStraight(langkah)
  const { baris, kembar } = indexNomor(langkah)
  const titik = langkah.map((satu, urutan) => readTitik(satu, urutan, langkah.length, baris))
  const forward = walkForward(titik)
  return {
    titik,
    kembar: titik.filter(({ urutan }) => kembar.has(urutan)),
    takDikenal: titik.flatMap(({ panah }) => panah.filter(({ ke }) => ke === 'tak_dikenal')),
    tunggal: forward.mundur.size === 0 && titik.every(({ bentuk }) => bentuk !== 'keputusan'),
    berujung: findBerujung(titik),
    ...forward,
  }
}

/** Most tables: each row goes to the next. */
function readStraight(langkah: readonly Langkah[]): Alur {
  const titik = langkah.map((satu, urutan): Titik => {
    const nomor = satu.nomor || String(urutan + 1)
    return { urutan, nomor, langkah: satu, bentuk: 'lurus', panah: [nextRow(urutan, langkah.length)] }
  })
  const { kembar } = indexNomor(langkah)
  const urut = [...titik.keys()]
  const all = new Set(urut)
  return {
    titik,
    kembar: titik.filter(({ urutan }) => kembar.has(urutan)),
    takDikenal: [],
    tunggal: true,
    terjangkau: all,
    berujung: all,
    mundur: new Set(),
    urut,
  }
}

function findBerujung(titik: readonly Titik[]): ReadonlySet<number> {
  const masuk: number[][] = titik.map(() => [])
  const berujung = new Set<number>()
  for (const { urutan, panah } of titik) {
    for (const { ke } of panah) {
      if (typeof ke === 'number') masuk[ke]?.push(urutan)
      else berujung.add(urutan)
    }
  }
  for (const urutan of berujung) for (const dari of masuk[urutan] ?? []) berujung.add(dari)
  return berujung
}

/**
 * Walks in depth from the first row, lower rows first whatever the order of the branches. A way to a step that is being
 * walked goes back.
 */
function walkForward(titik: readonly Titik[]): Pick<Alur, 'terjangkau' | 'mundur' | 'urut'> {
  const terjangkau = new Set<number>()
  const mundur = new Set<Panah>()
  const selesai: number[] = []
  const onWay = new Set<number>()
  const stack: { urutan: number; sisa: Panah[] }[] = []
  const enter = (urutan: number) => {
    terjangkau.add(urutan)
    onWay.add(urutan)
    stack.push({ urutan, sisa: forward(titik[urutan]) })
  }
  if (titik.length > 0) enter(0)
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const panah = top.sisa.pop()
    if (!panah) {
      stack.pop()
      onWay.delete(top.urutan)
      selesai.push(top.urutan)
    } else if (typeof panah.ke !== 'number') continue
    else if (onWay.has(panah.ke)) mundur.add(panah)
    else if (!terjangkau.has(panah.ke)) enter(panah.ke)
  }
  return { terjangkau, mundur, urut: selesai.reverse() }
}

/** The ways on, the highest row first, as they are taken from the end. */
function forward(titik: Titik | undefined): Panah[] {
  const panah = [...(titik?.panah ?? [])]
  if (panah.length < 2) return panah
  const rank = ({ ke }: Panah) => (typeof ke === 'number' ? ke : Number.MAX_SAFE_INTEGER)
  return panah.sort((left, right) => rank(right) - rank(left))
}
