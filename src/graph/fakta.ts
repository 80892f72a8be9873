/** What the tables of an office say, in a few figures: rows are counted where they are read, and not kept. */
import type { Place } from '../finding.ts'

/** A row that says what cannot be; others of its kind are only counted. */
export interface BarisBuruk {
  readonly line: number
  /** The column by its own name here, for the key of a finding. */
  readonly kolom: string
  /** The guilty cell as written; never one of free text. */
  readonly sel: string
  /** Cells of the row that hold no free text. */
  readonly kutipan: string
}

/** Where a row stands, with what may be quoted of it. */
export function tempatBaris(berkas: string, line: number, kolom: string, kutipan: string): Place {
  return { berkas, urutan: 0, pointer: `/${kolom}`, start: { line, column: 1 }, lines: [kutipan] }
}

/** The table, for what is only counted of it. */
export function tempatTabel(berkas: string): Place {
  return { berkas, urutan: 0, pointer: '', start: { line: 1, column: 1 } }
}

export interface KelompokBuruk {
  readonly sebab: SebabBuruk
  readonly jumlah: number
  /** The first ones. */
  readonly contoh: readonly BarisBuruk[]
}

export type SebabBuruk =
  /** A cell that must be filled is empty, or its date or number cannot be read. */
  | 'tak_terbaca'
  | 'selesai_sebelum_masuk'
  | 'selesai_tanpa_tanggal'
  /** It would have come to be after the day of the audit: a slip, or not yet to be counted. */
  | 'sesudah_hari_ini'
  | 'di_luar_skala'
  /** Of an indicator and a quarter that a row before is of, with another value. */
  | 'ganda'
  /** More services than any office has: the column holds something else. */
  | 'layanan_terlalu_banyak'

/** What all tables have. */
export interface Tabel {
  /** Relative to the workspace. */
  readonly berkas: string
  /** Index of the declaration in `data` of the office. */
  readonly urutan: number
  /** Rows that count. */
  readonly baris: number
  readonly buruk: readonly KelompokBuruk[]
}

export interface BarisRealisasi {
  /** As written. */
  readonly indikator: string
  readonly tahun: number
  readonly triwulan: number
  /** As written. */
  readonly realisasi: string
  readonly target?: string
  readonly capaian?: string
  /** Since January, unless the table says otherwise. */
  readonly kumulatif: boolean
  readonly line: number
}

export interface TabelRealisasi extends Tabel {
  readonly rows: readonly BarisRealisasi[]
}

/** A service as a table names it. */
export interface LayananTabel {
  /** As written. */
  readonly layanan: string
  /** Kode of the standar pelayanan that it means; absent where there is none. */
  readonly kode?: string
  /** Where it is first named. */
  readonly line: number
}

export interface NilaiUnsur {
  readonly nama: string
  /** Sum of the answers, and how many there are. */
  readonly jumlah: number
  readonly banyak: number
}

/** The answers of one month about one service, given in one unit. */
export interface KelompokSurvei extends LayananTabel {
  /** As written; absent where the table does not tell. */
  readonly unit?: string
  /** `2022-03`, or what the table tells in place of a month: `2022 triwulan I`, `2022`; empty where it tells nothing. */
  readonly bulan: string
  readonly responden: number
  readonly unsur: readonly NilaiUnsur[]
}

export type JenisSurvei = 'skm' | 'ipkp' | 'ipak'

/** A column that holds answers, and whose heading only looks like the name of an element. */
export interface JudulMirip {
  /** As written. */
  readonly judul: string
  /** The element that is likely meant. */
  readonly mungkin: string
}

export interface TabelSurvei extends Tabel {
  readonly survei: JenisSurvei
  readonly skala: number
  /** By their names; `U8` where the table gives no more. */
  readonly unsur: readonly string[]
  /** What is not counted for its heading. */
  readonly judulMirip: readonly JudulMirip[]
  /** Whether a column tells when answers were given. */
  readonly berkolomMasa: boolean
  /** Rows that count, and do not tell when they were given. */
  readonly tanpaMasa: number
  readonly kelompok: readonly KelompokSurvei[]
}

/** How often each length of time occurs. */
export type Sebaran = ReadonlyMap<number, number>

/** The cases of one service that came in in one month. */
export interface KelompokRiwayat extends LayananTabel {
  /** `2022-03`. */
  readonly bulan: string
  readonly kasus: number
  readonly selesai: number
  /** Of those that are finished, how many could be held against a promise, and how many kept it. */
  readonly dinilai: number
  readonly tepat: number
  /** Not finished, and of these the ones that are already past the promise on the day of the audit. */
  readonly terbuka: number
  readonly lewat: number
  /** Working days of those that are finished. */
  readonly hariKerja: Sebaran
  /** Minutes of office hours, of those whose hours are known. */
  readonly menitKerja: Sebaran
}

export interface TabelRiwayat extends Tabel {
  readonly kelompok: readonly KelompokRiwayat[]
  /** Some day falls in a year whose holidays are an estimate. */
  readonly perkiraan: boolean
}

export interface KelompokPengaduan extends Omit<KelompokRiwayat, 'kasus'> {
  readonly pengaduan: number
  /** Finished, and a follow-up is written. */
  readonly ditindaklanjuti: number
}

export interface TabelPengaduan extends Tabel {
  readonly kelompok: readonly KelompokPengaduan[]
  /** Whether the table has a column for the follow-up at all. */
  readonly berkolomTindakLanjut: boolean
  readonly perkiraan: boolean
}

/** The facts of one office, table by table. */
export interface Fakta {
  readonly realisasi: readonly TabelRealisasi[]
  readonly survei: readonly TabelSurvei[]
  readonly riwayat: readonly TabelRiwayat[]
  readonly pengaduan: readonly TabelPengaduan[]
}

export const tanpaFakta: Fakta = { realisasi: [], survei: [], riwayat: [], pengaduan: [] }
