import { isUtf8 } from 'node:buffer'

/** A file as read: its text, or the Indonesian sentence why there is none. */
export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly berkas: string
  readonly teks?: string
  readonly masalah?: string
}

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024

/** Bytes of a file to text: UTF-8 with or without BOM; of anything else it says what it is. */
export function decode(berkas: string, bytes: Uint8Array): SourceFile {
  if (bytes.length > MAX_BYTES) return { berkas, masalah: tooLarge(bytes.length) }
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { berkas, masalah: 'berkas berkode UTF-16, bukan UTF-8' }
  }
  if (!isUtf8(bytes)) return { berkas, masalah: 'berkas tidak berkode UTF-8' }
  const teks = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return { berkas, teks: teks.charCodeAt(0) === 0xfeff ? teks.slice(1) : teks }
}

export function tooLarge(bytes: number): string {
  return `berkas ${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MiB, lebih besar dari batas ${MAX_BYTES / 1024 / 1024} MiB`
}
