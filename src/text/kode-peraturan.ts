/** The short stable name of a regulation: `<jenis>-<nomor>-<tahun>`. */

import { slug } from './nama.ts'

const REGION_OF: Readonly<Record<string, string>> = {
  pergub: 'provinsi',
  perbup: 'kabupaten',
  perwali: 'kota',
  kepgub: 'provinsi',
  kepbup: 'kabupaten',
  kepwali: 'kota',
}

function slugWilayah(jenis: string, wilayah: string): string {
  const nama = slug(wilayah.replace(/\bkab\b\.?/gi, 'kabupaten').replace(/\bprov\b\.?/gi, 'provinsi'))
  const bentuk = REGION_OF[jenis]
  return bentuk === undefined || nama.startsWith(`${bentuk}-`) ? nama : `${bentuk}-${nama}`
}

/**
 * `permenpanrb-15-2014`, `perda-kota-mataram-5-2008`. Noughts before a number fall away; of the two numbers of a joint
 * regulation the first counts. For a perda or perbup without region give the office's own.
 */
export function kodePeraturan(jenis: string, nomor: string, tahun: number, wilayah?: string): string {
  const angka = slug(nomor.split(' dan ')[0] ?? nomor).replace(/^0+(?=\d)/, '')
  const bagian = [jenis, wilayah === undefined ? '' : slugWilayah(jenis, wilayah), angka, String(tahun)]
  return bagian.filter((satu) => satu !== '').join('-')
}

/** Any kind, so long as it begins as kinds do: `sop-1-2024` is no regulation. */
const KODE =
  /^(?=uu-|pp-|p(?:er|bm|ma|mk|bi|ojk|edoman)|k(?:ep|ma|mk)|s(?:e|ema|kb)-|in(?:pres|struksi)|tap-)((?:permen|kepmen)[a-z]+|uu|pp|perppu|pma|kma|pmk|kmk|perpres|keppres|inpres|(?:[a-z]+-){0,12}?[a-z]+)-((?:[a-z]-|[a-z]*\d)[a-z0-9-]{0,60}?|(?:[a-z]+-){1,3}\d[a-z0-9-]{0,60}?)-(\d{4})$/
const LONGEST = 120

/** `permenpanrb-15-2014` in its parts, or undefined for a text that is no kode. */
export function splitKode(
  kode: string,
): { readonly kode: string; readonly jenis: string; readonly nomor: string; readonly tahun: number } | undefined {
  const [, jenis, nomor, tahun] = kode.length > LONGEST ? [] : (KODE.exec(kode) ?? [])
  return jenis === undefined || nomor === undefined ? undefined : { kode, jenis, nomor, tahun: Number(tahun) }
}
