/** What may be on the other side still, where that side could not be read in full. */
import type { Dokumen } from '../../dokumen.ts'
import { MAX_LOST, type Node } from '../../graph/node.ts'
import { type JenisNode, parts } from '../../graph/traces.ts'
import { sebutKunci } from './makna.ts'

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

/** Fields of a document that are not compared because they, or something in them, broke the schema: `langkah`. */
export function isianTakTerbaca({ jenis, hilang }: Pick<Dokumen, 'jenis' | 'hilang'>): readonly string[] {
  if (hilang.length > MAX_LOST) return ['semua isian']
  return [...new Set(hilang.map((pointer) => sebutKunci(fieldOf(jenis, pointer.split('/').slice(1)))))]
}

/** Down to the field of the innermost node that the path leads into. */
function fieldOf(jenis: JenisNode, path: readonly string[]): string[] {
  const [key = '', , ...inner] = path
  const part = (parts[jenis] as Readonly<Record<string, JenisNode>> | undefined)?.[key]
  return part === undefined || inner.length === 0 ? [key] : [key, ...fieldOf(part, inner)]
}
