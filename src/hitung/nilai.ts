/** Values of indicators, targets and achievements alike, as they are compared. */
import type { Indikator, RentangNilai } from '../dokumen.ts'
import { pisahRibuan } from '../text/banyak.ts'
import { normaliseNama } from '../text/nama.ts'

/** Both ends included; equal for a single value. */
export interface Nilai {
  readonly min: number
  readonly maks: number
}

const DIGITS = '-?\\d{1,15}(?:[.,]\\d{1,9})*'
const ANGKA = new RegExp(
  `^(?:[≥≤<>=±~≈]\\s*|min(?:imal)?\\b\\.?\\s*|ma(?:ksimal|ks)\\b\\.?\\s*)?(${DIGITS})\\s?%?(?:\\s?(?:-|–|s\\.?/?d\\.?|sampai(?: dengan)?)\\s?(${DIGITS}))?\\s?%?\\s?(?:\\([^()]*\\))?\\s?[\\p{L}%/²\\s]*$`,
  'iu',
)
const DECIMAL = /^-?\d+(?:[.,]\d+)?$/
const MANY_THOUSANDS = /^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^-?\d{1,3}\.\d{3},\d+$/
/** `3.600` is thirty-six hundred, or 3,6 at three decimals: nobody can tell. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/

function readAngka(teks: string): number | undefined {
  if (MANY_THOUSANDS.test(teks)) return Number(teks.replaceAll('.', '').replace(',', '.'))
  return DECIMAL.test(teks) && !AMBIGUOUS.test(teks) ? Number(teks.replace(',', '.')) : undefined
}

const MIXED = /^[<>≥≤]?\s?-?(?=\S*\d)(?=\S*[OoIl])[\dOoIl]+(?:[.,][\dOoIl]+)*\s?%?$/

/** Whether letters that look like digits stand among digits, as in `8O` and `l2`: nobody can tell which number is meant. */
export function isCampurHuruf(teks: string): boolean {
  return MIXED.test(teks.trim())
}

function readTeks(teks: string): Nilai | undefined {
  if (isCampurHuruf(teks)) return undefined
  const [, awal, akhir] = ANGKA.exec(teks.trim()) ?? []
  if (awal === undefined) return undefined
  const min = readAngka(awal)
  const maks = akhir === undefined ? min : readAngka(akhir)
  return min === undefined || maks === undefined ? undefined : { min, maks }
}

const predikat = [['d'], ['c'], ['cc'], ['b'], ['bb'], ['a-'], ['a'], ['aa']]
/** Worst to best; what stands together ranks the same. */
const skalaBaku: Readonly<Record<string, readonly (readonly string[])[]>> = {
  opini_bpk: [
    ['tw', 'tmp', 'tidak wajar', 'tidak memberikan pendapat', 'tidak menyatakan pendapat', 'disclaimer'],
    ['wdp', 'wajar dengan pengecualian'],
    ['wtp', 'wajar tanpa pengecualian'],
  ],
  predikat_sakip: predikat,
  predikat_rb: predikat,
  mutu_skm: [['d'], ['c'], ['b'], ['a']],
}

/** As compared: `A-` keeps its sign, and what stands in brackets behind it goes. */
function spoken(teks: string): string {
  const [bare = ''] = teks.split('(')
  return `${normaliseNama(bare)}${/\p{L}-\s*$/u.test(bare) ? '-' : ''}`
}

function rankOf(teks: string, skala: string | readonly string[]): Nilai | undefined {
  const steps = typeof skala === 'string' ? skalaBaku[skala] : skala.map((one) => [spoken(one)])
  const rank = steps?.findIndex((step) => step.includes(spoken(teks))) ?? -1
  return rank < 0 ? undefined : { min: rank, maks: rank }
}

/**
 * The value as a number, or as its rank where the indicator has a scale of grades. Undefined for what cannot be read for
 * certain.
 */
export function readNilai(nilai: RentangNilai | undefined, skala?: Indikator['skala']): Nilai | undefined {
  if (nilai === undefined) return undefined
  if (typeof nilai === 'object') {
    const { min, maks } = nilai
    return min === undefined || maks === undefined ? undefined : { min, maks }
  }
  if (skala !== undefined && skala.length > 0) return rankOf(String(nilai), skala)
  return typeof nilai === 'number' ? { min: nilai, maks: nilai } : readTeks(nilai)
}

/** As it is kept to be read again: decimal comma, thousands not set apart. */
export function tulisNilai(nilai: RentangNilai): string {
  if (typeof nilai === 'object') return `${tulisNilai(nilai.min ?? '…')}–${tulisNilai(nilai.maks ?? '…')}`
  return typeof nilai === 'number' ? String(nilai).replace('.', ',') : nilai.trim()
}

/** As people read it: `1.234,5`; a text that is no plain number as it is written. */
export function sebutNilai(nilai: RentangNilai): string {
  if (typeof nilai === 'object') return `${sebutNilai(nilai.min ?? '…')}–${sebutNilai(nilai.maks ?? '…')}`
  const teks = tulisNilai(nilai)
  if (typeof nilai === 'number') return pisahRibuan(teks)
  return DECIMAL.test(teks) && !AMBIGUOUS.test(teks) ? pisahRibuan(teks.replace('.', ',')) : teks
}
