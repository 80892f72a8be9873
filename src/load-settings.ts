/** Opens files of settings: koheren.yaml, and what it extends from the workspace or from npm packages. Data alone is read. */
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { liesIn, readFile, resolvePath, statOf } from './files.ts'
import { SETTINGS, shownPath } from './load.ts'
import type { BukaSetelan, Penolakan } from './settings/susun.ts'
import type { SourceFile } from './source/decode.ts'
import { nearest, sebutDugaan } from './text/terdekat.ts'
import { UsageError } from './usage-error.ts'

/** A file of settings, and the folder that what it names by a path must lie in. */
interface Terbuka {
  readonly file: SourceFile
  readonly path: string
  readonly bound: string
  /** What `bound` is called before the path within it. */
  readonly shownBound: string
}

/** The settings of a folder, not yet read into, and what opens the others. */
export interface SettingsFile {
  readonly file: SourceFile
  readonly open: BukaSetelan
  /** Whether a file of the workspace is one of those that were opened. */
  readonly reads: (berkas: string) => boolean
}

const DATA = ['.yaml', '.yml', '.json']
const LIKE_A_FILE = /^\.{0,2}[/\\]|^[a-z]:[/\\]/i
const PACKAGE = /^(?<nama>@[^/\\]+\/[^/\\]+|[^@./\\][^/\\]*)(?:\/|$)/

/** koheren.yaml of a folder. What it names by a path must lie in that folder. */
export function settingsOf(root: string, file: SourceFile): SettingsFile {
  return extendable(root, file, join(root, SETTINGS))
}

/**
 * A file of settings that was named, shown relative to `cwd`. What it names by a path must lie in the workspace, or in its own
 * folder where it lies elsewhere.
 *
 * @param root of the workspace, where that is a folder
 */
export function loadSettings(path: string, root: string | undefined, cwd = ''): SettingsFile {
  const whole = resolvePath(path, cwd)
  return extendable(root ?? dirname(whole), readFile(whole, shownPath(whole, path, cwd)), whole)
}

/**
 * Opens packages as they are installed for a folder, for settings that lie elsewhere, and what those extend.
 *
 * @param root need not be there any more
 */
export function openPackages(root: string): BukaSetelan {
  const opened = makeOpened()
  return (nama, dari) => {
    const from = opened.of(dari)
    return opened.take((from && findFile(nama, from)) ?? findPackage(nama, from?.path ?? join(root, SETTINGS)))
  }
}

function extendable(root: string, file: SourceFile, path: string): SettingsFile {
  const whole = realpathSync(root)
  const own = realpathSync(path)
  const inside = liesIn(own, whole)
  const folder = dirname(file.berkas)
  const opened = makeOpened()
  opened.take({
    file,
    path: own,
    bound: inside ? whole : dirname(own),
    shownBound: inside || folder === '.' ? '' : `${folder}/`,
  })
  const open: BukaSetelan = (nama, dari) => {
    const from = opened.of(dari)
    if (!from) return { message: `setelan "${nama}" tidak dapat dibuka`, hint: 'hapus dari "extends"' }
    return opened.take(findFile(nama, from) ?? findPackage(nama, from.path))
  }
  return { file, open, reads: (berkas) => opened.has(join(whole, berkas)) }
}

/** Files that were opened, each once. */
function makeOpened() {
  const byPath = new Map<string, Terbuka>()
  return {
    has: (path: string) => byPath.has(path),
    of: (file: SourceFile) => [...byPath.values()].find((one) => one.file === file),
    take(found: Terbuka | Penolakan): SourceFile | Penolakan {
      if ('message' in found) return found
      const known = byPath.get(found.path) ?? found
      byPath.set(found.path, known)
      return known.file
    },
  }
}

/** Undefined for what is not written as a path and is no file either: it may be a package. */
function findFile(nama: string, from: Terbuka): Terbuka | Penolakan | undefined {
  const path = resolve(dirname(from.path), nama.replaceAll('\\', '/'))
  const isPath = LIKE_A_FILE.test(nama)
  if (!isPath && !statOf(path)?.isFile()) return undefined
  if (!liesIn(path, from.bound)) {
    return {
      message: `setelan "${nama}" terletak di luar folder dokumen`,
      hint: `salin ke folder dokumen, atau pasang sebagai paket npm`,
    }
  }
  if (!statOf(path)) return missing(`setelan "${nama}" tidak ditemukan`, basename(nama), dataIn(dirname(path)))
  const real = realpathSync(path)
  if (!liesIn(real, from.bound)) {
    return { message: `setelan "${nama}" tautan ke luar folder dokumen`, hint: 'salin berkasnya ke folder dokumen' }
  }
  return readData(nama, real, from)
}

function dataIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => DATA.includes(extname(name).toLowerCase()))
  } catch {
    return []
  }
}

function missing(message: string, nama: string, known: readonly string[]): Penolakan {
  return { message, hint: sebutDugaan(nearest(nama, known)) ?? 'periksa namanya' }
}

/** Why a file is none of settings, by its name: code is never read. */
export function refuseCode(nama: string, path: string): Penolakan | undefined {
  if (DATA.includes(extname(path).toLowerCase())) return undefined
  return {
    message: `"${nama}" ialah "${basename(path)}", bukan berkas data`,
    hint: 'setelan hanya dibaca dari berkas .yaml, .yml, atau .json; kode tidak pernah dijalankan',
  }
}

function readData(nama: string, path: string, within: Pick<Terbuka, 'bound' | 'shownBound'>): Terbuka | Penolakan {
  const refused = refuseCode(nama, path)
  if (refused) return refused
  const { bound, shownBound } = within
  const shown = shownBound + relative(bound, path).split(sep).join('/')
  try {
    return { file: readFile(path, shown), path, bound, shownBound }
  } catch (error) {
    if (error instanceof UsageError) return { message: error.message, hint: 'periksa berkas itu' }
    throw error
  }
}

/** As Node finds it from the folder of a file; the package's own `main` or `exports` names the file. */
function findPackage(nama: string, from: string): Terbuka | Penolakan {
  const paket = PACKAGE.exec(nama)?.groups?.nama
  const folders = modulesAbove(dirname(from))
  const modules = paket && folders.find((folder) => statOf(join(folder, paket))?.isDirectory())
  if (!paket || !modules) {
    const message = `setelan "${nama}" tidak ditemukan, baik sebagai berkas maupun sebagai paket npm yang terpasang`
    const packages = folders.flatMap((folder) => packagesIn(folder, nama))
    return missing(message, nama, [...dataIn(dirname(from)), ...packages])
  }
  const bound = realpathSync(join(modules, paket))
  // Package managers link packages within the folder that they were installed for.
  if (![dirname(modules), ...folders].some((folder) => liesIn(bound, realpathSync(folder)))) {
    return {
      message: `paket "${paket}" tautan ke luar folder yang memuatnya`,
      hint: 'pasang paketnya dengan npm install',
    }
  }
  const path = resolvePackage(nama, dirname(from))
  if (path === undefined) {
    return {
      message: `paket "${paket}" tidak menyebut berkas setelan${nama === paket ? '' : ` "${nama.slice(paket.length + 1)}"`}`,
      hint: 'isi "main" dalam package.json paket itu dengan berkas .yaml atau .json',
    }
  }
  if (!liesIn(path, bound)) {
    return { message: `paket "${paket}" menunjuk ke luar foldernya sendiri`, hint: 'hubungi pembuat paket itu' }
  }
  return readData(nama, path, { bound, shownBound: `node_modules/${paket}/` })
}

/** Folders of packages in that folder and those above it, as Node looks for them. */
function modulesAbove(folder: string): string[] {
  const found: string[] = []
  for (let one = folder; ; one = dirname(one)) {
    const modules = join(one, 'node_modules')
    if (basename(one) !== 'node_modules' && existsSync(modules)) found.push(modules)
    if (dirname(one) === one) return found
  }
}

function packagesIn(folder: string, nama: string): string[] {
  const scope = nama.startsWith('@') ? nama.slice(0, nama.indexOf('/')) : undefined
  try {
    const names = readdirSync(scope ? join(folder, scope) : folder)
    return names.map((name) => (scope ? `${scope}/${name}` : name))
  } catch {
    return []
  }
}

/** Undefined where the package names no such file. */
function resolvePackage(nama: string, folder: string): string | undefined {
  try {
    const path = createRequire(join(folder, SETTINGS)).resolve(nama)
    return isAbsolute(path) ? realpathSync(path) : undefined
  } catch {
    return undefined
  }
}
