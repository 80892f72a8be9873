/** Addresses within a report: the same for the same thing in every run, and plain ASCII. */
import type { Finding } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { slug as slugOf } from '../../text/nama.ts'

const LONGEST = 80

export function anchorOfFinding({ key }: Pick<Finding, 'key'>): string {
  return `temuan-${slug(key)}`
}

/**
 * Gives each node an address made of its kind, office and kode. Of nodes that would share one the later, in the order in
 * which they are asked for first, carry a number.
 */
export function makeAnchors(): (node: Node, instansi: string | undefined) => string {
  const known = new Map<Node, string>()
  const taken = new Set<string>()
  return (node, instansi) => {
    const before = known.get(node)
    if (before !== undefined) return before
    const base = [node.jenis, instansi ?? '', node.kode].map(slug).filter(Boolean).join('-')
    let anchor = base
    for (let nth = 2; taken.has(anchor); nth++) anchor = `${base}-${nth}`
    taken.add(anchor)
    known.set(node, anchor)
    return anchor
  }
}

/** Lower-case letters, digits and hyphens; the same text gives the same, others may too. */
export function slug(text: string): string {
  return slugOf(text.slice(0, LONGEST * 2))
    .slice(0, LONGEST)
    .replace(/-$/, '')
}
