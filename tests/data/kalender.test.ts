import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import kalenderJson from '../../src/data/kalender.json' with { type: 'json' }
import { hariKe, isoOf, makeKalender, sumberKalender } from '../../src/data/kalender.ts'

const kalender = makeKalender()
const hari = (iso: string) => hariKe(iso) ?? Number.NaN

describe('the decrees', () => {
  it.each(kalenderJson)('$tahun: free days exist, and no cuti bersama falls on a weekend', (one) => {
    const dates = [...one.libur, ...one.cuti_bersama]
    expect(new Set(dates).size).toBe(dates.length)
    for (const date of dates) expect(isoOf(hari(`${one.tahun}-${date}`))).toBe(`${one.tahun}-${date}`)
    for (const date of one.cuti_bersama) {
      expect([0, 6]).not.toContain(new Date(`${one.tahun}-${date}T00:00:00Z`).getUTCDay())
    }
    expect(sumberKalender(one.tahun)).toContain('SKB')
    expect(kalender.isPerkiraan(one.tahun)).toBe(false)
  })

  it('are estimated for other years, and say so', () => {
    expect(kalender.isPerkiraan(2031)).toBe(true)
    expect(sumberKalender(2031)).toContain('perkiraan')
    expect(kalender.isHariKerja(hari('2031-08-18'))).toBe(true)
    expect(kalender.isHariKerja(hari('2029-12-25'))).toBe(false)
  })
})

describe('hariKerja', () => {
  it.each([
    ['2022-04-28', '2022-05-09', 1],
    ['2022-01-03', '2022-01-06', 3],
    ['2022-01-07', '2022-01-10', 1],
    ['2022-01-07', '2022-01-09', 0],
    ['2021-12-31', '2022-01-03', 1],
    ['2022-01-06', '2022-01-03', 0],
    ['2020-12-31', '2023-01-02', 248 + 246 + 1],
  ])('from %s to %s are %d', (dari, sampai, expected) => {
    expect(kalender.hariKerja(hari(dari), hari(sampai))).toBe(expected)
  })

  it('counts the days one by one', () => {
    const day = fc.integer({ min: hari('2014-01-01'), max: hari('2037-01-01') })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (dari, lama) => {
        let count = 0
        for (let one = dari + 1; one <= dari + lama; one++) if (kalender.isHariKerja(one)) count++
        expect(kalender.hariKerja(dari, dari + lama)).toBe(count)
      }),
    )
  })

  it('knows what the office has otherwise', () => {
    const own = makeKalender({ libur: ['2022-01-04'], kerja: ['2022-01-08'], hariKerjaPerMinggu: 6 })
    expect(own.isHariKerja(hari('2022-01-04'))).toBe(false)
    expect(own.isHariKerja(hari('2022-01-15'))).toBe(true)
    expect(own.isHariKerja(hari('2022-01-16'))).toBe(false)
  })
})

describe('menitKerja', () => {
  const menit = (dari: string, jamDari: number, sampai: string, jamSampai: number) =>
    kalender.menitKerja(hari(dari), jamDari * 60, hari(sampai), jamSampai * 60)

  it.each([
    ['within a morning', '2022-01-03', 8, '2022-01-03', 9.5, 90],
    ['over the break', '2022-01-03', 11, '2022-01-03', 14, 120],
    ['over the longer break of a Friday', '2022-01-07', 11, '2022-01-07', 14, 90],
    ['to the next day', '2022-01-03', 15, '2022-01-04', 8.5, 120],
    ['over a weekend', '2022-01-07', 16, '2022-01-10', 8, 60],
    ['before the office opens', '2022-01-03', 6, '2022-01-03', 8, 30],
    ['after it has closed', '2022-01-03', 20, '2022-01-04', 8, 30],
    ['a whole day', '2022-01-03', 0, '2022-01-04', 0, 450],
  ] as const)('%s', (_what, dari, jamDari, sampai, jamSampai, expected) => {
    expect(menit(dari, jamDari, sampai, jamSampai)).toBe(expected)
  })

  it('runs by the hours of the office', () => {
    const own = makeKalender({
      mulai: '08.00',
      istirahat: { mulai: '12.00', selesai: '12.30' },
      menitPerHariKerja: 420,
    })
    expect(own.menitKerja(hari('2022-01-03'), 0, hari('2022-01-03'), 24 * 60)).toBe(420)
    expect(own.menitKerja(hari('2022-01-03'), 11 * 60, hari('2022-01-03'), 13 * 60)).toBe(90)
  })
})
