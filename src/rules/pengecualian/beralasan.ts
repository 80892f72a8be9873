import type { Rule } from '../rule.ts'

export const beralasan: Rule = {
  id: 'pengecualian/beralasan',
  severity: 'error',
  title: 'Setiap pengecualian memiliki alasan; yang ada di koheren.yaml juga memiliki tanggal akhir',
  why: `Pengecualian menyembunyikan kekurangan dari hitungan. Pembaca laporan hanya dapat mempercayainya bila tertulis mengapa
kekurangan itu diterima dan sampai kapan. Pengecualian tanpa alasan tidak menutup apa pun.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
nama: Legalisasi
# koheren-abaikan sop/kalimat-kerja: istilah baku kementerian (sampai 2025-12-31)
langkah:
  - nomor: 1
    kegiatan: Loket
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01 # koheren-abaikan sop/identitas-pokok # ✗
`,
      `
jenis: sop
# koheren-abaikan sop/identitas-pokok: menunggu surat keputusan (sampai nanti) # ✗
kode: SOP-01
`,
    ],
  },
  stage: 'waive',
}
