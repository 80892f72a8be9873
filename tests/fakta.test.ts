import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../src/index.ts'

let folder = ''
const outside = () => join(folder, 'luar.csv')
const inside = () => join(folder, 'kantor')

const SURVEY = 'tanggal,layanan,Persyaratan,saran\n2022-01-03,Nikah,4,terima kasih kepada petugas\n'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koheren-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What is said of the tables of an office that declares these. */
async function findings(data: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const root = mkdtempSync(`${inside()}-`)
  writeFileSync(join(root, 'instansi.yaml'), `jenis: instansi\nkode: kua\nnama: KUA\ndata:\n${data}`)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  writeFileSync(outside(), SURVEY)
  symlinkSync(outside(), join(root, 'tautan.csv'))
  const run = await audit(root, { tanggal: '2022-12-31' })
  expect(run.crashes).toEqual([])
  return {
    run,
    fakta: run.offices[0]?.office.graph.fakta,
    told: run.findings.filter(({ rule }) => rule === 'dokumen/data-terbaca'),
  }
}

describe('tables of a workspace', () => {
  it('are read from the folder of the office', async () => {
    const { told, fakta } = await findings('  - { isi: survei, berkas: ./survei.csv }\n', { 'survei.csv': SURVEY })
    expect(told).toEqual([])
    expect(fakta?.survei).toMatchObject([{ berkas: 'survei.csv', baris: 1, unsur: ['Persyaratan'] }])
  })

  it('tell of answers under a misspelt heading', async () => {
    const { told } = await findings('  - { isi: survei, berkas: survei.csv }\n', {
      'survei.csv': 'tanggal,Persyaratan,Perilaku petugas,Kompetensy\n2022-01-03,4,4,3\n',
    })
    expect(told).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringContaining('kolom "Kompetensy" pada "survei.csv" berisi jawaban'),
        hint: expect.stringContaining('"Kompetensy" mungkin maksudnya "Kompetensi pelaksana"'),
      },
    ])
  })

  it('tell of a realisation that is no number though the perjanjian alone promises one', async () => {
    const { told } = await findings('  - { isi: realisasi, berkas: r.csv }\n', {
      'pk.yaml':
        'jenis: perjanjian_kinerja\nkode: PK\ntahun: 2022\ntarget:\n  - { indikator: Guru dibina, nilai: 80 }\n  - { indikator: Predikat SAKIP, nilai: BB }\n',
      'r.csv': 'indikator,tahun,triwulan,realisasi\nGuru dibina,2022,3,delapan puluh\nPredikat SAKIP,2022,4,BB\n',
    })
    expect(told).toMatchObject([{ message: '"delapan puluh" pada kolom "realisasi" tidak terbaca' }])
  })

  it('may have names that begin with two dots', async () => {
    const { told, fakta } = await findings('  - { isi: survei, berkas: ..survei.csv }\n', { '..survei.csv': SURVEY })
    expect(told).toEqual([])
    expect(fakta?.survei).toMatchObject([{ baris: 1 }])
  })

  it.each([
    ['tidak-ada.csv', 'berkas data "tidak-ada.csv" tidak ditemukan'],
    ['../luar.csv', 'di luar ruang kerja'],
    ['tautan.csv', 'tidak ditemukan'],
    ['/etc/passwd', 'di luar ruang kerja'],
    ['excel.csv', 'berkas Excel (.xlsx), bukan CSV'],
    ['.', 'bukan berkas'],
  ])('%s is one clear sentence', async (berkas, message) => {
    const { told, fakta } = await findings(`  - { isi: survei, berkas: ${berkas} }\n`, {
      'excel.csv': 'PK\u0003\u0004x',
    })
    expect(told.map((one) => one.message).join()).toContain(message)
    expect(told).toHaveLength(1)
    expect(fakta?.survei).toEqual([])
  })

  it.each([
    [
      'riwayat_layanan',
      'Register PTSP;;;\nTahun 2022;;;\n\nNo;Jenis Layanan;Tgl Masuk;Tgl Selesai\n1;Nikah;03/01/2022;04/01/2022\n',
    ],
    ['pengaduan', 'Rekap Pengaduan\nTanggal;Layanan;Selesai;Tindak Lanjut\n03/01/2022;Nikah;04/01/2022;dijawab\n'],
    ['survei', 'Hasil per waktu;;\nTanggal;Persyaratan;Waktu Pelayanan\n03/01/2022;4;3\n'],
    ['realisasi', 'Realisasi 2022,,,\nIndikator Kinerja,Tahun,TW,Realisasi\nI-1,2022,I,"80,5"\n'],
  ])('have a row of headings, whatever stands above it: %s', async (isi, teks) => {
    const { told, fakta } = await findings(`  - { isi: ${isi}, berkas: a.csv }\n`, { 'a.csv': teks })
    expect(told).toEqual([])
    const { realisasi = [], survei = [], riwayat = [], pengaduan = [] } = fakta ?? {}
    expect([...realisasi, ...survei, ...riwayat, ...pengaduan].map(({ baris }) => baris)).toEqual([1])
  })

  it.each([
    ['survei', 'tanggal,umur\n2022-01-03,20\n', 'tidak memiliki kolom unsur survei', 'Persyaratan: "'],
    ['riwayat_layanan', 'Register\nlayanan,masuk\nNikah,2022-01-03\n', 'tidak memiliki kolom "selesai"', 'selesai: "'],
    ['survei', 'tanggal,Persyaratan\n', 'hanya memuat judul kolom', 'hapus butir data ini sampai ada isinya'],
    ['riwayat_layanan', 'layanan,masuk,selesai\nA,03/01/22,\n', '"03/01/22" pada kolom "masuk"', '31/12/2022'],
  ])('say what lacks: %s %j', async (isi, teks, message, hint) => {
    const { told } = await findings(`  - { isi: ${isi}, berkas: a.csv }\n`, { 'a.csv': teks })
    expect(told.map((one) => one.message).join()).toContain(message)
    expect(told[0]?.hint).toContain(hint)
    expect(told).toHaveLength(1)
  })

  it('know nothing of what comes after the day of the audit', async () => {
    const { told, fakta } = await findings(
      '  - { isi: riwayat_layanan, berkas: a.csv }\n  - { isi: survei, berkas: b.csv }\n',
      {
        'a.csv':
          'layanan;masuk;selesai\nNikah;30/12/2022;02/01/2023\nNikah;03/01/2023;04/01/2023\nNikah;03/01/2032;\nNikah;03/01/2022;04/01/2022\n',
        'b.csv': 'tanggal;Persyaratan\n30/12/2022;4\n01/01/2023;1\n',
      },
    )
    expect(told.map(({ message, severity, at }) => [message, severity, at.start.line])).toEqual([
      ['2 baris "a.csv" bertanggal sesudah tanggal pemeriksaan', 'warning', 3],
      ['1 baris "b.csv" bertanggal sesudah tanggal pemeriksaan', 'warning', 3],
    ])
    const [riwayat] = fakta?.riwayat ?? []
    expect(riwayat?.kelompok.map(({ bulan, selesai, terbuka }) => [bulan, selesai, terbuka])).toEqual([
      ['2022-12', 0, 1],
      ['2022-01', 1, 0],
    ])
    expect(fakta?.survei[0]?.kelompok.map(({ bulan }) => bulan)).toEqual(['2022-12'])
  })

  it('name no persons where the column of services holds them', async () => {
    const { run } = await findings(
      '  - { isi: riwayat_layanan, berkas: a.csv }\n  - { isi: pengaduan, berkas: b.csv }\n',
      {
        'a.csv': 'layanan;masuk;selesai\n081234567890 Ibu Sri;03/01/2022;04/01/2022\n',
        'b.csv':
          'tanggal;layanan;selesai;tindak lanjut\n03/01/2022;Bapak Wayan;;\n03/01/2022;Bapak Wayan;05/01/2022;\n',
        'sp.yaml': 'jenis: standar_pelayanan\nkode: SP-1\nlayanan: Nikah\n',
      },
    )
    const about = run.findings.filter(({ rule }) => /^(layanan|pengaduan)/.test(rule))
    expect(about.map(({ rule }) => rule)).toEqual([
      'layanan/riwayat-wajar',
      'layanan/layanan-dikenal',
      'pengaduan/ditindaklanjuti',
      'pengaduan/selesai-tepat',
    ])
    expect(JSON.stringify(about)).not.toMatch(/0812|Sri|Wayan/)
  })

  it('count a quarter once, and say where it is told otherwise or not as a number', async () => {
    const rows = [
      'I-1;2022;1;80;85',
      'I-1;2022;TW I;80;85',
      'I-1;2022;I;82;85',
      'I-1;2022;2;segera;85',
      'I-1;2022;3;-;85',
    ]
    const { told, fakta } = await findings('  - { isi: realisasi, berkas: a.csv }\n', {
      'a.csv': `indikator;tahun;triwulan;realisasi;target\n${rows.join('\n')}\nOpini;2022;4;WTP;WTP\n`,
    })
    expect(told.map(({ message, at }) => [at.start.line, message])).toEqual([
      [4, 'realisasi "82" adalah yang kedua untuk indikator dan triwulan yang sama'],
      [5, '"segera" pada kolom "realisasi" tidak terbaca'],
    ])
    expect(fakta?.realisasi[0]?.rows.map(({ realisasi }) => realisasi)).toEqual(['80', 'WTP'])
  })

  it('say where a row is bad, and nothing of free text', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `besok ${index},SP-1,2022-01-03,rahasia,rahasia\n`)
    const { told, run } = await findings('  - { isi: pengaduan, berkas: pengaduan.csv }\n', {
      'pengaduan.csv': `tanggal,layanan,selesai,isi,tindak lanjut\n${rows.join('')}`,
    })
    expect(told).toMatchObject([{ at: { berkas: 'pengaduan.csv', start: { line: 2 } } }])
    expect(told[0]?.message).toContain('49 baris lain')
    expect(told[0]?.at.lines).toEqual(['besok 0; SP-1; 2022-01-03'])
    expect(told[0]?.related).toHaveLength(19)
    expect(JSON.stringify(run.findings)).not.toContain('rahasia')
  })

  it('tell a column that holds no services', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `nama ${index},2022-01-03,2022-01-04\n`)
    const { told, fakta } = await findings('  - { isi: riwayat_layanan, berkas: riwayat.csv }\n', {
      'riwayat.csv': `layanan,masuk,selesai\n${rows.join('')}`,
    })
    expect(told.map(({ message }) => message)).toEqual([
      'kolom layanan pada "riwayat.csv" memuat lebih dari 1000 nama; 200 baris tidak dihitung',
    ])
    expect(fakta?.riwayat[0]?.baris).toBe(1000)
  })

  it('keep the key of a finding when rows move', async () => {
    const keyOf = async (before: string) => {
      const { told } = await findings('  - { isi: riwayat_layanan, berkas: r.csv }\n', {
        'r.csv': `layanan,masuk,selesai\n${before}A,besok,2022-01-04\n`,
      })
      return told[0]?.key
    }
    expect(await keyOf('A,2022-01-03,2022-01-04\n')).toBe(await keyOf(''))
  })
})
