/** Puts new texts in place of documents: all of them or none, each whole, and only what is still as it was read. */
import { type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { liesIn, readBytes } from '../files.ts'
import { decode } from '../source/decode.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { attempt, realPath, type Staged, stageFile } from './output.ts'

/** A file of a workspace whose text is to become another. */
export interface Rewrite {
  /** From the top of the workspace. */
  readonly berkas: string
  readonly before: string
  readonly after: string
}

/** The same with what a reader of its text does not see. */
interface Original extends Rewrite {
  /** With links followed. */
  readonly path: string
  readonly stats: Stats
  readonly bytes: Buffer
}

const BOM = '\ufeff'

/** Throws a {@link UsageError} where a file is gone, is another now, or must not be written; then none is changed. */
export function rewriteFiles(root: string, rewrites: readonly Rewrite[]): void {
  const originals = rewrites.map((one) => open(root, one))
  const staged: Staged[] = []
  const placed: Original[] = []
  try {
    for (const one of originals) {
      guard(one.berkas, () => staged.push(stageFile(one.path, bomOf(one) + one.after, one.stats)))
    }
    for (const one of rewrites) open(root, one)
    for (const [index, one] of originals.entries()) {
      guard(one.berkas, () => staged[index]?.place())
      placed.push(one)
    }
  } catch (error) {
    for (const { path, bytes, stats } of placed) {
      attempt(() => {
        const former = stageFile(path, bytes, stats)
        former.place()
        former.drop()
      })
    }
    throw error
  } finally {
    for (const { drop } of staged) attempt(drop)
  }
}

/** The same texts with their byte order marks, for a reader who compares files. */
export function withMarks(root: string, rewrites: readonly Rewrite[]): Rewrite[] {
  return rewrites.map((one) => {
    const bom = bomOf(open(root, one))
    return { ...one, before: bom + one.before, after: bom + one.after }
  })
}

function bomOf({ bytes, before }: Original): string {
  return bytes.length > Buffer.byteLength(before) ? BOM : ''
}

function open(root: string, one: Rewrite): Original {
  const path = realPath(join(root, one.berkas))
  if (!liesIn(path, realPath(root))) {
    throw new UsageError(`berkas "${one.berkas}" kini tautan ke luar folder; ${NOTHING_CHANGED}`)
  }
  const { stats, bytes } = guard(one.berkas, () => ({ stats: statSync(path), bytes: readBytes(path, one.berkas) }))
  if (decode(one.berkas, bytes).teks !== one.before) {
    throw new UsageError(`berkas "${one.berkas}" berubah sejak dibaca; ${NOTHING_CHANGED}, jalankan lagi`)
  }
  // Root may write it all the same.
  if ((stats.mode & 0o222) === 0) throw refuse(one.berkas, 'berkas itu hanya dapat dibaca')
  return { ...one, path, stats, bytes }
}

const NOTHING_CHANGED = 'tidak ada berkas yang diubah'

function guard<T>(berkas: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw error instanceof UsageError ? error : refuse(berkas, reasonOf(error))
  }
}

function refuse(berkas: string, reason: string): UsageError {
  return new UsageError(`berkas "${berkas}" tidak dapat diperbaiki: ${reason}; ${NOTHING_CHANGED}`)
}
