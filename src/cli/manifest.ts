/** Reads the manifest of a package of evidence and holds the package against it. */
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '../files.ts'
import { compareText } from '../locate.ts'
import { MANIFEST, MANIFEST_VERSION } from '../report/bukti/manifest.ts'
import { isRincian } from '../text/rincian.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { type Sidik, sha256, sidikBerkas } from './berkas.ts'

export interface ManifestTerbaca {
  readonly instansi?: string
  readonly predikat: string
  readonly tahun: number
  readonly tanggal: string
  readonly berkas: ReadonlyMap<string, Sidik>
  /** Of the manifest itself. */
  readonly sha256: string
}

/** @param nama what the package is called in messages */
export function readManifest(folder: string, nama: string): ManifestTerbaca {
  const path = join(folder, MANIFEST)
  const shown = `${nama.replace(/[/\\]+$/, '')}/${MANIFEST}`
  const refuse = (why: string) => new UsageError(`manifest "${shown}" ${why}`)
  let stats: ReturnType<typeof lstatSync>
  try {
    stats = lstatSync(path)
  } catch (error) {
    throw refuse(reasonOf(error))
  }
  if (!stats.isFile()) throw refuse('bukan berkas biasa')
  if (stats.size > LARGEST) throw refuse('terlalu besar')
  const bytes = readBytes(path, shown)
  const value = parse(bytes)
  if (!isRincian(value) || !isRincian(value.tool) || value.tool.name !== 'koheren' || value.apa !== 'paket bukti') {
    throw refuse('bukan manifest paket bukti dari koheren')
  }
  if (value.version !== MANIFEST_VERSION) throw refuse('dibuat dengan versi koheren yang bentuk manifestnya lain')
  const { instansi, predikat, tahun, tanggal } = value
  const berkas = readBerkas(value.berkas)
  if (!berkas || typeof predikat !== 'string' || typeof tahun !== 'number' || typeof tanggal !== 'string') {
    throw refuse('rusak: isinya tidak lengkap')
  }
  return {
    ...(isRincian(instansi) && typeof instansi.nama === 'string' && { instansi: instansi.nama }),
    predikat,
    tahun,
    tanggal,
    berkas,
    sha256: sha256(bytes),
  }
}

/** In bytes. */
const LARGEST = 64 * 1024 * 1024

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const HASH = /^[0-9a-f]{64}$/

/** Undefined where an entry is none, leads out of the package, or is there twice. */
function readBerkas(all: unknown): ReadonlyMap<string, Sidik> | undefined {
  if (!Array.isArray(all)) return undefined
  const known = new Map<string, Sidik>()
  for (const one of all) {
    if (!isRincian(one)) return undefined
    const { jalur, ukuran, sha256: hash } = one
    if (typeof jalur !== 'string' || typeof hash !== 'string' || !Number.isSafeInteger(ukuran)) return undefined
    const isSafe = jalur.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
    if (!isSafe || jalur.includes('\\') || jalur === MANIFEST || !HASH.test(hash)) return undefined
    if (known.has(kunci(jalur))) return undefined
    known.set(kunci(jalur), { ukuran: Number(ukuran), sha256: hash })
  }
  return known
}

/** Some file systems write accents apart from their letters. */
function kunci(jalur: string): string {
  return jalur.normalize('NFC')
}

export interface Bandingan {
  readonly cocok: number
  readonly berubah: readonly string[]
  readonly hilang: readonly string[]
  /** An empty folder ends in `/`. */
  readonly ditambahkan: readonly string[]
  /** What operating systems leave in folders that are looked at. */
  readonly titipan: readonly string[]
}

const TITIPAN = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** What is there that is no plain file is never what the manifest says: links are not followed. */
export function bandingkan(folder: string, { berkas }: Pick<ManifestTerbaca, 'berkas'>): Bandingan {
  const found = new Map(isiFolder(folder, '').map((one) => [kunci(one.jalur), one]))
  const berubah: string[] = []
  const hilang: string[] = []
  for (const [jalur, sidik] of berkas) {
    const one = found.get(jalur)
    if (!one) hilang.push(jalur)
    else if (!isSame(join(folder, one.jalur), one.biasa, sidik)) berubah.push(jalur)
  }
  const others = [...found.keys()].filter((one) => !berkas.has(one) && one !== MANIFEST).sort(compareText)
  return {
    cocok: berkas.size - berubah.length - hilang.length,
    berubah,
    hilang,
    ditambahkan: others.filter((one) => !TITIPAN.test(one)),
    titipan: others.filter((one) => TITIPAN.test(one)),
  }
}

function isSame(path: string, biasa: boolean, { ukuran, sha256: hash }: Sidik): boolean {
  if (!biasa) return false
  try {
    if (lstatSync(path).size !== ukuran) return false
    return sidikBerkas(path).sha256 === hash
  } catch {
    return false
  }
}

interface Isi {
  readonly jalur: string
  /** A plain file, not a link, pipe or device. */
  readonly biasa: boolean
}

function isiFolder(root: string, inner: string): readonly Isi[] {
  try {
    const entries = readdirSync(join(root, inner), { withFileTypes: true })
    // A package has no folder without files.
    if (entries.length === 0 && inner !== '') return [{ jalur: `${inner}/`, biasa: false }]
    return entries.flatMap((entry) => {
      const jalur = inner === '' ? entry.name : `${inner}/${entry.name}`
      return entry.isDirectory() ? isiFolder(root, jalur) : [{ jalur, biasa: entry.isFile() }]
    })
  } catch (error) {
    throw new UsageError(`folder "${inner === '' ? root : inner}" tidak dapat dibuka: ${reasonOf(error)}`)
  }
}
