/** The only reader of a workspace. */
import { closeSync, existsSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { compareText } from './locate.ts'
import { validate } from './schema/validate.ts'
import { decode, MAX_BYTES, type SourceFile, tooLarge } from './source/decode.ts'
import { parse } from './source/parse.ts'
import { reasonOf, UsageError } from './usage-error.ts'

/** The files of one office; offices come after the one that they name as their induk. */
export interface Kantor {
  /** Kode of its document `jenis: instansi`; absent for files that stand in no office. */
  readonly kode?: string
  readonly induk?: Kantor
  readonly files: readonly SourceFile[]
}

/** What lies in a workspace, not yet read but for its settings. */
export interface Workspace {
  readonly root: string
  /** YAML files in order, relative to the workspace. */
  readonly files: readonly string[]
  /** YAML files and folders behind symbolic links, which are not followed: what they point to lies elsewhere or is read anyway. */
  readonly unfollowed: readonly string[]
  /** koheren.yaml */
  readonly settings?: SourceFile
}

export const SETTINGS = 'koheren.yaml'
const DECLARES_OFFICE = /^[ \t]*["']?jenis["']?[ \t]*:[ \t]*["']?instansi\b/m

/**
 * Finds the YAML files of a folder. Throws a {@link UsageError} where there are none, or what cannot be opened.
 *
 * @param cwd where a relative path starts; the working directory when absent
 */
export function findWorkspace(folder: string, cwd = ''): Workspace {
  const root = resolvePath(folder, cwd)
  const { files: all, unfollowed } = findFiles(root, withSlashes(folder))
  const files = withoutSettings(all, withSlashes(folder))
  const settings = files.length < all.length && readFile(join(root, SETTINGS), SETTINGS)
  return { root, files, unfollowed, ...(settings && { settings }) }
}

function withoutSettings(all: readonly string[], shown: string): readonly string[] {
  const files = all.filter((berkas) => berkas !== SETTINGS)
  if (files.length > 0) return files
  throw new UsageError(`folder "${shown}" tidak memuat dokumen: tidak ada berkas .yaml atau .yml di dalamnya`)
}

/** Reads the files and tells the offices apart. */
export function readWorkspace(root: string, files: readonly string[]): Kantor[] {
  const read = makeReader()
  return groupByOffice(files.map((berkas) => read(join(root, berkas), berkas)))
}

/** Reads single files, and the YAML files of folders, each once; all are shown relative to `cwd`. */
export function loadFiles(paths: readonly string[], cwd = ''): { files: SourceFile[]; unfollowed: string[] } {
  const read = makeReader()
  const files = new Map<string, SourceFile>()
  const unfollowed = new Set<string>()
  for (const path of paths) {
    const whole = resolvePath(path, cwd)
    const show = (file: string) => shownPath(file, path, cwd)
    const found = statOf(whole)?.isDirectory() ? findFiles(whole, withSlashes(path)) : undefined
    const inner = found ? withoutSettings(found.files, withSlashes(path)).map((berkas) => join(whole, berkas)) : [whole]
    for (const one of inner) if (!files.has(one)) files.set(one, readFile(one, show(one), read))
    for (const one of found?.unfollowed ?? []) unfollowed.add(show(join(whole, one)))
  }
  return { files: [...files.values()], unfollowed: [...unfollowed] }
}

/** Reads a file of settings, shown relative to `cwd`. */
export function loadSettings(path: string, cwd = ''): SourceFile {
  const whole = resolvePath(path, cwd)
  return readFile(whole, shownPath(whole, path, cwd))
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

/** What is asked for by an absolute path and lies elsewhere is shown by it. */
function shownPath(whole: string, given: string, cwd: string): string {
  const short = relative(resolve(cwd), whole)
  return withSlashes(isAbsolute(given) && short.startsWith('..') ? whole : short)
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}

function findFiles(root: string, shown: string): { files: string[]; unfollowed: string[] } {
  const files: string[] = []
  const unfollowed: string[] = []
  const visit = (inner: string) => {
    for (const entry of listFolder(join(root, inner), inner === '' ? shown : inner)) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile() && isYaml(entry.name)) files.push(path)
      else if (entry.isSymbolicLink() && (isYaml(entry.name) || statOf(join(root, path))?.isDirectory()))
        unfollowed.push(path)
    }
  }
  checkFolder(root, shown)
  visit('')
  return { files: files.sort(compareText), unfollowed: unfollowed.sort(compareText) }
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

function listFolder(path: string, shown: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    throw new UsageError(`folder "${shown}" tidak dapat dibuka: ${reasonOf(error)}`)
  }
}

/** Undefined for what is not there or cannot be reached. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

type Reader = (path: string, shown: string) => SourceFile

/** A file that someone named. */
function readFile(path: string, shown: string, read: Reader = makeReader()): SourceFile {
  if (statOf(path)?.isCharacterDevice()) throw new UsageError(`"${shown}" adalah perangkat, bukan berkas`)
  return read(path, shown)
}

/** Files are read one after another into the same bytes; one that fills them is too large. */
function makeReader(): Reader {
  const bytes = Buffer.allocUnsafe(MAX_BYTES + 1)
  return (path, shown) => {
    try {
      const length = readInto(bytes, path)
      if (length <= MAX_BYTES) return decode(shown, bytes.subarray(0, length))
      return { berkas: shown, masalah: tooLarge(Math.max(length, statSync(path).size)) }
    } catch (error) {
      throw new UsageError(`berkas "${shown}" tidak dapat dibaca: ${reasonOf(error)}`)
    }
  }
}

/** Gives how many bytes there are, or how many there is room for. */
function readInto(bytes: Buffer, path: string): number {
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (let more = -1; more !== 0 && length < bytes.length; length += more) {
      more = readSync(file, bytes, length, bytes.length - length, null)
    }
    return length
  } finally {
    closeSync(file)
  }
}

/** An office owns the files of the folder that declares it and of those below, up to the next office further down. */
export function groupByOffice(files: readonly SourceFile[]): Kantor[] {
  const offices = new Map<string, { kode: string; induk: string | undefined }>()
  for (const file of files) {
    const office = declaredOffice(file)
    const folder = folderOf(file.berkas)
    if (office && !offices.has(folder)) offices.set(folder, office)
  }
  const members = new Map<string, SourceFile[]>()
  for (const file of files) {
    const folder = nearestOffice(folderOf(file.berkas), offices) ?? NO_OFFICE
    const list = members.get(folder)
    if (list) list.push(file)
    else members.set(folder, [file])
  }
  return inOrder(offices, members)
}

/** No folder is called so. */
const NO_OFFICE = '\0'

function declaredOffice(file: SourceFile): { kode: string; induk: string | undefined } | undefined {
  if (!file.teks?.includes('instansi') || !DECLARES_OFFICE.test(file.teks)) return undefined
  for (const raw of parse(file).value) {
    const dokumen = validate(raw).value
    if (dokumen?.jenis === 'instansi') return { kode: dokumen.kode, induk: (dokumen.isi as { induk?: string }).induk }
  }
  return undefined
}

function folderOf(berkas: string): string {
  return berkas.slice(0, Math.max(0, berkas.lastIndexOf('/')))
}

function nearestOffice(folder: string, offices: ReadonlyMap<string, unknown>): string | undefined {
  for (let path = folder; ; path = folderOf(path)) {
    if (offices.has(path)) return path
    if (path === '') return undefined
  }
}

/** Parents first; an office that is its own ancestor, or names one outside, stands alone. */
function inOrder(
  offices: ReadonlyMap<string, { kode: string; induk: string | undefined }>,
  members: ReadonlyMap<string, SourceFile[]>,
): Kantor[] {
  const folderByKode = new Map<string, string>()
  for (const [folder, { kode }] of offices) if (!folderByKode.has(kode)) folderByKode.set(kode, folder)
  const done = new Map<string, Kantor>()
  const make = (folder: string, below: readonly string[]): Kantor => {
    const known = done.get(folder)
    if (known) return known
    const office = offices.get(folder)
    const above = office?.induk === undefined ? undefined : folderByKode.get(office.induk)
    const circular = above !== undefined && (above === folder || below.includes(above))
    const induk = above === undefined || circular ? undefined : make(above, [...below, folder])
    const kantor = { ...(office && { kode: office.kode }), ...(induk && { induk }), files: members.get(folder) ?? [] }
    done.set(folder, kantor)
    return kantor
  }
  for (const folder of [...members.keys()].sort(compareText)) make(folder, [])
  return [...done.values()]
}
