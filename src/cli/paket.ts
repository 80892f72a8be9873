/** A folder that is written whole or not at all. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { resolvePath } from '../files.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { sayWhy } from './berkas.ts'
import { AWALAN, BARU, LAMA, lstat, tandaiFolder } from './folder-kerja.ts'
import type { Io } from './io.ts'
import { bandingkan, readManifest } from './manifest.ts'

/** Where a package is to lie; what is there already is replaced only where it is a package too. */
export interface TujuanPaket {
  /** As the caller wrote it. */
  readonly nama: string
  readonly path: string
  /** Whether something is there that is to be replaced. */
  readonly mengganti: boolean
}

/** Throws a {@link UsageError} where something is there that must stay. */
export function tujuanPaket(nama: string, cwd: string, replace: boolean): TujuanPaket {
  const path = resolvePath(nama, cwd)
  const stats = lstat(path)
  if (stats === undefined) return { nama, path, mengganti: false }
  if (!replace) {
    throw new UsageError(`"${nama}" sudah ada; pilih --output lain, atau pakai --replace untuk menggantinya`)
  }
  const real = realpath(path, nama)
  refuseOthers(real, nama)
  return { nama, path: real, mengganti: true }
}

function realpath(path: string, nama: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    throw new UsageError(`"${nama}" tidak dapat diganti: ${reasonOf(error)}`)
  }
}

/** Nothing but a package, or an empty folder, is taken away; nor a package in which something else lies. */
function refuseOthers(path: string, nama: string): void {
  if (!lstatSync(path).isDirectory()) throw new UsageError(`"${nama}" bukan folder, sehingga tidak diganti`)
  if (readdirSync(path).length === 0) return
  let foreign: readonly string[]
  try {
    const { ditambahkan } = bandingkan(path, readManifest(path, nama))
    // An empty folder holds nothing that would be lost.
    foreign = ditambahkan.filter((one) => !one.endsWith('/'))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    throw new UsageError(`"${nama}" bukan paket bukti, sehingga tidak diganti: ${error.message}`)
  }
  if (foreign.length === 0) return
  throw new UsageError(
    `"${nama}" memuat berkas lain yang akan ikut terhapus: ${foreign.slice(0, 5).join(', ')}; pindahkan dahulu`,
  )
}

/**
 * Lets `write` fill a folder beside the target, and gives it the name only when all of it is on the disk. What breaks off
 * leaves nothing, but where the machine lets no time for that: then a hidden folder `.koheren-…`, which a later run takes away.
 */
export async function tulisPaket<T>(
  tujuan: TujuanPaket,
  write: (folder: string) => Promise<T>,
  { onKilled }: Pick<Io, 'onKilled'> = {},
): Promise<T> {
  const parent = dirname(tujuan.path)
  const beside = withParent(tujuan, () => mkdtempSync(join(parent, AWALAN)))
  const [made, aside] = [join(beside, BARU), join(beside, LAMA)]
  const cleanUp = () => {
    if (!lstat(aside)) rmSync(beside, { recursive: true, force: true })
  }
  const release = onKilled?.(cleanUp)
  try {
    sayWhy(() => tandaiFolder(beside))
    sayWhy(() => mkdirSync(made))
    const result = await write(made)
    sayWhy(() => syncFolders(made))
    if (tujuan.mengganti) swap(made, tujuan, aside)
    else place(made, tujuan)
    syncFolder(parent)
    rmSync(aside, { recursive: true, force: true })
    return result
  } catch (error) {
    if (lstat(aside)) throw new UsageError(`paket bukti tidak dapat diganti; yang lama ada di "${aside}"`)
    throw error
  } finally {
    cleanUp()
    release?.()
  }
}

function withParent<T>({ nama }: TujuanPaket, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const reason = reasonOf(error)
    const why = reason === 'tidak ditemukan' ? 'folder tempatnya tidak ditemukan' : reason
    throw new UsageError(`paket bukti tidak dapat ditulis ke "${nama}": ${why}`)
  }
}

/** An empty folder that came there meanwhile would give way in silence. */
function place(made: string, { path, nama }: TujuanPaket): void {
  if (lstat(path)) throw new UsageError(`"${nama}" sudah ada; paket bukti tidak ditulis`)
  sayWhy(() => renameSync(made, path))
}

/** No system call that Node has exchanges two folders: for a moment there is none under the name, never a half one. */
function swap(made: string, { path, nama }: TujuanPaket, aside: string): void {
  // What was put there while the package was written stays.
  refuseOthers(path, nama)
  sayWhy(() => renameSync(path, aside))
  try {
    sayWhy(() => renameSync(made, path))
  } catch (error) {
    sayWhy(() => renameSync(aside, path))
    throw error
  }
}

function syncFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) syncFolders(join(folder, entry.name))
  syncFolder(folder)
}

/** Where the system lets folders be synchronised; Windows does not. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch {
    // The names are written when the system gets to it.
  }
}
