/** Cuts the text of a table into rows as it comes, piece by piece: no more of it is held than the row that is not whole yet. */

/** Longer than any row; what goes on beyond it has a quotation mark that nothing closes. */
const LONGEST_ROW = 1024 * 1024
const QUOTE = '"'

/** @param cells as written but for the quotation marks around them, not trimmed */
export type OnRow = (cells: readonly string[], line: number) => void

export class RowCutter {
  readonly #separator: string
  readonly #onRow: OnRow
  #newline: '\n' | '\r' | undefined
  #rest = ''
  #line: number
  #broken = false

  /** @param line of the first row, from 1 */
  constructor(separator: string, onRow: OnRow, line = 1) {
    this.#separator = separator
    this.#onRow = onRow
    this.#line = line
  }

  /** False once a row is known to be broken: the rest need not be read. */
  write(teks: string): boolean {
    if (!this.#broken) this.#cut(this.#rest === '' ? teks : this.#rest + teks, false)
    return !this.#broken
  }

  /** The line on which a row begins whose quotation mark nothing closes. */
  end(): number | undefined {
    if (!this.#broken && this.#rest !== '') this.#cut(this.#rest, true)
    return this.#broken ? this.#line : undefined
  }

  #cut(teks: string, isLast: boolean): void {
    this.#newline ??= newlineOf(teks)
    const newline = this.#newline ?? '\n'
    let start = 0
    while (start < teks.length) {
      const end = teks.indexOf(newline, start)
      if (end < 0 && !isLast) break
      const stop = end < 0 ? teks.length : end
      const line = teks.slice(start, teks.charCodeAt(stop - 1) === 13 && stop > start ? stop - 1 : stop)
      if (!line.includes(QUOTE)) {
        this.#onRow(line.split(this.#separator), this.#line++)
        start = stop + 1
        continue
      }
      const row = readQuoted(teks, start, this.#separator, newline, isLast)
      if (!row) break
      this.#onRow(row.cells, this.#line)
      this.#line += row.lines
      start = row.next
    }
    this.#rest = teks.slice(start)
    this.#broken = this.#rest.length > LONGEST_ROW || (isLast && this.#rest !== '')
  }
}

/** Undefined while no line has ended; a table saved on an old Mac has no line feeds. */
function newlineOf(teks: string): '\n' | '\r' | undefined {
  if (teks.includes('\n')) return '\n'
  return /\r[^\n]/.test(teks) ? '\r' : undefined
}

interface Row {
  readonly cells: string[]
  /** How many lines of text it takes. */
  readonly lines: number
  /** Where the next row begins. */
  readonly next: number
}

/** One row with quotation marks in it; undefined where it does not end within the text. */
function readQuoted(teks: string, start: number, separator: string, newline: string, isLast: boolean): Row | undefined {
  const cells: string[] = []
  let lines = 1
  let at = start
  for (;;) {
    let cell = ''
    if (teks[at] === QUOTE) {
      const quoted = readCell(teks, at + 1)
      if (!quoted) return undefined
      cell = quoted.cell
      lines += countOf(cell, newline)
      at = quoted.next
    }
    const nextSeparator = indexFrom(teks, separator, at)
    const nextLine = indexFrom(teks, newline, at)
    const stop = Math.min(nextSeparator, nextLine)
    if (stop === teks.length && !isLast) return undefined
    const isEnd = stop === nextLine
    const bare = teks.slice(at, stop)
    cells.push(cell + (isEnd ? bare.replace(/\r$/, '') : bare))
    at = stop + (isEnd ? 1 : separator.length)
    if (isEnd) return { cells, lines, next: Math.min(at, teks.length) }
  }
}

/** What stands between quotation marks, two of which are one within them. */
function readCell(teks: string, from: number): { cell: string; next: number } | undefined {
  let cell = ''
  for (let at = from; ; ) {
    const end = teks.indexOf(QUOTE, at)
    if (end < 0) return undefined
    cell += teks.slice(at, end)
    if (teks[end + 1] !== QUOTE) return { cell, next: end + 1 }
    cell += QUOTE
    at = end + 2
  }
}

function indexFrom(teks: string, what: string, from: number): number {
  const index = teks.indexOf(what, from)
  return index < 0 ? teks.length : index
}

function countOf(teks: string, what: string): number {
  return teks.split(what).length - 1
}
