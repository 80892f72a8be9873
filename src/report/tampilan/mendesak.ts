/** What should be done first. */
import { type Finding, type Place, severities } from '../../finding.ts'
import { isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { celahOf } from '../../hitung/celah.ts'
import { putusDi } from '../../hitung/indeks.ts'
import { keBawah, type Sambungan, sambungan } from '../../hitung/sambungan.ts'
import type { LeftOut } from '../../run.ts'
import { nameOf } from '../completeness.ts'
import type { NodeView, Views } from './simpul.ts'

export interface Mendesak {
  readonly finding: Finding
  /** Sasaran that the index counts as broken, and whose chain has a gap where it stands. */
  readonly putus: number
  /** Whether the chain has a gap where it stands, though all sasaran above may be whole by another way. */
  readonly celah: boolean
  /** Sasaran whose chain passes through where it stands, broken or not. */
  readonly rantai: number
  readonly view?: NodeView
}

/**
 * By severity; what was not read at all comes first, then by how many chains are broken there, by whether there is a gap at
 * all, by how many chains pass there, then by place; no more than three of a rule while there are others of that severity.
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
      let celah = false
      for (const place of placesOf(finding)) {
        const around = views.around(place)
        if (around && chains(around, passing, broken)) celah = true
      }
      return { finding, putus: broken.size, celah, rantai: passing.size, ...(view && { view }) }
    })
  const rank = ({ finding }: Mendesak) => severities.indexOf(finding.severity)
  const gone = new Set(leftOut.map(nameOf))
  const isRead = ({ finding }: Mendesak) => (gone.has(nameOf(finding.at)) ? 0 : 1)
  const sorted = all.sort(
    (left, right) =>
      rank(left) - rank(right) ||
      isRead(left) - isRead(right) ||
      right.putus - left.putus ||
      Number(right.celah) - Number(left.celah) ||
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

/** Adds the sasaran above a node to those passing, and the broken ones to those as well where the node has a gap: tells whether it has. */
function chainsOf(views: Views): (view: NodeView, passing: Set<Node>, broken: Set<Node>) => boolean {
  const atas = sambungan(views.graphs)
  const bawah = keBawah(atas)
  const look = remembering(({ node, graph }: NodeView) => ({
    above: sasaranAbove(node, atas),
    hasGap:
      views.dinilai.has(graph) && atas.has(node) && !isDraft(node) && celahOf(node, graph, atas, bawah).length > 0,
  }))
  const isBroken = remembering(({ node, graph }: NodeView) =>
    graph.inForce('sasaran').some((one) => one === node && putusDi(one, graph) !== undefined),
  )
  return (view, passing, broken) => {
    const { above, hasGap } = look(view)
    for (const sasaran of above) {
      passing.add(sasaran)
      if (hasGap && isBroken(views.of(sasaran))) broken.add(sasaran)
    }
    return hasGap
  }
}

function remembering<T>(compute: (view: NodeView) => T): (view: NodeView) => T {
  const known = new Map<NodeView, T>()
  return (view) => {
    const before = known.get(view)
    if (before !== undefined) return before
    const value = compute(view)
    known.set(view, value)
    return value
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
