/** What may be on the other side still, where that side could not be read in full. */
import type { Node } from '../../graph/node.ts'

/** Files that each side could not read, or was told to pass over. */
export interface TakTerbaca {
  readonly sebelum: ReadonlySet<string>
  readonly sesudah: ReadonlySet<string>
}

/** Whether a node without a partner may stand in what the other side could not read. */
export type Tersembunyi = (node: Node, lain: keyof TakTerbaca) => boolean

/** @param partner of the nodes of both sides */
export function tersembunyiOf(takTerbaca: TakTerbaca, partner: ReadonlyMap<Node, Node>): Tersembunyi {
  return (node, lain) => {
    if (partner.has(node)) return false
    if (takTerbaca[lain].has(node.dokumen.berkas)) return true
    for (let part = node; part.wadah; part = part.wadah) {
      const [field] = part.path.slice(part.wadah.path.length)
      if (partner.get(part.wadah)?.isLost(String(field))) return true
    }
    return false
  }
}
