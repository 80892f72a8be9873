/** The lines between boxes that stand in columns: none crosses a box. */
import type { Kotak, Titik } from './lukis.ts'

export interface Hubungan {
  readonly dari: string
  readonly ke: string
  /** Room for the name of the line. */
  readonly label?: { readonly lebar: number; readonly tinggi: number }
}

export interface Garis {
  readonly dari: string
  readonly ke: string
  /** From the side of one box to the side of the other; two points that do not lie level are joined by a curve. */
  readonly titik: readonly Titik[]
  readonly label?: Kotak
}

/** A line of which the layout said where it passes. */
export interface Laid {
  readonly way: Hubungan
  /** Where it passes between the columns of its ends. */
  readonly tengah: readonly Titik[]
  readonly label: Kotak | undefined
}

/**
 * Lines leave and reach boxes level, and pass by other columns level too.
 *
 * @param portStep between two lines at one side of a box
 */
export function drawWays(laid: readonly Laid[], kotak: ReadonlyMap<string, Kotak>, portStep: number): Garis[] {
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
    const [start, last] = port(index)
    const end = { x: last.x, y: levelWith([start.y], last.y) }
    const edge = (box: Kotak, side: number) => middleOf(box) + side * (half.get(middleOf(box)) ?? box.lebar / 2)
    const side = sideOf(from, to)
    const beside = side === 0
    const out = beside ? edge(from, 1) + BESIDE : edge(from, side)
    const into = beside ? out : edge(to, -side)
    const passing = tengah.flatMap(({ x, y }) => {
      const room = half.get(Math.round(x)) ?? 0
      // Between columns nothing is in the way.
      if (room === 0) return []
      const level = levelWith([start.y, end.y], y)
      return [
        { x: x - side * room, y: level },
        { x: x + side * room, y: level },
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

/** Boxes stand on whole pixels: what was level before is so again. */
function levelWith(known: readonly number[], y: number): number {
  return known.find((one) => Math.abs(one - y) < 1.5) ?? y
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
      const y = Math.round(box.y + box.tinggi / 2 + step * (nth - (list.length - 1) / 2))
      const both = ports[index]
      if (both) both[isStart ? 0 : 1] = { x, y }
    }
  }
  return (index) => ports[index] ?? [ORIGIN, ORIGIN]
}

const ORIGIN: Titik = { x: 0, y: 0 }
export const PORT_STEP = 9
/** No line begins nearer to a corner. */
const PORT_EDGE = 6
