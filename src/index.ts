/** The API: what the command line does, as a function. */
import { type Kantor, loadFiles, loadWorkspace } from './load.ts'
import { rules as allRules } from './rules/index.ts'
import type { Context, Rule } from './rules/rule.ts'
import { type Setelan, setelanBaku } from './rules/setelan.ts'
import { type Audit, gather, judgeOffice, type Office, type OfficeRun, openOffice, type Run } from './run.ts'
import type { SourceFile } from './source/decode.ts'
import { UsageError } from './usage-error.ts'

export type { Finding, Location, Place, Position, Related, Severity } from './finding.ts'
export type { RuleInfo } from './rules/rule.ts'
export type { Setelan } from './rules/setelan.ts'
export type { Audit, Crash, OfficeRun, Run } from './run.ts'
export { UsageError } from './usage-error.ts'

export interface AuditOptions {
  /** ISO day that the documents are judged on. */
  readonly tanggal: string
  /** Kode of the one office to judge; those above it are read, not judged. */
  readonly instansi?: string
  /** Rules to judge by; all when absent. */
  readonly rules?: readonly Rule[]
  readonly setelan?: Setelan
  /** Where a relative path starts; the working directory when absent. */
  readonly cwd?: string
  /** Called, and waited for, before each office is read and again before it is judged. */
  readonly onProgress?: (office: number, of: number) => void | Promise<void>
}

/**
 * Audits a folder of documents. Throws a {@link UsageError} when the folder cannot be read, holds no YAML, or lacks the
 * office asked for.
 */
export async function audit(folder: string, options: AuditOptions): Promise<Audit> {
  const { tanggal, instansi, rules = allRules, setelan = setelanBaku, cwd, onProgress } = options
  const { kantor, unfollowed } = loadWorkspace(folder, cwd)
  const context: Context = { tanggal, setelan }
  const needed = instansi === undefined ? kantor : withAncestors(instansi, kantor)
  const opened = new Map<Kantor | undefined, Office>()
  const runs: OfficeRun[] = []
  for (const [index, one] of needed.entries()) {
    await onProgress?.(index + 1, needed.length)
    const office = openOffice(one.files, context, opened.get(one.induk))
    opened.set(one, office)
    if (instansi !== undefined && one.kode !== instansi) continue
    await onProgress?.(index + 1, needed.length)
    runs.push(judgeOffice(office, rules, context))
  }
  return complete('audit', gather(runs, rules, context), unfollowed)
}

/** Holds single files, and the files of folders, to the schemas, nothing else. */
export async function validateFiles(
  files: readonly (string | SourceFile)[],
  options: Pick<AuditOptions, 'tanggal' | 'rules' | 'cwd'>,
): Promise<Audit> {
  const context: Context = { tanggal: options.tanggal, setelan: setelanBaku }
  const rules = (options.rules ?? allRules).filter((rule) => 'stage' in rule)
  const paths = files.filter((file) => typeof file === 'string')
  const texts = files.filter((file) => typeof file !== 'string')
  const office = openOffice([...loadFiles(paths, options.cwd), ...texts], context)
  return complete('validate', gather([judgeOffice(office, rules, context)], rules, context), [])
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

function complete(scope: Audit['scope'], run: Run, unfollowed: readonly string[]): Audit {
  const used = new Set(run.rules.map(({ id }) => id))
  return { ...run, scope, unfollowed, unusedRules: allRules.filter(({ id }) => !used.has(id)).length }
}
