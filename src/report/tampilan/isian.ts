/** What the official sheets share: fields with their labels, and the lines that name the office. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Verb } from '../../graph/traces.ts'
import { formatTanggal } from '../../text/tanggal.ts'

/** A field of a form that holds one text; without it a place to be filled in by hand. */
export interface IsianTeks {
  readonly label: string
  readonly teks: string | undefined
}

/** A field of a form that holds a list: undefined is a place to be filled in by hand, `[]` is stated to be none. */
export interface IsianDaftar {
  readonly label: string
  readonly butir: readonly string[] | undefined
}

const ISO = /^\d{4}-\d{2}-\d{2}$/

/** `2024-01-18` as letters write it; any other text stays as it is written. */
export function sebutTanggal(teks: string | undefined): string | undefined {
  return teks !== undefined && ISO.test(teks) ? formatTanggal(teks) : teks
}

/** Name of the first node that a document points to; where it points to none, what it says. */
export function sebutRujukan(node: Node, verb: Verb, graph: Graph, teks: string | undefined): string | undefined {
  return graph.out(node, verb)[0]?.nama ?? teks
}

/** Names of the references in a list, each as written where it meets nothing. */
export function sebutDaftar(node: Node, field: string, verb: Verb): readonly string[] | undefined {
  const teks = node.field(field)
  if (!Array.isArray(teks)) return undefined
  const met = new Map(
    node.links.flatMap(({ verb: own, path, to }) =>
      own === verb && path[0] === field && to ? [[path[1], to.nama] as const] : [],
    ),
  )
  return bersih(teks.map((satu, urutan) => met.get(urutan) ?? String(satu)))
}

/** Without items that hold nothing. */
export function bersih(butir: readonly string[]): readonly string[] {
  return butir.map((satu) => satu.trim()).filter((satu) => satu !== '')
}

/** The office above, the office, and the unit that owns the document, as far as they are known. */
export function kepalaInstansi(node: Node, graph: Graph): readonly string[] {
  const { instansi } = graph
  const unit = sebutRujukan(node, 'dimiliki', graph, teksOf(node.field('unit')))
  const induk = instansi && sebutRujukan(instansi, 'bagian dari', graph, instansi.isi.induk)
  return [...new Set([induk, instansi?.isi.nama, unit].filter((satu) => satu !== undefined && satu !== ''))] as string[]
}

function teksOf(nilai: unknown): string | undefined {
  return typeof nilai === 'string' ? nilai : undefined
}
