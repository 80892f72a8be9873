import { isUtf8 } from 'node:buffer'

/** Why a file has no text. */
export interface Masalah {
  readonly message: string
  readonly hint: string
  /** The line where it shows, from 1. */
  readonly line: number
}

/** A file as read: its text, or why there is none. */
export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly berkas: string
  readonly teks?: string
  readonly masalah?: Masalah
  /** What a file in another encoding seems to say; good enough to tell whose it is, never to be judged. */
  readonly dugaan?: string
}

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024

const SAVE_AS_UTF8 = 'simpan ulang berkas dengan pengodean UTF-8 (di Notepad: Simpan Sebagai, Pengodean UTF-8)'

/** In UTF-16 what is ASCII stands beside noughts. */
const NOT_ASCII = /[\0\x80-\xff]/g

/** Bytes of a file to text: UTF-8 with or without BOM; of anything else it says what it is. */
export function decode(berkas: string, bytes: Uint8Array): SourceFile {
  if (bytes.length > MAX_BYTES) return { berkas, masalah: tooLarge(bytes.length) }
  if (isUtf16(bytes)) {
    const dugaan = Buffer.from(bytes).toString('latin1').replaceAll(NOT_ASCII, '')
    return { berkas, dugaan, masalah: { message: 'berkas berkode UTF-16, bukan UTF-8', hint: SAVE_AS_UTF8, line: 1 } }
  }
  const teks = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  if (!isUtf8(bytes)) {
    const line = teks.slice(0, teks.indexOf('\ufffd')).split('\n').length
    return { berkas, dugaan: teks, masalah: { message: 'berkas tidak berkode UTF-8', hint: SAVE_AS_UTF8, line } }
  }
  return { berkas, teks: teks.charCodeAt(0) === 0xfeff ? teks.slice(1) : teks }
}

/** By its byte order mark, or by the nought beside the first letter. */
function isUtf16(bytes: Uint8Array): boolean {
  const first = bytes[0]
  const second = bytes[1]
  if (first === undefined || second === undefined) return false
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0)
}

export function tooLarge(bytes: number): Masalah {
  const size = (bytes / 1024 / 1024).toFixed(1).replace('.', ',')
  return {
    message: `berkas ${size} MiB, lebih besar dari batas ${MAX_BYTES / 1024 / 1024} MiB`,
    hint: 'bagi isinya ke beberapa berkas',
    line: 1,
  }
}
