/** The years of a Renstra, and those for which it owes targets. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'

type Renstra = Node<'renstra'>
type Bertarget = Node<'indikator'> | Node<'keluaran'>

/** The years of the period; none where it is not given, or ends before it begins. */
export function yearsOf({ isi: { periode: { mulai, selesai } = {} } }: Renstra): readonly number[] {
  if (mulai === undefined || selesai === undefined || selesai < mulai) return []
  return Array.from({ length: selesai - mulai + 1 }, (_, index) => mulai + index)
}

/**
 * Gives the function that tells for which years an indicator or output owes a target: those in which it is measured, else
 * all of the period. A region's Renstra follows a term of office, which begins in the midst of a year: its first year is
 * where it starts from, and owes none where no indicator has one, nor where it is the year of the indicator's data dasar.
 */
export function tahunBertarget(renstra: Renstra, graph: Graph): (one: Bertarget) => readonly number[] {
  const years = yearsOf(renstra)
  const [first] = years
  const mayStartBefore = first !== undefined && isRegional(graph, years.length)
  const startsBefore = mayStartBefore && !bertargetOf(renstra).some((one) => hasTarget(one, first))
  return (one) => {
    const { tahun_ukur = [], data_dasar } = one.isi as Node<'indikator'>['isi']
    if (tahun_ukur.length > 0) return years.length === 0 ? tahun_ukur : tahun_ukur.filter((one) => years.includes(one))
    const isStart = startsBefore || (mayStartBefore && data_dasar?.tahun === first)
    return isStart && !hasTarget(one, first) ? years.slice(1) : years
  }
}

/** Ministries and the offices under them plan five years, of which each has targets. */
const NATIONAL_YEARS = 5

function isRegional({ instansi }: Graph, years: number): boolean {
  const tingkat = instansi?.isi.tingkat
  return tingkat === undefined ? years > NATIONAL_YEARS : tingkat === 'daerah' || tingkat === 'lainnya'
}

function hasTarget({ isi: { target = {} } }: Bertarget, tahun: number | undefined): boolean {
  const nilai = tahun === undefined ? undefined : target[String(tahun)]
  return nilai !== undefined && nilai !== '-'
}

function bertargetOf(node: Node): readonly Bertarget[] {
  return node.bagian.flatMap((part) => [...(isBertarget(part) ? [part] : []), ...bertargetOf(part)])
}

function isBertarget(part: Node): part is Bertarget {
  return part.jenis === 'indikator' || part.jenis === 'keluaran'
}
