/** What the level of an office asks of its Renstra. Regional and other offices follow rules of their own. */
import type { Instansi } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'

export type Tingkat = NonNullable<Instansi['tingkat']>

/** The level of the office, where it stands under a ministry or is one. */
export function tingkatOf({ instansi }: Graph): Exclude<Tingkat, 'daerah' | 'lainnya'> | undefined {
  const tingkat = instansi?.isi.tingkat
  return tingkat === 'daerah' || tingkat === 'lainnya' ? undefined : tingkat
}
