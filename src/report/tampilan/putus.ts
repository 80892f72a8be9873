/** Where the chain breaks, as far as the office can be asked for it. */
import { type Graph, isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { JenisNode } from '../../graph/traces.ts'
import { brokenAt, hasStandar, isLowest, type MataRantai, sopsOf, sopsOfStandar } from '../../hitung/rantai.ts'
import { type Sambungan, tanpaAtas, tanpaBawah } from '../../hitung/sambungan.ts'

/** What a node hangs on, and the field that names it. */
const above: Readonly<Partial<Record<JenisNode, readonly [JenisNode, string]>>> = {
  tujuan: ['misi', 'misi'],
  sasaran: ['tujuan', 'tujuan'],
  proses: ['sasaran', 'sasaran'],
  sop: ['proses', 'proses'],
  standar_pelayanan: ['sop', 'sop'],
}

const below: Readonly<Partial<Record<JenisNode, JenisNode>>> = {
  misi: 'tujuan',
  tujuan: 'sasaran',
  sasaran: 'proses',
  proses: 'sop',
}

const jenisOf: Readonly<Record<MataRantai, JenisNode>> = {
  proses: 'proses',
  SOP: 'sop',
  'standar pelayanan': 'standar_pelayanan',
}

/**
 * Where the chain ends at a node though it should go on. Silent where nobody wrote a document of the next kind, and where
 * a transcription leaves out what would name it.
 */
export function putusPada(
  node: Node,
  graph: Graph,
  atas: Sambungan,
  bawah: ReadonlyMap<Node, readonly Node[]>,
): 'atas' | 'bawah' | undefined {
  const [kind, field] = above[node.jenis] ?? []
  if (kind && field && tanpaAtas(node, atas) && graph.has(kind) && node.judges(field)) return 'atas'
  const next = below[node.jenis]
  return next && tanpaBawah(node, bawah.get(node) ?? []) && graph.has(next) ? 'bawah' : undefined
}

/** The first part of the chain of a sasaran that is not there, where the office has others of that kind. */
export function mataPutus(sasaran: Node<'sasaran'>, graph: Graph): MataRantai | undefined {
  const broken = brokenAt(sasaran, graph)
  return broken && graph.has(jenisOf[broken]) ? broken : undefined
}

/** Whether the next part of the chain is not there, though something else may hang on the node. Of a draft nothing is asked. */
export function isPutus(node: Node, graph: Graph, atas: Sambungan, bawah: ReadonlyMap<Node, readonly Node[]>): boolean {
  if (!atas.has(node) || isDraft(node)) return false
  if (putusPada(node, graph, atas, bawah)) return true
  if (isJenis(node, 'sasaran')) return mataPutus(node, graph) !== undefined
  if (isJenis(node, 'standar_pelayanan')) {
    return graph.has('sop') && node.judges('sop') && sopsOfStandar(node, graph).length === 0
  }
  if (!isJenis(node, 'proses')) return false
  const { tanpa_sop, layanan_publik } = node.isi
  if (layanan_publik === true && graph.has('standar_pelayanan') && !hasStandar(node, graph)) return true
  return tanpa_sop === undefined && graph.has('sop') && isLowest(node) && sopsOf(node, graph).length === 0
}

function isJenis<J extends JenisNode>(node: Node, jenis: J): node is Node<J> {
  return node.jenis === jenis
}
