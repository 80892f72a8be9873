/** PEKPPP form F-02, first item, of each service and of the office. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { nilaiPekppp } from './komponen.ts'
import { hasStandar, isLowest } from './rantai.ts'

export interface NilaiLayanan {
  /** The standar pelayanan, or the process that promises a service and has none. */
  readonly node: Node<'standar_pelayanan'> | Node<'proses'>
  /** 0 to 5; absent where a cut source leaves it open. */
  readonly nilai?: number
}

export interface PekpppKantor {
  readonly layanan: readonly NilaiLayanan[]
  /** The score that every service reaches; absent where none can be scored. */
  readonly nilai?: number
  /** Mean of the services that can be scored. */
  readonly rataRata?: number
}

/** A service without a standar has 0. The office has what its weakest service has, for each rung asks for all services. */
export function pekpppKantor(graph: Graph): PekpppKantor {
  const standar = graph.inForce('standar_pelayanan').map((node): NilaiLayanan => {
    const nilai = nilaiPekppp(node, graph)
    return nilai === undefined ? { node } : { node, nilai }
  })
  const tanpa = graph
    .inForce('proses')
    .filter((one) => one.isi.layanan_publik === true && isLowest(one) && !hasStandar(one, graph))
    .map((node): NilaiLayanan => ({ node, nilai: 0 }))
  const layanan = [...standar, ...tanpa]
  const known = layanan.flatMap(({ nilai }) => nilai ?? [])
  if (known.length === 0) return { layanan }
  return {
    layanan,
    nilai: Math.min(...known),
    rataRata: known.reduce((left, right) => left + right, 0) / known.length,
  }
}
