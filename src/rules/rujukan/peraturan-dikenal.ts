import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { citingDocuments, findCited, placeOf, registryOf, sebutDokumen } from './kutipan.ts'

/** Regulations that are named in a message at most. */
const MAX_NAMED = 3
/** Of regions and single offices there are too many to know. */
const LOCAL = /^(?:perda|pergub|perbup|perwali|kepgub|kepbup|kepwali|kepala|se)(?:-|$)/

export const peraturanDikenal: Rule = {
  id: 'rujukan/peraturan-dikenal',
  severity: 'info',
  title: 'Peraturan yang dikutip ada dalam daftar peraturan',
  why: `Hanya peraturan yang ada dalam daftar yang dapat diperiksa statusnya: masih berlaku, diubah, atau sudah dicabut. Peraturan yang
belum terdaftar tidak salah, tetapi statusnya harus Anda periksa sendiri. Peraturan daerah dan keputusan kantor tidak diminta.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
  - Perda Kota Mataram 5/2008
---
jenis: regulasi
kode: R
peraturan: [{ kode: permentan-99-2023, judul: Contoh }]
---
jenis: sop
kode: SOP-02
dasar_hukum: Permentan 99/2023
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - UU 25/2009
  - Peraturan Pemerintah Nomor 999 Tahun 2001 # ✗
  - Peraturan Presiden Nomor 998 Tahun 2002
`,
    ],
  },
  *check(graph) {
    const known = registryOf(graph)
    for (const { node, kutipan } of citingDocuments(graph)) {
      const unknown = kutipan.flatMap((one) =>
        one.sitasi
          .filter(
            (sitasi) => sitasi.kode !== undefined && !LOCAL.test(sitasi.jenis) && !findCited(sitasi, graph, known),
          )
          .map((sitasi) => ({ one, sitasi })),
      )
      const [first, ...rest] = unknown
      if (!first) continue
      yield {
        at: placeOf(first.one),
        message: `${sebutDokumen(node)} mengutip peraturan yang belum ada dalam daftar: ${joinDaftar(
          unknown.map(({ sitasi }) => `"${sitasi.teks}"`),
          MAX_NAMED,
        )}`,
        hint: 'periksa nomor dan tahunnya; bila benar, statusnya dapat Anda catat dalam dokumen "jenis: regulasi"',
        related: rest.map(({ one, sitasi }) => ({ at: placeOf(one), message: `"${sitasi.teks}"` })),
      }
    }
  },
}
