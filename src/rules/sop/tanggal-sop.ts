import type { TanggalSop } from '../../dokumen.ts'
import type { Node } from '../../graph/node.ts'
import { parseTanggal, type Tanggal } from '../../text/tanggal.ts'

/** The dates of the head of an SOP that can be read. Ask for them with `graph.once(tanggalSop, sop)`. */
export function tanggalSop(sop: Node<'sop'>): Readonly<Partial<Record<keyof TanggalSop, Tanggal>>> {
  const { pembuatan, revisi, efektif, pengesahan } = sop.isi.tanggal ?? {}
  return {
    ...read('pembuatan', pembuatan),
    ...read('revisi', revisi),
    ...read('efektif', efektif),
    ...read('pengesahan', pengesahan),
  }
}

function read(nama: keyof TanggalSop, teks: string | undefined) {
  const tanggal = teks === undefined ? undefined : parseTanggal(teks)
  return tanggal && { [nama]: tanggal }
}
