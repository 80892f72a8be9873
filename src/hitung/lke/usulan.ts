/** Answers that the documents bear out: proposals with their counts, never the score of those who evaluate. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { BacaanLke } from './jawaban.ts'
import { usulanKinerja } from './usulan-kinerja.ts'
import { usulanSop } from './usulan-sop.ts'
import { usulanStandar } from './usulan-standar.ts'
import { usulanSurvei } from './usulan-survei.ts'

/** A node that was looked at; without one, what a row calls it. */
export interface Hal {
  readonly nama: string
  readonly node?: Node
}

/** How many of what. */
export interface Hitungan {
  readonly memenuhi: number
  readonly dari: number
  /** Completes `8 dari 10 …`. */
  readonly apa: string
}

export interface Usulan {
  /** Kode of the item in the shipped instrument. */
  readonly butir: string
  /** A letter, or Ya or Tidak; absent where counts are proposed. */
  readonly jawaban?: string
  /** Counts by the names of the instrument. */
  readonly angka?: Readonly<Record<string, number>>
  /**
   * The best answer that the documents do not speak against: what they cannot show, such as an innovation, may still be
   * there. Of counts the share.
   */
  readonly tertinggi: string | number
  /** How it was computed, a sentence without full stop. */
  readonly cara: string
  readonly hitungan: readonly Hitungan[]
  /** What counts, and what does not, in document order. */
  readonly memenuhi: readonly Hal[]
  readonly tidak: readonly Hal[]
}

/** What proposals are made from. */
export interface Bahan {
  readonly graph: Graph
  /** The year that is assessed. */
  readonly tahun: number
}

/** In the order of the instrument; an item of which the documents say nothing, or not enough, has none. */
export function usulanLke({ lke, instrumen }: BacaanLke, graph: Graph): readonly Usulan[] {
  const bahan = { graph, tahun: lke.isi.tahun ?? Number(graph.tanggal.slice(0, 4)) }
  const all = [usulanSop, usulanKinerja, usulanStandar, usulanSurvei].flatMap((propose) => propose(bahan))
  const urutan = new Map(instrumen.butir.map((butir, index) => [butir, index]))
  return all
    .flatMap((usulan) => {
      const butir = instrumen.find(usulan.butir)
      return butir?.butir ? [{ usulan, at: urutan.get(butir) ?? 0 }] : []
    })
    .sort((left, right) => left.at - right.at)
    .map(({ usulan }) => usulan)
}

/** Which of these hold: what counts and what does not, told for a proposal. */
export function pilah<N extends Node>(
  nodes: readonly N[],
  holds: (one: N) => boolean,
): { readonly ya: readonly N[]; readonly memenuhi: readonly Hal[]; readonly tidak: readonly Hal[] } {
  const ya = nodes.filter(holds)
  const set = new Set<N>(ya)
  return { ya, memenuhi: ya.map(halOf), tidak: nodes.filter((one) => !set.has(one)).map(halOf) }
}

/** Answers by the rung of {@link anakTangga}. */
export type Jawaban = readonly [semua: string, sebagianBesar: string, sebagian: string, tidakAda: string]

/**
 * A proposal from the share of nodes that hold; none where there are no nodes.
 *
 * @param usulan `apa` completes `8 dari 10 …`; without `tertinggi` the documents leave nothing above the answer
 */
export function usulanBagian<N extends Node>(
  nodes: readonly N[],
  holds: (one: N) => boolean,
  { butir, jawaban, tertinggi = jawaban, cara, apa }: UsulanBagian,
): readonly Usulan[] {
  if (nodes.length === 0) return []
  const { ya, ...rest } = pilah(nodes, holds)
  const tangga = anakTangga(ya.length, nodes.length)
  const hitungan = [{ memenuhi: ya.length, dari: nodes.length, apa }]
  return [{ butir, jawaban: jawaban[tangga], tertinggi: tertinggi[tangga], cara, hitungan, ...rest }]
}

interface UsulanBagian extends Pick<Usulan, 'butir' | 'cara'>, Pick<Hitungan, 'apa'> {
  readonly jawaban: Jawaban
  readonly tertinggi?: Jawaban
}

export function halOf(node: Node): Hal {
  return { nama: node.nama, node }
}

/** 0 all, 1 more than half, 2 some, 3 none: the rungs of most ladders. */
function anakTangga(memenuhi: number, dari: number): 0 | 1 | 2 | 3 {
  if (memenuhi === dari) return 0
  if (2 * memenuhi > dari) return 1
  return memenuhi > 0 ? 2 : 3
}
