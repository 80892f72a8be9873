import type { Rule } from '../rule.ts'

export const sesuaiSkema: Rule = {
  id: 'dokumen/sesuai-skema',
  severity: 'error',
  title: 'Setiap bagian dokumen berbentuk seperti yang diminta skemanya',
  why: `Kunci yang salah eja dan isian yang salah bentuk tidak terbaca oleh aturan mana pun, sehingga dokumen tampak
kurang atau justru tampak benar. Bagian yang tidak sesuai dilaporkan lalu ditinggalkan; bagian lain dari dokumen tetap
diperiksa. Dokumen tanpa "kode" ditinggalkan seluruhnya, sebab tidak ada yang dapat merujuknya.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: 01
nomor: 1.10
peralatan: komputer
tanggal:
  pembuatan: 18 Januari 2024
  revisi:
langkah:
  - nomor: 1
    kegiatan: Menerima berkas
    waktu: 10 menit
`,
      `
jenis: hasil_survei
kode: SKM-2024
survei: skm
responden: 1250
nilai: 87.50
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
langka: # ✗
  - kegiatan: Menerima berkas
---
jenis: sop
kode: S-02
langkah:
  - nomor: 1
    output: berkas permohonan # ✗
`,
      `
jenis: sop
kode: S-01
sifat: tehnis # ✗
konsep: ya # ✗
tanggal: 2024-01-18 # ✗
dasar_hukum:
  - UU 25/2009: Pelayanan Publik # ✗
`,
      `
jenis: sop # ✗
nama: Pendaftaran Haji
---
jenis: sop
kode: # ✗
nama: Pelunasan Haji
---
jenis: sop
kdoe: S-03 # ✗
`,
      `
jenis: instansi
kode: kua-contoh
tingkat: kecamatan # ✗
unit:
  - nama: Seksi Penyelenggaraan Haji # ✗
    layanan_bersama: true
  - kode: tu
jabatan:
  - kode: kepala
    pihak: pegawai # ✗
`,
      `
jenis: renstra
kode: R
periode:
  mulai: 2020
  selesai: lima tahun # ✗
sasaran:
  - kode: SS-01
    indikator:
      - kode: IK-01
        target:
          2020: 80
          akhir: 95 # ✗
`,
      `
jenis: hasil_survei
kode: SKM-2024
populasi: 12.500 # ✗
responden: 120 orang # ✗
nilai: 87,28 # ✗
`,
      `
- Standar pelayanan pendaftaran haji # ✗
`,
    ],
  },
  stage: 'validate',
  fix: {
    title: 'Kunci yang salah eja diganti, bila hanya satu kunci yang mirip dan kunci itu belum ada di sana',
    changes: ({ at, related }) =>
      [at, ...related].flatMap((one) => (one.usulan ?? []).map((key) => ({ kind: 'rename', at: one, key }) as const)),
  },
}
