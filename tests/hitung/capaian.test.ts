import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capCapaian, hitungCapaian } from '../../src/hitung/capaian.ts'

const titik = (nilai: number) => ({ min: nilai, maks: nilai })

describe('hitungCapaian', () => {
  it.each([
    ['more is better', titik(100), 105.3, 'maksimum', 105.3],
    ['less is better', titik(75), 60, 'minimum', 120],
    ['less is better, missed', titik(8), 9, 'minimum', 87.5],
    ['steady, below', titik(50), 40, 'stabil', 80],
    ['steady, above', titik(50), 60, 'stabil', 80],
    // PermenPANRB 8/2021
    ['a range, below', { min: 80, maks: 90 }, 70, 'maksimum', 87.5],
    ['a range, inside', { min: 80, maks: 90 }, 85, 'rentang', 100],
    ['a range, above', { min: 80, maks: 90 }, 92, 'rentang', 102.22],
    ['a range of months, sooner', { min: 7, maks: 8 }, 6.5, 'minimum', 107.14],
    ['a range of months, later', { min: 7, maks: 8 }, 9, 'minimum', 87.5],
    ['no violations, as promised', titik(0), 0, 'minimum', 100],
    ['a violation against none', titik(0), 2, 'minimum', 0],
  ] as const)('%s', (_what, target, realisasi, polaritas, expected) => {
    expect(hitungCapaian(target, realisasi, polaritas)).toBeCloseTo(expected, 2)
  })

  it('says nothing of a target of 0 that should be passed', () => {
    expect(hitungCapaian(titik(0), 5, 'maksimum')).toBeUndefined()
  })

  it('gives 100 for what meets the target, whatever the polarity', () => {
    const target = fc.double({ min: 0.01, max: 1e9, noNaN: true })
    const polaritas = fc.constantFrom('maksimum', 'minimum', 'stabil', 'rentang' as const)
    fc.assert(
      fc.property(target, polaritas, (nilai, arah) => {
        expect(hitungCapaian(titik(nilai), nilai, arah)).toBeCloseTo(100, 6)
      }),
    )
  })

  it('grows with what is realised where more is better, and falls where less is', () => {
    const angka = fc.double({ min: 0.01, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(angka, angka, angka, (nilai, satu, dua) => {
        const [low, high] = satu < dua ? [satu, dua] : [dua, satu]
        const target = titik(nilai)
        expect(hitungCapaian(target, high, 'maksimum') ?? 0).toBeGreaterThanOrEqual(
          hitungCapaian(target, low, 'maksimum') ?? 0,
        )
        expect(hitungCapaian(target, high, 'minimum') ?? 0).toBeLessThanOrEqual(
          hitungCapaian(target, low, 'minimum') ?? 0,
        )
      }),
    )
  })
})

describe('capCapaian', () => {
  it('keeps what is reported between 0 and the cap', () => {
    expect([-20, 80, 130].map((one) => capCapaian(one, 120))).toEqual([0, 80, 120])
  })
})
