import type { Node } from '../../graph/node.ts'
import { brokenAt, isChainWhole, sopsOf, supportersOf } from '../../hitung/rantai.ts'
import type { Rule } from '../rule.ts'

/** Places of the last part of the chain that is there. */
const MAX_RELATED = 5

export const rantaiUtuh: Rule = {
  id: 'koherensi/rantai-utuh',
  severity: 'warning',
  title: 'Sasaran yang menyangkut layanan langsung sampai pada standar pelayanan',
  why: `Sasaran tentang layanan baru dirasakan masyarakat bila ada proses yang mendukungnya, SOP yang melaksanakan proses itu,
dan standar pelayanan yang dijalankan dengan SOP itu. Bila satu mata rantai tidak ada, sasaran itu tinggal di atas
kertas.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, layanan_langsung: true }
  - { kode: SS-02 }
---
jenis: peta_proses
kode: P
proses:
  - { kode: P1, sasaran: SS-01, subproses: [{ kode: P1.1 }] }
---
jenis: sop
kode: S-01
proses: P1.1
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
`,
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, layanan_langsung: true }
---
jenis: peta_proses
kode: P
---
jenis: sop
kode: S-01
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SS-01 # ✗
    layanan_langsung: true
  - kode: SS-02 # ✗
    layanan_langsung: true
  - kode: SS-03 # ✗
    layanan_langsung: true
---
jenis: peta_proses
kode: P
proses:
  - { kode: P1, sasaran: SS-01 }
  - { kode: P2, sasaran: SS-02 }
---
jenis: sop
kode: S-01
proses: P1
---
jenis: standar_pelayanan
kode: SP-01
`,
    ],
  },
  *check(graph) {
    if (!graph.has('proses') || !graph.has('sop') || !graph.has('standar_pelayanan')) return
    if (!isChainWhole(graph)) return
    for (const sasaran of graph.inForce('sasaran')) {
      if (sasaran.isi.layanan_langsung !== true) continue
      const putusDi = brokenAt(sasaran, graph)
      if (!putusDi) continue
      const proses = [...supportersOf(sasaran, graph)]
      const last: readonly Node[] =
        putusDi === 'standar pelayanan' ? proses.flatMap((one) => sopsOf(one, graph)) : proses
      yield {
        at: sasaran.locate(),
        butir: [{ at: sasaran.locate() }],
        message: `sasaran "${sasaran.nama}" menyangkut layanan langsung, tetapi ${lacking[putusDi]}`,
        hint: hints[putusDi],
        related: last.slice(0, MAX_RELATED).map((one) => ({
          at: one.locate(),
          message: `${one.jenis === 'sop' ? 'SOP' : 'proses'} "${one.nama}": rantai berhenti di sini`,
        })),
      }
    }
  },
}

const lacking = {
  proses: 'tidak ada proses yang mendukungnya',
  SOP: 'proses yang mendukungnya tidak memiliki SOP',
  'standar pelayanan': 'SOP di bawahnya tidak menjalankan standar pelayanan mana pun',
} as const

const hints = {
  proses: 'tambahkan kode sasaran ini pada "sasaran" proses yang mewujudkannya',
  SOP: 'susun SOP untuk proses itu, lalu isi "proses" pada SOP dengan kode proses',
  'standar pelayanan':
    'isi "sop" pada standar pelayanan dengan kode SOP itu; bila standarnya belum ada, susun dan tetapkan',
} as const
