/** Finds files below a folder and reads them; nothing else of a workspace is known here. */
import { isUtf8 } from 'node:buffer'
import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { compareText } from './locate.ts'
import { decode, MAX_BYTES, type Masalah, type SourceFile, tooLarge } from './source/decode.ts'
import { reasonOf, UsageError } from './usage-error.ts'

/** What lies below a folder; all paths are relative to it. */
export interface FoundFiles {
  /** YAML files in order, those of `misnamed` too. */
  readonly files: readonly string[]
  /** YAML files and folders behind symbolic links, which are not followed: what they point to lies elsewhere or is read anyway. */
  readonly unfollowed: readonly string[]
  /** Those that are no files that can be read: by names that no text can hold, or folders without documents; with why. */
  readonly misnamed: ReadonlyMap<string, SourceFile>
}

/** Whether a path is that of the folder or of something below it; both with links followed, where that matters. */
export function liesIn(path: string, folder: string): boolean {
  const inner = relative(folder, path)
  return !leadsOut(inner) && !isAbsolute(inner)
}

/** Whether a relative path goes up; a name may begin with two dots too. */
export function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`)
}

/** @param shown what the folder is called in messages */
export function findFiles(root: string, shown: string): FoundFiles {
  const files: string[] = []
  const unfollowed: string[] = []
  const misnamed = new Map<string, SourceFile>()
  const take = ({ entry, path, isMisnamed }: Entry) => {
    if (entry.isSymbolicLink()) {
      if (isYaml(path) || statOf(join(root, path))?.isDirectory()) unfollowed.push(path)
    } else if (isMisnamed && (entry.isDirectory() || isYaml(path))) {
      refuse(path, badName(entry))
    } else if (entry.isDirectory()) {
      const before = files.length + unfollowed.length
      visit(path)
      if (isYaml(path) && files.length + unfollowed.length === before) refuse(path, NO_FILE)
    } else if (isYaml(path)) files.push(path)
  }
  const refuse = (path: string, masalah: Masalah) => {
    misnamed.set(path, { berkas: path, masalah })
    files.push(path)
  }
  const visit = (inner: string) => {
    for (const one of listFolder(root, inner, shown)) take(one)
  }
  checkFolder(root, shown)
  visit('')
  return { files: files.sort(compareText), unfollowed: unfollowed.sort(compareText), misnamed }
}

function checkFolder(path: string, shown: string): void {
  try {
    if (statSync(path).isDirectory()) return
  } catch (error) {
    const reason = reasonOf(error)
    throw new UsageError(`folder "${shown}" ${reason === 'tidak ditemukan' ? reason : `tidak dapat dibuka: ${reason}`}`)
  }
  throw new UsageError(`"${shown}" bukan folder; untuk satu berkas pakai "koheren validasi ${shown}"`)
}

interface Entry {
  readonly entry: Dirent<string> | Dirent<Buffer>
  /** From the root; bytes of a name that are no UTF-8 are written out in it. */
  readonly path: string
  readonly isMisnamed: boolean
}

/** What stands in a folder, but for hidden things and packages. */
function listFolder(root: string, inner: string, shown: string): Entry[] {
  const pathOf = (name: string) => (inner === '' ? name : `${inner}/${name}`)
  try {
    const entries = readdirSync(join(root, inner), { withFileTypes: true }).filter(({ name }) => !isHidden(name))
    if (!entries.some(({ name }) => name.includes('\ufffd'))) {
      return entries.map((entry) => ({ entry, path: pathOf(entry.name), isMisnamed: false }))
    }
    return readdirSync(join(root, inner), { withFileTypes: true, encoding: 'buffer' })
      .filter(({ name }) => !isHidden(name.toString()))
      .map((entry) => ({ entry, path: pathOf(readableName(entry.name)), isMisnamed: !isUtf8(entry.name) }))
  } catch (error) {
    throw new UsageError(`folder "${inner === '' ? shown : inner}" tidak dapat dibuka: ${reasonOf(error)}`)
  }
}

/** Bytes that are no UTF-8 are written out, such as `<FF>`, so that two names stay two. */
function readableName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `<${byte.toString(16).toUpperCase()}>`,
  ).join('')
}

/** What is called like a document, and holds none. */
const NO_FILE: Masalah = {
  message: 'ini folder, bukan berkas, dan tidak ada dokumen di dalamnya',
  hint: 'hapus folder ini, atau simpan dokumennya sebagai berkas',
  line: 1,
}

function badName(entry: Entry['entry']): Masalah {
  const what = entry.isDirectory() ? 'folder' : 'berkas'
  return {
    message: `nama ${what} ini tidak berkode UTF-8, sehingga isinya tidak dibaca`,
    hint: `ganti nama ${what} itu dengan huruf dan angka biasa`,
    line: 1,
  }
}

/** Takes both kinds of separators; where names may hold a backslash, only if nothing is called so. */
export function resolvePath(path: string, cwd: string): string {
  // As of a variable that was not set.
  if (path === '') throw new UsageError('nama berkas atau folder kosong; folder ini ditulis "."')
  const whole = resolve(cwd, path)
  if (sep === '\\' || !path.includes('\\') || existsSync(whole)) return whole
  const other = resolve(cwd, path.replaceAll('\\', '/'))
  return existsSync(other) ? other : whole
}

/** Undefined for what is not there or cannot be reached. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Whether a file or folder of that name is passed over. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** Whether that holds for a part of a path within a workspace, with `/`. */
export function isHiddenPath(path: string): boolean {
  return path.split('/').some(isHidden)
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

/** Gives a file as text, or says why it has none. */
export type Reader = (path: string, shown: string) => SourceFile

/** Files are read one after another into the same bytes; one that fills them is too large. */
export function makeReader(): Reader {
  const bytes = Buffer.allocUnsafe(MAX_BYTES + 1)
  return (path, shown) =>
    withFile(path, shown, (file, stats) => {
      if (file === undefined) return { berkas: shown, masalah: notPlain(kindOf(stats)) }
      const length = readInto(bytes, file, stats.size)
      if (length <= MAX_BYTES) return decode(shown, bytes.subarray(0, length))
      return { berkas: shown, masalah: tooLarge(Math.max(length, stats.size)) }
    })
}

/** A file that someone named, who is told when it is none. */
export function readFile(path: string, shown: string, read: Reader = makeReader()): SourceFile {
  const stats = statOf(path)
  if (stats && isSpecial(stats)) throw refuseSpecial(stats, shown)
  return read(path, shown)
}

/** The bytes of a file that someone named, however many. */
export function readBytes(path: string, shown: string): Buffer {
  return withFile(path, shown, (file, stats) => {
    if (file === undefined) throw refuseSpecial(stats, shown)
    return readFileSync(file)
  })
}

/** Opens what can be read to an end, and nothing else: a pipe may wait for ever, a device give without end. */
function withFile<T>(path: string, shown: string, use: (file: number | undefined, stats: Stats) => T): T {
  try {
    const before = statSync(path)
    if (isSpecial(before)) return use(undefined, before)
    // It may have become another since, so that opening it must not wait either.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(file)
      return use(isSpecial(stats) ? undefined : file, stats)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`berkas "${shown}" tidak dapat dibaca: ${reasonOf(error)}`)
  }
}

/** In bytes. */
const PIECE = 256 * 1024

/** Each piece is overwritten by the next. What is no plain file is not waited for: a pipe may say nothing for ever. */
export function* piecesOf(path: string): Iterable<Uint8Array> {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw Object.assign(new Error('no plain file'), { code: 'EISDIR' })
    const bytes = Buffer.allocUnsafe(PIECE)
    for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) yield bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

/**
 * Gives how many bytes there are, or how many there is room for.
 *
 * @param size as far as is known: what grows meanwhile is read as it was
 */
function readInto(bytes: Buffer, file: number, size: number): number {
  let length = 0
  for (let more = -1; more !== 0 && length < bytes.length && (length === 0 || length < size); length += more) {
    more = readSync(file, bytes, length, bytes.length - length, null)
  }
  return length
}

function isSpecial(stats: Stats): boolean {
  return !stats.isFile() && !stats.isDirectory()
}

/** What a file is that is none to read to an end, with its Indonesian name. */
export function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'pipa (FIFO)'
  return stats.isSocket() ? 'soket' : 'perangkat'
}

function notPlain(kind: string): Masalah {
  return {
    message: `ini ${kind}, bukan berkas biasa, sehingga tidak dibaca`,
    hint: 'salin isinya ke berkas biasa, atau pindahkan dari folder dokumen',
    line: 1,
  }
}

function refuseSpecial(stats: Stats, shown: string): UsageError {
  return new UsageError(`"${shown}" adalah ${kindOf(stats)}, bukan berkas; salin dahulu isinya ke berkas biasa`)
}
