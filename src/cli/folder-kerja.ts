/** The hidden folder beside a package in which it is written, and what is left of those of runs that were broken off. */
import { lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const AWALAN = '.koheren-'
export const BARU = 'baru'
export const LAMA = 'lama'
/** Tells whose folder it is. */
const PENANDA = 'folder-kerja-koheren.txt'
/** No run takes as long, milliseconds. */
const TERLAMA = 60 * 60 * 1000

/** What runs that were broken off left beside a package. */
export interface Sisa {
  /** Names of folders. */
  readonly dihapus: readonly string[]
  /** Of another run that goes on, or just broken off, or with the package that it was to replace. */
  readonly dibiarkan: readonly string[]
}

/**
 * Takes away what nobody works at any more: our own folders in which nothing was done for long when the package was made.
 *
 * @param path of the package that was just made
 */
export function hapusSisa(path: string): Sisa {
  const parent = dirname(path)
  const now = lstat(path)?.mtimeMs ?? 0
  const ours = readdirSync(parent).filter(
    (name) => name.startsWith(AWALAN) && lstat(join(parent, name, PENANDA))?.isFile(),
  )
  const isOld = (name: string) => {
    const folder = join(parent, name)
    const worked = [folder, join(folder, BARU)].map((one) => lstat(one)?.mtimeMs ?? 0)
    return !lstat(join(folder, LAMA)) && now - Math.max(...worked) > TERLAMA
  }
  const dihapus = ours.filter((name) => isOld(name) && remove(join(parent, name)))
  return { dihapus, dibiarkan: ours.filter((name) => !dihapus.includes(name)) }
}

function remove(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}

/** So that a later run knows it as ours. */
export function tandaiFolder(folder: string): void {
  writeFileSync(
    join(folder, PENANDA),
    'Folder kerja koheren bukti; boleh dihapus bila koheren tidak sedang berjalan.\n',
  )
}

/** Undefined where there is nothing. */
export function lstat(path: string) {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
