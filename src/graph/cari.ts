/** Finds what a reader means by a word: a kode, with its kind or office where that is needed, or what people call it. */
import { normaliseNama } from '../text/nama.ts'
import type { Graph } from './graph.ts'
import { namesOf, spoken } from './names.ts'
import type { Node } from './node.ts'
import type { JenisNode } from './traces.ts'

/** A node with the office that it belongs to. */
export interface Found {
  readonly node: Node
  readonly graph: Graph
}

/**
 * All nodes that the text may mean: those with the kode, else those with the nomor, nama or alias. `kanwil-bali/SS-03`
 * names the office, `sop:1.1` the kind, `kanwil-bali/sop:1.1` both.
 */
export function cariNode(teks: string, graphs: readonly Graph[]): readonly Found[] {
  const wanted = teks.trim()
  const all = [...allNodes(graphs)]
  const byKode = all.filter(({ node }) => node.kode === wanted)
  if (byKode.length > 0) return byKode
  const explicit = all.filter((one) => spellings(one).includes(wanted))
  if (explicit.length > 0) return explicit
  const name = spoken(wanted)
  const byName = name === '' ? [] : all.filter(({ node }) => namesOf(node).includes(name))
  if (byName.length > 0) return byName
  const folded = normaliseNama(wanted)
  return folded === ''
    ? []
    : all.filter(({ node }) => normaliseNama(node.kode) === folded || spoken(node.nama) === name)
}

/** The shortest text that means this node and no other of these; its whole name where two are called the same. */
export function sebutan(one: Found, others: readonly Found[]): string {
  const [full = one.node.kode] = spellings(one).slice(-1)
  return spellings(one).find((text) => others.filter((other) => spellings(other).includes(text)).length === 1) ?? full
}

/** Everything that some node may be meant by, for suggestions. */
export function* sebutanSemua(graphs: readonly Graph[]): Iterable<string> {
  for (const one of allNodes(graphs)) {
    yield* spellings(one)
    if (one.node.nama !== one.node.kode) yield one.node.nama
  }
}

function spellings({ node, graph }: Found): string[] {
  const { jenis, kode } = node
  const kantor = graph.instansi?.kode
  return [kode, `${jenis}:${kode}`, ...(kantor ? [`${kantor}/${kode}`, `${kantor}/${jenis}:${kode}`] : [])]
}

function* allNodes(graphs: readonly Graph[]): Iterable<Found> {
  for (const graph of graphs)
    for (const nodes of graph.office.nodes.values() as Iterable<readonly Node<JenisNode>[]>)
      for (const node of nodes) yield { node, graph }
}
