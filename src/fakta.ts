/** The stage between documents and rules: the tables that an office declares become a few facts. Rows are not kept. */
import type { DataInstansi } from './dokumen.ts'
import type { Draft, StageDraft } from './finding.ts'
import {
  type Fakta,
  type KelompokBuruk,
  type Tabel,
  type TabelSurvei,
  tempatBaris,
  tempatTabel,
} from './graph/fakta.ts'
import type { Graph } from './graph/graph.ts'
import type { Node } from './graph/node.ts'
import { makePembaca, type Pembaca } from './hitung/data/fakta.ts'
import { TERBANYAK } from './hitung/data/layanan.ts'
import type { Context } from './rules/rule.ts'
import type { Office } from './run.ts'
import type { Masalah } from './source/decode.ts'
import { type Pieces, readTableWith } from './source/table.ts'
import { joinDaftar } from './text/daftar.ts'

/** Opens a table by its path from the workspace; undefined where there is no such file. */
export type BukaTabel = (berkas: string) => Pieces | Masalah | undefined

type Isi<K extends keyof Fakta> = Fakta[K][number]
interface Terbuka {
  readonly berkas: string
  readonly urutan: number
}

/** The office with what its tables say; itself where it declares none. */
export function withFakta(office: Office, buka: BukaTabel, context: Context): Office {
  const { graph } = office
  if (!graph.all('instansi').some(({ isi }) => (isi.data ?? []).length > 0)) return office
  const { fakta, drafts } = bacaFakta(graph, buka, context)
  graph.fakta = fakta
  return { ...office, drafts: [...office.drafts, ...drafts] }
}

/** Reads the tables of the office; what cannot be read is told, and the rest counts. */
function bacaFakta(graph: Graph, buka: BukaTabel, { setelan }: Context): { fakta: Fakta; drafts: StageDraft[] } {
  const fakta: { [K in keyof Fakta]: Isi<K>[] } = { realisasi: [], survei: [], riwayat: [], pengaduan: [] }
  const drafts: StageDraft[] = []
  const pembaca = makePembaca(graph, setelan)
  for (const instansi of graph.all('instansi')) {
    for (const [urutan, data] of (instansi.isi.data ?? []).entries()) {
      if (data.isi === undefined || data.berkas === undefined) continue
      const tempat = instansi.locate('data', urutan, 'berkas')
      const tell: Tell = ({ apa, ...draft }) => {
        const butir = apa?.map((one) => ({ at: draft.at ?? tempat, apa: one }))
        drafts.push({ rule: 'dokumen/data-terbaca', at: tempat, ...(butir && { butir }), ...draft })
      }
      const berkas = pathFrom(instansi, data.berkas)
      if (berkas === undefined) {
        tell({
          message: `berkas data "${data.berkas}" di luar ruang kerja`,
          apa: ['luar'],
          hint: 'simpan berkas itu di dalam folder ini',
        })
        continue
      }
      const read = <T extends Tabel>(make: (data: DataInstansi) => Pembaca<T>) =>
        readOne({ berkas, urutan }, data, buka, make, tell)
      if (data.isi === 'realisasi') fakta.realisasi.push(...read(pembaca.realisasi))
      else if (data.isi === 'survei') {
        for (const tabel of read(pembaca.survei)) {
          fakta.survei.push(tabel)
          tellMasa(tabel, tell)
          tellMirip(tabel, tell)
        }
      } else if (data.isi === 'riwayat_layanan') fakta.riwayat.push(...read(pembaca.riwayat_layanan))
      else fakta.pengaduan.push(...read(pembaca.pengaduan))
    }
  }
  return { fakta, drafts }
}

/** @param draft at the declaration where no place is given; `apa` names its single faults */
type Tell = (draft: Omit<Draft, 'at'> & { at?: Draft['at']; apa?: readonly string[] }) => void

/** The facts of one table; none where it cannot be read at all. */
function readOne<T extends Tabel>(
  terbuka: Terbuka,
  data: DataInstansi,
  buka: BukaTabel,
  make: (data: DataInstansi) => Pembaca<T>,
  tell: Tell,
): readonly T[] {
  const { berkas } = terbuka
  const opened = buka(berkas)
  if (opened === undefined) {
    tell({
      message: `berkas data "${berkas}" tidak ditemukan`,
      apa: ['ditemukan'],
      hint: 'perbaiki jalurnya; jalur dihitung dari folder dokumen ini',
    })
    return []
  }
  if (typeof opened !== 'function') {
    tell({ message: `"${berkas}": ${opened.message}`, apa: ['dibuka'], hint: opened.hint })
    return []
  }
  const { taker: pembaca, masalah } = readTableWith(opened, () => make(data), data.pemisah)
  const kurang = pembaca.kurang()
  if (masalah && kurang === undefined) {
    tell({ message: `"${berkas}": ${masalah.message}`, apa: ['dibaca'], hint: masalah.hint })
    return []
  }
  if (masalah) tell({ at: tempatBaris(berkas, masalah.line, '', ''), message: masalah.message, hint: masalah.hint })
  if (kurang === undefined) {
    tell({
      message: `berkas data "${berkas}" kosong`,
      apa: ['kosong'],
      hint: 'isi tabelnya, atau hapus butir data ini',
      severity: 'warning',
    })
    return []
  }
  if (kurang.length > 0) {
    const contoh = 'nama kolom pada berkas'
    tell(
      data.isi === 'survei'
        ? {
            message: `"${berkas}" tidak memiliki kolom unsur survei`,
            apa: ['unsur'],
            hint: `beri judul kolom seperti "Persyaratan" atau U1, atau isi "kolom" dengan padanannya, misalnya Persyaratan: "${contoh}"`,
          }
        : {
            message: `"${berkas}" tidak memiliki kolom ${joinDaftar(kurang.map((one) => `"${one}"`))}`,
            apa: kurang.map((one) => `kolom ${one}`),
            hint: `isi "kolom" dengan padanannya, misalnya ${kurang[0]}: "${contoh}"`,
          },
    )
    return []
  }
  const hasil = { ...pembaca.hasil(), ...terbuka } as T
  for (const group of hasil.buruk) {
    if (group.sebab === 'tak_terbaca') tell(unreadable(berkas, group))
    if (group.sebab === 'layanan_terlalu_banyak') tell(crowded(berkas, group))
    if (group.sebab === 'ganda') tell(twice(berkas, group))
    if (group.sebab === 'sesudah_hari_ini') tell(early(berkas, group))
  }
  if (hasil.baris === 0 && hasil.buruk.length === 0 && !masalah) {
    tell({
      message: `berkas data "${berkas}" hanya memuat judul kolom, belum ada isinya`,
      apa: ['isi'],
      hint: 'isi tabelnya, atau hapus butir data ini sampai ada isinya',
      severity: 'warning',
    })
  }
  return [hasil]
}

/** Answers that tell no time count in the value of the survey, and in none of a quarter or a year. */
function tellMasa({ berkas, baris, berkolomMasa, tanpaMasa }: TabelSurvei, tell: Tell): void {
  if (baris === 0 || tanpaMasa === 0) return
  const butir = {
    at: tempatTabel(berkas),
    ...(berkolomMasa ? { apa: 'masa', kali: tanpaMasa } : { apa: 'kolom masa' }),
  }
  tell({
    butir: [butir],
    message: berkolomMasa
      ? `waktu ${tanpaMasa} dari ${baris} jawaban pada "${berkas}" tidak terbaca; jawaban itu tidak masuk triwulan atau tahun mana pun`
      : `"${berkas}" tidak memiliki kolom tanggal yang dikenal, sehingga jawabannya tidak masuk triwulan atau tahun mana pun`,
    hint: berkolomMasa
      ? 'tulis tanggal seperti 31/12/2022, atau bulan, triwulan, atau semester beserta tahunnya'
      : 'beri judul "tanggal" pada kolomnya, atau isi "kolom" dengan padanannya, misalnya tanggal: "nama kolom pada berkas"',
    severity: 'info',
  })
}

/** Answers that nobody counts, for their heading is misspelt. */
function tellMirip({ berkas, judulMirip }: TabelSurvei, tell: Tell): void {
  const [first] = judulMirip
  if (!first) return
  const { judul, mungkin } = first
  tell({
    message: `kolom ${joinDaftar(
      judulMirip.map((one) => `"${one.judul}"`),
      3,
    )} pada "${berkas}" berisi jawaban, tetapi judulnya bukan nama unsur; tidak dihitung`,
    hint: `"${judul}" mungkin maksudnya "${mungkin}"; perbaiki judulnya, atau isi "kolom" dengan padanannya, misalnya ${mungkin}: "${judul}"`,
    severity: 'warning',
  })
}

/** Columns that hold dates, by our names. */
const tanggal: ReadonlySet<string> = new Set(['tanggal', 'masuk', 'selesai'])

/** What stands in the first row of a group, and where that and the others are. */
function rowsOf(berkas: string, { sebab, jumlah, contoh }: KelompokBuruk) {
  const [first, ...others] = contoh
  const { line = 1, kolom = '', kutipan = '', sel = '' } = first ?? {}
  const places = {
    at: tempatBaris(berkas, line, kolom, kutipan),
    butir: [{ at: tempatTabel(berkas), apa: `${sebab} ${kolom}`, kali: jumlah }],
    related: others.map((one) => ({
      at: tempatBaris(berkas, one.line, kolom, one.kutipan),
      message: one.sel === '' ? 'kosong' : `"${one.sel}"`,
    })),
  }
  return { kolom, sel, places }
}

function unreadable(berkas: string, group: KelompokBuruk) {
  const { jumlah } = group
  const { kolom, sel, places } = rowsOf(berkas, group)
  const what = sel === '' ? `kolom "${kolom}" kosong` : `"${sel}" pada kolom "${kolom}" tidak terbaca`
  return {
    ...places,
    message: jumlah === 1 ? what : `${what}, dan ${jumlah - 1} baris lain serupa`,
    hint: `${tanggal.has(kolom) ? 'tulis tanggal seperti 31/12/2022 atau 2022-12-31' : 'perbaiki isinya'}, atau isi "kolom" pada dokumen instansi bila kolomnya keliru; baris ini tidak dihitung`,
  }
}

function early(berkas: string, group: KelompokBuruk) {
  return {
    ...rowsOf(berkas, group).places,
    message: `${group.jumlah} baris "${berkas}" bertanggal sesudah tanggal pemeriksaan`,
    hint: 'perbaiki tanggalnya bila salah tulis; baris ini tidak dihitung',
    severity: 'warning' as const,
  }
}

function twice(berkas: string, group: KelompokBuruk) {
  const { jumlah } = group
  const { sel, places } = rowsOf(berkas, group)
  const lain = jumlah > 1 ? `; demikian pula ${jumlah - 1} baris lain` : ''
  return {
    ...places,
    message: `realisasi "${sel}" adalah yang kedua untuk indikator dan triwulan yang sama${lain}`,
    hint: 'hapus baris yang keliru; yang dihitung baris yang pertama',
  }
}

function crowded(berkas: string, { sebab, jumlah }: KelompokBuruk) {
  return {
    butir: [{ at: tempatTabel(berkas), apa: sebab, kali: jumlah }],
    message: `kolom layanan pada "${berkas}" memuat lebih dari ${TERBANYAK} nama; ${jumlah} baris tidak dihitung`,
    hint: 'isi "kolom" dengan kolom yang memuat nama layanan, misalnya layanan: "Jenis Permohonan"',
  }
}

/** The tables that an office declares, by their paths from the workspace. */
export function dataInstansi(graph: Graph): ReadonlyMap<string, DataInstansi> {
  const declared = graph.all('instansi').flatMap((instansi) =>
    (instansi.isi.data ?? []).flatMap((data) => {
      const berkas = data.berkas === undefined ? undefined : pathFrom(instansi, data.berkas)
      return berkas === undefined ? [] : [[berkas, data] as const]
    }),
  )
  return new Map(declared)
}

/** Path from the workspace of one that is written from the folder of a document; undefined outside the workspace. */
function pathFrom({ dokumen }: Node, berkas: string): string | undefined {
  const segments = dokumen.berkas.split('/').slice(0, -1)
  for (const segment of berkas.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return /^(?:\/|[a-z]:)/i.test(berkas) ? undefined : segments.join('/')
}
