import { kinerjaKantor } from '../hitung/kinerja-kantor.ts'
import { audit } from '../index.ts'
import { laporanKinerja } from '../report/kinerja/index.ts'
import { rules } from '../rules/index.ts'
import { formatCount } from '../text/banyak.ts'
import { UsageError } from '../usage-error.ts'
import type { Io } from './io.ts'
import { auditOptionsOf, parseBilangan, parseFormats } from './options.ts'
import type { Outcome } from './outcome.ts'
import { checkTargets, deliver, note } from './output.ts'
import { withSpinner } from './spinner.ts'

export interface KinerjaOptions {
  readonly format: readonly string[]
  readonly tahun?: string
  readonly batas?: string
  readonly asOf?: string
  readonly instansi?: string
  readonly config?: string
  readonly color: boolean
}

/** Rules on rows that do not count, or not where they should. */
const tentangBaris: ReadonlySet<string> = new Set([
  'kinerja/indikator-dikenal',
  'layanan/layanan-dikenal',
  'layanan/riwayat-wajar',
])

/** Sums up the performance of offices. Only what cannot be read is a failure: without it the figures are not whole. */
export async function kinerjaCommand(folder: string, options: KinerjaOptions, io: Io): Promise<Outcome> {
  const targets = parseFormats(options.format, laporanKinerja)
  const tahun = options.tahun === undefined ? undefined : parseBilangan(options.tahun, '--tahun', 1945, 2999)
  const batas = options.batas === undefined ? undefined : parseBilangan(options.batas, '--batas', 100, 1000)
  checkTargets(targets, options.config === undefined ? [folder] : [folder, options.config], io.cwd)
  const asked = {
    ...auditOptionsOf(options, io),
    // What could not be read or counted, and nothing else.
    rules: rules.filter((rule) => ('stage' in rule && rule.stage !== 'waive') || tentangBaris.has(rule.id)),
  }
  const found = await withSpinner(io, (progress) => audit(folder, { ...asked, ...progress }))
  const kantor = found.offices.flatMap(({ office }) => kinerjaKantor(office.graph, tahun, batas) ?? [])
  const [first] = found.findings
  if (kantor.length === 0) {
    const when = tahun === undefined ? '' : ` untuk tahun ${tahun}`
    const why = first ? `; ${first.at.berkas}:${first.at.start.line}: ${first.message}` : ''
    throw new UsageError(
      `tidak ada perjanjian kinerja, realisasi, atau riwayat layanan${when} di folder ini; tulis "jenis: perjanjian_kinerja", atau daftarkan CSV pada "data" dokumen instansi${why}`,
    )
  }
  await deliver(targets, io, options.color, async (make, page) => make({ audit: found, kantor }, page))
  const files = targets.flatMap(({ berkas }) => berkas ?? [])
  if (files.length > 0) {
    const lost = first ? `${formatCount(found.findings.length)} hal tidak terbaca; ` : ''
    await note(io, `${lost}hasil: ${files.join(', ')}`)
  }
  return { crashed: found.crashes, failed: found.findings.some(({ severity }) => severity === 'error') }
}
