import { describe, expect, it } from 'vitest'
import type { DataInstansi } from '../src/dokumen.ts'
import { type SalinanTabel, salinTabel } from '../src/salin-tabel.ts'

const encoder = new TextEncoder()

function salin(teks: string | Uint8Array, data: DataInstansi | undefined, denganTeks = false) {
  let copy = ''
  const tujuan = {
    tulis: (more: string) => {
      copy += more
    },
    ulang: () => {
      copy = ''
    },
  }
  const pieces = () => [typeof teks === 'string' ? encoder.encode(teks) : teks]
  const hasil = salinTabel(pieces, tujuan, { data, denganTeks })
  expect(copy === '' || copy.startsWith('\ufeff')).toBe(true)
  return { copy: copy.slice(1).split('\r\n').slice(0, -1), hasil: hasil as SalinanTabel }
}

const survei = [
  'Timestamp;Nama;Jenis Layanan;U1;U2;Saran;Saran untuk prosedur',
  '01/02/2022;Budi;Nikah;4;3;"Ibu Ani ramah; hubungi 081234567890";baik',
  '02/02/2022;Ani;Nikah;4;4;;cepat',
].join('\n')

describe('the copy of a table that the office declares', () => {
  it('masks whoever stands where an answer should, but not the question itself', () => {
    const teks = 'Persyaratan menurut Bapak/Ibu;U2\n"4 a.n. Putu Contoh";3\n4;Ibu Sri Contoh puas\n3;sangat baik\n'
    const { copy, hasil } = salin(teks, { isi: 'survei', kolom: { Persyaratan: 'Persyaratan menurut Bapak/Ibu' } })
    expect(copy).toEqual(['Persyaratan menurut Bapak/Ibu;U2', '4 a.n. [nama];3', '4;Ibu [nama]', '3;sangat baik'])
    expect(hasil.disamarkan).toEqual([
      { kolom: 'Persyaratan menurut Bapak/Ibu', banyak: 1 },
      { kolom: 'U2', banyak: 1 },
    ])
  })

  it('holds only what is read of it', () => {
    const { copy, hasil } = salin(survei, { isi: 'survei' })
    expect(copy).toEqual(['Timestamp;Jenis Layanan;U1;U2', '01/02/2022;Nikah;4;3', '02/02/2022;Nikah;4;4'])
    expect(hasil).toEqual({
      dihilangkan: ['Nama', 'Saran', 'Saran untuk prosedur'],
      kolom: 4,
      diringkas: [],
      disamarkan: [],
      utuh: false,
    })
  })

  it('holds free text masked where it is asked for, and never the names of respondents', () => {
    const { copy, hasil } = salin(survei, { isi: 'survei' }, true)
    expect(copy[1]).toBe('01/02/2022;Nikah;4;3;"Ibu [nama]; hubungi [nomor telepon]";baik')
    expect(hasil).toMatchObject({ dihilangkan: ['Nama'], disamarkan: [{ kolom: 'Saran', banyak: 2 }] })
  })

  it('goes by what the office calls its columns', () => {
    const teks = 'tgl,tutup,Cerita\n2022-01-03,2022-01-04,"a.n. Budi"\n'
    const data: DataInstansi = { isi: 'pengaduan', kolom: { isi: 'Cerita', tanggal: 'tgl', selesai: 'tutup' } }
    expect(salin(teks, data).copy).toEqual(['tgl,tutup', '2022-01-03,2022-01-04'])
    expect(salin(teks, data, true).copy[1]).toBe('2022-01-03,2022-01-04,a.n. [nama]')
  })

  it('leaves out what stands above the headings', () => {
    const { copy, hasil } = salin(`Survei KUA oleh Ibu Ani;;;;;;\n\nTahun;2022;;;;;\n${survei}`, { isi: 'survei' })
    expect(copy[0]).toBe('Timestamp;Jenis Layanan;U1;U2')
    expect(copy).toHaveLength(3)
    expect(hasil.dihilangkan).toEqual(['Nama', 'Saran', 'Saran untuk prosedur'])
    const none = salin('Cerita;Siapa\nhilang;Budi\n', { isi: 'survei' })
    expect(none).toMatchObject({ copy: [], hasil: { message: 'judul kolomnya tidak dikenal' } })
  })

  it('of realisasi and services leaves nothing out that is read', () => {
    const realisasi = 'indikator,tahun,triwulan,realisasi,keterangan\nIK-1,2022,1,10,oleh Bapak Budi\n'
    expect(salin(realisasi, { isi: 'realisasi' }).copy[1]).toBe('IK-1,2022,1,10')
    const riwayat = 'layanan,masuk,selesai,status,NIK\nNikah,2022-01-03,2022-01-04,selesai,3171234567890123\n'
    expect(salin(riwayat, { isi: 'riwayat_layanan' }).copy[1]).toBe('Nikah,2022-01-03,2022-01-04,selesai')
  })
})

describe('the copy of another table', () => {
  it('leaves out what its headings say is personal or free text', () => {
    const teks = 'No,Nama,NIK,Nama Layanan,Keterangan\n1,Budi,3171234567890123,Nikah,lama\n'
    const { copy, hasil } = salin(teks, undefined)
    expect(copy).toEqual(['No,Nama Layanan', '1,Nikah'])
    expect(hasil.dihilangkan).toEqual(['Nama', 'NIK', 'Keterangan'])
  })

  it('masks what stands where it should not', () => {
    const teks = `Kode,Lain,Hasil\n3171234567890123,081234567890,${'kata '.repeat(40)}\nREG-2022-000123456,x@y.id,Pelayanan ibu hamil\n`
    const { copy, hasil } = salin(teks, undefined)
    expect(copy.slice(1)).toEqual([
      '[nomor identitas],[nomor telepon],[teks panjang]',
      'REG-2022-000123456,[alamat surel],Pelayanan ibu hamil',
    ])
    expect(hasil.disamarkan).toEqual([
      { kolom: 'Kode', banyak: 1 },
      { kolom: 'Lain', banyak: 2 },
      { kolom: 'Hasil', banyak: 1 },
    ])
  })

  it('keeps its text whole, whatever it is encoded in', () => {
    const windows = Uint8Array.from([...'Kode,Hasil\n1,"caf'].map((one) => one.charCodeAt(0)).concat(0xe9, 0x22, 0x0a))
    expect(salin(windows, undefined).copy).toEqual(['Kode,Hasil', '1,café'])
    expect(salin('a;b\n1;"x,""y"""\n', undefined).copy[1]).toBe('1;"x,""y"""')
  })

  it('says of a column that proves something only where it is filled', () => {
    const pengaduan =
      'tanggal;selesai;isi;Tindak Lanjut\n2022-01-03;2022-01-04;"Bu Ani";Pak Budi ditegur\n2022-01-05;;x;-\n'
    const { copy, hasil } = salin(pengaduan, { isi: 'pengaduan' })
    expect(copy).toEqual(['tanggal;selesai;Tindak Lanjut', '2022-01-03;2022-01-04;ada', '2022-01-05;;'])
    expect(hasil).toMatchObject({ dihilangkan: ['isi'], diringkas: ['Tindak Lanjut'], utuh: false })
    expect(salin(pengaduan, { isi: 'pengaduan' }, true).copy[1]).toBe('2022-01-03;2022-01-04;Bu [nama];Pak [nama]')
    const riwayat = 'layanan,masuk,selesai,Kompensasi\nNikah,2022-01-03,2022-02-04,Surat maaf kepada Ibu Ani\n'
    expect(salin(riwayat, { isi: 'riwayat_layanan' }).copy).toEqual([
      'layanan,masuk,selesai,Kompensasi',
      'Nikah,2022-01-03,2022-02-04,ada',
    ])
    expect(salin('Kode,Tindak lanjut\n1,Ibu Ani ditelepon\n', undefined).copy).toEqual(['Kode,Tindak lanjut', '1,ada'])
  })

  it('tells whether it says all that the table does', () => {
    const whole = 'Kode Indikator;Tahun;Triwulan;Realisasi\nIK;2022;4;78,6\n'
    expect(salin(whole, { isi: 'realisasi' }).hasil.utuh).toBe(true)
    for (const teks of ['Judul;\n\na;b\n1;2\n', 'a;b\n1;2;Ani\n', 'a;b\n1;081234567890\n', 'a;NIK\n1;\n'])
      expect([teks, salin(teks, undefined).hasil.utuh]).toEqual([teks, false])
  })

  it('is none where it cannot be read to its end', () => {
    expect(salin('a,b\n1,"buka', undefined).hasil).toMatchObject({ message: expect.stringContaining('tanda kutip') })
    expect(salin('%PDF-1.4\n', undefined).hasil).toMatchObject({ message: 'berkas PDF, bukan CSV' })
  })
})
