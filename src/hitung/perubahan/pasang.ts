/** Which node after is which node before, though its kode, file or office may have changed. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { JenisNode } from '../../graph/traces.ts'
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { maknaIsi } from './isi.ts'
import { type Calon, pasangTermirip } from './mirip.ts'

/** A node before and after; one of them is absent for what came or went. */
export interface Pasangan {
  readonly jenis: JenisNode
  readonly sebelum?: Node
  readonly sesudah?: Node
}

/** Nodes without a partner that are compared with all others of their kind. */
const MAX_COMPARISONS = 250_000
/** Of the fields of both, so many say the same: of two by one name, and of any two. */
const ALIKE = { named: 0.5, unnamed: 0.8 }

/** A document before and after, with the nodes within it where both are there. */
export interface PasanganDokumen extends Pasangan {
  readonly bagian: readonly Pasangan[]
}

/** Documents first, by their offices, then what stands in documents that are partners. */
export function pasangkan(before: readonly Graph[], after: readonly Graph[]): PasanganDokumen[] {
  const [old, now] = [documentsOf(before), documentsOf(after)]
  const kantor = new Map(
    pairUp(old.offices, now.offices, ({ kode }) => kode).flatMap(({ sebelum, sesudah }) =>
      sebelum && sesudah ? [[sebelum.kode, sesudah.kode]] : [],
    ),
  )
  const keyOf = (where: Side['kantorOf']) => (node: Node) => `${where(node)}\n${node.kode}`
  const renamed = (node: Node) => kantor.get(old.kantorOf(node)) ?? old.kantorOf(node)
  const documents = pairUp(old.documents, now.documents, keyOf(renamed), keyOf(now.kantorOf))
  return documents.map((pair) => ({ ...pair, bagian: pairParts(pair) }))
}

interface Side {
  readonly offices: readonly Node[]
  /** Those that declare offices too. */
  readonly documents: readonly Node[]
  /** Kode of the office that a document belongs to; empty where it is in none. */
  readonly kantorOf: (node: Node) => string
}

function documentsOf(graphs: readonly Graph[]): Side {
  const kantor = new Map<Node, string>()
  const documents: Node[] = []
  for (const graph of graphs) {
    const own = [...graph.office.nodes.values()].flat().filter(({ wadah }) => !wadah)
    for (const node of own.sort(byFile)) {
      documents.push(node)
      kantor.set(node, graph.instansi?.kode ?? '')
    }
  }
  const offices = documents.filter(({ jenis }) => jenis === 'instansi')
  return { offices, documents, kantorOf: (node) => kantor.get(node) ?? '' }
}

function byFile({ dokumen: left }: Node, { dokumen: right }: Node): number {
  if (left.berkas !== right.berkas) return left.berkas < right.berkas ? -1 : 1
  return left.urutan - right.urutan
}

function pairParts({ sebelum, sesudah }: Pasangan): Pasangan[] {
  if (!sebelum || !sesudah) return []
  return pairUp(partsOf(sebelum), partsOf(sesudah), ({ kode }) => kode)
}

/** All nodes within a document, however deep. */
function partsOf(node: Node): Node[] {
  return node.bagian.flatMap((part) => [part, ...partsOf(part)])
}

/** Those of one kind and key, the first with the first; then, of what is left, those that say most of the same. */
function pairUp(
  before: readonly Node[],
  after: readonly Node[],
  oldKey: (node: Node) => string,
  newKey = oldKey,
): Pasangan[] {
  const waiting = groupBy(after, (node) => `${node.jenis}\n${newKey(node)}`)
  const partner = new Map<Node, Node>()
  for (const node of before) {
    const found = waiting.get(`${node.jenis}\n${oldKey(node)}`)?.shift()
    if (found) partner.set(found, node)
  }
  const kept = new Set(partner.values())
  const gone = before.filter((node) => !kept.has(node))
  const fresh = after.filter((node) => !partner.has(node))
  for (const [sebelum, sesudah] of alike(gone, fresh)) partner.set(sesudah, sebelum)
  const found = new Set(partner.values())
  return [
    ...after.map((sesudah) => {
      const sebelum = partner.get(sesudah)
      return { jenis: sesudah.jenis, sesudah, ...(sebelum && { sebelum }) }
    }),
    ...before.filter((node) => !found.has(node)).map((sebelum) => ({ jenis: sebelum.jenis, sebelum })),
  ]
}

function alike(gone: readonly Node[], fresh: readonly Node[]): Map<Node, Node> {
  if (gone.length * fresh.length > MAX_COMPARISONS) return new Map()
  const byKind = groupBy(fresh, ({ jenis }) => jenis)
  const meaning = new Map([...gone, ...fresh].map((node) => [node, maknaIsi(node)]))
  const scored = gone.flatMap((sebelum) =>
    (byKind.get(sebelum.jenis) ?? []).map((sesudah) => {
      const share = shareOf(meaning.get(sebelum) ?? new Map(), meaning.get(sesudah) ?? new Map())
      return { sebelum, sesudah, share }
    }),
  )
  const isAlike = ({ sebelum, sesudah, share }: Calon<Node>) =>
    share >= (normaliseNama(sebelum.nama) === normaliseNama(sesudah.nama) ? ALIKE.named : ALIKE.unnamed)
  return pasangTermirip(scored.filter(isAlike))
}

function shareOf(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): number {
  const same = [...left].filter(([key, makna]) => right.get(key) === makna).length
  return same / Math.max(new Set([...left.keys(), ...right.keys()]).size, 1)
}
