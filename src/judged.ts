/** What an audit looked for, so that what it does not find is gone, and not merely unseen. */
import type { Finding } from './finding.ts'
import type { Audit } from './run.ts'

/** Where a finding of before stood, and by which rule. */
export interface FormerPlace extends Pick<Finding, 'rule' | 'instansi'> {
  readonly at: { readonly berkas: string; readonly urutan?: number }
}

/** Whether the rule judged, in that office, what stands in that document; of a whole file without `urutan`. */
export function judgedBy({ rules, offices, crashes, ignored }: Audit): (finding: FormerPlace) => boolean {
  const asked = new Set(rules.map(({ id }) => id))
  for (const { rule } of crashes) asked.delete(rule)
  const present = new Set(offices.flatMap(({ office }) => office.kode ?? []))
  const unread = new Set([
    ...ignored,
    ...offices.flatMap(({ office }) => office.leftOut.map(({ berkas, urutan }) => `${urutan}:${berkas}`)),
  ])
  return ({ rule, instansi, at: { berkas, urutan } }) =>
    asked.has(rule) &&
    (instansi === undefined || present.has(instansi)) &&
    !unread.has(berkas) &&
    (urutan === undefined || !unread.has(`${urutan}:${berkas}`))
}
