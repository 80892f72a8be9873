import { foldAksara } from '../../text/aksara.ts'
import type { Rule } from '../rule.ts'
import { serviceTexts } from './isi.ts'

/** UU 10/2020: from this day the duty is Rp10.000. */
const SINCE = '2021-01-01'

export const meteraiMutakhir: Rule = {
  id: 'standar/meterai-mutakhir',
  severity: 'warning',
  title: 'Meterai yang diminta bernilai Rp10.000',
  why: `Sejak 1 Januari 2021 tarif bea meterai adalah Rp10.000; meterai Rp3.000 dan Rp6.000 tidak berlaku lagi. Pemohon
yang mengikuti standar lama membawa meterai yang salah dan berkasnya dikembalikan. Teks yang menyebut nilai lama sebagai
sejarah tidak dilaporkan.`,
  basis: ['uu-10-2020'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
persyaratan:
  - Surat kuasa bermeterai Rp10.000
  - Surat pernyataan di atas meterai (dahulu Rp6.000)
  - Fotokopi maksimal 6000 lembar
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
persyaratan:
  - SPTJM meterai Rp6000 # ✗
  - Surat kuasa bermaterai 6.000
---
jenis: standar_pelayanan
kode: SP-02
prosedur:
  - { kegiatan: Menandatangani pernyataan, kelengkapan: ['Meterai 2 lembar @ Rp. 3.000,-'] } # ✗
`,
    ],
  },
  *check(graph, { tanggal }) {
    if (tanggal < SINCE) return
    for (const standar of graph.all('standar_pelayanan')) {
      const [first, ...others] = graph.once(serviceTexts, standar).filter(({ teks }) => namesOldStamp(teks))
      if (!first) continue
      yield {
        at: standar.locate(...first.path),
        message: `standar pelayanan "${standar.nama}" meminta meterai dengan nilai lama: "${first.teks}"`,
        hint: 'ganti dengan meterai Rp10.000 (UU Nomor 10 Tahun 2020, berlaku sejak 1 Januari 2021)',
        related: others.map(({ path, teks }) => ({ sama: true, at: standar.locate(...path), message: `"${teks}"` })),
      }
    }
  },
}

const AMOUNT = '(?:rp\\s?\\.?\\s?)?[36](?:[.,]?000(?![\\d.])|\\s?(?:ribu|rb)\\b)'
const STAMP = 'm[ae]te?rai'
const OLD = new RegExp(
  `${STAMP}(?:\\D{0,25}|\\D{0,10}\\d{1,2}\\s?(?:lembar|buah|lbr)\\D{0,15})(?<![\\d.,])${AMOUNT}|${AMOUNT},?-?\\s{0,2}${STAMP}`,
  'i',
)
const ANY = new RegExp(STAMP, 'i')
const HISTORY = /dahulu|dulu|semula|sebelumnya|pengganti|tidak (?:lagi|berlaku)|bukan/i

function namesOldStamp(teks: string): boolean {
  return ANY.test(teks) && OLD.test(foldAksara(teks)) && !HISTORY.test(teks)
}
