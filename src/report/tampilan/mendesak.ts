/** What should be done first. */
import { type Finding, type Place, severities } from '../../finding.ts'
import { type Graph, isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { JenisNode } from '../../graph/traces.ts'
import { brokenAt, hasStandar, isLowest, sopsOf, sopsOfStandar } from '../../hitung/rantai.ts'
import { keBawah, type Sambungan, sambungan, sisiPutus } from '../../hitung/sambungan.ts'
import type { LeftOut } from '../../run.ts'
import type { NodeView, Views } from './simpul.ts'

export interface Mendesak {
  readonly finding: Finding
  /** Sasaran whose chain breaks where it stands; a piece that hangs on no sasaran counts as one. */
  readonly putus: number
  /** Sasaran whose chain passes through where it stands, broken or not. */
  readonly rantai: number
  readonly view?: NodeView
}

/** By severity; what was not read at all comes first, then by how many chains break there and pass there, then by place. */
export function mendesakOf(
  findings: readonly Finding[],
  views: Views,
  leftOut: readonly LeftOut[],
  most = 10,
): readonly Mendesak[] {
  const chains = chainsOf(views)
  const all = findings
    .filter(({ waived }) => !waived)
    .map((finding): Mendesak => {
      const view = views.at(finding)
      const passing = new Set<Node>()
      const broken = new Set<Node>()
      for (const place of placesOf(finding)) {
        const node = views.around(place)?.node
        if (node) chains(node, passing, broken)
      }
      return { finding, putus: broken.size, rantai: passing.size, ...(view && { view }) }
    })
  const rank = ({ finding }: Mendesak) => severities.indexOf(finding.severity)
  const gone = new Set(leftOut.map(nameOf))
  const isRead = ({ finding }: Mendesak) => (gone.has(nameOf(finding.at)) ? 0 : 1)
  return all
    .sort(
      (left, right) =>
        rank(left) - rank(right) ||
        isRead(left) - isRead(right) ||
        right.putus - left.putus ||
        right.rantai - left.rantai,
    )
    .slice(0, most)
}

function nameOf({ berkas, urutan }: LeftOut): string {
  return `${urutan}:${berkas}`
}

/** Where it stands, and the further places where the same lacks. */
function placesOf({ at, related }: Finding): readonly Place[] {
  return [at, ...related]
}

/** Adds the sasaran above a node to those passing, and to those broken where the chain ends there. */
function chainsOf(views: Views): (node: Node, passing: Set<Node>, broken: Set<Node>) => void {
  const atas = sambungan(views.graphs)
  const bawah = keBawah(atas)
  const known = new Map<Node, readonly Node[]>()
  const isBroken = (node: Node) =>
    atas.has(node) &&
    !isDraft(node) &&
    (sisiPutus(node, atas, bawah.get(node) ?? []) !== undefined || lacksNext(node, views.of(node).graph))
  return (node, passing, broken) => {
    const above = known.get(node) ?? sasaranAbove(node, atas)
    known.set(node, above)
    for (const sasaran of above) passing.add(sasaran)
    if (isBroken(node)) for (const one of above.length > 0 ? above : [node]) broken.add(one)
  }
}

/** Whether the next part of the chain is not there, though something else may hang on the node. */
function lacksNext(node: Node, graph: Graph): boolean {
  if (isJenis(node, 'sasaran')) return brokenAt(node, graph) !== undefined
  if (isJenis(node, 'standar_pelayanan')) return node.judges('sop') && sopsOfStandar(node, graph).length === 0
  if (!isJenis(node, 'proses')) return false
  const { tanpa_sop, layanan_publik } = node.isi
  if (layanan_publik === true && !hasStandar(node, graph)) return true
  return tanpa_sop === undefined && isLowest(node) && sopsOf(node, graph).length === 0
}

function isJenis<J extends JenisNode>(node: Node, jenis: J): node is Node<J> {
  return node.jenis === jenis
}

/** Of a node beside the chain, such as a whole Renstra, those of its parts. */
function sasaranAbove(node: Node, atas: Sambungan): readonly Node[] {
  const found = new Set<Node>(atas.has(node) ? [node] : withParts(node))
  for (const one of found) {
    if (one.jenis !== 'sasaran') for (const parent of atas.get(one) ?? []) found.add(parent)
  }
  return [...found].filter(({ jenis }) => jenis === 'sasaran')
}

function* withParts(node: Node): Iterable<Node> {
  yield node
  for (const part of node.bagian) yield* withParts(part)
}
