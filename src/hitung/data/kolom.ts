/** Which column of a table holds what: by our own names, by the usual other ones, or as the office maps them. */
import { normaliseNama } from '../../text/nama.ts'

/** Our name of a column -> what offices call it besides. */
export type KolomDikenal = Readonly<Record<string, readonly string[]>>

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

/** More rows than stand above headings. */
const TERTINGGI = 20

/**
 * Finds the row with the headings: the first of which nothing lacks. Above it may stand what the table is called and of which
 * year it is; where no row among the first has all, the one that has most is held to be it.
 *
 * @param baca reads a row as headings
 * @param kurang our names of the columns that these lack
 */
export function makeCariJudul<T>(baca: (cells: readonly string[]) => T, kurang: (judul: T) => readonly string[]) {
  let best: { readonly judul: T; readonly kurang: readonly string[] } | undefined
  let rows = 0
  return {
    /** The headings, once this row or one before has them. */
    ambil: (cells: readonly string[]): T | undefined => {
      if (rows++ < TERTINGGI) {
        const judul = baca(cells)
        const lacks = kurang(judul)
        if (!best || lacks.length < best.kurang.length) best = { judul, kurang: lacks }
      }
      return best?.kurang.length === 0 ? best.judul : undefined
    },
    /** Undefined while there was no row. */
    kurang: () => best?.kurang,
  }
}

/** Content of a cell as we call it; read once for each different text. */
export function makeNilai({ nilai = {} }: Deklarasi): (teks: string) => string {
  const ours = new Map(
    Object.entries(nilai).flatMap(([own, theirs]) => (theirs === undefined ? [] : [[normaliseNama(theirs), own]])),
  )
  return ours.size === 0 ? (teks) => teks : (teks) => ours.get(normaliseNama(teks)) ?? teks
}

export function isBaris(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

/** How headings of columns begin that hold what people wrote in their own words. */
const BEBAS =
  /^(?:kritik|saran|masukan|komentar|keterangan|catatan|alasan|kesan|pesan|uraian|keluhan|harapan|isi|tanggapan|tindak ?lanjut)\b/

export function isTeksBebas(heading: string): boolean {
  return BEBAS.test(normaliseNama(heading))
}
