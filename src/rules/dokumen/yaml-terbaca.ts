import type { Rule } from '../rule.ts'

export const yamlTerbaca: Rule = {
  id: 'dokumen/yaml-terbaca',
  severity: 'error',
  title: 'Setiap berkas berisi YAML yang terbaca, dalam UTF-8, dan tidak kosong',
  why: `Dokumen yang susunannya rusak tidak dapat diperiksa sama sekali: semua isinya ditinggalkan. Kesalahan yang paling
sering adalah jorokan yang tidak sama, tab di awal baris, tanda kutip yang tidak ditutup, dan titik dua di dalam teks
tanpa tanda kutip. Kunci yang ditulis dua kali ditolak, sebab tidak ada yang tahu isi mana yang dimaksud.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
nama: "SOP: Pendaftaran Haji"
langkah:
  - kegiatan: Menerima berkas
    keluaran: [berkas permohonan]
---
jenis: sop
kode: S-02
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
tanggal:
  pembuatan: 2024-01-18
   efektif: 2024-02-01 # ✗
`,
      `
jenis: sop
kode: S-01
tanggal:
\tpembuatan: 2024-01-18 # ✗
`,
      `
jenis: sop
kode: S-01
nama: "Pendaftaran Haji # ✗
unit: seksi-phu
`,
      `
jenis: sop
kode: S-01
nama: Pendaftaran Haji
nama: Pendaftaran Haji Reguler # ✗
`,
      `
jenis: sop
kode: S-01
nama: SOP: Pendaftaran Haji # ✗
`,
      `
jenis: sop
kode:S-01 # ✗
nama: Pendaftaran Haji
`,
      `
jenis: sop
kode: S-01
peralatan: [komputer, printer # ✗
nama: Pendaftaran Haji
`,
      `
jenis: sop
kode: S-01
catatan: *lihat lampiran # ✗
`,
      `
jenis: sop
kode: S-01
nama: @Pendaftaran Haji # ✗
`,
      `
jenis: sop
kode: S-01
Pendaftaran Haji # ✗
unit: seksi-phu
`,
      `
jenis: sop
kode: S-01
--- # ✗
# Dokumen ini belum ditulis.
---
jenis: sop
kode: S-02
`,
      `
- &a [x, x, x, x, x, x, x, x, x, x] # ✗
- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
- &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
- &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
- &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
- &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
`,
    ],
  },
  stage: 'parse',
}
