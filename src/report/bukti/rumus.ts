/** The formulas by which a spreadsheet comes to the same scores as the tool. */
import type { RumusPersen } from '../../dokumen.ts'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import { EPSILON } from '../../hitung/lke/nilai.ts'

/** A cell with a formula and what the tool itself computes for it. */
export interface Terhitung {
  readonly formula: string
  readonly result: number | string
}

/** Where the answers of a ladder stand, and their values. */
export interface Tangga {
  readonly jawaban: string
  readonly nilai: string
}

/** Share of the weight of an answer from a ladder; a number in place of one is points. */
export function rumusPilihan(jawaban: string, bobot: string, tangga: Tangga | undefined): string {
  const chosen = tangga ? `SUMPRODUCT((${tangga.jawaban}=${jawaban})*${tangga.nilai})` : '0'
  return `IF(ISNUMBER(${jawaban}),${dalamBatas(`${jawaban}/${bobot}`, bobot)},${chosen})`
}

/** Points in place of an answer are out of range where there is no weight to divide them by. */
function dalamBatas(share: string, divisor: string): string {
  return `IF(${divisor}=0,0,IF(AND(${share}>=0,${share}<=1),${share},0))`
}

export function rumusIndeks(jawaban: string, { bobot, butir }: Bagian): string {
  const skala = butir?.skala
  if (skala === undefined || skala === 0 || bobot === 0) return '0'
  return `IF(ISNUMBER(${jawaban}),IF(AND(${jawaban}>=0,${jawaban}/${skala}<=1),${jawaban}/${skala},0),0)`
}

/**
 * Share from counts; where none is given, the percentage that was answered.
 *
 * @param masukan cells of the counts by their names
 */
export function rumusPersen(
  jawaban: string,
  rumus: RumusPersen | undefined,
  masukan: ReadonlyMap<string, string>,
): string {
  const stated = `IF(ISNUMBER(${jawaban}),IF(AND(${jawaban}>=0,${jawaban}<=1),${jawaban},0),0)`
  const cells = [...masukan.values()]
  if (cells.length === 0) return stated
  const all = cells.join(',')
  const computed = rumus ? hitungan(rumus, masukan) : '0'
  return `IF(COUNT(${all})=0,${stated},${computed})`
}

function hitungan(rumus: RumusPersen, masukan: ReadonlyMap<string, string>): string {
  const { pembilang = [], pengurang = [], penyebut = [], penyebut_nol: kosong, dibatasi } = rumus
  const cell = (kode: string) => masukan.get(kode) ?? '0'
  const plus = pembilang.map(cell).join('+') || '0'
  const atas = pengurang.length > 0 ? `(${plus}-${pengurang.map(cell).join('-')})` : `(${plus})`
  const bawah = `(${penyebut.map(cell).join('+') || '0'})`
  const needed = [...new Set([...pembilang, ...pengurang, ...penyebut].map(cell))]
  const share = `${atas}/${bawah}`
  const value = dibatasi ? `MAX(0,MIN(1,${share}))` : `IF(AND(${share}>=0,${share}<=1),${share},0)`
  const without =
    kosong === undefined ? '0' : `IF(${atas}=0,${clamped(kosong)},${dibatasi ? `IF(${atas}>0,1,0)` : '0'})`
  const lacks = needed.length > 0 ? `COUNT(${needed.join(',')})<${needed.length},` : ''
  return `IF(OR(${lacks}MIN(${[...masukan.values()].join(',')})<0),0,IF(${bawah}=0,${without},${value}))`
}

function clamped(nilai: number): number {
  return nilai < 0 || nilai > 1 ? 0 : nilai
}

/** Whether a threshold is met: with what is not known yet, and without it. */
export function rumusKeadaan(nilai: string, terbuka: string, minimal: string): string {
  return `IF(${nilai}>=${minimal}-${EPSILON_TEKS},"terpenuhi",IF(${nilai}+${terbuka}<${minimal}-${EPSILON_TEKS},"belum","terbuka"))`
}

/** A difference is freed of what is left of floats, which would turn a half down: 0,175 is shown as 0,18. */
export function rumusKurang(nilai: string, terbuka: string, minimal: string, kurang: number): Terhitung {
  return {
    formula: `IF(${nilai}+${terbuka}<${minimal}-${EPSILON_TEKS},ROUND(${minimal}-${nilai}-${terbuka},${DIGITS}),0)`,
    result: Number(kurang.toFixed(DIGITS)),
  }
}

const DIGITS = 9
const EPSILON_TEKS = EPSILON.toFixed(DIGITS)

export function jumlah(cells: readonly string[]): string {
  return cells.length === 0 ? '0' : cells.join('+')
}
