import { expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { runExample } from './examples.ts'

/** Long enough that a rule of more than linear time would not come back before the test's own limit. */
const LENGTH = 20_000

const PIECES = [
  ' ',
  '1',
  '1 ',
  '.',
  '5 (',
  'x',
  '/',
  '"',
  'a: ',
  'a@',
  '@.',
  'UU ',
  'UU Nomor ',
  'perda kota ',
  'Kabupaten ',
  'hari ',
  '1-',
  '08.00-',
  'Rp1.000 ',
  'meterai ',
  'surat pernyataan ',
  'satu dan ',
  'akta kelahiran ',
  'kepada pemohon ',
  'apabila tidak ',
  '12 Januari ',
  '198001012005011001 ',
  'S.Ag., ',
  'memeriksa ',
  'telepon ',
]

/** Documents whose every text is this one. */
function documents(teks: string): string {
  const q = JSON.stringify(teks)
  return `
jenis: instansi
kode: k
nama: ${q}
tingkat: kankemenag
wilayah: { provinsi: Bali }
unit: [{ kode: u, nama: ${q} }]
jabatan: [{ kode: j, nama: ${q}, alias: [${q}], unit: u }]
---
jenis: renstra
kode: R
nama: ${q}
visi: ${q}
periode: { mulai: 2020, selesai: 2024 }
sasaran:
  - { kode: S1, uraian: ${q}, indikator: [{ kode: I, nama: ${q}, satuan: ${q}, rumus: ${q}, target: { 2024: ${q} } }] }
  - { kode: S2, kode_resmi: ${q}, uraian: ${q} }
program_prioritas: [{ kode: PP, nama: ${q}, sasaran: [S1] }]
---
jenis: peta_proses
kode: P
nama: ${q}
proses:
  - { kode: P1, nama: ${q}, kategori: inti, sasaran: S1, pemilik: u, masukan: [${q}], keluaran: [${q}], pelanggan: [${q}], layanan_publik: true }
---
jenis: sop
kode: S
nomor: ${q}
nama: ${q}
proses: P1
unit: ${q}
tanggal: { pembuatan: ${q}, efektif: ${q} }
disahkan_oleh: ${q}
dasar_hukum: [${q}]
kualifikasi_pelaksana: [${q}]
keterkaitan: [${q}]
peralatan: [${q}]
peringatan: [${q}]
pencatatan: [${q}]
waktu_total: ${q}
bagian_lain: { a: [${q}] }
pelaksana: [Pemohon, ${q}]
langkah:
  - { nomor: 1, kegiatan: ${q}, pelaksana: Pemohon, waktu: ${q}, kelengkapan: [${q}], keluaran: [${q}], keterangan: ${q}, biaya: ${q}, jadwal: ${q} }
  - { nomor: 2, kegiatan: ${q}, pelaksana: ${q}, waktu: 5 menit, kelengkapan: [${q}], keluaran: [${q}] }
  - { nomor: 3, kegiatan: b, pelaksana: ${q}, waktu: 5 menit, keputusan: { tanya: ${q}, cabang: [{ label: ${q}, ke: 1 }, { label: b, ke: 2 }] } }
---
jenis: standar_pelayanan
kode: D
layanan: ${q}
sop: S
proses: P1
varian: [{ kode: a, nama: ${q} }]
moda: daring
kanal: [{ nama: ${q}, url: ${q} }]
persyaratan: [${q}, { uraian: ${q}, bila: ${q} }]
prosedur: [${q}, { kegiatan: ${q}, waktu: ${q} }]
jangka_waktu: [{ untuk: a, bila: ${q}, waktu: ${q} }, { waktu: 1 jam }]
biaya: [{ uraian: ${q}, tarif: ${q}, bila: ${q}, dasar_hukum: [${q}] }, { tarif: gratis }]
produk: [${q}]
pengaduan: [${q}]
dasar_hukum: [${q}]
kompetensi_pelaksana: [${q}]
jumlah_pelaksana: ${q}
jaminan_pelayanan: [${q}]
kompensasi: ${q}
publikasi: [{ media: ${q}, url: ${q} }]
penyusunan: { berita_acara: ${q} }
---
jenis: standar_pelayanan
kode: E
layanan: ${q}
biaya: ${q}
jangka_waktu: ${q}
pengaduan: { kanal: [{ jenis: ${q}, nama: ${q} }], prosedur: [${q}] }
---
jenis: kebutuhan_masyarakat
kode: K
butir: [{ kode: B, tanggal: 2024-01-01, uraian: ${q}, tindak_lanjut: { uraian: ${q}, tanggal: ${q}, alasan: ${q} } }]
---
jenis: hasil_survei
kode: H
unsur: [{ nama: ${q}, nrr: 3 }]
mutu: ${q}
label: ${q}
publikasi: [{ media: ${q}, tanggal: ${q} }]
`
}

it.each(PIECES)('texts without end of %j are judged in time, and no rule throws', { timeout: 20_000 }, (piece) => {
  const { crashes, findings } = runExample(documents(piece.repeat(LENGTH / piece.length)), rules)
  expect(crashes).toEqual([])
  expect(findings.filter(({ rule }) => rule === 'dokumen/sesuai-skema')).toEqual([])
})
