import type { Peraturan } from '../../data/peraturan.ts'
import { sebutSingkat } from '../../data/sebutan.ts'
import type { Rule } from '../rule.ts'
import { citingDocuments, findCited, placeOf, registryOf, sebutDokumen } from './kutipan.ts'

export const perubahanCocok: Rule = {
  id: 'rujukan/perubahan-cocok',
  severity: 'warning',
  title: 'Peraturan yang disebut sebagai perubahan memang mengubah peraturan itu',
  why: `"A sebagaimana diubah dengan B" menyatakan bahwa B mengubah A. Bila menurut daftar peraturan B mengubah peraturan lain, salah satu
nomor atau tahunnya keliru, dan pembaca tidak tahu aturan mana yang dipakai.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - UU Nomor 1 Tahun 1974 sebagaimana telah diubah dengan UU Nomor 16 Tahun 2019
  - UU Nomor 28 Tahun 2002 sebagaimana telah diubah dengan UU Nomor 6 Tahun 2023
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - PP 31/2011 sebagaimana diubah PP 26/2016 # ✗
`,
    ],
  },
  *check(graph) {
    const known = registryOf(graph)
    for (const { node, kutipan } of citingDocuments(graph)) {
      for (const one of kutipan) {
        for (const [index, sitasi] of one.sitasi.entries()) {
          if (sitasi.relasi !== 'diubah_dengan') continue
          const changed = one.sitasi.slice(0, index).findLast(({ pokok }) => pokok)
          const amending = findCited(sitasi, graph, known)
          if (!changed?.kode || !amending?.mengubah?.length || !isAmendment(amending)) continue
          const target = findCited(changed, graph, known)?.kode ?? changed.kode
          // Amendments of amendments are told by the first they changed.
          if (
            amending.mengubah.includes(target) ||
            amending.mengubah.some((kode) => known.find(kode)?.mengubah?.includes(target))
          )
            continue
          const truly = amending.mengubah
            .map((kode) => known.find(kode))
            .flatMap((found) => (found ? [sebutSingkat(found)] : []))
          yield {
            at: placeOf(one),
            message: `${sebutDokumen(node)} menulis bahwa "${changed.teks}" diubah dengan "${sitasi.teks}", padahal peraturan itu mengubah ${truly.join(', ') || 'peraturan lain'}`,
            hint: 'periksa nomor dan tahun kedua peraturan itu',
          }
        }
      }
    }
  },
}

/** By its title; a law such as UU 6/2023 changes more than any registry lists. */
function isAmendment({ judul }: Peraturan): boolean {
  return judul !== undefined && /perubahan/i.test(judul)
}
