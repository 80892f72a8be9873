/** Whose documents a report tells of. */
import type { Audit } from '../../run.ts'
import { formatCount } from '../../text/banyak.ts'
import { joinDaftar } from '../../text/daftar.ts'

/** As many offices that none of them leads are named. */
const MOST_NAMED = 3

/** The name of an office, of the one above all others, or of each; absent where no document tells of an office. */
export function sebutKantor({ offices }: Pick<Audit, 'offices'>): string | undefined {
  const graphs = offices.flatMap(({ office: { graph } }) => (graph.instansi ? [graph] : []))
  const own = new Set(graphs)
  const roots = graphs.filter(({ parent }) => !parent || !own.has(parent))
  const names = graphs.flatMap(({ instansi }) => instansi?.nama ?? [])
  const [root, second] = roots
  if (names.length === 0) return undefined
  if (names.length > 1 && root?.instansi && !second)
    return `${root.instansi.nama} dan ${formatCount(names.length - 1)} instansi di bawahnya`
  return names.length > MOST_NAMED ? `${formatCount(names.length)} instansi` : joinDaftar(names)
}

/** Names of the offices that were judged, by their kode; one without a name by its kode alone. */
export function namaKantor({ offices }: Pick<Audit, 'offices'>): (kode: string | undefined) => string | undefined {
  const names = new Map(offices.flatMap(({ office: { kode, graph } }) => (kode ? [[kode, graph.instansi?.nama]] : [])))
  return (kode) => kode && (names.get(kode) ?? kode)
}
