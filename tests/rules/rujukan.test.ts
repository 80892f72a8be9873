import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { ditemukan } from '../../src/rules/rujukan/ditemukan.ts'
import { jenisTepat } from '../../src/rules/rujukan/jenis-tepat.ts'
import { peraturanBerlaku } from '../../src/rules/rujukan/peraturan-berlaku.ts'
import { peraturanSeragam } from '../../src/rules/rujukan/peraturan-seragam.ts'
import { perubahanCocok } from '../../src/rules/rujukan/perubahan-cocok.ts'
import { tidakMelingkar } from '../../src/rules/rujukan/tidak-melingkar.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { openOffice } from '../../src/run.ts'
import { context, runExample } from './examples.ts'

function told(rule: Rule, example: string, tanggal = context.tanggal) {
  const { findings, crashes } = runExample(example, [rule], { ...context, tanggal })
  expect(crashes).toEqual([])
  return findings.map(({ message, hint, related }) => ({ message, hint, related: related.map((one) => one.message) }))
}

const sop = (...dasar: readonly string[]) => `jenis: sop\nkode: S\nnama: Haji\ndasar_hukum: ${JSON.stringify(dasar)}\n`

describe('rujukan/ditemukan', () => {
  const target = 'jenis: sop\nkode: SOP-01\nnomor: 12/OT.01/2024\nnama: Legalisasi Ijazah\n---\n'

  it.each([
    ['SOP-O1', 'mungkin maksudnya "SOP-01"'],
    ['sop-01', 'mungkin maksudnya "SOP-01"'],
    ['legalisasi ijazah', 'tulis kodenya, "SOP-01"'],
    ['12/OT.01/2024', 'tulis kodenya, "SOP-01"'],
    ['PROSEDUR', 'perbaiki kodenya, atau tulis SOP itu'],
  ])('says what to write in place of %s', (teks, hint) => {
    const example = `${target}jenis: standar_pelayanan\nkode: SP\nsop: ["${teks}"]\n`
    expect(told(ditemukan, example)).toEqual([
      { message: `rujukan "${teks}" tidak bertemu SOP mana pun`, hint, related: [] },
    ])
  })

  it('tells of each reference for itself', () => {
    expect(told(ditemukan, `${target}jenis: standar_pelayanan\nkode: SP\nsop: [A, B, SOP-01]\n`)).toHaveLength(2)
  })

  it('names all kinds that a field asks for, or none where any will do', () => {
    const example = 'jenis: kebutuhan_masyarakat\nkode: K\nbutir: [{kode: B, tindak_lanjut: {dokumen: X-99}}]\n'
    expect(told(ditemukan, example)[0]?.message).toBe('rujukan "X-99" tidak bertemu dokumen atau bagiannya mana pun')
  })

  it('goes through ten thousand references that meet nothing', () => {
    const langkah = Array.from({ length: 10_000 }, (_, index) => `  - sop: SOQ-${index}\n`).join('')
    const many = Array.from({ length: 2000 }, (_, index) => `jenis: sop\nkode: SOP-${index}\n---\n`).join('')
    const office = openOffice([{ berkas: 'a.yaml', teks: `${many}jenis: sop\nkode: S\nlangkah:\n${langkah}` }], context)
    expect([...('check' in ditemukan ? ditemukan.check(office.graph, context) : [])]).toHaveLength(10_000)
  })
})

describe('rujukan/jenis-tepat', () => {
  it('leads to what has the kode', () => {
    const example = 'jenis: sop\nkode: A\nnama: Arsip\n---\njenis: standar_pelayanan\nkode: SP\nproses: A\n'
    expect(told(jenisTepat, example)).toEqual([
      {
        message: '"A" adalah SOP, sedangkan isian ini meminta proses',
        hint: 'tulis kode proses',
        related: ['"Arsip"'],
      },
    ])
  })
})

describe('rujukan/tidak-melingkar', () => {
  it('tells once of an office that is its own induk', () => {
    expect(told(tidakMelingkar, 'jenis: instansi\nkode: kua\ninduk: kua\n')).toHaveLength(1)
  })

  it('shows the whole cycle, once', () => {
    const units =
      'jenis: instansi\nkode: k\nunit: [{kode: a, induk: b}, {kode: b, induk: c}, {kode: c, induk: a}, {kode: d, induk: a}]\n'
    expect(told(tidakMelingkar, units)).toEqual([
      {
        message: '"a" bagian dari "b" bagian dari "c" bagian dari "a": susunannya berputar',
        hint: 'hapus salah satu rujukan dalam lingkaran itu',
        related: ['"b" bagian dari "c"', '"c" bagian dari "a"'],
      },
    ])
  })

  it('follows a chain of ten thousand units', () => {
    const units = Array.from(
      { length: 10_000 },
      (_, index) => `  - {kode: u${index}, induk: u${(index + 1) % 10_000}}\n`,
    )
    expect(told(tidakMelingkar, `jenis: instansi\nkode: k\nunit:\n${units.join('')}`)).toHaveLength(1)
  })
})

describe('the legal basis', () => {
  it.each([
    ['2018-06-30', 'PMA 19/2018', 0],
    ['2020-01-01', 'PMA 19/2018', 1],
    ['2024-12-29', 'PMA 22/2024', 0],
    ['2024-12-30', 'PMA 22/2024', 1],
    ['2026-01-01', 'PP 38/2007', 0],
    ['2026-01-01', 'UU 32/2004 yang telah dicabut dengan UU 23/2014', 0],
  ])('on %s %s has %i findings', (tanggal, teks, count) => {
    expect(told(peraturanBerlaku, sop(teks), tanggal)).toHaveLength(count)
  })

  it('is what applied on the day that stands in the place of what was revoked', () => {
    expect(told(peraturanBerlaku, sop('PMA 19/2018'), '2021-01-01')[0]?.hint).toContain('Nomor 20 Tahun 2019')
  })

  it('may be one that an office adds, or corrects', () => {
    const own =
      'jenis: regulasi\nkode: R\nperaturan: [{kode: pma-19-2018, status: berlaku}, {kode: perwali-kota-contoh-1-2001, status: dicabut}]\n---\n'
    expect(told(peraturanBerlaku, own + sop('PMA 19/2018'))).toEqual([])
    expect(told(peraturanBerlaku, own + sop('Perwali Kota Contoh Nomor 1 Tahun 2001'))).toHaveLength(1)
  })

  it.each([
    ['a title in short', ['UU 25/2009 tentang Pelayanan Publik', 'UU 25/2009 Yanlik']],
    ['an abbreviation', ['PermenPANRB 25/2019 OTK KemenPANRB']],
    ['a slip of the pen', ['UU 23/2014 tentang Pemerintah Daerah']],
    ['capitals', ['UU 25/2009 TENTANG PELAYANAN PUBLIK']],
  ])('may have %s for a title', (_, dasar) => {
    expect(told(peraturanSeragam, sop(...dasar))).toEqual([])
  })

  it.each([
    ['an omnibus law', 'UU 23/2014 sebagaimana diubah dengan UU 6/2023', 0],
    ['the last of several', 'PP 31/2013 sebagaimana telah beberapa kali diubah terakhir dengan PP 48/2021', 0],
    ['two in a row', 'PP 31/2013 sebagaimana diubah dengan PP 26/2016 dan PP 51/2020', 0],
    ['one of something else', 'PP 57/2021 sebagaimana diubah dengan PP 26/2016', 1],
  ])('may be amended by %s', (_, teks, count) => {
    expect(told(perubahanCocok, sop(teks))).toHaveLength(count)
  })

  it('is of no interest in a text that cites nothing', () => {
    const judging = rules.filter(({ id }) => id.startsWith('rujukan/peraturan') || id === 'rujukan/perubahan-cocok')
    for (const rule of judging) expect(told(rule, sop('-', '', 'Buku panduan', 'Hasil rapat'))).toEqual([])
  })
})
