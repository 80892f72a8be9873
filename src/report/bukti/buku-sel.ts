/** Cells of the workbook that are more than text: formulas, answers to choose, links. */
import type { Cell, Worksheet } from 'exceljs'
import { FONT, fill, tautkan, tulis } from '../xlsx/lembar.ts'
import type { Terhitung } from './rumus.ts'

/** Two decimals, which spreadsheets round half up as the page does. */
export const SKOR = '0.00'
/** Nothing is shown where there is nothing; what two decimals would hide is shown with more. */
export const TANPA_NOL = '[<0.000001]"";[<0.01]0.000000;0.00'

const kelompok = ['FFD5E5E9', 'FFEDF2F3'] as const
/** What is to be filled in. */
const ISIAN = fill('FFFFF8DC')

export function tulisRumus(cell: Cell, { formula, result }: Terhitung, numFmt = SKOR): void {
  tulis(cell, typeof result === 'number' ? 0 : ' ')
  cell.value = { formula, result, date1904: false }
  if (typeof result === 'number') cell.numFmt = numFmt
}

export function tulisAngka(cell: Cell, nilai: number, numFmt = SKOR): void {
  tulis(cell, nilai)
  cell.numFmt = numFmt
}

/** Marks a cell as one to be filled in. */
export function tandaiIsian(cell: Cell): void {
  cell.fill = ISIAN
  cell.alignment = { vertical: 'top', horizontal: 'center' }
}

/** Lets nothing be filled in that does not fit; empty it may stay. */
export function batasi(cell: Cell, syarat: Cell['dataValidation'], errorTitle: string, error: string): void {
  cell.dataValidation = { ...syarat, allowBlank: true, showErrorMessage: true, errorTitle, error }
}

export function tandaiKelompok(sheet: Worksheet, row: number, columns: number, dalam: number): void {
  for (let column = 1; column <= columns; column++) {
    const cell = sheet.getCell(row, column)
    cell.fill = fill(kelompok[Math.min(dalam, 1)] ?? kelompok[0])
    cell.font = { ...FONT, bold: true }
  }
}

/**
 * A link beside the name of what it opens: LibreOffice does not break the lines of a link, which would cut the name.
 *
 * @param ke a file beside the workbook, or an address of the internet
 */
export function tulisBuka(cell: Cell, ke: string): void {
  tulis(cell, BUKA)
  // exceljs takes a link with an exclamation mark for one to another sheet.
  tautkan(cell, BUKA, ke.replaceAll('!', '%21'))
}

const BUKA = 'buka'

/** Colours what is met and what is not. */
export function warnaiKeadaan(sheet: Worksheet, ref: string): void {
  const rule = (teks: string, argb: string, priority: number) => ({
    type: 'cellIs' as const,
    operator: 'equal' as const,
    formulae: [`"${teks}"`],
    priority,
    style: { font: { bold: true, color: { argb } } },
  })
  sheet.addConditionalFormatting({
    ref,
    rules: [rule('belum', 'FF9B1C12', 1), rule('terbuka', 'FF7A4B00', 2), rule('terpenuhi', 'FF1F6B3D', 3)],
  })
}
