import { beginsWithJenisPeraturan } from '../../text/sitasi.ts'
import type { Rule } from '../rule.ts'
import { citingDocuments, placeOf, sebutDokumen } from './kutipan.ts'

export const peraturanLengkap: Rule = {
  id: 'rujukan/peraturan-lengkap',
  severity: 'warning',
  title: 'Peraturan dikutip dengan nomor dan tahun yang lengkap',
  why: `Tanpa nomor dan tahun empat angka, pembaca tidak dapat mencari peraturannya dan tidak dapat memastikan apakah masih berlaku.
Judulnya tidak wajib ditulis.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - KMA Nomor 168 Tahun 2010
  - UUD 1945
  - Buku panduan layanan
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - KMA 298 Tahun 20.. # ✗
  - Peraturan Menteri Agama tentang Pencatatan Nikah # ✗
`,
    ],
  },
  *check(graph) {
    for (const { node, kutipan } of citingDocuments(graph)) {
      for (const one of kutipan) {
        if (one.sitasi.some(({ lengkap }) => lengkap) || !beginsWithJenisPeraturan(one.teks)) continue
        yield {
          at: placeOf(one),
          message: `${sebutDokumen(node)} mengutip "${one.teks}" tanpa nomor atau tahun yang lengkap`,
          hint: 'tulis nomor dan tahunnya, misalnya "Peraturan Menteri Agama Nomor 20 Tahun 2019"',
        }
      }
    }
  },
}
