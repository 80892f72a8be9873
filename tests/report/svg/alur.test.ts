import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelPanah } from '../../../src/report/svg/alur-sop.ts'
import { widthOf } from '../../../src/report/svg/huruf.ts'
import type { Baris, Kotak, Titik } from '../../../src/report/svg/lukis.ts'
import { type HalamanAlur, type PanahAlur, susunAlur } from '../../../src/report/svg/susun-alur.ts'
import { FONT, LINE, PAGE } from '../../../src/report/svg/tabel-alur.ts'
import { lembarSop } from '../../../src/report/tampilan/lembar-sop.ts'
import { runExample } from '../../rules/examples.ts'
import { asYaml, sop } from './kantor.ts'
import { crossed, extentOf, isInside, isOnBorder, overlap } from './periksa.ts'

const MANY = { numRuns: 30 }

function halamanOf(document: object) {
  const [office] = runExample(asYaml([document]), []).offices
  const graph = office?.office.graph
  const [node] = graph?.all('sop') ?? []
  if (!graph || !node) throw new Error('no SOP')
  const lembar = lembarSop(node, graph)
  return { lembar, halaman: susunAlur(lembar) }
}

function breaches(page: HalamanAlur): string[] {
  return [...cellBreaches(page), ...symbolBreaches(page), ...page.panah.flatMap((one) => arrowBreaches(one, page))]
}

function cellBreaches({ tabel, tinggi, kepala, bagian }: HalamanAlur): string[] {
  const rows = bagian.flatMap(({ sel, y, tinggi: own, penutup }) => [
    ...sel.flatMap(({ kolom, baris }) => [
      ...(baris.length * LINE > own + penutup ? ['a text is higher than its row'] : []),
      ...baris.filter((line) => widthOf(line, FONT) > kolom.lebar).map((line) => `"${line}" leaves its cell`),
    ]),
    ...(y + own + penutup > tinggi + 1 ? ['a row leaves the page'] : []),
  ])
  const page = { x: 0, y: 0, lebar: tabel.lebar, tinggi }
  const heads = kepala.sel.flatMap((cell) => [
    ...(isInside(cell, page) ? [] : ['a head leaves the page']),
    ...cell.baris
      .filter((line) => !isInside(cell.tegak ? upright(line) : extentOf(line), cell))
      .map(({ teks }) => `"${teks}" leaves its head`),
  ])
  return [...rows, ...heads]
}

function upright(line: Baris): Kotak {
  const { lebar, tinggi } = extentOf(line)
  return { x: line.x - tinggi * 0.8, y: line.y - lebar, lebar: tinggi, tinggi: lebar }
}

function symbolBreaches({ tabel, tinggi, simbol }: HalamanAlur): string[] {
  const found: string[] = []
  const columns = tabel.pelaksana.map(({ x, lebar }) => ({ x, y: 0, lebar, tinggi }))
  for (const [index, one] of simbol.entries()) {
    if (!columns.some((column) => isInside(one, column))) found.push('a symbol leaves its column')
    for (const other of simbol.slice(index + 1)) if (overlap(one, other)) found.push('two symbols overlap')
  }
  return found
}

function arrowBreaches(panah: PanahAlur, { simbol }: HalamanAlur): string[] {
  const { titik, dari, ke } = panah
  const found: string[] = []
  const [first] = titik
  const last = titik.at(-1)
  if (!first || !isOnBorder(first, dari)) found.push('an arrow does not begin at its step')
  if (!last || !isOnBorder(last, ke)) found.push('an arrow does not end at its step')
  const isAslant = ({ x, y }: Titik, index: number) => {
    const before = titik[index]
    return before && Math.abs(before.x - x) > 0.1 && Math.abs(before.y - y) > 0.1
  }
  if (titik.slice(1).some(isAslant)) found.push('an arrow goes aslant')
  const label = labelPanah(panah)
  if (label && simbol.some((other) => other !== dari && overlap(label.kotak, other)))
    found.push('a label covers a symbol')
  return found
}

describe('the flow of an SOP', () => {
  it('keeps texts in cells, symbols apart, and begins and ends arrows at their steps', () => {
    fc.assert(
      fc.property(sop, (document) => {
        expect(halamanOf(document).halaman.flatMap(breaches)).toEqual([])
      }),
      MANY,
    )
  })

  it('draws each step and each way between two steps once', () => {
    fc.assert(
      fc.property(sop, (document) => {
        const { lembar, halaman } = halamanOf(document)
        const steps = halaman.flatMap(({ simbol }) => simbol.flatMap(({ urutan }) => urutan ?? []))
        expect(steps).toEqual(lembar.baris.map(({ urutan }) => urutan))
        const ways = new Set(lembar.panah.map(({ dari, ke }) => `${dari} ${ke}`))
        const drawn = halaman.flatMap(({ panah }) => panah.filter(({ ke }) => ke.bentuk !== 'penghubung'))
        expect(drawn).toHaveLength(ways.size)
      }),
      MANY,
    )
  })

  it('fills no page beyond A4 landscape, and joins pages by pairs of connectors', () => {
    fc.assert(
      fc.property(sop, (document) => {
        const { halaman } = halamanOf(document)
        for (const { tabel, tinggi } of halaman)
          expect(tinggi / tabel.lebar).toBeLessThan(PAGE.tinggi / PAGE.lebar + 0.005)
        const letters = halaman.flatMap(({ simbol }) =>
          simbol.flatMap(({ bentuk, teks }) => (bentuk === 'penghubung' ? [teks] : [])),
        )
        expect([...letters].sort()).toEqual([...new Set(letters)].flatMap((one) => [one, one]).sort())
      }),
      MANY,
    )
  })

  it('leads no arrow through a symbol where each row has one', () => {
    fc.assert(
      fc.property(sop, (document) => {
        const single = {
          ...document,
          langkah: document.langkah.map((one) => ({ ...one, pelaksana: one.pelaksana.slice(0, 1) })),
        }
        for (const { panah, simbol } of halamanOf(single).halaman)
          for (const { titik } of panah) expect(crossed(titik, simbol)).toEqual([])
      }),
      MANY,
    )
  })
})
