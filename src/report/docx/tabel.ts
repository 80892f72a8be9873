/** Tables, as all pages use them: widths told, heads repeated, rows kept whole. */
import {
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx'
import { paragraf } from './potongan.ts'
import { toTwip } from './ukuran.ts'

export interface Sel {
  readonly isi: readonly (Paragraph | Table)[]
  readonly kolom?: number
  readonly baris?: number
  /** Hexadecimal. */
  readonly latar?: string
  readonly tegak?: 'atas' | 'tengah'
  /** Millimetres at the left and right. */
  readonly tepi?: number
  /** Millimetres above and below; word processors give all cells of a row the widest. */
  readonly tepiTegak?: number
  readonly tanpaGaris?: boolean
  readonly arah?: (typeof TextDirection)[keyof typeof TextDirection]
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

export function sel(isi: readonly (Paragraph | Table)[], options: Omit<Sel, 'isi'> = {}): Sel {
  return { isi, ...options }
}

export interface Baris {
  readonly sel: readonly Sel[]
  /** Repeated at the top of each page. */
  readonly kepala?: boolean
  /** Millimetres at least. */
  readonly tinggi?: number
  /** May go on on the next page. */
  readonly terbagi?: boolean
  /** On the same page as what follows. */
  readonly bersama?: boolean
}

/** A table of columns as wide as told, in millimetres. */
export function tabel(lebar: readonly number[], baris: readonly Baris[], tanpaGaris = false): Table {
  const border = tanpaGaris ? none : thin
  return new Table({
    columnWidths: lebar.map(toTwip),
    width: { size: lebar.reduce((sum, satu) => sum + toTwip(satu), 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: widthsOf(lebar, baris).map(({ sel: cells, kepala, tinggi, terbagi, bersama }) => {
      return new TableRow({
        cantSplit: !terbagi,
        ...(bersama && { keepNext: true }),
        ...(kepala && { tableHeader: true }),
        ...(tinggi && { height: { value: toTwip(tinggi), rule: 'atLeast' } }),
        children: cells.map(({ satu, lebar: width }) => tableCell(satu, width)),
      })
    }),
  })
}

function tableCell(
  { isi, kolom, baris, latar, tegak, tepi = 1.2, tepiTegak = 0.8, tanpaGaris, arah }: Sel,
  lebar: number,
): TableCell {
  const margin = toTwip(tepi)
  const high = toTwip(tepiTegak)
  return new TableCell({
    children: isi.length > 0 ? [...isi] : [paragraf('')],
    width: { size: toTwip(lebar), type: WidthType.DXA },
    margins: { left: margin, right: margin, top: high, bottom: high, marginUnitType: WidthType.DXA },
    verticalAlign: tegak === 'tengah' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(arah && { textDirection: arah }),
    ...(kolom && { columnSpan: kolom }),
    ...(baris && { rowSpan: baris }),
    ...(latar && { shading: { type: 'clear', fill: latar, color: 'auto' } }),
    ...(tanpaGaris && { borders: { top: none, bottom: none, left: none, right: none } }),
  })
}

/** Each cell with the width of the columns that it covers, past those that cells above it hold. */
function widthsOf(lebar: readonly number[], baris: readonly Baris[]) {
  const held = lebar.map(() => 0)
  return baris.map((row) => {
    let at = 0
    const cells = row.sel.map((satu) => {
      while ((held[at] ?? 0) > 0) at++
      const span = satu.kolom ?? 1
      const width = lebar.slice(at, at + span).reduce((sum, one) => sum + one, 0)
      for (let column = at; column < at + span; column++) held[column] = satu.baris ?? 1
      at += span
      return { satu, lebar: width }
    })
    for (const [column, rows] of held.entries()) held[column] = Math.max(0, rows - 1)
    return { ...row, sel: cells }
  })
}
