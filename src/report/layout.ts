import { eastAsianWidth } from 'get-east-asian-width'
import type { Style, Tone } from './style.ts'

export { formatCount } from '../text/banyak.ts'

const ASCII = /^[\x20-\x7e]*$/
/** Marks that stand on the character before them, and joiners. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u200c\u200d]/u

/** Columns that a text takes. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return width
}

/** Cuts a text into lines of that many columns; a word that is longer is cut too. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const size = widthOf(word)
    if (used > 0 && used + 1 + size > width) {
      lines.push(line)
      line = word
      used = size
    } else {
      line = used > 0 ? `${line} ${word}` : word
      used += (used > 0 ? 1 : 0) + size
    }
  }
  lines.push(line)
  return lines
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return word === '' ? [] : [word]
  return pack(word, width, widthOf)
}

/** As many pieces on a line as its width holds; a piece that is wider has a line of its own. */
export function pack(pieces: Iterable<string>, width: number, sizeOf: (piece: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces) {
    const size = sizeOf(piece)
    if (used + size > width && line !== '') {
      lines.push(line)
      line = ''
      used = 0
    }
    line += piece
    used += size
  }
  lines.push(line)
  return lines
}

export interface Lead {
  /** What stands before the first line; the others are indented as far. */
  readonly lead?: string
  readonly leadTone?: Tone
  readonly tone?: Tone
}

/** A text on as many lines as the width asks for. */
export function paragraph(style: Style, text: string, { lead = '', leadTone, tone }: Lead = {}): string[] {
  const indent = widthOf(lead)
  const paintLead = leadTone ? style.paint(leadTone, lead) : lead
  return wrap(style.text(text), Math.max(style.width - indent, 10)).map((line, index) => {
    const painted = tone ? style.paint(tone, line) : line
    return `${index === 0 ? paintLead : ' '.repeat(indent)}${painted}`
  })
}

/** Sections with an empty line between them; those that have no line are left out. */
export function sectionsText(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** The first of many, and how many more there are. */
export function some<T>(items: readonly T[], most: number): { first: readonly T[]; more: number } {
  return items.length <= most + 1
    ? { first: items, more: 0 }
    : { first: items.slice(0, most), more: items.length - most }
}
