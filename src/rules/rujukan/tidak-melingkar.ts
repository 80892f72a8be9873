import type { Draft, Place } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Link, Node } from '../../graph/node.ts'
import type { Verb } from '../../graph/traces.ts'
import type { CrossRule, Rule } from '../rule.ts'

const ordered: readonly (readonly [Verb, string])[] = [
  ['bagian dari', 'bagian dari'],
  ['menjabarkan', 'menjabarkan'],
  ['memanggil', 'memanggil'],
]

/** A cycle within an office, or the office that another names as its induk, to be followed from office to office. */
type Fact = { readonly draft: Draft } | { readonly kode: string; readonly induk: string; readonly at: Place }

const rule: CrossRule<Fact> = {
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
      `
jenis: instansi
kode: kanwil
induk: kankemenag # ✗
---
jenis: instansi
kode: kankemenag
induk: kanwil
`,
    ],
  },
  *facts(graph) {
    for (const [verb, words] of ordered) {
      for (const cycle of cyclesOf(graph, verb)) {
        const [first, ...others] = cycle.map(({ from, path }) => ({ kode: from.kode, at: from.locate(...path) }))
        if (first) yield { draft: tell(first, others, words) }
      }
    }
    const { instansi } = graph
    const induk = instansi?.isi.induk
    if (instansi && induk !== undefined) yield { kode: instansi.kode, induk, at: instansi.locate('induk') }
  },
  *judge(facts) {
    const offices = new Map<string, { kode: string; induk: string; at: Place }>()
    for (const fact of facts) {
      if ('draft' in fact) yield fact.draft
      else if (!offices.has(fact.kode)) offices.set(fact.kode, fact)
    }
    const done = new Set<string>()
    const inOrder = [...offices.values()].sort((left, right) => (left.at.berkas < right.at.berkas ? -1 : 1))
    for (const start of inOrder) {
      const way: Step[] = []
      let office: typeof start | undefined = start
      for (; office && !done.has(office.kode); office = offices.get(office.induk)) {
        done.add(office.kode)
        way.push(office)
      }
      const from = way.findIndex(({ kode }) => kode === office?.kode)
      const [first, ...others] = from === -1 ? [] : way.slice(from)
      if (first) yield tell(first, others, 'bagian dari')
    }
  },
}

export const tidakMelingkar = rule as Rule

interface Step {
  readonly kode: string
  readonly at: Place
}

/** The first step tells of the whole cycle. */
function tell(first: Step, others: readonly Step[], words: string): Draft {
  const names = [first, ...others, first].map(({ kode }) => `"${kode}"`)
  return {
    at: first.at,
    message: `${names.join(` ${words} `)}: susunannya berputar`,
    hint: 'hapus salah satu rujukan dalam lingkaran itu',
    related: others.map(({ at }, index) => ({ at, message: `${names[index + 1]} ${words} ${names[index + 2]}` })),
  }
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
  // Offices are followed one by one in `judge`.
  for (const link of graph.links()) if (link.verb === verb && link.to && link.from.jenis !== 'instansi') yield link
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
