import { describe, expect, it } from 'vitest'
import { withFakta } from '../../../src/fakta.ts'
import { bacaLke } from '../../../src/hitung/lke/jawaban.ts'
import { type Usulan, usulanLke } from '../../../src/hitung/lke/usulan.ts'
import { openOffice } from '../../../src/run.ts'
import { context } from '../../rules/examples.ts'

function usulanOf(teks: string, tables: Readonly<Record<string, string>> = {}): Map<string, Usulan> {
  const linked = openOffice([{ berkas: 'a.yaml', teks: `${teks}\n---\njenis: lke\nkode: L\ntahun: 2024\n` }], context)
  const office = withFakta(linked, (berkas) => () => [Buffer.from(tables[berkas] ?? '')], context)
  expect(office.drafts).toEqual([])
  const [lke] = office.graph.inForce('lke')
  const bacaan = lke && bacaLke(lke, office.graph)
  if (!bacaan) throw new Error('no LKE')
  return new Map(usulanLke(bacaan, office.graph).map((one) => [one.butir, one]))
}

/** What is proposed, what cannot be refuted, and the counts. */
function tell(usulan: Usulan | undefined) {
  if (!usulan) return undefined
  const { jawaban, angka, tertinggi, hitungan } = usulan
  return [jawaban ?? angka, tertinggi, ...hitungan.map(({ memenuhi, dari }) => `${memenuhi}/${dari}`)]
}

const PETA = `
jenis: peta_proses
kode: P
proses:
  - { kode: P.1, nama: Nikah, kategori: inti }
  - { kode: P.2, nama: Surat, kategori: pendukung }
`
const sop = (kode: string, rest: string) => `---\njenis: sop\nkode: ${kode}\nnama: SOP ${kode}\n${rest}\n`

describe('proposals from SOPs', () => {
  it('count those that refer to the map; an innovation cannot be counted', () => {
    const all = usulanOf(PETA + sop('S-1', 'proses: P.1') + sop('S-2', 'proses: P.2'))
    expect(tell(all.get('P2-i.a'))).toEqual(['B', 'A', '2/2'])
    const some = usulanOf(PETA + sop('S-1', 'proses: P.1') + sop('S-2', ''))
    expect(tell(some.get('P2-i.a'))).toEqual(['C', 'C', '1/2'])
    expect(some.get('P2-i.a')?.memenuhi.map(({ node }) => node?.kode)).toEqual(['S-1'])
    expect(some.get('P2-i.a')?.tidak.map(({ node }) => node?.kode)).toEqual(['S-2'])
    expect(tell(usulanOf(PETA + sop('S-1', '')).get('P2-i.a'))).toEqual(['D', 'D', '0/1'])
  })

  it('leave out drafts, what was cut, and offices without a map', () => {
    const cut = 'termuat: { lengkap: false, tidak_termuat: [proses] }'
    const usulan = usulanOf(PETA + sop('S-1', 'proses: P.1') + sop('S-2', 'konsep: true') + sop('S-3', cut))
    expect(tell(usulan.get('P2-i.a'))).toEqual(['B', 'A', '1/1'])
    expect(usulanOf(sop('S-1', 'proses: P.1')).get('P2-i.a')).toBeUndefined()
  })

  it('count those that write down how they are applied; where none does, the proof may lie elsewhere', () => {
    const applied = 'penerapan: [laporan kegiatan Maret]'
    expect(tell(usulanOf(sop('S-1', applied) + sop('S-2', '')).get('P2-i.b'))).toEqual(['D', 'D', '1/2'])
    expect(tell(usulanOf(sop('S-1', applied)).get('P2-i.b'))).toEqual(['B', 'A', '1/1'])
    expect(tell(usulanOf(sop('S-1', '')).get('P2-i.b'))).toEqual(['E', 'A', '0/1'])
  })

  it('ask of main SOPs, those of inti processes, whether they were evaluated and followed up', () => {
    const done = 'proses: P.1\nevaluasi: [{ tanggal: 2024-03-01, hasil: lambat, tindak_lanjut: direvisi }]'
    const revised = 'proses: P.1\nevaluasi: [{ tanggal: 2024-03-01 }]\ntanggal: { revisi: 2024-04-01 }'
    const only = 'proses: P.1\nevaluasi: [{ tanggal: 2024-03-01 }]\ntanggal: { revisi: 2023-04-01 }'
    const later = 'proses: P.1\nevaluasi: [{ tanggal: 2025-03-01, tindak_lanjut: direvisi }]'
    const of = (...rest: readonly string[]) =>
      tell(usulanOf(PETA + rest.map((one, index) => sop(`S-${index}`, one)).join('')).get('P2-i.c'))
    expect(of(done, revised, 'proses: P.2')).toEqual(['A', 'A', '2/2', '2/2'])
    expect(of(done, revised, only)).toEqual(['B', 'B', '3/3', '2/3'])
    expect(of(done, only, only, 'proses: P.1')).toEqual(['C', 'C', '3/4', '1/4'])
    expect(of(only, 'proses: P.1', 'proses: P.1')).toEqual(['D', 'D', '1/3', '0/3'])
    expect(of(later)).toEqual(['E', 'E', '0/1', '0/1'])
  })
})

const RENSTRA = `
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
tujuan: [{ kode: T-1 }]
sasaran:
  - kode: SK-1
    uraian: Meningkatnya layanan
    tujuan: T-1
    indikator:
      - { kode: IK-1, nama: Indeks, satuan: indeks, rumus: rata-rata, target: { 2024: 80 }, utama: true }
      - { kode: IK-2, nama: Jumlah, satuan: orang, target: { 2024: 80 } }
  - { kode: SK-2, uraian: Menurunnya keluhan }
`

describe('proposals from performance documents', () => {
  it('ask for a Renstra of the year and a perjanjian kinerja', () => {
    expect(tell(usulanOf(RENSTRA).get('P4-ii.a'))).toEqual(['Tidak', 'Tidak', '1/2'])
    expect(usulanOf(RENSTRA).get('P4-ii.a')?.tidak).toEqual([{ nama: 'perjanjian kinerja tahun 2024' }])
    const pk = '---\njenis: perjanjian_kinerja\nkode: PK\ntahun: 2024\n'
    expect(tell(usulanOf(RENSTRA + pk).get('P4-ii.a'))).toEqual(['Ya', 'Ya', '2/2'])
    expect(usulanOf(PETA).get('P4-ii.a')).toBeUndefined()
  })

  it('look for IKU, SMART indicators and a logical frame, and leave a rung to those who read', () => {
    const usulan = usulanOf(RENSTRA)
    expect(tell(usulan.get('P4-ii.c'))).toEqual(['Ya', 'Ya', '1/2'])
    expect(tell(usulan.get('P4-ii.d'))).toEqual(['C', 'B', '1/2'])
    expect(tell(usulan.get('R4-iii.a'))).toEqual(['C', 'B', '1/2'])
  })

  it('count the sasaran achieved in the report of the year', () => {
    const laporan = `---
jenis: laporan_kinerja
kode: LKJ
tahun: 2024
sasaran:
  - { sasaran: SK-1, capaian: '100,5 %' }
  - { sasaran: SK-2, indikator: [{ indikator: a, target: 10, realisasi: 9 }, { indikator: b, capaian: 105 }] }
  - { sasaran: di luar Renstra, indikator: [{ indikator: c, target: 10, realisasi: 12 }] }
`
    const usulan = usulanOf(RENSTRA + laporan).get('R4-i.a')
    expect(tell(usulan)).toEqual([{ jumlah_sasaran: 3, sasaran_tercapai: 2 }, 2 / 3, '2/3'])
    expect(usulan?.tidak.map(({ nama }) => nama)).toEqual(['Menurunnya keluhan'])
    expect(usulan?.memenuhi.map(({ nama }) => nama)).toEqual(['Meningkatnya layanan', 'di luar Renstra'])
    expect(usulan?.cara).toMatch(
      /rata-rata capaian indikatornya; 2 indikator tanpa polaritas dihitung sebagai maksimum$/,
    )
    const stated = usulanOf(RENSTRA + laporan.replace(/realisasi: \d+/g, '$&, capaian: 100')).get('R4-i.a')
    expect(stated?.cara).toMatch(/rata-rata capaian indikatornya$/)
    expect(usulanOf(RENSTRA + laporan.replace('tahun: 2024', 'tahun: 2023')).get('R4-i.a')).toBeUndefined()
  })
})

describe('proposals from tables', () => {
  const kantor = (isi: string) => `---\njenis: instansi\nkode: kua\ndata: [{ isi: ${isi}, berkas: d.csv }]\n`

  it('count the sasaran by what was realised in the last quarter, where there is no report', () => {
    const pk = '---\njenis: perjanjian_kinerja\nkode: PK\ntahun: 2024\ntarget: [{ indikator: IK-1, nilai: 80 }]\n'
    const renstra = RENSTRA.replace(/ {6}- \{ kode: IK-2.*\n/, '').replace(
      'keluhan }',
      'keluhan, indikator: [{ kode: IK-3, nama: Keluhan, satuan: kali, polaritas: minimum, target: { 2024: 5 } }] }',
    )
    const of = (rows: string) => {
      const csv = `indikator;tahun;triwulan;realisasi;target\nIK-1;2024;3;60;60\n${rows}`
      return tell(usulanOf(renstra + pk + kantor('realisasi'), { 'd.csv': csv }).get('R4-i.a'))
    }
    expect(of('IK-1;2024;4;82;80\nIK-3;2024;4;6;5\n')).toEqual([{ jumlah_sasaran: 2, sasaran_tercapai: 1 }, 0.5, '1/2'])
    // Of what the table leaves out nothing is known.
    expect(of('IK-1;2024;4;70;80\n')).toEqual([{ jumlah_sasaran: 2, sasaran_tercapai: 0 }, 0.5, '0/2'])
    expect(of('')).toBeUndefined()
  })

  it('count the quarters in which people answered', () => {
    const csv =
      'tanggal;layanan;Persyaratan\n2024-02-01;SP-1;3\n2024-03-01;SP-1;4\n2024-08-01;SP-1;4\n2023-11-01;SP-1;4\n'
    const usulan = usulanOf(standar('SP-1', '') + kantor('survei'), { 'd.csv': csv })
    expect(tell(usulan.get('P6-iv.a'))).toEqual(['C', 'C', '2/4'])
    expect(usulan.get('P6-iv.b')).toBeUndefined()
  })
})

const KOMPONEN = `
dasar_hukum: [UU 25/2009]
persyaratan: []
prosedur: [Datang]
jangka_waktu: 1 hari kerja
biaya: 0
produk: [Surat]
sarana_prasarana: [loket]
kompetensi_pelaksana: [SMA]
pengawasan_internal: [atasan]
pengaduan: { kanal: [loket] }
jumlah_pelaksana: 2
jaminan_pelayanan: [sesuai standar]
jaminan_keamanan: [aman]
evaluasi_kinerja: [setiap bulan]`
const DITETAPKAN = "ditetapkan: { nomor: '1', tanggal: 2023-01-02, oleh: Kepala Kantor }"
const standar = (kode: string, rest: string) => `---\njenis: standar_pelayanan\nkode: ${kode}\n${rest}\n`

describe('proposals from standar pelayanan', () => {
  const grade = (...rest: readonly string[]) =>
    tell(usulanOf(rest.map((one, index) => standar(`SP-${index}`, one)).join('')).get('P6-i.a'))

  it('go by what is set and whether it has the 14 components', () => {
    const good = `${DITETAPKAN}${KOMPONEN}`
    expect(grade(good, good)).toEqual(['A', 'A', '2/2', '2/2'])
    expect(grade(good, KOMPONEN)).toEqual(['B', 'B', '1/2', '1/2'])
    expect(grade(DITETAPKAN, DITETAPKAN)).toEqual(['C', 'C', '2/2', '0/2'])
    expect(grade(good, DITETAPKAN)).toEqual(['C', 'B', '2/2', '1/2'])
    expect(grade(DITETAPKAN, KOMPONEN)).toEqual(['D', 'D', '1/2', '0/2'])
    expect(grade(KOMPONEN)).toEqual(['E', 'E', '0/1', '0/1'])
  })

  it('count services that the map promises and no standar describes', () => {
    const peta = '---\njenis: peta_proses\nkode: P\nproses: [{ kode: P.1, nama: Nikah, layanan_publik: true }]\n'
    const usulan = usulanOf(peta + standar('SP-1', `${DITETAPKAN}${KOMPONEN}`)).get('P6-i.a')
    expect(tell(usulan)).toEqual(['B', 'B', '1/2', '1/2'])
    expect(usulan?.tidak.map(({ nama }) => nama)).toEqual(['Nikah'])
  })

  it('go by the maklumat and where it is made public', () => {
    const of = (publikasi: string, layanan = 'semua: true') => {
      const maklumat = `---\njenis: maklumat\nkode: M\n${layanan}\npublikasi: ${publikasi}\n`
      return tell(usulanOf(standar('SP-1', '') + standar('SP-2', '') + standar('SP-3', '') + maklumat).get('P6-i.b'))
    }
    const keduanya = '[{ url: "https://x.go.id" }, { media: papan pengumuman }]'
    expect(of(keduanya)).toEqual(['A', 'A', '3/3', '3/3', '3/3'])
    expect(of('[{ url: "https://x.go.id" }]')).toEqual(['B', 'B', '3/3', '3/3', '0/3'])
    expect(of(keduanya, 'layanan: [SP-1, SP-2]')).toEqual(['B', 'B', '2/3', '2/3', '2/3'])
    expect(of('[{ media: papan pengumuman }]')).toEqual(['C', 'C', '3/3', '0/3', '0/3'])
    expect(tell(usulanOf(standar('SP-1', '')).get('P6-i.b'))).toEqual(['D', 'D', '0/1', '0/1', '0/1'])
  })

  it('go by what most reviews use and who takes part', () => {
    const of = (...reviu: readonly string[]) =>
      tell(usulanOf(reviu.map((one, index) => standar(`SP-${index}`, `reviu: ${one}`)).join('')).get('P6-i.c'))
    const lengkap = '[{ tanggal: 2024-02-01, berdasarkan: [skm, pengaduan], dengan: [{ unsur: lsm, jumlah: 2 }] }]'
    const sendiri = '[{ tanggal: 2024-02-01, berdasarkan: [skm, pengaduan], dengan: [{ unsur: internal, jumlah: 9 }] }]'
    expect(of(lengkap, lengkap, '[]')).toEqual(['A', 'A', '2/3', '2/3', '2/3'])
    expect(of(lengkap, sendiri, sendiri)).toEqual(['B', 'B', '3/3', '3/3', '1/3'])
    expect(of('[{ tanggal: 2024-02-01 }]')).toEqual(['C', 'C', '1/1', '0/1', '0/1'])
    expect(of('[{ tanggal: 2025-02-01 }]')).toEqual(['D', 'D', '0/1', '0/1', '0/1'])
  })

  it('ask whether standar and maklumat are public, and which standar promise compensation', () => {
    const public_ = 'publikasi: [{ media: situs }]'
    const maklumat = `---\njenis: maklumat\nkode: M\n${public_}\n`
    const both = usulanOf(standar('SP-1', public_) + standar('SP-2', 'kompensasi: [maaf tertulis]') + maklumat)
    expect(tell(both.get('P6-i.d'))).toEqual(['Tidak', 'Ya', '1/2', '1/1'])
    expect(tell(both.get('P6-ii.d'))).toEqual(['C', 'C', '1/2'])
    expect(tell(usulanOf(standar('SP-1', public_) + maklumat).get('P6-i.d'))).toEqual(['Ya', 'Ya', '1/1', '1/1'])
  })
})

describe('proposals from surveys', () => {
  const survei = (kode: string, bulan: string, rest = '') =>
    `---\njenis: hasil_survei\nkode: ${kode}\nsurvei: skm\nperiode: { mulai: 2024-${bulan}-01, selesai: 2024-${bulan}-28 }\n${rest}\n`

  it('count the periods of the year, however many results each has', () => {
    const of = (...bulan: readonly string[]) =>
      tell(usulanOf(bulan.map((one, index) => survei(`SKM-${index}`, one)).join('')).get('P6-iv.a'))
    expect(of('03', '06', '09', '12')).toEqual(['A', 'A', '4/4'])
    expect(of('03', '03', '09')).toEqual(['C', 'C', '2/4'])
    expect(tell(usulanOf(survei('SKM', '03').replaceAll('2024', '2023')).get('P6-iv.a'))).toEqual(['E', 'E', '0/4'])
    expect(usulanOf(PETA).get('P6-iv.a')).toBeUndefined()
  })

  it('go by where results are published and what was done', () => {
    const usulan = usulanOf(
      survei('A', '03', 'publikasi: [{ media: situs }, { media: papan }]\ntindak_lanjut: [{ uraian: loket baru }]') +
        survei('B', '06', 'publikasi: [{ media: situs }]'),
    )
    expect(tell(usulan.get('P6-iv.b'))).toEqual(['B', 'A', '2/2', '1/2'])
    expect(tell(usulan.get('P6-iv.c'))).toEqual(['C', 'C', '1/2'])
  })
})

it('proposes nothing where a document that could not be read may decide', () => {
  const teks = `${PETA}${sop('S-1', 'proses: P.1')}---\njenis: peta_proses\nkode: [\n---\njenis: lke\nkode: L\ntahun: 2024\n`
  const { graph, leftOut } = openOffice([{ berkas: 'a.yaml', teks }], context)
  const [lke] = graph.inForce('lke')
  const bacaan = lke && bacaLke(lke, graph)
  expect(leftOut).toHaveLength(1)
  expect(bacaan && usulanLke(bacaan, graph)).toEqual([])
})

it('gives the proposals in the order of the instrument', () => {
  const kode = [...usulanOf(PETA + sop('S-1', 'proses: P.1') + RENSTRA.replace('\n', '\n---\n')).keys()]
  expect(kode).toEqual(['P2-i.a', 'P2-i.b', 'P2-i.c', 'P4-ii.a', 'P4-ii.c', 'P4-ii.d', 'R4-iii.a'])
})
