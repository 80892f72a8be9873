/** Published results of surveys, read as numbers. */
import { kenaliUnsur, skalaJawaban } from '../data/survei.ts'
import type { HasilSurvei } from '../dokumen.ts'
import type { JenisSurvei } from '../graph/fakta.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { normaliseNama } from '../text/nama.ts'
import type { Nrr } from './skm.ts'

type Survei = Node<'hasil_survei'>
export type UnsurSurvei = NonNullable<HasilSurvei['unsur']>[number]

/** SKM where the document does not say. */
export function jenisSurvei({ isi }: Survei): JenisSurvei {
  return isi.survei ?? 'skm'
}

/** The highest answer. */
export function skalaOf({ isi }: Survei): number {
  return isi.skala ?? skalaJawaban
}

/** The means of all elements; undefined where one is not given. */
export function nrrOf({ isi }: Survei): readonly Nrr[] | undefined {
  const unsur = (isi.unsur ?? []).flatMap(({ nama = '', nrr, bobot }) =>
    nrr === undefined ? [] : [{ nama, nrr, ...(bobot !== undefined && { bobot }) }],
  )
  return unsur.length > 0 && unsur.length === isi.unsur?.length ? unsur : undefined
}

/** A published value on the scale to 100, whether it was published on that or on the scale of the answers. */
export function nilaiSeratus(nilai: number, skala: number = skalaJawaban): number {
  return nilai <= skala ? (nilai / skala) * 100 : nilai
}

/** One element, whatever it is called. */
export function isUnsurSama(satu: string, lain: string): boolean {
  const known = kenaliUnsur(satu)
  return known ? known === kenaliUnsur(lain) : normaliseNama(satu) === normaliseNama(lain)
}

/** The years that the period touches; undefined where it cannot be read. */
export function tahunSurvei(survei: Survei, graph: Graph): { dari: number; sampai: number } | undefined {
  const { mulai, selesai } = survei.isi.periode ?? {}
  const years = [mulai, selesai].flatMap((teks) => (teks ? (graph.hari(teks)?.akhir.slice(0, 4) ?? []) : []))
  const [first] = years
  return first === undefined ? undefined : { dari: Number(first), sampai: Number(years.at(-1)) }
}
