/** Parts of a Renstra as the rules of this folder find and name them. */
import type { Termuat } from '../../dokumen.ts'
import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { JenisNode, Verb } from '../../graph/traces.ts'
import { joinDaftar } from '../../text/daftar.ts'

export type Renstra = Node<'renstra'>
export type Indikator = Node<'indikator'>
export type Sasaran = Node<'sasaran'>

const KOSONG = /^[-–—\s]*$/

/** Nothing is written, or only a dash. */
export function isKosong(teks: string | undefined): boolean {
  return teks === undefined || KOSONG.test(teks)
}

export function isJenis<J extends JenisNode>(node: Node | undefined, jenis: J): node is Node<J> {
  return node?.jenis === jenis
}

type NodeOf<J extends JenisNode> = { [One in J]: Node<One> }[J]

/** The parts of these kinds within a node, however deep, in the order of the text. */
export function partsOf<J extends JenisNode>(node: Node, ...jenis: readonly J[]): readonly NodeOf<J>[] {
  const found: NodeOf<J>[] = []
  const isAsked = (part: Node): part is NodeOf<J> => (jenis as readonly JenisNode[]).includes(part.jenis)
  const walk = (parts: readonly Node[]) => {
    for (const part of parts) {
      if (isAsked(part)) found.push(part)
      walk(part.bagian)
    }
  }
  walk(node.bagian)
  return found
}

/**
 * Whether a list is here as the office wrote it, so that what is not in it is nowhere: not cut, as far as the copy says,
 * and no item of it left out because it broke the schema.
 */
export function isUtuh(node: Node, field: string): boolean {
  const { isi, dibuang } = node.dokumen
  const { termuat } = isi as { termuat?: Termuat }
  const isCutSomewhere = termuat?.lengkap === false && (termuat.tidak_termuat ?? []).length === 0
  return node.judges(field) && !isCutSomewhere && !dibuang.has(node.locate(field).pointer)
}

/** Whether the part has a reference of that kind, met or not. */
export function names(part: Node, verb: Verb): boolean {
  return part.links.some((link) => link.verb === verb)
}

/** Whether a part of its own Renstra points to it; true as well where a reference meets nothing, which may mean it. */
export function isNamed(part: Node, verb: Verb, by: readonly Node[], graph: Graph): boolean {
  const unmet = by.some(({ links }) => links.some((link) => link.verb === verb && !link.to))
  return unmet || graph.backlinks(part).some((link) => link.verb === verb && by.includes(link.from))
}

/** The years of the period; none where it is not given, or ends before it begins. */
export function yearsOf({ isi: { periode: { mulai, selesai } = {} } }: Renstra): readonly number[] {
  if (mulai === undefined || selesai === undefined || selesai < mulai) return []
  return Array.from({ length: selesai - mulai + 1 }, (_, index) => mulai + index)
}

/** For messages: one by its name, several by their kode. */
export function sebut(parts: readonly Node[]): string {
  const [first] = parts
  if (first && parts.length === 1) return `"${first.nama}"`
  return sebutKode(parts)
}

/** For messages: `"SK-01", "SK-02", dan 4 lainnya`. */
export function sebutKode(parts: readonly Node[]): string {
  return joinDaftar(
    parts.map(({ kode }) => `"${kode}"`),
    6,
  )
}

/** The places of the same lack after the first. */
export function tempatLain(parts: readonly Node[], message: (part: Node) => string): Pick<Draft, 'related'> {
  if (parts.length < 2) return {}
  return { related: parts.slice(1).map((part) => ({ at: part.locate(), message: message(part) })) }
}

/** Something that parts should have, and those that lack it. */
export interface Kolom {
  readonly apa: string
  readonly pada: readonly Node[]
}

/**
 * One finding for all that parts of a document lack: what is told of it, its place, and the other places.
 * `satuan dan target pada "IKSS 3.1"; target pada "IKSS 4.2"`.
 */
export function kurangKolom(columns: readonly Kolom[]): (Pick<Draft, 'at' | 'related'> & { apa: string }) | undefined {
  const together = new Map<string, Kolom>()
  const byPart = new Map<Node, string[]>()
  for (const { apa, pada } of columns) {
    if (pada.length === 0) continue
    const told = sebutKode(pada)
    const same = together.get(told)
    together.set(told, { apa: same ? `${same.apa}|${apa}` : apa, pada })
    for (const part of pada) byPart.set(part, [...(byPart.get(part) ?? []), apa])
  }
  const [first, ...others] = [...byPart]
  if (!first) return undefined
  const apa = [...together].map(([told, { apa }]) => `${joinDaftar(apa.split('|'))} pada ${told}`).join('; ')
  const related = others.map(([part, lacks]) => ({
    at: part.locate(),
    message: `"${part.nama}" tanpa ${joinDaftar(lacks)}`,
  }))
  return { at: first[0].locate(), apa, ...(related.length > 0 && { related }) }
}
