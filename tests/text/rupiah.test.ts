import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRupiah, formatRupiah, parseBiaya } from '../../src/text/rupiah.ts'

describe('free', () => {
  test.each([
    'Gratis',
    'gratis',
    'Gratis/Tidak dipungut biaya',
    'Tidak Dipungut Biaya/Gratis',
    'Tidak dipungut biaya',
    'Nol anggaran',
    '0 Rupiah',
    'Rp0',
    'Rp. 0,-',
    'Rp 0,00',
    '0',
    'nol rupiah',
    'tanpa biaya',
    'cuma-cuma',
    'bebas biaya',
    'Tidak ada biaya',
    'Tidak di pungut biaya apapun',
    'Tidak dikenakan tarif',
    'tidak berbayar',
    'Gratis sesuai Perda Nomor 5 Tahun 2012',
  ])('%s', (teks) => expect(parseBiaya(teks)).toEqual({ jenis: 'gratis' }))

  test('the number nought', () => expect(parseBiaya(0)).toEqual({ jenis: 'gratis' }))
})

describe('an amount', () => {
  test.each([
    ['Rp600.000', 600_000],
    ['Rp. 600.000,-', 600_000],
    ['Rp.600.000.-', 600_000],
    ['Rp 600.000,00', 600_000],
    ['Rp 600,000', 600_000],
    ['Rp 10.000', 10_000],
    ['RP. 10.000', 10_000],
    ['IDR 10.000', 10_000],
    ['Rp10rb', 10_000],
    ['Rp 1,5 juta', 1_500_000],
    ['2 jt', 2_000_000],
    ['600.000 rupiah', 600_000],
    ['10 ribu rupiah', 10_000],
    ['sepuluh ribu rupiah', 10_000],
    ['Rp600.000 (enam ratus ribu rupiah)', 600_000],
    ['10.000', 10_000],
    ['600000', 600_000],
    ['1.500,50', 1_500.5],
    ['Rp 30.000/lembar', 30_000],
    ['Biaya Rp\u00a025.000, per buku', 25_000],
    ['Rp１０.０００', 10_000],
    ['- Rp 10.000', 10_000],
    ['Sesuai PP 59/2018: Rp600.000', 600_000],
  ])('%s', (teks, jumlah) => expect(parseBiaya(teks)).toEqual({ jenis: 'rupiah', jumlah, teks }))

  test('a number', () => expect(parseBiaya(600_000)).toEqual({ jenis: 'rupiah', jumlah: 600_000, teks: 'Rp600.000' }))
})

test.each([
  'sesuai Perda Nomor 5 Tahun 2012',
  'Sesuai ketentuan yang berlaku',
  'Perda 14/2012',
  'PNBP',
  'Tarif menurut PP',
])('%s leaves it to a rule', (teks) => expect(parseBiaya(teks)).toEqual({ jenis: 'menurut', teks }))

describe('no fee that can be read', () => {
  test.each([
    ['', 'tidak ada isinya'],
    ['-', 'tidak ada isinya'],
    ['–', 'tidak ada isinya'],
    ['...', 'tidak ada isinya'],
    ['Rp. -', 'tidak menyebut gratis atau jumlah rupiah'],
    ['lima lembar', 'tidak menyebut gratis atau jumlah rupiah'],
    ['tidak gratis', 'tidak menyebut gratis atau jumlah rupiah'],
    ['Rp 10.00', 'tidak menyebut gratis atau jumlah rupiah'],
    ['-5000', 'biaya di bawah nol'],
    ['Rp -5.000', 'biaya di bawah nol'],
    ['-Rp5.000', 'biaya di bawah nol'],
    ['Rp10.000 - Rp50.000', 'lebih dari satu tarif'],
    ['Rp10.000 - 50.000', 'lebih dari satu tarif'],
    ['Gratis di KUA; Rp600.000 di luar KUA', 'lebih dari satu tarif'],
  ])('%s', (teks, sebab) => expect(parseBiaya(teks)).toEqual({ jenis: 'tak_terbaca', sebab }))

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d', (angka) =>
    expect(parseBiaya(angka)).toMatchObject({ jenis: 'tak_terbaca' }),
  )
})

describe('amounts anywhere', () => {
  test.each<[string, [number, string][]]>([
    ['biaya nikah Rp600.000 dibayar langsung ke bank', [[600_000, 'Rp600.000']]],
    ['SPTJM meterai Rp6000', [[6_000, 'Rp6000']]],
    ['bermeterai Rp10.000 bila diwakilkan', [[10_000, 'Rp10.000']]],
    [
      'Rp. 600.000,- atau 50 ribu rupiah.',
      [
        [600_000, 'Rp. 600.000,-'],
        [50_000, '50 ribu rupiah'],
      ],
    ],
    [
      'RP1, rp2; Rp 3',
      [
        [1, 'RP1'],
        [2, 'rp2'],
        [3, 'Rp 3'],
      ],
    ],
    ['grp 5 dan 10.000 orang', []],
    ['Rp tiga', []],
  ])('%s', (teks, hasil) => {
    const semua = findRupiah(teks)
    expect(semua.map((satu) => [satu.jumlah, satu.teks])).toEqual(hasil)
    for (const satu of semua) expect(teks.slice(satu.mulai, satu.akhir)).toBe(satu.teks)
  })
})

test.each([
  [600_000, 'Rp600.000'],
  [0, 'Rp0'],
  [999, 'Rp999'],
  [1_234_567, 'Rp1.234.567'],
  [1_500.5, 'Rp1.500,50'],
  [-5_000, '-Rp5.000'],
])('%d is written %s', (jumlah, teks) => expect(formatRupiah(jumlah)).toBe(teks))

describe('for any text', () => {
  test('nothing throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (teks) => void [parseBiaya(teks), findRupiah(teks)]))
    fc.assert(fc.property(fc.double(), (angka) => void [parseBiaya(angka), formatRupiah(angka)]))
  })

  test('what is formatted reads back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (jumlah) => {
        expect(parseBiaya(formatRupiah(jumlah))).toMatchObject({ jenis: 'rupiah', jumlah })
        expect(findRupiah(`bayar ${formatRupiah(jumlah)} di bank`)).toMatchObject([{ jumlah }])
      }),
    )
  })
})
