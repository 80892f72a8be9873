/** The ways on from one step, as it says itself. */
import type { Cabang, Langkah } from '../dokumen.ts'

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
  readonly arti?: Arti
}

type Arti = 'ya' | 'tidak'

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

const REFERENCE = /^(?:(?:ke|kembali ke|lanjut ke) )?(?:(?:langkah|nomor|no\.?) )?/
const DIGITS = /^\d+$/
const YES = /^\s*(?:ya|lengkap|sesuai|setuju|disetujui|memenuhi|benar)\b/i
const NO = /^\s*(?:tidak|belum|kurang|ditolak|tolak)\b/i
const ENDING = /[.):\s]+$/

/** Compared without the words around it: `Langkah 3.` is `3`. */
function plainNomor(teks: string): string {
  if (DIGITS.test(teks)) return teks
  return teks.trim().toLowerCase().replace(ENDING, '').replace(REFERENCE, '')
}

/** Whether the step says where it leads. */
export function leads({ ke, keputusan, selesai }: Langkah): boolean {
  return ke !== undefined || keputusan !== undefined || selesai !== undefined
}

const noPath: readonly never[] = []
const YA = ['keputusan', 'ya'] as const
const TIDAK = ['keputusan', 'tidak'] as const

/** Of rows that another follows: made once for as many rows as a table is likely to have. */
const ONWARD: readonly (readonly [Panah])[] = Array.from({ length: 60 }, (_, urutan) => [
  { dari: urutan, ke: urutan + 1, teks: '', path: noPath },
])

function nextRow(urutan: number, banyak: number): readonly [Panah] {
  const known = urutan + 1 < banyak ? ONWARD[urutan] : undefined
  return known ?? [{ dari: urutan, ke: urutan + 1 < banyak ? urutan + 1 : 'selesai', teks: '', path: noPath }]
}

/** A step that does not say where it leads. */
export function readStep(langkah: Langkah, urutan: number, banyak: number): Titik {
  const nomor = langkah.nomor || String(urutan + 1)
  return { urutan, nomor, langkah, bentuk: 'lurus', panah: nextRow(urutan, banyak) }
}

/** Written nomor -> row, and the rows whose nomor is taken; a step without one goes by its row, unless that is taken. */
export function indexNomor(langkah: readonly Langkah[]): {
  baris: ReadonlyMap<string, number>
  kembar: ReadonlySet<number>
} {
  const baris = new Map<string, number>()
  const kembar = new Set<number>()
  langkah.forEach(({ nomor }, urutan) => {
    if (!nomor) return
    const kunci = plainNomor(nomor)
    if (baris.has(kunci)) kembar.add(urutan)
    else baris.set(kunci, urutan)
  })
  langkah.forEach(({ nomor }, urutan) => {
    const kunci = String(urutan + 1)
    if (!nomor && !baris.has(kunci)) baris.set(kunci, urutan)
  })
  return { baris, kembar }
}

export function readTitik(langkah: Langkah, urutan: number, banyak: number, baris: ReadonlyMap<string, number>): Titik {
  const step = readStep(langkah, urutan, banyak)
  if (!leads(langkah)) return step
  const [next] = nextRow(urutan, banyak)
  const go = (teks: string, path: Panah['path'], arti?: Arti): Panah => {
    const plain = plainNomor(teks)
    const ke = plain === 'selesai' ? plain : (baris.get(plain) ?? 'tak_dikenal')
    return arti ? { dari: urutan, ke, teks, path, arti } : { dari: urutan, ke, teks, path }
  }
  const ke = [langkah.ke ?? []].flat()
  const written = ke.flatMap((teks, index) => {
    if (teks.trim() === '') return []
    return [go(teks, Array.isArray(langkah.ke) ? ['ke', index] : ['ke'])]
  })
  const ends = langkah.selesai !== undefined && langkah.selesai !== false && langkah.selesai !== ''
  const lurus = written.length > 0 ? written : [ends ? { ...next, ke: 'selesai' as const } : next]
  const cabang = readCabang(langkah, go, lurus)
  const { nomor } = step
  if (cabang.length > 0) return { urutan, nomor, langkah, bentuk: 'keputusan', panah: cabang }
  return { urutan, nomor, langkah, bentuk: lurus.length > 1 ? 'bersamaan' : 'lurus', panah: lurus }
}

/** The branches of a decision. One that is not written goes where the step without decision would go. */
function readCabang(
  langkah: Langkah,
  go: (teks: string, path: Panah['path'], arti?: Arti) => Panah,
  lurus: readonly Panah[],
): Panah[] {
  const { ya, tidak, cabang = [] } = langkah.keputusan ?? {}
  const meant = cabangArti(cabang)
  const branches = cabang.flatMap((satu, index): Panah[] => {
    const arti = meant[index]
    const ways = satu.ke ? [go(satu.ke, ['keputusan', 'cabang', index, 'ke'])] : lurus
    return ways.map((way) => (arti ? { arti, ...way } : way))
  })
  if (ya) branches.push(go(ya, YA, 'ya'))
  if (tidak) branches.push(go(tidak, TIDAK, 'tidak'))
  const [only] = branches
  if (!only || branches.length > 1) return branches
  if (!only.arti) return [only, ...lurus]
  const arti: Arti = only.arti === 'ya' ? 'tidak' : 'ya'
  return [only, ...lurus.map((way): Panah => ({ arti, ...way }))]
}

/** What branches mean: as they say, or by labels such as `Tidak lengkap`; of two the other is then `ya`. */
function cabangArti(cabang: readonly Cabang[]): readonly (Arti | undefined)[] {
  const meant = cabang.map(
    ({ arti, label = '' }) => arti ?? (NO.test(label) ? 'tidak' : YES.test(label) ? 'ya' : undefined),
  )
  const counter = meant.find((arti) => arti !== undefined) === 'tidak' ? 'ya' : 'tidak'
  const oneSaid = meant.length === 2 && meant.filter((arti) => arti !== undefined).length === 1
  return oneSaid ? meant.map((arti) => arti ?? counter) : meant
}
