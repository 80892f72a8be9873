import type { Finding } from '../finding.ts'
import { groupBy } from '../text/daftar.ts'
import { asText } from './html/markup.ts'
import type { Report } from './index.ts'
import { pathFrom } from './paths.ts'
import { noticesOf, sentenceOf, standingOf } from './sentences.ts'
import { isOpen } from './words.ts'

/** The XML of Checkstyle 8, which Jenkins, SonarQube and review tools read. What is accepted for a time or in
 * the baseline has the severity `ignore`. */
export const checkstyle: Report = async (audit, { base }) => {
  const files = [...groupBy(audit.findings, ({ at }) => at.berkas)].map(
    ([berkas, findings]) =>
      `<file name="${asText(pathFrom(base, berkas))}">\n${findings.map(errorOf).join('')}</file>\n`,
  )
  const notices = noticesOf(audit).map(
    ({ severity, message, rule }) =>
      `<error line="1" severity="${severity}" message="${asText(message)}" source="koheren.${asText(rule ?? 'pemeriksaan')}"/>\n`,
  )
  const about = notices.length > 0 ? `<file name="${asText(base ?? '.')}">\n${notices.join('')}</file>\n` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="8.0">\n${files.join('')}${about}</checkstyle>\n`
}

function errorOf(finding: Finding): string {
  const { at, rule, severity } = finding
  const { line, column } = at.start
  const message = `${sentenceOf(finding)}${standingOf(finding)}`
  return `<error line="${line}" column="${column}" severity="${isOpen(finding) ? severity : 'ignore'}" message="${asText(message)}" source="koheren.${asText(rule)}"/>\n`
}
