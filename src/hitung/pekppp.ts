/** PEKPPP form F-02, first item, of each service and of the office. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { joinDaftar } from '../text/daftar.ts'
import { komponenKosong, kurangPenetapan, kurangPenyusunan, nilaiPekppp } from './komponen.ts'
import { hasStandar, isLowest } from './rantai.ts'

export interface NilaiLayanan {
  /** The standar pelayanan, or the process that promises a service and has none. */
  readonly node: Node<'standar_pelayanan'> | Node<'proses'>
  /** 0 to 5; absent where a cut source leaves it open. */
  readonly nilai?: number
  /** What keeps it from the next rung; absent at the highest. */
  readonly kurang?: string
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
    const kurang = kurangOf(node, nilai, graph)
    return { node, ...(nilai !== undefined && { nilai }), ...(kurang !== undefined && { kurang }) }
  })
  const tanpa = graph
    .inForce('proses')
    .filter((one) => one.isi.layanan_publik === true && isLowest(one) && !hasStandar(one, graph))
    .map((node): NilaiLayanan => ({ node, nilai: 0, kurang: 'layanan ini belum memiliki standar pelayanan' }))
  const layanan = [...standar, ...tanpa]
  const known = layanan.flatMap(({ nilai }) => nilai ?? [])
  if (known.length === 0) return { layanan }
  return {
    layanan,
    nilai: Math.min(...known),
    rataRata: known.reduce((left, right) => left + right, 0) / known.length,
  }
}

const MOST_NAMED = 3

function kurangOf(standar: Node<'standar_pelayanan'>, nilai: number | undefined, graph: Graph): string | undefined {
  const without = (kurang: readonly string[]) => joinDaftar(kurang, MOST_NAMED)
  switch (nilai) {
    case undefined:
      return 'sebagian isinya tidak termuat dalam salinan'
    case 0:
    case 1:
      return `belum memuat ${without(graph.once(komponenKosong, standar).map(({ nama }) => nama))}`
    case 2:
      return `penetapannya belum memuat ${without(kurangPenetapan(standar, graph))}`
    case 3:
      return `penyusunan bersama masyarakat belum memuat ${without(kurangPenyusunan(standar, graph))}`
    case 4:
      return 'belum ada reviu yang tercatat'
    default:
      return undefined
  }
}
