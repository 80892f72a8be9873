/** Where boxes stand from left to right, and the ways of the lines between them. */
import { Graph, layout } from '@dagrejs/dagre'
import { drawWays, type Garis, type Hubungan, type Laid, PORT_STEP } from './garis.ts'
import type { Kotak, Titik } from './lukis.ts'

export interface Ukuran {
  readonly id: string
  readonly lebar: number
  readonly tinggi: number
  /** Column, from 0; where the nodes have none, dagre chooses it. */
  readonly kolom?: number
}

export interface Jarak {
  /** Between columns, and between boxes of a column. */
  readonly kolom: number
  readonly simpul: number
  /** All lines at one side of a box share its middle. */
  readonly menyatu?: boolean
}

export interface Susunan {
  readonly lebar: number
  readonly tinggi: number
  readonly kotak: ReadonlyMap<string, Kotak>
  /** In the order of the lines; a line to where it comes from is left out. */
  readonly garis: readonly Garis[]
}

interface Berlabel {
  readonly width?: number
  readonly height?: number
  readonly x?: number
  readonly y?: number
}

/** Laid out by dagre. */
export function susun(simpul: readonly Ukuran[], hubungan: readonly Hubungan[], jarak: Jarak): Susunan {
  const kolom = compactColumns(simpul)
  const graph = new Graph({ multigraph: true })
  graph.setGraph({
    rankdir: 'LR',
    ranksep: jarak.kolom,
    nodesep: jarak.simpul,
    edgesep: EDGESEP,
    ...(kolom.size > 0 && { ranker: keepColumns }),
  })
  for (const { id, lebar, tinggi } of simpul) {
    const rank = kolom.get(id)
    graph.setNode(id, { width: lebar, height: tinggi, ...(rank !== undefined && { rank }) })
  }
  const ways = hubungan.filter(({ dari, ke }) => dari !== ke)
  const isBack = ({ dari, ke }: Hubungan) => (kolom.get(dari) ?? 0) > (kolom.get(ke) ?? 0)
  const isBeside = ({ dari, ke }: Hubungan) => kolom.has(dari) && kolom.get(dari) === kolom.get(ke)
  for (const [index, way] of ways.entries()) {
    if (isBeside(way)) continue
    const label = way.label ? { width: way.label.lebar, height: way.label.tinggi, labelpos: 'c' } : {}
    const [from, to] = isBack(way) ? [way.ke, way.dari] : [way.dari, way.ke]
    graph.setEdge(from, to, label, String(index))
  }
  if (simpul.length > 0) layout(graph)
  const kotak = new Map(simpul.map(({ id }) => [id, boxOf(graph.node(id) as Berlabel)] as const))
  const laid = ways.map((way, index): Laid => {
    if (isBeside(way)) return { way, tengah: [], label: undefined }
    const [from, to] = isBack(way) ? [way.ke, way.dari] : [way.dari, way.ke]
    const edge = graph.edge(from, to, String(index)) as Berlabel & { readonly points: readonly Titik[] }
    const points = edge.points.slice(1, -1)
    return { way, tengah: isBack(way) ? points.reverse() : points, label: way.label && boxOf(edge) }
  })
  return finish(laid, kotak, jarak.menyatu ? 0 : PORT_STEP)
}

/** Boxes whose columns a form prescribes, in the order given; lines go from one column to the next that holds any. */
export function susunKolom(simpul: readonly Ukuran[], hubungan: readonly Hubungan[], jarak: Jarak): Susunan {
  const place = compactColumns(simpul)
  const columns: Ukuran[][] = []
  for (const one of simpul) {
    const at = place.get(one.id) ?? 0
    columns[at] = [...(columns[at] ?? []), one]
  }
  const heightOf = (column: readonly Ukuran[]) =>
    column.reduce((sum, { tinggi }) => sum + tinggi, 0) + jarak.simpul * (column.length - 1)
  const highest = Math.max(0, ...columns.map(heightOf))
  const kotak = new Map<string, Kotak>()
  let x = 0
  for (const column of columns) {
    const widest = Math.max(...column.map(({ lebar }) => lebar))
    let y = Math.round((highest - heightOf(column)) / 2)
    for (const { id, lebar, tinggi } of column) {
      kotak.set(id, { x: x + (widest - lebar) / 2, y, lebar, tinggi })
      y += tinggi + jarak.simpul
    }
    x += widest + jarak.kolom
  }
  const laid = hubungan.map((way): Laid => ({ way, tengah: [], label: undefined }))
  return finish(laid, kotak, jarak.menyatu ? 0 : PORT_STEP)
}

function finish(laid: readonly Laid[], kotak: ReadonlyMap<string, Kotak>, portStep: number): Susunan {
  const garis = drawWays(laid, kotak, portStep)
  const boxes = [...kotak.values(), ...garis.flatMap(({ label }) => label ?? [])]
  const points = garis.flatMap(({ titik }) => titik)
  return {
    lebar: Math.max(0, ...boxes.map(({ x, lebar }) => x + lebar), ...points.map(({ x }) => x)),
    tinggi: Math.max(0, ...boxes.map(({ y, tinggi }) => y + tinggi), ...points.map(({ y }) => y)),
    kotak,
    garis,
  }
}

const EDGESEP = 10

/** Columns that hold nothing are left out: dagre would keep room for them. */
function compactColumns(simpul: readonly Ukuran[]): ReadonlyMap<string, number> {
  const used = [...new Set(simpul.flatMap(({ kolom }) => kolom ?? []))].sort((one, two) => one - two)
  const place = new Map(used.map((kolom, index) => [kolom, index]))
  return new Map(simpul.flatMap(({ id, kolom }) => (kolom === undefined ? [] : [[id, place.get(kolom) ?? 0] as const])))
}

interface Ranked {
  nodes(): string[]
  node(name: string): { rank?: number }
}

/** dagre doubles the columns to have room for the names of lines, and adds a root of its own. */
function keepColumns(graph: Ranked): void {
  for (const name of graph.nodes()) {
    const label = graph.node(name)
    label.rank = label.rank === undefined ? -1 : label.rank * 2
  }
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Berlabel): Kotak {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), lebar: width, tinggi: height }
}
