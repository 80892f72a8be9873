/** What hangs on what in the chain from misi to standar pelayanan, in all offices that are looked at. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { JenisNode, Verb } from '../graph/traces.ts'
import { withAcuan } from './komponen.ts'
import { isProses, kategoriOf, mayLackSop, type Proses, withAbove, withBelow } from './rantai.ts'

/** Node -> what it serves, one step up the chain; drafts too. */
export type Sambungan = ReadonlyMap<Node, readonly Node[]>

/** The references that lead up. */
const upward: Readonly<Partial<Record<JenisNode, readonly Verb[]>>> = {
  tujuan: ['mewujudkan'],
  sasaran: ['bagian dari', 'menjabarkan'],
  program: ['mendukung'],
  kegiatan: ['mendukung'],
  program_prioritas: ['mendukung'],
  proses: ['mendukung'],
  sop: ['melaksanakan'],
  unit: ['bagian dari'],
  jabatan: ['dimiliki'],
  peta_proses: ['menjabarkan'],
  instansi: ['bagian dari'],
  maklumat: ['memaklumatkan'],
  hasil_survei: ['mengukur'],
  kebutuhan: ['menyangkut'],
}
/** The kinds of the chain, from the top. */
export const rantai: readonly JenisNode[] = ['misi', 'tujuan', 'sasaran', 'proses', 'sop', 'standar_pelayanan']

/** @param asked a node of any kind, where one is asked for; of the others only those of the chain are told */
export function sambungan(graphs: readonly Graph[], asked?: Node): Sambungan {
  const atas = new Map<Node, Node[]>()
  const add = (node: Node, parents: Iterable<Node>) => {
    const known = atas.get(node) ?? []
    for (const parent of parents) if (parent !== node && !known.includes(parent)) known.push(parent)
    atas.set(node, known)
  }
  for (const graph of graphs) {
    for (const jenis of rantai) {
      for (const node of graph.all(jenis)) {
        add(node, parentsOf(node, graph))
        if (node.jenis === 'sasaran') for (const proses of supportedFromAbove(node, graph)) add(proses, [node])
      }
    }
  }
  for (let node: Node | undefined = asked; node && !atas.has(node); node = node.wadah) {
    const owner = graphs.find((graph) => asked && graph.owns(asked))
    if (owner) add(node, parentsOf(node, owner))
  }
  adoptByParts(atas, asked)
  dropRepeated(atas)
  return atas
}

/** The same seen from above: node -> what hangs on it, one step down. */
export function keBawah(atas: Sambungan): ReadonlyMap<Node, readonly Node[]> {
  const bawah = new Map<Node, Node[]>()
  for (const [node, parents] of atas) {
    for (const parent of parents) {
      const children = bawah.get(parent)
      if (children) children.push(node)
      else bawah.set(parent, [node])
    }
  }
  return bawah
}

const hangs: ReadonlySet<JenisNode> = new Set(['tujuan', 'sasaran', 'proses', 'sop', 'standar_pelayanan'])
const holds: ReadonlySet<JenisNode> = new Set(['misi', 'tujuan', 'sasaran', 'proses'])

/** Of processes one that is pendukung or manajerial is asked for no sasaran; of several below each other the topmost is told. */
export function tanpaAtas(node: Node, atas: Sambungan): boolean {
  if (!isProses(node)) return hangs.has(node.jenis) && !(atas.get(node) ?? []).length
  const { wadah } = node
  return tanpaSasaran(node, atas) && !(wadah && isProses(wadah) && tanpaSasaran(wadah, atas))
}

/** @param below what hangs on it */
export function tanpaBawah(node: Node, below: readonly Node[]): boolean {
  const mayEnd = isProses(node) && mayLackSop(node)
  return holds.has(node.jenis) && below.length === 0 && !mayEnd
}

/** Whether neither it, nor a process above or below it, supports a sasaran. */
function tanpaSasaran(proses: Proses, atas: Sambungan): boolean {
  const isAsked = (kategoriOf(proses) ?? 'inti') === 'inti'
  const line = [...withAbove(proses), ...withBelow(proses)]
  return isAsked && !line.some((one) => atas.get(one)?.some(({ jenis }) => jenis === 'sasaran'))
}

function parentsOf(node: Node, graph: Graph): readonly Node[] {
  if (node.jenis === 'standar_pelayanan') return parentsOfStandar(node as Node<'standar_pelayanan'>, graph)
  const named = (upward[node.jenis] ?? []).flatMap((verb) => graph.out(node, verb))
  // Not the document itself: all parts stand in one.
  return node.wadah?.wadah ? [...named, node.wadah] : named
}

/** Its SOPs; the process that it names only where no SOP leads to one. */
function parentsOfStandar(standar: Node<'standar_pelayanan'>, graph: Graph): readonly Node[] {
  const followed = withAcuan(standar, graph)
  const sops = graph.out(
    followed.find((one) => graph.out(one, 'dijalankan dengan').length > 0) ?? standar,
    'dijalankan dengan',
  )
  if (sops.some((sop) => graph.out(sop, 'melaksanakan').length > 0)) return sops
  return [...sops, ...followed.flatMap((one) => graph.out(one, 'keluaran dari'))]
}

/** Processes of offices above that name a sasaran up there which this one details. */
function supportedFromAbove(sasaran: Node, graph: Graph): readonly Node[] {
  const higher = new Set(graph.out(sasaran, 'menjabarkan'))
  for (const one of higher) for (const next of graph.out(one, 'menjabarkan')) higher.add(next)
  return [...higher]
    .filter((one) => !graph.owns(one))
    .flatMap((one) => graph.visibleInto(one, 'mendukung').filter(isProses))
}

/** A process that names no sasaran, nor one above it, supports those that its parts name: told where something hangs on it. */
function adoptByParts(atas: Map<Node, Node[]>, asked: Node | undefined): void {
  const holders = new Set<Node>(asked && [asked])
  for (const [node, parents] of atas)
    if (node.jenis === 'sop' || node.jenis === 'standar_pelayanan') for (const one of parents) holders.add(one)
  const sasaranOf = (proses: Proses) => (atas.get(proses) ?? []).filter(({ jenis }) => jenis === 'sasaran')
  for (const node of holders) {
    if (!isProses(node) || [...withAbove(node)].some((one) => sasaranOf(one).length > 0)) continue
    const named = [...withBelow(node)].flatMap(sasaranOf)
    atas.set(node, [...new Set([...(atas.get(node) ?? []), ...named])])
  }
}

/** A sasaran that a process names again, after one above it, is told there. */
function dropRepeated(atas: Map<Node, Node[]>): void {
  const repeated = [...atas.keys()].filter(isProses).flatMap((proses): [Proses, Node[]][] => {
    const above = new Set([...withAbove(proses)].slice(1).flatMap((one) => atas.get(one) ?? []))
    const own = (atas.get(proses) ?? []).filter((one) => one.jenis !== 'sasaran' || !above.has(one))
    return [[proses, own]]
  })
  for (const [proses, own] of repeated) atas.set(proses, own)
}
