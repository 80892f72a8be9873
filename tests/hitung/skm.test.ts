import { describe, expect, it } from 'vitest'
import { mutuOf, sampelMinimal } from '../../src/data/survei.ts'
import { bacaSurvei } from '../../src/hitung/data/survei.ts'
import { bulatkan, gabungSkm, hitungSkm, indeksOf, konversi, unsurRendah, unsurTerendah } from '../../src/hitung/skm.ts'

const nrr = (...values: number[]) => values.map((one, index) => ({ nama: `U${index + 1}`, nrr: one }))
const ikm = (...values: number[]) => bulatkan(hitungSkm(1, nrr(...values)).ikm ?? Number.NaN)

describe('the published tables', () => {
  it('T1 Bantul 2023: 87,28 B with exact ninths', () => {
    const hasil = hitungSkm(1, nrr(3.31, 3.35, 3.49, 3.93, 3.45, 3.39, 3.39, 3.76, 3.35))
    expect(bulatkan(hasil.ikm ?? 0)).toBe(87.28)
    expect(hasil.mutu?.mutu).toBe('B')
    expect([75.56, 86.29, 94.61].map((one) => mutuOf(one)?.mutu)).toEqual(['C', 'B', 'A'])
  })

  it('T2 Salatiga 2025: the index is rounded after the conversion', () => {
    const hasil = hitungSkm(2, nrr(68 / 18))
    expect(bulatkan(hasil.indeks ?? 0)).toBe(3.78)
    expect(bulatkan(hasil.ikm ?? 0)).toBe(94.44)
    expect(hasil.mutu?.mutu).toBe('A')
    expect(bulatkan(konversi(3.7892))).toBe(94.73)
  })

  it('T2: no respondents is no data, never a grade', () => {
    expect(hitungSkm(0, nrr(0, 0, 0))).toEqual({ responden: 0, unsur: nrr(0, 0, 0) })
    expect(hitungSkm(0, [])).not.toHaveProperty('mutu')
  })

  it('T3 Tulang Bawang Barat 2023: all four, 100 A', () => {
    expect(ikm(4, 4, 4, 4, 4, 4, 4, 4, 4)).toBe(100)
    expect(mutuOf(100)?.label).toBe('Sangat Baik')
  })

  it('T4 DPMPTSP Sumatera Barat: the published 81,71 cannot be reproduced, the table gives 82,70', () => {
    const published = [3.2, 3.216, 2.936, 3.53, 3.136, 3.2, 3.316, 3.916, 3.323]
    expect(ikm(...published)).toBe(82.7)
    expect(unsurRendah(nrr(...published)).map(({ nama }) => nama)).toEqual(['U3'])
  })

  it('T5: stated weights are used, without them all weigh alike', () => {
    const stated = (bobot: number, ...values: number[]) => indeksOf(nrr(...values).map((one) => ({ ...one, bobot })))
    expect(konversi(stated(0.33, 3.7, 3.8, 3.0) ?? 0)).toBeCloseTo(86.625, 6)
    expect(ikm(3.7, 3.8, 3.0)).toBe(87.5)
    expect(konversi(stated(0.5, 3.7, 3.6) ?? 0)).toBeCloseTo(91.25, 6)
    expect(ikm(3.7, 3.6)).toBe(91.25)
    expect(ikm(3.25, 3.55)).toBe(85)
  })

  it('T6 Sekadau 2019: raw answers', () => {
    const rows =
      '223434443 332333323 333443334 224444343 332333323 333433334 333333324 343334434 333333333 323444443 234444443 333333323 343433324 344433444 323333323 333333323 333333432 224444444 333433334 113433332'
    const unsur = [
      'Persyaratan',
      'Prosedur',
      'Waktu',
      'Biaya',
      'Produk',
      'Kompetensi',
      'Perilaku',
      'Pengaduan',
      'Sarana',
    ]
    const pembaca = bacaSurvei({ deklarasi: {}, cariStandar: () => undefined })
    pembaca.onRow(unsur, 1)
    for (const [index, row] of rows.split(' ').entries()) pembaca.onRow([...row], index + 2)
    const hasil = gabungSkm(pembaca.hasil().kelompok)
    expect(hasil.responden).toBe(20)
    expect(hasil.unsur.map((one) => bulatkan(one.nrr))).toEqual([2.7, 2.8, 3.1, 3.55, 3.25, 3.3, 3.35, 2.95, 3.3])
    expect(bulatkan(hasil.ikm ?? 0)).toBe(78.61)
    expect(hasil.mutu?.mutu).toBe('B')
    expect(unsurTerendah(hasil.unsur).map(({ nama }) => nama)).toEqual(['Persyaratan'])
  })

  it.each([
    [80.81, 'B'],
    [81.98, 'B'],
    [78.04, 'B'],
  ])('T7: %d is %s', (nilai, mutu) => {
    expect(mutuOf(nilai)?.mutu).toBe(mutu)
  })
})

describe('mutuOf', () => {
  it('has no holes: values are rounded to two decimals first', () => {
    expect([64.994, 64.996, 76.604, 76.606, 88.304, 88.306, 24.9].map((one) => mutuOf(one)?.mutu)).toEqual([
      'D',
      'C',
      'C',
      'B',
      'B',
      'A',
      undefined,
    ])
  })
})

describe('sampelMinimal', () => {
  it.each([
    [10, 10],
    [20, 19],
    [50, 44],
    [100, 80],
    [200, 132],
    [300, 169],
    [500, 217],
    [1000, 278],
    [5000, 357],
    [10_000, 370],
    [10_000_000, 384],
    [0, 0],
  ])('of %d are %d', (populasi, expected) => {
    expect(sampelMinimal(populasi)).toBe(expected)
  })
})

describe('bacaSurvei', () => {
  const read = (deklarasi: Parameters<typeof bacaSurvei>[0]['deklarasi'], ...rows: string[][]) => {
    const pembaca = bacaSurvei({ deklarasi, cariStandar: () => undefined })
    for (const [index, cells] of rows.entries()) pembaca.onRow(cells, index + 1)
    return { kurang: pembaca.kurang(), ...pembaca.hasil() }
  }

  it('knows elements by the questions of a form, and leaves other columns alone', () => {
    const { unsur, baris, kurang } = read(
      {},
      [
        'Cap waktu',
        'Jenis kelamin',
        'Waktu kunjungan',
        'Bagaimana kesesuaian persyaratan pelayanan?',
        'Bagaimana kecepatan waktu pelayanan?',
        'Bagaimana penanganan pengaduan pengguna layanan?',
        'Saran dan masukan',
      ],
      ['3/1/2022 8.15', 'P', 'pagi', '4', '3', '', 'bagus'],
    )
    expect(unsur).toEqual(['Persyaratan', 'Waktu penyelesaian', 'Penanganan pengaduan, saran, dan masukan'])
    expect(baris).toBe(1)
    expect(kurang).toEqual([])
  })

  it('takes names from the office for numbers, and its words for answers', () => {
    const { unsur, kelompok } = read(
      { kolom: { 'Sarana dan prasarana': 'U8', layanan: 'Loket' }, nilai: { '4': 'Sangat Baik', 'SP-01': 'Haji' } },
      ['Loket', 'U1', 'U8', 'U9'],
      ['Haji', '3', 'sangat baik', '2 - cukup'],
    )
    expect(unsur).toEqual(['Persyaratan', 'Sarana dan prasarana', 'U9'])
    expect(kelompok).toMatchObject([
      { layanan: 'SP-01', responden: 1, unsur: [{ jumlah: 3 }, { jumlah: 4 }, { jumlah: 2 }] },
    ])
  })

  it('leaves a row out whose answer is outside the scale, and one without answers', () => {
    const { baris, buruk } = read({ skala: 6 }, ['Persyaratan', 'Waktu'], ['6', '1'], ['7', '1'], ['', ' '], ['x', '1'])
    expect(baris).toBe(1)
    expect(buruk).toMatchObject([
      {
        sebab: 'di_luar_skala',
        jumlah: 2,
        contoh: [
          { line: 3, sel: '7' },
          { line: 5, sel: 'x' },
        ],
      },
    ])
  })

  it('converts a scale of six', () => {
    const { kelompok, skala } = read({ skala: 6 }, ['Persyaratan'], ['6'], ['3'])
    expect(bulatkan(gabungSkm(kelompok, skala).ikm ?? 0)).toBe(75)
  })

  it('says that no element is there', () => {
    expect(read({}, ['Nama', 'Umur']).kurang).toEqual(['unsur'])
  })
})
