/** Paragraphs and cells, as all pages use them. */
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { barisTeks, bersihkan } from './teks.ts'
import { toTwip } from './ukuran.ts'

export interface Gaya {
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly align?: 'kiri' | 'tengah' | 'kanan' | 'rata'
  /** Points before and after. */
  readonly before?: number
  readonly after?: number
  /** Millimetres. */
  readonly indent?: number
  /** Stays with what follows. */
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
}

const alignment = {
  kiri: AlignmentType.LEFT,
  tengah: AlignmentType.CENTER,
  kanan: AlignmentType.RIGHT,
  rata: AlignmentType.BOTH,
} as const

function lookOf({ size, bold, italics, color }: Gaya) {
  return {
    ...(size && { size: size * 2 }),
    ...(bold && { bold }),
    ...(italics && { italics }),
    ...(color && { color }),
  }
}

function layoutOf({ align, before = 0, after = 0, indent, keepNext, pageBreakBefore }: Gaya) {
  return {
    spacing: { before: before * 20, after: after * 20 },
    ...(align && { alignment: alignment[align] }),
    ...(indent && { indent: { left: toTwip(indent) } }),
    ...(keepNext && { keepNext }),
    ...(pageBreakBefore && { pageBreakBefore }),
  }
}

/** One paragraph; what is told in several lines stays in several. */
export function paragraf(teks: string | readonly Potongan[], gaya: Gaya = {}): Paragraph {
  const parts = typeof teks === 'string' ? [{ teks }] : teks
  const children = parts.flatMap(({ teks: satu, ...own }) => {
    const lines = own.apaAdanya ? [satu] : barisTeks(satu)
    return lines.map(
      (text, index) => new TextRun({ text, ...lookOf({ ...gaya, ...own }), ...(index > 0 && { break: 1 }) }),
    )
  })
  return new Paragraph({ ...layoutOf(gaya), children })
}

/** A part of a paragraph that looks otherwise. */
export interface Potongan extends Pick<Gaya, 'bold' | 'italics' | 'color' | 'size'> {
  readonly teks: string
  /** Ours, with the blanks that it has. */
  readonly apaAdanya?: boolean
}

/** A paragraph that begins with a number or sign and hangs on it. */
export function butir(tanda: string, teks: string, gaya: Gaya = {}, hanging = 5): Paragraph {
  const lines = barisTeks(teks)
  const look = lookOf(gaya)
  const left = toTwip((gaya.indent ?? 0) + hanging)
  return new Paragraph({
    ...layoutOf(gaya),
    indent: { left, hanging: toTwip(hanging) },
    tabStops: [{ type: 'left', position: left }],
    children: [
      new TextRun({ text: `${tanda}\t`, ...look }),
      ...lines.map((text, index) => new TextRun({ text, ...look, ...(index > 0 && { break: 1 }) })),
    ],
  })
}

/** Several items with numbers, one without; nothing to be told is a dash. */
export function daftar(semua: readonly string[], gaya: Gaya = {}, hanging = 5): Paragraph[] {
  const [first, second] = semua
  if (first === undefined) return [paragraf('-', gaya)]
  if (second === undefined) return [paragraf(first, gaya)]
  return semua.map((satu, index) => butir(`${index + 1}.`, satu, gaya, hanging))
}

export function judul(teks: string, level: 1 | 2 | 3, gaya: Gaya = {}): Paragraph {
  return new Paragraph({
    heading: `Heading${level}`,
    keepNext: true,
    ...(gaya.pageBreakBefore && { pageBreakBefore: true }),
    children: [new TextRun({ text: bersihkan(teks) })],
  })
}

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
