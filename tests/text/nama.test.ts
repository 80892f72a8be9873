import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAksara } from '../../src/text/aksara.ts'
import { hasKata, normaliseNama, slug, splitKata } from '../../src/text/nama.ts'

test.each([
  ['  Kepala  Seksi (Pd. Pontren) ', 'kepala seksi pd pontren'],
  ['Surat Rekomendasi/Dispensasi Nikah', 'surat rekomendasi dispensasi nikah'],
  ['ＫＴＰ-ｅｌ', 'ktp el'],
  ['“Café”', 'café'],
  ['---', ''],
])('%s is compared as %s', (teks, hasil) => expect(normaliseNama(teks)).toBe(hasil))

test.each([
  ['Kota Mataram', 'kota-mataram'],
  ['M.05.IL.02.01', 'm-05-il-02-01'],
  ['  Café — Ñandú ', 'cafe-nandu'],
  ['…', ''],
])('%s has the slug %s', (teks, hasil) => expect(slug(teks)).toBe(hasil))

test('words come in order', () => {
  expect(splitKata('Kartu Keluarga (KK), asli')).toEqual(['kartu', 'keluarga', 'kk', 'asli'])
  expect(splitKata(' - ')).toEqual([])
})

describe('whole words', () => {
  test.each([
    ['Surat izin usaha', ['izin'], true],
    ['Pelayanan perizinan', ['izin'], false],
    ['Kartu\u00a0Keluarga', ['kartu keluarga'], true],
    ['SP4N-LAPOR!', ['sp4n lapor'], true],
    ['akta kelahiran', ['kematian', 'kelahiran'], true],
    ['akta', [''], false],
    ['', ['akta'], false],
    ['akta', [], false],
  ])('%s, %j: %s', (teks, kata, hasil) => expect(hasKata(teks, kata)).toBe(hasil))
})

describe('for any text', () => {
  const text = fc.string({ unit: 'binary' })

  test('folding keeps every index', () =>
    fc.assert(fc.property(text, (teks) => foldAksara(teks).length === teks.length)))

  test('what is normalised stays as it is', () => {
    fc.assert(
      fc.property(text, (teks) => {
        expect(normaliseNama(normaliseNama(teks))).toBe(normaliseNama(teks))
        expect(slug(slug(teks))).toBe(slug(teks))
        expect(slug(teks)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        splitKata(teks)
      }),
    )
  })
})
