/** Numbers and years of regulations. */

import { matchAt } from './aksara.ts'

export interface NomorTerbaca {
  /** As written. */
  readonly nomor?: string
  readonly tahun?: number
  readonly akhir: number
}

const OPENING = /[\s,:()-]{0,6}/y
const KN = '(?:(?:nomor|nomer|no|nr)(?![a-z])\\s{0,3}[.:]{0,2}\\s{0,3})'
const KT = '(?:(?:tahun|thn|th)(?![a-z])\\s{0,3}[.:]{0,2}\\s{0,3})'
const TOKEN = '([a-z0-9](?:[a-z0-9./-]{0,60}[a-z0-9])?)'
/** `Tahun 20..` is a year that somebody meant to fill in. */
const WITH_YEAR = new RegExp(
  `(${KN})?${TOKEN}\\s{0,3},?\\s{0,3}${KT}(?:(\\d{4})(?![\\d.]{0,1}\\d)|[\\d.…_x]{0,8})`,
  'iy',
)
const WITH_SLASH = new RegExp(`${KN}?${TOKEN}\\s?/\\s?(\\d{4})(?![\\d/])`, 'iy')
const YEAR_FIRST = new RegExp(`${KT}(\\d{4})\\s{0,3},?\\s{0,3}${KN}${TOKEN}`, 'iy')
const NUMBER_ONLY = new RegExp(`${KN}${TOKEN}|(\\d{1,4})(?=\\s{0,3}(?:$|[;,()\\n]|pasal|tentang))`, 'iy')
const YEAR_ONLY = new RegExp(`${KT}(\\d{4})(?!\\d)`, 'iy')
/** A joint regulation has a number from each minister: `9 dan 8 Tahun 2006`, `9/2006 dan 8/2006`. */
const TWO = new RegExp(
  `${KN}?(\\d{1,4})(?:\\s?/\\s?\\d{4}|\\s{0,3}${KT}\\d{4})?\\s{0,3}(?:dan|&|,|/)\\s{0,3}${KN}?(\\d{1,4})(?:\\s?/\\s?|\\s{0,3}${KT})(\\d{4})(?!\\d)`,
  'iy',
)
const SERIES = /^(?:pbm|skb)$/

function toTahun(tahun: string | undefined): { tahun?: number } {
  const angka = Number(tahun)
  return angka >= 1900 && angka < 2200 ? { tahun: angka } : {}
}

function hasDigit(nomor: string): boolean {
  return /\d/.test(nomor)
}

function readWithYear(teks: string, awal: number): NomorTerbaca | undefined {
  const cocok = matchAt(WITH_YEAR, teks, awal)
  const [semua = '', , token = '', tahun] = cocok ?? []
  if (!cocok || !hasDigit(token)) return undefined
  // `25/2009 Tahun 2009` tells the year twice; in `PER/21/M.PAN/11/2008` it is part of the number.
  const nomor = token.split('/').length === 2 && tahun && token.endsWith(`/${tahun}`) ? token.slice(0, -5) : token
  return { nomor, ...toTahun(tahun), akhir: awal + semua.length }
}

function readWithSlash(teks: string, awal: number): NomorTerbaca | undefined {
  const [semua, token = '', tahun] = matchAt(WITH_SLASH, teks, awal) ?? []
  if (semua === undefined) return undefined
  // A number with slashes of its own keeps the year: `63/KEP/M.PAN/7/2003`.
  const nomor = token.includes('/') ? `${token}/${tahun}` : token
  return hasDigit(nomor) ? { nomor, ...toTahun(tahun), akhir: awal + semua.length } : undefined
}

/** A number with its year, which needs no word before it to be one. */
export function readNomorTahun(teks: string, posisi: number): NomorTerbaca | undefined {
  const terbaca = readWithYear(teks, posisi) ?? readWithSlash(teks, posisi)
  return terbaca?.tahun === undefined ? undefined : terbaca
}

/** The number behind a kind of regulation; `rapat` tells that it follows directly, so that a bare number may be one. */
export function readNomor(teks: string, posisi: number, jenis: string, rapat: boolean): NomorTerbaca | undefined {
  const awal = posisi + (matchAt(OPENING, teks, posisi)?.[0].length ?? 0)
  const dua = SERIES.test(jenis) ? matchAt(TWO, teks, awal) : undefined
  if (dua) return { nomor: `${dua[1]} dan ${dua[2]}`, ...toTahun(dua[3]), akhir: awal + dua[0].length }
  const lengkap = readWithYear(teks, awal) ?? readWithSlash(teks, awal)
  if (lengkap) return lengkap
  const [terbalik, tahun, nomorTerbalik] = matchAt(YEAR_FIRST, teks, awal) ?? []
  if (terbalik !== undefined && nomorTerbalik !== undefined && hasDigit(nomorTerbalik))
    return { nomor: nomorTerbalik, ...toTahun(tahun), akhir: awal + terbalik.length }
  const [semua, setelahNomor, telanjang] = matchAt(NUMBER_ONLY, teks, awal) ?? []
  const nomor = setelahNomor ?? (rapat ? telanjang : undefined)
  if (semua !== undefined && nomor !== undefined && hasDigit(nomor)) return { nomor, akhir: awal + semua.length }
  const [tahunSaja, angka] = matchAt(YEAR_ONLY, teks, awal) ?? []
  return tahunSaja === undefined ? undefined : { ...toTahun(angka), akhir: awal + tahunSaja.length }
}
