import { describe, expect, it } from 'vitest'
import { type AwalKalimat, bacaAwal, isPemeriksaan } from '../../../src/rules/sop/kata-kerja.ts'

const sentences: Readonly<Record<AwalKalimat, readonly string[]>> = {
  kerja: [
    'Menerima, memeriksa dan memverifikasi berkas permohonan',
    'mengarsipkan dokumen',
    'Me-review dokumen',
    'Berkoordinasi dengan Dukcapil',
    'Pemohon datang ke loket dan mengambil nomor antrean',
    'Kepala Seksi menandatangani surat',
    'Paraf dan tanda tangan dokumen',
    'Verifikasi dokumen pemohon',
    'Stempel dokumen',
    'TTD Kepala',
    'Serahkan kartu kepada pemohon',
    '1. Pengarsipan',
    'a) Rapat koordinasi',
    'Legalisasi fotokopi ijazah',
    'Jika disetujui, mencetak surat',
    'Sistem mengirimkan notifikasi',
  ],
  pasif: [
    'Dicatat dalam buku agenda',
    'Dilakukan verifikasi',
    'Berkas diteruskan ke Kepala Seksi',
    'Surat ditandatangani',
    'Berkas yang memenuhi syarat diserahkan',
  ],
  benda: ['Surat masuk', 'Laporan', 'Formulir untuk mendaftar', 'Permohonan masuk melalui PTSP', 'Tersusunnya laporan'],
  ragu: [
    '',
    'Camat',
    'Berkas lengkap?',
    'Surat masuk diterima oleh staf',
    'Diverifikasi oleh Kasi',
    'Kedua calon pengantin hadir',
    'Ya, lanjut ke langkah 4',
  ],
}

describe('how a step begins', () => {
  it.each(Object.entries(sentences))('%s', (awal, teks) => {
    for (const satu of teks) expect(bacaAwal(satu), satu).toBe(awal)
  })

  it('takes names of offices for no passive', () => {
    for (const teks of ['Dinas Kesehatan', 'Dukcapil', 'Direktur', 'Disdukcapil', 'Distribusi surat'])
      expect(bacaAwal(teks), teks).not.toBe('pasif')
  })
})

describe('whether a step examines or approves', () => {
  it.each([
    'Memeriksa kelengkapan persyaratan',
    'Verifikasi dokumen pemohon',
    'Petugas loket menerima dan memeriksa berkas',
    'Menerima, memeriksa dan memverifikasi berkas',
    'Melakukan validasi data',
    'Petugas PTSP melakukan verifikasi',
    'Menyetujui/menolak permohonan',
    'Penelitian berkas',
    'Koreksi surat',
    'Persetujuan Kepala Kantor',
  ])('%s', (teks) => expect(isPemeriksaan(teks)).toBe(true))

  it.each([
    'Menerima hasil pemeriksaan',
    'Menyampaikan berkas untuk diperiksa',
    'Pemeriksaan kesehatan tahap II',
    'Memeriksa kesehatan jemaah',
    'Melakukan penelitian lapangan',
    'Telaah staf',
    'Lembar verifikasi',
    'Menandatangani persetujuan',
    'Mencetak kartu',
    '',
  ])('not: %s', (teks) => expect(isPemeriksaan(teks)).toBe(false))
})
