import type { Graph } from '../../graph/graph.ts'
import type { Link, Node } from '../../graph/node.ts'
import type { Verb } from '../../graph/traces.ts'
import type { Rule } from '../rule.ts'

const ordered: readonly (readonly [Verb, string])[] = [
  ['bagian dari', 'bagian dari'],
  ['menjabarkan', 'menjabarkan'],
  ['memanggil', 'memanggil'],
]

export const tidakMelingkar: Rule = {
  id: 'rujukan/tidak-melingkar',
  severity: 'error',
  title: 'Susunan bagian, penjabaran, dan panggilan SOP tidak berputar',
  why: `Unit tidak mungkin menjadi bagian dari dirinya sendiri, sasaran tidak mungkin menjabarkan turunannya, dan SOP yang
memanggil SOP lain yang memanggilnya kembali tidak pernah selesai. Keterkaitan antar-SOP boleh timbal balik; itu bukan lingkaran.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua
unit: [{ kode: A }, { kode: B, induk: A }]
---
jenis: sop
kode: SOP-01
keterkaitan: SOP-02
---
jenis: sop
kode: SOP-02
keterkaitan: SOP-01
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua
unit:
  - kode: A
    induk: B # ✗
  - kode: B
    induk: A
`,
      `
jenis: sop
kode: SOP-01
langkah:
  - nomor: 1
    sop: SOP-02 # ✗
---
jenis: sop
kode: SOP-02
langkah:
  - nomor: 1
    sop: SOP-01
`,
      `
jenis: sop
kode: SOP-03
langkah:
  - nomor: 1
    sop: SOP-03 # ✗
`,
    ],
  },
  *check(graph) {
    for (const [verb, words] of ordered) {
      for (const cycle of cyclesOf(graph, verb)) {
        const [first] = cycle
        if (!first) continue
        const names = [...cycle.map(({ from }) => from), first.from].map(({ kode }) => `"${kode}"`)
        yield {
          at: first.from.locate(...first.path),
          message: `${names.join(` ${words} `)}: susunannya berputar`,
          hint: 'hapus salah satu rujukan dalam lingkaran itu',
          related: cycle.slice(1).map(({ from, path, teks }) => ({
            at: from.locate(...path),
            message: `"${from.kode}" ${words} "${teks}"`,
          })),
        }
      }
    }
  },
}

/** Each cycle once, from the node that comes first in the documents. */
function cyclesOf(graph: Graph, verb: Verb): Link[][] {
  const cycles: Link[][] = []
  const done = new Set<Node>()
  for (const { from } of linksOf(graph, verb)) {
    if (!done.has(from)) search(from, verb, done, cycles)
  }
  return cycles
}

function* linksOf(graph: Graph, verb: Verb): Iterable<Link> {
  for (const link of graph.links()) if (link.verb === verb && link.to) yield link
}

/** Depth first without recursion, since chains may be long. */
function search(start: Node, verb: Verb, done: Set<Node>, cycles: Link[][]): void {
  const way: Link[] = []
  const onWay = new Map<Node, number>([[start, 0]])
  const stack = [{ node: start, left: outgoing(start, verb) }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const link = top.left.shift()
    if (!link) {
      done.add(top.node)
      onWay.delete(top.node)
      stack.pop()
      way.pop()
      continue
    }
    const next = link.to ?? top.node
    const position = onWay.get(next)
    if (position !== undefined) cycles.push([...way.slice(position), link])
    else if (!done.has(next)) {
      way.push(link)
      onWay.set(next, way.length)
      stack.push({ node: next, left: outgoing(next, verb) })
    }
  }
}

function outgoing(node: Node, verb: Verb): Link[] {
  return node.links.filter((link) => link.verb === verb && link.to)
}
