import type { Dokumen, JenisDokumen } from '../dokumen.ts'
import { Graph, isDraft } from './graph.ts'
import { hiddenBy } from './hidden.ts'
import { holds } from './masa.ts'
import { Names } from './names.ts'
import { type Link, Node } from './node.ts'
import { isBerjenis, type JenisNode, parts, type Trace, traces } from './traces.ts'

type Path = readonly (string | number)[]

const none: readonly never[] = []

/**
 * Makes the graph of one office. A reference is looked for in the office, then in its parent, and so on up;
 * `kanwil-bali/SS-03` names the office, `sop:1.1` the kind.
 *
 * @param tanggal ISO day of the audit: of several Renstra the one in force then counts
 * @param leftOut kinds of the documents that could not be read; undefined where even that is not known
 */
export function link(
  dokumen: readonly Dokumen[],
  tanggal: string,
  parent?: Graph,
  leftOut: readonly (JenisDokumen | undefined)[] = [],
): Graph {
  const nodes = new Map<JenisNode, Node[]>()
  const byKode = new Map<JenisNode, Map<string, Node>>()
  const inForce = new Map<JenisNode, Node[]>()
  const twins = new Map<string, Node[]>()
  const backlinks = new Map<Node, Link[]>()
  const hidden = hiddenBy(dokumen, leftOut)
  const graph = new Graph({ nodes, inForce, byKode, twins, backlinks, hidden }, tanggal, parent)
  const add = (node: Node) => {
    push(nodes, node.jenis, node)
    const kinds = byKode.get(node.jenis) ?? new Map<string, Node>()
    byKode.set(node.jenis, kinds)
    const counts = (one: Node) => !isDraft(one) && holds(one.dokumen, tanggal)
    const first = kinds.get(node.kode)
    if (!first || (!counts(first) && counts(node))) kinds.set(node.kode, node)
    if (first) {
      const key = `${node.jenis} ${node.kode}`
      if (!twins.has(key)) twins.set(key, [first])
      push(twins, key, node)
    }
    if (counts(node)) push(inForce, node.jenis, node)
  }
  for (const document of dokumen) add(collect(document, document.jenis, document.isi, undefined, [], add))
  const names = new Names(graph)
  for (const list of nodes.values()) {
    for (const node of list) {
      const links = linksOf(node, graph, names)
      if (links.length > 0) node.links = links
      for (const one of links) if (one.to) push(backlinks, one.to, one)
    }
  }
  return graph
}

/** Makes the node of a part and those within it; the parts are handed to `add`, the node itself is returned. */
function collect(
  dokumen: Dokumen,
  jenis: JenisNode,
  isi: unknown,
  wadah: Node | undefined,
  path: Path,
  add: (node: Node) => void,
): Node {
  const node = new Node(jenis, isi as never, dokumen, wadah, path)
  const fields = parts[jenis]
  if (!fields) return node
  const inner: Node[] = []
  for (const [field, kind] of Object.entries(fields)) {
    const list = (isi as Readonly<Record<string, unknown>>)[field]
    if (!Array.isArray(list)) continue
    for (const [index, item] of list.entries()) {
      const part = collect(dokumen, kind, item, node, [...path, field, index], add)
      add(part)
      inner.push(part)
    }
  }
  if (inner.length > 0) node.bagian = inner
  return node
}

const tracesFrom = new Map<JenisNode, { readonly trace: Trace; readonly keys: readonly string[] }[]>()
for (const trace of traces) push(tracesFrom, trace.from, { trace, keys: trace.field.split('.') })

function linksOf(node: Node, graph: Graph, names: Names): Link[] {
  const links: Link[] = []
  for (const { trace, keys } of tracesFrom.get(node.jenis) ?? none) {
    for (const { teks: written, path, nama } of referencesAt(node.isi, keys)) {
      const teks = (trace.within ? trace.within.exec(written)?.[1] : written)?.trim() ?? ''
      if (teks === '') continue
      const to =
        resolve(teks, trace, node, graph, names) ?? (nama ? resolve(nama.trim(), trace, node, graph, names) : undefined)
      const orText = trace.orText === true && !(trace.to.length === 0 && isBerjenis(teks))
      const otherKind = to || orText ? undefined : findAnyKind(teks, graph)
      links.push(makeLink({ verb: trace.verb, from: node, teks, path, orText }, to, otherKind))
    }
  }
  return links
}

function makeLink(
  link: { -readonly [K in keyof Link]: Link[K] },
  to: Node | undefined,
  otherKind: Node | undefined,
): Link {
  if (to) link.to = to
  if (otherKind) link.otherKind = otherKind
  return link
}

interface Reference {
  readonly teks: string
  readonly path: Path
  /** What an item with a kode of its own is called besides. */
  readonly nama: string | undefined
}

/** The texts at keys within one another; lists are walked, and an item with a kode of its own stands for it. */
function referencesAt(isi: unknown, keys: readonly string[]): readonly Reference[] {
  const found: Reference[] = []
  walk(isi, keys, 0, [], found)
  return found
}

/** @param path of the value; it grows and shrinks on the way */
function walk(value: unknown, keys: readonly string[], depth: number, path: (string | number)[], found: Reference[]) {
  const key = keys[depth]
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index)
      walk(value[index], keys, depth, path, found)
      path.pop()
    }
  } else if (typeof value !== 'object' || value === null) {
    if (key === undefined && typeof value === 'string') found.push({ teks: value, path: path.slice(), nama: undefined })
  } else if (key === undefined) {
    const { kode, nama } = value as Readonly<Record<string, unknown>>
    if (typeof kode !== 'string') return
    found.push({ teks: kode, path: [...path, 'kode'], nama: typeof nama === 'string' ? nama : undefined })
  } else if (key === '*') {
    for (const name of Object.keys(value)) walkInto(value, name, keys, depth, path, found)
  } else {
    walkInto(value, key, keys, depth, path, found)
  }
}

function walkInto(
  value: object,
  name: string,
  keys: readonly string[],
  depth: number,
  path: (string | number)[],
  found: Reference[],
) {
  const inner = (value as Readonly<Record<string, unknown>>)[name]
  if (inner === undefined) return
  path.push(name)
  walk(inner, keys, depth + 1, path, found)
  path.pop()
}

function resolve(teks: string, trace: Trace, from: Node, graph: Graph, names: Names): Node | undefined {
  const start = trace.above ? graph.parent : graph
  if (!start) return undefined
  const kinds = trace.to.length > 0 ? trace.to : anyKind(graph)
  const found = firstOf(kinds, (jenis) => findKode(start, jenis, teks, from)) ?? findExplicit(teks, kinds, graph, from)
  if (found) return found
  // Nothing else has the kode: the node does refer to itself.
  if (teks === from.kode && kinds.includes(from.jenis) && !trace.above) return from
  if (!trace.orText) return undefined
  return firstOf(
    kinds,
    (jenis) => names.find(jenis, teks) ?? (trace.within ? names.findPrefixed(jenis, teks) : undefined),
  )
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Another node before the one that refers: a sasaran that shares its kode with the one above means that one. Where several
 * of the office have the kode, as in the Renstra of one period and the next, the one in the same document is meant.
 */
function findKode(graph: Graph | undefined, jenis: JenisNode, kode: string, from: Node): Node | undefined {
  for (let level = graph; level; level = level.parent) {
    const node = level.office.byKode.get(jenis)?.get(kode)
    if (!node || node === from) continue
    if (level.office.twins.size === 0) return node
    const twins = level.office.twins.get(`${jenis} ${kode}`) ?? []
    if (twins.includes(from)) continue
    return twins.find((one) => one.dokumen === from.dokumen) ?? node
  }
  return undefined
}

/** `kanwil-bali/SS-03` or `sop:1.1`. */
function findExplicit(teks: string, kinds: readonly JenisNode[], graph: Graph, from: Node): Node | undefined {
  const slash = teks.indexOf('/')
  if (slash > 0) {
    for (let level: Graph | undefined = graph; level; level = level.parent) {
      if (level.instansi?.kode === teks.slice(0, slash)) {
        const kode = teks.slice(slash + 1)
        return firstOf(kinds, (jenis) => level.office.byKode.get(jenis)?.get(kode))
      }
    }
  }
  const colon = teks.indexOf(':')
  if (colon < 0) return undefined
  const jenis = kinds.find((one) => one === teks.slice(0, colon))
  return jenis ? findKode(graph, jenis, teks.slice(colon + 1).trim(), from) : undefined
}

function findAnyKind(teks: string, graph: Graph): Node | undefined {
  return firstOf(anyKind(graph), (jenis) => graph.find(jenis, teks))
}

function anyKind(graph: Graph): readonly JenisNode[] {
  const kinds = new Set<JenisNode>()
  for (let level: Graph | undefined = graph; level; level = level.parent)
    for (const jenis of level.office.byKode.keys()) kinds.add(jenis)
  return [...kinds]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
