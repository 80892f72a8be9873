import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BacaanLke, hitungPersen } from '../../../src/hitung/lke/jawaban.ts'
import {
  ambangLke,
  isCocok,
  isTakDijawab,
  nilaiLke,
  readTercetak,
  sebutKurang,
  sebutRentang,
  sebutSkor,
} from '../../../src/hitung/lke/nilai.ts'
import { bukaLke, isiLke, jawabSempurna } from './buka.ts'

const HASIL = 'hasil: { ipak: { indeks: 3.7 }, ipkp: { indeks: 3.5 }, capaian_kinerja: B }'

function skor(bacaan: BacaanLke, kode: string) {
  const part = bacaan.instrumen.find(kode)
  const nilai = part && nilaiLke(bacaan, isTakDijawab).get(part)
  if (!part || !nilai) throw new Error(kode)
  return { ...nilai, bobot: part.bobot }
}

/** As the sheet prints it: points and share of the weight. */
function cetak(bacaan: BacaanLke, kode: string): readonly [string, string] {
  const { min, maks, bobot } = skor(bacaan, kode)
  expect(min).toBeCloseTo(maks, 9)
  return [min.toFixed(2), ((100 * min) / bobot).toFixed(2)]
}

describe('the sheet that PN Serang published for 2022', () => {
  /** Its answers in area I, by its own numbering; of the third one of A1.ii only the score says that it was A. */
  const areaSatu = { 'A1.i.a': 'Ya', 'A1.i.b': 'A', 'A1.ii.a': 'Ya', 'A1.ii.b': 'C', 'A1.ii.c': 'A' }

  it('is reproduced where it shows answers: 0.50 of 0.50, and 0.67 of 1.00, which is 66.67 %', () => {
    const bacaan = isiLke(areaSatu)
    expect(cetak(bacaan, 'A1.i')).toEqual(['0.50', '100.00'])
    expect(cetak(bacaan, 'A1.ii')).toEqual(['0.67', '66.67'])
  })

  it('gives 3.67 of 4.00, which is 91.67 %, for Manajemen Perubahan when all else there is at the top', () => {
    expect(cetak(isiLke(jawabSempurna(areaSatu)), 'A1')).toEqual(['3.67', '91.67'])
  })

  it('prints percents of unrounded scores: 27.34 with 91.15 % and 55.38 with 92.31 % come from one set of answers', () => {
    const bacaan = isiLke(
      jawabSempurna({
        ...areaSatu,
        'P3-ii.a': 'Tidak',
        'P4-i.a': 'C',
        'P4-i.b': 'C',
        'P4-ii.f': 'B',
        'P6-iii.b': 'C',
        'R1-iii.a': 'B',
        'R4-ii.a': 'C',
        'R5-i.a': 'B',
      }),
    )
    expect(cetak(bacaan, 'pemenuhan')).toEqual(['27.34', '91.15'])
    expect(cetak(bacaan, 'pengungkit')).toEqual(['55.38', '92.31'])
    expect(cetak(bacaan, 'reform')[0]).toBe('28.04')
  })

  it('leaves open what the third answer was where it cannot be read, within what the printed score allows', () => {
    const { 'A1.ii.c': _unread, ...terbaca } = areaSatu
    const nilai = skor(isiLke(terbaca), 'A1.ii')
    expect(nilai.min).toBeCloseTo(1 / 3)
    expect(nilai.maks).toBeCloseTo(2 / 3)
  })
})

describe('scores', () => {
  it('are 100 when all is at the top, with indices of 4', () => {
    const bacaan = isiLke(jawabSempurna(), 'hasil: { ipak: { indeks: 4 }, ipkp: { nilai: 17.5 }, capaian_kinerja: 5 }')
    for (const { kode, bobot } of bacaan.instrumen.bagian) expect(skor(bacaan, kode).min, kode).toBeCloseTo(bobot)
    expect(skor(bacaan, 'total').min).toBeCloseTo(100)
  })

  it('keep 0.67 and 0.33 as sheets print them: (1 + 0.67 + 1) / 3', () => {
    const bacaan = bukaLke(`
jenis: instrumen_lke
kode: lama
nilai_jawaban: { A/B/C/D: { A: 1, B: 0.67, C: 0.33, D: 0 } }
subkomponen: [{ kode: SOP, bobot: 1.5 }]
butir:
  - { kode: a, subkomponen: SOP, jenis_jawaban: A/B/C/D }
  - { kode: b, subkomponen: SOP, jenis_jawaban: A/B/C/D }
  - { kode: c, subkomponen: SOP, jenis_jawaban: A/B/C/D }
---
jenis: lke
kode: L
instrumen: lama
jawaban: { a: { jawaban: A (1.00) }, b: { jawaban: b (0.67) }, c: { jawaban: a. } }
`)
    expect(skor(bacaan, 'SOP').min).toBeCloseTo(1.335, 9)
  })

  it('rise or stay when an answer rises', () => {
    const top = jawabSempurna()
    const kode = Object.keys(top).filter((one) => top[one] === 'A')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kode), { maxLength: 12 }), fc.constantFrom(...kode), (turun, satu) => {
        const before = { ...top, ...Object.fromEntries(turun.map((one) => [one, 'B'])), [satu]: 'C' }
        const total = (jawaban: Record<string, string>) => skor(isiLke(jawaban, HASIL), 'total').min
        const low = total(before)
        const high = total({ ...before, [satu]: 'B' })
        expect(high).toBeGreaterThan(low)
        expect(high).toBeLessThanOrEqual(100)
      }),
      { numRuns: 30 },
    )
  })
})

describe('answers', () => {
  it('are told by letter, share or counts', () => {
    const { jawaban, instrumen } = bukaLke(`
jenis: lke
kode: L
tahun: 2024
jawaban:
  p2.i.a: { jawaban: ' b (0.67) ' }
  P1-i.a: { jawaban: ya }
  P1-ii.a: { jawaban: T }
  R4-i.a: { angka: { jumlah_sasaran: 10, sasaran_tercapai: 8 } }
  R6-i.b: { jawaban: '62,5 %' }
  R1-i.b: { catatan: belum dihitung }
`)
    const read = (kode: string) => {
      const part = instrumen.find(kode)
      const one = part && jawaban.get(part)
      return one && [one.teks, one.nilai]
    }
    expect(read('P2-i.a')).toEqual(['B', 0.67])
    expect(read('P1-i.a')).toEqual(['Ya', 1])
    expect(read('P1-ii.a')).toEqual(['Tidak', 0])
    expect(read('R4-i.a')).toEqual(['8 dari 10', 0.8])
    expect(read('R6-i.b')).toEqual(['62,5 %', 0.625])
    expect(read('R1-i.b')).toBeUndefined()
  })

  it('that an item does not allow have no value', () => {
    const { jawaban, takDikenal } = isiLke({ 'P1-i.b': 'D', 'P1-i.a': 'mungkin', 'R4-i.a': '120 %', 'P9-i.a': 'A' })
    expect([...jawaban.values()].map(({ masalah, nilai }) => [masalah?.apa, nilai])).toEqual([
      ['bukan pilihan', undefined],
      ['bukan pilihan', undefined],
      ['di luar batas', undefined],
    ])
    expect(takDikenal).toEqual(['P9-i.a'])
  })

  it('by counts are shares; nothing to divide by has the value that the instrument gives, or none', () => {
    const rumus = { pembilang: ['selesai'], penyebut: ['semua'] }
    expect(hitungPersen(rumus, { selesai: 3, semua: 4 })).toBe(0.75)
    expect(hitungPersen(rumus, { selesai: 5, semua: 4 })).toBe(1.25)
    expect(hitungPersen({ ...rumus, dibatasi: true }, { selesai: 5, semua: 4 })).toBe(1)
    expect(hitungPersen(rumus, { selesai: 0, semua: 0 })).toBeUndefined()
    expect(hitungPersen({ ...rumus, penyebut_nol: 1 }, { selesai: 0, semua: 0 })).toBe(1)
    expect(hitungPersen(rumus, { selesai: 3 })).toBeUndefined()
    const turun = { pembilang: ['lalu'], pengurang: ['kini'], penyebut: ['lalu'], dibatasi: true, penyebut_nol: 1 }
    expect(hitungPersen(turun, { lalu: 4, kini: 1 })).toBe(0.75)
    expect(hitungPersen(turun, { lalu: 4, kini: 6 })).toBe(0)
    expect(hitungPersen(turun, { lalu: 0, kini: 0 })).toBe(1)
    expect(hitungPersen(turun, { lalu: 0, kini: 2 })).toBe(0)
  })
})

describe('thresholds', () => {
  it('are met, missed with the distance, or open until the surveys are in', () => {
    const jawaban = jawabSempurna({ 'P6-i.a': 'E', 'R6-i.a': 'D', 'R6-ii.a': 'D' })
    const of = (rest: string) => new Map(ambangLke(isiLke(jawaban, rest), 'wbbm').map((one) => [one.bagian.kode, one]))
    const tanpaHasil = of('')
    expect(tanpaHasil.get('VI')).toMatchObject({ keadaan: 'belum', minimal: 7.5 })
    expect(tanpaHasil.get('VI')?.kurang).toBeCloseTo(7.5 - (10 - 0.25 - 1.25 - 2.5))
    expect(tanpaHasil.get('ipak')?.keadaan).toBe('terbuka')
    expect(tanpaHasil.get('total')?.keadaan).toBe('terbuka')
    const lengkap = of('hasil: { ipak: { indeks: 3.6 }, ipkp: { nilai: 14 }, capaian_kinerja: C }')
    expect(lengkap.get('ipak')).toMatchObject({ keadaan: 'terpenuhi', kurang: 0 })
    expect(lengkap.get('ipkp')?.kurang).toBeCloseTo(1.75)
    expect(lengkap.get('birokrasi-bersih')?.kurang).toBeCloseTo(1.25)
    expect(lengkap.get('pengungkit')).toMatchObject({ keadaan: 'terpenuhi', kepastian: 'M' })
  })

  it('are on the whole area, not on each aspect', () => {
    const { instrumen } = isiLke({})
    expect(instrumen.find('P1')?.minimal).toBeUndefined()
    expect(instrumen.find('I')?.minimal).toMatchObject({ wbk: 4.8, wbbm: 6 })
  })
})

describe('printed scores', () => {
  it('agree at the precision at which they are printed', () => {
    const of = (tertulis: string | number, nilai: number, bobot = 60) => {
      const read = readTercetak(tertulis)
      return read && isCocok(read, { min: nilai, maks: nilai }, bobot)
    }
    expect(of('55.38', 55.38375)).toBe(true)
    expect(of('55,39', 55.38375)).toBe(false)
    expect(of(55.4, 55.38375)).toBe(true)
    expect(of('92.31 %', 55.38375)).toBe(true)
    expect(of('1.34', 1.335)).toBe(true)
    expect(of('A', 1)).toBeUndefined()
  })

  it('are rounded half up, as sheets print them', () => {
    const published = ['6,31', '4,85', '7,98', '2,01', '0,67']
    expect([6.305, 4.845, 7.975, 0.67 * 3, 2 / 3].map(sebutSkor)).toEqual(published)
    expect(sebutRentang({ min: 1 / 3, maks: 2 / 3 })).toBe('0,33 sampai 0,67')
    expect(sebutKurang(0.525)).toBe(sebutSkor(0.525))
  })

  it('never show a lack as nothing', () => {
    expect([0.004, 0.005, 0.0099, 0.01, 0.525].map(sebutKurang)).toEqual(['0,004', '0,005', '0,0099', '0,01', '0,53'])
    expect([4e-9, 4e-7].map(sebutKurang)).toEqual(['0,000000004', '0,0000004'])
  })
})
