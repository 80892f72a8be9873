/** What people asked for, and which change of a document answered it. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { surelyBefore, type Tanggal } from '../text/tanggal.ts'

export type Butir = Node<'kebutuhan'>

/**
 * `terjawab`: a document that it names changed since, or nobody can tell that it did not. `beralasan`: the office says why it
 * does nothing. `belum_berubah`: it names documents, all of which are older.
 */
export type Keadaan = 'terjawab' | 'beralasan' | 'belum_berubah' | 'terbuka'

export interface Kebutuhan {
  readonly butir: Butir
  /** When it was recorded, where that can be read. */
  readonly tanggal?: Tanggal
  readonly keadaan: Keadaan
  /** The documents, or parts of them, that answer it or should have. */
  readonly oleh: readonly Node[]
  /** The services and programmes that it is about. */
  readonly layanan: readonly Node[]
  readonly program: readonly Node[]
}

/** Ask for it with `graph.once(bacaKebutuhan, butir)`. */
export function bacaKebutuhan(butir: Butir, graph: Graph): Kebutuhan {
  const { tanggal: teks, tindak_lanjut = {} } = butir.isi
  const tanggal = teks === undefined ? undefined : graph.hari(teks)
  const oleh = graph.out(butir, 'ditindaklanjuti dengan')
  const about = graph.out(butir, 'menyangkut')
  return {
    butir,
    ...(tanggal && { tanggal }),
    keadaan: keadaanOf(oleh, tanggal, tindak_lanjut.alasan, hasUnmet(butir), graph),
    oleh,
    layanan: about.filter(({ jenis }) => jenis === 'standar_pelayanan'),
    program: about.filter(({ jenis }) => jenis === 'program_prioritas'),
  }
}

/** All needs of the office, in the order of its documents; those of drafts too. */
export function daftarKebutuhan(graph: Graph): readonly Kebutuhan[] {
  return graph.all('kebutuhan').map((butir) => graph.once(bacaKebutuhan, butir))
}

/** A document that is not here may be the one that changed. */
function hasUnmet(butir: Butir): boolean {
  return butir.links.some(({ verb, to }) => verb === 'ditindaklanjuti dengan' && to === undefined)
}

function keadaanOf(
  oleh: readonly Node[],
  tanggal: Tanggal | undefined,
  alasan: string | undefined,
  isUnmet: boolean,
  graph: Graph,
): Keadaan {
  if (isUnmet || oleh.some((one) => mayHaveChanged(one, tanggal, graph))) return 'terjawab'
  if (alasan?.trim()) return 'beralasan'
  return oleh.length > 0 ? 'belum_berubah' : 'terbuka'
}

/** Unless every date in the document is surely earlier. */
function mayHaveChanged({ dokumen }: Node, sejak: Tanggal | undefined, graph: Graph): boolean {
  if (!sejak) return true
  const { tahun } = dokumen.isi as { tahun?: number }
  const dates = [...datesIn(dokumen.isi)].map((teks) => graph.hari(teks))
  if (tahun !== undefined && dates.length === 0) return tahun >= Number(sejak.mulai.slice(0, 4))
  return dates.length === 0 || dates.some((one) => !one || !surelyBefore(one, sejak))
}

/** Where it was made known changes nothing in it. */
const aside: ReadonlySet<string> = new Set(['publikasi', 'dasar_hukum', 'sumber', 'catatan', 'bagian_lain'])

/** The texts of all dates that stand in a document. */
function* datesIn(value: unknown, isDate = false): Iterable<string> {
  if (typeof value === 'string') {
    if (isDate) yield value
  } else if (Array.isArray(value)) {
    for (const item of value) yield* datesIn(item, isDate)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (!aside.has(key)) yield* datesIn(inner, isDate || key === 'tanggal')
  }
}
