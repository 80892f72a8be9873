/** The chain misi ◂ tujuan ◂ sasaran ◂ proses ◂ SOP ◂ standar pelayanan around one node, as a tree. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { type Celah, celahOf } from './celah.ts'
import { keBawah, rantai, type Sambungan, sambungan } from './sambungan.ts'

export interface Simpul {
  readonly node: Node
  readonly bawah: readonly Simpul[]
  /** What hangs below it is told at an earlier place of the tree. */
  readonly ulang?: true
  /** What the chain lacks here. */
  readonly celah: readonly Celah[]
}

export interface Telusur {
  readonly node: Node
  /** What stands at the head of the chains through the node; the node itself is in each of them. */
  readonly akar: readonly Simpul[]
}

/** The offices that a node of this graph can be linked with, from the highest down: those above, itself, those below. */
export function officesAround(graph: Graph, all: readonly Graph[]): readonly Graph[] {
  const levels: Graph[] = []
  for (let level: Graph | undefined = graph; level; level = level.parent) levels.push(level)
  const isBelow = (one: Graph) => {
    for (let level = one.parent; level; level = level.parent) if (level === graph) return true
    return false
  }
  return [...levels.reverse(), ...all.filter(isBelow)]
}

/** @param graphs the offices in which to look, from the highest down */
export function telusuri(node: Node, graphs: readonly Graph[]): Telusur {
  const atas = sambungan(graphs, node)
  const bawah = keBawah(atas)
  const above = leadingUp(node, atas)
  const done = new Set<Node>()

  const grow = (one: Node, isAbove: boolean): Simpul => {
    const isAsked = one === node
    const linked = bawah.get(one) ?? []
    const goesUp = isAbove && !isAsked
    const next = goesUp
      ? linked.filter((child) => above.has(child))
      : isAsked
        ? [...linked, ...loose(one, atas)]
        : linked
    if (done.has(one) && (isAsked || next.length > 0)) return { node: one, bawah: [], ulang: true, celah: [] }
    done.add(one)
    const owner = graphs.find((graph) => graph.owns(one))
    return {
      node: one,
      bawah: next.map((child) => grow(child, goesUp)),
      celah: owner ? celahOf(one, owner, atas, bawah) : [],
    }
  }

  const heads = [...above].filter((one) => !(atas.get(one) ?? []).some((parent) => above.has(parent)))
  const akar = heads.sort((left, right) => rankOf(left) - rankOf(right)).map((head) => grow(head, true))
  // In a circle nothing is the head.
  return { node, akar: done.has(node) ? akar : [...akar, grow(node, false)] }
}

/** Chains that begin higher come first. */
function rankOf({ jenis }: Node): number {
  return rantai.indexOf(jenis)
}

/** Parts of the node that hang on nothing within its document: an indicator, the processes of a map. */
function loose(node: Node, atas: Sambungan): readonly Node[] {
  return node.bagian.filter((part) => (atas.get(part) ?? []).every(({ dokumen }) => dokumen !== node.dokumen))
}

/** The node and all that it leads up to; of processes that end at no sasaran only where nothing else is above. */
function leadingUp(node: Node, atas: Sambungan): ReadonlySet<Node> {
  const found = new Set([node])
  for (const one of found) for (const parent of atas.get(one) ?? []) found.add(parent)
  const reaching = new Set<Node>()
  for (const head of found) if (head.jenis !== 'proses' && (atas.get(head) ?? []).length === 0) reaching.add(head)
  const bawah = keBawah(atas)
  for (const one of reaching) for (const child of bawah.get(one) ?? []) if (found.has(child)) reaching.add(child)
  return reaching.has(node) && reaching.size > 1 ? reaching : found
}
