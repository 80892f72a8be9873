import type { Finding } from '../finding.ts'
import type { Audit } from '../run.ts'
import { formatTanggal } from '../text/tanggal.ts'
import { type Completeness, completenessOf } from './completeness.ts'
import type { Report } from './index.ts'
import { formatCount, paragraph, sectionsText } from './layout.ts'
import { makeStyle, type Style } from './style.ts'
import { sebutKantor } from './tampilan/kantor.ts'
import { chainSection } from './terminal-chain.ts'
import { completenessSection } from './terminal-completeness.ts'
import { findingLine, findingSections, knownSection, waivedSection } from './terminal-findings.ts'
import { byGravity, commandFor, countSeverities, isOpen, reaches } from './words.ts'

/** For people at a screen: findings with their places, the chain, what was not judged, and at last the count. */
export const terminal: Report = async (audit, options) => {
  const style = await makeStyle(options)
  const findings = audit.findings.filter(isOpen)
  if (options.quiet) {
    const failing = findings.filter(({ severity }) => reaches(severity, options.threshold))
    return failing.map((finding) => `${findingLine(finding, style)}\n`).join('')
  }
  const completeness = completenessOf(audit)
  const sections = [
    heading(audit, completeness, options.version, style),
    ...findingSections(findings, audit.rules, style),
    knownSection(audit.findings, style),
    waivedSection(audit.findings, style),
    chainSection(audit, style),
    completenessSection(audit, completeness, style),
    summary(audit, completeness, style),
  ]
  return sectionsText(sections)
}

function heading(audit: Audit, { documents, files, rules }: Completeness, version: string, style: Style): string[] {
  const what = audit.scope === 'audit' ? 'audit' : 'validasi bentuk dokumen'
  const named = sebutKantor(audit)
  const counts = [
    ...(named ? [named] : []),
    `${formatCount(documents)} dokumen dalam ${formatCount(files)} berkas`,
    `${formatCount(rules)} aturan`,
  ]
  return [
    ...paragraph(style, `koheren ${version} · ${what} per ${formatTanggal(audit.tanggal)}`, { tone: 'strong' }),
    ...paragraph(style, counts.join(' · ')),
  ]
}

/** The last lines: what stays on the screen. */
function summary(audit: Audit, completeness: Completeness, style: Style): string[] {
  const findings = audit.findings.filter(isOpen)
  const [worst] = byGravity(findings)
  if (!worst) return nothingFound(audit, completeness, style)
  const files = formatCount(new Set(findings.map(({ at }) => at.berkas)).size)
  const { severity, rule } = worst
  const text = `${countSeverities(findings)}${audit.baseline ? ' baru' : ''} dalam ${files} berkas`
  return [
    ...paragraph(style, text, { lead: `${style.signs[severity]} `, leadTone: severity, tone: 'strong' }),
    ...paragraph(style, `Penjelasan sebuah aturan: ${commandFor(rule)}`, { lead: '  ', tone: 'faint' }),
    ...mendable(audit, findings, style),
  ]
}

/** How many of them the tool may mend without being told which. */
function mendable({ scope, rules }: Audit, findings: readonly Finding[], style: Style): string[] {
  const fixes = new Map(rules.map(({ id, fix }) => [id, fix?.onlyNamed ? undefined : fix]))
  const count = findings.filter((one) => (fixes.get(one.rule)?.changes(one).length ?? 0) > 0).length
  if (count === 0 || scope !== 'audit') return []
  return paragraph(style, `${formatCount(count)} temuan mungkin dapat diperbaiki alat ini: koheren audit --fix`, {
    lead: '  ',
    tone: 'faint',
  })
}

function nothingFound({ scope, crashes, findings }: Audit, { whole, documents }: Completeness, style: Style): string[] {
  const count = `${formatCount(documents)} dokumen`
  const known = findings.filter((one) => one.known).length
  const isSound = scope === 'validate' && crashes.length === 0
  if (!whole && !isSound) {
    const text = `Tidak ada temuan${known > 0 ? ' baru' : ''} pada bagian yang diperiksa; pemeriksaan ini tidak utuh`
    return paragraph(style, text, { lead: `${style.signs.warning} `, leadTone: 'warning', tone: 'strong' })
  }
  if (known > 0) {
    const text = `Tidak ada temuan baru; ${formatCount(known)} temuan lama ada dalam garis dasar`
    return paragraph(style, text, { lead: `${style.signs.good} `, leadTone: 'good', tone: 'strong' })
  }
  const text = isSound ? `bentuk ${count} sesuai skema` : `${count} terbaca seluruhnya dan memenuhi semua aturan`
  return paragraph(style, `Tidak ada temuan: ${text}`, {
    lead: `${style.signs.good} `,
    leadTone: 'good',
    tone: 'strong',
  })
}
