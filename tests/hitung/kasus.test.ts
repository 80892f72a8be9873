import { describe, expect, it } from 'vitest'
import { hariKe, makeKalender } from '../../src/data/kalender.ts'
import { type Batas, isLewat, lamanya, toBatas } from '../../src/hitung/data/janji.ts'
import { bacaRiwayat } from '../../src/hitung/data/riwayat.ts'
import { lamaTerbaca, persentil, ringkasKasus } from '../../src/hitung/kasus.ts'
import { groupBy } from '../../src/text/daftar.ts'
import { parseWaktu, ukuranBaku } from '../../src/text/waktu.ts'

const kalender = makeKalender()
const hari = (iso: string) => hariKe(iso) ?? Number.NaN

describe('a promise', () => {
  const late = (janji: string, dari: string, sampai: string, jam?: readonly [number, number]) => {
    const batas = toBatas([parseWaktu(janji)], ukuranBaku) ?? []
    const [awal, akhir] = jam ?? []
    const lama = lamanya(
      { hari: hari(dari), menit: awal === undefined ? undefined : awal * 60 },
      { hari: hari(sampai), menit: akhir === undefined ? undefined : akhir * 60 },
      kalender,
    )
    return isLewat(lama, batas, ukuranBaku)
  }

  it.each([
    // Lebaran 2022: free from 29 April to 8 May.
    ['1 hari kerja', '2022-04-28', '2022-05-09', false],
    ['1 hari kerja', '2022-04-28', '2022-05-10', true],
    ['3 hari kerja sejak berkas lengkap', '2022-01-03', '2022-01-06', false],
    ['3 hari kerja sejak berkas lengkap', '2022-01-03', '2022-01-07', true],
    ['3 hari kalender', '2022-01-07', '2022-01-10', false],
    ['3 hari kalender', '2022-01-07', '2022-01-11', true],
    // A bare day may be either.
    ['3 hari', '2022-01-07', '2022-01-12', false],
    ['3 hari', '2022-01-07', '2022-01-13', true],
    ['1x24 jam', '2022-01-06', '2022-01-07', false],
    ['1x24 jam', '2022-01-07', '2022-01-10', true],
    ['hari itu juga', '2022-01-03', '2022-01-03', false],
    ['1 bulan', '2022-01-03', '2022-02-03', false],
    ['1 bulan', '2022-01-03', '2022-03-03', true],
    // Without hours a case may have come in as the office closed.
    ['30 menit', '2022-01-03', '2022-01-04', false],
    ['30 menit', '2022-01-03', '2022-01-05', true],
    ['1 - 5 (lima) hari kerja', '2022-01-03', '2022-01-10', false],
    ['2 hari kerja; perpanjangan: 4 hari kerja', '2022-01-03', '2022-01-07', false],
  ])('of %s is judged from %s to %s: late is %s', (janji, dari, sampai, expected) => {
    expect(late(janji, dari, sampai)).toBe(expected)
  })

  it('of an hour counts office hours', () => {
    expect(late('1 jam', '2022-01-07', '2022-01-10', [15.75, 7.75])).toBe(false)
    expect(late('1 jam', '2022-01-03', '2022-01-03', [8, 9.5])).toBe(true)
    expect(late('1 jam', '2022-01-03', '2022-01-03', [11.5, 13.25])).toBe(false)
  })

  it('that cannot be read judges nothing', () => {
    expect(toBatas([parseWaktu('secepatnya')], ukuranBaku)).toBeUndefined()
    expect(toBatas([], ukuranBaku)).toBeUndefined()
  })
})

describe('persentil', () => {
  it.each([
    [
      0.5,
      [
        [1, 1],
        [2, 1],
      ],
      1.5,
    ],
    [
      0.5,
      [
        [4, 1],
        [1, 2],
      ],
      1,
    ],
    [0.9, Array.from({ length: 11 }, (_, value) => [value, 1]), 9],
    [0.9, [[3, 5]], 3],
    [0.5, [], undefined],
  ] as const)('%d of %j is %s', (bagian, values, expected) => {
    expect(persentil(new Map(values as readonly (readonly [number, number])[]), bagian)).toBe(expected)
  })
})

describe('the log of services', () => {
  const batas: readonly Batas[] = [{ hari: { banyak: 2, sifat: 'kerja' } }]
  const read = (...rows: string[]) => {
    const pembaca = bacaRiwayat({
      deklarasi: {},
      kalender,
      ukuran: ukuranBaku,
      hariIni: hari('2022-12-30'),
      cariStandar: () => undefined,
      batasOf: () => batas,
    })
    for (const [index, row] of ['Jenis Layanan,Tgl Masuk,Tgl Selesai,Status', ...rows].entries())
      pembaca.onRow(row.split(','), index + 1)
    return pembaca.hasil()
  }

  it('is told by service and month', () => {
    const { kelompok, baris, perkiraan } = read(
      'A,2022-01-03,2022-01-05,selesai',
      'A,2022-01-03,2022-01-10,selesai',
      'A,2022-02-03,2022-02-04,selesai',
      'B,2022-12-29,,proses',
      'B,2022-12-01,,proses',
      'B,2022-12-01,,dibatalkan pemohon',
    )
    expect(baris).toBe(6)
    expect(perkiraan).toBe(false)
    const perLayanan = groupBy(kelompok, ({ layanan }) => layanan)
    expect(ringkasKasus(perLayanan.get('A') ?? [])).toMatchObject({
      kasus: 3,
      selesai: 3,
      dinilai: 3,
      tepat: 2,
      hariKerja: { median: 2 },
    })
    expect(ringkasKasus(perLayanan.get('B') ?? [])).toMatchObject({
      kasus: 2,
      selesai: 0,
      dinilai: 1,
      tepat: 0,
      persen: 0,
      terbuka: 2,
      lewat: 1,
      hariKerja: {},
    })
    expect(kelompok.map(({ layanan, bulan }) => `${layanan} ${bulan}`)).toEqual(['A 2022-01', 'A 2022-02', 'B 2022-12'])
  })

  it('says perkiraan of a year without decree', () => {
    expect(read('A,2031-01-03,2031-01-05,selesai').perkiraan).toBe(true)
  })
})

describe('how long it took', () => {
  const lama = (median: number, persentil90: number) => ({ median, persentil90 })

  it('is told in minutes where nearly all took less than a working day, else in working days', () => {
    expect(lamaTerbaca({ hariKerja: lama(0, 1), menitKerja: lama(70, 140) })).toEqual({
      ...lama(70, 140),
      satuan: 'menit',
    })
    expect(lamaTerbaca({ hariKerja: lama(0, 1), menitKerja: lama(130, 450) })).toEqual({
      ...lama(0, 1),
      satuan: 'hari',
    })
    expect(lamaTerbaca({ hariKerja: lama(2, 4), menitKerja: {} })).toEqual({ ...lama(2, 4), satuan: 'hari' })
  })
})
