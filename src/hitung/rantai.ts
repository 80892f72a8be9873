/** The chain sasaran ← proses ← SOP ← standar pelayanan, as an office and those above it have it. */
import { type Graph, isDraft } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { knowsAcuan, withAcuan } from './komponen.ts'
import type { Standar } from './layanan.ts'

export type Proses = Node<'proses'>
export type Sop = Node<'sop'>

/** Where a chain breaks: what of these comes first that is not there. */
export type MataRantai = 'proses' | 'SOP' | 'standar pelayanan'

/** The process and all below it, itself first. */
export function* withBelow(proses: Proses): Iterable<Proses> {
  yield proses
  for (const part of proses.bagian) if (isProses(part)) yield* withBelow(part)
}

/** The process and all above it in its map, itself first. */
export function* withAbove(proses: Proses): Iterable<Proses> {
  yield proses
  if (proses.wadah && isProses(proses.wadah)) yield* withAbove(proses.wadah)
}

/** Whether its map says why it needs no SOP: a dash says nothing, and of a public service no reason will do. */
export function mayLackSop({ isi: { layanan_publik, tanpa_sop } }: Proses): boolean {
  return layanan_publik !== true && tanpa_sop !== undefined && /[\p{L}\p{N}]/u.test(tanpa_sop)
}

export function isLowest(proses: Proses): boolean {
  return !proses.bagian.some(isProses)
}

/** The category that the process states, else the nearest one above it. */
export function kategoriOf(proses: Proses): 'inti' | 'pendukung' | 'manajerial' | undefined {
  for (const one of withAbove(proses)) if (one.isi.kategori) return one.isi.kategori
  return undefined
}

/**
 * Processes that support a sasaran: those that name it, and what stands above and below them. Those of offices above
 * cannot name it; they support it by naming a sasaran up there that it derives from.
 */
export function supportersOf(sasaran: Node<'sasaran'>, graph: Graph): ReadonlySet<Proses> {
  const supporters = new Set<Proses>()
  for (const named of [sasaran, ...derivedFrom(sasaran, graph)]) {
    for (const proses of graph.visibleInto(named, 'mendukung')) {
      if (!isProses(proses)) continue
      for (const one of withBelow(proses)) supporters.add(one)
      for (const one of withAbove(proses)) supporters.add(one)
    }
  }
  return supporters
}

/** Sasaran of offices above that this one details, over as many levels as it takes. */
function derivedFrom(sasaran: Node, graph: Graph): readonly Node[] {
  const seen = new Set<Node>()
  const queue: Node[] = [sasaran]
  for (const one of queue) {
    for (const higher of graph.out(one, 'menjabarkan')) {
      if (seen.has(higher)) continue
      seen.add(higher)
      queue.push(higher)
    }
  }
  return [...seen].filter((one) => !graph.owns(one))
}

/** SOPs in force that carry out the process itself. */
export function sopsOf(proses: Proses, graph: Graph): readonly Sop[] {
  return graph.visibleInto(proses, 'melaksanakan').filter(isSop)
}

/** SOPs in force that serve a standar pelayanan; where it names none, those of the standar that it follows. */
export function sopsOfStandar(standar: Standar, graph: Graph): readonly Sop[] {
  for (const one of withAcuan(standar, graph)) {
    const sops = graph.out(one, 'dijalankan dengan').filter(isSop)
    if (sops.length > 0) return sops.filter((sop) => !isDraft(sop))
  }
  return []
}

/** Whether it is known which SOPs serve a standar: what lacks in some of them may stand in one that is not here. */
export function knowsSop(standar: Standar, graph: Graph): boolean {
  return withAcuan(standar, graph).every(
    (one) =>
      knowsAcuan(one) &&
      !one.isLost('sop') &&
      one.links.every(({ verb, to }) => verb !== 'dijalankan dengan' || to !== undefined),
  )
}

/** Whether no sasaran, proses, SOP or standar pelayanan is hidden, nor a link between them. */
export function isChainWhole(graph: Graph): boolean {
  return (
    graph.isWhole('sasaran', 'menjabarkan') &&
    graph.isWhole('proses', 'mendukung') &&
    graph.isWhole('sop', 'melaksanakan') &&
    graph.isWhole('standar_pelayanan', 'dijalankan dengan')
  )
}

/** The processes that a standar belongs to: the one it names, else those that its SOPs carry out. */
export function prosesOfStandar(standar: Standar, graph: Graph): readonly Proses[] {
  const named = withAcuan(standar, graph).flatMap((one) => graph.out(one, 'keluaran dari').filter(isProses))
  if (named.length > 0) return named
  return sopsOfStandar(standar, graph).flatMap((sop) => prosesOfSop(sop, graph))
}

/** The processes that an SOP carries out. */
export function prosesOfSop(sop: Sop, graph: Graph): readonly Proses[] {
  return graph.out(sop, 'melaksanakan').filter(isProses)
}

/** Whether the process or one below it has a standar pelayanan, named in it or through an SOP. */
export function hasStandar(proses: Proses, graph: Graph): boolean {
  for (const one of withBelow(proses)) {
    if (graph.visibleInto(one, 'keluaran dari').length > 0) return true
    if (sopsOf(one, graph).some((sop) => isServing(sop, graph))) return true
  }
  return false
}

/** Whether a standar pelayanan is run with the SOP. */
export function isServing(sop: Sop, graph: Graph): boolean {
  return graph.visibleInto(sop, 'dijalankan dengan').length > 0
}

/** Where the chain of a sasaran breaks; undefined where it is whole. Without `layanan_langsung` it may end at the SOP. */
export function brokenAt(sasaran: Node<'sasaran'>, graph: Graph): MataRantai | undefined {
  const supporters = supportersOf(sasaran, graph)
  if (supporters.size === 0) return 'proses'
  const sops = [...supporters].flatMap((proses) => sopsOf(proses, graph))
  if (sops.length === 0) return 'SOP'
  if (sasaran.isi.layanan_langsung !== true || sops.some((sop) => isServing(sop, graph))) return undefined
  return 'standar pelayanan'
}

export function isProses(node: Node): node is Proses {
  return node.jenis === 'proses'
}

function isSop(node: Node): node is Sop {
  return node.jenis === 'sop'
}
