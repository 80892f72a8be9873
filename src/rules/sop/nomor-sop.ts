import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'

const UNFILLED = /^\P{N}*$|\.{2,}|…|_{2,}|x{2,}|\[/iu

/** An SOP with its nomor, blanks at the ends aside. */
export interface Bernomor {
  readonly sop: Node<'sop'>
  readonly nomor: string
}

/** The SOPs in force that have a nomor; one that nobody has filled in yet (`…/2024`, `xx`, `-`) is none. */
export function bernomor(graph: Graph): Bernomor[] {
  const found: Bernomor[] = []
  for (const sop of graph.inForce('sop')) {
    const nomor = sop.isi.nomor?.trim()
    if (nomor !== undefined && !UNFILLED.test(nomor)) found.push({ sop, nomor })
  }
  return found
}
