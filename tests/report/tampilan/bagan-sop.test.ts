import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gambarBagan, type SelBagan, type Titik } from '../../../src/report/tampilan/bagan.ts'
import { baganHalaman } from '../../../src/report/tampilan/bagan-halaman.ts'
import { penghubung } from '../../../src/report/tampilan/halaman-sop.ts'
import { lembarSop } from '../../../src/report/tampilan/lembar-sop.ts'
import { muatHalaman } from '../../../src/report/tampilan/muat-halaman.ts'
import { auditTeks } from './kantor.ts'

const LEBAR = 19
const TINGGI = 16
const PELAKSANA = ['A', 'B', 'C', 'D']

const langkah = fc.record({
  pelaksana: fc.uniqueArray(fc.constantFrom(...PELAKSANA), { minLength: 0, maxLength: 2 }),
  lanjut: fc.oneof(
    fc.constant({}),
    fc.record({ ke: fc.nat(7) }),
    fc.record({ ya: fc.nat(8), tidak: fc.nat(8) }),
    fc.record({ selesai: fc.constant(true) }),
  ),
})

const prosedur = fc.array(langkah, { minLength: 1, maxLength: 8 }).map((semua) => {
  const nomor = (index: number) => (index >= semua.length ? 'selesai' : String(index + 1))
  const rows = semua.map(({ pelaksana, lanjut }, index) => {
    const next =
      'ya' in lanjut
        ? `keputusan: { ya: "${nomor(lanjut.ya)}", tidak: "${nomor(lanjut.tidak)}" }`
        : 'ke' in lanjut
          ? `ke: "${nomor(lanjut.ke)}"`
          : 'selesai' in lanjut
            ? 'selesai: true'
            : `keterangan: lanjut`
    return `  - { nomor: "${index + 1}", kegiatan: k, pelaksana: [${pelaksana.join(', ')}], ${next} }`
  })
  return `jenis: sop\nkode: S\npelaksana: [${PELAKSANA.join(', ')}]\nlangkah:\n${rows.join('\n')}\n`
})

function lembarOf(teks: string) {
  const [first] = auditTeks(teks, []).offices
  const [sop] = first?.office.graph.all('sop') ?? []
  if (!first || !sop) throw new Error('no SOP')
  return lembarSop(sop, first.office.graph)
}

/** The cells of each page. */
function pagesOf(teks: string, perPage: number): readonly (readonly (readonly SelBagan[])[])[] {
  const lembar = lembarOf(teks)
  const pages = muatHalaman(
    lembar,
    lembar.baris.map(() => TINGGI),
    { muat: TINGGI * perPage, lajur: TINGGI },
  )
  const ends = penghubung(lembar.panah, pages)
  return pages.map((rows, page) => {
    const bagan = baganHalaman(
      lembar,
      rows,
      ends.filter(({ halaman }) => halaman === page),
    )
    const banyak = rows.length + bagan.atas + bagan.bawah
    return gambarBagan({
      lebarKolom: LEBAR,
      kolom: lembar.pelaksana.length,
      tinggiBaris: Array.from({ length: banyak }, () => TINGGI),
      simpul: bagan.simpul,
      panah: bagan.panah,
    })
  })
}

/** Rows that hold a step, and not connectors or ends alone. */
function stepsOf(page: readonly (readonly SelBagan[])[]): number {
  return page.filter((cells) => cells.some(({ simbol }) => simbol && simbol.teks === undefined)).length
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-6

/** Ends of lines on an edge of the cell, as positions along it. */
function onEdge(cell: SelBagan | undefined, edge: (titik: Titik) => boolean, along: 0 | 1): number[] {
  const all = (cell?.garis ?? []).flat().filter(edge)
  return [...new Set(all.map((titik) => titik[along].toFixed(4)))].map(Number).sort((a, b) => a - b)
}

describe('the flow of an SOP, cut into cells', () => {
  it('goes on in the next cell wherever a line reaches an edge', () => {
    fc.assert(
      fc.property(prosedur, fc.integer({ min: 2, max: 8 }), (teks, perPage) => {
        for (const page of pagesOf(teks, perPage)) {
          for (const [baris, cells] of page.entries()) {
            for (const [kolom, cell] of cells.entries()) {
              const below = page[baris + 1]?.[kolom]
              const right = cells[kolom + 1]
              expect(onEdge(cell, ([, y]) => near(y, TINGGI), 0)).toEqual(onEdge(below, ([, y]) => near(y, 0), 0))
              expect(onEdge(cell, ([x]) => near(x, LEBAR), 1)).toEqual(onEdge(right, ([x]) => near(x, 0), 1))
            }
          }
        }
      }),
    )
  })

  it('passes through no symbol, and points at one with every tip', () => {
    fc.assert(
      fc.property(prosedur, fc.integer({ min: 2, max: 8 }), (teks, perPage) => {
        for (const cell of pagesOf(teks, perPage).flat(2)) {
          const { simbol } = cell
          for (const { di } of cell.ujung) {
            expect(
              simbol && (near(di[0], simbol.x) || near(di[0], simbol.x + simbol.lebar) || near(di[1], simbol.y)),
            ).toBe(true)
          }
          if (!simbol) continue
          const inside = ([[ax, ay], [bx, by]]: SelBagan['garis'][number]) =>
            Math.min(ax, bx) < simbol.x + simbol.lebar - 1e-6 &&
            Math.max(ax, bx) > simbol.x + 1e-6 &&
            Math.min(ay, by) < simbol.y + simbol.tinggi - 1e-6 &&
            Math.max(ay, by) > simbol.y + 1e-6
          expect(cell.garis.filter(inside)).toEqual([])
        }
      }),
    )
  })

  it('fills no page beyond its room, and leaves no step out', () => {
    fc.assert(
      fc.property(prosedur, fc.integer({ min: 4, max: 8 }), (teks, perPage) => {
        const rows = pagesOf(teks, perPage)
        for (const page of rows) if (page.length > perPage) expect(stepsOf(page)).toBe(1)
        const steps = rows.reduce((sum, page) => sum + stepsOf(page), 0)
        expect(steps).toBe(lembarOf(teks).baris.length)
      }),
    )
  })

  it('leaves a page by a connector whose letter another page bears too', () => {
    fc.assert(
      fc.property(prosedur, fc.integer({ min: 2, max: 4 }), (teks, perPage) => {
        const letters = pagesOf(teks, perPage)
          .flat(2)
          .flatMap(({ simbol }) => (simbol?.bentuk === 'penghubung' ? [simbol.teks] : []))
        for (const letter of letters) expect(letters.filter((one) => one === letter)).toHaveLength(2)
      }),
    )
  })
})
