import { kompensasiOf } from '../../hitung/kompensasi.ts'
import { promises } from '../../hitung/layanan.ts'
import type { Rule } from '../rule.ts'
import { type Kurang, tellKurang } from './menyeluruh.ts'

export const kompensasi: Rule = {
  id: 'standar/kompensasi',
  severity: 'info',
  title: 'Standar pelayanan menyebut kompensasi bila janji layanan tidak ditepati',
  why: `Janji tanpa akibat mudah dilanggar. Zona Integritas menanyakan sistem pemberian kompensasi kepada penerima layanan
bila layanan tidak sesuai standar, untuk semua jenis layanan. Bentuknya tidak harus uang: permintaan maaf tertulis,
pengantaran produk, atau layanan yang didahulukan. Standar tanpa jangka waktu tidak ditanyai.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 3 hari kerja
kompensasi: Produk diantar ke alamat pemohon
---
jenis: standar_pelayanan
kode: SP-02
jangka_waktu: 3 hari kerja
jaminan_pelayanan: [Bila terlambat, pemohon mendapat kompensasi berupa pengantaran produk]
---
jenis: standar_pelayanan
kode: SP-03
---
jenis: standar_pelayanan
kode: SP-04
jangka_waktu: 3 hari kerja
termuat: { lengkap: false, tidak_termuat: [jaminan_pelayanan] }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01 # ✗
jangka_waktu: 3 hari kerja
jaminan_pelayanan: [Dilayani sesuai standar]
---
jenis: standar_pelayanan
kode: SP-02 # ✗
jangka_waktu: 3 hari kerja
kompensasi: ['–']
---
jenis: standar_pelayanan
kode: SP-03 # ✗
jangka_waktu: 3 hari kerja
kompensasi: Tidak ada
---
jenis: standar_pelayanan
kode: SP-04 # ✗
jangka_waktu: 3 hari kerja
kompensasi: Belum ada kompensasi
`,
      `
jenis: instansi
kode: kua-contoh # ✗
---
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 3 hari kerja
---
jenis: standar_pelayanan
kode: SP-02
jangka_waktu: 1 hari kerja
`,
    ],
  },
  *check(graph) {
    const judged = graph
      .all('standar_pelayanan')
      .filter(
        (one) => one.judges('kompensasi') && one.judges('jaminan_pelayanan') && graph.once(promises, one).length > 0,
      )
    const kurang = judged.flatMap((standar): Kurang[] => {
      if (kompensasiOf(standar) !== undefined) return []
      const hint = 'isi "kompensasi" dengan apa yang diterima pemohon bila jangka waktu terlampaui'
      return [{ standar, apa: 'menyebut kompensasi bila layanan tidak sesuai standar', tanpa: ['kompensasi'], hint }]
    })
    yield* tellKurang(graph, kurang, judged.length)
  },
}
