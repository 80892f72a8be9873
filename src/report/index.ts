/** The list of reports: one line each. A report is imported when it is asked for. */
import type { Finding, Position, Severity } from '../finding.ts'
import type { Audit } from '../run.ts'

/** All that a report knows besides the run. */
export interface ReportOptions {
  /** Of the tool. */
  readonly version: string
  /** Columns of the page. */
  readonly width: number
  readonly colour: boolean
  /** Whether signs beyond ASCII can be shown. */
  readonly unicode: boolean
  /** Findings milder than this are no reason to fail; none is, where it is absent. */
  readonly threshold?: Severity
  /** Only findings that are a reason to fail, a line each. */
  readonly quiet: boolean
  /** One part of the report alone: `rantai`, `peta`, or a document as `JENIS:KODE`; what a report does not know it refuses. */
  readonly only?: string
  /**
   * Where the workspace lies, seen from the root of the repository, with `/`; for programs that look for the files from
   * there. Absolute where it lies outside, absent where it is that root.
   */
  readonly base?: string
  /** An earlier run of the same folder to compare with. */
  readonly compare?: FormerReport
}

/** What a report needs of the JSON report of an earlier run. */
export interface FormerReport {
  /** As the caller wrote it. */
  readonly berkas: string
  /** ISO day of that audit. */
  readonly tanggal: string
  readonly findings: readonly FormerFinding[]
  /** Ids of the rules that judged. */
  readonly rules: ReadonlySet<string>
  /** Indeks Koherensi. */
  readonly indeks?: number
}

export interface FormerFinding extends Pick<Finding, 'key' | 'rule' | 'severity' | 'message' | 'instansi'> {
  readonly at: { readonly berkas: string; readonly urutan: number; readonly start: Position }
  readonly waived: boolean
}

/** A pure function: the same run and options, the same bytes. It neither prints nor decides success. */
export type Report = (audit: Audit, options: ReportOptions) => Promise<string | Uint8Array>

export const reports: Readonly<Record<string, () => Promise<Report>>> = {
  terminal: async () => (await import('./terminal.ts')).terminal,
  json: async () => (await import('./json.ts')).json,
  html: async () => (await import('./html/index.ts')).html,
  markdown: async () => (await import('./markdown/index.ts')).markdown,
  xlsx: async () => (await import('./xlsx/index.ts')).xlsx,
  docx: async () => (await import('./docx/index.ts')).docx,
  svg: async () => (await import('./svg/index.ts')).svg,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
}

/** Those that can show one part alone (`only`). */
export const partialReports: readonly string[] = ['docx', 'svg']

/** Those that tell the change since an earlier run (`compare`). */
export const comparingReports: readonly string[] = ['html', 'markdown', 'xlsx']
