/** Reads koheren.yaml: what applies to an office. */
import type { KalenderKantor } from './data/kalender.ts'
import type { BerkasSetelan } from './dokumen.ts'
import type { Position } from './finding.ts'
import { type Pengecualian, type Setelan, setelanBaku } from './rules/setelan.ts'
import { makeValidator } from './schema/generated/settings-validator.js'
import { explainError } from './schema/messages.ts'
import type { SourceFile } from './source/decode.ts'
import { Locator } from './source/locate.ts'
import { parse } from './source/parse.ts'
import { isPolaRingan } from './text/pola.ts'
import { parseTanggal } from './text/tanggal.ts'
import { nearest } from './text/terdekat.ts'
import { UsageError } from './usage-error.ts'

/** What koheren.yaml says, with what it leaves open filled in. */
export interface Settings {
  readonly setelan: Setelan
  /** ISO day of the audit, where the settings fix one. */
  readonly tanggal?: string
  /** Patterns of files that are not read, from the workspace. */
  readonly abaikan: readonly string[]
}

/** Without koheren.yaml. */
export const defaultSettings: Settings = { setelan: setelanBaku, abaikan: [] }

/**
 * @param ruleIds ids of all rules: an unknown one is an error of the caller, with the nearest known one
 * @throws UsageError naming the place, for anything that does not fit the schema
 */
export function readSettings(file: SourceFile, ruleIds: readonly string[]): Settings {
  const { value, drafts } = parse(file)
  const [problem] = drafts
  if (problem?.message === 'dokumen kosong') return defaultSettings
  if (problem) throw refuse(file, problem.at.start, problem.message, problem.hint)
  const [raw, second] = value
  if (!raw) return defaultSettings
  const locator = new Locator([file])
  const at = (pointer: string, key = false) =>
    locator.locate({ berkas: file.berkas, urutan: 0, pointer, key }).location.start
  if (second) throw refuse(file, undefined, 'memuat lebih dari satu dokumen', 'satukan setelannya')
  const isi = raw.nilai
  const validateSettings = makeValidator('setelan')
  if (!validateSettings(isi)) {
    const error = validateSettings.errors?.[0]
    if (error) {
      const { pointer, key, message, hint } = explainError('setelan', error, isi)
      throw refuse(file, at(pointer, key), message, hint)
    }
  }
  const berkas = isi as BerkasSetelan
  checkRules(file, berkas, ruleIds, at)
  return {
    setelan: effective(file, berkas, at),
    ...auditDate(file, berkas, at),
    abaikan: berkas.abaikan_berkas ?? [],
  }
}

type At = (pointer: string, key?: boolean) => Position

function refuse({ berkas }: SourceFile, start: Position | undefined, message: string, hint?: string): UsageError {
  const place = start ? `${berkas}:${start.line}:${start.column}` : berkas
  return new UsageError(`${place}: ${message}${hint ? `; ${hint}` : ''}`)
}

function checkRules(
  file: SourceFile,
  { aturan = {}, pengecualian = [] }: BerkasSetelan,
  ruleIds: readonly string[],
  at: At,
): void {
  const named = [
    ...Object.keys(aturan).map((id) => ({ id, start: () => at(`/aturan/${id.replaceAll('/', '~1')}`, true) })),
    ...pengecualian.flatMap(({ aturan: id }, index) =>
      id === undefined ? [] : [{ id, start: () => at(`/pengecualian/${index}/aturan`) }],
    ),
  ]
  for (const { id, start } of named) {
    if (ruleIds.includes(id)) continue
    const near = nearest(id, ruleIds)
    throw refuse(
      file,
      start(),
      `aturan "${id}" tidak dikenal`,
      near ? `mungkin maksudnya "${near}"` : 'lihat nama aturan dengan "koheren aturan"',
    )
  }
}

function effective(file: SourceFile, berkas: BerkasSetelan, at: At): Setelan {
  const { jam_kerja, konversi, selang, pola_nomor_sop } = berkas
  const { ukuran } = setelanBaku
  if (pola_nomor_sop !== undefined && !isPattern(pola_nomor_sop)) {
    throw refuse(
      file,
      at('/pola_nomor_sop'),
      `"${pola_nomor_sop}" bukan pola yang sah`,
      'tulis sebagai regular expression, misalnya ^SOP-\\d{3}$',
    )
  }
  if (pola_nomor_sop !== undefined && !isPolaRingan(pola_nomor_sop)) {
    throw refuse(
      file,
      at('/pola_nomor_sop'),
      `pola "${pola_nomor_sop}" dapat dicocokkan dengan terlalu banyak cara`,
      'kurangi "*", "+", dan "?", terutama yang bersarang dalam kurung, misalnya ^SOP-\\d{3}/\\d{4}$',
    )
  }
  return {
    ...setelanBaku,
    berkas: file,
    aturan: berkas.aturan ?? {},
    pengecualian: waiversOf(file, berkas, at),
    ukuran: {
      menitPerHariKerja: jam_kerja?.menit_per_hari ?? ukuran.menitPerHariKerja,
      hariKerjaPerMinggu: jam_kerja?.hari_per_minggu ?? ukuran.hariKerjaPerMinggu,
      hariKerjaPerBulan: konversi?.hari_kerja_per_bulan ?? ukuran.hariKerjaPerBulan,
      hariPerBulan: konversi?.hari_per_bulan ?? ukuran.hariPerBulan,
    },
    kalender: kalenderOf(file, berkas, at),
    janjiDitepati: berkas.ambang?.janji_ditepati ?? setelanBaku.janjiDitepati,
    selangEvaluasiSop: selang?.evaluasi_sop ?? setelanBaku.selangEvaluasiSop,
    selangReviuStandar: selang?.reviu_standar ?? setelanBaku.selangReviuStandar,
    ...(pola_nomor_sop && { polaNomor: pola_nomor_sop }),
  }
}

function kalenderOf(file: SourceFile, { jam_kerja = {}, kalender = {} }: BerkasSetelan, at: At): KalenderKantor {
  const { mulai, istirahat } = jam_kerja
  const clock = (jam: string, pointer: string) => {
    if (!CLOCK.test(jam)) throw refuse(file, at(pointer), `pukul "${jam}" tidak terbaca`, 'tulis seperti 07.30')
  }
  if (mulai !== undefined) clock(mulai, '/jam_kerja/mulai')
  const { mulai: dari = '', selesai = '' } = istirahat ?? {}
  if (istirahat) {
    clock(dari, '/jam_kerja/istirahat/mulai')
    clock(selesai, '/jam_kerja/istirahat/selesai')
  }
  const days = (field: 'libur' | 'kerja') =>
    (kalender[field] ?? []).map((teks, index) => dayOf(file, teks, at, `/kalender/${field}/${index}`))
  return {
    ...(kalender.libur && { libur: days('libur') }),
    ...(kalender.kerja && { kerja: days('kerja') }),
    ...(mulai !== undefined && { mulai }),
    ...(istirahat && { istirahat: { mulai: dari, selesai } }),
  }
}

const CLOCK = /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}

function auditDate(file: SourceFile, { tanggal_audit }: BerkasSetelan, at: At): { tanggal?: string } {
  return tanggal_audit === undefined ? {} : { tanggal: dayOf(file, tanggal_audit, at, '/tanggal_audit') }
}

function dayOf(file: SourceFile, teks: string, at: At, pointer: string): string {
  const tanggal = parseTanggal(teks)
  if (tanggal && tanggal.mulai === tanggal.akhir) return tanggal.mulai
  throw refuse(file, at(pointer), `tanggal "${teks}" tidak terbaca`, 'tulis seperti 2022-12-31')
}

function waiversOf(file: SourceFile, { pengecualian = [] }: BerkasSetelan, at: At): Pengecualian[] {
  return pengecualian.map(({ aturan, ...rest }, index) => {
    const pointer = `/pengecualian/${index}`
    if (aturan === undefined) {
      throw refuse(file, at(pointer), 'pengecualian tidak menyebut aturan', 'isi "aturan" dengan nama aturannya')
    }
    const named = `${pointer}/aturan`
    return { aturan, ...rest, at: { berkas: file.berkas, urutan: 0, pointer: named }, start: at(named) }
  })
}
