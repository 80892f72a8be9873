/** What serves each program prioritas, over all steps of the chain. */
import type { Finding } from '../../finding.ts'
import { keBawah, sambungan } from '../../hitung/sambungan.ts'
import { type Hitungan, hitungTemuan } from './hitungan.ts'
import { below, sasaranOf } from './rantai.ts'
import type { NodeView, Views } from './simpul.ts'

export interface ProgramView {
  readonly view: NodeView
  readonly sasaran: readonly NodeView[]
  readonly proses: readonly NodeView[]
  readonly sop: readonly NodeView[]
  readonly layanan: readonly NodeView[]
  /** In the program itself and in all that serves it; none that is waived. */
  readonly temuan: readonly Finding[]
  readonly hitungan: Hitungan
}

/** In the order of offices and documents. */
export function programOf(views: Views): readonly ProgramView[] {
  const bawah = keBawah(sambungan(views.graphs))
  return views.graphs.flatMap((graph) =>
    graph.inForce('program_prioritas').map((program) => {
      const view = views.of(program)
      const serving = [...below(sasaranOf(program), bawah)].map(views.of)
      const of = (jenis: string) => serving.filter(({ node }) => node.jenis === jenis)
      const temuan = [view, ...serving].flatMap((one) => one.temuan)
      return {
        view,
        sasaran: of('sasaran'),
        proses: of('proses'),
        sop: of('sop'),
        layanan: of('standar_pelayanan'),
        temuan,
        hitungan: hitungTemuan(temuan),
      }
    }),
  )
}
