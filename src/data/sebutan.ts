import type { Peraturan } from './peraturan.ts'

const SINGKATAN: Readonly<Record<string, string>> = {
  permenpanrb: 'PermenPANRB',
  permenpan: 'PermenPAN',
  kepmenpan: 'KepmenPAN',
  permenppn: 'PermenPPN',
  'pedoman-menpanrb': 'Pedoman MenPANRB',
}

const NAMA: Readonly<Record<string, string>> = {
  uu: 'Undang-Undang',
  perppu: 'Peraturan Pemerintah Pengganti Undang-Undang',
  pp: 'Peraturan Pemerintah',
}

/** First letters of a kind -> the word that stands before who issued it; the first match counts. */
const BENTUK: readonly (readonly [RegExp, string])[] = [
  [/^(?:kma|kmk|kep)/, 'Keputusan'],
  [/^(?:inpres|instruksi)/, 'Instruksi'],
  [/^pedoman/, 'Pedoman'],
  [/^pbm/, 'Peraturan Bersama'],
  [/^se(?:-|$)/, 'Surat Edaran'],
  [/^p/, 'Peraturan'],
]

/** As people say it: `UU 25/2009`, `PermenPANRB 35/2012`; the kode where kind, number or year is not known. */
export function sebutSingkat({ kode, jenis, nomor, tahun }: Peraturan): string {
  if (jenis === undefined || nomor === undefined || tahun === undefined) return kode
  return `${SINGKATAN[jenis] ?? jenis.split('-').map(abbreviate).join(' ')} ${nomor}/${tahun}`
}

/** In full, with issuer and title: `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`. */
export function sebutLengkap(peraturan: Peraturan): string {
  const { jenis, penerbit, nomor, tahun, judul } = peraturan
  const bentuk = BENTUK.find(([pattern]) => pattern.test(jenis ?? ''))?.[1]
  const nama = NAMA[jenis ?? ''] ?? (bentuk && penerbit && `${bentuk} ${penerbit}`)
  const sebutan = nama && nomor && tahun ? `${nama} Nomor ${nomor} Tahun ${tahun}` : sebutSingkat(peraturan)
  return judul === undefined ? sebutan : `${sebutan} tentang ${judul}`
}

/** Words of up to four letters are abbreviations (UU, BPS, ANRI), longer ones are shortened words (Perpres, Imigrasi). */
function abbreviate(word: string): string {
  return word.length <= 4 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
}
