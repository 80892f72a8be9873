import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, formatTanggal, isTanggalMustahil, parseTanggal, surelyBefore } from '../../src/text/tanggal.ts'

describe('what stands in real documents', () => {
  test.each([
    ['2025-01-10', '2025-01-10'],
    ['2013-12-31', '2013-12-31'],
    ['2013-01-02', '2013-01-02'],
    ['2014-01-02', '2014-01-02'],
    ['2020-03-31', '2020-03-31'],
    ['2021-01-02', '2021-01-02'],
    ['2021-01-08', '2021-01-08'],
    ['2021-01-11', '2021-01-11'],
    ['2022-01-02', '2022-01-02'],
    ['2022-07-25', '2022-07-25'],
    ['2024-01-02', '2024-01-02'],
    ['2024-01-03', '2024-01-03'],
    ['2024-01-08', '2024-01-08'],
    ['2025-02-24', '2025-02-24'],
    ['2025-06-02', '2025-06-02'],
    ['18 Januari 2024', '2024-01-18'],
    ['10 Januari 2025', '2025-01-10'],
    ['2 Januari 2025', '2025-01-02'],
    ['10 Februari 2019', '2019-02-10'],
    ['1 Maret 2021', '2021-03-01'],
  ])('%s', (teks, iso) => expect(parseTanggal(teks)).toEqual({ mulai: iso, akhir: iso, teks }))

  test('a month spans its days', () =>
    expect(parseTanggal('Juni 2020')).toEqual({ mulai: '2020-06-01', akhir: '2020-06-30', teks: 'Juni 2020' }))

  test.each([
    'tanggal penyusunan SOP',
    'tanggal revisi SOP (setahun setelah pemberlakuan)',
    'tanggal mulai berlakunya SOP (didahului uji coba)',
  ])('%s is instruction left in place', (teks) => expect(parseTanggal(teks)).toBeUndefined())
})

describe('forms', () => {
  test.each([
    '2024-01-18',
    '2024/01/18',
    '2024-01-18T00:00:00.000Z',
    '18 Jan 2024',
    '18 Jan. 2024',
    '18-Jan-2024',
    '18 JANUARI 2024',
    '18 january 2024',
    '18-01-2024',
    '18/1/2024',
    '18.01.2024',
    '18 – 01 – 2024',
    '１８ Januari ２０２４',
    ' 18\u00a0Januari  2024. ',
    'Kamis, 18 Januari 2024',
    'Kamis 18 Januari 2024',
    'Hari Kamis tanggal 18 Januari 2024',
    'Tgl. 18 Januari 2024',
    'Tanggal: 18 Januari 2024',
    'Denpasar, 18 Januari 2024',
    'Denpasar, Kamis 18 Januari 2024',
    'Ditetapkan di Denpasar, pada tanggal 18 Januari 2024',
    '18 Janu 2024',
    '18 Januari 2024 M',
    '18 Januari 2024 M / 6 Rajab 1445 H',
    '18/01/2024 / 6 Rajab 1445 H',
    'Denpasar, 18 Januari 2024 M. / 6 Rajab 1445 H.',
    'Denpasar, 6 Rajab 1445 H / 18 Januari 2024 M',
    '18 Januari 2024 (6 Rajab 1445 H)',
    '6 Rajab 1445 Hijriyah bertepatan dengan tanggal 18 Januari 2024 Masehi',
    "18 Januari 2024 M/6 Jumadil 'Ula 1445 H",
  ])('%s', (teks) => expect(parseTanggal(teks)).toMatchObject({ mulai: '2024-01-18', akhir: '2024-01-18' }))

  test.each([
    ['2 Pebruari 2020', '2020-02-02'],
    ['3 Nopember 2019', '2019-11-03'],
    ['5 Agt 2019', '2019-08-05'],
    ['5 Agust 2019', '2019-08-05'],
    ['5 Desemb. 2019', '2019-12-05'],
    ['29 Februari 2024', '2024-02-29'],
    ['29 Februari 2000', '2000-02-29'],
  ])('%s', (teks, iso) => expect(parseTanggal(teks)?.mulai).toBe(iso))

  test.each(['2020-06', '06/2020', 'Juni, 2020'])('%s is a month', (teks) =>
    expect(parseTanggal(teks)).toMatchObject({ mulai: '2020-06-01', akhir: '2020-06-30' }),
  )
})

test.each([
  '',
  '2024',
  '31 Februari 2024',
  '29 Februari 2023',
  '29 Februari 1900',
  '31 April 2024',
  '0 Januari 2024',
  '32-01-2024',
  '18-13-2024',
  '18-01-24',
  '18 Januwari 2024',
  '18 Januari 20..',
  'xx Januari 2024',
  'Januari',
  '0000-01-01',
  'sejak 18 Januari 2024 sampai sekarang',
  '6 Rajab 1445 H',
  '18 Ju 2024',
])('%s is no date', (teks) => expect(parseTanggal(teks)).toBeUndefined())

test.each([
  ['31 Februari 2024', true],
  ['29-02-2023', true],
  ['02/13/2022', true],
  ['2024-13-01', true],
  ['18 Januari 2024', false],
  ['18 Januwari 2024', false],
  ['1/1/23', false],
  ['Minggu ke-2 Januari 2024', false],
  ['18 Januari 2024 (revisi)', false],
  ['2024', false],
])('%s is a day that no calendar has: %s', (teks, mustahil) => expect(isTanggalMustahil(teks)).toBe(mustahil))

describe('comparing and counting', () => {
  test('surely before needs every day to be', () => {
    const precedes = (a: string, b: string) => {
      const [awal, akhir] = [parseTanggal(a), parseTanggal(b)]
      return awal && akhir && surelyBefore(awal, akhir)
    }
    expect(precedes('30 Mei 2020', 'Juni 2020')).toBe(true)
    expect(precedes('1 Juni 2020', 'Juni 2020')).toBe(false)
    expect(precedes('Juni 2020', 'Juni 2020')).toBe(false)
    expect(precedes('Juni 2020', '1 Juli 2020')).toBe(true)
  })

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-01-31', -2, '2023-11-30'],
    ['2023-12-15', 36, '2026-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-05-05', 0, '2024-05-05'],
    ['bukan tanggal', 5, 'bukan tanggal'],
    ['2024-05-05', Number.NaN, '2024-05-05'],
    ['2024-05-05', 1e9, '2024-05-05'],
  ])('%s and %d months', (iso, banyak, hasil) => expect(addMonths(iso, banyak)).toBe(hasil))

  test.each([
    ['2024-01-18', '18 Januari 2024'],
    ['2024-12-01', '1 Desember 2024'],
    ['2024-06', 'Juni 2024'],
    ['2024-13-01', '2024-13-01'],
    ['entah', 'entah'],
  ])('%s is said as %s', (iso, teks) => expect(formatTanggal(iso)).toBe(teks))
})

describe('for any text', () => {
  const iso = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
    .map((hari) => hari.toISOString().slice(0, 10))

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (teks, banyak) => {
        parseTanggal(teks)
        formatTanggal(teks)
        addMonths(teks, banyak)
      }),
    )
  })

  test('what is formatted reads back the same', () => {
    fc.assert(
      fc.property(iso, (hari) => {
        expect(parseTanggal(formatTanggal(hari))?.mulai).toBe(hari)
      }),
    )
  })

  test('months are counted as the calendar does', () => {
    fc.assert(
      fc.property(iso, fc.integer({ min: -600, max: 600 }), (hari, banyak) => {
        const hasil = addMonths(hari, banyak)
        const bulan = (satu: string) => Number(satu.slice(0, 4)) * 12 + Number(satu.slice(5, 7))
        expect(bulan(hasil) - bulan(hari)).toBe(banyak)
        expect(parseTanggal(hasil)?.mulai).toBe(hasil)
        expect(Number(hasil.slice(8))).toBeLessThanOrEqual(Number(hari.slice(8)))
      }),
    )
  })

  test('the time zone does not matter', () => {
    const zona = process.env.TZ
    try {
      for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Makassar']) {
        process.env.TZ = tz
        expect(parseTanggal('1 Januari 2024')?.mulai).toBe('2024-01-01')
        expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
      }
    } finally {
      if (zona === undefined) delete process.env.TZ
      else process.env.TZ = zona
    }
  })
})
