import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'

/** The office's own Renstra whose period holds the year of a perjanjian, drafts not counted. */
export function renstraOf(perjanjian: Node<'perjanjian_kinerja'>, graph: Graph): readonly Node<'renstra'>[] {
  const { tahun } = perjanjian.isi
  if (tahun === undefined) return []
  return graph.all('renstra').filter(({ isi: { periode, konsep } }) => {
    const mulai = yearOf(periode?.mulai, graph)
    const selesai = yearOf(periode?.selesai, graph)
    return konsep !== true && mulai !== undefined && selesai !== undefined && mulai <= tahun && tahun <= selesai
  })
}

function yearOf(value: string | number | undefined, graph: Graph): number | undefined {
  if (value === undefined) return undefined
  const teks = String(value)
  return /^\d{4}$/.test(teks) ? Number(teks) : Number(graph.hari(teks)?.mulai.slice(0, 4)) || undefined
}
