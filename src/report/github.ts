import { type Finding, severities } from '../finding.ts'
import type { Report } from './index.ts'
import { formatCount } from './layout.ts'
import { pathFrom } from './paths.ts'
import { lineOf, noticesOf, sentenceOf } from './sentences.ts'
import { shown } from './shown.ts'
import { isOpen } from './words.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Of each severity GitHub shows so many annotations for a step; what is more stands in the log alone. */
const MOST = 10

/**
 * Workflow commands, which GitHub Actions turns into annotations beside the lines: the gravest first, for it shows few.
 * What is accepted for a time or in the baseline stands in the log.
 */
export const github: Report = async (audit, { base }) => {
  const counted = audit.findings.filter(isOpen)
  const known = audit.findings.filter((finding) => finding.known)
  const waived = audit.findings.filter((finding) => finding.waived)
  const notices = noticesOf(audit)
  const lines = severities.flatMap((severity) => [
    ...notices
      .filter((one) => one.severity === severity)
      .map(({ message }) => command(commands[severity], { title: 'koheren' }, message)),
    ...counted.filter((one) => one.severity === severity).map((one) => annotation(one, base)),
  ])
  const hidden = severities.flatMap((severity) => {
    const count = [...notices, ...counted].filter((one) => one.severity === severity).length
    return count > MOST ? [count - MOST] : []
  })
  const more = hidden.reduce((before, count) => before + count, 0)
  return [
    ...lines,
    ...group('Temuan lama dalam garis dasar', known, base),
    ...group('Dikecualikan', waived, base),
    ...(more > 0
      ? [
          `GitHub menampilkan paling banyak ${MOST} anotasi setiap tingkat; ${formatCount(more)} lainnya hanya ada di log ini.`,
        ]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function annotation(finding: Finding, base: string | undefined): string {
  const { at, severity, rule } = finding
  const { start, end } = at
  return command(
    commands[severity],
    {
      file: shown(pathFrom(base, at.berkas)),
      line: String(start.line),
      endLine: String(end.line),
      col: String(start.column),
      // Of a place of several lines GitHub takes none.
      ...(end.line === start.line && { endColumn: String(end.column) }),
      title: shown(rule),
    },
    sentenceOf(finding),
  )
}

/** What folds in the log. */
function group(title: string, findings: readonly Finding[], base: string | undefined): string[] {
  if (findings.length === 0) return []
  return [
    `::group::${title} (${formatCount(findings.length)})`,
    ...findings.map((one) => logged(one, base)),
    '::endgroup::',
  ]
}

/** GitHub obeys `::` where a line begins, and `##[` anywhere. */
function logged(finding: Finding, base: string | undefined): string {
  return `- ${lineOf(finding, base).replaceAll('##[', '## [')}`
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`)
  return `::${name} ${list.join(',')}::${data(message)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
