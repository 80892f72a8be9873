import { describe, expect, it } from 'vitest'
import {
  costs,
  holdsFor,
  products,
  promises,
  requirements,
  type Standar,
  steps,
  variants,
} from '../../src/hitung/layanan.ts'
import { openOffice } from '../../src/run.ts'
import { context } from '../rules/examples.ts'

function open(teks: string) {
  const office = openOffice([{ berkas: 'a.yaml', teks: `jenis: standar_pelayanan\nkode: SP\n${teks}` }], context)
  expect(office.drafts).toEqual([])
  const [standar] = office.graph.all('standar_pelayanan')
  if (!standar) throw new Error('no standar')
  return { standar: standar satisfies Standar, graph: office.graph }
}

describe('what a standar promises', () => {
  it('is one text, or one item a case', () => {
    const one = open('jangka_waktu: 3 hari kerja')
    expect(promises(one.standar, one.graph)).toMatchObject([
      { teks: '3 hari kerja', path: ['jangka_waktu'], untuk: [] },
    ])
    const { standar, graph } = open(
      'jangka_waktu: [5 menit, "", { untuk: baru, sejak: berkas lengkap, waktu: 3 hari kerja }, { bila: hilang }]',
    )
    expect(promises(standar, graph)).toMatchObject([
      { teks: '5 menit', path: ['jangka_waktu', 0], waktu: { jenis: 'durasi' } },
      { teks: '3 hari kerja', path: ['jangka_waktu', 2, 'waktu'], untuk: ['baru'], sejak: 'berkas lengkap' },
    ])
  })

  it('costs what is written, and nothing written is not free', () => {
    const read = (teks: string) => costs(open(teks).standar).map(({ tarif, path }) => [tarif.jenis, path.join('/')])
    expect(read("biaya: ''")).toEqual([])
    expect(read('biaya: 0')).toEqual([['gratis', 'biaya']])
    expect(read('biaya: [{ uraian: Sewa, tarif: 5000 }, { uraian: Lain }, { uraian: Legalisasi gratis }]')).toEqual([
      ['rupiah', 'biaya/0/tarif'],
      ['tak_terbaca', 'biaya/1'],
      ['gratis', 'biaya/2'],
    ])
    expect(read('biaya: [{ tarif: { rumus: luas × harga } }, { tarif: { menurut: Perda 4/2023 } }]')).toEqual([
      ['rumus', 'biaya/0/tarif'],
      ['menurut', 'biaya/1/tarif'],
    ])
  })

  it('has products, requirements and steps as texts or with details', () => {
    const { standar } = open(`produk: [Kartu, { nama: Akta, masa_berlaku: 5 tahun }, { penerbit: camat }]
persyaratan: [KTP, { uraian: KK, bentuk: salinan, untuk: baru }, '']
prosedur: [Isi formulir, { kegiatan: Memeriksa, pelaksana: Kasi, waktu: 5 menit, ke: '1' }]
`)
    expect(products(standar)).toMatchObject([
      { teks: 'Kartu' },
      { teks: 'Akta', path: ['produk', 1, 'nama'], masa_berlaku: '5 tahun' },
    ])
    expect(requirements(standar)).toMatchObject([{ teks: 'KTP' }, { teks: 'KK', bentuk: 'salinan', untuk: ['baru'] }])
    expect(steps(standar)).toMatchObject([
      { teks: 'Isi formulir', berurut: true, pelaksana: [] },
      {
        teks: 'Memeriksa',
        berurut: false,
        pelaksana: ['Kasi'],
        waktu: { teks: '5 menit', path: ['prosedur', 1, 'waktu'] },
      },
    ])
  })

  it('holds for a varian by kode or name', () => {
    const { standar } = open('varian: [{ kode: baru, nama: Akta Baru }, { kode: hilang }]')
    const [baru, hilang] = variants(standar)
    expect(holdsFor({ untuk: ['akta baru'] }, baru)).toBe(true)
    expect(holdsFor({ untuk: ['akta baru'] }, hilang)).toBe(false)
    expect(holdsFor({ untuk: [] }, hilang)).toBe(true)
    expect(variants(open('layanan: x').standar)).toEqual([undefined])
  })
})
