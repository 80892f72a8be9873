/** How wide text is before anything draws it, and how it falls into lines that never leave their box. */
import { pack } from '../layout.ts'
import { shown } from '../shown.ts'

/** Hundredths of the size, from space to `~`: of Arial, Noto Sans and DejaVu Sans the widest, whichever a reader has. */
const REGULAR = advances(`
  32 41 46 84 64 96 78 28 40 40 56 84 32 37 32 38 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 56
  102 69 69 73 78 67 62 78 76 34 50 67 56 91 76 79 67 79 73 67 62 74 69 99 69 67 69 40 38 40 84 56
  50 62 64 55 64 62 36 64 64 28 28 58 28 98 64 62 64 64 42 53 40 64 60 82 60 60 53 64 56 64 84`)
const BOLD = advances(`
  35 46 53 84 70 101 88 31 46 46 55 84 38 42 38 42 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 62
  100 78 77 74 84 69 69 83 84 39 56 78 64 100 84 86 74 86 78 73 69 82 78 111 78 73 73 46 42 46 84 56
  50 68 72 60 72 68 44 72 72 35 35 67 35 105 72 69 72 72 50 60 48 72 66 93 65 66 59 72 56 72 84`)

function advances(text: string): readonly number[] {
  return text.trim().split(/\s+/).map(Number)
}

const FULL = 100
/** Pictures of most fonts are wider than they are high. */
const PICTURE = 140
const MARK = /[\p{Mn}\p{Me}\u200c\u200d]/u
const PICTOGRAPH = /\p{Extended_Pictographic}/u
const TYPOGRAPHIC = /[\u2013\u2018\u2019\u201c\u201d\u2022\u2212\u00d7\u00b1\u2264\u2265\u00b7\u00b0]/
const ASCII = /^[\x20-\x7e]*$/
/** Single characters that fonts draw as whole words, and scripts that few fonts have. */
const UNSURE = /(?!\p{Extended_Pictographic}|\p{Emoji_Modifier})[\ufb50-\ufdff\u{10000}-\u{1ffff}]/u

export interface Font {
  /** Pixels. */
  readonly size: number
  readonly bold?: boolean
}

/** Pixels that a line takes at most. */
export function widthOf(text: string, { size, bold }: Font): number {
  const table = bold ? BOLD : REGULAR
  let sum = 0
  if (ASCII.test(text)) for (let at = 0; at < text.length; at++) sum += table[text.charCodeAt(at) - 32] ?? FULL
  else for (const character of text) sum += advanceOf(character, table)
  return (sum * size) / 100
}

function advanceOf(character: string, table: readonly number[]): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 127) return table[code - 32] ?? FULL
  if (MARK.test(character)) return 0
  // A letter with an accent is as wide as the letter.
  if (code < 0x180) return (table[character.normalize('NFD').charCodeAt(0) - 32] ?? FULL) + 2
  if (TYPOGRAPHIC.test(character)) return 84
  return PICTOGRAPH.test(character) ? PICTURE : FULL
}

/** Whether only a fixed length keeps the line as narrow as it is thought to be. */
export function isUnsure(line: string): boolean {
  return !ASCII.test(line) && UNSURE.test(line)
}

/** Marks that pile up on one character. */
const PILED = /(?<=[\p{Mn}\p{Me}]{2})[\p{Mn}\p{Me}]/gu

/** Any text on one line, with what cannot be seen written out. */
export function plainLine(text: string): string {
  if (ASCII.test(text)) return text
  return shown(text.replaceAll('\u00ad', '')).replaceAll(PILED, '')
}

/** Lines no wider than that; words that are wider are cut, after a sign within them where they have one. */
export function wrapText(text: string, width: number, font: Font): string[] {
  const whole = plainLine(text).trim()
  if (whole === '') return []
  if (widthOf(whole, font) <= width && !BLANKS.test(whole)) return [whole]
  const lines: string[] = []
  const space = widthOf(' ', font)
  let line = ''
  let used = 0
  for (const word of whole.split(/ +/)) {
    const size = widthOf(word, font)
    if (line !== '' && used + space + size <= width) {
      line += ` ${word}`
      used += space + size
      continue
    }
    if (line !== '') lines.push(line)
    const parts = size <= width ? [word] : cutWord(word, width, font)
    for (const part of parts.slice(0, -1)) lines.push(part)
    line = parts.at(-1) ?? ''
    used = widthOf(line, font)
  }
  if (line !== '') lines.push(line)
  return lines
}

const BLANKS = / {2}/

/** As many lines as there is room for; an ellipsis tells that there is more. */
export function fitText(text: string, width: number, most: number, font: Font): string[] {
  const lines = wrapText(text.length > MUCH * most ? text.slice(0, MUCH * most) : text, width, font)
  if (lines.length <= most) return lines
  const room = width - widthOf('…', font)
  let last = ''
  let used = 0
  for (const letter of clusters(lines.slice(most - 1).join(' '))) {
    used += widthOf(letter, font)
    if (used > room) break
    last += letter
  }
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`]
}

/** More than any line of a diagram holds. */
const MUCH = 400

const BREAKABLE = /(?<=[/\-_.,;:)])(?=.)/u

function cutWord(word: string, width: number, font: Font): string[] {
  const fits = (one: string) => widthOf(one, font) <= width
  const pieces = word.split(BREAKABLE).flatMap((one) => (fits(one) ? [one] : clusters(one)))
  return pack(
    pieces.flatMap((one) => (fits(one) ? [one] : [...one])),
    width,
    (one) => widthOf(one, font),
  )
}

let segmenter: Intl.Segmenter | undefined

/** What readers take for single characters. */
function clusters(text: string): string[] {
  if (ASCII.test(text)) return [...text]
  segmenter ??= new Intl.Segmenter('id')
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
