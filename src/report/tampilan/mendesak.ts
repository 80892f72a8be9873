/** What should be done first. */
import { type Finding, severities } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { type Sambungan, sambungan } from '../../hitung/sambungan.ts'
import type { NodeView, Views } from './simpul.ts'

export interface Mendesak {
  readonly finding: Finding
  /** Sasaran whose chain passes through where it stands. */
  readonly rantai: number
  readonly view?: NodeView
}

/** By severity, then by how many chains they break, then by place. */
export function mendesakOf(findings: readonly Finding[], views: Views, most = 10): readonly Mendesak[] {
  const atas = sambungan(views.graphs)
  const known = new Map<Node, number>()
  const all = findings
    .filter(({ waived }) => !waived)
    .map((finding): Mendesak => {
      const view = views.at(finding)
      if (!view) return { finding, rantai: 0 }
      const rantai = known.get(view.node) ?? chainsThrough(view.node, atas)
      known.set(view.node, rantai)
      return { finding, rantai, view }
    })
  const rank = ({ finding }: Mendesak) => severities.indexOf(finding.severity)
  return all.sort((left, right) => rank(left) - rank(right) || right.rantai - left.rantai).slice(0, most)
}

/** Of a node beside the chain, such as a whole Renstra, those of its parts. */
function chainsThrough(node: Node, atas: Sambungan): number {
  const found = new Set<Node>(atas.has(node) ? [node] : withParts(node))
  for (const one of found) {
    if (one.jenis !== 'sasaran') for (const parent of atas.get(one) ?? []) found.add(parent)
  }
  let count = 0
  for (const one of found) if (one.jenis === 'sasaran') count++
  return count
}

function* withParts(node: Node): Iterable<Node> {
  yield node
  for (const part of node.bagian) yield* withParts(part)
}
