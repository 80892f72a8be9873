/** What may be lacking in all standar of an office at once is said once. */

import type { Butir, Draft, Place } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { butirPada } from '../bagian.ts'

/** What one standar lacks. */
export interface Kurang {
  readonly standar: Standar
  /** Completes `… belum`: `memuat nomor dan tanggal penetapan`. */
  readonly apa: string
  /** Each thing that it lacks, by a name that lasts. */
  readonly tanpa: readonly string[]
  readonly hint: string
  /** Without it the kode of the standar. */
  readonly at?: Place
}

/**
 * A finding for each standar; for the office where all of several standar lack the same.
 *
 * @param dinilai how many standar were judged
 */
export function* tellKurang(graph: Graph, kurang: readonly Kurang[], dinilai: number): Iterable<Draft> {
  const [first] = kurang
  const { instansi } = graph
  if (first && instansi && dinilai > 1 && kurang.length === dinilai && kurang.every(({ apa }) => apa === first.apa)) {
    yield {
      at: instansi.locate(),
      butir: kurang.flatMap(butirOf),
      message: `semua standar pelayanan "${instansi.nama}" (${dinilai}) belum ${first.apa}`,
      hint: first.hint,
    }
    return
  }
  for (const one of kurang) {
    const { standar, apa, hint, at = standar.locate() } = one
    yield { at, message: `standar pelayanan "${standar.nama}" belum ${apa}`, hint, butir: butirOf(one) }
  }
}

function butirOf({ standar, tanpa }: Kurang): readonly Butir[] {
  return butirPada(standar.locate(), tanpa)
}
