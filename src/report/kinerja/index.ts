/** The reports of performance: one line each. A report is imported when it is asked for. */
import type { KinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import type { Audit } from '../../run.ts'
import type { StyleOptions } from '../style.ts'

export interface KinerjaRun {
  readonly audit: Audit
  /** Those that have data; never none. */
  readonly kantor: readonly KinerjaKantor[]
}

/** A pure function: the same run and page, the same text. */
export type LaporanKinerja = (
  run: KinerjaRun,
  page: StyleOptions & { readonly version: string },
) => string | Promise<string>

export const laporanKinerja: Readonly<Record<string, () => Promise<LaporanKinerja>>> = {
  terminal: async () => (await import('./terminal.ts')).kinerjaTerminal,
  json: async () => (await import('./json.ts')).kinerjaJson,
  csv: async () => (await import('./csv.ts')).kinerjaCsv,
}
