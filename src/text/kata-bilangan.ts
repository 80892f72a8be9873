/** Indonesian number words. */

import { toCardinal } from 'n2words/id-ID'
import { foldAksara, matchAt } from './aksara.ts'

const DIGITS: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
}
const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
}
const MORPHEME =
  'nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|setengah|puluh|belas|ratus|ribu|juta|mil[iy]ar|tril[iy]un|koma|se(?=puluh|belas|ratus|ribu|juta|mil|tril)'
const MORPHEMES = new RegExp(MORPHEME, 'gi')
/** Forty words hold every number that an office writes out; the bound keeps hostile text cheap. */
const NUMBER_WORDS = new RegExp(`(?:(?:${MORPHEME})[ -]?){1,40}(?![a-z])`, 'iy')
const ONLY_NUMBER_WORDS = new RegExp(`^(?:${MORPHEME})+$`, 'i')
const LONGEST = 300

interface Terbaca {
  readonly nilai: number
  readonly akhir: number
}

/** Below a hundred, from `awal` on. */
function readPuluhan(kata: readonly string[], awal: number): Terbaca | undefined {
  const satu = kata[awal]
  const berikut = kata[awal + 1]
  if (satu === 'se' && berikut === 'puluh') return { nilai: 10, akhir: awal + 2 }
  if (satu === 'se' && berikut === 'belas') return { nilai: 11, akhir: awal + 2 }
  const angka = satu === undefined ? undefined : DIGITS[satu]
  if (angka === undefined || angka === 0) return undefined
  if (berikut === 'belas') return angka > 1 ? { nilai: 10 + angka, akhir: awal + 2 } : undefined
  if (berikut !== 'puluh') return { nilai: angka, akhir: awal + 1 }
  const satuan = DIGITS[kata[awal + 2] ?? '']
  const lanjut = satuan !== undefined && satuan > 0 && !['puluh', 'belas', 'ratus'].includes(kata[awal + 3] ?? '')
  return { nilai: angka * 10 + (lanjut ? satuan : 0), akhir: awal + (lanjut ? 3 : 2) }
}

/** Below a thousand, from `awal` on. */
function readRatusan(kata: readonly string[], awal: number): Terbaca | undefined {
  const kelipatan = kata[awal] === 'se' ? 1 : DIGITS[kata[awal] ?? '']
  if (kata[awal + 1] !== 'ratus' || !kelipatan) return readPuluhan(kata, awal)
  const sisa = readPuluhan(kata, awal + 2)
  return sisa ? { nilai: kelipatan * 100 + sisa.nilai, akhir: sisa.akhir } : { nilai: kelipatan * 100, akhir: awal + 2 }
}

/** Scales must fall: `dua ribu tiga juta` is no number. */
function parseBulat(kata: readonly string[]): number | undefined {
  if (kata.length === 1 && kata[0] === 'nol') return 0
  let jumlah = 0
  let skalaLalu = Number.POSITIVE_INFINITY
  let posisi = 0
  while (posisi < kata.length) {
    const tunggal = kata[posisi] === 'se' && SCALES[kata[posisi + 1] ?? ''] !== undefined
    const ratusan = tunggal ? { nilai: 1, akhir: posisi + 1 } : readRatusan(kata, posisi)
    if (ratusan === undefined) return undefined
    const skala = SCALES[kata[ratusan.akhir] ?? ''] ?? 1
    if (skala >= skalaLalu) return undefined
    jumlah += ratusan.nilai * skala
    skalaLalu = skala
    posisi = ratusan.akhir + (skala > 1 ? 1 : 0)
    if (skala === 1) break
  }
  return posisi === kata.length && kata.length > 0 ? jumlah : undefined
}

/** Behind `koma`: digit by digit (`dua lima`), or noughts and a number (`nol dua puluh lima`). */
function parsePecahan(kata: readonly string[]): string | undefined {
  if (kata.length > 0 && kata.every((satu) => DIGITS[satu] !== undefined))
    return kata.map((satu) => DIGITS[satu]).join('')
  const nol = kata.findIndex((satu) => satu !== 'nol')
  const bulat = nol < 0 ? undefined : parseBulat(kata.slice(nol))
  return bulat === undefined ? undefined : '0'.repeat(nol) + bulat
}

function parseKata(kata: readonly string[]): number | undefined {
  if (kata.length === 1 && kata[0] === 'setengah') return 0.5
  const koma = kata.indexOf('koma')
  if (koma >= 0) {
    const bulat = parseBulat(kata.slice(0, koma))
    const pecahan = parsePecahan(kata.slice(koma + 1))
    return bulat === undefined || pecahan === undefined ? undefined : Number(`${bulat}.${pecahan}`)
  }
  if (kata.at(-1) !== 'setengah') return parseBulat(kata)
  const bulat = parseBulat(kata.slice(0, -1))
  return bulat === undefined ? undefined : bulat + 0.5
}

/** The words of which all are number words, `duapuluh` taken apart; undefined if one is not. */
function splitMorfem(kata: string): string[] | undefined {
  const rapat = kata.toLowerCase().replace(/[\s-]+/g, '')
  return ONLY_NUMBER_WORDS.test(rapat) ? (rapat.match(MORPHEMES) ?? undefined) : undefined
}

/**
 * The number that words say: `dua puluh lima`, `sebelas`, `seratus`, `sejuta`, `dua koma lima`, `satu setengah`; case
 * and spaces do not matter. Undefined if any word is no number word, or if they make no number.
 */
export function parseBilangan(kata: string): number | undefined {
  if (kata.length > LONGEST) return undefined
  const morfem = splitMorfem(foldAksara(kata))
  return morfem && parseKata(morfem)
}

/** The longest run of number words that begins at `posisi` of folded text, and where it ends. */
export function readBilangan(teks: string, posisi: number): Terbaca | undefined {
  const cocok = matchAt(NUMBER_WORDS, teks, posisi)?.[0].trimEnd()
  const nilai = cocok === undefined ? undefined : parseBilangan(cocok)
  return cocok === undefined || nilai === undefined ? undefined : { nilai, akhir: posisi + cocok.length }
}

/** Whether all words are number words, though they may make no number (`dua tiga`). */
export function isKataBilangan(kata: string): boolean {
  return kata.length <= LONGEST && splitMorfem(foldAksara(kata)) !== undefined
}

/** In words as an office writes them in brackets: 25 is `dua puluh lima`. What is no finite number comes back as it is. */
export function terbilang(bilangan: number): string {
  return Number.isFinite(bilangan) ? toCardinal(bilangan) : String(bilangan)
}
