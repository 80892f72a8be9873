/** The API: what the command line does, as a function. */
import { loadFiles, loadWorkspace, UsageError } from './load.ts'
import { rules as allRules } from './rules/index.ts'
import type { Context, Rule } from './rules/rule.ts'
import { type Setelan, setelanBaku } from './rules/setelan.ts'
import { gather, judgeOffice, type Office, type OfficeRun, openOffice, type Run } from './run.ts'
import type { SourceFile } from './source/decode.ts'

export type { Finding, Location, Place, Position, Related, Severity } from './finding.ts'
export { UsageError } from './load.ts'
export type { RuleInfo } from './rules/rule.ts'
export type { Setelan } from './rules/setelan.ts'
export type { Crash, OfficeRun, Run } from './run.ts'

export interface AuditOptions {
  /** ISO day that the documents are judged on. */
  readonly tanggal: string
  /** Kode of the one office to judge; those above it are read, not judged. */
  readonly instansi?: string
  /** Rules to judge by; all when absent. */
  readonly rules?: readonly Rule[]
  readonly setelan?: Setelan
}

/** An audit, and what of the folder it did not look into. */
export interface Audit extends Run {
  /** YAML files and folders behind symbolic links, which are not followed. */
  readonly unfollowed: readonly string[]
}

/**
 * Audits a folder of documents. Throws a {@link UsageError} when the folder cannot be read, holds no YAML, or lacks the
 * office asked for.
 */
export async function audit(folder: string, options: AuditOptions): Promise<Audit> {
  const { kantor, unfollowed } = loadWorkspace(folder)
  const { tanggal, instansi, rules = allRules, setelan = setelanBaku } = options
  const context: Context = { tanggal, setelan }
  if (instansi !== undefined && !kantor.some(({ kode }) => kode === instansi)) {
    const known = kantor.flatMap(({ kode }) => kode ?? [])
    throw new UsageError(
      `instansi "${instansi}" tidak ada di folder ini; yang ada: ${known.length > 0 ? known.join(', ') : 'tidak satu pun'}`,
    )
  }
  const opened = new Map<unknown, Office>()
  const runs: OfficeRun[] = []
  for (const one of kantor) {
    const office = openOffice(one.files, context, opened.get(one.induk))
    opened.set(one, office)
    if (instansi === undefined || one.kode === instansi) runs.push(judgeOffice(office, rules, context))
  }
  return { ...gather(runs, rules, context), unfollowed }
}

/** Holds single files to the schemas, nothing else. */
export async function validateFiles(
  files: readonly string[] | readonly SourceFile[],
  options: Pick<AuditOptions, 'tanggal' | 'rules'>,
): Promise<Audit> {
  const context: Context = { tanggal: options.tanggal, setelan: setelanBaku }
  const rules = (options.rules ?? allRules).filter((rule) => 'stage' in rule)
  const sources = files.flatMap((file) => (typeof file === 'string' ? loadFiles([file]) : [file]))
  const run = judgeOffice(openOffice(sources, context), rules, context)
  return { ...gather([run], rules, context), unfollowed: [] }
}
