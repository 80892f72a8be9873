/**
 * Whether a standar pelayanan agrees with the SOPs that serve it, on time, requirements, cost and product. The parts
 * agree where one side is silent, or cannot be judged.
 */
import type { Graph } from '../graph/graph.ts'
import type { Ukuran } from '../text/waktu.ts'
import { bedaBiaya } from './beda-biaya.ts'
import { bedaPersyaratan } from './beda-persyaratan.ts'
import { bedaProduk } from './beda-produk.ts'
import { compareWaktu } from './beda-waktu.ts'
import type { Standar } from './layanan.ts'
import { sopsOfStandar } from './rantai.ts'

export { type BiayaSop, bedaBiaya } from './beda-biaya.ts'
export { type BedaPersyaratan, bedaPersyaratan, type SyaratSop } from './beda-persyaratan.ts'
export { bedaProduk } from './beda-produk.ts'
export { type BedaWaktu, compareWaktu } from './beda-waktu.ts'

/** Gives the function that tells whether a standar has an SOP and agrees in all four parts with those it has. */
export function judgeKesesuaian(graph: Graph, ukuran: Ukuran): (standar: Standar) => boolean {
  const bedaWaktu = compareWaktu(graph, ukuran)
  return (standar) => {
    if (graph.once(sopsOfStandar, standar).length === 0) return false
    if (bedaWaktu(standar).some(({ sedikit }) => sedikit === undefined) || graph.once(bedaBiaya, standar).length > 0)
      return false
    const { tersembunyi, takDiminta } = graph.once(bedaPersyaratan, standar)
    return tersembunyi.length === 0 && takDiminta.length === 0 && graph.once(bedaProduk, standar).length === 0
  }
}
