import type { Severity } from '../finding.ts'
import { fails } from '../report/words.ts'
import type { Audit, Crash } from '../run.ts'

/** What an audit means for success; `main` makes an exit code of it. */
export interface Outcome {
  readonly crashed: readonly Crash[]
  readonly failed: boolean
  /** The caller erred, and was told already. */
  readonly refused?: boolean
}

/** @param chosen only some rules judged: then a document that no rule could read must not pass unseen */
export function outcomeOf(audit: Audit, threshold: Severity | undefined, chosen: boolean): Outcome {
  const { findings, crashes } = audit
  const failing = findings.some((finding) => fails(finding, threshold))
  return { crashed: crashes, failed: failing || (chosen && threshold !== undefined && untold(audit).length > 0) }
}

/** Documents left out that no finding tells of. */
export function untold({
  offices,
  findings,
  changed,
}: Audit): readonly { readonly berkas: string; readonly urutan: number }[] {
  const told = new Set(findings.map(({ at }) => `${at.urutan}:${at.berkas}`))
  return offices
    .flatMap(({ office }) => office.leftOut)
    .filter((one) => !told.has(`${one.urutan}:${one.berkas}`) && changed?.shows(one) !== false)
}
