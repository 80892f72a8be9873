import type { Location } from '../finding.ts'
import { widthOf } from './layout.ts'
import { reveal } from './shown.ts'
import type { Style, Tone } from './style.ts'

/** What one character of the source takes on the page, and where it ends in the source. */
interface Cell {
  readonly text: string
  readonly width: number
  /** UTF-16 units of the line before it. */
  readonly from: number
}

/** Of a line of any length so many units before and behind the place can matter. */
const REACH = 500

/** The quoted lines of a place with their numbers, and carets below the first. */
export function snippet(at: Location, style: Style, indent: string, tone: Tone): string[] {
  const { gutter } = style.signs
  const digits = String(at.start.line + at.lines.length - 1).length
  const margin = (number: string) => style.paint('faint', `${indent}${number.padStart(digits)} ${gutter} `)
  // A column is left for the caret behind the end of a line.
  const room = Math.max(style.width - indent.length - digits - 4, 16)
  return at.lines.flatMap((line, index) => {
    const number = margin(String(at.start.line + index))
    if (index > 0) return [`${number}${excerpt(line, 0, 0, room, style).text}`.trimEnd()]
    const start = at.start.column - 1
    const end = at.end.line > at.start.line ? line.trimEnd().length : at.end.column - 1
    const { text, before, marked } = excerpt(line, start, end, room, style)
    const carets = style.paint(tone, '^'.repeat(Math.max(marked, 1)))
    return [`${number}${text}`.trimEnd(), `${margin('')}${' '.repeat(before)}${carets}`]
  })
}

/** The part of a line around a place that fits the room, the columns before the place and those that it takes. */
function excerpt(line: string, start: number, end: number, room: number, style: Style) {
  const offset = Math.max(0, start - REACH)
  const cells = cellsOf(line.slice(offset, start + REACH), offset, style)
  const isCut = line.length > start + REACH
  const first = cells.findIndex((cell) => cell.from >= start)
  const place = first === -1 ? cells.length : first
  const { begin, stop } = windowOf(cells, place, room - 2 * widthOf(style.signs.more), room, offset > 0 || isCut)
  const shownCells = cells.slice(begin, stop)
  const left = begin > 0 || offset > 0 ? style.signs.more : ''
  const right = stop < cells.length || isCut ? style.signs.more : ''
  return {
    text: `${left}${shownCells.map((cell) => cell.text).join('')}${right}`,
    before: widthOf(left) + total(cells.slice(begin, place)),
    marked: total(cells.slice(place, stop).filter((cell) => cell.from < end)),
  }
}

/** Which cells to show: all where they fit, else a third of the room before the place and the rest from there on. */
function windowOf(cells: readonly Cell[], place: number, room: number, whole: number, isCut: boolean) {
  if (!isCut && total(cells) <= whole) return { begin: 0, stop: cells.length }
  let begin = place
  let used = 0
  while (begin > 0 && used + (cells[begin - 1]?.width ?? 0) <= room / 3) used += cells[--begin]?.width ?? 0
  let stop = place
  while (stop < cells.length && used + (cells[stop]?.width ?? 0) <= room) used += cells[stop++]?.width ?? 0
  while (begin > 0 && used + (cells[begin - 1]?.width ?? 0) <= room) used += cells[--begin]?.width ?? 0
  return { begin, stop }
}

function total(cells: readonly Cell[]): number {
  return cells.reduce((before, { width }) => before + width, 0)
}

function cellsOf(text: string, offset: number, style: Style): Cell[] {
  let from = offset
  return Array.from(text, (character) => {
    const visible = character === '\t' ? '  ' : style.quoted(reveal(character))
    const cell = { text: visible, width: widthOf(visible), from }
    from += character.length
    return cell
  })
}
