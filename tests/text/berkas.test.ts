import { describe, expect, it } from 'vitest'
import { isSameBerkas, readBerkas } from '../../src/text/berkas.ts'

describe('readBerkas', () => {
  it.each([
    ['Fotokopi KTP dan KK dilegalisir, 1 lembar', ['ktp', 'kartu keluarga']],
    ['e-KTP', ['ktp']],
    ['fotokopi KTP-el mempelai, orang tua, 2 saksi', ['ktp']],
    ['Kartu Tanda Penduduk (asli)', ['ktp']],
    ['fotokopi kutipan akta nikah/buku nikah', ['buku nikah']],
    ['akta kematian/perceraian bagi janda/duda', ['akta kematian']],
    ['Akte lahir', ['akta kelahiran']],
    ['pas foto 4x6 3 lembar', ['pasfoto']],
    ['Pasfoto berwarna', ['pasfoto']],
    ['foto ukuran 3x4', ['pasfoto']],
    ['foto kegiatan', []],
    ['SPTJM bermeterai Rp10.000 (FM-SKP-05/06/07)', ['surat pernyataan tanggung jawab mutlak']],
    ['Surat kuasa bermeterai', ['surat kuasa']],
    ['pengantar kelurahan N1, N2, N4', ['surat pengantar']],
    ['surat kematian kelurahan', ['surat keterangan kematian']],
    ['surat kehilangan kepolisian', ['surat keterangan kehilangan']],
    ['Surat Keterangan Tanda Lapor Kehilangan', ['surat keterangan']],
    ['buku rekening / bukti setoran awal Bipih', ['buku rekening', 'bukti pembayaran']],
    ['minimal 12 tahun', []],
    ['Laporan perkembangan', []],
    ['Perizinan', []],
  ])('%s', (teks, nama) => {
    expect(readBerkas(teks)).toMatchObject({ nama, umum: false })
  })

  it('tells papers of which any will do', () => {
    expect(readBerkas('akta/ijazah/buku nikah')).toEqual({
      nama: ['akta', 'ijazah', 'buku nikah'],
      pilihan: true,
      umum: false,
    })
    expect(readBerkas('KTP dan KK').pilihan).toBe(false)
    expect(readBerkas('KTP/e-KTP').pilihan).toBe(false)
  })

  it.each([
    'Berkas permohonan',
    'dokumen persyaratan',
    'Kelengkapan administrasi',
    'KTP, KK, dll.',
    'KTP dan dokumen lainnya',
  ])('%s speaks in general', (teks) => {
    expect(readBerkas(teks).umum).toBe(true)
  })

  it('is linear in long texts', () => {
    expect(readBerkas('surat keterangan '.repeat(20_000)).nama).toEqual(['surat keterangan'])
  })
})

describe('isSameBerkas', () => {
  it.each([
    ['akta', 'akta kelahiran', true],
    ['surat keterangan domisili', 'surat keterangan', true],
    ['surat pernyataan', 'surat pernyataan tanggung jawab mutlak', true],
    ['identitas', 'ktp', true],
    ['akta kelahiran', 'akta kematian', false],
    ['ktp', 'kartu keluarga', false],
    ['identitas', 'ijazah', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameBerkas(a, b)).toBe(same)
    expect(isSameBerkas(b, a)).toBe(same)
  })
})
