/** Sheets as all of this report look: a header that stays, filters, widths, and every text as text. */
import type { Cell, Fill, Font, Workbook, Worksheet } from 'exceljs'
import type { Severity } from '../../finding.ts'
import { shown } from '../shown.ts'
import { wrapText } from '../svg/huruf.ts'

export interface Kolom {
  readonly judul: string
  /** In characters. */
  readonly lebar: number
  /** Holds numbers, which stand in the middle. */
  readonly angka?: boolean
}

/** Where a link leads: a sheet of this book and a row in it. */
export interface Tujuan {
  readonly lembar: string
  readonly baris: number
}

/** What a cell shows; '' and undefined leave it empty. */
export type Isi = string | number | undefined | { readonly teks: string; readonly ke: Tujuan | undefined }

/** Spreadsheets hold no longer text; far shorter ones are all that anyone reads in a cell. */
const LONGEST = 4000
/** What a spreadsheet would take for a formula when the cell is edited, or the sheet saved as CSV and opened again. */
const FORMULA = /^[=+\-@\t\r]/
/** How the format writes characters that it can't; as text of a document it must stay text. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Names of the sheets that are linked to. */
export const nama = { temuan: 'Temuan', dokumen: 'Dokumen', kamus: 'Kamus' } as const

/** Said in every cell: without it a program falls back on a face of its own. */
export const FONT: Partial<Font> = { name: 'Calibri', size: 11, family: 2 }
const HEAD: Fill = fill('FF1F4E5F')
const colours: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['FFFFD9D6', 'FF9B1C12'],
  warning: ['FFFFECB8', 'FF7A4B00'],
  info: ['FFDCEBF9', 'FF174C7C'],
}

/** A sheet with a header row, frozen, above a table that can be filtered. */
export function buatLembar(book: Workbook, judul: string, kolom: readonly Kolom[], beku = 0): Worksheet {
  const sheet = kosong(book, judul)
  sheet.columns = kolom.map(({ lebar }) => ({ width: lebar }))
  const head = sheet.addRow([])
  for (const [index, { judul: title, angka }] of kolom.entries()) kepala(head.getCell(index + 1), title, angka)
  aturTinggi(sheet, 1, kolom.length)
  head.height = Math.max(head.height, 30)
  sheet.views = [{ state: 'frozen', xSplit: beku, ySplit: 1, activeCell: 'A2', showGridLines: false }]
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: kolom.length } }
  sheet.pageSetup.printTitlesRow = '1:1'
  return sheet
}

/** A sheet that prints on A4, landscape, as wide as the page. */
export function kosong(book: Workbook, judul: string): Worksheet {
  const sheet = book.addWorksheet(judul)
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
  }
  sheet.headerFooter = { oddFooter: '&L&A&RHalaman &P dari &N' }
  return sheet
}

/** @param angka whether numbers stand below it */
export function kepala(cell: Cell, title: string, angka = false): void {
  cell.value = title
  cell.font = { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } }
  cell.fill = HEAD
  cell.alignment = { vertical: 'middle', wrapText: true, ...(angka ? { horizontal: 'center' } : INDENT) }
}

/** Adds a row, as high as its texts ask for, and gives its number. */
export function tambahBaris(sheet: Worksheet, isi: readonly Isi[]): number {
  const row = sheet.addRow([])
  for (const [index, value] of isi.entries()) tulis(row.getCell(index + 1), value)
  aturTinggi(sheet, row.number, isi.length)
  return row.number
}

/** Makes a row as high as the texts in its first columns ask for: not every program finds that out itself. */
export function aturTinggi(sheet: Worksheet, number: number, columns: number): void {
  const row = sheet.getRow(number)
  let lines = 1
  for (let column = 1; column <= columns; column++) {
    lines = Math.max(lines, linesOf(row.getCell(column), sheet.getColumn(column).width ?? 10))
  }
  row.height = Math.min(lines * LINE + 2, HIGHEST)
}

function linesOf({ text, value, font }: Cell, width: number): number {
  // A number is rounded to its cell.
  if (typeof value === 'number' || (typeof value === 'object' && value !== null && 'formula' in value)) return 1
  if (text.length < width / 2 && !text.includes('\n')) return 1
  const face = { size: DIGIT, bold: font?.bold === true }
  const room = Math.max(width - MARGIN, 3)
  return text.split('\n').reduce((before, line) => before + Math.max(wrapText(line, room, face).length, 1), 0)
}

/** The size at which a digit is one unit wide: widths of columns count digits. */
const DIGIT = 1 / 0.64
/** Of a column, for the indent and the edges, in digits. */
const MARGIN = 2
/** In points. */
const LINE = 15
const HIGHEST = 400

/** Keeps the texts of two columns apart. */
const INDENT = { horizontal: 'left', indent: 1 } as const

export function tulis(cell: Cell, isi: Isi): void {
  cell.alignment = { vertical: 'top', wrapText: true, ...INDENT }
  cell.border = { bottom: { style: 'hair', color: { argb: 'FFB8C4CA' } } }
  if (isi === undefined || isi === '') return
  cell.font = { ...FONT }
  if (typeof isi === 'number') {
    cell.value = isi
    cell.alignment = { vertical: 'top', horizontal: 'center' }
    return
  }
  const { teks, ke } = typeof isi === 'string' ? { teks: isi, ke: undefined } : isi
  const text = teksSel(teks)
  // A link is kept short: LibreOffice does not break its lines.
  if (ke && text !== '') {
    tautkan(cell, text, `${ke.lembar}!A${ke.baris}`)
  } else cell.value = text
  if (FORMULA.test(text)) cell.numFmt = '@'
}

export function tautkan(cell: Cell, text: string, hyperlink: string): void {
  cell.value = { text, hyperlink }
  cell.font = { ...FONT, underline: true, color: { argb: 'FF0B5CAD' } }
}

/** A text of a document, its own line breaks kept only where the report made them (`\n`). */
export function teksSel(text: string): string {
  const lines = text
    .slice(0, LONGEST * 2)
    .split('\n')
    .map(shown)
    .join('\n')
  const short = lines.length > LONGEST ? `${[...lines.slice(0, LONGEST)].slice(0, -1).join('')}…` : lines
  return short.replaceAll(ESCAPE, '_x005F_')
}

export function warnai(cell: Cell, severity: Severity): void {
  const [background, text] = colours[severity]
  cell.fill = fill(background)
  cell.font = { ...FONT, bold: true, color: { argb: text } }
}

export function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}
