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
}

/** Tells what of a package of evidence was changed, is missing or was added; any of it is a failure. */
export async function periksaCommand(folder: string, options: PeriksaOptions, io: Io): Promise<Outcome> {
  const format = parseListFormat(options.format)
  const path = resolvePath(folder, io.cwd)
  const stats = statOf(path)
  if (!stats) throw new UsageError(`paket bukti "${folder}" tidak ditemukan`)
  if (!stats.isDirectory()) throw new UsageError(`"${folder}" bukan folder paket bukti`)
  const manifest = readManifest(path, folder)
  const found = bandingkan(path, manifest)
  const { berubah, hilang, ditambahkan } = found
  const failed = berubah.length + hilang.length + ditambahkan.length > 0
  await print(io, format === 'json' ? asJson(manifest, found) : asText(manifest, found, failed))
  if (found.titipan.length > 0 && format === 'terminal')
    await note(io, `diabaikan, dibuat sistem operasi: ${found.titipan.join(', ')}`)
  return { crashed: [], failed }
}

function asText(
  manifest: ManifestTerbaca,
  { cocok, berubah, hilang, ditambahkan }: Bandingan,
  failed: boolean,
): string {
  const { instansi, predikat, tahun, tanggal, sha256 } = manifest
  const what = [`Paket bukti ${predikat.toUpperCase()} ${tahun}`, instansi, `dokumen per ${tanggal}`]
  const listed = (word: string, all: readonly string[]) => all.map((one) => `${word.padEnd(11)} ${shown(one)}`)
  const lines = [
    shown(what.filter((one) => one !== undefined).join(', ')),
    `Sidik manifest ${sha256}`,
    ...listed('berubah', berubah),
    ...listed('hilang', hilang),
    ...listed('ditambahkan', ditambahkan),
    failed
      ? `${formatCount(cocok)} berkas cocok; ${formatCount(berubah.length)} berubah, ${formatCount(hilang.length)} hilang, ${formatCount(ditambahkan.length)} ditambahkan`
      : `${formatCount(cocok)} berkas cocok dengan manifest`,
  ]
  return `${lines.join('\n')}\n`
}

function asJson({ sha256, berkas: _, ...manifest }: ManifestTerbaca, found: Bandingan): string {
  return formatJson({ ...manifest, sidik_manifest: sha256, ...found })
}
