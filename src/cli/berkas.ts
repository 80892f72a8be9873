/** Bytes of files, piece by piece, and what tells whether they were changed. */
import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf, UsageError } from '../usage-error.ts'

export interface Sidik {
  /** Bytes. */
  readonly ukuran: number
  /** Hexadecimal. */
  readonly sha256: string
}

const PIECE = 1024 * 1024

/** Each piece is overwritten by the next. What is no plain file is not waited for: a pipe may say nothing for ever. */
export function* potongan(path: string): Iterable<Uint8Array> {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw Object.assign(new Error('no plain file'), { code: 'EISDIR' })
    const bytes = Buffer.allocUnsafe(PIECE)
    for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) yield bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

export function sidikBerkas(path: string): Sidik {
  const hash = createHash('sha256')
  let ukuran = 0
  for (const piece of potongan(path)) {
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
