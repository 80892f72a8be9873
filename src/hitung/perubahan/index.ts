/** What changed between two states of the same documents: as documents, not as lines. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { JenisNode } from '../../graph/traces.ts'
import { bandingkanIsi, type PerubahanIsi } from './isi.ts'
import { type Pasangan, pasangkan } from './pasang.ts'
import { bandingkanTautan } from './tautan.ts'
import { type TakTerbaca, type Tersembunyi, tersembunyiOf } from './tersembunyi.ts'

export { type Hal, hal, type PerubahanIsi } from './isi.ts'
export { isianTakTerbaca } from './tersembunyi.ts'

/** A node as one side has it. */
export interface Sebutan {
  readonly kode: string
  readonly nama: string
  readonly berkas: string
  /** Which document of the file, from 0. */
  readonly urutan: number
  /** Kode of the node around it, where that is not the document. */
  readonly wadah?: string
}

/** A node that came, went, or changed; both sides where it is on both. */
export interface PerubahanSimpul {
  readonly jenis: JenisNode
  readonly sebelum?: Sebutan
  readonly sesudah?: Sebutan
  /** On both sides, but within another node or in another file. */
  readonly pindah: boolean
  readonly isi: readonly PerubahanIsi[]
}

export interface PerubahanDokumen extends PerubahanSimpul {
  /** Nodes within it that changed; none of a document that came or went, with all that is in it. */
  readonly bagian: readonly PerubahanSimpul[]
}

/**
 * Documents with changes, in the order of the new state; those that went come last. What one side could not read neither came
 * nor went, and nor did the links to it.
 */
export function perubahanOf(
  before: readonly Graph[],
  after: readonly Graph[],
  takTerbaca: TakTerbaca = { sebelum: new Set(), sesudah: new Set() },
): PerubahanDokumen[] {
  const pairs = pasangkan(before, after)
  const partner = new Map<Node, Node>()
  const either = new Map<Node, Node>()
  for (const { sebelum, sesudah } of pairs.flatMap((pair) => [pair, ...pair.bagian])) {
    if (!sebelum || !sesudah) continue
    partner.set(sebelum, sesudah)
    either.set(sebelum, sesudah).set(sesudah, sebelum)
  }
  const tersembunyi = tersembunyiOf(takTerbaca, either)
  const isTold = ({ sebelum, sesudah }: Pasangan) =>
    sebelum ? sesudah !== undefined || !tersembunyi(sebelum, 'sesudah') : !sesudah || !tersembunyi(sesudah, 'sebelum')
  const tell = (pair: Pasangan) => describe(pair, partner, tersembunyi)
  return pairs.filter(isTold).flatMap((pair) => {
    const dokumen = tell(pair)
    const bagian = pair.bagian.filter(isTold).map(tell).filter(isChanged)
    return isChanged(dokumen) || bagian.length > 0 ? [{ ...dokumen, bagian }] : []
  })
}

/** @param partner nodes before -> nodes after */
function describe(
  { jenis, sebelum, sesudah }: Pasangan,
  partner: ReadonlyMap<Node, Node>,
  tersembunyi: Tersembunyi,
): PerubahanSimpul {
  const pair = sebelum && sesudah && { sebelum, sesudah }
  return {
    jenis,
    ...(sebelum && { sebelum: sebut(sebelum) }),
    ...(sesudah && { sesudah: sebut(sesudah) }),
    pindah: pair !== undefined && isMoved(pair, partner),
    isi: pair
      ? [
          ...bandingkanIsi(pair.sebelum, pair.sesudah),
          ...bandingkanTautan(pair.sebelum, pair.sesudah, partner, tersembunyi),
        ]
      : [],
  }
}

function isMoved({ sebelum, sesudah }: { sebelum: Node; sesudah: Node }, partner: ReadonlyMap<Node, Node>): boolean {
  if (!sebelum.wadah) return sebelum.dokumen.berkas !== sesudah.dokumen.berkas
  return partner.get(sebelum.wadah) !== sesudah.wadah
}

function isChanged({ sebelum, sesudah, pindah, isi }: PerubahanSimpul): boolean {
  return !sebelum || !sesudah || pindah || isi.length > 0 || sebelum.kode !== sesudah.kode
}

function sebut(node: Node): Sebutan {
  const { berkas, urutan } = node.dokumen
  const wadah = node.wadah?.wadah ? node.wadah.kode : undefined
  return { kode: node.kode, nama: node.nama, berkas, urutan, ...(wadah !== undefined && { wadah }) }
}
