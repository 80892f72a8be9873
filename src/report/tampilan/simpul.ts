/** Nodes as reports show them: with their office, unit, address and findings. */
import type { Finding, Place } from '../../finding.ts'
import { type Graph, isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Audit } from '../../run.ts'
import { makeAnchors } from './anchor.ts'

export interface NodeView {
  readonly node: Node
  /** Of the office that the node belongs to. */
  readonly graph: Graph
  /** Address within the report. */
  readonly id: string
  /** Kode of the office; absent where the files belong to none. */
  readonly instansi?: string
  /** Name of the unit that owns it, as far as the document or what is around it says. */
  readonly unit?: string
  readonly konsep: boolean
  /** Those that stand in it, its indicators and steps, not those in parts with a view of their own; none that is waived. */
  readonly temuan: readonly Finding[]
}

export interface Views {
  /** All offices that were read, those above before those below. */
  readonly graphs: readonly Graph[]
  /** Those of them that were judged. */
  readonly dinilai: ReadonlySet<Graph>
  /** In the order of offices, kinds and files. */
  readonly all: readonly NodeView[]
  /** Of a node that belongs to one of the offices. */
  readonly of: (node: Node) => NodeView
  /** The innermost node around a finding; none, where its document was left out. */
  readonly at: (finding: Finding) => NodeView | undefined
  /** The same of any place, such as the other end of a finding. */
  readonly around: (place: Place) => NodeView | undefined
}

interface Building extends NodeView {
  readonly temuan: Finding[]
}

/** Made once a report, and handed to all views. */
export function viewsOf(audit: Audit): Views {
  const anchorOf = makeAnchors()
  const graphs = graphsOf(audit)
  const views = new Map<Node, Building>()
  const places = new Map<string, Building>()
  for (const graph of graphs) {
    const instansi = graph.instansi?.kode
    for (const node of [...graph.office.nodes.values()].flat()) {
      const unit = unitOf(node)
      const view: Building = {
        node,
        graph,
        id: anchorOf(node, instansi),
        ...(instansi !== undefined && { instansi }),
        ...(unit !== undefined && { unit }),
        konsep: isDraft(node),
        temuan: [],
      }
      views.set(node, view)
      const { berkas, urutan, pointer } = node.locate()
      places.set(`${urutan}:${berkas}:${pointer.slice(0, pointer.lastIndexOf('/'))}`, view)
    }
  }
  const around = ({ berkas, urutan, pointer }: Place): Building | undefined => {
    for (let inner = pointer; ; inner = inner.slice(0, inner.lastIndexOf('/'))) {
      const view = places.get(`${urutan}:${berkas}:${inner}`)
      if (view) return view.node.jenis === 'indikator' && view.node.wadah ? views.get(view.node.wadah) : view
      if (inner === '') return undefined
    }
  }
  for (const finding of audit.findings) if (!finding.waived) around(finding.at)?.temuan.push(finding)
  const of = (node: Node): NodeView => {
    const view = views.get(node)
    if (!view) throw new Error(`no office holds ${node.jenis} "${node.kode}"`)
    return view
  }
  const dinilai = new Set(audit.offices.map(({ office }) => office.graph))
  return { graphs, dinilai, all: [...views.values()], of, at: ({ at }) => around(at), around }
}

/** Those judged, and those above them that were only read. */
function graphsOf({ offices }: Audit): readonly Graph[] {
  const graphs = new Set<Graph>()
  const add = (graph: Graph) => {
    if (graph.parent) add(graph.parent)
    graphs.add(graph)
  }
  for (const { office } of offices) add(office.graph)
  return [...graphs]
}

/** What it names, else what holds it names. */
function unitOf(node: Node): string | undefined {
  if (node.jenis === 'unit') return node.nama
  for (let one: Node | undefined = node; one; one = one.wadah) {
    const owner = one.links.find(({ verb }) => verb === 'dimiliki')
    if (!owner) continue
    if (owner.to?.jenis !== 'jabatan') return owner.to?.nama ?? owner.teks
    const [unit] = owner.to.links.filter(({ verb }) => verb === 'dimiliki')
    return unit?.to?.nama ?? unit?.teks ?? owner.to.nama
  }
  return undefined
}
