/** What people asked for, by the services and programmes that it is about. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { daftarKebutuhan, type Keadaan, type Kebutuhan } from '../../hitung/kebutuhan.ts'

/** Needs about one service or programme; about none where `node` is absent. */
export interface KelompokKebutuhan {
  readonly node?: Node
  readonly terjawab: number
  /** Neither answered nor with a reason. */
  readonly terbuka: number
  readonly semua: readonly Kebutuhan[]
}

export interface KebutuhanKantor {
  readonly graph: Graph
  /** In the order of the documents. */
  readonly semua: readonly Kebutuhan[]
  readonly layanan: readonly KelompokKebutuhan[]
  readonly program: readonly KelompokKebutuhan[]
}

/** Undefined where the office has none. */
export function kebutuhanKantor(graph: Graph): KebutuhanKantor | undefined {
  const semua = daftarKebutuhan(graph)
  if (semua.length === 0) return undefined
  return {
    graph,
    semua,
    layanan: kelompok(semua, ({ layanan }) => layanan),
    program: kelompok(semua, ({ program }) => program),
  }
}

/** Those with most open needs first; at the end those about none. */
function kelompok(semua: readonly Kebutuhan[], about: (one: Kebutuhan) => readonly Node[]) {
  const nodes: (Node | undefined)[] = [...new Set(semua.flatMap(about)), undefined]
  return nodes
    .flatMap((node): KelompokKebutuhan[] => {
      const own = semua.filter((one) => (node ? about(one).includes(node) : about(one).length === 0))
      if (own.length === 0) return []
      const terbuka = own.filter(({ keadaan }) => isTerbuka(keadaan)).length
      const terjawab = own.filter(({ keadaan }) => keadaan === 'terjawab').length
      return [{ ...(node && { node }), terjawab, terbuka, semua: own }]
    })
    .sort((left, right) => Number(!left.node) - Number(!right.node) || right.terbuka - left.terbuka)
}

export function isTerbuka(keadaan: Keadaan): boolean {
  return keadaan === 'terbuka' || keadaan === 'belum_berubah'
}

/** What readers call a state. */
export const sebutKeadaan: Readonly<Record<Keadaan, string>> = {
  terjawab: 'terjawab',
  beralasan: 'tidak ditindaklanjuti, dengan alasan',
  belum_berubah: 'dokumennya belum berubah',
  terbuka: 'terbuka',
}
