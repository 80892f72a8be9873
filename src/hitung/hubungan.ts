/** What is linked with a node beside the chain: who owns and signs it, who does it, what supports and measures it. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { Verb } from '../graph/traces.ts'

export interface Hubungan {
  readonly verb: Verb
  /** `ke`: the node says it of the other; `dari`: the other says it of the node. */
  readonly arah: 'ke' | 'dari'
  /** Absent where the text names something outside, or nothing that is there. */
  readonly node?: Node
  readonly teks: string
  /** A reference that should have met something. */
  readonly tanpaUjung?: true
}

const inChain: ReadonlySet<Verb> = new Set([
  'mewujudkan',
  'bagian dari',
  'menjabarkan',
  'mendukung',
  'melaksanakan',
  'dijalankan dengan',
  'keluaran dari',
])

/** @param shown nodes whose links along the chain are seen already */
export function hubunganLain(node: Node, graphs: readonly Graph[], shown: ReadonlySet<Node>): readonly Hubungan[] {
  const found = new Map<string, Hubungan>()
  const add = (one: Hubungan) => {
    const isChain = inChain.has(one.verb) || (one.verb === 'dimiliki' && node.jenis === 'jabatan')
    if (one.node && shown.has(one.node) && isChain) return
    const key = [one.arah, one.verb, one.node?.jenis ?? '', one.teks].join('\n')
    if (one.node !== node && !found.has(key)) found.set(key, one)
  }
  for (const { verb, to, teks, orText } of node.links) {
    if (to) add({ verb, arah: 'ke', node: to, teks: to.kode })
    else add({ verb, arah: 'ke', teks, ...(!orText && { tanpaUjung: true }) })
  }
  for (const graph of graphs) {
    for (const { verb, from } of graph.backlinks(node)) add({ verb, arah: 'dari', node: from, teks: from.kode })
    if (node.jenis !== 'standar_pelayanan' || !graph.owns(node)) continue
    for (const maklumat of graph.all('maklumat')) {
      if (maklumat.isi.semua === true) add({ verb: 'memaklumatkan', arah: 'dari', node: maklumat, teks: maklumat.kode })
    }
  }
  return [...found.values()]
}
