/** What should be done first. */
import { type Finding, type Place, severities } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { keBawah, type Sambungan, sambungan } from '../../hitung/sambungan.ts'
import type { LeftOut } from '../../run.ts'
import { nameOf } from '../completeness.ts'
import { isPutus } from './putus.ts'
import type { NodeView, Views } from './simpul.ts'

export interface Mendesak {
  readonly finding: Finding
  /** Sasaran whose chain breaks where it stands; a piece that hangs on no sasaran counts as one. */
  readonly putus: number
  /** Sasaran whose chain passes through where it stands, broken or not. */
  readonly rantai: number
  readonly view?: NodeView
}

/**
 * By severity; what was not read at all comes first, then by how many chains break
 * there and pass there, then by place; no more than three of a rule while there are others of that severity.
 */
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
  const sorted = all.sort(
    (left, right) =>
      rank(left) - rank(right) ||
      isRead(left) - isRead(right) ||
      right.putus - left.putus ||
      right.rantai - left.rantai,
  )
  return severities.flatMap((one) => varied(sorted.filter(({ finding }) => finding.severity === one))).slice(0, most)
}

/** Of a rule no more than a few come before others of the same severity: ten of one kind tell less than three. */
function varied(all: readonly Mendesak[]): readonly Mendesak[] {
  const times = new Map<string, number>()
  const later = new Set<Mendesak>()
  for (const one of all) {
    const nth = (times.get(one.finding.rule) ?? 0) + 1
    times.set(one.finding.rule, nth)
    if (nth > MOST_OF_A_RULE) later.add(one)
  }
  return [...all.filter((one) => !later.has(one)), ...later]
}

const MOST_OF_A_RULE = 3

/** Where it stands, and the further places where the same lacks. */
function placesOf({ at, related }: Finding): readonly Place[] {
  return [at, ...related]
}

/** Adds the sasaran above a node to those passing, and to those broken where the chain ends there. */
function chainsOf(views: Views): (node: Node, passing: Set<Node>, broken: Set<Node>) => void {
  const atas = sambungan(views.graphs)
  const bawah = keBawah(atas)
  const known = new Map<Node, readonly Node[]>()
  return (node, passing, broken) => {
    const above = known.get(node) ?? sasaranAbove(node, atas)
    known.set(node, above)
    for (const sasaran of above) passing.add(sasaran)
    if (!isPutus(node, views.of(node).graph, atas, bawah)) return
    for (const one of above.length > 0 ? above : [node]) broken.add(one)
  }
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
