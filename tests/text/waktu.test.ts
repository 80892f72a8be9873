import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bagian,
  type Durasi,
  formatDurasi,
  isRentangDuaSatuan,
  parseWaktu,
  type Satuan,
  type SifatHari,
  sumDurasi,
} from '../../src/text/waktu.ts'

/** What `parseWaktu` makes of a text, in short: the durations as formatted, with their tails. */
function read(teks: string): string {
  const waktu = parseWaktu(teks)
  const show = (durasi: Durasi) => formatDurasi(durasi) + (durasi.ekor === undefined ? '' : ` [${durasi.ekor}]`)
  if (waktu.jenis === 'durasi') return show(waktu.durasi)
  if (waktu.jenis === 'banyak') return waktu.durasi.map(show).join(' | ')
  return waktu.jenis === 'jam_layanan' ? 'jam layanan' : `tak terbaca: ${waktu.sebab}`
}

describe('what stands in real documents', () => {
  test.each([
    ['5 Menit', '5 menit'],
    ['5 menit', '5 menit'],
    ['10 Menit', '10 menit'],
    ['15 Menit', '15 menit'],
    ['20 Menit', '20 menit'],
    ['25 menit', '25 menit'],
    ['30 Menit', '30 menit'],
    ['30 menit', '30 menit'],
    ['60 Menit', '1 jam'],
    ['1 Hari', '1 hari'],
    ['3 Hari', '3 hari'],
    ['1 Minggu', '1 minggu'],
    ['2 minggu', '2 minggu'],
    ['2 Minggu', '2 minggu'],
    ['1 bulan', '1 bulan'],
    ['1 Bulan', '1 bulan'],
    ['2 Bulan', '2 bulan'],
    ['3 bulan', '3 bulan'],
    ['4 bulan', '4 bulan'],
    ['30 (tiga puluh) menit', '30 menit'],
    ['15 Menit (jika syarat terpenuhi)', '15 menit [(jika syarat terpenuhi)]'],
    ['14 (empat belas) hari kerja', '14 hari kerja'],
    ['10-15 menit', '10–15 menit'],
    ['1 - 5 (lima) hari kerja', '1–5 hari kerja'],
    ['naratif (terpotong)', 'tak terbaca: tidak ada bilangan'],
    [
      'naratif per langkah (langkah 1: 5 menit; selanjutnya terpotong)',
      'tak terbaca: waktunya terselip di dalam kalimat',
    ],
  ])('%s', (teks, hasil) => expect(read(teks)).toBe(hasil))
})

describe('one duration', () => {
  test.each([
    ["10'", '10 menit'],
    ['10 Mnt', '10 menit'],
    ['10menit.', '10 menit'],
    ['2 Jam', '2 jam'],
    ['1 jam 30 menit', '1 jam 30 menit'],
    ['1 jam, 30 menit', '1 jam 30 menit'],
    ['1 hari + 2 hari kerja', '2 hari kerja + 1 hari'],
    ['1,5 jam', '1,5 jam'],
    ['1.5 jam', '1,5 jam'],
    ['1.500 menit', '25 jam'],
    ['1 1/2 jam', '1,5 jam'],
    ['1½ jam', '1,5 jam'],
    ['½ jam', '0,5 jam'],
    ['1/2 jam', '0,5 jam'],
    ['setengah jam', '0,5 jam'],
    ['satu setengah jam', '1,5 jam'],
    ['sepuluh menit', '10 menit'],
    ['dua puluh lima menit', '25 menit'],
    ['sehari', '1 hari'],
    ['sebulan', '1 bulan'],
    ['3 hari kerja', '3 hari kerja'],
    ['3 harikerja', '3 hari kerja'],
    ['3 hari (kerja)', '3 hari kerja'],
    ['3 hari\nkerja', '3 hari kerja'],
    ['3 hari kalender', '3 hari kalender'],
    ['30 (tiga puluh menit)', '30 menit'],
    ['tiga (3) hari', '3 hari'],
    ['5–10 menit', '5–10 menit'],
    ['5 — 10 menit', '5–10 menit'],
    ['5 s.d. 10 menit', '5–10 menit'],
    ['5 s/d 10 menit', '5–10 menit'],
    ['5 sd 10 menit', '5–10 menit'],
    ['5 sampai dengan 10 menit', '5–10 menit'],
    ['5 menit sampai 10 menit', '5–10 menit'],
    ['3 (tiga) s.d. 5 (lima) hari kerja', '3–5 hari kerja'],
    ['10 - 5 menit', '5–10 menit'],
    ['30 menit s.d. 1 jam', '30–60 menit'],
    ['1x24 jam', '1 hari kalender'],
    ['2 × 24 jam', '2 hari kalender'],
    ['1 (satu) x 24 (dua puluh empat) jam', '1 hari kalender'],
    ['2 x 30 menit', '1 jam'],
    ['24 jam', '24 jam'],
    ['0 menit', '0 menit'],
    ['1 tahun', '1 tahun'],
    ['1 triwulan', '3 bulan'],
    ['2 semester', '12 bulan'],
    ['５ ｍｅｎｉｔ', '5 menit'],
    ['5\u00a0menit', '5 menit'],
    ['  5   menit ', '5 menit'],
    ['± 10 menit', '± 10 menit'],
    ['+/- 10 menit', '± 10 menit'],
    ['kurang lebih 15 mnt', '± 15 menit'],
    ['paling lama 3 hari kerja sejak berkas lengkap', 'paling lama 3 hari kerja [sejak berkas lengkap]'],
    ['Paling Lama 3 (Tiga) Hari Kerja, setelah lengkap', 'paling lama 3 hari kerja [setelah lengkap]'],
    ['maksimal 3 hari', 'paling lama 3 hari'],
    ['maks. 3 hari', 'paling lama 3 hari'],
    ['selambat-lambatnya 7 (tujuh) hari', 'paling lama 7 hari'],
    ['tidak lebih dari 2 jam', 'paling lama 2 jam'],
    ['≤ 5 menit', 'paling lama 5 menit'],
    ['paling lama 1 s.d. 5 hari', 'paling lama 1–5 hari'],
    ['Jangka waktu penyelesaian paling lama 3 hari', 'paling lama 3 hari'],
    ['Waktu penyelesaian : 3 hari', '3 hari'],
    ['Akta kelahiran: 3 hari', '3 hari'],
    ['hari itu juga', 'hari itu juga'],
    ['Pada hari yang sama', 'hari itu juga'],
    ['saat itu juga', 'hari itu juga'],
    ['5 menit/berkas', '5 menit [/berkas]'],
    [
      '14 hari kerja (10 hari verifikasi dan 4 hari penerbitan)',
      '14 hari kerja [(10 hari verifikasi dan 4 hari penerbitan)]',
    ],
    ['5 menit per 2 berkas', '5 menit [per 2 berkas]'],
  ])('%s', (teks, hasil) => expect(read(teks)).toBe(hasil))

  test('a limit has one bound, and the text is kept as written', () => {
    expect(parseWaktu(' Paling lama  3 hari ')).toEqual({
      jenis: 'durasi',
      durasi: {
        bagian: [{ min: 3, maks: 3, satuan: 'hari', sifat: 'tak_disebut' }],
        teks: 'Paling lama 3 hari',
        batasAtas: true,
      },
    })
  })

  test('the same day is no more than one working day, and may be a minute', () => {
    expect(parseWaktu('hari itu juga')).toMatchObject({
      durasi: { bagian: [{ min: 0, maks: 1, satuan: 'hari', sifat: 'kerja' }], batasAtas: true },
    })
  })
})

describe('several durations', () => {
  test.each([
    ['120 Menit / 3 Hari', '2 jam | 3 hari'],
    ['120 Menit/3 Hari', '2 jam | 3 hari'],
    ['10 menit dan 2 hari', '10 menit | 2 hari'],
    ['1 jam dan 30 menit', '1 jam | 30 menit'],
    ['3 hari atau 5 hari', '3 hari | 5 hari'],
    ['3 hari; 5 hari', '3 hari | 5 hari'],
    ['3 hari, 5 hari untuk luar kota', '3 hari | 5 hari [untuk luar kota]'],
    ['1 hari\n30 menit', '1 hari | 30 menit'],
    ['10 Menit 3 Hari', '10 menit | 3 hari'],
    ['Baru: 5 hari; Perpanjangan: 3 hari kerja', '5 hari | 3 hari kerja'],
    ['3 hari sejak lengkap; 5 hari bila diuji', '3 hari [sejak lengkap] | 5 hari [bila diuji]'],
    ['1 jam - 1 hari', '1 jam | 1 hari'],
    ['paling lama 3 hari sejak lengkap dan benar', 'paling lama 3 hari [sejak lengkap dan benar]'],
  ])('%s', (teks, hasil) => expect(read(teks)).toBe(hasil))
})

test.each([
  ['1 jam - 1 hari', true],
  ['3 hari s.d. 1 bulan', true],
  ['1 jam sampai dengan 2 hari kerja', true],
  ['3 hari dan 3 hari', false],
  ['120 Menit / 3 Hari', false],
  ['1 jam - 1 hari; 2 hari', false],
  ['10-15 menit', false],
  ['segera', false],
])('%s is one range of two units: %s', (teks, rentang) => expect(isRentangDuaSatuan(parseWaktu(teks))).toBe(rentang))

describe('opening hours', () => {
  test.each([
    '08.00 - 16.00 WIB',
    '08:00–16:00',
    'Pukul 08.00 s.d. 16.00 WIB',
    'Senin-Jumat 08.00-15.00',
    "Senin s.d. Kamis: 08.00 - 16.00, Jum'at: 08.00 - 16.30",
    'Senin - Jumat',
    'Jam kerja',
    'setiap hari kerja',
    '24 jam/hari',
    '8 jam sehari',
    'pukul 08.00 WIB',
  ])('%s', (teks) => expect(parseWaktu(teks)).toEqual({ jenis: 'jam_layanan' }))

  test('behind a duration they are its tail', () =>
    expect(read('30 menit (08.00-15.00 WIB)')).toBe('30 menit [(08.00-15.00 WIB)]'))
})

describe('no duration', () => {
  test.each([
    ['', 'tidak ada isinya'],
    ['  \n', 'tidak ada isinya'],
    ['secepatnya', 'tidak ada bilangan'],
    ['tergantung kondisi', 'tidak ada bilangan'],
    ['menyesuaikan', 'tidak ada bilangan'],
    ['-', 'tidak ada bilangan'],
    ['30', 'tidak ada satuan waktu'],
    ['sepuluh', 'tidak ada satuan waktu'],
    ['3 lembar', 'satuan "lembar" tidak dikenal'],
    ['3 buah', 'satuan "buah" tidak dikenal'],
    ['10 menitt', 'satuan "menitt" tidak dikenal (mungkin "menit")'],
    ['2 Hri kerja', 'satuan "Hri" tidak dikenal (mungkin "hari")'],
    ['minimal 3 hari', 'hanya menyebut batas bawah'],
    ['lebih dari 3 hari', 'hanya menyebut batas bawah'],
    ['1.30 jam', 'jam dengan titik dapat berarti jam dan menit atau pecahan'],
    ['berkas diperiksa selama 3 hari', 'waktunya terselip di dalam kalimat'],
  ])('%s', (teks, sebab) => expect(parseWaktu(teks)).toEqual({ jenis: 'tak_terbaca', sebab }))
})

describe('totals', () => {
  const durasi = (teks: string): Durasi => {
    const waktu = parseWaktu(teks)
    if (waktu.jenis !== 'durasi') throw new Error(teks)
    return waktu.durasi
  }

  test('are merged by unit and kind of day and carried into hours', () => {
    const langkah = ['20 Menit', '60 Menit', '165 Menit', '3 Hari', '1 Hari'].map(durasi)
    expect(formatDurasi(sumDurasi(langkah))).toBe('4 hari 4 jam 5 menit')
    expect(formatDurasi(sumDurasi(['1 hari', '2 hari kerja', '5-10 menit'].map(durasi)))).toBe(
      '2 hari kerja + 1 hari 5–10 menit',
    )
  })

  test('of nothing are nothing', () => expect(formatDurasi(sumDurasi([]))).toBe('0 menit'))

  test('with a limit or a guess in them are one', () =>
    expect(formatDurasi(sumDurasi(['paling lama 1 hari', '± 2 hari'].map(durasi)))).toBe('paling lama ± 3 hari'))
})

const satuan = fc.constantFrom<Satuan>('detik', 'menit', 'jam', 'hari', 'minggu', 'bulan', 'tahun')
const sifat = fc.constantFrom<SifatHari>('kerja', 'kalender', 'tak_disebut')
const banyak = fc.integer({ min: 0, max: 99_999 }).map((angka) => angka / 100)
const bagian: fc.Arbitrary<Bagian> = fc
  .record({ a: banyak, b: banyak, satuan, sifat, satu: fc.boolean() })
  .map(({ a, b, satu, ...lain }) => ({ min: Math.min(a, satu ? a : b), maks: Math.max(a, satu ? a : b), ...lain }))

describe('for any text', () => {
  test('parse never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (teks) => parseWaktu(teks) !== undefined))
    const pieces = fc.constantFrom(
      '1',
      '30',
      'menit',
      'hari',
      'kerja',
      ' ',
      '/',
      'dan',
      '(',
      ')',
      '-',
      's.d.',
      'x',
      'satu',
    )
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (isi) => parseWaktu(isi.join(' ')) !== undefined))
  })

  test('what is formatted reads back the same', () => {
    const durasi = fc.record({ bagian: fc.array(bagian, { minLength: 1, maxLength: 4 }), batasAtas: fc.boolean() })
    fc.assert(
      fc.property(durasi, (isi) => {
        const teks = formatDurasi({ ...isi, teks: '' })
        const waktu = parseWaktu(teks)
        expect(waktu.jenis).toBe('durasi')
        if (waktu.jenis === 'durasi') {
          expect(formatDurasi(waktu.durasi)).toBe(teks)
          expect(waktu.durasi.ekor).toBeUndefined()
        }
      }),
    )
  })
})
