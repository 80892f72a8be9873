import { entriesOf } from '../baseline.ts'
import { statOf } from '../files.ts'
import type { BaselineEntry, Finding } from '../finding.ts'
import { audit, locateBaseline } from '../index.ts'
import { BASELINE_VERSION, isFormerBaseline } from '../load-baseline.ts'
import { escapeActing } from '../report/json.ts'
import { formatCount } from '../report/layout.ts'
import { shown } from '../report/shown.ts'
import { isOpen } from '../report/words.ts'
import { rules as allRules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import type { Audit } from '../run.ts'
import { type Io, print } from './io.ts'
import { auditOptionsOf, chooseRules, STDOUT } from './options.ts'
import type { Outcome } from './outcome.ts'
import { checkTargets, writeWhole } from './output.ts'
import { withSpinner } from './spinner.ts'

export interface BaselineOptions {
  readonly output?: string
  readonly asOf?: string
  readonly config?: string
  readonly instansi?: string
  readonly rule: readonly string[]
  readonly skipRule: readonly string[]
}

/**
 * Writes today's findings as the baseline. Entries of a former one that nothing looked for stay. Where a rule of ours
 * fails nothing is written, for its findings would be new tomorrow.
 *
 * @param known the rules of the tool
 */
export async function baselineCommand(
  folder: string,
  options: BaselineOptions,
  io: Io,
  known: readonly Rule[] = allRules,
): Promise<Outcome> {
  const { output, config } = options
  const named = output === STDOUT ? undefined : output
  if (named !== undefined) checkTargets([{ berkas: named }], [folder], io.cwd)
  const place = locateBaseline(folder, {
    cwd: io.cwd,
    ...(config !== undefined && { config }),
    ...(named !== undefined && { baseline: named }),
  })
  const former = isFormerBaseline(place.path)
  const asked = {
    ...auditOptionsOf(options, io),
    ...(statOf(place.path) && !former && { baseline: named ?? (true as const) }),
    rules: known,
    choose: (all: readonly Rule[]) => chooseRules(all, options.rule, options.skipRule),
  }
  const found = await withSpinner(io, (progress) => audit(folder, { ...asked, ...progress }))
  const outcome = { crashed: found.crashes, failed: false }
  if (found.crashes.length > 0) return outcome
  const kept = found.baseline?.unjudged ?? []
  const text = baselineText(found.findings, kept)
  if (output === STDOUT) await print(io, text)
  else {
    writeWhole(place.path, text, io.cwd, 'garis dasar')
    await print(io, `${said(found, place.shown, kept)}${former ? '; bentuk lamanya diganti' : ''}\n`)
  }
  return outcome
}

/** An entry a line, so that a change of one finding is a change of one line. */
function baselineText(findings: readonly Finding[], kept: readonly BaselineEntry[]): string {
  const lines = entriesOf(findings, kept).map((entry) => `    ${escapeActing(JSON.stringify(entry))}`)
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]'
  return `{\n  "tool": "koheren",\n  "kind": "garis-dasar",\n  "version": ${BASELINE_VERSION},\n  "findings": ${list}\n}\n`
}

function said({ findings, baseline }: Audit, berkas: string, kept: readonly BaselineEntry[]): string {
  const all = findings.filter(({ waived }) => !waived)
  const changes = baseline && [
    `${formatCount(all.filter(isOpen).length)} baru`,
    `${formatCount(baseline.solved.length)} selesai`,
    ...(kept.length > 0 ? [`${formatCount(kept.length)} dipertahankan karena tidak dinilai kali ini`] : []),
  ]
  return `${formatCount(all.length)} temuan dicatat dalam ${shown(berkas)}${changes ? ` (${changes.join(', ')})` : ''}`
}
