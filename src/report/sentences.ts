/** Findings, and what a list of them cannot tell, as sentences for reports of other programs. */
import type { Finding } from '../finding.ts'
import type { Audit } from '../run.ts'
import { completenessOf } from './completeness.ts'
import { pathFrom } from './paths.ts'
import { shown } from './shown.ts'
import { kalimatUsang } from './tampilan/garis-dasar.ts'
import { kalimatKelengkapan, kalimatPerubahan } from './tampilan/kelengkapan.ts'
import { severityWord } from './words.ts'

/** Longer ones quote more than a list of findings has room for. */
const LONGEST = 2000

/** Something about the audit itself: of no single finding, but nobody should take the list for the whole without it. */
export interface Notice {
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  /** The rule that could not judge. */
  readonly rule?: string
}

/** A rule of ours that failed and a baseline that must not hold what is solved are errors, what was not judged a warning, what was not asked for a note. */
export function noticesOf(audit: Audit): readonly Notice[] {
  const { kurang } = kalimatKelengkapan(audit, { ...completenessOf(audit), crashes: [] })
  const perubahan = kalimatPerubahan(audit)
  const usang = audit.baseline && kalimatUsang(audit.baseline)
  return [
    ...audit.crashes.map(({ rule, message }) => ({
      severity: 'error' as const,
      message: sentence(`aturan ${rule} gagal dijalankan karena kesalahan koheren sendiri: ${message}`),
      rule,
    })),
    ...(usang === undefined ? [] : [{ severity: 'error' as const, message: sentence(usang) }]),
    ...kurang.map((text) => ({ severity: 'warning' as const, message: `pemeriksaan tidak utuh: ${sentence(text)}` })),
    ...(perubahan === undefined ? [] : [{ severity: 'info' as const, message: sentence(perubahan) }]),
  ]
}

/** What was found and what to do, on one line. */
export function sentenceOf({ message, hint }: Pick<Finding, 'message' | 'hint'>): string {
  return sentence(hint ? `${message}. Perbaikan: ${hint}` : message)
}

/** Why a finding is accepted. */
export function waiverOf({ alasan, sampai, oleh }: NonNullable<Finding['waived']>): string {
  return sentence([alasan, ...(sampai ? [`sampai ${sampai}`] : []), ...(oleh ? [`oleh ${oleh}`] : [])].join('; '))
}

/** Why a finding is no reason to fail, in brackets; nothing where it may be one. */
export function standingOf({ waived, known }: Finding): string {
  if (waived) return ` (dikecualikan: ${waiverOf(waived)})`
  return known ? ' (lama: ada dalam garis dasar)' : ''
}

/** A finding on one line, with its place and rule. */
export function lineOf(finding: Finding, base: string | undefined): string {
  const { at, severity, rule } = finding
  const place = shown(`${pathFrom(base, at.berkas)}:${at.start.line}:${at.start.column}`)
  return `${place}: ${severityWord[severity]}: ${sentenceOf(finding)}${standingOf(finding)} [${shown(rule)}]`
}

function sentence(text: string): string {
  return shown(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}
