/** Laws that hold for every picture, whatever it shows: each gives the breaches that it finds. */
import type { Bagan, Sisi } from '../../../src/report/svg/bagan.ts'
import { widthOf } from '../../../src/report/svg/huruf.ts'
import type { Baris, Kotak, Titik } from '../../../src/report/svg/lukis.ts'

const HAIR = 0.6

export function extentOf({ teks, x, y, font, tengah }: Baris): Kotak {
  const lebar = widthOf(teks, font)
  return { x: tengah ? x - lebar / 2 : x, y: y - font.size * 0.95, lebar, tinggi: font.size * 1.2 }
}

export function isInside(inner: Kotak, outer: Kotak): boolean {
  return (
    inner.x >= outer.x - HAIR &&
    inner.y >= outer.y - HAIR &&
    inner.x + inner.lebar <= outer.x + outer.lebar + HAIR &&
    inner.y + inner.tinggi <= outer.y + outer.tinggi + HAIR
  )
}

export function overlap(one: Kotak, two: Kotak): boolean {
  return (
    one.x + one.lebar > two.x + HAIR &&
    two.x + two.lebar > one.x + HAIR &&
    one.y + one.tinggi > two.y + HAIR &&
    two.y + two.tinggi > one.y + HAIR
  )
}

export function isOnBorder({ x, y }: Titik, box: Kotak): boolean {
  const right = box.x + box.lebar
  const bottom = box.y + box.tinggi
  const within = x >= box.x - HAIR && x <= right + HAIR && y >= box.y - HAIR && y <= bottom + HAIR
  const near = [x - box.x, x - right, y - box.y, y - bottom].some((distance) => Math.abs(distance) <= HAIR)
  return within && near
}

/** The stretch between two points, as wide as a curve between them may be. */
function stretch(one: Titik, two: Titik): Kotak {
  const x = Math.min(one.x, two.x)
  const y = Math.min(one.y, two.y)
  return { x: x - 0.1, y: y - 0.1, lebar: Math.abs(one.x - two.x) + 0.2, tinggi: Math.abs(one.y - two.y) + 0.2 }
}

/** Boxes that a line runs through. */
export function crossed(titik: readonly Titik[], boxes: readonly Kotak[]): readonly Kotak[] {
  const inner = boxes.map((box) => ({ x: box.x + 1, y: box.y + 1, lebar: box.lebar - 2, tinggi: box.tinggi - 2 }))
  return titik.slice(1).flatMap((one, index) => {
    const before = titik[index]
    return before ? inner.filter((box) => overlap(stretch(before, one), box)) : []
  })
}

export function breachesOf(bagan: Bagan): readonly string[] {
  return [...nodeBreaches(bagan), ...textBreaches(bagan), ...bagan.sisi.flatMap((one) => lineBreaches(one, bagan))].map(
    (text) => `${bagan.judul}: ${text}`,
  )
}

function nodeBreaches({ simpul, lebar, tinggi }: Bagan): readonly string[] {
  const page = { x: 0, y: 0, lebar, tinggi }
  const ids = new Set(simpul.map(({ id }) => id))
  const found = ids.size === simpul.length ? [] : ['two nodes share an id']
  for (const [index, one] of simpul.entries()) {
    if (!isInside(one, page)) found.push(`${one.id} leaves the page`)
    for (const other of simpul.slice(index + 1)) if (overlap(one, other)) found.push(`${one.id} overlaps ${other.id}`)
  }
  return found
}

function textBreaches({ simpul, pita, baris, lebar, tinggi }: Bagan): readonly string[] {
  const page = { x: 0, y: 0, lebar, tinggi }
  const leaving = (lines: readonly Baris[], box: Kotak) =>
    lines.flatMap((line) => (isInside(extentOf(line), box) ? [] : [`"${line.teks}" leaves its box`]))
  return [
    ...simpul.flatMap((one) => leaving(one.baris, one)),
    ...pita.flatMap((one) => [
      ...leaving(one.baris, one.kepala),
      ...(isInside(one.kepala, page) ? [] : ['a head leaves the page']),
    ]),
    ...leaving(baris, page),
  ]
}

function lineBreaches({ dari, ke, titik, label }: Sisi, { simpul }: Bagan): readonly string[] {
  const found: string[] = []
  const [first] = titik
  const last = titik.at(-1)
  const from = simpul.find(({ id }) => id === dari)
  const to = simpul.find(({ id }) => id === ke)
  if (!first || !from || !isOnBorder(first, from)) found.push(`the line from ${dari} does not begin there`)
  if (!last || !to || !isOnBorder(last, to)) found.push(`the line to ${ke} does not end there`)
  if (crossed(titik, simpul).length > 0) found.push(`the line from ${dari} to ${ke} runs through a box`)
  if (!label) return found
  if (!label.baris.every((line) => isInside(extentOf(line), label.kotak))) found.push('a label leaves its box')
  if (simpul.some((one) => overlap(one, label.kotak))) found.push(`the label of ${dari} to ${ke} covers a box`)
  return found
}
