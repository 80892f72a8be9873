/** The only reader of a workspace. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type FoundFiles, findFiles, leadsOut, makeReader, readFile, resolvePath, statOf } from './files.ts'
import { compareText } from './locate.ts'
import { validate } from './schema/validate.ts'
import type { SourceFile } from './source/decode.ts'
import { type Chunk, parse, splitDocuments } from './source/parse.ts'
import { UsageError } from './usage-error.ts'

/** The files of one office; offices come after the one that they name as their induk. */
export interface Kantor {
  /** Kode of its document `jenis: instansi`; absent for files that stand in no office. */
  readonly kode?: string
  readonly induk?: Kantor
  readonly files: readonly SourceFile[]
}

/** What lies in a workspace, not yet read but for its settings. */
export interface Workspace extends FoundFiles {
  readonly root: string
  /** koheren.yaml */
  readonly settings?: SourceFile
  /** Gives one of the files as text, or why it has none. */
  readonly read: (berkas: string) => SourceFile
}

export const SETTINGS = 'koheren.yaml'
const DECLARES_OFFICE = /^(?<indent>[ \t]*)["']?jenis["']?[ \t]*:[ \t]*["']?instansi\b/m

/** What a document says of its office. */
interface Pernyataan {
  /** Absent where it cannot be read. */
  readonly kode?: string
  readonly induk?: string
}

/**
 * Finds the YAML files of a folder. Throws a {@link UsageError} where there are none, or what cannot be opened.
 *
 * @param cwd where a relative path starts; the working directory when absent
 */
export function findWorkspace(folder: string, cwd = ''): Workspace {
  const root = resolvePath(folder, cwd)
  const found = findFiles(root, withSlashes(folder))
  const files = withoutSettings(found.files, withSlashes(folder))
  const settings = files.length < found.files.length && readFile(join(root, SETTINGS), SETTINGS)
  const reader = makeReader()
  const read = (berkas: string) => found.misnamed.get(berkas) ?? reader(join(root, berkas), berkas)
  return { ...found, root, files, ...(settings && { settings }), read }
}

/** Throws a {@link UsageError} where there is nothing but settings. */
export function withoutSettings(all: readonly string[], shown: string): readonly string[] {
  const files = all.filter((berkas) => berkas !== SETTINGS)
  if (files.length > 0) return files
  throw new UsageError(`folder "${shown}" tidak memuat dokumen: tidak ada berkas .yaml atau .yml di dalamnya`)
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
    if (!found && !files.has(whole)) files.set(whole, readFile(whole, show(whole), read))
    for (const berkas of found ? withoutSettings(found.files, withSlashes(path)) : []) {
      const one = join(whole, berkas)
      const bad = found?.misnamed.get(berkas)
      if (!files.has(one)) files.set(one, bad ? { ...bad, berkas: show(one) } : read(one, show(one)))
    }
    for (const one of found?.unfollowed ?? []) unfollowed.add(show(join(whole, one)))
  }
  return { files: [...files.values()], unfollowed: [...unfollowed] }
}

/** What is asked for by an absolute path and lies elsewhere is shown by it. */
export function shownPath(whole: string, given: string, cwd: string): string {
  const short = relative(resolve(cwd), whole)
  return withSlashes(isAbsolute(given) && leadsOut(short) ? whole : short)
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}

/** An office owns the files of the folder that declares it and of those below, up to the next office further down. */
export function groupByOffice(files: readonly SourceFile[]): Kantor[] {
  const offices = new Map<string, Pernyataan>()
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

function declaredOffice(file: SourceFile): Pernyataan | undefined {
  const teks = file.teks ?? file.dugaan
  if (!teks?.includes('instansi') || !DECLARES_OFFICE.test(teks)) return undefined
  const others = new Set<number>()
  for (const raw of parse(file).value) {
    const dokumen = validate(raw).value
    if (dokumen && dokumen.jenis !== 'instansi') others.add(raw.urutan)
    if (dokumen?.jenis !== 'instansi') continue
    const { induk } = dokumen.isi as { induk?: string }
    return { kode: dokumen.kode, ...(induk !== undefined && { induk }) }
  }
  return guessOffice(splitDocuments(teks).filter((_, urutan) => !others.has(urutan)))
}

/** An office whose document cannot be read is one all the same: its files are not those of the office above it. */
function guessOffice(unread: readonly Chunk[]): Pernyataan | undefined {
  for (const { teks } of unread) {
    const indent = DECLARES_OFFICE.exec(teks)?.groups?.indent
    if (indent === undefined) continue
    const kode = guessValue(teks, indent, 'kode')
    const induk = guessValue(teks, indent, 'induk')
    return { ...(kode !== undefined && { kode }), ...(induk !== undefined && { induk }) }
  }
  return undefined
}

function guessValue(teks: string, indent: string, key: string): string | undefined {
  const [, value] = new RegExp(`^${indent}["']?${key}["']?[ \\t]*:[ \\t]*["']?([^"'#\\r\\n]+)`, 'm').exec(teks) ?? []
  return value?.trim() || undefined
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
function inOrder(offices: ReadonlyMap<string, Pernyataan>, members: ReadonlyMap<string, SourceFile[]>): Kantor[] {
  const folderByKode = new Map<string, string>()
  for (const [folder, { kode }] of offices)
    if (kode !== undefined && !folderByKode.has(kode)) folderByKode.set(kode, folder)
  const done = new Map<string, Kantor>()
  const make = (folder: string, below: readonly string[]): Kantor => {
    const known = done.get(folder)
    if (known) return known
    const office = offices.get(folder)
    const above = office?.induk === undefined ? undefined : folderByKode.get(office.induk)
    const circular = above !== undefined && (above === folder || below.includes(above))
    const induk = above === undefined || circular ? undefined : make(above, [...below, folder])
    const kode = office?.kode
    const kantor = { ...(kode !== undefined && { kode }), ...(induk && { induk }), files: members.get(folder) ?? [] }
    done.set(folder, kantor)
    return kantor
  }
  for (const folder of [...members.keys()].sort(compareText)) make(folder, [])
  return [...done.values()]
}
