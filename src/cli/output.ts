/** Where reports go, and what else is written: to stdout, or to files that are written whole or not at all. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isYaml, liesIn, resolvePath, statOf } from '../files.ts'
import { shown } from '../report/shown.ts'
import type { StyleOptions } from '../report/style.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { displayOf, onPaper } from './display.ts'
import { type Io, print, send } from './io.ts'
import type { Target } from './options.ts'
import { version } from './version.ts'

/**
 * Refuses files that two reports would share, that are among the documents, or would be read as one of them next time.
 *
 * @param sources files that are read, and folders whose YAML files are
 */
export function checkTargets(
  targets: readonly Pick<Target, 'berkas'>[],
  sources: readonly string[],
  cwd: string,
): void {
  const read = sources.map((source) => realPath(resolvePath(source, cwd)))
  const seen = new Set<string>()
  for (const { berkas } of targets) {
    if (berkas === undefined) continue
    const path = realPath(resolve(cwd, berkas))
    if (seen.has(path)) throw new UsageError(`berkas "${berkas}" disebut untuk dua format`)
    seen.add(path)
    const isDocument = isYaml(path) && read.some((source) => liesIn(path, source))
    if (statOf(path)?.isFile() && (isDocument || read.includes(path))) {
      throw new UsageError(`berkas "${berkas}" adalah dokumen yang diperiksa; tulis laporan ke berkas lain`)
    }
    if (isDocument) {
      throw new UsageError(
        `laporan "${berkas}" akan terbaca sebagai dokumen pada pemeriksaan berikutnya; beri nama yang tidak berakhir dengan .yaml atau .yml, atau tulis di luar folder yang diperiksa`,
      )
    }
  }
}

/** With links followed, as far as it exists; what does not exist yet stands where its folder does. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}

/**
 * Makes all reports, then writes the files, then what goes to stdout: where one fails, nothing is said to be done.
 *
 * @param make one report for the page that it will stand on
 */
export async function deliver<R>(
  targets: readonly Target<R>[],
  io: Io,
  color: boolean,
  make: (report: R, page: StyleOptions & { readonly version: string }) => Promise<string | Uint8Array>,
): Promise<void> {
  const made: { target: Target<R>; report: string | Uint8Array }[] = []
  for (const target of targets) {
    const page = target.berkas === undefined ? displayOf(io.stdout, io, color) : onPaper
    const report = await make(await target.load(), { version, ...page })
    if (typeof report !== 'string' && target.berkas === undefined && io.stdout.isTTY === true) {
      throw new UsageError(
        `format ${target.name} bukan teks; tulis ke berkas, misalnya --format ${target.name}=laporan.${target.name}`,
      )
    }
    made.push({ target, report })
  }
  for (const { target, report } of made) if (target.berkas !== undefined) writeWhole(target.berkas, report, io.cwd)
  for (const { target, report } of made) if (target.berkas === undefined) await print(io, report)
}

/** Says on stderr what is not the answer. */
export async function note(io: Io, sentence: string): Promise<void> {
  await send(io.stderr, `koheren: ${shown(sentence)}\n`)
}

/** @param what is written, for the message when it cannot be */
export function writeWhole(berkas: string, data: string | Uint8Array, cwd: string, what = 'laporan'): void {
  try {
    const path = resolve(cwd, berkas)
    const existing = statOf(path)
    // A device or a pipe is written to; nothing can be put in its place.
    if (existing && !existing.isFile()) writeFileSync(path, data)
    else replaceFile(realPath(path), data, existing)
  } catch (error) {
    const { code } = error as { code?: string }
    // Whoever stopped reading a pipe needs no more: that is no error.
    if (code === 'EPIPE') return
    const reason = code === 'ENOENT' ? 'folder tujuannya tidak ditemukan' : reasonOf(error)
    throw new UsageError(`${what} tidak dapat ditulis ke "${berkas}": ${reason}`)
  }
}

function replaceFile(path: string, data: string | Uint8Array, existing: Stats | undefined): void {
  const staged = stageFile(path, data, existing)
  try {
    staged.place()
  } finally {
    staged.drop()
  }
}

/** What is to stand in place of a file, whole and on disk. */
export interface Staged {
  readonly place: () => void
  /** Takes away what is left of it, in any case. */
  readonly drop: () => void
}

/**
 * Writes beside a file what is to stand in its place. Throws what the operating system says.
 *
 * @param existing the file, whose mode and owner are kept
 */
export function stageFile(path: string, data: string | Uint8Array, existing: Stats | undefined): Staged {
  if (existing) accessSync(path, constants.W_OK)
  const beside = mkdtempSync(join(dirname(path), '.koheren-'))
  const drop = () => rmSync(beside, { recursive: true, force: true })
  try {
    const whole = join(beside, 'isi')
    const file = openSync(whole, 'w')
    try {
      writeFileSync(file, data)
      // Who may write a file may not always give it away.
      if (existing) attempt(() => fchownSync(file, existing.uid, existing.gid))
      if (existing) fchmodSync(file, existing.mode)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return { place: () => renameSync(whole, path), drop }
  } catch (error) {
    drop()
    throw error
  }
}

/** Writes new files below a folder, which is made where it lacks: all of them, or none. None of them may be there. */
export function createFiles(root: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  const undo: (() => void)[] = []
  try {
    for (const { path, text } of files) {
      const whole = resolve(root, path)
      const folder = mkdirSync(dirname(whole), { recursive: true })
      if (folder !== undefined) undo.push(() => rmdirSync(folder))
      const file = openSync(whole, 'wx')
      undo.push(() => rmSync(whole))
      try {
        writeFileSync(file, text)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
    }
  } catch (error) {
    for (const step of undo.reverse()) attempt(step)
    const exists = (error as { code?: string }).code === 'EEXIST'
    throw new UsageError(
      `berkas tidak dapat ditulis: ${exists ? 'sudah ada' : reasonOf(error)}; tidak ada yang ditulis`,
    )
  }
}

/** What cannot be done stays undone: the reason is told already, or matters to nobody. */
export function attempt(step: () => void): void {
  try {
    step()
  } catch {}
}
