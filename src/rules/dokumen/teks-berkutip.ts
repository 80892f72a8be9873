import type { Rule } from '../rule.ts'

export const teksBerkutip: Rule = {
  id: 'dokumen/teks-berkutip',
  severity: 'warning',
  title: 'Teks yang oleh program lain dibaca sebagai bilangan, jam, atau ya/tidak ditulis dalam tanda kutip lurus',
  why: `Alat ini membaca kode dan nomor seperti tertulis. Program lain tidak: 001 menjadi 1, 1.10 menjadi 1.1, 1e3 menjadi
1000, 12:30 menjadi 750, dan no menjadi "tidak". Kode yang berubah tidak cocok lagi dengan rujukannya, dan NIP atau nomor
panjang kehilangan angka terakhirnya. Tanda kutip membuat semua program membaca teks yang sama. Yang dimaksud tanda kutip
lurus: tanda kutip lengkung dari pengolah kata terbaca sebagai bagian teksnya, sehingga kodenya pun menjadi lain.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: "001"
nomor: '1.10'
revisi_ke: 0
waktu_total: 1 jam 30 menit
tanggal: { pembuatan: 2024-01-05 }
langkah:
  - nomor: 1
    kegiatan: |
      Menerima berkas dengan nomor
      001
    keterangan: pukul 12:30
---
jenis: hasil_survei
kode: SKM-2024
catatan: survei “Suara Warga” triwulan I
nilai: 87.50
unsur:
  - nrr: 3.10
---
jenis: standar_pelayanan
kode: SP-01
biaya: 0
`,
    ],
    invalid: [
      `
jenis: sop
kode: 001 # ✗
nomor: 1.10
---
jenis: sop
kode: S-02
revisi_ke: 02 # ✗
---
jenis: sop
kode: S-03
nomor: 1e3 # ✗
---
jenis: sop
kode: S-04
langkah:
  - kegiatan: Membuka loket
    jadwal: 12:30 # ✗
---
jenis: sop
kode: S-05
langkah:
  - nomor: 1
    keterangan: no # ✗
---
jenis: sop
kode: S-06
pencatatan: [198501012010011001, "buku agenda"] # ✗
---
jenis: sop
kode: S-07
peralatan: 0x1F # ✗
---
jenis: sop
kode: S-08
nama: “Legalisasi Dokumen” # ✗
peralatan: [“001”, komputer]
`,
    ],
  },
  stage: 'validate',
  fix: {
    title: 'Teks itu diapit tanda kutip lurus, seperti tertulis; tanda kutip lengkung yang mengapitnya dihapus',
    changes: ({ at, related }) =>
      [at, ...related].map((one) => {
        const [teks] = one.usulan ?? []
        return teks === undefined ? { kind: 'quote', at: one } : { kind: 'set', at: one, teks }
      }),
  },
}
