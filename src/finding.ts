/** What every part of the tool speaks: places in documents, and what was found there. */

/** 1-based, as editors count. Columns count UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A place inside a document as the pipeline knows it before text positions are looked up. */
export interface Place {
  /** Path of the file, relative to the workspace, with `/`. */
  readonly berkas: string
  /** Which document of the file, from 0. */
  readonly urutan: number
  /** RFC 6901 pointer into the document as written; '' is the document. */
  readonly pointer: string
  /** Point at the key of the last segment, not at its value: for missing and unknown keys. */
  readonly key?: boolean
  /** Known already, where the text is no document at all (a syntax error, a row of a table). */
  readonly start?: Position
  /** To be quoted, where the text is not kept: a row of a table without what nobody should see. */
  readonly lines?: readonly string[]
  /**
   * What belongs there, where there is no doubt: in place of the value or the key, or at the end of the list; none where
   * the item is to go.
   */
  readonly usulan?: readonly string[]
}

/** A change of one place of a document, by what it means. How its text becomes so is for `source` to know. */
export type Change =
  /** Another text in place of the value. */
  | { readonly kind: 'set'; readonly at: Place; readonly teks: string }
  /** Quotation marks around the value as it is written. */
  | { readonly kind: 'quote'; readonly at: Place }
  /** Another name for the key. */
  | { readonly kind: 'rename'; readonly at: Place; readonly key: string }
  /** Texts at the end of the list; one text stands for a list of one. */
  | { readonly kind: 'append'; readonly at: Place; readonly items: readonly string[] }
  /** The item out of its list. */
  | { readonly kind: 'remove'; readonly at: Place }

/** A place with its position in the text and the line that a reader needs to see. */
export interface Location extends Place {
  readonly start: Position
  /** Exclusive. */
  readonly end: Position
  /** The source lines from `start.line` to at most three lines on, as written; none of a file that could not be read. */
  readonly lines: readonly string[]
  /** The document that holds the place, where it is known. */
  readonly dokumen?: { readonly jenis: string; readonly kode: string; readonly nama?: string }
  /** Kode of the innermost part around the place that has one, where it is not the document itself. */
  readonly simpul?: string
}

/** A single fault: a place, and what is wrong there where the place does not say it. */
export interface Butir {
  readonly at: Place
  /** A name that lasts, never shown: a field, a kode, a kind of fault. */
  readonly apa?: string
  /** How often, where they are only counted; once where this is absent. */
  readonly kali?: number
}

/** What a rule or a stage says; the pipeline adds rule, severity, positions, quoted lines and key. */
export interface Draft {
  readonly at: Place
  /** A fact about a named thing, Indonesian, no full stop, values in quotes. */
  readonly message: string
  /** What to do, in the imperative. */
  readonly hint?: string
  /** The other ends: places in other documents, or further places of the same lack. */
  readonly related?: readonly {
    readonly at: Place
    readonly message: string
    /** It is one of those further places: a waiver of the first place does not cover it. */
    readonly sama?: boolean
  }[]
  /**
   * The single faults that it tells of; where this is absent, one at each place that it names. A baseline holds these:
   * places that a fault is only held against must not be among them where they may change by themselves.
   */
  readonly butir?: readonly Butir[]
  /** Milder than the rule's own severity, never harsher. */
  readonly severity?: Severity
}

/** A draft of a stage that names its rule itself, since the stage serves several. */
export interface StageDraft extends Draft {
  readonly rule: string
}

/** What a stage made of its input, and what it had to say about it. */
export interface Staged<T> {
  readonly value: T
  readonly drafts: readonly StageDraft[]
}

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

export interface Related extends Location {
  /** What the reader finds there. */
  readonly message: string
  /** A further place of the same lack, and not another end. */
  readonly sama?: boolean
}

/** One thing found. Messages are Indonesian, a fact about a named thing; hints say what to do. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  readonly at: Location
  readonly related: readonly Related[]
  /** Kode of the office that is judged; absent for a file that belongs to none. */
  readonly instansi?: string
  /**
   * Same place, same key: rule, kode of office, document and node, and the quoted value, hashed. Lines, file names and
   * layout are not in it; of equal ones the later carry a number.
   */
  readonly key: string
  /** Its single faults, for a baseline. */
  readonly butir: readonly Fault[]
  /** Accepted for a time: shown and counted apart, never a reason to fail. */
  readonly waived?: Waived
  /** Where the waivers stand that cover one of its places or more; together they may still not cover it. */
  readonly coveredAt?: readonly Waived['at'][]
  /** In the baseline: shown and counted apart, never a reason to fail. */
  readonly known?: true
}

/** A key as equal ones share it. */
export function withoutNumber(key: string): string {
  return key.replace(/-\d+$/, '')
}

/** A single fault as it lasts: told like {@link Finding.key}, and how often it is there. */
export interface Fault {
  readonly key: string
  readonly kali: number
}

/** Why a finding is accepted, until when (as written), by which office-holder, and where that is written. */
export interface Waived {
  readonly alasan: string
  readonly sampai?: string
  readonly oleh?: string
  readonly at: { readonly berkas: string; readonly start: Position }
}

/** A finding of the day on which the baseline was written. */
export interface BaselineEntry {
  /** The key of each single fault, and how often it was there. */
  readonly butir: Readonly<Record<string, number>>
  readonly rule: string
  readonly message: string
  readonly berkas: string
  readonly instansi?: string
  /** Kind and kode of the document; absent where it could not be read, and for tables and settings. */
  readonly jenis?: string
  readonly kode?: string
}
