/** PEKPPP form F-02, first item, as all reports tell it. */
import { pekppp } from '../../data/pekppp.ts'
import type { Graph } from '../../graph/graph.ts'
import { type NilaiLayanan, type PekpppKantor, pekpppKantor } from '../../hitung/pekppp.ts'
import { formatDesimal } from '../words.ts'

export interface PekpppView {
  readonly graph: Graph
  readonly pekppp: PekpppKantor
}

const [butir] = pekppp.butir
const tangga = butir?.tangga ?? []

/** The kode and the name of the item. */
export const butirPekppp = { kode: butir?.kode ?? '', nama: butir?.nama ?? '' }
export const judulPekppp = `PEKPPP ${butirPekppp.kode}: ${butirPekppp.nama.toLowerCase()}`
/** What the figures are, for who does not know the form. */
export const pengantarPekppp = `Butir pertama formulir F-02 PEKPPP menilai standar pelayanan 0 sampai ${tangga.length - 1}. Nilai di sini dihitung koheren dari dokumen, bukan nilai evaluator.`

/** Undefined for an office without services. */
export function pekpppView(graph: Graph): PekpppView | undefined {
  const found = pekpppKantor(graph)
  return found.layanan.length > 0 ? { graph, pekppp: found } : undefined
}

/** `2: Memuat 14 komponen`. */
export function sebutNilaiPekppp({ nilai }: Pick<NilaiLayanan, 'nilai'>): string {
  return nilai === undefined ? 'belum dapat dinilai' : `${nilai}: ${tangga[nilai]}`
}

/** The score of the office with the mean of its services. */
export function kalimatPekppp({ nilai, rataRata, layanan }: PekpppKantor): string {
  if (nilai === undefined || rataRata === undefined) return 'belum dapat dinilai: sebagian isinya tidak termuat'
  const dari = `rata-rata ${formatDesimal(rataRata)} dari ${layanan.length} layanan`
  const terbuka = layanan.filter((one) => one.nilai === undefined).length
  return `${nilai} dari ${tangga.length - 1}, yang dicapai setiap layanan; ${dari}${terbuka > 0 ? `, ${terbuka} belum dapat dinilai` : ''}`
}
