/** The head of a table of steps: which column holds what, however the office calls it. */
import type { CsvRow } from '../source/csv.ts'
import { normaliseNama } from '../text/nama.ts'

export type Field = 'nomor' | 'kegiatan' | 'pelaksana' | 'kelengkapan' | 'waktu' | 'keluaran' | 'keterangan' | 'biaya'

export interface Column {
  /** Absent for a column of one actor, and for one that is not known. */
  readonly field?: Field
  /** As the table calls it. */
  readonly nama: string
  /** It stands below "Pelaksana": a mark in it says that this actor acts. */
  readonly isActor: boolean
}

export interface Header {
  readonly columns: readonly Column[]
  /** All that its rows say, to know them again on the next page. */
  readonly labels: ReadonlySet<string>
  /** Index of the first row below it. */
  readonly end: number
}

const names: Readonly<Record<Field, RegExp>> = {
  nomor: /^(?:no|nomor|no urut|nomor urut|langkah ke)$/,
  kegiatan:
    /^(?:uraian )?(?:kegiatan|aktivitas|aktifitas|prosedur|tahapan|langkah|uraian)(?: (?:kegiatan|prosedur|kerja|langkah|pekerjaan))?$/,
  pelaksana: /^(?:pelaksana|aktor|pelaku|penanggung jawab|petugas)(?: kegiatan)?$/,
  kelengkapan:
    /^(?:persyaratan )?(?:kelengkapan|perlengkapan|persyaratan|bahan|syarat|input|masukan)(?: (?:kelengkapan|perlengkapan|persyaratan|peralatan))?$/,
  waktu:
    /^(?:waktu|lama|durasi|lama waktu|waktu penyelesaian|jangka waktu|waktu baku)(?: (?:menit|jam|hari|hari kerja|mnt))?$/,
  keluaran: /^(?:output|keluaran|hasil|out put|produk|hasil kegiatan)$/,
  keterangan: /^(?:keterangan|ket|catatan)$/,
  biaya: /^(?:biaya|tarif)$/,
}
const GROUP = /^mutu baku$/
const MOST_ROWS_BEFORE = 30

function fieldOf(nama: string): Field | undefined {
  const words = normaliseNama(nama)
  return (Object.keys(names) as Field[]).find((field) => names[field].test(words))
}

/** The first row with a column for the activity and one more that is known; a second row may tell columns apart. */
export function findHeader(rows: readonly CsvRow[]): Header | undefined {
  for (const [index, row] of rows.slice(0, MOST_ROWS_BEFORE).entries()) {
    const fields = row.cells.map(fieldOf)
    const kegiatan = fields.indexOf('kegiatan')
    const known = new Set(fields.filter((field) => field !== undefined))
    const isGrouped = row.cells.some((cell) => GROUP.test(normaliseNama(cell)))
    if (kegiatan === -1 || (known.size < 2 && !isGrouped)) continue
    const below = rows[index + 1]
    const hasSecond = below !== undefined && isSecondRow(row, below, kegiatan)
    const columns = hasSecond ? joinRows(row, below) : row.cells.map((nama) => columnOf(nama, false))
    const end = index + (hasSecond ? 2 : 1)
    const labels = new Set(rows.slice(index, end).flatMap(({ cells }) => cells))
    return { columns, labels, end }
  }
  return undefined
}

/** Names below merged cells: nothing below the activity, and something where the first row has a group or nothing. */
function isSecondRow(first: CsvRow, second: CsvRow, kegiatan: number): boolean {
  if ((second.cells[kegiatan] ?? '') !== '') return false
  return second.cells.some((cell, index) => {
    const above = first.cells[index] ?? ''
    return cell !== '' && (above === '' || GROUP.test(normaliseNama(above)) || fieldOf(above) === 'pelaksana')
  })
}

function joinRows({ cells: first }: CsvRow, { cells: second }: CsvRow): Column[] {
  const columns: Column[] = []
  let group = ''
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const above = first[index] ?? ''
    const below = second[index] ?? ''
    if (above !== '') group = above
    columns.push(columnOf(below || above, below !== '' && fieldOf(group) === 'pelaksana'))
  }
  return columns
}

function columnOf(nama: string, isActor: boolean): Column {
  const field = isActor ? undefined : fieldOf(nama)
  return { nama: nama.replaceAll(/\s+/g, ' '), isActor, ...(field && { field }) }
}
