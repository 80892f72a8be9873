/** Which column of a table holds what: by our own names, by the usual other ones, or as the office maps them. */
import { normaliseNama } from '../../text/nama.ts'

/** Our name of a column -> what offices call it besides. */
export type KolomDikenal = Readonly<Record<string, readonly string[]>>

/** The columns of a kind of table. */
export interface KolomTabel {
  readonly dikenal: KolomDikenal
  readonly wajib: readonly string[]
  /** Columns of free text, whose content is never shown. */
  readonly rahasia: readonly string[]
  /** Those of them that prove something by being filled. */
  readonly bukti?: readonly string[]
}

export interface Deklarasi {
  /** Our name -> theirs. */
  readonly kolom?: Readonly<Record<string, string | undefined>>
  /** Our content -> theirs. */
  readonly nilai?: Readonly<Record<string, string | undefined>>
  readonly skala?: number
}

/** Where the columns stand; those that are not there are absent. */
export type LetakKolom = ReadonlyMap<string, number>

/** What the office maps comes before what we guess. */
export function letakKolom(header: readonly string[], dikenal: KolomDikenal, { kolom = {} }: Deklarasi): LetakKolom {
  const theirs = new Map<string, number>()
  for (const [index, name] of header.entries()) {
    const key = normaliseNama(name)
    if (key !== '' && !theirs.has(key)) theirs.set(key, index)
  }
  const places = new Map<string, number>()
  const add = (ours: string, name: string) => {
    const index = theirs.get(normaliseNama(name))
    if (index !== undefined && !places.has(ours)) places.set(ours, index)
  }
  for (const [ours, name] of Object.entries(kolom)) if (name !== undefined) add(ours, name)
  for (const [ours, names] of Object.entries(dikenal)) {
    // A column that the office maps elsewhere is not where we would look.
    if (kolom[ours] !== undefined) continue
    for (const name of [ours, ...names]) add(ours, name)
  }
  return places
}

/** Text of a cell without blanks around it; empty where the column or the cell is missing. */
export function selOf(cells: readonly string[], letak: LetakKolom, name: string): string {
  const index = letak.get(name)
  return index === undefined ? '' : (cells[index] ?? '').trim()
}

/** What these columns of a row hold, without those that the table has not. */
export function kutipan(cells: readonly string[], letak: LetakKolom, names: readonly string[]): string {
  return names
    .filter((name) => letak.has(name))
    .map((name) => selOf(cells, letak, name))
    .join('; ')
}

/** How the headings of a table are read. */
export interface Judul<T> {
  readonly baca: (cells: readonly string[]) => T
  /** Our names of the columns that these headings lack. */
  readonly kurang: (judul: T) => readonly string[]
}

/** Headings that name at least the columns that must be there. */
export function judulKolom(
  { dikenal, wajib }: Pick<KolomTabel, 'dikenal' | 'wajib'>,
  deklarasi: Deklarasi,
): Judul<LetakKolom> {
  return {
    baca: (cells) => letakKolom(cells, dikenal, deklarasi),
    kurang: (letak) => wajib.filter((name) => !letak.has(name)),
  }
}

/** More rows than stand above headings. */
const TERTINGGI = 20

/**
 * Takes the rows of a table that follow its headings: the first row of which nothing lacks. Above it may stand what the
 * table is called and of which year it is; where no row among the first has all, the one that has most is held to be it.
 */
export function bacaTabel<T>(
  { baca, kurang }: Judul<T>,
  take: (cells: readonly string[], line: number, judul: T) => void,
) {
  let best: { readonly judul: T; readonly kurang: readonly string[] } | undefined
  let judul: T | undefined
  let rows = 0
  const cari = (cells: readonly string[]): T | undefined => {
    if (rows++ < TERTINGGI) {
      const read = baca(cells)
      const lacks = kurang(read)
      if (!best || lacks.length < best.kurang.length) best = { judul: read, kurang: lacks }
    }
    return best?.kurang.length === 0 ? best.judul : undefined
  }
  return {
    onRow: (cells: readonly string[], line: number): void => {
      if (!isBaris(cells)) return
      if (judul === undefined) judul = cari(cells)
      else take(cells, line, judul)
    },
    /** Our names of columns that must be there and are not; undefined while there was no row. */
    kurang: () => best?.kurang,
    /** The headings, once they were found. */
    judul: () => judul,
  }
}

/** Content of a cell as we call it; read once for each different text. */
export function makeNilai({ nilai = {} }: Deklarasi): (teks: string) => string {
  const ours = new Map(
    Object.entries(nilai).flatMap(([own, theirs]) => (theirs === undefined ? [] : [[normaliseNama(theirs), own]])),
  )
  return ours.size === 0 ? (teks) => teks : (teks) => ours.get(normaliseNama(teks)) ?? teks
}

const NOTHING = /^[-–—.\s]*$|^(?:belum(?: ada)?|tidak ada|nihil)$/i

/** Whether a cell of free text says anything. */
export function isTerisi(teks: string): boolean {
  return !NOTHING.test(teks.trim())
}

export function isBaris(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

/** How headings of columns begin that hold what people wrote in their own words. */
const BEBAS =
  /^(?:kritik|saran|masukan|komentar|keterangan|catatan|alasan|kesan|pesan|uraian|keluhan|harapan|isi|tanggapan|tindak ?lanjut)\b/

/** As they begin where they tell what the office did, whatever the words. */
const TINDAKAN = /^(?:hasil |bentuk |pemberian |uraian |keterangan )?(?:tindak ?lanjut|kompensasi|tanggapan)\b/

/** Whether a column proves something by being filled: a follow-up, a compensation. */
export function isTindakan(heading: string): boolean {
  return TINDAKAN.test(normaliseNama(heading))
}

export function isTeksBebas(heading: string): boolean {
  return BEBAS.test(normaliseNama(heading))
}
