import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GrafikBatang, susunBatang } from '../../../src/report/svg/grafik-batang.ts'
import { type Grafik, type GrafikGaris, susunGaris, type TitikGrafik } from '../../../src/report/svg/grafik-garis.ts'
import { lembaran } from '../../../src/report/svg/lembaran.ts'
import { extentOf, isInside, overlap } from './periksa.ts'

/** Laws of every plot: no text leaves it, none lies on another, all numbers are numbers. */
function breachesOf({ lebar, tinggi, baris, isi }: Grafik): readonly string[] {
  const sheet = { x: 0, y: 0, lebar, tinggi }
  const boxes = baris.map((one) => [one.teks, extentOf(one)] as const)
  return [
    ...boxes.filter(([, box]) => !isInside(box, sheet)).map(([teks]) => `"${teks}" leaves the plot`),
    ...boxes.flatMap(([teks, box], index) =>
      boxes.slice(index + 1).flatMap(([other, two]) => (overlap(box, two) ? [`"${teks}" lies on "${other}"`] : [])),
    ),
    ...(/NaN|Infinity|undefined/.test(isi) ? ['a number is none'] : []),
  ]
}

const value = (nilai: number, label = String(nilai)) => ({ nilai, label })
const garis = (titik: readonly TitikGrafik[]): GrafikGaris => ({ judul: 'Indeks', uraian: 'uraian', titik })

describe('a line', () => {
  const office = susunGaris(
    garis([
      { sumbu: '2020', kelompok: '', realisasi: value(79.6, '79,6') },
      { sumbu: '2021', kelompok: '', realisasi: value(81.2, '81,2'), target: value(80) },
      { sumbu: 'III', kelompok: 'triwulan 2022', realisasi: value(83.4, '83,4') },
      { sumbu: 'IV', kelompok: 'triwulan 2022', realisasi: value(80, '80,0'), target: value(82) },
      { sumbu: '2024', kelompok: 'Renstra', target: value(86) },
    ]),
  )

  it('joins the points of a group alone, higher where more was reached', () => {
    const pathOf = (kelas: string) => new RegExp(`class="?${kelas}"? d="([^"]*)"`).exec(office.isi)?.[1] ?? ''
    expect(pathOf('dg-realisasi').match(/M/g)).toHaveLength(2)
    const heights = [...pathOf('dg-titik').matchAll(/M\S+ ([\d.]+)h0/g)].map(([, y]) => Number(y))
    const [first = 0, second = 0, third = 0, last = 0] = heights
    expect(second).toBeLessThan(first)
    expect(last).toBeGreaterThan(third)
  })

  it('tells values, targets, axis and groups', () => {
    expect(office.baris.map(({ teks }) => teks).sort()).toEqual(
      [
        '79,6',
        '81,2',
        '80',
        '83,4',
        '80,0',
        '82',
        '86',
        '2020',
        '2021',
        'III',
        'IV',
        '2024',
        'triwulan 2022',
        'Renstra',
      ].sort(),
    )
    expect(breachesOf(office)).toEqual([])
  })

  it('is a picture with a title and a description', () => {
    const svg = lembaran(office, {})
    expect(svg).toMatch(/role="?img/)
    expect(svg).toContain('<title>Indeks</title><desc>uraian</desc>')
  })

  const label = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('1.250.000,75', 'تقریر'.repeat(9), '<b>'))
  const figure = fc.option(fc.record({ nilai: fc.double({ noNaN: true, min: -1e12, max: 1e12 }), label }), {
    nil: undefined,
  })
  const point = fc
    .record({ sumbu: label, kelompok: fc.constantFrom('', 'a', 'b'.repeat(90)), realisasi: figure, target: figure })
    .map(({ sumbu, kelompok, realisasi, target }) => ({
      sumbu,
      kelompok,
      ...(realisasi && { realisasi }),
      ...(target && { target }),
    }))

  it('holds its texts, whatever they are and however many points it has', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (titik) => {
        expect(breachesOf(susunGaris(garis(titik)))).toEqual([])
      }),
    )
  })
})

describe('bars', () => {
  const bars: GrafikBatang = {
    judul: 'Unsur',
    uraian: 'uraian',
    batang: [
      { nama: 'Waktu', ...value(63.75, '63,75') },
      { nama: 'Biaya', ...value(76.61, '76,61') },
      { nama: 'Semua', ...value(100, '100,00') },
    ],
    min: 25,
    maks: 100,
    ambang: { nilai: 76.61, label: 'mutu B mulai 76,61' },
  }

  it('are as long as their values, and look otherwise below the limit', () => {
    const { isi } = susunBatang(bars)
    const found = [...isi.matchAll(/width="?([\d.]+)"?[^>]*class="?(dg-batang[^">]*)/g)].map(([, width, kelas]) => [
      Number(width),
      kelas?.trim(),
    ])
    const [waktu = [], biaya = [], semua = []] = found
    expect(found.map(([, kelas]) => kelas)).toEqual(['dg-batang dg-rendah', 'dg-batang', 'dg-batang'])
    expect(Number(waktu[0]) / Number(semua[0])).toBeCloseTo((63.75 - 25) / 75, 2)
    expect(Number(biaya[0]) / Number(semua[0])).toBeCloseTo((76.61 - 25) / 75, 2)
  })

  it('hold their texts, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ nama: fc.string({ maxLength: 120 }), nilai: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) }),
          { maxLength: 20 },
        ),
        (batang) => {
          const all = batang.map((one) => ({ ...one, label: one.nilai.toFixed(2).slice(0, 9) }))
          expect(breachesOf(susunBatang({ ...bars, batang: all }))).toEqual([])
        },
      ),
    )
  })
})
