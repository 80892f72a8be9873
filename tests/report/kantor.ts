import { join } from 'node:path'
import { audit } from '../../src/index.ts'
import { type FormerReport, type ReportOptions, reports } from '../../src/report/index.ts'
import type { CheckRule, Rule, RuleInfo } from '../../src/rules/rule.ts'
import type { Audit } from '../../src/run.ts'

/** A small office with faults of every sort that a report must show. */
export const kantor = join(import.meta.dirname, '../fixtures/kantor')

const info: Omit<RuleInfo, 'id' | 'severity' | 'title'> = {
  why: 'Hanya untuk pengujian laporan; aturan\nyang sebenarnya berubah lebih sering.',
  basis: [],
  examples: { valid: [], invalid: [] },
}

const readable: readonly Rule[] = [
  { ...info, id: 'dokumen/yaml-terbaca', severity: 'error', title: 'Berkas terbaca', stage: 'parse' },
  { ...info, id: 'dokumen/jenis-dikenal', severity: 'error', title: 'Jenis dikenal', stage: 'validate' },
  { ...info, id: 'dokumen/sesuai-skema', severity: 'error', title: 'Isi sesuai skema', stage: 'validate' },
]

const waktu: CheckRule = {
  ...info,
  id: 'koherensi/waktu',
  severity: 'error',
  title: 'SOP selesai dalam waktu yang dijanjikan',
  basis: ['uu-25-2009', 'permenpanrb-35-2012'],
  *check(graph) {
    const [standar] = graph.all('standar_pelayanan')
    const [sop] = graph.all('sop').filter(({ kode }) => kode === 'SOP-01')
    if (!standar || !sop) return
    yield {
      at: standar.locate('jangka_waktu'),
      message: 'layanan "Pendaftaran kehendak nikah" menjanjikan 30 menit, SOP-nya berlangsung 50 menit',
      hint: 'percepat SOP "SOP-01", atau perpanjang jangka waktu standar pelayanan "SP-01"',
      related: [{ at: sop.locate('waktu_total'), message: 'SOP "SOP-01" berlangsung 50 menit' }],
    }
  },
}

const rujukan: CheckRule = {
  ...info,
  id: 'rujukan/proses',
  severity: 'warning',
  title: 'Proses yang disebut ada',
  basis: ['permenpanrb-19-2018'],
  *check(graph) {
    for (const { from, teks, to, path } of graph.links()) {
      if (!to) yield { at: from.locate(...path), message: `proses "${teks}" tidak ada`, hint: 'periksa kodenya' }
    }
  },
}

const konsep: CheckRule = {
  ...info,
  id: 'dokumen/konsep',
  severity: 'info',
  title: 'Konsep ditetapkan',
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.konsep) yield { at: sop.locateKey('konsep'), message: `SOP "${sop.nama}" masih konsep` }
    }
  },
}

/** Rules whose words no one changes. */
export const testRules: readonly Rule[] = [...readable, waktu, rujukan, konsep]

/** A rule with a fault of ours. */
export const crashing: CheckRule = {
  ...info,
  id: 'dokumen/celaka',
  severity: 'error',
  title: 'Aturan ini gagal',
  check() {
    throw new Error('celaka \u001b[31m')
  },
}

/** The audit that golden files show: nothing in it depends on how many rules the tool has. */
export async function auditKantor(rules: readonly Rule[] = testRules): Promise<Audit> {
  return { ...(await audit(kantor, { tanggal: '2024-12-31', rules })), unusedRules: 0 }
}

/** A run of the same office before: one finding of it is solved now, one stays, and the others are new. */
export const former: FormerReport = {
  berkas: 'lama.json',
  tanggal: '2024-06-30',
  rules: new Set(testRules.map(({ id }) => id)),
  indeks: 12.5,
  findings: (await auditKantor()).findings.slice(0, 1).flatMap(({ key, rule, severity, message, at }) => [
    { key, rule, severity, message, at, waived: false },
    { key: 'selesai', rule, severity, message: 'SOP "SOP-09" tidak memiliki nomor', at, waived: false },
  ]),
}

const page: ReportOptions = {
  version: '0.0.0',
  width: 100,
  colour: false,
  unicode: true,
  threshold: 'error',
  quiet: false,
}

/** A report by its name, as golden files show it. */
export async function render(name: string, audit: Audit, options: Partial<ReportOptions> = {}): Promise<string> {
  const report = await reports[name]?.()
  return String(await report?.(audit, { ...page, ...options }))
}
