import type { KelompokPengaduan } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import { groupBy, joinDaftar } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { samarkan } from '../../text/samar.ts'

/** Complaints of one service together: by its kode, else by its name as the first row spells it. */
export function menurutLayanan(
  kelompok: readonly KelompokPengaduan[],
): readonly { layanan: string; groups: readonly KelompokPengaduan[] }[] {
  const keyOf = ({ kode, layanan }: KelompokPengaduan) => kode ?? (normaliseNama(layanan) || layanan)
  return [...groupBy(kelompok, keyOf).values()].map((groups) => ({
    layanan: groups[0]?.kode ?? groups[0]?.layanan ?? '',
    groups,
  }))
}

/**
 * The services with complaints that count, most of them first: `"Legalisir" 3, tanpa layanan 1, dan 2 lainnya`.
 *
 * @param banyakOf how many of these complaints about one service count
 */
export function sebutMenurutLayanan(
  kelompok: readonly KelompokPengaduan[],
  banyakOf: (groups: readonly KelompokPengaduan[]) => number,
  graph: Graph,
): string {
  const services = menurutLayanan(kelompok).flatMap(({ layanan: kode, groups }) => {
    const banyak = banyakOf(groups)
    // The column may hold who complained instead of what about.
    const nama = graph.find('standar_pelayanan', kode)?.nama ?? samarkan(kode).teks
    return banyak > 0 ? [{ banyak, nama: nama === '' ? 'tanpa layanan' : `"${nama}"` }] : []
  })
  services.sort((left, right) => right.banyak - left.banyak)
  return joinDaftar(
    services.map(({ nama, banyak }) => `${nama} ${banyak}`),
    3,
  )
}
