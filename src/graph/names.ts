import { normaliseNama } from '../text/nama.ts'
import type { Graph } from './graph.ts'
import type { Node } from './node.ts'
import type { JenisNode } from './traces.ts'

/** What the nodes of a kind are called. */
interface NameIndex {
  readonly byName: ReadonlyMap<string, Node>
  /** What was looked for before: thousands of SOPs name the same few officers. */
  readonly met: Map<string, Node | undefined>
  /** Made when a beginning is first looked for. */
  sorted?: readonly string[]
}

/** Finds nodes by what people call them: nomor, nama, alias. The index of a kind is made when it is first asked for. */
export class Names {
  readonly #graph: Graph
  readonly #indexes = new Map<JenisNode, NameIndex>()

  constructor(graph: Graph) {
    this.#graph = graph
  }

  find(jenis: JenisNode, teks: string): Node | undefined {
    const { byName, met } = this.#index(jenis)
    const before = met.get(teks)
    if (before || met.has(teks)) return before
    const found = byName.get(spoken(teks)) ?? byName.get(spoken(withoutBrackets(teks)))
    met.set(teks, found)
    return found
  }

  /** The one node whose name begins with these two words or more. */
  findPrefixed(jenis: JenisNode, teks: string): Node | undefined {
    const start = `${spoken(teks)} `
    if (!start.trim().includes(' ')) return undefined
    const index = this.#index(jenis)
    index.sorted ??= [...index.byName.keys()].sort()
    const { byName, sorted } = index
    let found: Node | undefined
    for (let at = firstFrom(sorted, start); sorted[at]?.startsWith(start); at++) {
      const node = byName.get(sorted[at] ?? '')
      if (found && node !== found) return undefined
      found = node
    }
    return found
  }

  #index(jenis: JenisNode): NameIndex {
    const known = this.#indexes.get(jenis)
    if (known) return known
    const byName = new Map<string, Node>()
    for (const node of this.#graph.visible(jenis)) {
      for (const name of namesOf(node)) if (name !== '' && !byName.has(name)) byName.set(name, node)
    }
    const index = { byName, met: new Map<string, Node | undefined>() }
    this.#indexes.set(jenis, index)
    return index
  }
}

/** Index of the first of these names, in order, that does not come before that one. */
function firstFrom(sorted: readonly string[], name: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < name) low = middle + 1
    else high = middle
  }
  return low
}

/** What people call a node: nama, layanan, uraian, nomor and alias, as `spoken` makes them. */
export function namesOf(node: Node): string[] {
  const alias = node.field('alias')
  const names: string[] = []
  for (const name of [
    node.field('nama'),
    node.field('layanan'),
    node.field('uraian'),
    node.field('nomor'),
    ...(Array.isArray(alias) ? alias : []),
  ]) {
    if (typeof name === 'string') names.push(spoken(name), spoken(withoutBrackets(name)))
  }
  return names
}

function withoutBrackets(teks: string): string {
  return teks.replaceAll(/\([^()]*\)/g, ' ')
}

/** As compared: without case, punctuation, and the word SOP that people put before a title. */
export function spoken(teks: string): string {
  return normaliseNama(teks).replace(/^sop (?=\S)/, '')
}
