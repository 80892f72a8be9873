/** The only reader of a workspace. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { compareText } from './locate.ts'
import { validate } from './schema/validate.ts'
import { decode, MAX_BYTES, type SourceFile, tooLarge } from './source/decode.ts'
import { parse } from './source/parse.ts'

/** The caller erred: a folder, file or option that is not as it should be. The message is one Indonesian sentence. */
export class UsageError extends Error {}

/** The files of one office; offices come after the one that they name as their induk. */
export interface Kantor {
  /** Kode of its document `jenis: instansi`; absent for files that stand in no office. */
  readonly kode?: string
  readonly induk?: Kantor
  readonly files: readonly SourceFile[]
}

/** What lies in a workspace. */
export interface Workspace {
  readonly kantor: readonly Kantor[]
  /** YAML files behind symbolic links, which are not followed: what they point to lies elsewhere or is read anyway. */
  readonly unfollowed: readonly string[]
}

const SETTINGS = 'koheren.yaml'
const DECLARES_OFFICE = /^[ \t]*["']?jenis["']?[ \t]*:[ \t]*["']?instansi\b/m

/** Reads every YAML file of a folder and tells the offices apart. Throws a {@link UsageError} for what cannot be read. */
export function loadWorkspace(folder: string): Workspace {
  const found = findFiles(folder)
  if (found.files.length === 0) {
    throw new UsageError(`folder "${folder}" tidak memuat berkas .yaml atau .yml; sebutkan folder yang berisi dokumen`)
  }
  const files = found.files.map((berkas) => readFile(folder, berkas))
  return { kantor: groupByOffice(files), unfollowed: found.unfollowed }
}

/** Reads single files, each shown by the path that was given. */
export function loadFiles(paths: readonly string[]): SourceFile[] {
  return paths.map((path) => readFile('', path))
}

function findFiles(folder: string): { files: string[]; unfollowed: string[] } {
  const files: string[] = []
  const unfollowed: string[] = []
  const root = openFolder(folder)
  const visit = (inner: string) => {
    for (const entry of listFolder(join(root, inner), inner === '' ? folder : inner)) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isSymbolicLink()) {
        if (isYaml(entry.name) || leadsToFolder(join(root, path))) unfollowed.push(path)
      } else if (entry.isDirectory()) visit(path)
      else if (entry.isFile() && isYaml(entry.name) && path !== SETTINGS) files.push(path)
    }
  }
  visit('')
  return { files: files.sort(compareText), unfollowed: unfollowed.sort(compareText) }
}

function openFolder(folder: string): string {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (!stat) throw new UsageError(`folder "${folder}" tidak ditemukan`)
  if (!stat.isDirectory()) throw new UsageError(`"${folder}" bukan folder; untuk satu berkas pakai "koheren validasi ${folder}"`)
  return realpathSync(folder)
}

function listFolder(path: string, shown: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    throw new UsageError(`folder "${shown}" tidak dapat dibuka: ${reasonOf(error)}`)
  }
}

function leadsToFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

function readFile(folder: string, berkas: string): SourceFile {
  const path = folder === '' ? berkas : join(folder, berkas)
  const shown = folder === '' ? berkas.split(sep).join('/') : berkas
  try {
    const stat = lstatSync(path)
    if (stat.size > MAX_BYTES) return { berkas: shown, masalah: tooLarge(stat.size) }
    return decode(shown, readFileSync(path))
  } catch (error) {
    throw new UsageError(`berkas "${shown}" tidak dapat dibaca: ${reasonOf(error)}`)
  }
}

/** What the operating system said, in Indonesian. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? ''
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'tidak ditemukan',
    EACCES: 'tidak ada izin',
    EPERM: 'tidak ada izin',
    EISDIR: 'itu sebuah folder',
    ENOTDIR: 'jalurnya melewati berkas',
    ELOOP: 'tautannya berputar',
    ENOSPC: 'disk penuh',
    EROFS: 'disk hanya dapat dibaca',
    EMFILE: 'terlalu banyak berkas terbuka',
    ENAMETOOLONG: 'namanya terlalu panjang',
  }
  return reasons[code] ?? (code === '' ? 'sebab tidak diketahui' : `kode ${code}`)
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
  if (file.teks === undefined || !DECLARES_OFFICE.test(file.teks)) return undefined
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
function inOrder(offices: ReadonlyMap<string, { kode: string; induk: string | undefined }>, members: ReadonlyMap<string, SourceFile[]>): Kantor[] {
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
