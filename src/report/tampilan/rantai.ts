/** The chain tujuan → sasaran → proses → SOP → standar pelayanan of all offices, as a layered graph. */
import type { Graph } from '../../graph/graph.ts'
import { holds } from '../../graph/masa.ts'
import type { Node } from '../../graph/node.ts'
import { type Celah, celahOf } from '../../hitung/celah.ts'
import { isProses, withBelow } from '../../hitung/rantai.ts'
import { keBawah, type Sambungan, sambungan } from '../../hitung/sambungan.ts'
import { type Hitungan, hitungTemuan } from './hitungan.ts'
import type { NodeView, Views } from './simpul.ts'

/** From the top. */
export const lapisan = ['tujuan', 'sasaran', 'proses', 'sop', 'standar_pelayanan'] as const
export type Lapisan = (typeof lapisan)[number]

export interface RantaiSimpul {
  /** Address of the node within the report; of a fold, unique in this chain. */
  readonly id: string
  readonly lapisan: Lapisan
  /** '' of a fold. */
  readonly kode: string
  /** Of a fold, what its nodes share. */
  readonly nama: string
  readonly instansi?: string
  readonly unit?: string
  /** Names of the program prioritas that it serves. */
  readonly program: readonly string[]
  /** Steps below the first of its layer that leads to it: a subprocess stands one below the process around it. */
  readonly kedalaman: number
  readonly konsep: boolean
  readonly hitungan: Hitungan
  /** What the chain lacks here, where the office was judged; none of a fold: its nodes have them. */
  readonly celah: readonly Celah[]
  /** Absent of a fold. */
  readonly view?: NodeView
  /** Of a fold: its nodes. */
  readonly isi?: readonly RantaiSimpul[]
}

export interface Sisi {
  /** Ids. */
  readonly atas: string
  readonly bawah: string
}

export interface Rantai {
  /** By layer, then in the order of offices and files. */
  readonly simpul: readonly RantaiSimpul[]
  readonly sisi: readonly Sisi[]
}

/** What is for the day of the audit, as in matrix and index; drafts are in it too, and marked. */
export function rantaiOf(views: Views): Rantai {
  const atas = sambungan(views.graphs)
  const bawah = keBawah(atas)
  const program = programByNode(views, bawah)
  const nodes = lapisan.flatMap((jenis) =>
    views.graphs.flatMap((graph) =>
      inReadingOrder(jenis, graph).filter(({ dokumen }) => holds(dokumen, graph.tanggal)),
    ),
  )
  const shown = new Set<Node>(nodes)
  const simpul = nodes.map((node): RantaiSimpul => {
    const view = views.of(node)
    const { id, instansi, unit, konsep } = view
    return {
      id,
      lapisan: node.jenis as Lapisan,
      kode: node.kode,
      nama: node.nama,
      ...(instansi !== undefined && { instansi }),
      ...(unit !== undefined && { unit }),
      program: program.get(node) ?? [],
      kedalaman: depthOf(node, atas),
      konsep,
      hitungan: hitungTemuan(view.temuan),
      celah: views.dinilai.has(view.graph) ? celahOf(node, view.graph, atas, bawah) : [],
      view,
    }
  })
  const sisi = nodes.flatMap((node) =>
    (atas.get(node) ?? [])
      .filter((parent) => shown.has(parent))
      .map((parent) => ({ atas: views.of(parent).id, bawah: views.of(node).id })),
  )
  return { simpul, sisi }
}

/** As the document has them: a process before its parts. */
export function inReadingOrder(jenis: Lapisan, graph: Graph): readonly Node[] {
  const all = graph.all(jenis)
  if (jenis !== 'proses') return all
  return all
    .filter(({ wadah }) => !wadah || !isProses(wadah))
    .flatMap((one) => (isProses(one) ? [...withBelow(one)] : []))
}

/** Whether the chain lacks something at the node, or at one of those that it stands for. */
export function isPutus({ celah, isi }: RantaiSimpul): boolean {
  return celah.length > 0 || (isi?.some(isPutus) ?? false)
}

/** Steps up within its own kind; a circle ends where it began. */
function depthOf(node: Node, atas: Sambungan): number {
  let depth = 0
  const seen = new Set([node])
  for (let one: Node | undefined = node; one; depth++) {
    const next: Node | undefined = (atas.get(one) ?? []).find(({ jenis }) => jenis === node.jenis)
    if (!next || seen.has(next)) return depth
    seen.add(next)
    one = next
  }
  return depth
}

/** Names of the program prioritas that a node serves, over all steps. */
function programByNode(views: Views, bawah: ReadonlyMap<Node, readonly Node[]>): ReadonlyMap<Node, readonly string[]> {
  const names = new Map<Node, string[]>()
  for (const program of views.graphs.flatMap((graph) => graph.inForce('program_prioritas'))) {
    for (const node of below(sasaranOf(program), bawah)) {
      const list = names.get(node)
      if (!list) names.set(node, [program.nama])
      else if (!list.includes(program.nama)) list.push(program.nama)
    }
  }
  return names
}

export function sasaranOf(program: Node<'program_prioritas'>): readonly Node[] {
  return program.links.flatMap(({ verb, to }) => (verb === 'mendukung' && to ? [to] : []))
}

/** The nodes and all that hangs on them. */
export function below(nodes: Iterable<Node>, bawah: ReadonlyMap<Node, readonly Node[]>): ReadonlySet<Node> {
  const found = new Set(nodes)
  for (const one of found) for (const next of bawah.get(one) ?? []) found.add(next)
  return found
}
