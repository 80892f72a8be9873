/** What an office did in one year: its indicators, and its logs of services and complaints. */
import { batasCapaianBaku } from '../data/kinerja.ts'
import type { Graph } from '../graph/graph.ts'
import { type KinerjaTahun, ringkasKinerja } from './ringkasan-kinerja.ts'
import { type KasusTahun, ringkasTahun, tahunKasus } from './ringkasan-layanan.ts'

export interface KinerjaKantor {
  readonly graph: Graph
  readonly tahun: number
  /** Where an achievement is capped, percent. */
  readonly batas: number
  readonly kinerja: KinerjaTahun
  readonly layanan?: KasusTahun
  readonly pengaduan?: KasusTahun
}

/**
 * Undefined where the office has no data of such a year.
 *
 * @param tahun the last year with figures that is not after the audit, else with a perjanjian, where absent
 */
export function kinerjaKantor(
  graph: Graph,
  tahun?: number,
  batas: number = batasCapaianBaku,
): KinerjaKantor | undefined {
  const year = tahun ?? tahunTerakhir(graph)
  if (year === undefined) return undefined
  const kinerja = ringkasKinerja(graph, year, batas)
  const layanan = ringkasTahun(graph.fakta.riwayat, year, graph)
  const pengaduan = ringkasTahun(graph.fakta.pengaduan, year, graph)
  if (kinerja.indikator.length === 0 && !layanan && !pengaduan) return undefined
  return { graph, tahun: year, batas, kinerja, ...(layanan && { layanan }), ...(pengaduan && { pengaduan }) }
}

function tahunTerakhir(graph: Graph): number | undefined {
  const { realisasi, riwayat, pengaduan } = graph.fakta
  const measured = [
    ...realisasi.flatMap(({ rows }) => rows.map((row) => row.tahun)),
    ...tahunKasus(riwayat),
    ...tahunKasus(pengaduan),
  ]
  const promised = graph
    .all('perjanjian_kinerja')
    .flatMap(({ isi: { tahun, konsep } }) => (tahun === undefined || konsep === true ? [] : [tahun]))
  return lastOf(measured, graph) ?? lastOf(promised, graph)
}

function lastOf(years: readonly number[], { tanggal }: Graph): number | undefined {
  const known = years.filter((tahun) => tahun <= Number(tanggal.slice(0, 4)))
  return known.length === 0 ? undefined : known.reduce((last, one) => Math.max(last, one))
}
