/** Processes of a map as the rules of this folder walk and choose them. */
import type { JenisDokumen } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Verb } from '../../graph/traces.ts'
import { type Proses, withAbove, withBelow } from '../../hitung/rantai.ts'

/**
 * Whether it holds of the process, one above or one below: levels of a map share out what they say. True as well where the
 * field in which one of them would say so was left out.
 */
export function isOnLine(proses: Proses, field: string, holds: (one: Proses) => boolean): boolean {
  for (const one of withAbove(proses)) if (holds(one) || one.isLost(field)) return true
  for (const one of withBelow(proses))
    if (holds(one) || one.isLost(`subproses.${field}`) || one.isLost(field)) return true
  return false
}

/** Those of which the process right above is not among them: what lacks there lacks below as well. */
export function topmost(lacking: readonly Proses[]): readonly Proses[] {
  const all = new Set<unknown>(lacking)
  return lacking.filter(({ wadah }) => !all.has(wadah))
}

/** Whether the office has such documents, and all of them are here, with all links of that kind. */
export function isThere(jenis: JenisDokumen, graph: Graph, verb?: Verb): boolean {
  return graph.has(jenis) && graph.isWhole(jenis, verb)
}
