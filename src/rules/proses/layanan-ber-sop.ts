import type { Graph } from '../../graph/graph.ts'
import { type Proses, sopsOf, withBelow } from '../../hitung/rantai.ts'
import { sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isThere } from './garis.ts'

export const layananBerSop: Rule = {
  id: 'proses/layanan-ber-sop',
  severity: 'error',
  title: 'Setiap proses layanan publik memiliki SOP',
  why: `Layanan kepada masyarakat harus dapat diulang dengan cara, waktu, dan mutu yang sama oleh petugas mana pun. Tanpa
SOP, yang dijanjikan standar pelayanan tidak ada yang mengerjakannya. SOP pada subproses sudah cukup, begitu pula SOP yang
disebut standar pelayanan proses itu. Bila SOP tidak ada di sini, aturan ini diam.`,
  basis: ['uu-25-2009', 'permenpanrb-19-2018', 'permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - { kode: P1, layanan_publik: true, subproses: [{ kode: P1.1 }, { kode: P1.2 }] }
  - { kode: P2, layanan_publik: true }
  - { kode: P3 }
---
jenis: sop
kode: S-01
proses: P1.2
---
jenis: sop
kode: S-02
---
jenis: standar_pelayanan
kode: SP-02
proses: P2
sop: S-02
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1, layanan_publik: true }]
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - { kode: P1, layanan_publik: true }
  - { kode: P2, layanan_publik: true } # ✗
  - { kode: P3, layanan_publik: true, tanpa_sop: belum sempat }
---
jenis: sop
kode: S-01
proses: P1
---
jenis: sop
kode: S-02
konsep: true
proses: P2
`,
    ],
  },
  *check(graph) {
    if (!isThere('sop', graph, 'melaksanakan') || !graph.isWhole('standar_pelayanan', 'keluaran dari')) return
    for (const peta of graph.inForce('peta_proses')) {
      const lacking = graph
        .inForce('proses')
        .filter((one) => one.dokumen === peta.dokumen && one.isi.layanan_publik === true && !hasSop(one, graph))
      if (!lacking[0]) continue
      yield {
        at: lacking[0].locate(),
        message: `proses layanan publik ${sebut(lacking)} tidak memiliki SOP`,
        hint: 'susun SOP-nya, lalu isi "proses" pada SOP itu dengan kode proses ini',
        ...tempatLain(lacking, ({ nama }) => `proses layanan publik "${nama}" juga tanpa SOP`),
      }
    }
  },
}

/** It or one below it, carried out by an SOP, or yielding a service that names one. */
function hasSop(proses: Proses, graph: Graph): boolean {
  for (const one of withBelow(proses)) {
    if (sopsOf(one, graph).length > 0) return true
    const services = graph.visibleInto(one, 'keluaran dari')
    if (services.some((standar) => graph.out(standar, 'dijalankan dengan').length > 0)) return true
  }
  return false
}
