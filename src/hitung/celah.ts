/** Where the chain from misi to standar pelayanan has a gap, as far as the office can be asked for it. */
import type { JenisDokumen } from '../dokumen.ts'
import { type Graph, isDraft } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { JenisNode } from '../graph/traces.ts'
import { isDimuat, putusDi } from './indeks.ts'
import { hasStandar, isLowest, isProses, type MataRantai, mayLackSop, sopsOf, sopsOfStandar } from './rantai.ts'
import { type Sambungan, tanpaAtas, tanpaBawah } from './sambungan.ts'

/** What should be linked with a node and is not. */
export interface Celah {
  readonly sisi: 'atas' | 'bawah'
  /** Of a sasaran the first part of its chain that is not there, which may be further down than right below it. */
  readonly tanpa: JenisNode
  /** Something of that kind is linked, but is no more than a draft. */
  readonly konsep?: true
}

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
 * Above before below. What the index counts it tells as the index does, also where nobody wrote a document of the next
 * kind; of the other links it is silent there. Silent too where a transcription leaves out what would name it. A draft is
 * asked only for what it hangs on.
 *
 * @param graph of the office that the node belongs to
 */
export function celahOf(
  node: Node,
  graph: Graph,
  atas: Sambungan,
  bawah: ReadonlyMap<Node, readonly Node[]>,
): readonly Celah[] {
  const own = bawah.get(node) ?? []
  const lacking = (sisi: Celah['sisi'], tanpa: JenisNode): Celah => {
    const linked = sisi === 'atas' ? (atas.get(node) ?? []) : own
    return { sisi, tanpa, ...(linked.some((one) => one.jenis === tanpa && isDraft(one)) && { konsep: true }) }
  }
  return [
    ...lacksAbove(node, graph, atas).map((tanpa) => lacking('atas', tanpa)),
    ...lacksBelow(node, graph, own).map((tanpa) => lacking('bawah', tanpa)),
  ]
}

function lacksAbove(node: Node, graph: Graph, atas: Sambungan): readonly JenisNode[] {
  const [kind, field] = above[node.jenis] ?? []
  if (!kind || !field || !isDimuat(dokumenOf(kind), graph) || !node.judges(field)) return []
  if (isLoose(node, graph)) return [kind]
  return graph.has(kind) && tanpaAtas(node, atas) ? [kind] : []
}

/** Something may stand above it, but none of what makes a chain of it: as K4 and K6 count. */
function isLoose(node: Node, graph: Graph): boolean {
  if (isDraft(node)) return false
  if (isJenis(node, 'standar_pelayanan')) return sopsOfStandar(node, graph).length === 0
  return isJenis(node, 'sop') && graph.out(node, 'melaksanakan').every(isDraft)
}

function lacksBelow(node: Node, graph: Graph, own: readonly Node[]): readonly JenisNode[] {
  if (isJenis(node, 'sasaran') && graph.inForce('sasaran').includes(node)) {
    const broken = putusDi(node, graph)
    return broken ? [jenisOf[broken]] : []
  }
  if (isProses(node) && !isDraft(node)) {
    return (['sop', 'standar_pelayanan'] as const).filter((one) => isDimuat(one, graph) && lacks[one](node, graph))
  }
  const next = below[node.jenis]
  const isAsked = next && graph.has(next) && isDimuat(dokumenOf(next), graph)
  return isAsked && tanpaBawah(node, own) ? [next] : []
}

const lacks = {
  sop: (proses: Node<'proses'>, graph: Graph) =>
    !mayLackSop(proses) && isLowest(proses) && sopsOf(proses, graph).length === 0,
  standar_pelayanan: (proses: Node<'proses'>, graph: Graph) =>
    proses.isi.layanan_publik === true && !hasStandar(proses, graph),
}

function dokumenOf(jenis: JenisNode): JenisDokumen {
  if (jenis === 'proses') return 'peta_proses'
  return jenis === 'sop' || jenis === 'standar_pelayanan' ? jenis : 'renstra'
}

function isJenis<J extends JenisNode>(node: Node, jenis: J): node is Node<J> {
  return node.jenis === jenis
}
