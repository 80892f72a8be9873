/** The API: what the command line does, as a function. */
import type { Ingatan } from './baca.ts'
import { markKnown } from './baseline.ts'
import { withBukti } from './bukti.ts'
import { withFakta } from './fakta.ts'
import { groupByOffice, type Kantor, loadFiles } from './load.ts'
import { type BaselineFile, baselineFile, openBaseline } from './load-baseline.ts'
import { loadSettings } from './load-settings.ts'
import { rules as allRules } from './rules/index.ts'
import type { Context, Rule } from './rules/rule.ts'
import { type Setelan, setelanBaku } from './rules/setelan.ts'
import { type Audit, gather, judgeOffice, type Office, type OfficeRun, openOffice, type Run } from './run.ts'
import { defaultSettings, readSettings, type Settings } from './settings/read.ts'
import type { SourceFile } from './source/decode.ts'
import { type Sumber, sumberFolder } from './sumber.ts'
import { readGlob } from './text/glob.ts'
import { UsageError } from './usage-error.ts'

export { type Ingatan, makeIngatan } from './baca.ts'
export type { Finding, Location, Place, Position, Related, Severity } from './finding.ts'
export type { RuleInfo } from './rules/rule.ts'
export type { Setelan } from './rules/setelan.ts'
export type { Audit, Crash, OfficeRun, Run } from './run.ts'
export { UsageError } from './usage-error.ts'

export interface AuditOptions {
  /** ISO day that the documents are judged on, whatever koheren.yaml says. */
  readonly tanggal?: string
  /** ISO day that they are judged on where neither `tanggal` nor koheren.yaml names one. */
  readonly today?: string
  /** Kode of the one office to judge; those above it are read, not judged. */
  readonly instansi?: string
  /** Rules to judge by; all, and those that the settings hold, when absent. */
  readonly rules?: readonly Rule[]
  /** Which of those rules, and of those that the settings hold, are judged by. */
  readonly choose?: (all: readonly Rule[]) => readonly Rule[]
  /** In place of those in koheren.yaml. */
  readonly setelan?: Setelan
  /** A file of settings that is read in place of koheren.yaml in the folder. */
  readonly config?: string
  /**
   * A file of known findings to hold the findings against; `true` for the one that the settings name, or that stands in the
   * folder as koheren-garis-dasar.json. None when absent.
   */
  readonly baseline?: string | true
  /** Where a relative path starts; the working directory when absent. */
  readonly cwd?: string
  /** Makes an audit of documents that mostly did not change since the last one quicker. */
  readonly ingatan?: Ingatan
  /** Called, and waited for, before each office is read and again before it is judged. */
  readonly onProgress?: (office: number, of: number) => void | Promise<void>
}

/**
 * Audits a folder of documents. Throws a {@link UsageError} when the folder or its settings cannot be read, when it holds
 * no YAML, lacks the office asked for, or when nothing says on which day to judge.
 */
export async function audit(folder: string, options: AuditOptions): Promise<Audit> {
  return auditSumber(sumberFolder(folder, options.cwd), options)
}

/** {@link audit}, of documents that lie where they may. */
export async function auditSumber(sumber: Sumber, options: AuditOptions): Promise<Audit> {
  const { instansi, onProgress } = options
  const { settings, files } = openSettings(sumber, options)
  const setelan = options.setelan ?? settings.setelan
  const rules = rulesOf(options, setelan)
  const context = { tanggal: dayOf(options.tanggal ?? settings.tanggal ?? options.today), setelan }
  const baseline = baselineFor(sumber, settings, options)
  const ignored = ignoredFiles(files, settings.abaikan)
  if (ignored.length === files.length) {
    const names = settings.gabungan.lembar.map(({ file }) => file.berkas).join(', ')
    throw new UsageError(`${names} mengabaikan semua berkas di folder ini`)
  }
  const unread = new Set(ignored)
  const { ingatan } = options
  const read = (berkas: string) => (ingatan ? ingatan.keep(sumber.read(berkas)) : sumber.read(berkas))
  const kantor = groupByOffice(files.filter((berkas) => !unread.has(berkas)).map(read))
  const needed = instansi === undefined ? kantor : withAncestors(instansi, kantor)
  const opened = new Map<Kantor | undefined, Office>()
  const runs: OfficeRun[] = []
  for (const [index, one] of needed.entries()) {
    await onProgress?.(index + 1, needed.length)
    const office = openOffice(one.files, context, opened.get(one.induk), ingatan?.read)
    opened.set(one, office)
    if (instansi !== undefined && one.kode !== instansi) continue
    await onProgress?.(index + 1, needed.length)
    runs.push(judgeOffice(withBukti(withFakta(office, sumber.openTable, context), sumber.isThere), rules, context))
  }
  const rest = { scope: 'audit', unfollowed: sumber.unfollowed, ignored } as const
  const found = complete(gather(runs, rules, context), setelan, rest)
  return baseline ? markKnown(found, baseline) : found
}

function baselineFor({ root }: Sumber, { gabungan }: Settings, { baseline, config, cwd }: AuditOptions) {
  const asked = baseline === true ? undefined : baseline
  // What is no folder has no baseline but one that is named.
  if (baseline === undefined || (asked === undefined && root === undefined)) return undefined
  return openBaseline({ asked, root: root ?? '', setting: gabungan.isi.garis_dasar, config, cwd })
}

/** Where the baseline of a folder is, or would be, by the caller or the settings; and how it is shown. */
export function locateBaseline(
  folder: string,
  { baseline: asked, config, cwd }: Pick<AuditOptions, 'config' | 'cwd'> & { readonly baseline?: string },
): BaselineFile {
  const sumber = sumberFolder(folder, cwd)
  const where = { ...(config !== undefined && { config }), ...(cwd !== undefined && { cwd }) }
  const setting = openSettings(sumber, where).settings.gabungan.isi.garis_dasar
  return baselineFile({ asked, root: sumber.root ?? folder, setting, config, cwd })
}

/** Holds single files, and the files of folders, to the schemas, nothing else. */
export async function validateFiles(
  files: readonly (string | SourceFile)[],
  options: Pick<AuditOptions, 'rules' | 'cwd'> & { readonly tanggal: string },
): Promise<Audit> {
  const context: Context = { tanggal: options.tanggal, setelan: setelanBaku }
  const rules = (options.rules ?? allRules).filter((rule) => 'stage' in rule)
  const paths = files.filter((file) => typeof file === 'string')
  const texts = files.filter((file) => typeof file !== 'string')
  const { files: read, unfollowed } = loadFiles(paths, options.cwd)
  const office = openOffice([...read, ...texts], context)
  const run = gather([judgeOffice(office, rules, context)], rules, context)
  return complete(run, setelanBaku, { scope: 'validate', unfollowed, ignored: [] })
}

/**
 * The settings that hold for documents, with all that they extend, and the files that are documents. Throws a
 * {@link UsageError} for settings that cannot be read, and where there are no documents besides them.
 */
export function openSettings(
  sumber: Sumber,
  { config, cwd, rules = [] }: Pick<AuditOptions, 'config' | 'cwd' | 'rules'>,
): { readonly settings: Settings; readonly files: readonly string[] } {
  const own = config === undefined ? sumber.settings : loadSettings(config, sumber.root, cwd)
  if (!own) return { settings: defaultSettings, files: sumber.files }
  const ids = [...allRules, ...rules].map(({ id }) => id)
  const settings = readSettings(own.file, ids, own.open)
  const files = sumber.files.filter((berkas) => !own.reads(berkas))
  if (files.length === 0) throw new UsageError('folder ini tidak memuat dokumen, hanya setelan')
  return { settings, files }
}

/** The files that fit a pattern of the settings. */
export function ignoredFiles(files: readonly string[], patterns: readonly string[]): string[] {
  const globs = patterns.map(readGlob)
  return files.filter((berkas) => globs.some((fits) => fits(berkas)))
}

function rulesOf({ rules, choose }: AuditOptions, { sendiri }: Setelan): readonly Rule[] {
  if (choose) return choose([...(rules ?? allRules), ...sendiri])
  return rules ?? [...allRules, ...sendiri]
}

/** The office and those above it, which stand before it. */
function withAncestors(kode: string, kantor: readonly Kantor[]): readonly Kantor[] {
  const line = new Set<Kantor>()
  for (let one = kantor.find((each) => each.kode === kode); one; one = one.induk) line.add(one)
  if (line.size > 0) return kantor.filter((one) => line.has(one))
  const known = kantor.flatMap((one) => one.kode ?? [])
  throw new UsageError(
    `instansi "${kode}" tidak ada di folder ini; yang ada: ${known.length > 0 ? known.join(', ') : 'tidak satu pun'}`,
  )
}

function dayOf(tanggal: string | undefined): string {
  if (tanggal === undefined) throw new UsageError('sebutkan tanggal penilaian')
  return tanggal
}

function complete(run: Run, { sendiri }: Setelan, rest: Pick<Audit, 'scope' | 'unfollowed' | 'ignored'>): Audit {
  const used = new Set(run.rules.map(({ id }) => id))
  return { ...run, ...rest, unusedRules: [...allRules, ...sendiri].filter(({ id }) => !used.has(id)).length }
}
