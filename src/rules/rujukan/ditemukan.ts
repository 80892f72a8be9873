import type { Graph } from '../../graph/graph.ts'
import type { Link } from '../../graph/node.ts'
import { type JenisNode, traces } from '../../graph/traces.ts'
import { normaliseNama } from '../../text/nama.ts'
import { nearest } from '../../text/terdekat.ts'
import type { Rule } from '../rule.ts'
import { sebutJenis } from '../sebut-jenis.ts'

export const ditemukan: Rule = {
  id: 'rujukan/ditemukan',
  severity: 'error',
  title: 'Setiap rujukan bertemu dengan yang dirujuknya',
  why: `Rujukan menghubungkan dokumen menjadi satu rantai. Bila kode yang ditulis tidak ada pada instansi ini maupun instansi di
atasnya, rantainya putus di tempat itu: pembaca tidak dapat mencari dokumennya, dan pemeriksaan lain tidak dapat berjalan.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: PETA
proses: [{ kode: P-01 }]
---
jenis: sop
kode: SOP-01
nama: Legalisasi Ijazah
proses: [P-01]
keterkaitan: [SOP Pengarsipan di Dinas]
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: PETA
proses: [{ kode: P-01 }]
---
jenis: sop
kode: SOP-01
proses:
  - P-1 # ✗
`,
      `
jenis: sop
kode: SOP-01
nama: Legalisasi Ijazah
---
jenis: standar_pelayanan
kode: SP-01
sop: Legalisasi Ijazah # ✗
---
jenis: maklumat
kode: MAK
layanan: [SP-01, SP-77] # ✗
`,
    ],
  },
  *check(graph) {
    for (const link of graph.links()) {
      if (link.to || link.otherKind || link.orText) continue
      const kinds = kindsOf(link)
      yield {
        at: link.from.locate(...link.path),
        message: `rujukan "${link.teks}" tidak bertemu ${kinds.map(sebutJenis).join(' atau ')} mana pun`,
        hint: hintFor(link, kinds, graph),
      }
    }
  },
}

function kindsOf({ from, verb, path }: Link): readonly JenisNode[] {
  const field = path.filter((segment) => typeof segment === 'string').join('.')
  return traces.find((trace) => trace.from === from.jenis && trace.verb === verb && trace.field === field)?.to ?? []
}

function hintFor({ teks }: Link, kinds: readonly JenisNode[], graph: Graph): string {
  const nodes = kinds.flatMap((kind) => graph.visible(kind))
  const name = normaliseNama(teks)
  const named = nodes.find((node) =>
    [node.nama, node.field('nomor')].some((one) => typeof one === 'string' && normaliseNama(one) === name),
  )
  if (named) return `tulis kodenya, "${named.kode}"`
  const near = nearest(teks, new Set(nodes.map(({ kode }) => kode)))
  if (near) return `mungkin maksudnya "${near}"`
  const kind = kinds.map(sebutJenis).join(' atau ') || 'yang dirujuk'
  return nodes.length === 0 ? `tulis ${kind} itu, atau hapus rujukannya` : `perbaiki kodenya, atau tulis ${kind} itu`
}
