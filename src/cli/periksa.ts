import { resolvePath, statOf } from '../files.ts'
import { formatJson } from '../report/json.ts'
import { formatCount } from '../report/layout.ts'
import { shown } from '../report/shown.ts'
import { UsageError } from '../usage-error.ts'
import { type Io, print } from './io.ts'
import { type Bandingan, bandingkan, type ManifestTerbaca, readManifest } from './manifest.ts'
import { parseListFormat } from './options.ts'
import type { Outcome } from './outcome.ts'
import { note } from './output.ts'

export interface PeriksaOptions {
  readonly format: string
  /** SHA-256 that the manifest is to have. */
  readonly sidik?: string
}

/**
 * Tells what of a package of evidence was changed, is missing or was added, and whether its manifest is the one that was
 * handed out; any of it is a failure.
 */
export async function periksaCommand(folder: string, options: PeriksaOptions, io: Io): Promise<Outcome> {
  const format = parseListFormat(options.format)
  const sidik = parseSidik(options.sidik)
  const path = resolvePath(folder, io.cwd)
  const stats = statOf(path)
  if (!stats) throw new UsageError(`paket bukti "${folder}" tidak ditemukan`)
  if (!stats.isDirectory()) throw new UsageError(`"${folder}" bukan folder paket bukti`)
  const manifest = readManifest(path, folder)
  const found = bandingkan(path, manifest)
  const { berubah, hilang, ditambahkan } = found
  const sidikCocok = sidik === undefined ? undefined : sidik === manifest.sha256
  const failed = berubah.length + hilang.length + ditambahkan.length > 0 || sidikCocok === false
  await print(io, format === 'json' ? asJson(manifest, found, sidikCocok) : asText(manifest, found, sidikCocok))
  if (found.titipan.length > 0 && format === 'terminal')
    await note(io, `diabaikan, dibuat sistem operasi: ${found.titipan.join(', ')}`)
  return { crashed: [], failed }
}

function parseSidik(text: string | undefined): string | undefined {
  const sidik = text?.trim().toLowerCase()
  if (sidik === undefined || /^[0-9a-f]{64}$/.test(sidik)) return sidik
  throw new UsageError(
    `--sidik "${text}" bukan SHA-256; tulis 64 angka heksadesimal yang disebut koheren bukti ketika paket dibuat`,
  )
}

function asText(
  manifest: ManifestTerbaca,
  { cocok, berubah, hilang, ditambahkan }: Bandingan,
  sidikCocok: boolean | undefined,
): string {
  const isWhole = berubah.length + hilang.length + ditambahkan.length === 0
  const { instansi, predikat, tahun, tanggal, sha256 } = manifest
  const what = [`Paket bukti ${predikat.toUpperCase()} ${tahun}`, instansi, `dokumen per ${tanggal}`]
  const listed = (word: string, all: readonly string[]) => all.map((one) => `${word.padEnd(11)} ${shown(one)}`)
  const lines = [
    shown(what.filter((one) => one !== undefined).join(', ')),
    `Sidik manifest ${sha256}${sidikCocok === true ? ', sama dengan --sidik' : ''}`,
    ...(sidikCocok === false ? ['berubah     manifest.json: sidiknya bukan yang disebut --sidik'] : []),
    ...listed('berubah', berubah),
    ...listed('hilang', hilang),
    ...listed('ditambahkan', ditambahkan),
    !isWhole
      ? `${formatCount(cocok)} berkas cocok; ${formatCount(berubah.length)} berubah, ${formatCount(hilang.length)} hilang, ${formatCount(ditambahkan.length)} ditambahkan`
      : `${formatCount(cocok)} berkas cocok dengan manifest`,
    ...(isWhole && sidikCocok === undefined
      ? [
          'Manifest yang diubah bersama berkasnya hanya ketahuan dari sidik yang diterima terpisah: berikan dengan --sidik',
        ]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

function asJson(
  { sha256, berkas: _, ...manifest }: ManifestTerbaca,
  found: Bandingan,
  sidikCocok: boolean | undefined,
): string {
  const told = { ...manifest, sidik_manifest: sha256, ...(sidikCocok !== undefined && { sidik_cocok: sidikCocok }) }
  return formatJson({ ...told, ...found })
}
