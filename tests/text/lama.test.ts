import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bagian,
  type Durasi,
  type Lama,
  lama,
  nolLama,
  parseWaktu,
  type Satuan,
  type SifatHari,
  sumDurasi,
  sumLama,
  surelyDifferent,
  surelyLonger,
  ukuranBaku,
} from '../../src/text/waktu.ts'

function durasi(teks: string): Durasi {
  const waktu = parseWaktu(teks)
  if (waktu.jenis !== 'durasi') throw new Error(`${teks}: ${waktu.jenis}`)
  return waktu.durasi
}

/** A plus between the terms adds them as the steps of an SOP are added. */
function lamaOf(teks: string): Lama {
  return sumLama(teks.split('+').map((satu) => lama(durasi(satu), ukuranBaku)))
}

describe('minutes', () => {
  /** Office minutes, then minutes that pass with working days one on another, then with a calendar week for each of theirs. */
  test.each<[string, [number, number], [number, number], [number, number]]>([
    ['30 menit', [30, 30], [30, 30], [30, 30]],
    ['90 detik', [1.5, 1.5], [1.5, 1.5], [1.5, 1.5]],
    ['1 hari', [450, 450], [1440, 1440], [1440, 1440]],
    ['5 hari kerja', [2250, 2250], [7200, 7200], [10080, 10080]],
    ['7 hari kalender', [2250, 3150], [10080, 10080], [10080, 10080]],
    ['1 minggu', [2250, 2250], [10080, 10080], [10080, 10080]],
    ['1 bulan', [9000, 10350], [40320, 44640], [40320, 44640]],
    ['24 jam', [450, 1440], [1440, 1440], [1440, 1440]],
    ['8 jam', [450, 480], [480, 480], [480, 480]],
    ['hari itu juga', [0, 450], [0, 1440], [0, 2016]],
    ['± 10 menit', [8, 12], [8, 12], [8, 12]],
  ])('%s', (teks, kerja, kalender, renggang) => {
    const hasil = lamaOf(teks)
    const harap = { kerja, kalender, renggang }
    for (const cara of ['kerja', 'kalender', 'renggang'] as const) {
      expect(hasil[cara].min).toBeCloseTo(harap[cara][0], 6)
      expect(hasil[cara].maks).toBeCloseTo(harap[cara][1], 6)
    }
  })

  test('follow the settings', () => {
    const enamHari = { menitPerHariKerja: 390, hariKerjaPerMinggu: 6, hariKerjaPerBulan: 26, hariPerBulan: 30 }
    expect(lama(durasi('1 minggu'), enamHari).kerja).toEqual({ min: 2340, maks: 2340 })
    expect(lama(durasi('6 hari kerja'), enamHari).renggang.maks).toBeCloseTo(10080, 6)
  })

  test('of many short steps stay exact, where their total in hours may mean days', () => {
    const langkah = Array.from({ length: 16 }, () => durasi('30 menit'))
    expect(sumLama(langkah.map((satu) => lama(satu, ukuranBaku))).kerja).toEqual({ min: 480, maks: 480 })
    expect(lama(sumDurasi(langkah), ukuranBaku).kerja).toEqual({ min: 450, maks: 480 })
  })
})

describe('surely different', () => {
  test.each([
    ['2 minggu + 2 bulan + 2 minggu + 1 bulan', '2 bulan'],
    ['1 minggu + 1 bulan + 2 minggu + 1 minggu + 1 minggu', '3 bulan'],
    ['1 minggu + 3 bulan + 2 bulan', '4 bulan'],
    ['2 bulan + 2 bulan + 2 minggu + 2 minggu + 1 bulan + 2 minggu', '1 bulan'],
    ['30 menit', '45 menit'],
    ['1 hari', '2 hari'],
    ['1 bulan', '3 minggu'],
    ['10 menit', '1 hari kerja'],
    ['30 menit', '1x24 jam'],
    ['1 hari kerja', '3 hari'],
    ['16 jam', '3 hari'],
  ])('%s, %s', (a, b) => expect(surelyDifferent(lamaOf(a), lamaOf(b))).toBe(true))
})

describe('not surely different: some sensible reading makes them equal', () => {
  test.each([
    ['1 hari', '8 jam'],
    ['1 hari', '7,5 jam'],
    ['1 hari', '24 jam'],
    ['1 hari', '480 menit'],
    ['1 hari', '1440 menit'],
    ['1 hari kerja', '7,5 jam'],
    ['1 hari kerja', '8 jam'],
    ['1x24 jam', '24 jam'],
    ['1x24 jam', '1 hari kerja'],
    ['2 x 24 jam', '2 hari'],
    ['2 hari', '16 jam'],
    ['3 hari', '24 jam'],
    ['3 hari', '3 hari kerja'],
    ['3 hari', '3 hari kalender'],
    ['3 hari kerja', '3 hari kalender'],
    ['6 hari kerja', '10 hari kalender'],
    ['1 minggu', '5 hari kerja'],
    ['1 minggu', '7 hari'],
    ['1 minggu', '5 hari'],
    ['1 minggu', '7 hari kalender'],
    ['2 minggu', '14 hari'],
    ['2 minggu', '10 hari kerja'],
    ['1 bulan', '30 hari'],
    ['1 bulan', '31 hari'],
    ['1 bulan', '22 hari kerja'],
    ['1 bulan', '20 hari kerja'],
    ['1 bulan', '4 minggu'],
    ['1 bulan', '30 hari kalender'],
    ['1 tahun', '12 bulan'],
    ['1 tahun', '365 hari'],
    ['1 tahun', '52 minggu'],
    ['60 menit', '1 jam'],
    ['5-10 menit', '10-15 menit'],
    ['± 10 menit', '12 menit'],
    ['hari itu juga', '10 menit'],
    ['hari itu juga', '1 hari'],
    ['1 hari + 16 jam', '3 hari'],
    ['1 minggu + 1 hari', '6 hari kerja'],
  ])('%s, %s', (a, b) => {
    expect(surelyDifferent(lamaOf(a), lamaOf(b))).toBe(false)
    expect(surelyLonger(lamaOf(a), lamaOf(b))).toBe(false)
    expect(surelyLonger(lamaOf(b), lamaOf(a))).toBe(false)
  })

  test('a tolerance lets the longer exceed the shorter by that fraction', () => {
    const beda = (tolerance: number) => surelyDifferent(lamaOf('100 menit'), lamaOf('110 menit'), tolerance)
    expect([beda(0), beda(0.09), beda(0.1), beda(0.2)]).toEqual([true, true, false, false])
  })
})

describe('surely longer', () => {
  test.each([
    ['245 menit + 4 hari', '1 hari', true],
    ['45 menit', '30 menit', true],
    ['30 menit', '45 menit', false],
    ['30 menit', '30 menit', false],
    ['600 menit', '1 hari', false],
    ['4 hari', '3 hari kerja', false],
    ['5 hari', '3 hari kerja', true],
    ['3 hari kerja', '1x24 jam', true],
    ['15 menit', '10-15 menit', false],
    ['1 jam', 'hari itu juga', false],
    ['3 hari', 'hari itu juga', true],
    ['2 hari', 'paling lama 1 hari', true],
    ['4 hari kerja', '3 hari kerja', true],
    ['4 hari kerja', '3 hari', true],
    ['5 hari kerja', '1 minggu', false],
  ])('%s, %s: %s', (a, b, hasil) => expect(surelyLonger(lamaOf(a), lamaOf(b))).toBe(hasil))
})

const bagian: fc.Arbitrary<Bagian> = fc
  .record({
    a: fc.integer({ min: 0, max: 500 }),
    b: fc.integer({ min: 0, max: 500 }),
    satuan: fc.constantFrom<Satuan>('detik', 'menit', 'jam', 'hari', 'minggu', 'bulan', 'tahun'),
    sifat: fc.constantFrom<SifatHari>('kerja', 'kalender', 'tak_disebut'),
  })
  .map(({ a, b, ...lain }) => ({ min: Math.min(a, b), maks: Math.max(a, b), ...lain }))
const sembarang: fc.Arbitrary<Durasi> = fc
  .record({ bagian: fc.array(bagian, { maxLength: 4 }), batasAtas: fc.boolean(), kira: fc.boolean() })
  .map(({ kira, ...lain }) => ({ ...lain, teks: '', ...(kira ? { kira: true as const } : {}) }))

describe('for any durations', () => {
  const ukur = (isi: Durasi) => lama(isi, ukuranBaku)

  test('surely different is symmetric and irreflexive', () => {
    fc.assert(
      fc.property(sembarang, sembarang, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, tolerance) => {
        expect(surelyDifferent(ukur(a), ukur(b), tolerance)).toBe(surelyDifferent(ukur(b), ukur(a), tolerance))
        expect(surelyDifferent(ukur(a), ukur(a), tolerance)).toBe(false)
      }),
    )
  })

  test('surely longer is antisymmetric, transitive, and implies surely different', () => {
    fc.assert(
      fc.property(sembarang, sembarang, sembarang, (a, b, c) => {
        const longer = surelyLonger(ukur(a), ukur(b))
        if (!longer) return
        expect(surelyLonger(ukur(b), ukur(a))).toBe(false)
        expect(surelyDifferent(ukur(a), ukur(b))).toBe(true)
        if (surelyLonger(ukur(b), ukur(c))) expect(surelyLonger(ukur(a), ukur(c))).toBe(true)
      }),
    )
  })

  test('the shortest is no longer than the longest, and the merged total holds the exact one', () => {
    fc.assert(
      fc.property(fc.array(sembarang, { maxLength: 5 }), (semua) => {
        const exact = sumLama(semua.map(ukur))
        const merged = ukur(sumDurasi(semua))
        for (const cara of ['kerja', 'kalender', 'renggang'] as const) {
          expect(exact[cara].min).toBeLessThanOrEqual(exact[cara].maks)
          expect(merged[cara].min).toBeLessThanOrEqual(exact[cara].maks + 1e-6)
          expect(merged[cara].maks).toBeGreaterThanOrEqual(exact[cara].maks - 1e-6)
        }
      }),
    )
  })

  test('nothing adds nothing', () => {
    fc.assert(
      fc.property(sembarang, (isi) => {
        expect(sumLama([nolLama, ukur(isi)])).toEqual(ukur(isi))
      }),
    )
    expect(sumLama([])).toEqual(nolLama)
  })
})
