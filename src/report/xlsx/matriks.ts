import type { Workbook, Worksheet } from 'exceljs'
import type { Lajur, Matriks, MatriksInstansi } from '../tampilan/matriks.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import type { Alamat } from './daftar.ts'
import { aturTinggi, fill, kepala, kosong, tulis, warnai } from './lembar.ts'

const names: Readonly<Record<Matriks['kode'], readonly [string, string, string]>> = {
  'sasaran-proses': ['Sasaran-Proses', 'Sasaran', 'Proses'],
  'proses-sop': ['Proses-SOP', 'Proses', 'SOP'],
  'sop-standar': ['SOP-Standar', 'SOP', 'Standar pelayanan'],
}

/** Instansi, kode, nama, gap. */
const LEAD = 4
/** Names, gaps, kode: the last is the one with filters. */
const HEAD = 3
/** A sheet has no more columns. */
const MOST_COLUMNS = 16_384 - LEAD
const GAP = '✗'

/** Of all offices one sheet a matrix; what columns have in common stands once. */
export function lembarMatriks(book: Workbook, all: readonly MatriksInstansi[], alamat: Alamat): void {
  for (const index of [0, 1, 2] as const) {
    const parts = all.map(({ matriks }) => matriks[index])
    const [first] = parts
    if (first) write(book, first, parts, alamat)
  }
}

function write(book: Workbook, first: Matriks, parts: readonly Matriks[], alamat: Alamat): void {
  const [title, rowName, columnName] = names[first.kode]
  const sheet = kosong(book, title)
  const columns = mergedColumns(parts)
  const fit = columns.slice(0, MOST_COLUMNS)
  const columnOf = new Map(fit.map(({ view }, index) => [view.id, LEAD + 1 + index]))
  sheet.columns = [{ width: 32 }, { width: 18 }, { width: 48 }, { width: 16 }, ...fit.map(() => ({ width: 7 }))]
  headings(sheet, first, rowName, columnName, columns.length - fit.length)
  for (const [index, { view, celah }] of fit.entries()) {
    const column = LEAD + 1 + index
    tulis(sheet.getCell(1, column), view.node.nama)
    sheet.getCell(1, column).alignment = { textRotation: 90, vertical: 'bottom', horizontal: 'center', wrapText: true }
    gap(sheet, 2, column, celah)
    tulis(sheet.getCell(HEAD, column), view.node.kode)
    sheet.getCell(HEAD, column).alignment = { textRotation: 90, vertical: 'bottom', horizontal: 'center' }
  }
  let row = HEAD
  for (const { view, celah, sel } of mergedRows(parts)) {
    row++
    tulis(sheet.getCell(row, 1), view.graph.instansi?.nama ?? view.instansi)
    tulis(sheet.getCell(row, 2), linked(view, view.node.kode, alamat))
    tulis(sheet.getCell(row, 3), view.node.nama)
    gap(sheet, row, LEAD, celah)
    aturTinggi(sheet, row, LEAD)
    for (const [id, how] of sel) mark(sheet, row, columnOf.get(id), how)
  }
  sheet.views = [{ state: 'frozen', xSplit: LEAD, ySplit: HEAD, showGridLines: true }]
  sheet.autoFilter = { from: { row: HEAD, column: 1 }, to: { row: HEAD, column: LEAD + fit.length } }
  sheet.pageSetup.printTitlesRow = `1:${HEAD}`
}

/** What is a gap in one matrix is none where another of them meets it. */
function mergedColumns(parts: readonly Matriks[]): readonly Lajur[] {
  const columns = new Map<string, Lajur>()
  for (const { view, celah } of parts.flatMap(({ kolom }) => kolom)) {
    columns.set(view.id, { view, celah: celah && (columns.get(view.id)?.celah ?? true) })
  }
  return [...columns.values()]
}

interface MergedRow {
  readonly view: NodeView
  readonly celah: boolean
  /** By id of the column. */
  readonly sel: Map<string, 'langsung' | 'lewat'>
}

/** A process of an office above stands in its own matrix and in those of the offices below: here in one row. */
function mergedRows(parts: readonly Matriks[]): Iterable<MergedRow> {
  const rows = new Map<string, MergedRow>()
  for (const { baris, kolom } of parts) {
    for (const { view, celah, sel } of baris) {
      const before = rows.get(view.id)
      const row = { view, celah: celah && (before?.celah ?? true), sel: before?.sel ?? new Map() }
      rows.set(view.id, row)
      for (const [index, how] of sel) row.sel.set(kolom[index]?.view.id ?? '', how)
    }
  }
  return rows.values()
}

function headings(
  sheet: Worksheet,
  { tanpaKolom, tanpaBaris }: Matriks,
  rowName: string,
  columnName: string,
  left: number,
): void {
  sheet.getRow(1).height = 190
  sheet.getRow(HEAD).height = 70
  const lines = [
    `${rowName} menurut baris, ${columnName} menurut kolom.`,
    '● disebut langsung, ○ lewat bagian di atas atau di bawahnya, ✗ celah.',
    ...(left > 0 ? [`${left} kolom lain tidak muat; buat laporan untuk satu instansi dengan --instansi.`] : []),
  ]
  sheet.mergeCells(1, 1, 1, LEAD)
  sheet.getCell(1, 1).value = lines.join('\n')
  sheet.getCell(1, 1).alignment = { vertical: 'bottom', wrapText: true }
  sheet.mergeCells(2, 1, 2, LEAD)
  sheet.getCell(2, 1).value = `${columnName} yang ${tanpaBaris}`
  sheet.getCell(2, 1).alignment = { horizontal: 'right' }
  for (const [index, title] of ['Instansi', 'Kode', rowName, tanpaKolom].entries()) {
    kepala(sheet.getCell(HEAD, index + 1), title)
  }
}

function linked(view: NodeView, teks: string, alamat: Alamat) {
  return { teks, ke: alamat.dokumen(view.node.dokumen) }
}

function gap(sheet: Worksheet, row: number, column: number, celah: boolean): void {
  const cell = sheet.getCell(row, column)
  tulis(cell, celah ? GAP : undefined)
  cell.alignment = { horizontal: 'center', vertical: 'top' }
  if (celah) warnai(cell, 'error')
}

function mark(sheet: Worksheet, row: number, column: number | undefined, how: 'langsung' | 'lewat'): void {
  if (column === undefined) return
  const cell = sheet.getCell(row, column)
  tulis(cell, how === 'langsung' ? '●' : '○')
  cell.alignment = { horizontal: 'center', vertical: 'top' }
  cell.fill = fill(how === 'langsung' ? 'FFCFE8D5' : 'FFEAF4EC')
}
