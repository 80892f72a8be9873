/** Services as tables name them, and the standar pelayanan that they mean. */
import type { Graph } from '../../graph/graph.ts'
import { namesOf, spoken } from '../../graph/names.ts'
import { normaliseNama } from '../../text/nama.ts'
import { samarkanIsian } from '../../text/samar.ts'
import type { Standar } from '../layanan.ts'

/** More services than any office has. */
export const TERBANYAK = 1000

/** Finds standar by kode or by what people call them, the office's own before those of offices above. */
export function makeCariStandar(graph: Graph): (teks: string) => Standar | undefined {
  let index: Map<string, Standar> | undefined
  return (teks) => {
    index ??= indexStandar(graph)
    return index.get(normaliseNama(teks)) ?? index.get(spoken(teks))
  }
}

/** A service as reports show it: what no standar is called may hold who was served. */
export function namaTampil(teks: string, standar: unknown): string {
  return standar === undefined ? samarkanIsian(teks).teks : teks
}

function indexStandar(graph: Graph): Map<string, Standar> {
  const index = new Map<string, Standar>()
  const all = graph.visible('standar_pelayanan')
  for (const standar of all) add(index, normaliseNama(standar.kode), standar)
  for (const standar of all) for (const name of namesOf(standar)) add(index, name, standar)
  return index
}

function add(index: Map<string, Standar>, name: string, standar: Standar): void {
  if (name !== '' && !index.has(name)) index.set(name, standar)
}
