/** Reads a table of any size, piece by piece, whatever its encoding and separator. */
import { decodeWindows, foreignTable, quoteNotClosed, regularity, separators } from './csv.ts'
import type { Masalah } from './decode.ts'
import { type OnRow, RowCutter } from './rows.ts'

/** Gives the bytes of a file from its beginning, each time it is called. */
export type Pieces = () => Iterable<Uint8Array>

/** As much of a text as the separator is told from. */
const SAMPLE = 32 * 1024
const SEP_LINE = /^sep=(.)\r?\n/i

/** @param pemisah what cells are parted by */
export type MakeOnRow = (pemisah: string) => OnRow

/**
 * Hands the rows of a table to what `makeOnRow` gives. A file that turns out to be no UTF-8 is begun anew as Windows writes
 * it, with another one. The problem is absent for a table that was read to its end.
 */
export function readTable(pieces: Pieces, makeOnRow: MakeOnRow, pemisah?: string): Masalah | undefined {
  const read = readAs(pieces, makeOnRow, utf8, pemisah)
  return read === 'other encoding'
    ? (readAs(pieces, makeOnRow, () => decodeWindows, pemisah) as Masalah | undefined)
    : read
}

/** The same for what takes the rows and is asked about them afterwards; what cannot be begun has one that was given none. */
export function readTableWith<T extends { readonly onRow: OnRow }>(
  pieces: Pieces,
  make: (pemisah: string) => T,
  pemisah?: string,
): { readonly taker: T; readonly masalah?: Masalah } {
  let taker: T | undefined
  const makeOnRow = (used: string) => {
    taker = make(used)
    return taker.onRow
  }
  const masalah = readTable(pieces, makeOnRow, pemisah)
  return { taker: taker ?? make(separators[0]), ...(masalah && { masalah }) }
}

/** Gives undefined for bytes that are not of its encoding. */
type Decode = (bytes: Uint8Array, isLast: boolean) => string | undefined

function readAs(
  pieces: Pieces,
  makeOnRow: MakeOnRow,
  makeDecode: (first: Uint8Array) => Decode,
  pemisah: string | undefined,
): Masalah | 'other encoding' | undefined {
  let decode: Decode | undefined
  let cutter: RowCutter | undefined
  let sample = ''
  const take = (teks: string, isLast: boolean) => {
    if (cutter) return cutter.write(teks)
    sample += teks
    if (sample.length < SAMPLE && !isLast) return true
    const named = SEP_LINE.exec(sample)
    const separator = separatorOf(pemisah ?? named?.[1], sample)
    cutter = new RowCutter(separator, makeOnRow(separator), named ? 2 : 1)
    return cutter.write(named ? sample.slice(named[0].length) : sample)
  }
  for (const bytes of pieces()) {
    if (!decode) {
      const masalah = foreignTable(bytes)
      if (masalah) return masalah
      decode = makeDecode(bytes)
    }
    const teks = decode(bytes, false)
    if (teks === undefined) return 'other encoding'
    if (!take(teks, false)) break
  }
  const tail = decode?.(new Uint8Array(), true) ?? (decode ? undefined : '')
  if (tail === undefined) return 'other encoding'
  take(tail, true)
  const open = cutter?.end()
  return open === undefined ? undefined : quoteNotClosed(open)
}

/** UTF-8, or what a byte order mark says. */
function utf8(first: Uint8Array): Decode {
  const isLittle = first[0] === 0xff && first[1] === 0xfe
  const isBig = first[0] === 0xfe && first[1] === 0xff
  const decoder = new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true })
  return (bytes, isLast) => {
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch {
      return undefined
    }
  }
}

const named: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', koma: ',', 'titik koma': ';' }

/** @param said by the office or by the table itself */
function separatorOf(said: string | undefined, sample: string): string {
  if (said) return named[said.toLowerCase()] ?? said
  let best: string = separators[0]
  let most = -1
  for (const separator of separators) {
    const rows: { line: number; cells: readonly string[] }[] = []
    // The last row of a sample may be cut.
    const cutter = new RowCutter(separator, (cells, line) => rows.push({ cells, line }))
    cutter.write(sample)
    if (rows.length === 0) cutter.end()
    const value = regularity({ rows })
    if (value > most) {
      best = separator
      most = value
    }
  }
  return best
}
