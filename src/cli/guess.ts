/** What the name of an office tells of it. */
import { provinsiDari, wilayahDisebut } from '../data/wilayah.ts'
import { slug } from '../text/nama.ts'
import type { Tingkat } from './skeleton.ts'

const signs: readonly (readonly [RegExp, Tingkat])[] = [
  [/\b(?:kua|kantor urusan agama)\b/i, 'kua'],
  [/\b(?:kanwil|kantor wilayah)\b/i, 'kanwil'],
  [/\b(?:kankemenag|kantor kementerian agama|kemenag (?:kab|kota))/i, 'kankemenag'],
  [/\b(?:madrasah|man|mtsn?|min)\b/i, 'madrasah'],
  [/\b(?:direktorat jenderal|ditjen|sekretariat jenderal|inspektorat jenderal)\b/i, 'eselon1'],
  [/^kementerian\b/i, 'kementerian'],
  [
    /\b(?:dinas|disdukcapil|kecamatan|kelurahan|pemerintah (?:kabupaten|kota|provinsi)|rsud|puskesmas|bappeda)\b/i,
    'daerah',
  ],
]

export function guessTingkat(nama: string): Tingkat | undefined {
  return signs.find(([sign]) => sign.test(nama))?.[1]
}

/** `kankemenag-badung`: the usual short word of the kind of office, and its place. */
export function guessKode(nama: string): string {
  const short = nama
    .replace(/kantor wilayah kementerian agama/i, 'kanwil')
    .replace(/kantor kementerian agama/i, 'kankemenag')
    .replace(/kantor urusan agama/i, 'kua')
    .replace(/dinas kependudukan dan pencatatan sipil/i, 'dukcapil')
    // The first word says what kind of office it is.
    .replace(/(?<=\s)(?:provinsi|kabupaten|kecamatan|kota)\b/gi, '')
  return slug(short).slice(0, 40).replace(/-$/, '')
}

export function guessKabupaten(nama: string): string | undefined {
  const found = wilayahDisebut(nama).find(({ jenis }) => jenis !== 'provinsi')
  if (!found) return undefined
  return found.jenis === 'kabupaten' ? `Kabupaten ${found.nama}` : found.nama
}

export function guessProvinsi(nama: string): string | undefined {
  const [found] = wilayahDisebut(nama)
  return found && provinsiDari(found)
}
