import type { Rule } from '../rule.ts'

export const terpakai: Rule = {
  id: 'pengecualian/terpakai',
  severity: 'info',
  title: 'Setiap pengecualian menutup sebuah temuan',
  why: `Pengecualian yang tidak menutup apa pun biasanya tertinggal setelah dokumennya diperbaiki, atau salah menyebut nama aturan. Bila
dibiarkan, ia akan menutup kekurangan baru yang belum pernah diputuskan.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01 # koheren-abaikan sop/identitas-pokok: menunggu penomoran
`,
      `
# koheren-abaikan sop/identitas-pokok: menunggu penomoran
jenis: sop
kode: SOP-01
`,
      `
jenis: sop
kode: SOP-01
nama: "Judul # koheren-abaikan sop/identitas-pokok: ini teks"
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
nama: Legalisasi # koheren-abaikan sop/identitas-pokok: salah tempat # ✗
`,
      `
jenis: sop
# koheren-abaikan sop/identitas-poko: salah ketik # ✗
kode: SOP-01
`,
    ],
  },
  stage: 'waive',
}
