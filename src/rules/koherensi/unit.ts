/** Which units belong together. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'

export type Unit = Node<'unit'>

/** The unit that a document belongs to, where the office or one above it declares it. */
export function unitOf(node: Node, graph: Graph): Unit | undefined {
  return graph.out(node, 'dimiliki').find(isUnit)
}

export function isUnit(node: Node): node is Unit {
  return node.jenis === 'unit'
}

/** Whether one is the other, or stands above or below it: a Seksi belongs to its Bidang, a head to all below. */
export function isSameLine(a: Unit, b: Unit, graph: Graph): boolean {
  return graph.once(upwards, a).has(b) || graph.once(upwards, b).has(a)
}

const SHARED =
  /\b(?:tata usaha|ptsp|pelayanan terpadu|sekretariat|kepegawaian|(?:sub ?)?bag(?:ian)? (?:umum|keuangan)|umum dan|dan umum)\b/i

/** Acts for all units: it says so, or its name does and it says nothing else. */
export function isShared({ isi: { layanan_bersama, nama = '' } }: Unit): boolean {
  return layanan_bersama ?? SHARED.test(nama)
}

/** Units of different offices cannot be told to be apart: each has its own tree. */
export function isOneOffice(a: Unit, b: Unit): boolean {
  return a.dokumen === b.dokumen
}

function upwards(unit: Unit, graph: Graph): ReadonlySet<Node> {
  const seen = new Set<Node>([unit])
  for (const one of seen) for (const higher of graph.out(one, 'bagian dari')) seen.add(higher)
  return seen
}
