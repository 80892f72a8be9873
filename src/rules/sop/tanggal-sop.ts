import type { TanggalSop } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Tanggal } from '../../text/tanggal.ts'

/** A date of the head of an SOP; undefined where there is none, or none that can be read. */
export function tanggalSop(sop: Node<'sop'>, nama: keyof TanggalSop, graph: Graph): Tanggal | undefined {
  const teks = sop.isi.tanggal?.[nama]
  return teks === undefined ? undefined : graph.hari(teks)
}
