/** What changed since an earlier run. */
import type { Finding } from '../../finding.ts'
import { judgedBy } from '../../judged.ts'
import type { Audit } from '../../run.ts'
import type { FormerFinding, FormerReport } from '../index.ts'

/** By the key of findings; a waived finding is none. */
export interface Bandingan {
  readonly baru: readonly Finding[]
  readonly selesai: readonly FormerFinding[]
  readonly tetap: readonly Finding[]
  /** Found before, and accepted now. */
  readonly dikecualikan: readonly Finding[]
  /** Found now by a rule that did not judge before. */
  readonly baruDinilai: readonly Finding[]
  /** Found before, but nothing looked for it now: the rule or the office was left out, or the document was not read. */
  readonly takDinilai: readonly FormerFinding[]
}

export function bandinganOf(audit: Audit, former: FormerReport): Bandingan {
  const before = new Map(former.findings.filter(({ waived }) => !waived).map((one) => [one.key, one]))
  const now = new Set(audit.findings.map(({ key }) => key))
  const gone = [...before.values()].filter(({ key }) => !now.has(key))
  const judged = judgedBy(audit)
  const found = audit.findings.filter(({ waived }) => !waived)
  return {
    baru: found.filter(({ key, rule }) => !before.has(key) && former.rules.has(rule)),
    baruDinilai: found.filter(({ key, rule }) => !before.has(key) && !former.rules.has(rule)),
    selesai: gone.filter(judged),
    tetap: found.filter(({ key }) => before.has(key)),
    dikecualikan: audit.findings.filter(({ key, waived }) => waived && before.has(key)),
    takDinilai: gone.filter((one) => !judged(one)),
  }
}
