/** The nouns that say what a service gives, as title and product name them. */
import { foldAksara } from '../../text/aksara.ts'

/** Abbreviations count in capitals only: `SKTM` is a surat keterangan, `skema` is not. */
const heads: readonly (readonly [string, RegExp, RegExp?])[] = [
  ['rekomendasi', /\brekomendasi\b|\brekom\b/i],
  ['izin', /\bi[zj]in\b/i, /\b(?:SI[A-Z]{1,3}|NIB|IMB|PBG)\b/],
  ['akta', /\bakt[ae]\b/i],
  ['sertifikat', /\bserti[fp]ikat(?:si|asi)?\b/i],
  ['kartu', /\bkartu\b/i, /\b(?:KK|KTP|KIA|KIS|KIP)\b/],
  ['dispensasi', /\bdispensasi\b/i],
  ['surat keterangan', /\bsurat ket(?:erangan\b|\.)/i, /\bSK[A-Z]{1,5}\b/],
  ['tanda daftar', /\btanda daftar\b/i, /\bTD[A-Z]{1,3}\b/],
  ['legalisasi', /\b(?:di)?legali[sz](?:ir|asi|ation)\b/i],
]

/** The head nouns of the closed list that a text has, each once. */
export function headsIn(teks: string): readonly string[] {
  const rapi = foldAksara(teks)
  return heads.filter(([, kata, singkatan]) => kata.test(rapi) || singkatan?.test(rapi)).map(([nama]) => nama)
}

/** Head nouns with the word that follows, in order: `akta kelahiran`, `rekomendasi paspor`. */
export function qualifiedHeads(teks: string): readonly string[] {
  const rapi = foldAksara(teks).toLowerCase()
  return [...rapi.matchAll(QUALIFIED)].map(([, kepala = '', sifat = '']) => `${kepala} ${sifat}`)
}

const QUALIFIED =
  /\b(rekomendasi|izin|akta|sertifikat|kartu|dispensasi|surat keterangan|tanda daftar|legalisasi) (?!dan\b|atau\b|yang\b|asli\b|ini\b|tersebut\b|dari\b|untuk\b|di\b|ke\b)([a-z]{4,})/g
