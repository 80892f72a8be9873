import { describe, expect, it } from 'vitest'
import { readNilai, sebutNilai, tulisNilai } from '../../src/hitung/nilai.ts'

describe('a value', () => {
  it.each([
    [80, 80, 80],
    [-1.5, -1.5, -1.5],
    ['80', 80, 80],
    ['81,5 %', 81.5, 81.5],
    ['81.5', 81.5, 81.5],
    ['≥ 3,60', 3.6, 3.6],
    ['minimal 75 orang', 75, 75],
    ['maks. 5 hari kerja', 5, 5],
    ['12 (dua belas) dokumen', 12, 12],
    ['70-80', 70, 80],
    ['70 – 80 %', 70, 80],
    ['5% s.d. 7%', 5, 7],
    ['8 l', 8, 8],
    ['12 Orang', 12, 12],
    ['5lembar', 5, 5],
    ['1.250.000', 1250000, 1250000],
    ['1.250,5', 1250.5, 1250.5],
    [{ min: 2, maks: 3 }, 2, 3],
  ])('%j is from %d to %d', (nilai, min, maks) => {
    expect(readNilai(nilai)).toEqual({ min, maks })
  })

  it.each([
    '8O',
    'l2',
    '1O,5 %',
    '> 9l',
    'WTP',
    '-',
    '3.600',
    '2 dokumen, 3 laporan',
    'Baik (80)',
    'naik 5 dari 7',
    { min: 3 },
    undefined,
  ])('%j cannot be read for certain', (nilai) => {
    expect(readNilai(nilai)).toBeUndefined()
  })

  it.each([
    ['opini_bpk', 'WTP', 'Wajar Dengan Pengecualian', 1],
    ['opini_bpk', 'TMP', 'tidak wajar', 0],
    ['predikat_sakip', 'BB (75,1)', 'B', 1],
    ['predikat_rb', 'A', 'A-', 1],
    ['mutu_skm', 'b', 'A', -1],
    [['Kurang', 'Cukup', 'Baik'], 'baik', 'Kurang', 2],
  ])('on the scale %j %s and %s are so far apart', (skala, left, right, apart) => {
    const [one, other] = [readNilai(left, skala), readNilai(right, skala)]
    expect((one?.min ?? Number.NaN) - (other?.min ?? Number.NaN)).toBe(apart)
  })

  it('that is no grade of the scale cannot be read', () => {
    expect(readNilai('80', 'predikat_sakip')).toBeUndefined()
    expect(readNilai('WTP', 'opini lain')).toBeUndefined()
  })

  it('is told with a decimal comma', () => {
    expect([sebutNilai(80.25), sebutNilai(' BB '), sebutNilai({ min: 2.5, maks: 3 })]).toEqual(['80,25', 'BB', '2,5–3'])
    const large = [1234.5, -1250000, 999, { min: 1000, maks: 2000.0625 }]
    expect(large.map(sebutNilai)).toEqual(['1.234,5', '-1.250.000', '999', '1.000–2.000,0625'])
  })

  it('is told alike where a table has it as text, and left as it is where it may mean another number', () => {
    const texts = ['1234,5', '12345', '80.50', '-1234567.5', '3.600', '1.234.567', '2.000 orang', 'WTP']
    expect(texts.map(sebutNilai)).toEqual([
      '1.234,5',
      '12.345',
      '80,50',
      '-1.234.567,5',
      '3.600',
      '1.234.567',
      '2.000 orang',
      'WTP',
    ])
  })

  it('is kept so that it can be read again', () => {
    // To be read again: 1.234 might be a little more than one.
    expect(readNilai(tulisNilai(1234))).toEqual({ min: 1234, maks: 1234 })
  })
})
