/** What the rules of this folder ask of a Renstra and its parts. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Verb } from '../../graph/traces.ts'

export type Renstra = Node<'renstra'>
export type Indikator = Node<'indikator'>
export type Sasaran = Node<'sasaran'>

/** Whether a part of its own Renstra points to it; true as well where a reference meets nothing, which may mean it. */
export function isNamed(part: Node, verb: Verb, by: readonly Node[], graph: Graph): boolean {
  const unmet = by.some(({ links }) => links.some((link) => link.verb === verb && !link.to))
  return unmet || graph.backlinks(part).some((link) => link.verb === verb && by.includes(link.from))
}
