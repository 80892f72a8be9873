import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kodePeraturan } from '../../src/text/kode-peraturan.ts'
import { beginsWithJenisPeraturan, parseSitasi } from '../../src/text/sitasi.ts'

/** The kode of each citation, or `jenis?` with what there is of it, with its relation. */
function read(teks: string): string {
  return parseSitasi(teks)
    .map(({ jenis, kode, nomor, tahun, relasi }) => {
      const nama = kode ?? `${jenis}?${nomor ?? ''}?${tahun ?? ''}`
      return relasi === undefined ? nama : `${nama} ${relasi}`
    })
    .join(', ')
}

describe('what stands in real documents', () => {
  test.each([
    ['1, Undang-Undang Nomor 16 Tahun 1997 Tentang Statistik;', 'uu-16-1997'],
    ['Peraturan Pemerintah Nomor 51 Tahun 1999 tentang Penyelenggaraan Statistik', 'pp-51-1999'],
    ['Peraturan Presiden Nomor 86 Tahun 2007 tentang Struktur Organisasi Badan Pusat Statistik', 'perpres-86-2007'],
    [
      'Peraturan Kepala Badan Pusat Statistik nomor 7 Tahun 2008 Tentang Organisasi dan Tata Kerja Badan Pusat Statistik',
      'perka-bps-7-2008',
    ],
    [
      'Keputusan Kepala Badan Pusat Statistik Nomor 121 Tahun 2001 tentang Organisasi dan Tata Kerja Perwakilan BPS di Daerah',
      'kepka-bps-121-2001',
    ],
    ['UU 25/2004', 'uu-25-2004'],
    ['UU 32/2004 Pemerintah Daerah', 'uu-32-2004'],
    ['PP 38/2007', 'pp-38-2007'],
    ['PP 41/2007', 'pp-41-2007'],
    ['PP 8/2008', 'pp-8-2008'],
    ['Perda Kota Mataram 5/2008', 'perda-kota-mataram-5-2008'],
    ['Perda Kota Mataram 4/2008', 'perda-kota-mataram-4-2008'],
    ['(Perda) 2/2009 Pokok-Pokok Pengelolaan Keuangan Daerah', 'perda-2-2009'],
    ['Perwal 36/PERT/2008 Kecamatan Kota Mataram', 'perwali-36-pert-2008-2008'],
    ['UU 22/1946', 'uu-22-1946'],
    ['UU 1/1974', 'uu-1-1974'],
    ['PP 9/1975', 'pp-9-1975'],
    ['PP 9/1975 (ganda)', 'pp-9-1975'],
    ['PMA 20/2019', 'pma-20-2019'],
    ['Keputusan Dirjen Bimas Islam 473/2020', 'kepdirjen-bimas-islam-473-2020'],
    ['UU 6/2011 Keimigrasian (Pasal 75 dan 83)', 'uu-6-2011'],
    ['UU 6/2011 Keimigrasian', 'uu-6-2011'],
    ['PP 31/2011 sebagaimana diubah PP 26/2016', 'pp-31-2011, pp-26-2016 diubah_dengan'],
    ['Kepmen Kehakiman dan HAM M.01.PR.07.04/2004 OTK Rudenim', 'kepmenkehham-m-01-pr-07-04-2004'],
    ['Permenkumham M.05.IL.02.01/2006 Rudenim', 'permenkumham-m-05-il-02-01-2006'],
    ['Perdirjen Imigrasi IMI.1917-OT.02.01/2013', 'perdirjen-imigrasi-imi-1917-ot-02-01-2013'],
    [
      'Perdirjen Imigrasi IMI.1917-OT.02.01 Tahun 2013 SOP Rumah Detensi Imigrasi',
      'perdirjen-imigrasi-imi-1917-ot-02-01-2013',
    ],
    ['Perda 7/2009', 'perda-7-2009'],
    ['Perda 14/2012 retribusi cetak KTP dan akta', 'perda-14-2012'],
    ['Perbup 80/2009', 'perbup-80-2009'],
    ['Perbup 78/2012', 'perbup-78-2012'],
    ['Perbup 15/2013', 'perbup-15-2013'],
    ['UU 25/2009', 'uu-25-2009'],
    ['Perwako 15/2010 jo 49/2011', 'perwali-15-2010, perwali-49-2011 jo'],
    ['PermenPANRB 15/2014', 'permenpanrb-15-2014'],
    ['PMA 19/2018 Pasal 7 ayat 4', 'pma-19-2018'],
    ['UU 14/2008', 'uu-14-2008'],
    ['UU 20/2023 ASN', 'uu-20-2023'],
    ['PP 61/2010', 'pp-61-2010'],
    ['PP 96/2012', 'pp-96-2012'],
    ['UU 20/2003', 'uu-20-2003'],
    ['PP 57/2021 Standar Nasional Pendidikan', 'pp-57-2021'],
    ['PMA 90/2013', 'pma-90-2013'],
    ['PermenPANRB 25/2019', 'permenpanrb-25-2019'],
    ['PermenPANRB 19/2022', 'permenpanrb-19-2022'],
    ['PMA 72/2022 OTK (terpotong)', 'pma-72-2022'],
    ['Undang-Undang 25/2009', 'uu-25-2009'],
    ['PP 57/2021 (ditulis: Pengelolaan dan Penyelenggaraan Pendidikan)', 'pp-57-2021'],
    ['Keputusan Dirjen Pendis 5343/2015', 'kepdirjen-pendis-5343-2015'],
    ['PermenPANRB 25/2019 OTK KemenPANRB', 'permenpanrb-25-2019'],
    ['Perwali 25/2012 Tata Naskah Dinas: bila Camat tidak di tempat, Sekcam dapat menandatangani', 'perwali-25-2012'],
    ['Perda 14/2012 tentang retribusi bertentangan dengan gratis (UU 24/2013 Pasal 79A)', 'perda-14-2012, uu-24-2013'],
    ['(terpotong)', ''],
    ['(daftar terpotong)', ''],
    ['Perwepan RI 15/2014', ''],
  ])('%s', (teks, hasil) => expect(read(teks)).toBe(hasil))
})

describe('one regulation in many spellings', () => {
  test.each([
    'Undang-Undang RI No. 25 Th. 2009',
    'Undang-undang Republik Indonesia Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'UNDANG UNDANG NOMOR: 25 TAHUN 2009',
    'UU No.25 Thn 2009',
    'UU RI 25 Tahun 2009',
    'UU Pelayanan Publik Nomor 25 Tahun 2009',
    'UU Tahun 2009 Nomor 25',
    'UU 25 / 2009',
    'UU Nomor 025 Tahun 2009',
    'UU\u00a025⁄2009',
    'uu-25-2009',
  ])('%s', (teks) => expect(read(teks)).toBe('uu-25-2009'))

  test.each([
    'PermenPANRB 35/2012',
    'Permenpan RB 35/2012',
    'Permenpan-RB No 35 Tahun 2012',
    'PERMEN PAN & RB Nomor 35 Tahun 2012',
    'Peraturan MenPANRB Nomor 35 Tahun 2012',
    'Peraturan Menteri PANRB Nomor 35 Tahun 2012',
    'Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012',
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman',
    'Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia Nomor 35 Tahun 2012',
    'permenpanrb-35-2012',
  ])('%s', (teks) => expect(read(teks)).toBe('permenpanrb-35-2012'))

  test.each([
    ['PMA Nomor 20 Tahun 2019', 'pma-20-2019'],
    ['Peraturan Menteri Agama (PMA) Nomor 20 Tahun 2019', 'pma-20-2019'],
    ['Peraturan Menteri Agama Republik Indonesia Nomor 20 Tahun 2019', 'pma-20-2019'],
    ['Permenag 20/2019', 'pma-20-2019'],
    ['PERMENAG RI NO 20 TAHUN 2019', 'pma-20-2019'],
    ['Permen Agama No. 20 Tahun 2019', 'pma-20-2019'],
    ['Permenag Nomor 20 Tahun 2019', 'pma-20-2019'],
    ['Kepmenag Nomor 168 Tahun 2010', 'kma-168-2010'],
    ['Kepmen Agama 168/2010', 'kma-168-2010'],
    ['Keputusan Menteri Agama Republik Indonesia Nomor 168 Tahun 2010', 'kma-168-2010'],
    ['Instruksi Menteri Agama Nomor 1 Tahun 2020', 'instruksi-menag-1-2020'],
    ['Inmenag 1/2020', 'instruksi-menag-1-2020'],
    ['Permendagri 52 Tahun 2011', 'permendagri-52-2011'],
    ['Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011', 'permendagri-52-2011'],
    ['Peraturan Menag No 20 Tahun 2019', 'pma-20-2019'],
    ['KMA No 168 Tahun 2010', 'kma-168-2010'],
    ['Keputusan Menteri Agama Nomor 168 Tahun 2010', 'kma-168-2010'],
    ['Instruksi Menteri Agama Nomor 3 Tahun 2025', 'instruksi-menag-3-2025'],
    ['IMA 3/2025', 'instruksi-menag-3-2025'],
    ['Peraturan Menteri Keuangan Nomor 62 Tahun 2023', 'pmk-62-2023'],
    ['Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2009', 'permendagri-54-2009'],
    ['Permendagri 54/2009', 'permendagri-54-2009'],
    ['Permenaker 5/2018', 'permenaker-5-2018'],
    ['PermenPPN/Bappenas 5/2019', 'permenppn-5-2019'],
    [
      'Peraturan Menteri Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional Nomor 5 Tahun 2019',
      'permenppn-5-2019',
    ],
    [
      'Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Nomor 50 Tahun 2022',
      'permendikbudristek-50-2022',
    ],
    [
      'Peraturan Menteri Koordinator Bidang Perekonomian Nomor 14 Tahun 2018',
      'permen-koordinator-bidang-perekonomian-14-2018',
    ],
    ['PermenPAN Nomor PER/21/M.PAN/11/2008', 'permenpan-per-21-m-pan-11-2008-2008'],
    ['Kepmenpan 63/KEP/M.PAN/7/2003', 'kepmenpan-63-kep-m-pan-7-2003-2003'],
    ['Pedoman Menteri PANRB Nomor 1 Tahun 2022', 'pedoman-menpanrb-1-2022'],
    ['SE Menag No. 4 Tahun 2020', 'se-menag-4-2020'],
    ['Surat Edaran Menteri PANRB Nomor 5 Tahun 2020', 'se-menpanrb-5-2020'],
    ['Surat Edaran Nomor 5 Tahun 2020', 'se-5-2020'],
    ['Edaran Menteri Agama Nomor 18 Tahun 2022', 'se-menag-18-2022'],
    ['SE Menteri Agama Nomor 18 Tahun 2022', 'se-menag-18-2022'],
    ['Edaran Dirjen Bimas Hindu Nomor 3 Tahun 2021', 'se-dirjen-bimas-hindu-3-2021'],
    ['Edaran Mahkamah Agung Nomor 1 Tahun 2020', 'sema-1-2020'],
    ['Petugas mengedarkan edaran kepala kantor', ''],
    ['Keputusan Direktur Jenderal Bimbingan Masyarakat Islam Nomor 473 Tahun 2020', 'kepdirjen-bimas-islam-473-2020'],
    ['Keputusan Kepala Kanwil Kemenag Prov. Bali Nomor 345 Tahun 2021', 'kepka-kanwil-kemenag-provinsi-bali-345-2021'],
    [
      'Keputusan Kepala Kantor Wilayah Kementerian Agama Provinsi Bali Nomor 345 Tahun 2021',
      'kepka-kanwil-kemenag-provinsi-bali-345-2021',
    ],
    ['Perka BKN 5/2019', 'perka-bkn-5-2019'],
    ['Perkaban BKN 5/2019', 'perka-bkn-5-2019'],
    ['Perban BKN 5/2019', 'peraturan-bkn-5-2019'],
    ['Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019', 'peraturan-bkn-5-2019'],
    ['Peraturan Arsip Nasional Republik Indonesia Nomor 5 Tahun 2021', 'peraturan-anri-5-2021'],
    ['Peraturan Komisi Informasi Nomor 1 Tahun 2021', 'perki-1-2021'],
    ['Peraturan Mahkamah Agung Nomor 5 Tahun 2019', 'perma-5-2019'],
    ['Instruksi Presiden Nomor 1 Tahun 1991', 'inpres-1-1991'],
    ['TAP MPR Nomor XI/MPR/1998', 'tap-mpr-xi-mpr-1998-1998'],
    ['PBM 9 dan 8 Tahun 2006', 'pbm-9-2006'],
    [
      'Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri Nomor 9 Tahun 2006 dan Nomor 8 Tahun 2006',
      'pbm-9-2006',
    ],
    ['Peraturan Daerah Kabupaten Badung Nomor 5 Tahun 2012', 'perda-kabupaten-badung-5-2012'],
    ['Perda Kab. Badung 5/2012', 'perda-kabupaten-badung-5-2012'],
    ['Perbup Sleman 80/2009', 'perbup-kabupaten-sleman-80-2009'],
    ['Peraturan Wali Kota Denpasar Nomor 3 Tahun 2020', 'perwali-kota-denpasar-3-2020'],
    ['Pergub DKI Jakarta 12/2019', 'pergub-provinsi-dki-jakarta-12-2019'],
  ])('%s', (teks, kode) => expect(read(teks)).toBe(kode))

  test.each(['kepdirjen-bimas-islam-473-2020', 'permenkumham-m-05-il-02-01-2006', 'perka-bps-7-2008'])(
    'the kode %s stands for itself',
    (kode) => expect(parseSitasi(` ${kode} `)).toMatchObject([{ kode, lengkap: true, pokok: true, mulai: 1 }]),
  )

  test('a kode of something else is none', () => expect(parseSitasi('sop-12-2024')).toEqual([]))
})

describe('several', () => {
  test.each([
    ['UU 25/2009; PP 96/2012 dan PermenPANRB 15/2014', 'uu-25-2009, pp-96-2012, permenpanrb-15-2014'],
    ['1. UU 25/2009\n2. PP 96/2012', 'uu-25-2009, pp-96-2012'],
    ['Perbup 80/2009, 78/2012 dan 15/2013', 'perbup-80-2009, perbup-78-2012, perbup-15-2013'],
    ['UU No. 1 Tahun 1974 jo. UU No. 16 Tahun 2019', 'uu-1-1974, uu-16-2019 jo'],
    [
      'Perpres Nomor 82 Tahun 2018 sebagaimana telah diubah dengan Peraturan Presiden Nomor 64 Tahun 2020',
      'perpres-82-2018, perpres-64-2020 diubah_dengan',
    ],
    [
      'UU 23/2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali, terakhir dengan UU 9/2015',
      'uu-23-2014, uu-9-2015 diubah_dengan',
    ],
    [
      'PP 11/2017 yang telah diubah dengan PP 17/2020 dan PP 5/2021',
      'pp-11-2017, pp-17-2020 diubah_dengan, pp-5-2021 diubah_dengan',
    ],
    [
      'UU 16/2019 tentang Perubahan Kedua atas Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan',
      'uu-16-2019, uu-1-1974 perubahan_atas',
    ],
    ['UU 32/2004 telah dicabut dengan UU 23/2014', 'uu-32-2004, uu-23-2014 dicabut_dengan'],
    ['PMA 30/2024 mencabut PMA 20/2019', 'pma-30-2024, pma-20-2019 mencabut'],
    ['UU 25/2009 yang dijabarkan dalam KMA 109/2017', 'uu-25-2009, kma-109-2017'],
  ])('%s', (teks, hasil) => expect(read(teks)).toBe(hasil))

  test.each([
    ['PP 96/2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik', 'pp-96-2012'],
    [
      'UU 6/2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 menjadi Undang-Undang',
      'uu-6-2023',
    ],
    [
      'PP 40/2019 tentang Pelaksanaan UU 23/2006 sebagaimana telah diubah dengan UU 24/2013; UU 25/2009',
      'pp-40-2019, uu-25-2009',
    ],
  ])('%s: what a title carries out is part of the title', (teks, hasil) => expect(read(teks)).toBe(hasil))
})

describe('title, article and standing', () => {
  test.each([
    ['UU 25/2009 tentang Pelayanan Publik;', 'Pelayanan Publik'],
    ['1, Undang-Undang Nomor 16 Tahun 1997 Tentang Statistik;', 'Statistik'],
    ['PP 57/2021 (ditulis: Pengelolaan dan Penyelenggaraan Pendidikan)', 'Pengelolaan dan Penyelenggaraan Pendidikan'],
    ['PP 57/2021 Standar Nasional Pendidikan', 'Standar Nasional Pendidikan'],
    ['UU 6/2011 Keimigrasian (Pasal 75 dan 83)', 'Keimigrasian'],
    ['PMA 72/2022 OTK (terpotong)', 'OTK'],
    ['UU 25/2009 tentang Pelayanan Publik (Lembaran Negara Tahun 2009 Nomor 112)', 'Pelayanan Publik'],
    ['UU 23/2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan UU 9/2015', 'Pemerintahan Daerah'],
    ['UU 25/2009 tentang Pelayanan Publik, dan PP 96/2012', 'Pelayanan Publik'],
    ['UU 16/2019 tentang Perubahan atas UU 1/1974 tentang Perkawinan', 'Perubahan atas UU 1/1974 tentang Perkawinan'],
    ['PMA 19/2018 Pasal 7 ayat 4', undefined],
    ['PP 9/1975 (ganda)', undefined],
    ['UU 25/2009', undefined],
  ])('%s', (teks, judul) => expect(parseSitasi(teks)[0]?.judul).toBe(judul))

  test.each([
    ['PMA 19/2018 Pasal 7 ayat 4', '7 ayat 4'],
    ['UU 6/2011 Keimigrasian (Pasal 75 dan 83)', '75 dan 83'],
    ['Pasal 79A UU 24/2013', '79A'],
    ['UU 25/2009 Pasal 21 ayat (1) huruf a', '21 ayat (1) huruf a'],
    ['UU 25/2009', undefined],
  ])('%s', (teks, pasal) => expect(parseSitasi(teks)[0]?.pasal).toBe(pasal))

  test.each([
    ['UU 32/2004 (telah dicabut)', [true]],
    ['pernah diatur dalam PP 38/2007', [true]],
    ['PP 38/2007 (sudah tidak berlaku); UU 25/2009', [true, false]],
    ['PMA 30/2024 mencabut PMA 20/2019', [false, true]],
    ['UU 25/2009', [false]],
  ])('%s', (teks, pernah) => expect(parseSitasi(teks).map((satu) => satu.pernah)).toEqual(pernah))

  test('a region is kept as written', () => {
    expect(parseSitasi('Perda Kota Mataram 5/2008')[0]?.wilayah).toBe('Kota Mataram')
    expect(parseSitasi('Perbup 80/2009')[0]).not.toHaveProperty('wilayah')
    expect(kodePeraturan('perbup', '80', 2009, 'Kabupaten Sleman')).toBe('perbup-kabupaten-sleman-80-2009')
  })
})

describe('incomplete', () => {
  test.each([
    ['KMA 298 Tahun 20..', 'kma?298?'],
    ['Undang-Undang Nomor 25', 'uu?25?'],
    ['UU Pelayanan Publik', 'uu??'],
    ['Peraturan Menteri Agama tentang Pencatatan', 'pma??'],
    ['Perda Tahun 2012 tentang Retribusi', 'perda??2012'],
    ['UU 25 Tahun 20091', 'uu?25?'],
  ])('%s', (teks, hasil) => {
    expect(read(teks)).toBe(hasil)
    expect(parseSitasi(teks)[0]?.lengkap).toBe(false)
    expect(beginsWithJenisPeraturan(teks)).toBe(true)
  })

  test.each([
    'peraturan perundang-undangan yang berlaku',
    'Peraturan yang berlaku',
    'UUD 1945',
    'Undang-Undang Dasar 1945',
    'Keputusan rapat nomor 5',
    'Surat edaran',
    'PP Muhammadiyah',
    'SKB 3 Menteri',
    'diatur dalam undang-undang',
    'peraturan mengenai hal 5/2020',
    'perkara 5/2020',
    '',
  ])('%s cites nothing', (teks) => {
    expect(parseSitasi(teks)).toEqual([])
    expect(beginsWithJenisPeraturan(teks)).toBe(false)
  })

  test.each(['1. UU 25/2009', '- PP 96/2012', 'a) Peraturan Menteri Agama', '(Perda) 2/2009', '• KMA 298'])(
    '%s begins with a kind of regulation',
    (teks) => expect(beginsWithJenisPeraturan(teks)).toBe(true),
  )

  test.each(['sesuai UU 25/2009', 'Renstra 2020-2024', 'Standar menurut PP 96/2012'])('%s does not', (teks) =>
    expect(beginsWithJenisPeraturan(teks)).toBe(false),
  )
})

test('places are those of the text', () => {
  const teks = 'lihat ＵＵ 25/2009 tentang Pelayanan Publik, serta PP 96/2012.'
  expect(parseSitasi(teks).map((satu) => satu.teks)).toEqual(['ＵＵ 25/2009', 'PP 96/2012'])
})

test('nothing throws for any text, and places fit', () => {
  const pieces = fc.constantFrom(
    'UU',
    'PP ',
    'Peraturan Menteri ',
    'Agama',
    ' Nomor ',
    '25',
    '/2009',
    ' Tahun ',
    ' tentang ',
    ' jo ',
    ', ',
    '; ',
    'Perda Kota X ',
    '(',
    ')',
    'diubah dengan ',
    'Pasal 5 ',
    '-',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((isi) => isi.join('')),
  )
  fc.assert(
    fc.property(text, (teks) => {
      beginsWithJenisPeraturan(teks)
      for (const satu of parseSitasi(teks)) {
        expect(teks.slice(satu.mulai, satu.akhir)).toBe(satu.teks)
        expect(satu.akhir).toBeGreaterThan(satu.mulai)
        expect(satu.pokok).toBe(satu.relasi === undefined)
        expect(satu.lengkap).toBe(satu.kode !== undefined)
      }
    }),
  )
})
