import type { Change, Draft, Finding, Severity } from '../finding.ts'
import type { Graph } from '../graph/graph.ts'
import type { Setelan } from './setelan.ts'

/** What rules may know besides the documents: the day of the audit and the effective settings, nothing else. */
export interface Context {
  /** ISO day. */
  readonly tanggal: string
  readonly setelan: Setelan
}

/** Law, reason, basis and examples of a rule; `koheren explain`, reports and the rule pages come from here. */
export interface RuleInfo {
  /** `<group>/<name>`, final once shipped. */
  readonly id: string
  readonly severity: Severity
  /** A law that good documents obey, without full stop. */
  readonly title: string
  /** Why it matters, for a civil servant. */
  readonly why: string
  /** Kode of regulations in the registry; empty only in dokumen, rujukan and pengecualian. */
  readonly basis: readonly string[]
  /**
   * YAML documents, only the fields that the rule reads. In `invalid` each line that ends with `# ✗` is reported, no
   * other; `valid` gives nothing. A document `jenis: instansi` begins an office: what follows belongs to it. One that begins
   * with `# berkas: data/survei.csv` is that table.
   */
  readonly examples: { readonly valid: readonly string[]; readonly invalid: readonly string[] }
  readonly fix?: Fix
}

/** How what a rule found is mended. */
export interface Fix {
  /** What is done, and when: a sentence without full stop. */
  readonly title: string
  /** Only when the caller names the rule: what it changes is for someone to answer for. */
  readonly onlyNamed?: boolean
  /** In the document of the finding; none where there is any doubt. */
  readonly changes: (finding: Finding) => readonly Change[]
}

/** A rule that asks the graph of one office. */
export interface CheckRule extends RuleInfo {
  readonly check: (graph: Graph, context: Context) => Iterable<Draft>
}

/** A rule whose findings come from an earlier stage; here stand its law, reason, basis and examples. */
export interface StageRule extends RuleInfo {
  readonly stage: 'parse' | 'validate' | 'facts' | 'waive'
}

/** A rule between offices: small facts from each, judged together. */
export interface CrossRule<Fact = unknown> extends RuleInfo {
  readonly facts: (graph: Graph, context: Context) => Iterable<Fact>
  readonly judge: (facts: readonly Fact[], context: Context) => Iterable<Draft>
}

export type Rule = CheckRule | StageRule | CrossRule
