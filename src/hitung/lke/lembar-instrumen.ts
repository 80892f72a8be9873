/** An instrument as offices fill it in: an area a sheet. */
import type { Bagian, Instrumen } from './instrumen.ts'

/** What stands on one sheet: an area, or what a component holds that stands in no area. */
export interface LembarInstrumen {
  /** The part that the sheet is of; absent for what stands in none. */
  readonly bagian?: Bagian
  readonly judul: string
  /** The parts on it, each with all that it holds, in the order of the instrument. */
  readonly isi: readonly Bagian[]
}

export function lembarInstrumen({ akar }: Pick<Instrumen, 'akar'>): readonly LembarInstrumen[] {
  const stray = akar.filter(isWithin)
  return [...akar.flatMap(lembarOf), ...(stray.length > 0 ? [{ judul: 'Lainnya', isi: stray }] : [])]
}

function lembarOf(bagian: Bagian): readonly LembarInstrumen[] {
  if (isWithin(bagian)) return []
  const judul = bagian.jenis === 'area' ? `${bagian.kode} ${bagian.nama}` : bagian.nama
  if (bagian.jenis === 'area') return [{ bagian, judul, isi: bagian.anak }]
  const own = bagian.anak.filter(isWithin)
  return [...bagian.anak.flatMap(lembarOf), ...(own.length > 0 ? [{ bagian, judul, isi: own }] : [])]
}

function isWithin({ jenis }: Bagian): boolean {
  return jenis === 'subkomponen' || jenis === 'butir'
}
