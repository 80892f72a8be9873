import { sebutLengkap } from '../../data/sebutan.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import type { Rule } from '../rule.ts'
import { citingDocuments, findCited, placeOf, registryOf, sebutDokumen } from './kutipan.ts'

export const peraturanBerlaku: Rule = {
  id: 'rujukan/peraturan-berlaku',
  severity: 'warning',
  title: 'Peraturan yang dikutip masih berlaku pada tanggal penilaian',
  why: `Dokumen yang bersandar pada peraturan yang sudah dicabut kehilangan dasarnya, dan isinya mungkin belum mengikuti aturan baru.
Hanya pencabutan yang pasti yang dilaporkan; peraturan yang statusnya diragukan, atau yang oleh dokumen sendiri disebut pernah berlaku,
dilewati.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
  - UU 32/2004 (telah dicabut)
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - UU 32/2004 tentang Pemerintahan Daerah # ✗
  - Peraturan Menteri Agama Nomor 19 Tahun 2018 tentang Pencatatan Perkawinan # ✗
`,
    ],
  },
  *check(graph, { tanggal }) {
    const known = registryOf(graph)
    for (const { node, kutipan } of citingDocuments(graph)) {
      for (const one of kutipan) {
        for (const sitasi of one.sitasi) {
          if (sitasi.pernah || sitasi.relasi === 'mencabut' || sitasi.relasi === 'perubahan_atas') continue
          const peraturan = findCited(sitasi, graph, known)
          if (!peraturan || known.statusOn(peraturan, tanggal) !== 'dicabut') continue
          const successor = known.successor(peraturan, tanggal)
          yield {
            at: placeOf(one),
            message: `${sebutDokumen(node)} mengutip "${sitasi.teks}", yang sudah dicabut${since(peraturan.dicabut_pada)}`,
            hint: successor
              ? `sesuaikan dengan ${sebutLengkap(successor)}`
              : 'cari peraturan penggantinya, lalu sesuaikan isi dokumen',
          }
        }
      }
    }
  },
}

function since(day: string | undefined): string {
  if (day === undefined) return ''
  return day.length === 10 ? ` sejak ${formatTanggal(day)}` : ` pada tahun ${day.slice(0, 4)}`
}
