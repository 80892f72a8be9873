/** The figures of law on surveys of satisfaction: elements, grades, scales, samples. */
import { normaliseNama, splitKata } from '../text/nama.ts'
import { isTypo } from '../text/terdekat.ts'
import survei from './survei.json' with { type: 'json' }

export interface Mutu {
  readonly mutu: string
  readonly label: string
  /** Of the converted value, both ends included. */
  readonly min: number
  readonly maks: number
}

/** Best first. */
export const daftarMutu: readonly Mutu[] = survei.mutu.daftar
/** Of before 2017: only to tell where an old table was used. */
export const daftarMutuLama: readonly Mutu[] = survei.mutu_lama.daftar

/** The highest answer where nothing else is said. */
export const skalaJawaban: number = survei.skala.jawaban

/** The published value of a survey lies between these. */
export const skalaNilai: Readonly<Record<'skm' | 'ipkp' | 'ipak', { readonly min: number; readonly maks: number }>> =
  survei.skala

/** Months between two surveys at most. */
export const bulanAntarSurvei: number = survei.berkala.bulan

/** Within which a published value equals the computed one. */
export const toleransiIkm: number = survei.ikm.toleransi

/** Fewest respondents where nobody says how many are served. */
export const sampelTanpaPopulasi: number = survei.sampel.tanpa_populasi

/** Krejcie and Morgan: how many must answer of so many who are served. */
export function sampelMinimal(populasi: number): number {
  const { chi_kuadrat, proporsi, galat } = survei.sampel
  const ragam = chi_kuadrat * proporsi * (1 - proporsi)
  if (populasi <= 0) return 0
  return Math.round((ragam * populasi) / (galat ** 2 * (populasi - 1) + ragam))
}

/** The grade of a converted value, which is rounded to two decimals before; undefined outside 25 to 100. */
export function mutuOf(nilai: number, daftar: readonly Mutu[] = daftarMutu): Mutu | undefined {
  const bulat = Math.round((nilai + 1e-9) * 100) / 100
  return daftar.find(({ min, maks }) => min <= bulat && bulat <= maks)
}

/** An element by its name in the regulation; `kode` is empty for the two whose order differs. */
export interface Unsur {
  readonly kode: string
  readonly nama: string
}

const exact = new Map<string, Unsur>()
for (const unsur of survei.unsur.daftar) {
  exact.set(normaliseNama(unsur.nama), unsur)
  if (unsur.kode !== '') exact.set(normaliseNama(unsur.kode), unsur)
}

/** The element that a heading or a name means; undefined for another one, and for `U8` and `U9`, which mean either. */
export function kenaliUnsur(nama: string): Unsur | undefined {
  const rapi = normaliseNama(nama)
  const known = exact.get(rapi)
  if (known) return known
  const bare = rapi.replace(/^u\d+ /, '')
  const words = ` ${bare} `
  const means = ({ kata }: { kata: readonly string[] }) => kata.some((one) => words.includes(` ${one} `))
  // "Waktu penanganan pengaduan" is about complaints, "produk" of a system about products.
  const found = survei.unsur.daftar.filter(means)
  return found.find(({ kode }) => kode === '') ?? found[0]
}

/** Shorter words are a letter or two from too many others: "prodi" is no misspelt "produk". */
const LEAST_LETTERS = 7

/** The element whose name, or a word that tells it, a heading misspells; undefined where it tells one, or none is near. */
export function unsurMirip(judul: string): string | undefined {
  if (kenaliUnsur(judul)) return undefined
  const words = [normaliseNama(judul), ...splitKata(judul)].filter(({ length }) => length >= LEAST_LETTERS)
  for (const { nama, kata } of survei.unsur.daftar) {
    const known = [normaliseNama(nama), ...kata].filter(({ length }) => length >= LEAST_LETTERS)
    if (words.some((word) => known.some((one) => isTypo(word, one)))) return nama
  }
  return undefined
}

/** A number in place of a name, as `U8`. */
export function isNomorUnsur(nama: string): boolean {
  return /^(?:u|unsur|q|p|x)[ .-]?\d{1,2}$/i.test(nama.trim())
}
