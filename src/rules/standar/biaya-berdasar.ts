import { findPeraturan } from '../../data/peraturan.ts'
import type { Graph } from '../../graph/graph.ts'
import { costs, type Standar, type Tarif } from '../../hitung/layanan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Sitasi } from '../../text/sitasi.ts'
import type { Rule } from '../rule.ts'

export const biayaBerdasar: Rule = {
  id: 'standar/biaya-berdasar',
  severity: 'error',
  title: 'Biaya di atas nol menyebut dasar hukum tarifnya',
  why: `Tarif layanan hanya boleh dipungut menurut peraturan: PNBP oleh instansi pusat, retribusi oleh daerah. Pungutan
tanpa dasar hukum adalah pungutan liar. Dasar hukum cukup disebut pada tarifnya, atau pada dasar hukum standar; peraturan
di sana yang judulnya tidak ditulis dan tidak dikenal dianggap mungkin memuat tarif.`,
  basis: ['uu-25-2009', 'uu-9-2018', 'uu-1-2022'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
biaya:
  - { uraian: Nikah di kantor, tarif: gratis }
  - { uraian: Nikah di luar kantor, tarif: 600000, dasar_hukum: PP Nomor 59 Tahun 2018 }
---
jenis: standar_pelayanan
kode: SP-02
biaya: Rp25.000 sesuai Perda Nomor 4 Tahun 2023
---
jenis: standar_pelayanan
kode: SP-03
biaya: Rp600.000
dasar_hukum: [PP Nomor 59 Tahun 2018]
---
jenis: standar_pelayanan
kode: SP-04
biaya: Rp25.000
dasar_hukum: [Perwali Kota Contoh Nomor 12 Tahun 2019]
---
jenis: standar_pelayanan
kode: SP-05
biaya: Rp25.000
termuat: { lengkap: false, tidak_termuat: [dasar_hukum] }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
biaya: Rp25.000 # ✗
dasar_hukum: [UU Nomor 25 Tahun 2009, PP Nomor 96 Tahun 2012 tentang Pelaksanaan UU Nomor 25 Tahun 2009]
---
jenis: standar_pelayanan
kode: SP-02
biaya:
  - { uraian: Legalisasi, tarif: 5000 } # ✗
  - { uraian: Duplikat, tarif: 10000 }
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      const paid = graph.once(costs, standar).filter((one) => one.tarif.jenis === 'rupiah' && !hasBasis(one, graph))
      const [first, ...others] = paid
      if (!first || !standar.judges('biaya') || !standar.judges('dasar_hukum') || mayHoldTarif(standar, graph)) continue
      yield {
        at: standar.locate(...first.path),
        message: `biaya ${joinDaftar(paid.map(({ teks }) => `"${teks}"`))} pada standar pelayanan "${standar.nama}" tidak menyebut dasar hukum tarifnya`,
        hint: 'isi "dasar_hukum" pada biaya itu dengan peraturan yang menetapkan tarifnya, misalnya PP tentang PNBP atau Perda retribusi; tanpa itu biaya tidak boleh dipungut',
        related: others.map(({ path }) => ({
          sama: true,
          at: standar.locate(...path),
          message: 'biaya lain tanpa dasar hukum',
        })),
      }
    }
  },
}

function hasBasis({ dasar_hukum, teks, uraian = '' }: Tarif, graph: Graph): boolean {
  return dasar_hukum.length > 0 || [teks, uraian].some((one) => graph.sitasi(one).length > 0 || TARIFF.test(one))
}

const TARIFF = /\btarif\b.*\b(?:peraturan|perda)|retribusi|\bpnbp\b|penerimaan negara bukan pajak/i
const TITLE = /tarif|retribusi|pnbp|penerimaan (?:negara|asli)|pajak|biaya|\bbea\b/i

/** Whether something cited by the standar sets the tariff, as far as anyone can tell. */
function mayHoldTarif({ isi: { dasar_hukum = [] } }: Standar, graph: Graph): boolean {
  return dasar_hukum.some((teks) => TITLE.test(teks) || graph.sitasi(teks).some(isOpen))
}

function isOpen({ kode, judul }: Sitasi): boolean {
  const known = judul ?? (kode === undefined ? undefined : findPeraturan(kode)?.judul)
  return known === undefined || TITLE.test(known)
}
