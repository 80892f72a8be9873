import type { Rule } from '../rule.ts'
import { textsOf } from './isi.ts'
import { isSp4n } from './pengaduan.ts'

export const sp4nLapor: Rule = {
  id: 'standar/sp4n-lapor',
  severity: 'warning',
  title: 'SP4N-LAPOR! ada di antara kanal pengaduan',
  why: `Pengaduan pelayanan publik dikelola secara nasional melalui SP4N-LAPOR!, sehingga pengaduan yang tidak dijawab
instansi dapat diikuti atasannya. Zona Integritas menilai apakah media pengaduan terhubung dengannya. Standar tanpa
komponen pengaduan tidak ditanyai di sini.`,
  basis: ['perpres-76-2013', 'permenpanrb-62-2018', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
pengaduan: [surat, SP4N-LAPOR]
---
jenis: standar_pelayanan
kode: SP-02
pengaduan: { kanal: [{ jenis: situs, alamat: www.lapor.go.id }] }
---
jenis: standar_pelayanan
kode: SP-03
pengaduan: { prosedur: ['Pengaduan disampaikan lewat Lapor!'] }
---
jenis: standar_pelayanan
kode: SP-04
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
pengaduan: # ✗
  - call center/WA
  - situs
---
jenis: standar_pelayanan
kode: SP-02
pengaduan: { prosedur: [Pengadu lapor ke loket] } # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      if (!standar.judges('pengaduan')) continue
      const texts = textsOf(standar, ['pengaduan'])
      if (texts.length === 0 || texts.some(({ teks }) => isSp4n(teks))) continue
      yield {
        at: standar.locateKey('pengaduan'),
        message: `kanal pengaduan standar pelayanan "${standar.nama}" tidak memuat SP4N-LAPOR!`,
        hint: 'tambahkan SP4N-LAPOR! (https://www.lapor.go.id) pada kanal pengaduan, dan pastikan unit terdaftar di dalamnya',
      }
    }
  },
}
