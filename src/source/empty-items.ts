/**
 * js-yaml takes what follows an empty item ("-" and nothing) at the end of an inner list into that list, and tells its
 * listener nothing of empty items at all. So they are written out before it reads a text.
 */

/** A line that ends with the dash of an item. */
const BARE_DASH = /^ *(?:- +)*-[ \t]*(?:#.*)?\r?$/m
const INSIGNIFICANT = /^\s*(?:#.*)?\r?$/
const LEADING_DASHES = /^ *(?:- +)*-?(?=[ \t\r]|$)/
const BLOCK_SCALAR = /(?:^|[:\s-])[|>][-+1-9]{0,2}[ \t]*(?:#.*)?\r?$/
const OPENS = /(?::|-)(?:\s+[&!]\S*)*[ \t]*(?:\s#.*)?\r?$/
const WRITTEN_OUT = ' ~'

/** A text with its empty items written out as `- ~`. */
export interface Filled {
  readonly teks: string
  /** Offsets of the original text where something was put in, ascending. */
  readonly places: readonly number[]
}

export function fillEmptyItems(teks: string): Filled {
  if (!mayHoldBareDash(teks)) return { teks, places: [] }
  const places = findEmptyItems(teks)
  let filled = ''
  let done = 0
  for (const place of places) {
    filled += teks.slice(done, place) + WRITTEN_OUT
    done = place
  }
  return { teks: filled + teks.slice(done), places }
}

/** Most documents have no dash with nothing behind it: looking from dash to dash costs less than a pattern does. */
function mayHoldBareDash(teks: string): boolean {
  for (let dash = teks.indexOf('-'); dash !== -1; dash = teks.indexOf('-', dash + 1)) {
    let next = dash + 1
    while (teks[next] === ' ' || teks[next] === '\t') next++
    const behind = teks[next]
    if (behind === undefined || behind === '\n' || behind === '\r' || behind === '#') return true
  }
  return false
}

/** The offset of the original text, for one of the filled text. */
export function originalOffset({ places }: Filled, offset: number): number {
  let moved = 0
  for (const place of places) {
    if (place + moved >= offset) break
    moved += Math.min(WRITTEN_OUT.length, offset - place - moved)
  }
  return offset - moved
}

/** Offsets right behind the dashes of items that hold nothing. */
function findEmptyItems(teks: string): number[] {
  const places: number[] = []
  /** Columns of the lists that are open, ascending. */
  const columns: number[] = []
  let scalarIn = -1
  let opened = true
  let pending: { column: number; place: number } | undefined
  let offset = 0
  for (const line of teks.split('\n')) {
    const start = offset
    offset += line.length + 1
    const indent = line.search(/[^ ]|$/)
    if (INSIGNIFICANT.test(line) || (scalarIn >= 0 && indent > scalarIn)) continue
    if (pending && indent <= pending.column) places.push(pending.place)
    pending = undefined
    while ((columns.at(-1) ?? -1) > indent) columns.pop()
    const dashes = dashColumns(line)
    if (dashes[0] !== undefined && (opened || columns.includes(indent))) {
      columns.push(...dashes.filter((column) => !columns.includes(column)))
      const last = dashes.at(-1)
      if (last !== undefined && BARE_DASH.test(line)) pending = { column: last, place: start + last + 1 }
    }
    scalarIn = BLOCK_SCALAR.test(line) ? parentColumn(line, dashes) : -1
    opened = OPENS.test(line)
  }
  if (pending) places.push(pending.place)
  return places
}

/** What a block scalar on this line must be deeper than: its key, or the dash of its item. */
function parentColumn(line: string, dashes: readonly number[]): number {
  const first = line.slice((dashes.at(-1) ?? -1) + 1).search(/[^ ]/) + (dashes.at(-1) ?? -1) + 1
  return /[|>&!]/.test(line[first] ?? '') ? (dashes.at(-1) ?? -1) : first
}

function dashColumns(line: string): number[] {
  const [leading = ''] = LEADING_DASHES.exec(line) ?? []
  const columns: number[] = []
  for (let column = leading.indexOf('-'); column !== -1; column = leading.indexOf('-', column + 1)) columns.push(column)
  return columns
}
