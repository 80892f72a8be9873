/** Writes the files of a package, and tells whether they were changed. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { piecesOf } from '../files.ts'
import { reasonOf, UsageError } from '../usage-error.ts'

export interface Sidik {
  /** Bytes. */
  readonly ukuran: number
  /** Hexadecimal. */
  readonly sha256: string
}

export function sidikBerkas(path: string): Sidik {
  const hash = createHash('sha256')
  let ukuran = 0
  for (const piece of piecesOf(path)) {
    hash.update(piece)
    ukuran += piece.length
  }
  return { ukuran, sha256: hash.digest('hex') }
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** A new file of a package, and the folders that it lies in. Throws a {@link UsageError} where it cannot be written. */
export class Penulis {
  readonly #file: number
  #hash: Hash = createHash('sha256')
  #ukuran = 0

  constructor(path: string) {
    this.#file = sayWhy(() => {
      mkdirSync(dirname(path), { recursive: true })
      return openSync(path, 'wx')
    })
  }

  tulis(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    sayWhy(() => {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#ukuran + done)
    })
    this.#hash.update(bytes)
    this.#ukuran += bytes.length
  }

  /** As if nothing had been written yet. */
  ulang(): void {
    sayWhy(() => ftruncateSync(this.#file, 0))
    this.#hash = createHash('sha256')
    this.#ukuran = 0
  }

  /** Once it is on the disk. */
  selesai(): Sidik {
    sayWhy(() => fsyncSync(this.#file))
    return { ukuran: this.#ukuran, sha256: this.#hash.digest('hex') }
  }

  tutup(): void {
    closeSync(this.#file)
  }
}

/** Writes a file of a package whole. */
export function tulisBerkas(path: string, data: string | Uint8Array): Sidik {
  const penulis = new Penulis(path)
  try {
    penulis.tulis(data)
    return penulis.selesai()
  } finally {
    penulis.tutup()
  }
}

export function sayWhy<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`paket bukti tidak dapat ditulis: ${reasonOf(error)}`)
  }
}
