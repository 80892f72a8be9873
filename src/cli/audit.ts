import { auditSumber, makeIngatan } from '../index.ts'
import { comparingReports, partialReports, type ReportOptions, reports } from '../report/index.ts'
import { shown } from '../report/shown.ts'
import { kalimatUsang } from '../report/tampilan/garis-dasar.ts'
import { kalimatPerubahan } from '../report/tampilan/kelengkapan.ts'
import { countSeverities, isOpen } from '../report/words.ts'
import { rules as allRules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import type { Audit } from '../run.ts'
import { sumberFolder } from '../sumber.ts'
import { UsageError } from '../usage-error.ts'
import type { FixOptions } from './fix.ts'
import { type Io, send } from './io.ts'
import { baseOf, writeJobSummary } from './job.ts'
import { auditOptionsOf, checkUse, chooseRules, parseFormats, parseThreshold, type Target } from './options.ts'
import { type Outcome, outcomeOf, untold } from './outcome.ts'
import { checkTargets, deliver, note } from './output.ts'
import { type Progress, withSpinner } from './spinner.ts'

export interface JudgeOptions {
  readonly format: readonly string[]
  readonly failOn: string
  readonly asOf?: string
  readonly quiet?: boolean
  readonly color: boolean
  /** In GitHub Actions, whether the summary of the job is written; it is where this is absent. */
  readonly jobSummary?: boolean
}

export interface AuditCommandOptions extends JudgeOptions, FixOptions {
  readonly rule: readonly string[]
  readonly skipRule: readonly string[]
  readonly instansi?: string
  readonly config?: string
  readonly only?: string
  readonly compare?: string
  /** A revision; `true` where none is named. */
  readonly changed?: string | true
  /** `false` for none. */
  readonly baseline?: string | false
  readonly strictBaseline?: boolean
  readonly watch?: boolean
}

/**
 * @param known the rules of the tool
 * @param formats where none is asked for
 */
export async function auditCommand(
  folder: string,
  options: AuditCommandOptions,
  io: Io,
  known: readonly Rule[] = allRules,
  formats?: readonly string[],
): Promise<Outcome> {
  if (options.strictBaseline && options.baseline === false)
    throw new UsageError('--strict-baseline tidak dapat dipakai bersama --no-baseline; pilih salah satu')
  const isDry = options.fixDryRun !== undefined
  const fixing = isDry || options.fix !== undefined ? await import('./fix.ts') : undefined
  const targets = parseFormats(options.format, reports, isDry ? [] : formats)
  if (options.only !== undefined) checkUse(targets, '--only', partialReports, true)
  if (options.compare !== undefined) checkUse(targets, '--compare', comparingReports, false)
  if (options.compare !== undefined && options.changed !== undefined) {
    throw new UsageError(
      '--compare tidak dapat dipakai bersama --changed: temuan yang tidak ditampilkan akan tampak selesai',
    )
  }
  const threshold = parseThreshold(options.failOn)
  const choose = (all: readonly Rule[]) => chooseRules(all, options.rule, options.skipRule)
  // Told before anything is read, but for rules that only the settings know.
  if (![...options.rule, ...options.skipRule].some((text) => text.includes('sendiri'))) choose(known)
  checkTargets(targets, options.config === undefined ? [folder] : [folder, options.config], io.cwd)
  const compare =
    options.compare === undefined ? undefined : (await import('./former.ts')).readFormer(options.compare, io.cwd)
  const fix = fixing?.parseFix(options, known, targets)
  if (fix && options.watch)
    throw new UsageError('--watch tidak dapat dipakai bersama --fix; perbaiki dahulu, lalu amati')
  const ingatan = makeIngatan()
  const asked = {
    ...auditOptionsOf(options, io),
    rules: known,
    choose,
    ...(options.baseline !== false && { baseline: options.baseline ?? (true as const) }),
    ...((options.watch || fix || options.changed !== undefined) && { ingatan }),
  }
  const makeKeep = async () => {
    if (options.changed === undefined) return (all: Audit) => all
    const { keepSince } = await import('./changed.ts')
    const revision = options.changed === true ? 'HEAD' : options.changed
    return keepSince(revision, { folder, config: options.config, read: ingatan.read }, io)
  }
  const judge = async (progress: Progress) => {
    const keep = await makeKeep()
    const told = { ...asked, ...progress }
    const fixed = fix && (await fixing?.fixFolder(folder, fix, told, keep, io))
    return { fixed, found: keep(await auditSumber(fixed?.sumber ?? sumberFolder(folder, io.cwd), told)) }
  }
  const round = async (): Promise<Outcome> => {
    const { fixed, found: judged } = await withSpinner(io, judge)
    const found = options.strictBaseline ? strictly(judged) : judged
    if (fixed) await fixing?.tellFixed(fixed, options.quiet === true, options.color, io)
    const base = baseOf(folder, io)
    await report(found, targets, options, io, {
      ...(options.only !== undefined && { only: options.only }),
      ...(compare && { compare }),
      ...(base !== undefined && { base }),
    })
    const outcome = outcomeOf(found, threshold, options.rule.length > 0)
    if (options.rule.length > 0 && threshold !== undefined) await tellUnseen(found, io)
    const usang = found.baseline && kalimatUsang(found.baseline)
    if (usang !== undefined) await note(io, usang)
    return { ...outcome, failed: outcome.failed || usang !== undefined }
  }
  if (!options.watch) return round()
  const { config } = options
  const watched = { folder, targets, practise: () => judge({}), ...(config !== undefined && { config }) }
  return (await import('./watch.ts')).watchRounds(round, watched, io)
}

/** Says which documents the chosen rules could tell nothing of. */
async function tellUnseen(found: Audit, io: Io): Promise<void> {
  const files = [...new Set(untold(found).map(({ berkas }) => berkas))].join(', ')
  if (files === '') return
  const sentence = `dokumen yang tidak terbaca tidak dinilai aturan yang dipilih: ${files}`
  await note(io, sentence)
}

/**
 * Fails where the baseline holds what is solved, wholly or in part.
 *
 * @throws UsageError where there is none to hold anything
 */
function strictly(found: Audit): Audit {
  const { baseline } = found
  if (!baseline) throw new UsageError('--strict-baseline memerlukan garis dasar; buat dengan "koheren garis-dasar"')
  if (baseline.solved.length + baseline.partly.length === 0) return found
  return { ...found, baseline: { ...baseline, stale: true } }
}

/** Delivers the reports, and says on stderr what went to files alone. */
export async function report(
  found: Audit,
  targets: readonly Target[],
  options: JudgeOptions,
  io: Io,
  rest: Pick<ReportOptions, 'only' | 'compare' | 'base'> = {},
): Promise<void> {
  const threshold = parseThreshold(options.failOn)
  const quiet = options.quiet === true
  const said = { ...rest, ...(threshold && { threshold }), quiet }
  await deliver(targets, io, options.color, (make, page) => make(found, { ...page, ...said }))
  if (options.jobSummary !== false) await writeJobSummary(found, targets, { ...said, quiet: false }, io)
  const perubahan = kalimatPerubahan(found)
  const toScreen = targets.some(({ berkas }) => berkas === undefined)
  if (perubahan !== undefined && (quiet || !toScreen)) await note(io, perubahan)
  if (quiet || toScreen) return
  const count = countSeverities(found.findings.filter(isOpen)) || 'tidak ada temuan'
  const what = found.baseline ? `${count} baru` : count
  const written = targets.map(({ berkas }) => berkas).join(', ')
  const text = written === '' ? `Sesudah diperbaiki: ${what}` : `${what}; laporan: ${shown(written)}`
  await send(io.stderr, `${text}\n`)
}
