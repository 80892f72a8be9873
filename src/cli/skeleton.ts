/** The documents that an office begins with: what must be written is left empty, and each field is explained. */
import type { Instansi } from '../dokumen.ts'
import type { JenisSkema } from '../schema/editor.ts'
import type { Bagian } from '../source/write.ts'
import { hints } from './skeleton-hints.ts'
import { settingsText } from './skeleton-settings.ts'
import { explained } from './skeleton-text.ts'

export type Tingkat = NonNullable<Instansi['tingkat']>

/** What must be known of an office to begin. */
export interface Kantor {
  readonly nama: string
  readonly kode: string
  readonly tingkat: Tingkat
  readonly provinsi?: string
  readonly kabupatenKota?: string
  readonly induk?: string
  /** First year of the Renstra. */
  readonly tahunMulai: number
}

export interface NewFile {
  /** From the folder of the office, with `/`. */
  readonly path: string
  readonly text: string
  /** What it is, for the list of what was written. */
  readonly about: string
}

/** Years that a Renstra lasts, after the first. */
const LASTS = 4

export function skeleton(kantor: Kantor): readonly NewFile[] {
  const { tahunMulai } = kantor
  const file = (path: string, jenis: JenisSkema, about: string, isi: Bagian): NewFile => ({
    path,
    text: explained(jenis, isi, hints),
    about,
  })
  return [
    { path: 'koheren.yaml', text: settingsText, about: 'setelan; boleh dibiarkan' },
    file('instansi.yaml', 'instansi', 'instansi, unit, dan jabatannya', instansi(kantor)),
    file(`renstra/renstra-${tahunMulai}-${tahunMulai + LASTS}.yaml`, 'renstra', 'Renstra', renstra(kantor)),
    file('proses/peta-proses-bisnis.yaml', 'peta_proses', 'peta proses bisnis', petaProses(kantor)),
    file('sop/sop-01.yaml', 'sop', 'SOP', sop()),
    file('standar/sp-01.yaml', 'standar_pelayanan', 'standar pelayanan', standar()),
    file('standar/maklumat.yaml', 'maklumat', 'maklumat pelayanan', maklumat(tahunMulai)),
  ]
}

function instansi({ nama, kode, tingkat, provinsi, kabupatenKota, induk }: Kantor): Bagian {
  return {
    jenis: 'instansi',
    kode,
    nama,
    tingkat,
    induk: induk ?? null,
    wilayah:
      provinsi === undefined
        ? { nasional: true }
        : { provinsi, ...(kabupatenKota !== undefined && { kabupaten_kota: kabupatenKota }) },
    unit: [
      { kode: 'pimpinan', nama: 'Pimpinan', induk: null, layanan_bersama: null },
      { kode: 'tata-usaha', nama: 'Tata Usaha', induk: 'pimpinan', layanan_bersama: true },
      { kode: 'layanan', nama: 'Unit Pelayanan', induk: 'pimpinan' },
    ],
    jabatan: [
      { kode: 'kepala', nama: 'Kepala', alias: null, unit: 'pimpinan', pihak: null },
      { kode: 'petugas', nama: 'Petugas Layanan', unit: 'layanan' },
      { kode: 'pemohon', nama: 'Pemohon', pihak: 'pemohon' },
    ],
  }
}

const jenjangOf: Readonly<Partial<Record<Tingkat, string>>> = {
  kementerian: 'strategis',
  eselon1: 'program',
  daerah: 'strategis',
}

function renstra({ nama, tingkat, tahunMulai, induk }: Kantor): Bagian {
  const selesai = tahunMulai + LASTS
  const years = Array.from({ length: LASTS + 1 }, (_, index) => String(tahunMulai + index))
  const perYear = Object.fromEntries(years.map((tahun) => [tahun, null]))
  return {
    jenis: 'renstra',
    kode: `RENSTRA-${tahunMulai}-${selesai}`,
    nama: `Rencana Strategis ${nama} Tahun ${tahunMulai}–${selesai}`,
    ditetapkan: { nomor: null, tanggal: null, oleh: null },
    dasar_hukum: null,
    periode: { mulai: tahunMulai, selesai },
    visi: null,
    misi: [{ kode: 'M-1', uraian: null }],
    tujuan: [{ kode: 'T-1', uraian: null, misi: null }],
    sasaran: [
      {
        kode: 'S-1',
        uraian: null,
        jenjang: jenjangOf[tingkat] ?? 'kegiatan',
        tujuan: null,
        ...(induk !== undefined && { menjabarkan: null }),
        penanggung_jawab: null,
        layanan_langsung: true,
        indikator: [
          {
            kode: 'I-1.1',
            nama: null,
            satuan: null,
            polaritas: 'maksimum',
            rumus: null,
            sumber_data: null,
            penanggung_jawab: null,
            data_dasar: { tahun: tahunMulai - 1, nilai: null },
            target: perYear,
          },
        ],
      },
    ],
    program: [
      {
        kode: 'PG-1',
        nama: null,
        sasaran: null,
        kegiatan: [{ kode: 'KG-1', nama: null, sasaran: null, anggaran: perYear }],
      },
    ],
  }
}

function petaProses({ nama, tahunMulai }: Kantor): Bagian {
  const flow = { pemasok: null, masukan: null, keluaran: null, pelanggan: null }
  return {
    jenis: 'peta_proses',
    kode: `PETA-${tahunMulai}`,
    nama: `Peta Proses Bisnis ${nama}`,
    ditetapkan: { nomor: null, tanggal: null, oleh: null },
    dasar_hukum: null,
    renstra: null,
    proses: [
      {
        kode: 'P.1',
        nama: null,
        kategori: 'inti',
        pemilik: null,
        ...flow,
        subproses: [
          { kode: 'P.1.1', nama: null, kategori: 'inti', sasaran: null, pemilik: null, ...flow, layanan_publik: true },
        ],
      },
    ],
  }
}

/** The identity of an SOP, all of it empty. */
export const emptySop = {
  proses: null,
  unit: null,
  tanggal: { pembuatan: null, efektif: null },
  disahkan_oleh: null,
  dasar_hukum: null,
  kualifikasi_pelaksana: null,
  keterkaitan: null,
  peralatan: null,
  peringatan: null,
  pencatatan: null,
} satisfies Bagian

function sop(): Bagian {
  const step = { kegiatan: null, pelaksana: null, kelengkapan: null, waktu: null, keluaran: null }
  return {
    jenis: 'sop',
    kode: 'SOP-01',
    nomor: null,
    nama: null,
    ...emptySop,
    pelaksana: null,
    langkah: [
      { nomor: 1, ...step },
      { nomor: 2, ...step, keputusan: { ya: 3, tidak: 1 } },
      { nomor: 3, ...step, selesai: true },
    ],
  }
}

function standar(): Bagian {
  return {
    jenis: 'standar_pelayanan',
    kode: 'SP-01',
    layanan: null,
    ditetapkan: { nomor: null, tanggal: null, oleh: null },
    unit: null,
    proses: null,
    sop: null,
    indikator: null,
    persyaratan: null,
    prosedur: null,
    jangka_waktu: null,
    biaya: null,
    produk: null,
    pengaduan: { kanal: null, prosedur: null, waktu_tanggapan: null },
    dasar_hukum: null,
    sarana_prasarana: null,
    kompetensi_pelaksana: null,
    pengawasan_internal: null,
    jumlah_pelaksana: null,
    jaminan_pelayanan: null,
    kompensasi: null,
    jaminan_keamanan: null,
    evaluasi_kinerja: null,
    penyusunan: { berita_acara: null, peserta: null },
    reviu: null,
    publikasi: null,
  }
}

function maklumat(tahun: number): Bagian {
  return { jenis: 'maklumat', kode: `MAKLUMAT-${tahun}`, tanggal: null, oleh: null, layanan: null, publikasi: null }
}
