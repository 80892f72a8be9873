import type { Severity } from '../finding.ts'
import type { Report } from './index.ts'
import { formatJson } from './json.ts'
import { pathFrom } from './paths.ts'
import { noticesOf, sentenceOf, standingOf } from './sentences.ts'
import { shown } from './shown.ts'

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>

const noticeSeverities = { error: 'blocker', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>

/**
 * Code Quality of GitLab: what a merge request adds and mends, which it tells by the fingerprints. It knows no waivers, so
 * that what one covers is for information only.
 */
export const gitlab: Report = async (audit, { base }) => {
  const times = new Map<string, number>()
  const issues = audit.findings.map((finding) => {
    const { at, key, rule, severity, waived } = finding
    const nth = (times.get(key) ?? 0) + 1
    times.set(key, nth)
    return {
      type: 'issue',
      check_name: shown(rule),
      description: `${sentenceOf(finding)}${standingOf(finding)}`,
      categories: ['Style'],
      severity: waived ? 'info' : severities[severity],
      // Two offices of one kode may share a key, of which GitLab would show one.
      fingerprint: nth > 1 ? `${key}-kembar-${nth}` : key,
      location: { path: shown(pathFrom(base, at.berkas)), lines: { begin: at.start.line, end: at.end.line } },
    }
  })
  const notices = noticesOf(audit).map(({ severity, message, rule }, index) => ({
    type: 'issue',
    check_name: rule === undefined ? 'koheren/pemeriksaan' : shown(rule),
    description: message,
    categories: ['Bug Risk'],
    severity: noticeSeverities[severity],
    fingerprint: rule === undefined ? `koheren-pemeriksaan-${index + 1}` : `koheren-gagal-${shown(rule)}`,
    location: { path: shown(base ?? '.'), lines: { begin: 1, end: 1 } },
  }))
  return formatJson([...issues, ...notices])
}
