import type { Rule } from '../rule.ts'

export const jenisDikenal: Rule = {
  id: 'dokumen/jenis-dikenal',
  severity: 'error',
  title: 'Setiap dokumen menyebut jenisnya, dan jenis itu dikenal',
  why: `Isian "jenis" menentukan skema dan aturan mana yang berlaku bagi sebuah dokumen. Tanpa jenis yang dikenal dokumen
tidak dapat diperiksa dan ditinggalkan seluruhnya, termasuk semua rujukan kepadanya.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
---
jenis: standar_pelayanan
kode: SP-01
`,
    ],
    invalid: [
      `
kode: S-01 # ✗
nama: Pendaftaran Haji
---
Jenis: sop # ✗
kode: S-02
---
jenis: # ✗
kode: S-03
`,
      `
jenis: SOP # ✗
kode: S-01
---
jenis: Standar Pelayanan # ✗
kode: SP-01
---
jenis: notulen # ✗
kode: N-01
---
jenis: [sop, standar_pelayanan] # ✗
kode: N-02
`,
    ],
  },
  stage: 'validate',
}
