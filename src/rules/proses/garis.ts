/** Processes of a map as the rules of this folder walk and choose them. */
import type { JenisDokumen } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import { type Proses, withAbove, withBelow } from '../../hitung/rantai.ts'

/** Whether it holds of the process, one above or one below: levels of a map share out what they say. */
export function isOnLine(proses: Proses, holds: (one: Proses) => boolean): boolean {
  for (const one of withAbove(proses)) if (holds(one)) return true
  for (const one of withBelow(proses)) if (holds(one)) return true
  return false
}

/** Those of which the process right above is not among them: what lacks there lacks below as well. */
export function topmost(lacking: readonly Proses[]): readonly Proses[] {
  const all = new Set<unknown>(lacking)
  return lacking.filter(({ wadah }) => !all.has(wadah))
}

/** Whether the office has such documents, and all of them are here as far as it says. */
export function isThere(jenis: JenisDokumen, graph: Graph): boolean {
  return graph.has(jenis) && (graph.instansi?.judges(jenis) ?? true)
}
