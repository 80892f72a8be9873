/** Citations of regulations where documents state their legal basis. */
import { indexPeraturan, type Peraturan, peraturan, type Registry, registry } from '../../data/peraturan.ts'
import type { Place } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { kodePeraturan } from '../../text/kode-peraturan.ts'
import type { Sitasi } from '../../text/sitasi.ts'

export type Citing = Node<'renstra' | 'peta_proses' | 'sop' | 'standar_pelayanan'>

/** One text of a legal basis, with what it cites. */
export interface Kutipan {
  readonly node: Citing
  readonly path: readonly (string | number)[]
  readonly teks: string
  readonly sitasi: readonly Sitasi[]
}

const kinds = ['renstra', 'peta_proses', 'sop', 'standar_pelayanan'] as const

/** Documents that state a legal basis, each with its texts in order. */
export function* citingDocuments(graph: Graph): Iterable<{ node: Citing; kutipan: readonly Kutipan[] }> {
  for (const kind of kinds) {
    for (const node of graph.all(kind)) {
      const kutipan = graph.once(kutipanOf, node)
      if (kutipan.length > 0) yield { node, kutipan }
    }
  }
}

function kutipanOf(node: Citing, graph: Graph): readonly Kutipan[] {
  const found: Kutipan[] = []
  const read = (list: readonly string[] | undefined, path: readonly (string | number)[]) => {
    for (const [index, teks] of (list ?? []).entries()) {
      found.push({ node, path: [...path, index], teks, sitasi: graph.sitasi(teks) })
    }
  }
  read(node.isi.dasar_hukum, ['dasar_hukum'])
  if (node.isi.jenis === 'standar_pelayanan' && Array.isArray(node.isi.biaya)) {
    for (const [index, one] of node.isi.biaya.entries()) {
      if (typeof one === 'object') read(one.dasar_hukum, ['biaya', index, 'dasar_hukum'])
    }
  }
  return found
}

/** A regulation of a region without its name is the own region's. */
export function kodeOf({ jenis, nomor, tahun, wilayah, kode }: Sitasi, graph: Graph): string | undefined {
  if (nomor === undefined || tahun === undefined || wilayah !== undefined) return kode
  const own = graph.instansi?.isi.wilayah
  if (jenis === 'perda') return kodePeraturan(jenis, nomor, tahun, own?.kabupaten_kota ?? own?.provinsi)
  if (/^(?:per|kep)gub$/.test(jenis)) return kodePeraturan(jenis, nomor, tahun, own?.provinsi)
  if (/^(?:per|kep)(?:bup|wali)$/.test(jenis)) return kodePeraturan(jenis, nomor, tahun, own?.kabupaten_kota)
  return kode
}

/** The shipped registry with what the office and those above it add. */
export function registryOf(graph: Graph): Registry {
  const own = graph.visible('peraturan').map(({ isi }): Peraturan => isi)
  return own.length === 0 ? registry : indexPeraturan([...peraturan, ...own])
}

/** What the registry knows of a citation. */
export function findCited(sitasi: Sitasi, graph: Graph, known: Registry): Peraturan | undefined {
  const kode = kodeOf(sitasi, graph)
  return (kode === undefined ? undefined : known.find(kode)) ?? known.find(sitasi.teks)
}

export function placeOf({ node, path }: Kutipan): Place {
  return node.locate(...path)
}

/** What people call a document that cites: `SOP "Legalisasi"`. */
export function sebutDokumen(node: Citing): string {
  const kind = { renstra: 'Renstra', peta_proses: 'peta proses', sop: 'SOP', standar_pelayanan: 'standar pelayanan' }
  return `${kind[node.jenis]} "${node.nama}"`
}
