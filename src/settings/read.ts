/** Reads koheren.yaml, and what it extends: what applies to an office. */
import type { KalenderKantor } from '../data/kalender.ts'
import type { BerkasSetelan } from '../dokumen.ts'
import { type Khusus, type Pengecualian, type Setelan, setelanBaku } from '../rules/setelan.ts'
import type { SourceFile } from '../source/decode.ts'
import { pointerTo } from '../source/position.ts'
import { readGlob } from '../text/glob.ts'
import { namesPerson } from '../text/orang.ts'
import { parseTanggal } from '../text/tanggal.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'
import { readAturanSendiri } from './aturan-sendiri.ts'
import { type Gabungan, gabung } from './gabung.ts'
import { type Lembar, refuse } from './lembar.ts'
import { checkPola } from './pola.ts'
import { type BukaSetelan, gatherLembar } from './susun.ts'

/** What koheren.yaml and the files that it extends say, with what they leave open filled in. */
export interface Settings {
  readonly setelan: Setelan
  /** ISO day of the audit, where the settings fix one. */
  readonly tanggal?: string
  /** Patterns of files that are not read, from the workspace. */
  readonly abaikan: readonly string[]
  /** As written, and where. */
  readonly gabungan: Gabungan
}

/** Without koheren.yaml. */
export const defaultSettings: Settings = { setelan: setelanBaku, abaikan: [], gabungan: gabung([]) }

const nothingElse: BukaSetelan = () => ({
  message: 'setelan lain tidak dapat dibuka di sini',
  hint: 'hapus "extends"',
})

/**
 * @param ruleIds ids of all rules: an unknown one is an error of the caller, with the nearest known one
 * @param open opens the files that it extends
 * @throws UsageError naming the place, for anything that does not fit the schema
 */
export function readSettings(file: SourceFile, ruleIds: readonly string[], open: BukaSetelan = nothingElse): Settings {
  const gabungan = gabung(gatherLembar(file, open))
  const sendiri = readAturanSendiri(gabungan)
  const ids = [...ruleIds, ...sendiri.map(({ id }) => id)]
  for (const lembar of gabungan.lembar) checkRules(lembar, ids)
  const { tanggal_audit, abaikan_berkas = [] } = gabungan.isi
  return {
    setelan: { ...effective(gabungan), sendiri },
    ...(tanggal_audit !== undefined && { tanggal: dayOf(gabungan, tanggal_audit, '/tanggal_audit') }),
    abaikan: abaikan_berkas,
    gabungan,
  }
}

function checkRules({ file, isi, at }: Lembar, ruleIds: readonly string[]): void {
  const { aturan = {}, pengecualian = [], khusus = [] } = isi
  const keys = (names: object, pointer: string) =>
    Object.keys(names).map((id) => ({ id, start: () => at(pointer + pointerTo(id), true) }))
  const named = [
    ...keys(aturan, '/aturan'),
    ...khusus.flatMap(({ aturan: some = {} }, index) => keys(some, `/khusus/${index}/aturan`)),
    ...pengecualian.flatMap(({ aturan: id }, index) =>
      id === undefined ? [] : [{ id, start: () => at(`/pengecualian/${index}/aturan`) }],
    ),
  ]
  for (const { id, start } of named) {
    if (ruleIds.includes(id)) continue
    const group = ruleIds.filter((one) => one.startsWith(`${id.replace(/\/?\*?$/, '')}/`))
    if (group[0] !== undefined)
      throw refuse(
        file,
        start(),
        `"${id}" menyebut sekelompok aturan, padahal aturan disebut satu per satu di sini`,
        `tulis nama lengkap tiap aturan, misalnya "${group[0]}"; daftarnya ditampilkan "koheren aturan"`,
      )
    throw refuse(
      file,
      start(),
      `aturan "${id}" tidak dikenal`,
      sebutDugaan(nearest(id, ruleIds)) ?? 'lihat nama aturan dengan "koheren aturan"',
    )
  }
}

function effective(all: Gabungan): Setelan {
  const { jam_kerja, konversi, selang, ambang, pola_nomor_sop, aturan = {} } = all.isi
  const { ukuran } = setelanBaku
  if (pola_nomor_sop !== undefined) checkPola(all, pola_nomor_sop, '/pola_nomor_sop')
  return {
    ...setelanBaku,
    berkas: all.lembar.map(({ file }) => file),
    aturan,
    khusus: khususOf(all),
    pengecualian: waiversOf(all),
    ukuran: {
      menitPerHariKerja: jam_kerja?.menit_per_hari ?? ukuran.menitPerHariKerja,
      hariKerjaPerMinggu: jam_kerja?.hari_per_minggu ?? ukuran.hariKerjaPerMinggu,
      hariKerjaPerBulan: konversi?.hari_kerja_per_bulan ?? ukuran.hariKerjaPerBulan,
      hariPerBulan: konversi?.hari_per_bulan ?? ukuran.hariPerBulan,
    },
    kalender: kalenderOf(all),
    janjiDitepati: ambang?.janji_ditepati ?? setelanBaku.janjiDitepati,
    selangEvaluasiSop: selang?.evaluasi_sop ?? setelanBaku.selangEvaluasiSop,
    selangReviuStandar: selang?.reviu_standar ?? setelanBaku.selangReviuStandar,
    ...(pola_nomor_sop && { polaNomor: pola_nomor_sop }),
  }
}

/** What a nearer file says of a rule everywhere holds against what one farther away says of it in some files. */
function khususOf({ isi, asal, refuse: refuseAt }: Gabungan): Khusus[] {
  return (isi.khusus ?? []).map(({ berkas = [], aturan = {} }, index) => {
    for (const [key, some] of Object.entries({ berkas, aturan })) {
      if (Object.keys(some).length > 0) continue
      throw refuseAt(`/khusus/${index}`, `bagian "khusus" ini tidak menyebut ${key}`, `isi "${key}"`)
    }
    const tingkat = asal(`/khusus/${index}`)?.tingkat ?? 0
    const held = Object.entries(aturan).filter(([id]) => {
      const everywhere = isi.aturan?.[id] === undefined ? undefined : asal(`/aturan${pointerTo(id)}`)
      return everywhere === undefined || everywhere.tingkat <= tingkat
    })
    const globs = berkas.map(readGlob)
    return { fits: (path) => globs.some((glob) => glob(path)), aturan: Object.fromEntries(held) }
  })
}

function kalenderOf(all: Gabungan): KalenderKantor {
  const { jam_kerja = {}, kalender = {} } = all.isi
  const { mulai, istirahat } = jam_kerja
  const clock = (jam: string, pointer: string) => {
    if (!CLOCK.test(jam)) throw all.refuse(pointer, `pukul "${jam}" tidak terbaca`, 'tulis seperti 07.30')
  }
  if (mulai !== undefined) clock(mulai, '/jam_kerja/mulai')
  const { mulai: dari = '', selesai = '' } = istirahat ?? {}
  if (istirahat) {
    clock(dari, '/jam_kerja/istirahat/mulai')
    clock(selesai, '/jam_kerja/istirahat/selesai')
  }
  const days = readDays(all)
  return {
    ...(kalender.libur && { libur: days('libur') }),
    ...(kalender.kerja && { kerja: days('kerja') }),
    ...(mulai !== undefined && { mulai }),
    ...(istirahat && { istirahat: { mulai: dari, selesai } }),
  }
}

/** A day that files name as free and as worked is what the nearest says. */
function readDays(all: Gabungan): (field: 'libur' | 'kerja') => string[] {
  const { kalender = {} } = all.isi
  const read = (field: 'libur' | 'kerja') =>
    (kalender[field] ?? []).map((teks, index) => {
      const pointer = `/kalender/${field}/${index}`
      return { hari: dayOf(all, teks, pointer), tingkat: all.asal(pointer)?.tingkat ?? 0 }
    })
  const days = { libur: read('libur'), kerja: read('kerja') }
  return (field) => {
    const others = days[field === 'libur' ? 'kerja' : 'libur']
    const held = days[field].filter(
      ({ hari, tingkat }) => !others.some((other) => other.hari === hari && other.tingkat > tingkat),
    )
    return held.map(({ hari }) => hari)
  }
}

const CLOCK = /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/

function dayOf(all: Gabungan, teks: string, pointer: string): string {
  const tanggal = parseTanggal(teks)
  if (tanggal && tanggal.mulai === tanggal.akhir) return tanggal.mulai
  throw all.refuse(pointer, `tanggal "${teks}" tidak terbaca`, 'tulis seperti 2022-12-31')
}

/** The nearest first: a finding that several cover counts for that. */
function waiversOf(all: Gabungan): Pengecualian[] {
  const nearest = all.lembar.length - 1
  const list: NonNullable<BerkasSetelan['pengecualian']> = all.isi.pengecualian ?? []
  const waivers = list.map(({ aturan, ...rest }, index) => {
    const pointer = `/pengecualian/${index}`
    if (aturan === undefined) {
      throw all.refuse(pointer, 'pengecualian tidak menyebut aturan', 'isi "aturan" dengan nama aturannya')
    }
    if (rest.oleh !== undefined && namesPerson(rest.oleh)) {
      const hint = 'tulis jabatannya saja, misalnya Kepala Kantor, karena pengecualian tampil dalam semua laporan'
      throw all.refuse(`${pointer}/oleh`, '"oleh" pada pengecualian memuat nama orang atau NIP', hint)
    }
    const asal = all.asal(`${pointer}/aturan`)
    const { file = { berkas: '' }, pointer: named = '', start = { line: 1, column: 1 }, tingkat = nearest } = asal ?? {}
    const at = { berkas: file.berkas, urutan: 0, pointer: named }
    return { aturan, ...rest, at, start, shared: tingkat < nearest, tingkat }
  })
  return waivers.sort((left, right) => right.tingkat - left.tingkat).map(({ tingkat: _tingkat, ...waiver }) => waiver)
}
