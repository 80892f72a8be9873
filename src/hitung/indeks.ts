import type { Graph } from '../graph/graph.ts'

/** One step of the chain: how many of what should be there are there. */
export interface Tahap {
  readonly kode: 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6'
  readonly uraian: string
  readonly terpenuhi: number
  readonly dari: number
}

/** Indeks Koherensi: the tool's own figure, defined by no regulation. */
export interface Indeks {
  readonly tahap: readonly Tahap[]
  /** Mean of the steps that have anything to count, times 100, one decimal; absent when none has. */
  readonly nilai?: number
  /** Chains from sasaran to service, counted by sasaran. */
  readonly rantai: { readonly utuh: number; readonly putus: readonly { readonly kode: string; readonly nama: string; readonly putusDi: string }[] }
}

export function hitungIndeks(_graph: Graph): Indeks {
  return gatherIndeks([])
}

/** Sums the counts of several offices. */
export function gatherIndeks(_indices: readonly Indeks[]): Indeks {
  return { tahap: [], rantai: { utuh: 0, putus: [] } }
}
