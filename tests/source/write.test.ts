import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse as parseWithYaml } from 'yaml'
import { parse } from '../../src/source/parse.ts'
import { type Bagian, commentLines, writeYaml } from '../../src/source/write.ts'

const read = (teks: string) => parse({ berkas: 'a.yaml', teks }).value[0]?.nilai

describe('writeYaml', () => {
  it('writes blocks, with comments, in a list once a key', () => {
    const isi: Bagian = {
      jenis: 'sop',
      kode: 'SOP-01',
      nomor: null,
      tanggal: { efektif: '2024-01-18', revisi: null },
      keterkaitan: [],
      dasar_hukum: ['UU Nomor 25 Tahun 2009', null],
      langkah: [
        { nomor: 1, kegiatan: 'Menyerahkan berkas: asli', keputusan: { ya: 2 } },
        { nomor: 2, selesai: true },
      ],
    }
    const text = writeYaml(isi, (path) => `komentar ${path.join('.')}`)
    expect(text).toBe(`# komentar jenis
jenis: sop

# komentar kode
kode: SOP-01

# komentar nomor
nomor:

# komentar tanggal
tanggal:
  # komentar tanggal.efektif
  efektif: 2024-01-18
  # komentar tanggal.revisi
  revisi:

# komentar keterkaitan
keterkaitan: []

# komentar dasar_hukum
dasar_hukum:
  - UU Nomor 25 Tahun 2009
  -

# komentar langkah
langkah:
  # komentar langkah.nomor
  - nomor: 1
    # komentar langkah.kegiatan
    kegiatan: "Menyerahkan berkas: asli"
    # komentar langkah.keputusan
    keputusan:
      # komentar langkah.keputusan.ya
      ya: 2
  - nomor: 2
    # komentar langkah.selesai
    selesai: true
`)
    expect(read(text)).toEqual(isi)
  })

  it.each([
    ['Kartu Keluarga', 'Kartu Keluarga'],
    ['10 menit', '10 menit'],
    ['no', '"no"'],
    ['01', '"01"'],
    ['1.10', '"1.10"'],
    ['12:30', '"12:30"'],
    ['Pukul 08:00', 'Pukul 08:00'],
    ['Catatan: penting', '"Catatan: penting"'],
    ['Ruang #2', '"Ruang #2"'],
    ['- butir', '"- butir"'],
    ['@nama', '"@nama"'],
    ['Al-Qur’an', 'Al-Qur’an'],
    ["Jum'at", "Jum'at"],
    ['Bagian "Umum"', 'Bagian "Umum"'],
    ['Senin–Kamis', 'Senin–Kamis'],
    ['', '""'],
  ])('%j as %s', (text, written) => {
    expect(writeYaml({ nama: text })).toBe(`nama: ${written}\n`)
  })

  it('reads back as it was, here and in other readers', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('no', '1e3', '~', 'a: b', '2024-01-01', 'a #b', "'a'", 'a\u2028b', 'a\u0085', 'Teks panjang'),
    )
    const leaf = fc.oneof(text, fc.integer(), fc.boolean())
    const key = fc.stringMatching(/^[a-z_]{1,6}$/)
    const options = { minKeys: 1, maxKeys: 3, noNullPrototype: true }
    const inner = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })), options)
    const list = fc.array(fc.oneof(leaf, inner), { maxLength: 3 })
    const whole = fc.dictionary(key, fc.oneof(leaf, inner, list), options)
    fc.assert(
      fc.property(whole, (isi) => {
        const written = writeYaml(isi)
        expect(parseWithYaml(written)).toEqual(isi)
        expect(read(written)).toEqual(isi)
      }),
    )
  })
})

describe('commentLines', () => {
  it('wraps, and leaves examples as they are', () => {
    const lines = commentLines(`${'kata '.repeat(30).trim()}\n   dasar_hukum:\n     - UU`, '  ')
    expect(lines.every((line) => line.startsWith('  #') && line.length <= 100)).toBe(true)
    expect(lines.slice(-2)).toEqual(['  #   dasar_hukum:', '  #     - UU'])
  })
})
