import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import gazetteer from '../../src/data/wilayah.json' with { type: 'json' }
import { findWilayah, relasiWilayah, type WilayahInstansi, wilayahDisebut } from '../../src/data/wilayah.ts'

describe('the gazetteer', () => {
  it('holds 38 provinsi, 416 kabupaten and 98 kota', () => {
    expect(gazetteer.provinsi).toHaveLength(38)
    expect(gazetteer.kabupaten_kota).toHaveLength(514)
    expect(gazetteer.kabupaten_kota.filter(({ jenis }) => jenis === 'kota')).toHaveLength(98)
  })

  it('gives each one kode, below a provinsi that exists', () => {
    const kode = [...gazetteer.provinsi, ...gazetteer.kabupaten_kota].map(({ kode }) => kode)
    expect(new Set(kode).size).toBe(kode.length)
    const provinsi = new Set(gazetteer.provinsi.map(({ kode }) => kode))
    for (const { kode } of gazetteer.kabupaten_kota) expect(provinsi).toContain(kode.slice(0, 2))
  })

  it('finds every region by its own full name', () => {
    for (const { kode, nama } of gazetteer.provinsi) expect(findWilayah(`Provinsi ${nama}`)?.kode, nama).toBe(kode)
    for (const { kode, nama, jenis } of gazetteer.kabupaten_kota) {
      const full = jenis === 'kota' ? nama : `Kabupaten ${nama}`
      expect(findWilayah(full)?.kode, full).toBe(kode)
      expect(
        wilayahDisebut(`Penduduk ${full}, warga`).map((named) => named.kode),
        full,
      ).toEqual([kode])
      expect(wilayahDisebut(full.toUpperCase())[0]?.kode, full).toBe(kode)
    }
  })

  it('is what the script writes', () => {
    expect(() => execFileSync('node', ['scripts/wilayah.mjs', '--check'], { stdio: 'pipe' })).not.toThrow()
  })
})

describe('findWilayah', () => {
  it.each([
    ['Kabupaten Way Kanan', 'Way Kanan'],
    ['Kab. Kulon Progo', 'Kulon Progo'],
    ['Kulonprogo', 'Kulon Progo'],
    ['kabupaten gunung kidul', 'Gunungkidul'],
    ['Kota Batam', 'Kota Batam'],
    ['Kotamadya Denpasar', 'Kota Denpasar'],
    ['Kota Administrasi Jakarta Timur', 'Kota Jakarta Timur'],
    ['Kab. Adm. Kepulauan Seribu', 'Kepulauan Seribu'],
    ['Kota Pangkal Pinang', 'Kota Pangkalpinang'],
    ['Pangkalpinang', 'Kota Pangkalpinang'],
    ['Banda Aceh', 'Kota Banda Aceh'],
    ['Kota Banjar', 'Kota Banjar'],
    ['Kabupaten Banjar', 'Banjar'],
    ['Kabupaten Kota Baru', 'Kotabaru'],
    ['Kotawaringin Timur', 'Kotawaringin Timur'],
    ['Kabupaten Lima Puluh Kota', 'Lima Puluh Kota'],
    ['Lampung', 'Lampung'],
    ['Provinsi Lampung', 'Lampung'],
    ['Prov. Kep. Riau', 'Kepulauan Riau'],
    ['D.I. Yogyakarta', 'DI Yogyakarta'],
    ['Daerah Istimewa Yogyakarta', 'DI Yogyakarta'],
    ['Jogja', 'DI Yogyakarta'],
    ['Kota Yogyakarta', 'Kota Yogyakarta'],
    ['DKI', 'DKI Jakarta'],
    ['NTB', 'Nusa Tenggara Barat'],
    ['Gorontalo', 'Gorontalo'],
  ])('%s is %s', (asked, nama) => expect(findWilayah(asked)?.nama).toBe(nama))

  it.each(['', 'Kota', 'Kabupaten', 'Banjar', 'Kota Tua', 'Kabupaten Atlantis', 'Ampenan', 'constructor'])(
    '%j is none',
    (asked) => expect(findWilayah(asked)).toBeUndefined(),
  )
})

describe('wilayahDisebut', () => {
  it.each([
    ['surat belum menikah bagi mempelai luar Kab. Kulon Progo', ['Kulon Progo']],
    ['paham Renstra dan Renja Kota Mataram dan Kecamatan Ampenan', ['Kota Mataram']],
    ['Perda Kota Mataram 5/2008', ['Kota Mataram']],
    ['Perwal 36/PERT/2008 Kecamatan Kota Mataram', []],
    ['Kab.Sleman dan Kabupaten Bantul; Prov. Bali', ['Sleman', 'Bantul', 'Bali']],
    ['Kantor Kementerian Agama Kabupaten Wonosobo', ['Wonosobo']],
    ['Kemenag Bantul', ['Bantul']],
    ['Kanwil Kemenag Bali', ['Bali']],
    ['Kanwil Kementerian Agama Provinsi Nusa Tenggara Barat', ['Nusa Tenggara Barat']],
    ['Disdukcapil Kota Sorong', ['Kota Sorong']],
    ['Disdukcapil Bontang', ['Kota Bontang']],
    ['Dinas Pertanahan dan Tata Ruang Kab Bantul', ['Bantul']],
    ['Pemkot Solo, Pemkab Sleman, dan Pemprov DKI', ['Kota Surakarta', 'Sleman', 'DKI Jakarta']],
    ['Peraturan Bupati Sleman Nomor 80', ['Sleman']],
    ['Keputusan Wali Kota Denpasar', ['Kota Denpasar']],
    ['PEMERINTAH KABUPATEN LIMA PULUH KOTA', ['Lima Puluh Kota']],
    ['Kabupaten Pangkajene dan Kepulauan', ['Pangkajene dan Kepulauan']],
    ['Kabupaten Sumba Barat Daya dan Sumba Timur', ['Sumba Barat Daya']],
    ['Kota Padang. Panjang jalan 5 km', ['Kota Padang']],
    ['Provinsi D.I. Yogyakarta', ['DI Yogyakarta']],
    ['Kota Bau-Bau dan Kab. Kep. Mentawai', ['Kota Baubau', 'Kepulauan Mentawai']],
    ['BPS Kabupaten/Kota Tapin', ['Tapin']],
    ['Jl. Pejanggik No. 12, Kota Mataram', ['Kota Mataram']],
    ['Kabupaten Ogan Komering Ulu\nSelatan', ['Ogan Komering Ulu Selatan']],
  ])('%j names %j', (teks, names) => expect(wilayahDisebut(teks).map(({ nama }) => nama)).toEqual(names))

  it.each([
    'BPS Kabupaten/Kota mendapatkan sharing materi',
    'Seluruh desa/kelurahan, Dinas PMD, Bappeda Kab/Kota',
    'Kota Tua, Kota Wisata, dan Kota Layak Anak',
    'batas kota batu dan padang',
    'Jl. Kota Mataram No. 5',
    'Jalan Raya Kota Bogor',
    'Kec. Kota Kediri',
    'Perkotaan Denpasar',
    'Sekota Mataram',
    'berkas Mataram dan Kulon Progo',
    'Kemenag Banjar',
    'Kemenag RI',
    'Provinsi',
    'Kab.',
    '',
  ])('%j names none', (teks) => expect(wilayahDisebut(teks)).toEqual([]))

  it('says where: from the word before the name to its end', () => {
    const teks = 'luar Kab. Kulon Progo.'
    const [named] = wilayahDisebut(teks)
    expect(teks.slice(named?.mulai, named?.akhir)).toBe('Kab. Kulon Progo')
    expect(named).toMatchObject({ kode: '34.01', jenis: 'kabupaten' })
  })

  it('stays linear on long texts', () => {
    const before = process.cpuUsage()
    wilayahDisebut('Kota '.repeat(20_000))
    wilayahDisebut(`Jl. ${'Kota A '.repeat(20_000)}`)
    wilayahDisebut('a'.repeat(200_000))
    wilayahDisebut(`kab${' '.repeat(100_000)}/`)
    wilayahDisebut('Kab. Ogan Komering Ulu '.repeat(20_000))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
  })
})

describe('relasiWilayah', () => {
  const wayKanan = { provinsi: 'Lampung', kabupaten_kota: 'Kabupaten Way Kanan' }
  it.each<[WilayahInstansi, string, string]>([
    [wayKanan, 'Kabupaten Way Kanan', 'same'],
    [wayKanan, 'Kabupaten Pesawaran', 'sibling'],
    [wayKanan, 'Provinsi Lampung', 'above'],
    [wayKanan, 'Kabupaten Kulon Progo', 'elsewhere'],
    [wayKanan, 'Provinsi Bali', 'elsewhere'],
    [{ kabupaten_kota: 'Kota Batam' }, 'Kota Mataram', 'elsewhere'],
    [{ kabupaten_kota: 'Kota Batam' }, 'Kepulauan Riau', 'above'],
    [{ kabupaten_kota: 'Kota Batam', kecamatan: 'Galang' }, 'Kota Batam', 'above'],
    [{ kabupaten_kota: 'Bandung', provinsi: 'Jabar' }, 'Kota Bandung', 'same'],
    [{ kabupaten_kota: 'Banjar', provinsi: 'Jawa Barat' }, 'Kota Banjar', 'same'],
    [{ kabupaten_kota: 'Banjar', provinsi: 'Jawa Barat' }, 'Kabupaten Banjar', 'elsewhere'],
    [{ kabupaten_kota: 'Kota Sorong', provinsi: 'Papua Barat' }, 'Provinsi Papua Barat', 'above'],
    [{ provinsi: 'Bali' }, 'Provinsi Bali', 'same'],
    [{ provinsi: 'Bali' }, 'Kota Denpasar', 'below'],
    [{ provinsi: 'Bali' }, 'Kota Mataram', 'elsewhere'],
    [{ nasional: true }, 'Kota Mataram', 'below'],
    [{}, 'Kota Mataram', 'unknown'],
    [{ kabupaten_kota: 'Kabupaten Atlantis' }, 'Kota Mataram', 'unknown'],
    [{ kecamatan: 'Ampenan' }, 'Kota Mataram', 'unknown'],
  ])('for %j, %s is %s', (own, named, relasi) => {
    const other = findWilayah(named)
    expect(other && relasiWilayah(own, other)).toBe(relasi)
  })
})
