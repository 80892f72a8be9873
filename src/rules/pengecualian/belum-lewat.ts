import type { Rule } from '../rule.ts'

export const belumLewat: Rule = {
  id: 'pengecualian/belum-lewat',
  severity: 'warning',
  title: 'Tanggal akhir pengecualian belum lewat',
  why: `Pengecualian diberikan untuk waktu tertentu, misalnya sampai surat keputusan baru terbit. Sesudah tanggal itu temuannya dihitung
lagi, supaya kekurangan yang diterima sementara tidak menjadi tetap tanpa ada yang memutuskannya.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01 # koheren-abaikan sop/identitas-pokok: menunggu penomoran (sampai 31 Desember 2024)
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01 # koheren-abaikan sop/identitas-pokok: menunggu penomoran (sampai 2024-06-30) # ✗
`,
    ],
  },
  stage: 'waive',
}
