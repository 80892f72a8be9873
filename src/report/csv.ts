/**
 * Tables for Excel as Indonesian offices have it: `;` between cells, decimal comma, UTF-8 with a byte order mark, and no cell
 * that a spreadsheet would take for a formula.
 */
import type { RentangNilai } from '../dokumen.ts'
import { readAngka } from '../hitung/kinerja.ts'
import { tulisNilai } from '../hitung/nilai.ts'
import { bulatkan } from '../hitung/skm.ts'
import { shown } from './shown.ts'

/** A number is written with a decimal comma; nothing leaves the cell empty. */
export type SelCsv = string | number | undefined

const BOM = '\ufeff'
const SEPARATOR = ';'
const NEWLINE = '\r\n'
/** What spreadsheets begin a formula with, wide forms too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u
const NEEDS_QUOTES = /[";\r\n]/
/** Digits that a figure keeps. */
const DESIMAL = 4

/** @param rows the first is that of the headings */
export function csvText(rows: readonly (readonly SelCsv[])[]): string {
  return BOM + rows.map((row) => row.map(asCell).join(SEPARATOR) + NEWLINE).join('')
}

/** A number where it can be read as one, so that a spreadsheet computes with it. */
export function nilaiSel(nilai: RentangNilai | undefined): SelCsv {
  return nilai === undefined ? undefined : (readAngka(nilai) ?? tulisNilai(nilai))
}

function asCell(sel: SelCsv): string {
  if (sel === undefined) return ''
  if (typeof sel === 'number') return String(bulatkan(sel, DESIMAL)).replace('.', ',')
  const teks = shown(sel)
  const safe = FORMULA.test(teks) ? `'${teks}` : teks
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
