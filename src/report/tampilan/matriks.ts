/** Traceability matrices of an office: what serves what, in both directions, and what serves nothing. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { JenisNode } from '../../graph/traces.ts'
import { celahOf } from '../../hitung/celah.ts'
import { isDimuat } from '../../hitung/indeks.ts'
import {
  hasStandar,
  isLowest,
  type Proses,
  prosesOfSop,
  type Sop,
  sopsOfStandar,
  supportersOf,
  withAbove,
} from '../../hitung/rantai.ts'
import { keBawah, sambungan } from '../../hitung/sambungan.ts'
import { inReadingOrder } from './rantai.ts'
import type { NodeView, Views } from './simpul.ts'

/** A row or a column. */
export interface Lajur {
  readonly view: NodeView
  /** It should meet something and meets nothing; never where nobody wrote a document of that kind. */
  readonly celah: boolean
}

export interface Baris extends Lajur {
  /** Index of the column -> whether the document names it, or something around it does. */
  readonly sel: ReadonlyMap<number, 'langsung' | 'lewat'>
}

export interface Matriks {
  readonly kode: 'sasaran-proses' | 'proses-sop' | 'sop-standar'
  readonly judul: string
  readonly baris: readonly Baris[]
  readonly kolom: readonly Lajur[]
  /** What a row lacks that is a gap: the head of a column for them. */
  readonly tanpaKolom: string
  /** What a column lacks that is a gap: the head of a row for them. */
  readonly tanpaBaris: string
}

export interface MatriksInstansi {
  readonly graph: Graph
  /** Always three, in the order of the chain. */
  readonly matriks: readonly [Matriks, Matriks, Matriks]
}

/** Of the offices given, such as those that were judged. Drafts are not in it. Gaps are those of the chain. */
export function matriksOf(views: Views, graphs: readonly Graph[]): readonly MatriksInstansi[] {
  const atas = sambungan(views.graphs)
  const bawah = keBawah(atas)
  return graphs.map((graph) => {
    const lacks: Lacks = (node, tanpa) =>
      graph.owns(node) && celahOf(node, graph, atas, bawah).some((one) => one.tanpa === tanpa)
    return {
      graph,
      matriks: [sasaranProses(views, graph, lacks), prosesSop(views, graph, lacks), sopStandar(views, graph, lacks)],
    }
  })
}

/** Whether the chain has a gap at a node, where something of that kind should be linked with it. */
type Lacks = (node: Node, tanpa: JenisNode) => boolean

/** Processes at the top of their map, those that name a sasaran themselves or lack one; of offices above, those that support one here. */
function sasaranProses({ of }: Views, graph: Graph, lacks: Lacks): Matriks {
  const rows = graph.inForce('sasaran').map((sasaran) => ({ sasaran, supporters: supportersOf(sasaran, graph) }))
  const isShown = (one: Proses) => one.wadah?.jenis !== 'proses' || graph.out(one, 'mendukung').length > 0
  const own = prosesInForce(graph).filter((one) => isShown(one) || lacks(one, 'sasaran'))
  const others = rows.flatMap(({ supporters }) => [...supporters].filter((one) => !graph.owns(one) && isShown(one)))
  const columns = [...new Set([...own, ...others])]
  return {
    kode: 'sasaran-proses',
    judul: 'Sasaran × proses',
    baris: rows.map(({ sasaran, supporters }) => ({
      view: of(sasaran),
      celah: lacks(sasaran, 'proses'),
      sel: cells(columns, (one) => {
        if (!supporters.has(one)) return undefined
        return graph.out(one, 'mendukung').includes(sasaran) ? 'langsung' : 'lewat'
      }),
    })),
    kolom: columns.map((one) => ({ view: of(one), celah: lacks(one, 'sasaran') })),
    tanpaKolom: 'belum didukung proses',
    tanpaBaris: 'belum mendukung sasaran',
  }
}

/** The lowest processes, and those above them that an SOP carries out. */
function prosesSop({ of }: Views, graph: Graph, lacks: Lacks): Matriks {
  const columns = graph.inForce('sop')
  const named = new Map(columns.map((sop) => [sop, new Set<Node>(prosesOfSop(sop, graph))]))
  const met = new Set([...named.values()].flatMap((proses) => [...proses]))
  const own = prosesInForce(graph).filter((one) => isLowest(one) || met.has(one))
  const others = [...met].filter((one) => !graph.owns(one))
  return {
    kode: 'proses-sop',
    judul: 'Proses × SOP',
    baris: [...own, ...others].map((proses) => ({
      view: of(proses),
      celah: lacks(proses, 'sop'),
      sel: cells(columns, (sop) => (named.get(sop)?.has(proses) ? 'langsung' : undefined)),
    })),
    kolom: columns.map((sop) => ({
      view: of(sop),
      celah: lacks(sop, 'proses'),
    })),
    tanpaKolom: 'belum memiliki SOP',
    tanpaBaris: 'belum melaksanakan proses',
  }
}

function prosesInForce(graph: Graph): readonly Proses[] {
  const inForce = new Set<Node>(graph.inForce('proses'))
  return inReadingOrder('proses', graph).filter((one): one is Proses => inForce.has(one))
}

/** An SOP need serve no standar, unless its process is a public service that has none. */
function sopStandar({ of }: Views, graph: Graph, lacks: Lacks): Matriks {
  const columns = graph.inForce('standar_pelayanan')
  const named = new Map(columns.map((standar) => [standar, new Set<Node>(sopsOfStandar(standar, graph))]))
  const met = new Set([...named.values()].flatMap((sops) => [...sops]))
  const own = graph.inForce('sop')
  const others = [...met].filter((one) => !graph.owns(one))
  return {
    kode: 'sop-standar',
    judul: 'SOP × standar pelayanan',
    baris: [...own, ...others].map((sop) => ({
      view: of(sop),
      celah: !met.has(sop) && isDimuat('standar_pelayanan', graph) && lacksStandar(sop as Sop, graph),
      sel: cells(columns, (standar) => {
        if (!named.get(standar)?.has(sop)) return undefined
        return graph.out(standar, 'dijalankan dengan').includes(sop) ? 'langsung' : 'lewat'
      }),
    })),
    kolom: columns.map((standar) => ({
      view: of(standar),
      celah: lacks(standar, 'sop'),
    })),
    tanpaKolom: 'belum memiliki standar pelayanan',
    tanpaBaris: 'belum dijalankan dengan SOP',
  }
}

function lacksStandar(sop: Sop, graph: Graph): boolean {
  return prosesOfSop(sop, graph).some((proses) => {
    const service = [...withAbove(proses)].find((one) => one.isi.layanan_publik === true)
    return service !== undefined && !hasStandar(service, graph)
  })
}

function cells<N>(columns: readonly N[], meets: (column: N) => 'langsung' | 'lewat' | undefined): Baris['sel'] {
  const found = new Map<number, 'langsung' | 'lewat'>()
  for (const [index, column] of columns.entries()) {
    const how = meets(column)
    if (how) found.set(index, how)
  }
  return found
}
