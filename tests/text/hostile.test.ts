import { expect, test } from 'vitest'
import { angkaHurufMismatches, parseBilangan } from '../../src/text/bilangan.ts'
import { hasKata, normaliseNama, slug } from '../../src/text/nama.ts'
import { findRupiah, parseBiaya } from '../../src/text/rupiah.ts'
import { beginsWithJenisPeraturan, parseSitasi } from '../../src/text/sitasi.ts'
import { parseTanggal } from '../../src/text/tanggal.ts'
import { parseWaktu } from '../../src/text/waktu.ts'

/** Long enough that a reader of more than linear time would not come back before the test's own limit. */
const LENGTH = 100_000

const PIECES = [
  '1',
  ' ',
  '1 ',
  '1.',
  '1,',
  '1-',
  '1 (',
  '(',
  ')',
  '\n',
  '/',
  '; ',
  'satu',
  'satu ',
  'dua ribu ',
  '1 jam ',
  '1 jam,',
  '1 jam; ',
  '1 - 2 jam dan ',
  'paling lama ',
  'senin - ',
  '08.00 - ',
  '1x24 ',
  'Rp ',
  'Rp1.000 ',
  '1.000.',
  'rp',
  'gratis ',
  'tidak dipungut ',
  'undang-undang ',
  'uu ',
  'UU 1/2000 ',
  'UU 1/2000, ',
  'UU 1/2000 jo 1/2001 ',
  'UU 1/2000 tentang ',
  'UU 1/2000 diubah a b c ',
  '1/2000, ',
  'Pasal 1, ',
  'peraturan menteri ',
  'Peraturan Menteri A B C ',
  'permenx-',
  'keputusan kepala a-',
  'perda kota ',
  'tentang ',
  'nomor 1 ',
  'pbm 1 dan ',
  'pernah ',
  '\u0130',
  '\ud800',
  '½',
  '１',
]

test.each(PIECES)('a hundred thousand characters of "%s" are read', (piece) => {
  for (const opening of ['', 'UU 1/2000 tentang 1 jam ']) {
    const teks = opening + piece.repeat(LENGTH / piece.length)
    expect(parseWaktu(teks)).toBeDefined()
    expect(parseTanggal(teks)).toBeUndefined()
    expect(parseBiaya(teks)).toBeDefined()
    expect(parseBilangan(teks)).toBeUndefined()
    expect(findRupiah(teks)).toBeInstanceOf(Array)
    expect(angkaHurufMismatches(teks)).toEqual([])
    expect(parseSitasi(teks)).toBeInstanceOf(Array)
    expect(beginsWithJenisPeraturan(teks)).toBeTypeOf('boolean')
    expect(normaliseNama(teks)).toBeTypeOf('string')
    expect(slug(teks)).toBeTypeOf('string')
    expect(hasKata(teks, ['izin'])).toBe(false)
  }
})
