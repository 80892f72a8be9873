/** The reports of one survey: one line each. A report is imported when it is asked for. */
import type { RingkasanSurvei } from '../../hitung/ringkasan-survei.ts'
import type { StyleOptions } from '../style.ts'

/** A survey with the table that it was computed from. */
export interface SurveiBerkas {
  /** As the caller wrote it. */
  readonly berkas: string
  readonly ringkasan: RingkasanSurvei
}

/** A pure function: the same survey and page, the same text. */
export type LaporanSurvei = (
  survei: SurveiBerkas,
  page: StyleOptions & { readonly version: string },
) => string | Promise<string>

export const laporanSurvei: Readonly<Record<string, () => Promise<LaporanSurvei>>> = {
  terminal: async () => (await import('./terminal.ts')).surveiTerminal,
  json: async () => (await import('./json.ts')).surveiJson,
  csv: async () => (await import('./csv.ts')).surveiCsv,
}
