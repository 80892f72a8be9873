/** Tables that people save from a spreadsheet: CSV with any of the usual separators and encodings. */
import { CsvError, parse } from 'csv-parse/sync'
import { MAX_BYTES, type Masalah, type SourceFile, tooLarge } from './decode.ts'

export interface CsvRow {
  /** Where it begins, from 1; a cell may reach over several lines. */
  readonly line: number
  readonly cells: readonly string[]
}

export type CsvTable = { readonly rows: readonly CsvRow[] } | { readonly masalah: Masalah }

const SAVE = 'pilih File > Simpan Sebagai (Save As), jenis "CSV UTF-8 (Comma delimited)", lalu pakai berkas .csv itu'
const SAVE_AS_CSV = `buka berkas itu di Excel, ${SAVE}`
const COPY = `salin tabelnya ke Excel, ${SAVE}`
const TYPE = `ketik isinya ke tabel di Excel, ${SAVE}`
const UNPACK = 'ekstrak berkas itu, lalu pakai berkas .csv di dalamnya'

/** First bytes of files that are no tables of text, what they are, and what to do with such a one. */
const foreign: readonly (readonly [readonly number[], string, string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'berkas Excel (.xlsx), bukan CSV', SAVE_AS_CSV],
  [[0xd0, 0xcf, 0x11, 0xe0], 'berkas Excel lama (.xls), bukan CSV', SAVE_AS_CSV],
  [[0x25, 0x50, 0x44, 0x46], 'berkas PDF, bukan CSV', COPY],
  [[0x89, 0x50, 0x4e, 0x47], 'gambar, bukan CSV', TYPE],
  [[0xff, 0xd8, 0xff], 'gambar, bukan CSV', TYPE],
  [[0x47, 0x49, 0x46, 0x38], 'gambar, bukan CSV', TYPE],
  [[0x52, 0x61, 0x72, 0x21], 'berkas terkompresi (.rar), bukan CSV', UNPACK],
]

/** Bytes to text: UTF-8, UTF-16 as Excel's "Unicode text", else what Windows writes. */
export function decodeTable(berkas: string, bytes: Uint8Array): SourceFile {
  if (bytes.length > MAX_BYTES) return { berkas, masalah: tooLarge(bytes.length) }
  const masalah = foreignTable(bytes)
  return masalah ? { berkas, masalah } : { berkas, teks: decodeText(bytes) }
}

/** What the file is, by its first bytes, if it is no table of text. */
export function foreignTable(bytes: Uint8Array): Masalah | undefined {
  const [, known, todo] = foreign.find(([start]) => start.every((byte, index) => bytes[index] === byte)) ?? []
  const what = known ?? foreignText(bytes)
  return what === undefined ? undefined : { message: what, hint: todo ?? SAVE_AS_CSV, line: 1 }
}

/** As much of a file as tells what it is. */
const HEAD = 1024
const WIDE = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

function foreignText(bytes: Uint8Array): string | undefined {
  if (WIDE.some((mark) => mark.every((byte, index) => bytes[index] === byte))) return undefined
  const head = bytes.subarray(0, HEAD)
  if (head.includes(0)) return 'berkas biner, bukan CSV'
  const teks = String.fromCharCode(...head).replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^\s*<(?:!doctype|html|head|body|table|style|meta|\?xml)\b/i.test(teks))
    return 'halaman web (HTML atau XML), bukan CSV'
  return /^\s*(?:\{\s*"|\[\s*[{\]])/.test(teks) ? 'berkas JSON, bukan CSV' : undefined
}

function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows(bytes)
  }
}

/** What Windows writes: windows-1252. */
export function decodeWindows(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}

/** What windows-1252 has at 0x80 to 0x9f; some releases of Node read controls there. */
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

/** The usual ones. */
export const separators = [',', ';', '\t', '|'] as const

/** Cells are trimmed; rows may have different numbers of them. */
export function parseCsv(teks: string): CsvTable {
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(teks)
  const reads = named
    ? [read(teks.slice(named[0].length), named[1] ?? ',', 2)]
    : separators.map((one) => read(teks, one, 1))
  const { rows, masalah } = reads.reduce((best, one) => (regularity(one) > regularity(best) ? one : best))
  return masalah ? { masalah } : { rows }
}

/** The right separator cuts most rows into the same number of cells, and that into many. */
export function regularity({ rows }: Pick<Read, 'rows'>): number {
  const times = new Map<number, number>()
  for (const { cells } of rows) times.set(cells.length, (times.get(cells.length) ?? 0) + 1)
  return Math.max(0, ...[...times].map(([size, count]) => (size - 1) * count))
}

const SAVE_AGAIN = 'simpan ulang tabel itu sebagai CSV dari Excel'

/** @param line where the row begins */
export function quoteNotClosed(line: number): Masalah {
  return { message: 'tanda kutip (") dibuka tetapi tidak ditutup', hint: SAVE_AGAIN, line }
}

interface Read {
  readonly rows: readonly CsvRow[]
  /** Why the rows end before the text does. */
  readonly masalah?: Masalah
}

function read(teks: string, delimiter: string, firstLine: number): Read {
  const rows: CsvRow[] = []
  let line = firstLine
  try {
    parse(teks, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells: cells.map((cell) => cell.trim()) })
        line = lines + firstLine
        return null
      },
    })
    return { rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { rows, masalah: quoteNotClosed(line) }
    return { rows, masalah: { message: 'baris tidak terbaca sebagai CSV', hint: SAVE_AGAIN, line } }
  }
}
