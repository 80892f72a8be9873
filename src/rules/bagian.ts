/** Parts of documents as rules of several groups find and name them. */
import type { Termuat } from '../dokumen.ts'
import type { Butir, Draft, Place } from '../finding.ts'
import type { Node } from '../graph/node.ts'
import type { JenisNode, Verb } from '../graph/traces.ts'
import { joinDaftar } from '../text/daftar.ts'

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
 * and nothing of it left out because it broke the schema.
 */
export function isUtuh(node: Node, field: string): boolean {
  const { termuat } = node.dokumen.isi as { termuat?: Termuat }
  const isCutSomewhere = termuat?.lengkap === false && (termuat.tidak_termuat ?? []).length === 0
  return node.judges(field) && !isCutSomewhere
}

/** Whether the part has a reference of that kind, met or not. */
export function names(part: Node, verb: Verb): boolean {
  return part.links.some((link) => link.verb === verb)
}

/** For messages: one by its name, several by their kode. */
export function sebut(parts: readonly Node[]): string {
  const [first] = parts
  if (first && parts.length === 1) return `"${first.nama}"`
  return sebutKode(parts)
}

/** Longer names, or those of more parts, make a message that nobody reads. */
const SHORT = 40
const FEW = 3

/** For messages: `"IKSS 2.4" (PISA Membaca) dan "IKSS 2.5" (PISA Matematika)`, or `"SK-01", "SK-02", dan 4 lainnya`. */
export function sebutKode(parts: readonly Node[]): string {
  const withNames = parts.length <= FEW && parts.every(({ nama }) => nama.length <= SHORT)
  return joinDaftar(
    parts.map(({ kode, nama }) => (withNames && nama !== kode ? `"${kode}" (${nama})` : `"${kode}"`)),
    6,
  )
}

/** The single faults of one place, each by its name. */
export function butirPada(at: Place, names: readonly string[]): readonly Butir[] {
  return names.map((apa) => ({ at, apa }))
}

/** The places of the same lack after the first. */
export function tempatLain(parts: readonly Node[], message: (part: Node) => string): Pick<Draft, 'related'> {
  if (parts.length < 2) return {}
  return { related: parts.slice(1).map((part) => ({ sama: true, at: part.locate(), message: message(part) })) }
}

/** Something that parts should have, and whether one lacks it. */
export interface Kolom<N extends Node> {
  readonly apa: string
  readonly lacks: (part: N) => boolean
}

/**
 * One finding for all that parts of a document lack: what is told of it, the first place, and the others.
 * `nama dan target pada "IKSS 3.1"; satuan pada "IKSS 4.2"`.
 */
export function kurangKolom<N extends Node>(
  parts: readonly N[],
  columns: readonly Kolom<N>[],
): (Pick<Draft, 'at' | 'related' | 'butir'> & { apa: string }) | undefined {
  const lacking = parts.flatMap((part) => {
    const names = columns.filter(({ lacks }) => lacks(part)).map((column) => column.apa)
    return names.length > 0 ? [{ part, names, apa: joinDaftar(names) }] : []
  })
  const [first, ...others] = lacking
  if (!first) return undefined
  const together = new Map<string, N[]>()
  for (const { part, apa } of lacking) together.set(apa, [...(together.get(apa) ?? []), part])
  return {
    at: first.part.locate(),
    apa: [...together].map(([apa, same]) => `${apa} pada ${sebutKode(same)}`).join('; '),
    butir: lacking.flatMap(({ part, names }) => butirPada(part.locate(), names)),
    ...(others.length > 0 && {
      related: others.map(({ part, apa }) => ({
        sama: true,
        at: part.locate(),
        message: `"${part.nama}" tanpa ${apa}`,
      })),
    }),
  }
}
