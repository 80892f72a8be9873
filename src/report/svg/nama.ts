/** What processes are called in pictures, and who stands behind them. */
import { type Graph, isDraft } from '../../graph/graph.ts'
import type { Link, Node } from '../../graph/node.ts'
import { isProses, type Proses } from '../../hitung/rantai.ts'
import type { Alinea } from './bagan.ts'

/** Names of the units or jobs that own it, the one that leads first; as written where they meet nothing. */
export function pemilikOf(proses: Proses): readonly string[] {
  return [...new Set(proses.links.flatMap(({ verb, to, teks }) => (verb === 'dimiliki' ? [to?.nama ?? teks] : [])))]
}

/** Names of the other units that take part. */
export function pihakLain(proses: Proses): readonly string[] {
  return [...new Set(proses.links.flatMap(({ verb, to, teks }) => (verb === 'melibatkan' ? [to?.nama ?? teks] : [])))]
}

/** Kode, name and owners in a box. */
export function alineaProses(proses: Proses, withOwner = true): Alinea[] {
  const { kode, nama } = proses
  const pemilik = withOwner ? pemilikOf(proses).join(', ') : ''
  return [
    ...(nama === kode ? [] : [{ teks: kode, font: { size: 9, bold: true } }]),
    { teks: nama, font: { size: 11 } },
    ...(pemilik === '' ? [] : [{ teks: pemilik, font: { size: 9 }, kelas: 'dg-redup' }]),
  ]
}

/** What one process gives another. */
export interface Pasokan {
  readonly dari: Proses
  /** Absent where the reference meets nothing. */
  readonly ke: Proses | undefined
  /** As written. */
  readonly teks: string
  readonly berupa: readonly string[]
}

/** What the process says that it supplies. */
export function dipasok(proses: Proses): readonly Pasokan[] {
  return proses.links.flatMap((link) => (link.verb === 'memasok' ? [pasokanOf(link, proses)] : []))
}

/** What other processes, of the office and those above it, say that they supply to it. */
export function pemasokOf(proses: Proses, graph: Graph): readonly Pasokan[] {
  const found: Pasokan[] = []
  for (let level: Graph | undefined = graph; level; level = level.parent) {
    for (const link of level.backlinks(proses)) {
      const { verb, from } = link
      if (verb === 'memasok' && isProses(from) && !isDraft(from)) found.push(pasokanOf(link, from))
    }
  }
  return found
}

function pasokanOf({ to, teks, path }: Link, dari: Proses): Pasokan {
  const relasi = dari.isi.relasi?.[Number(path[1])]
  const berupa = (relasi?.berupa ?? []).map((one) => one.trim()).filter((one) => one !== '')
  return { dari, ke: to && isProses(to as Node) ? (to as Proses) : undefined, teks, berupa }
}

/** Texts of a list that hold something, each once. */
export function isianOf(list: readonly string[] | undefined): readonly string[] {
  return [...new Set((list ?? []).map((one) => one.trim()).filter((one) => one !== ''))]
}
