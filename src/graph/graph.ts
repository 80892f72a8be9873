import { type BerkasTerbaca, readBerkas } from '../text/berkas.ts'
import { parseSitasi, type Sitasi } from '../text/sitasi.ts'
import { parseTanggal, type Tanggal } from '../text/tanggal.ts'
import { parseWaktu, type Waktu } from '../text/waktu.ts'
import { type Fakta, tanpaFakta } from './fakta.ts'
import { ANY } from './hidden.ts'
import type { Link, Node } from './node.ts'
import type { JenisNode, Verb } from './traces.ts'

const none: readonly never[] = []

/** The nodes of one office, as they were found in its documents. */
export interface Office {
  /** Nodes by kind, in the order of files and text. */
  readonly nodes: ReadonlyMap<JenisNode, readonly Node[]>
  /** Those that are no draft and whose period holds the audit date. */
  readonly inForce: ReadonlyMap<JenisNode, readonly Node[]>
  /** First node of a kind with this kode, one that counts before others. */
  readonly byKode: ReadonlyMap<JenisNode, ReadonlyMap<string, Node>>
  /** Nodes that share kind and kode: `sasaran SK-01` -> all that have it. */
  readonly twins: ReadonlyMap<string, readonly Node[]>
  /** Links that reach a node, from this office. */
  readonly backlinks: ReadonlyMap<Node, readonly Link[]>
  /** Of which kinds nodes may have been left out (`sop`), of which nodes links (`sop melaksanakan`). */
  readonly hidden: ReadonlySet<string>
}

/**
 * One office seen with those above it: the questions that rules ask. Links are recorded, not judged: an unmet reference
 * stays as a link without an end.
 */
export class Graph {
  /** ISO day of the audit. */
  readonly tanggal: string
  /** The graph of the office that this one names as its induk, where that is in the workspace. */
  readonly parent: Graph | undefined
  readonly office: Office
  /** What the tables of the office say; empty until they have been read. */
  fakta: Fakta = tanpaFakta
  /** Files that are cited as evidence and are there, by their paths from the workspace; undefined until they were looked for. */
  berkasAda: ReadonlySet<string> | undefined
  readonly #kept = new Map<string, unknown>()
  readonly #once = new Map<unknown, Map<Node, unknown>>()

  constructor(office: Office, tanggal: string, parent?: Graph) {
    this.office = office
    this.tanggal = tanggal
    this.parent = parent
  }

  /** The document that declares the office; absent when a workspace names none. */
  get instansi(): Node<'instansi'> | undefined {
    return this.all('instansi')[0]
  }

  /** The office's own nodes of a kind, drafts too. */
  all<J extends JenisNode>(jenis: J): readonly Node<J>[] {
    return (this.office.nodes.get(jenis) ?? none) as readonly Node<J>[]
  }

  /** The office's own nodes that count in chain and index: no drafts, nor a Renstra, PK or LKE of another period. */
  inForce<J extends JenisNode>(jenis: J): readonly Node<J>[] {
    return (this.office.inForce.get(jenis) ?? none) as readonly Node<J>[]
  }

  /** Nodes in force of the office and of those above it, its own first. */
  visible<J extends JenisNode>(jenis: J): readonly Node<J>[] {
    const own = this.inForce(jenis)
    return this.parent ? [...own, ...this.parent.visible(jenis)] : own
  }

  /** Whether the office or one above it has any node of that kind: a link to a kind that nobody wrote is not asked for. */
  has(jenis: JenisNode): boolean {
    return this.inForce(jenis).length > 0 || (this.parent?.has(jenis) ?? false)
  }

  /**
   * Whether all nodes of a kind, and all such links from them, are here: none was left out because it could not be read
   * or broke the schema, and the office does not say that it has others. If not, what is missing may be there.
   */
  isWhole(jenis: JenisNode, verb?: Verb): boolean {
    const { hidden } = this.office
    if (hidden.has(ANY) || hidden.has(jenis)) return false
    if (verb !== undefined && hidden.has(`${jenis} ${verb}`)) return false
    return (this.instansi?.judges(jenis) ?? true) && (this.parent?.isWhole(jenis, verb) ?? true)
  }

  /** Whether anything that rules ask for may be hidden, here or above. */
  get hides(): boolean {
    return this.office.hidden.size > 0 || (this.parent?.hides ?? false)
  }

  owns(node: Node): boolean {
    return this.all(node.jenis).includes(node)
  }

  /** Nodes that this one points to. */
  out(node: Node, verb: Verb): readonly Node[] {
    const ends: Node[] = []
    for (const link of node.links) if (link.verb === verb && link.to && !ends.includes(link.to)) ends.push(link.to)
    return ends
  }

  /** Nodes of this office that point to it; drafts do not count. */
  into(node: Node, verb: Verb): readonly Node[] {
    const starts: Node[] = []
    for (const link of this.backlinks(node))
      if (link.verb === verb && !isDraft(link.from) && !starts.includes(link.from)) starts.push(link.from)
    return starts
  }

  /** Nodes of this office and of those above that point to it, its own first; drafts do not count. */
  visibleInto(node: Node, verb: Verb): readonly Node[] {
    const own = this.into(node, verb)
    return this.parent ? [...own, ...this.parent.visibleInto(node, verb)] : own
  }

  /** Links of this office that reach the node, in document order. */
  backlinks(node: Node): readonly Link[] {
    return this.office.backlinks.get(node) ?? none
  }

  /** Every reference of this office's own documents. */
  links(): readonly Link[] {
    return this.keep('links', () =>
      [...this.office.nodes.values()].flatMap((nodes) => nodes.flatMap(({ links }) => links)),
    )
  }

  /** A node by kode, in the office and then in those above it. */
  find<J extends JenisNode>(jenis: J, kode: string): Node<J> | undefined {
    return (this.office.byKode.get(jenis)?.get(kode) as Node<J> | undefined) ?? this.parent?.find(jenis, kode)
  }

  /** What a function makes of a node, computed once a graph: `graph.once(alurSop, sop)`. */
  once<N extends Node, T>(compute: (node: N, graph: Graph) => T, node: N): T {
    let known = this.#once.get(compute)
    if (!known) {
      known = new Map()
      this.#once.set(compute, known)
    }
    const before = known.get(node)
    if (before !== undefined || known.has(node)) return before as T
    const value = compute(node, this)
    known.set(node, value)
    return value
  }

  /** What is made once a graph under a name: a function that remembers, where it takes more than a node to compute. */
  keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make())
    return this.#kept.get(name) as T
  }

  /** Lets go of what was computed: asked for again, it is computed again. */
  forget(): void {
    this.#kept.clear()
    this.#once.clear()
  }

  /** What a text says of time. */
  waktu(teks: string): Waktu {
    return remember(terbaca.waktu, teks, parseWaktu)
  }

  /** The regulations that a text cites. */
  sitasi(teks: string): readonly Sitasi[] {
    return remember(terbaca.sitasi, teks, parseSitasi)
  }

  /** The papers of applicants that a text names. */
  berkas(teks: string): BerkasTerbaca {
    return remember(terbaca.berkas, teks, readBerkas)
  }

  /** The day or month that a text gives, where it can be read. */
  hari(teks: string): Tanggal | undefined {
    return remember(terbaca.hari, teks, parseTanggal)
  }
}

export function isDraft(node: Node): boolean {
  return (node.dokumen.isi as { konsep?: boolean }).konsep === true
}

/** What was read in texts: the offices of a workspace say most things in the same words. */
const terbaca = {
  waktu: new Map<string, Waktu>(),
  sitasi: new Map<string, readonly Sitasi[]>(),
  berkas: new Map<string, BerkasTerbaca>(),
  hari: new Map<string, Tanggal | undefined>(),
}
/** Texts of one kind that are remembered at a time. */
const MAX_TERBACA = 10_000

function remember<T>(known: Map<string, T>, teks: string, read: (teks: string) => T): T {
  const before = known.get(teks)
  if (before !== undefined || known.has(teks)) return before as T
  const value = read(teks)
  if (known.size === MAX_TERBACA) known.clear()
  known.set(teks, value)
  return value
}
