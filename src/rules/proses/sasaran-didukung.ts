import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { supportersOf } from '../../hitung/rantai.ts'
import { isJenis, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isThere } from './garis.ts'

export const sasaranDidukung: Rule = {
  id: 'proses/sasaran-didukung',
  severity: 'error',
  title: 'Setiap sasaran didukung proses instansi atau instansi di atasnya',
  why: `Sasaran terwujud lewat pekerjaan. Sasaran yang tidak didukung proses mana pun tidak dikerjakan siapa pun, atau peta
proses bisnis belum mencerminkan Renstra. Sasaran yang dijabarkan ikut didukung oleh proses yang mendukung penjabarannya.
Bila peta proses bisnis tidak ada, aturan ini diam.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-89-2021'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SS-1 }
  - { kode: SK-1, menjabarkan: SS-1 }
---
jenis: peta_proses
kode: P
proses: [{ kode: P1, sasaran: SK-1 }]
`,
      `
jenis: instansi
kode: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
---
jenis: peta_proses
kode: P
proses: [{ kode: P1, sasaran: SK-1 }]
---
jenis: instansi
kode: kankemenag
induk: kanwil
---
jenis: renstra
kode: R-2
sasaran: [{ kode: SK-B1, menjabarkan: SK-1 }]
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
---
jenis: peta_proses
kode: P
proses: [{ kode: P1, sasaran: SK-01 }]
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kanwil
---
jenis: peta_proses
kode: P
proses: [{ kode: P1 }]
---
jenis: instansi
kode: kankemenag
induk: kanwil
---
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1 } # ✗
`,
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1 }
  - { kode: SK-2 } # ✗
  - { kode: SK-3 }
---
jenis: peta_proses
kode: P
proses: [{ kode: P1, sasaran: SK-1 }]
`,
    ],
  },
  *check(graph) {
    if (!isThere('peta_proses', graph) || hasUnmet(graph)) return
    if (!graph.isWhole('proses', 'mendukung') || !graph.isWhole('sasaran', 'menjabarkan')) return
    const unsupported = graph.inForce('sasaran').filter((one) => !isSupported(one, graph, new Set()))
    if (!unsupported[0]) return
    yield {
      at: unsupported[0].locate(),
      message: `sasaran ${sebut(unsupported)} tidak didukung proses mana pun`,
      hint:
        graph.inForce('peta_proses').length > 0
          ? 'tambahkan kode sasaran itu pada "sasaran" proses yang mewujudkannya; bila belum ada prosesnya, lengkapi peta proses bisnis'
          : 'isi "menjabarkan" dengan sasaran instansi di atas yang sudah didukung prosesnya, atau susun peta proses sendiri',
      ...tempatLain(unsupported, ({ nama }) => `sasaran "${nama}" juga tanpa proses`),
    }
  },
}

/** A reference that meets nothing may mean any sasaran; another rule tells of it. */
function hasUnmet(graph: Graph): boolean {
  return graph.inForce('proses').some(({ links }) => links.some(({ verb, to }) => verb === 'mendukung' && !to))
}

/** By a process, or through the sasaran that detail it here. */
function isSupported(sasaran: Node<'sasaran'>, graph: Graph, seen: Set<Node>): boolean {
  if (seen.has(sasaran)) return false
  seen.add(sasaran)
  if (supportersOf(sasaran, graph).size > 0) return true
  return graph.into(sasaran, 'menjabarkan').some((one) => isJenis(one, 'sasaran') && isSupported(one, graph, seen))
}
