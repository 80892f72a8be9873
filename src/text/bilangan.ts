/** Numbers in words, and words in brackets behind digits: `14 (empat belas)`. */

import { foldAksara } from './aksara.ts'
import { isKataBilangan, parseBilangan, terbilang } from './kata-bilangan.ts'

export { parseBilangan, terbilang } from './kata-bilangan.ts'

/** Digits with words behind them that say another number; `mulai` and `akhir` (exclusive) span both. */
export interface AngkaHurufMismatch {
  readonly angka: string
  readonly huruf: string
  readonly mulai: number
  readonly akhir: number
  /** The words that belong to the digits, without brackets. */
  readonly seharusnya: string
}

const ANGKA = '\\d{1,12}(?:[.,]\\d{1,6}){0,4}'
const PATTERN = new RegExp(
  `(?<![a-z0-9.,/])(?:(${ANGKA})(\\s{0,2}(?:-|s\\s?[./]\\s?d\\.?|sd|sampai(?:\\s+dengan)?|hingga)\\s{0,2}|\\s{0,2}x\\s{0,2}))?(${ANGKA})\\s{0,3}\\(([a-z][a-z\\s./-]{1,150})\\)`,
  'gi',
)
const BETWEEN = /\s*(?:(?<![a-z])(?:sampai(?:\s+dengan)?|hingga|sd|s\.d\.?|s\/d)(?![a-z.])|-)\s*/i
const TIMES = /\s+(?:kali|x)\s+/i

/** What the digits may mean: `1.500` is fifteen hundred, `1.5` and `1,5` one and a half. */
function meanings(angka: string): number[] {
  const thousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(angka) ? [Number(angka.replace(/[.,]/g, ''))] : []
  const decimal = /^\d+(?:[.,]\d+)?$/.test(angka) ? [Number(angka.replace(',', '.'))] : []
  const both = /^\d{1,3}(?:\.\d{3})+,\d+$/.test(angka) ? [Number(angka.replaceAll('.', '').replace(',', '.'))] : []
  return [...thousands, ...decimal, ...both]
}

/** `dua lima` behind 25 is read out digit by digit. */
function isReadOut(huruf: string, angka: string): boolean {
  const digits = huruf.trim().split(/\s+/).map(parseBilangan)
  return digits.every((satu) => satu !== undefined && satu < 10) && digits.join('') === angka
}

function agrees(huruf: string, angka: string): boolean {
  const nilai = parseBilangan(huruf)
  return (nilai !== undefined && meanings(angka).includes(nilai)) || isReadOut(huruf, angka)
}

function say(angka: string): string {
  const [nilai] = meanings(angka)
  return nilai === undefined ? angka : terbilang(nilai)
}

/** `1 - 5 (lima)`: both ends need words. A span of years with their count behind it is no such range. */
function judgeRange(dari: string, ke: string, huruf: string): string | undefined {
  const [awal = '', akhir, ...lebih] = huruf.split(BETWEEN)
  if (akhir !== undefined && lebih.length === 0)
    return agrees(awal, dari) && agrees(akhir, ke) ? undefined : `${say(dari)} sampai dengan ${say(ke)}`
  const banyak = Number(ke) - Number(dari) + 1
  if (!(Number(dari) < Number(ke)) || (!agrees(huruf, ke) && parseBilangan(huruf) === banyak)) return undefined
  return `${say(dari)} sampai dengan ${say(ke)}`
}

/** `3x24`: words for either factor, for the product or for the whole are all in use. */
function judgeTimes(kali: string, angka: string, huruf: string): string | undefined {
  const [pertama = '', kedua] = huruf.split(TIMES)
  if (kedua !== undefined && agrees(pertama, kali) && agrees(kedua, angka)) return undefined
  const either = agrees(huruf, kali) || agrees(huruf, angka) || agrees(huruf, String(Number(kali) * Number(angka)))
  return either ? undefined : `${say(kali)} kali ${say(angka)}`
}

/** Only number words, `kali`, and words between two ends. */
function isAllNumberWords(huruf: string): boolean {
  return huruf.split(BETWEEN).every((ujung) => ujung.split(TIMES).every(isKataBilangan))
}

/**
 * Where digits and the words in brackets right behind them disagree, a range with words for one end included. Brackets
 * with any other word in them, such as `10 (sepuluh lembar)`, are left alone.
 */
export function angkaHurufMismatches(teks: string): AngkaHurufMismatch[] {
  const hasil: AngkaHurufMismatch[] = []
  for (const cocok of foldAksara(teks).matchAll(PATTERN)) {
    const [semua, dari, sambung, angka = '', huruf = ''] = cocok
    if (!isAllNumberWords(huruf)) continue
    const seharusnya =
      dari === undefined || sambung === undefined
        ? agrees(huruf, angka)
          ? undefined
          : say(angka)
        : sambung.trim().toLowerCase() === 'x'
          ? judgeTimes(dari, angka, huruf)
          : judgeRange(dari, angka, huruf)
    if (seharusnya === undefined) continue
    const kurung = semua.lastIndexOf('(')
    const mulai = cocok.index
    const asli = teks.slice(mulai, mulai + kurung).trimEnd()
    hasil.push({ angka: asli, huruf: huruf.trim(), mulai, akhir: mulai + semua.length, seharusnya })
  }
  return hasil
}
