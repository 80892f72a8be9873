import type { Severity } from '../finding.ts'
import { type Ukuran, ukuranBaku } from '../text/waktu.ts'

/** The effective settings of an audit. */
export interface Setelan {
  /** Severity by rule id, where it is not the rule's own. */
  readonly aturan: Readonly<Record<string, Severity | 'mati'>>
  readonly ukuran: Ukuran
  /** Longest time between two evaluations of an SOP, months. */
  readonly selangEvaluasiSop: number
  /** Longest time between two reviews of a standar pelayanan, months. */
  readonly selangReviuStandar: number
  /** Regular expression that the nomor of every SOP fits. */
  readonly polaNomor?: string
}

/** Without settings: intervals by practice, which no regulation that we know fixes. */
export const setelanBaku: Setelan = {
  aturan: {},
  ukuran: ukuranBaku,
  selangEvaluasiSop: 12,
  selangReviuStandar: 36,
}
