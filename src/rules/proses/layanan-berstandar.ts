import { hasStandar } from '../../hitung/rantai.ts'
import { sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isThere } from './garis.ts'

export const layananBerstandar: Rule = {
  id: 'proses/layanan-berstandar',
  severity: 'error',
  title: 'Setiap proses layanan publik memiliki standar pelayanan',
  why: `Penyelenggara wajib menyusun dan menetapkan standar pelayanan untuk setiap layanannya. Proses layanan publik tanpa
standar berarti masyarakat tidak tahu syarat, waktu, dan biayanya. Standar yang menyebut proses itu atau bagiannya, atau
yang dijalankan dengan SOP-nya, sudah cukup. Bila standar pelayanan tidak ada di sini, aturan ini diam.`,
  basis: ['uu-25-2009', 'pp-96-2012', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - { kode: P1, layanan_publik: true, subproses: [{ kode: P1.1 }] }
  - { kode: P2, layanan_publik: true }
  - { kode: P3 }
---
jenis: sop
kode: S-01
proses: P1.1
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
---
jenis: standar_pelayanan
kode: SP-02
proses: P2
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1, layanan_publik: true }]
---
jenis: sop
kode: S-01
proses: P1
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - { kode: P1, layanan_publik: true }
  - { kode: P2, layanan_publik: true } # ✗
  - { kode: P3, layanan_publik: true }
---
jenis: standar_pelayanan
kode: SP-01
proses: P1
---
jenis: standar_pelayanan
kode: SP-02
konsep: true
proses: P2
`,
    ],
  },
  *check(graph) {
    if (!isThere('standar_pelayanan', graph, 'keluaran dari')) return
    if (!graph.isWhole('standar_pelayanan', 'dijalankan dengan') || !graph.isWhole('sop', 'melaksanakan')) return
    for (const peta of graph.inForce('peta_proses')) {
      const lacking = graph
        .inForce('proses')
        .filter((one) => one.dokumen === peta.dokumen && one.isi.layanan_publik === true && !hasStandar(one, graph))
      if (!lacking[0]) continue
      yield {
        at: lacking[0].locate(),
        message: `proses layanan publik ${sebut(lacking)} tidak memiliki standar pelayanan`,
        hint: 'susun dan tetapkan standar pelayanannya, lalu isi "proses" pada standar itu dengan kode proses ini; bila bukan layanan langsung, hapus "layanan_publik"',
        ...tempatLain(lacking, ({ nama }) => `proses layanan publik "${nama}" juga tanpa standar`),
      }
    }
  },
}
