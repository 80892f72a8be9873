import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { angkaHurufMismatches, parseBilangan, terbilang } from '../../src/text/bilangan.ts'

const SATUAN = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']

/** The words by the book, for holding the package to it: below a million. */
function spell(angka: number): string {
  const join = (depan: string, sisa: number) => (sisa === 0 ? depan : `${depan} ${spell(sisa)}`)
  if (angka === 0) return 'nol'
  if (angka < 10) return SATUAN[angka] ?? ''
  if (angka === 10) return 'sepuluh'
  if (angka === 11) return 'sebelas'
  if (angka < 20) return `${SATUAN[angka - 10]} belas`
  if (angka < 100) return join(`${SATUAN[Math.floor(angka / 10)]} puluh`, angka % 10)
  if (angka < 200) return join('seratus', angka % 100)
  if (angka < 1000) return join(`${SATUAN[Math.floor(angka / 100)]} ratus`, angka % 100)
  if (angka < 2000) return join('seribu', angka % 1000)
  return join(`${spell(Math.floor(angka / 1000))} ribu`, angka % 1000)
}

describe('numbers in words', () => {
  test('are right for 0 to 9999', () => {
    for (let angka = 0; angka < 10_000; angka++) expect(terbilang(angka)).toBe(spell(angka))
  })

  test('read back what they say, for 0 to 999999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (angka) => {
        expect(terbilang(angka)).toBe(spell(angka))
        expect(parseBilangan(terbilang(angka))).toBe(angka)
      }),
    )
    for (let angka = 0; angka < 10_000; angka++) expect(parseBilangan(spell(angka))).toBe(angka)
  })

  test.each([
    ['sebelas', 11],
    ['Dua  Puluh\nLima', 25],
    ['duapuluh lima', 25],
    ['empatbelas', 14],
    ['seratus', 100],
    ['se ribu', 1000],
    ['sejuta', 1_000_000],
    ['satu juta dua ratus ribu', 1_200_000],
    ['tiga miliar', 3e9],
    ['tiga milyar', 3e9],
    ['dua koma lima', 2.5],
    ['dua koma dua lima', 2.25],
    ['dua koma dua puluh lima', 2.25],
    ['nol koma nol lima', 0.05],
    ['setengah', 0.5],
    ['satu setengah', 1.5],
    ['dua puluh\u00a0lima', 25],
  ])('%s is %d', (kata, angka) => expect(parseBilangan(kata)).toBe(angka))

  test.each([
    '',
    'satuan',
    'dua tiga',
    'lima sepuluh',
    'dua puluh lima ratus',
    'dua ribu tiga juta',
    'satu belas',
    'puluh',
    'se',
    'koma lima',
    'dua koma',
    'sepuluh lembar',
    '10',
    'nol satu',
  ])('%s is none', (kata) => expect(parseBilangan(kata)).toBeUndefined())

  test('of what is no finite number is what it is', () => expect(terbilang(Number.NaN)).toBe('NaN'))
})

describe('digits and words behind them', () => {
  test.each([
    '14 (empat belas) hari kerja',
    '30 (tiga puluh)',
    '30 ( Tiga  Puluh ) menit',
    '12 (duabelas)',
    '05 (lima)',
    '1 (satu) s.d. 5 (lima)',
    '3-5 (tiga sampai lima)',
    '3 s.d. 5 (tiga s.d. lima)',
    '3–5 (tiga - lima)',
    '2,5 (dua koma lima)',
    '1.500 (seribu lima ratus)',
    '10.000 (sepuluh ribu)',
    '25 (dua lima)',
    '1x24 (satu kali dua puluh empat) jam',
    '1 x 24 (dua puluh empat) jam',
    '1 (satu) x 24 (dua puluh empat) jam',
    '3x24 (tiga) jam',
    '10 (sepuluh lembar)',
    '10 (lima lembar)',
    '5 (lihat lampiran)',
    '5 (2)',
    'Rp5.000 (lima ribu rupiah)',
    'UU 25/2009 (dua)',
    'FM-B2 (tiga)',
    'Renstra 2020-2024 (lima) tahunan',
    '5 lembar (dua)',
  ])('%s agree, or are no such pair', (teks) => expect(angkaHurufMismatches(teks)).toEqual([]))

  test.each([
    ['1 - 5 (lima) hari kerja', '1 - 5', 'lima', 'satu sampai dengan lima'],
    ['1–5 (lima)', '1–5', 'lima', 'satu sampai dengan lima'],
    ['paling lama 3 s/d 7 (tujuh) hari', '3 s/d 7', 'tujuh', 'tiga sampai dengan tujuh'],
    ['3-5 (tiga sampai enam)', '3-5', 'tiga sampai enam', 'tiga sampai dengan lima'],
    ['5 (enam)', '5', 'enam', 'lima'],
    ['１４ (lima belas)', '１４', 'lima belas', 'empat belas'],
    ['1.500 (seribu)', '1.500', 'seribu', 'seribu lima ratus'],
    ['2,5 (dua koma enam)', '2,5', 'dua koma enam', 'dua koma lima'],
    ['3x24 (empat) jam', '3x24', 'empat', 'tiga kali dua puluh empat'],
    ['15 (dua tiga)', '15', 'dua tiga', 'lima belas'],
  ])('%s disagree', (teks, angka, huruf, seharusnya) => {
    expect(angkaHurufMismatches(teks)).toMatchObject([{ angka, huruf, seharusnya }])
  })

  test('are found where they stand, each', () => {
    const teks = 'a 5 (lima), b 6 (tujuh), c 7 (enam).'
    const semua = angkaHurufMismatches(teks)
    expect(semua.map((satu) => teks.slice(satu.mulai, satu.akhir))).toEqual(['6 (tujuh)', '7 (enam)'])
  })

  test('never disagree when the words are made from the digits, always when from others', () => {
    const angka = fc.integer({ min: 10, max: 999_999 })
    fc.assert(
      fc.property(angka, angka, (a, b) => {
        expect(angkaHurufMismatches(`selama ${a} (${terbilang(a)}) hari`)).toEqual([])
        expect(angkaHurufMismatches(`selama ${a} (${terbilang(b)}) hari`)).toHaveLength(a === b ? 0 : 1)
      }),
    )
  })
})

test('nothing throws for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (teks) => void [parseBilangan(teks), angkaHurufMismatches(teks)]),
  )
  fc.assert(fc.property(fc.double(), (angka) => typeof terbilang(angka) === 'string'))
})
