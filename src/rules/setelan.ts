import type { KalenderKantor } from '../data/kalender.ts'
import type { Place, Position, Severity } from '../finding.ts'
import { type Ukuran, ukuranBaku } from '../text/waktu.ts'
import type { CheckRule } from './rule.ts'

/** A waiver in the settings: a rule, everywhere or in the document or part that it names. */
export interface Pengecualian {
  readonly aturan: string
  /** Kode of a document. */
  readonly dokumen?: string
  /** Kode of a part. */
  readonly simpul?: string
  readonly alasan?: string
  /** As written. */
  readonly sampai?: string
  /** An office-holder by title, never by name. */
  readonly oleh?: string
  /** Where it names the rule. */
  readonly at: Place
  readonly start: Position
  /** From settings that several offices share: what it covers may be found in another. */
  readonly shared?: boolean
}

/** Severities that hold in some files only. */
export interface Khusus {
  /** @param berkas relative to the workspace, with `/` */
  readonly fits: (berkas: string) => boolean
  readonly aturan: Setelan['aturan']
}

/** The effective settings of an audit. */
export interface Setelan {
  /** Severity by rule id, where it is not the rule's own. */
  readonly aturan: Readonly<Record<string, Severity | 'mati'>>
  /** The last that fits a file and names the rule holds there. */
  readonly khusus: readonly Khusus[]
  readonly ukuran: Ukuran
  /** Free days and office hours that are not those of the law. */
  readonly kalender: KalenderKantor
  /** Percent of cases that must be finished within what is promised. */
  readonly janjiDitepati: number
  /** Longest time between two evaluations of an SOP, months. */
  readonly selangEvaluasiSop: number
  /** Longest time between two reviews of a standar pelayanan, months. */
  readonly selangReviuStandar: number
  /** Regular expression that the nomor of every SOP fits. */
  readonly polaNomor?: string
  readonly pengecualian: readonly Pengecualian[]
  /** Rules that the office wrote itself. */
  readonly sendiri: readonly CheckRule[]
  /** The files that they were read from, to quote their lines. */
  readonly berkas?: readonly { readonly berkas: string; readonly teks?: string }[]
}

/** Without settings: intervals and shares by practice, which no regulation that we know fixes. */
export const setelanBaku: Setelan = {
  aturan: {},
  khusus: [],
  ukuran: ukuranBaku,
  kalender: {},
  janjiDitepati: 95,
  selangEvaluasiSop: 12,
  selangReviuStandar: 36,
  pengecualian: [],
  sendiri: [],
}
