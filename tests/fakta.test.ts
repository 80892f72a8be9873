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
