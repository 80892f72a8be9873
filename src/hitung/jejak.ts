/** All that is known of one node: its chain, what else is linked with it, and what was found there. */
import type { Dokumen } from '../dokumen.ts'
import type { Finding, Place } from '../finding.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { type Hubungan, hubunganLain } from './hubungan.ts'
import { officesAround, type Simpul, type Telusur, telusuri } from './telusur.ts'

export interface Jejak extends Telusur {
  readonly lain: readonly Hubungan[]
  /** Findings by the nodes of the tree that they name a place in. */
  readonly temuan: ReadonlyMap<Node, readonly Finding[]>
  /** Likewise those that are waived. */
  readonly dikecualikan: ReadonlyMap<Node, readonly Finding[]>
  /** The office of the node asked for, where it stands in another document; what all of its documents lack is found there. */
  readonly instansi: Node | undefined
  /** Kode of the office of a node; absent where its files belong to none. */
  readonly kantor: (node: Node) => string | undefined
}

/**
 * @param graph of the office that the node belongs to
 * @param all the graphs of all offices that were read
 */
export function jejakOf(node: Node, graph: Graph, all: readonly Graph[], findings: readonly Finding[]): Jejak {
  const graphs = officesAround(graph, all)
  const telusur = telusuri(node, graphs)
  const nodes = new Set(telusur.akar.flatMap((one) => [...nodesOf(one)]))
  const instansi = graph.instansi?.dokumen === node.dokumen ? undefined : graph.instansi
  const judged = instansi ? new Set([...nodes, instansi]) : nodes
  const offices = new Map<Dokumen, string | undefined>()
  for (const one of graphs)
    for (const list of one.office.nodes.values())
      for (const { dokumen } of list) offices.set(dokumen, one.instansi?.kode)
  return {
    ...telusur,
    lain: hubunganLain(node, graphs, nodes),
    temuan: findingsByNode(
      judged,
      findings.filter(({ waived }) => !waived),
    ),
    dikecualikan: findingsByNode(
      judged,
      findings.filter(({ waived }) => waived),
    ),
    instansi,
    kantor: ({ dokumen }) => offices.get(dokumen),
  }
}

function* nodesOf({ node, bawah }: Simpul): Iterable<Node> {
  yield node
  for (const one of bawah) yield* nodesOf(one)
}

/**
 * A finding belongs to the innermost node around each place that it names, since one may tell of a lack of many nodes or of
 * two that disagree; one in an indicator, which the tree may not show, to its sasaran.
 */
function findingsByNode(nodes: ReadonlySet<Node>, findings: readonly Finding[]): Map<Node, Finding[]> {
  const around = new Map<string, { node: Node; pointer: string }[]>()
  const add = (node: Node) => {
    const { berkas, urutan, pointer } = node.locate()
    const key = `${urutan}:${berkas}`
    const list = around.get(key) ?? []
    around.set(key, list)
    list.push({ node, pointer: pointer.slice(0, pointer.lastIndexOf('/')) })
    // A process has findings of its own, whether the tree shows it or not.
    for (const part of node.bagian) if (part.jenis === 'proses' && !nodes.has(part)) add(part)
  }
  for (const node of nodes) add(node)
  const innermost = ({ berkas, urutan, pointer }: Place): Node | undefined => {
    let inner: { node: Node; pointer: string } | undefined
    for (const one of around.get(`${urutan}:${berkas}`) ?? []) {
      const holds = pointer === one.pointer || pointer.startsWith(`${one.pointer}/`)
      if (holds && one.pointer.length >= (inner?.pointer.length ?? 0)) inner = one
    }
    return inner?.node
  }
  const found = new Map<Node, Finding[]>()
  for (const finding of findings) {
    for (const node of new Set([finding.at, ...finding.related].map(innermost))) {
      if (!node || !nodes.has(node)) continue
      const list = found.get(node)
      if (list) list.push(finding)
      else found.set(node, [finding])
    }
  }
  return found
}
