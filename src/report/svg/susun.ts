/** Where boxes stand from left to right, and the ways of the lines between them: laid out by dagre. */
import { Graph, layout } from '@dagrejs/dagre'
import type { Kotak, Titik } from './lukis.ts'

export interface Ukuran {
  readonly id: string
  readonly lebar: number
  readonly tinggi: number
  /** Column, from 0; where the nodes have none, dagre chooses it. */
  readonly kolom?: number
}

export interface Hubungan {
  readonly dari: string
  readonly ke: string
  /** Room for the name of the line. */
  readonly label?: { readonly lebar: number; readonly tinggi: number }
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

export interface Garis {
  readonly dari: string
  readonly ke: string
  /** From the side of one box to the side of the other; two points that do not lie level are joined by a curve. */
  readonly titik: readonly Titik[]
  readonly label?: Kotak
}

interface Berlabel {
  readonly width?: number
  readonly height?: number
  readonly x?: number
  readonly y?: number
}

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
  const garis = drawWays(laid, kotak, jarak.menyatu ? 0 : PORT_STEP)
  const boxes = [...kotak.values(), ...garis.flatMap(({ label }) => label ?? [])]
  const right = boxes.map(({ x, lebar }) => x + lebar)
  const bottom = boxes.map(({ y, tinggi }) => y + tinggi)
  const points = garis.flatMap(({ titik }) => titik)
  return {
    lebar: Math.max(0, ...right, ...points.map(({ x }) => x)),
    tinggi: Math.max(0, ...bottom, ...points.map(({ y }) => y)),
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
  return { x: x - width / 2, y: y - height / 2, lebar: width, tinggi: height }
}

interface Laid {
  readonly way: Hubungan
  /** Where it passes between the columns of its ends. */
  readonly tengah: readonly Titik[]
  readonly label: Kotak | undefined
}

/** Lines leave and reach boxes level, spread over their sides, and pass by other columns level too: none crosses a box. */
function drawWays(laid: readonly Laid[], kotak: ReadonlyMap<string, Kotak>, portStep: number): Garis[] {
  const labels = laid.flatMap(({ label }) => label ?? [])
  const half = new Map<number, number>()
  for (const box of [...kotak.values(), ...labels]) {
    const middle = middleOf(box)
    half.set(middle, Math.max(half.get(middle) ?? 0, box.lebar / 2))
  }
  const port = spreadPorts(laid, kotak, portStep)
  return laid.flatMap(({ way, tengah, label }, index) => {
    const from = kotak.get(way.dari)
    const to = kotak.get(way.ke)
    if (!from || !to) return []
    const [start, end] = port(index)
    const edge = (box: Kotak, side: number) => middleOf(box) + side * (half.get(middleOf(box)) ?? box.lebar / 2)
    const side = sideOf(from, to)
    const beside = side === 0
    const out = beside ? edge(from, 1) + BESIDE : edge(from, side)
    const into = beside ? out : edge(to, -side)
    const passing = tengah.flatMap(({ x, y }) => {
      const room = half.get(Math.round(x)) ?? 0
      return room === 0
        ? [{ x, y }]
        : [
            { x: x - side * room, y },
            { x: x + side * room, y },
          ]
    })
    const titik = [start, { x: out, y: start.y }, ...passing, { x: into, y: end.y }, end]
    return [
      {
        dari: way.dari,
        ke: way.ke,
        titik: titik.filter((one, at) => at === 0 || differs(one, titik[at - 1])),
        ...(label && { label }),
      },
    ]
  })
}

/** How far a line between two boxes of one column stands off. */
const BESIDE = 14

function middleOf({ x, lebar }: Kotak): number {
  return Math.round(x + lebar / 2)
}

/** 1: the second is to the right of the first; 0: they stand in one column. */
function sideOf(from: Kotak, to: Kotak): -1 | 0 | 1 {
  return Math.sign(middleOf(to) - middleOf(from)) as -1 | 0 | 1
}

function differs(one: Titik, two: Titik | undefined): boolean {
  return !two || Math.abs(one.x - two.x) > 0.05 || Math.abs(one.y - two.y) > 0.05
}

/** Start and end of each line: those at one side of a box stand in the order of where they come from. */
function spreadPorts(
  laid: readonly Laid[],
  kotak: ReadonlyMap<string, Kotak>,
  portStep: number,
): (index: number) => readonly [Titik, Titik] {
  const ends = new Map<string, { index: number; isStart: boolean; other: number }[]>()
  for (const [index, { way, tengah }] of laid.entries()) {
    const from = kotak.get(way.dari)
    const to = kotak.get(way.ke)
    if (!from || !to) continue
    const side = sideOf(from, to)
    const add = (id: string, right: boolean, isStart: boolean, other: number) => {
      const key = `${right ? '>' : '<'}${id}`
      ends.set(key, [...(ends.get(key) ?? []), { index, isStart, other }])
    }
    add(way.dari, side >= 0, true, tengah[0]?.y ?? to.y + to.tinggi / 2)
    add(way.ke, side <= 0, false, tengah.at(-1)?.y ?? from.y + from.tinggi / 2)
  }
  const ports = laid.map((): [Titik, Titik] => [ORIGIN, ORIGIN])
  for (const [key, list] of ends) {
    const box = kotak.get(key.slice(1))
    if (!box) continue
    const step = Math.min(portStep, (box.tinggi - 2 * PORT_EDGE) / Math.max(1, list.length - 1))
    const x = key.startsWith('>') ? box.x + box.lebar : box.x
    const sorted = list.toSorted((one, two) => one.other - two.other || one.index - two.index)
    for (const [nth, { index, isStart }] of sorted.entries()) {
      const y = box.y + box.tinggi / 2 + step * (nth - (list.length - 1) / 2)
      const both = ports[index]
      if (both) both[isStart ? 0 : 1] = { x, y }
    }
  }
  return (index) => ports[index] ?? [ORIGIN, ORIGIN]
}

const ORIGIN: Titik = { x: 0, y: 0 }
const PORT_STEP = 9
/** No line begins nearer to a corner. */
const PORT_EDGE = 6
