/** The ways through the steps of a procedure: which step follows which. */
import type { Langkah } from '../dokumen.ts'
import type { Node } from '../graph/node.ts'

/** Row of the step, from 0; `selesai` for the end, `tak_dikenal` where no step has the nomor that is written. */
export type Tujuan = number | 'selesai' | 'tak_dikenal'

/** One way on from a step. */
export interface Panah {
  readonly dari: number
  readonly ke: Tujuan
  /** The nomor as written; '' where nothing is written and the next row follows. */
  readonly teks: string
  /** Where the reference stands within the step; empty where nothing is written. */
  readonly path: readonly (string | number)[]
  /** Of a branch of a decision. */
  readonly arti?: 'ya' | 'tidak'
}

/** A step with the ways on from it. */
export interface Titik {
  /** Row, from 0. */
  readonly urutan: number
  /** As written; the number of the row where none is. */
  readonly nomor: string
  readonly langkah: Langkah
  /** `keputusan`: one of the ways is taken; `bersamaan`: all of them, until they meet. */
  readonly bentuk: 'lurus' | 'keputusan' | 'bersamaan'
  /** Never empty. */
  readonly panah: readonly Panah[]
}

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

const REFERENCE = /^(?:(?:ke|kembali ke|lanjut ke) )?(?:(?:langkah|nomor|no\.?) )?/
const DIGITS = /^\d+$/
const ENDING = /[.):\s]+$/

/** Compared without the words around it: `Langkah 3.` is `3`. */
function plainNomor(teks: string): string {
  if (DIGITS.test(teks)) return teks
  return teks.trim().toLowerCase().replace(ENDING, '').replace(REFERENCE, '')
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

/** Whether the step says where it leads. */
function leads({ ke, keputusan, selesai }: Langkah): boolean {
  return ke !== undefined || keputusan !== undefined || selesai !== undefined
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

function nextRow(urutan: number, banyak: number): Panah {
  return { dari: urutan, ke: urutan + 1 < banyak ? urutan + 1 : 'selesai', teks: '', path: [] }
}

/** Written nomor -> row, and the rows whose nomor is taken; a step without one goes by its row, unless that is taken. */
function indexNomor(langkah: readonly Langkah[]): { baris: ReadonlyMap<string, number>; kembar: ReadonlySet<number> } {
  const baris = new Map<string, number>()
  const kembar = new Set<number>()
  for (const [urutan, { nomor }] of langkah.entries()) {
    if (!nomor) continue
    const kunci = plainNomor(nomor)
    if (baris.has(kunci)) kembar.add(urutan)
    else baris.set(kunci, urutan)
  }
  for (const [urutan, { nomor }] of langkah.entries()) {
    const kunci = String(urutan + 1)
    if (!nomor && !baris.has(kunci)) baris.set(kunci, urutan)
  }
  return { baris, kembar }
}

function readTitik(langkah: Langkah, urutan: number, banyak: number, baris: ReadonlyMap<string, number>): Titik {
  const go = (teks: string, ...path: (string | number)[]): Panah => {
    const plain = plainNomor(teks)
    return { dari: urutan, ke: plain === 'selesai' ? plain : (baris.get(plain) ?? 'tak_dikenal'), teks, path }
  }
  const nomor = langkah.nomor || String(urutan + 1)
  const next = nextRow(urutan, banyak)
  if (!leads(langkah)) return { urutan, nomor, langkah, bentuk: 'lurus', panah: [next] }
  const ke = [langkah.ke ?? []].flat()
  const written = ke.flatMap((teks, index) => {
    if (teks.trim() === '') return []
    return [Array.isArray(langkah.ke) ? go(teks, 'ke', index) : go(teks, 'ke')]
  })
  const ends = langkah.selesai !== undefined && langkah.selesai !== false && langkah.selesai !== ''
  const lurus = written.length > 0 ? written : [ends ? { ...next, ke: 'selesai' as const } : next]
  const cabang = readCabang(langkah, go, lurus)
  if (cabang.length > 0) return { urutan, nomor, langkah, bentuk: 'keputusan', panah: cabang }
  return { urutan, nomor, langkah, bentuk: lurus.length > 1 ? 'bersamaan' : 'lurus', panah: lurus }
}

/** The branches of a decision. One that is not written goes where the step without decision would go. */
function readCabang(
  langkah: Langkah,
  go: (teks: string, ...path: (string | number)[]) => Panah,
  lurus: readonly Panah[],
): Panah[] {
  const { ya, tidak, cabang = [] } = langkah.keputusan ?? {}
  const branches = cabang.flatMap((satu, index): Panah[] => {
    const arti = satu.arti ?? labelArti(satu.label)
    const ways = satu.ke ? [go(satu.ke, 'keputusan', 'cabang', index, 'ke')] : lurus
    return ways.map((way) => (arti ? { ...way, arti } : way))
  })
  if (ya) branches.push({ ...go(ya, 'keputusan', 'ya'), arti: 'ya' })
  if (tidak) branches.push({ ...go(tidak, 'keputusan', 'tidak'), arti: 'tidak' })
  const [only] = branches
  if (!only || branches.length > 1) return branches
  const arti = only.arti === 'ya' ? 'tidak' : 'ya'
  return [only, ...lurus.map((way) => ({ ...way, arti }) as const)]
}

function labelArti(label: string | undefined): 'ya' | 'tidak' | undefined {
  const rapi = label?.trim().toLowerCase()
  return rapi === 'ya' || rapi === 'tidak' ? rapi : undefined
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
