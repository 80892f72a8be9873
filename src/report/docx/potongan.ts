/** Paragraphs, as all pages use them. */
import { AlignmentType, Paragraph, TextRun } from 'docx'
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
