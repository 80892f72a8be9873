import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { audit } from '../../src/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koheren-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const STANDAR = 'jenis: standar_pelayanan\nkode: SP-01\nlayanan: Legalisasi Dokumen\n'

async function told(isi: string, table: string, rule: string, standar = STANDAR) {
  const data = `data:\n  - { isi: ${isi}, berkas: tabel.csv }\n`
  writeFileSync(join(folder, 'instansi.yaml'), `jenis: instansi\nkode: kua\nnama: KUA\n${data}`)
  writeFileSync(join(folder, 'standar.yaml'), standar)
  writeFileSync(
    join(folder, 'pk.yaml'),
    'jenis: perjanjian_kinerja\nkode: PK\ntahun: 2022\ntarget: [{ indikator: Indeks kepuasan }]\n',
  )
  writeFileSync(join(folder, 'tabel.csv'), table)
  const run = await audit(folder, { tanggal: '2022-12-31' })
  expect(run.crashes).toEqual([])
  return run.findings.filter((one) => one.rule === rule)
}

describe('names in tables that nothing of the office bears', () => {
  it('are one finding a table, each name once, with its rows and what it may mean', async () => {
    const rows = ['Legalisasi Dokument', 'Rujuk', 'Legalisasi Dokument', 'SP-01', '']
    const table = `tanggal,layanan,selesai\n${rows.map((one) => `2022-01-03,${one},2022-01-04\n`).join('')}`
    const [finding, ...others] = await told('pengaduan', table, 'layanan/layanan-dikenal')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warning',
      at: { berkas: 'tabel.csv', start: { line: 2 } },
      message: expect.stringMatching(/^layanan "Legalisasi Dokument" \(2 baris\) dan layanan "Rujuk" \(1 baris\) pada/),
      hint: expect.stringContaining('"Legalisasi Dokument" mungkin maksudnya "Legalisasi Dokumen"'),
    })
    expect(finding?.related.map(({ start, message }) => `${start.line} ${message}`)).toEqual(['3 layanan "Rujuk"'])
  })

  it('are one name whatever their letter case and blanks, as the first row spells it', async () => {
    const rows = ['Rujuk', 'RUJUK', 'rujuk ', 'Rujuk Nikah', 'Rujuk  nikah', '???']
    const table = `layanan,masuk,selesai\n${rows.map((one) => `${one},2022-01-03,2022-01-04\n`).join('')}`
    const [finding] = await told('riwayat_layanan', table, 'layanan/riwayat-wajar')
    expect(finding?.message).toMatch(
      /^layanan "Rujuk" \(3 baris\), layanan "Rujuk Nikah" \(2 baris\), dan layanan "\?\?\?" \(1 baris\) pada/,
    )
    expect(finding?.related.map(({ start }) => start.line)).toEqual([5, 7])
  })

  it('are one name where complaints are counted by service', async () => {
    const rows = ['Rujuk', 'RUJUK', 'rujuk']
    const table = `tanggal,layanan,selesai,tindak_lanjut\n${rows.map((one) => `2022-01-03,${one},2022-01-04,\n`).join('')}`
    const [finding] = await told('pengaduan', table, 'pengaduan/ditindaklanjuti')
    expect(finding?.message).toMatch(/ditutup tanpa catatan tindak lanjut: "Rujuk" 3$/)
  })

  it('do not flood, however many there are', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `2022-01-03,Keluhan tentang hal ${index},2022-01-04\n`)
    const table = `tanggal,layanan,selesai\n${rows.join('')}`
    const found = await told('pengaduan', table, 'layanan/layanan-dikenal')
    expect(found).toMatchObject([{ severity: 'info', message: expect.stringContaining('dan 297 lainnya pada') }])
    expect(found[0]?.related).toHaveLength(20)
  })

  it('show nobody', async () => {
    const table = 'tanggal,layanan,selesai\n2022-01-03,Bapak Contoh Nama 081234567890,2022-01-04\n'
    const found = await told('pengaduan', table, 'layanan/layanan-dikenal')
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toMatch(/Contoh Nama|0812/)
  })

  it('are a warning in surveys, which only ask about services', async () => {
    const table = 'tanggal,layanan,Persyaratan\n2022-01-03,Rujuk,4\n2022-01-03,sp-01,4\n'
    const found = await told('survei', table, 'layanan/layanan-dikenal')
    expect(found).toMatchObject([{ severity: 'warning', at: { start: { line: 2 } } }])
  })

  it('guess none where two may be meant, or another number', async () => {
    const table = 'layanan,masuk,selesai\nSP-99,2022-01-03,2022-01-04\n'
    const [finding] = await told('riwayat_layanan', table, 'layanan/riwayat-wajar')
    expect(finding?.message).toContain('layanan "SP-99" (1 baris)')
    expect(finding?.hint).not.toContain('mungkin')
  })

  it('are no error while a standar does not say which service it is', async () => {
    const table = 'layanan,masuk,selesai\nRujuk,2022-01-03,2022-01-04\n'
    expect(await told('riwayat_layanan', table, 'layanan/riwayat-wajar')).toMatchObject([{ severity: 'error' }])
    const nameless = `${STANDAR}---\njenis: standar_pelayanan\nkode: SP-02\nnama: Rujuk\n`
    expect(await told('riwayat_layanan', table, 'layanan/riwayat-wajar', nameless)).toMatchObject([
      {
        severity: 'warning',
        hint: expect.stringContaining('isi "layanan" pada standar pelayanan "SP-02" lebih dahulu'),
      },
    ])
  })

  it('are told of indicators, and of no year without a perjanjian', async () => {
    const table =
      'indikator,tahun,triwulan,realisasi\nIndeks kepuasan,2022,1,80\nIndek kepuasan,2022,2,81\nLain,2021,4,7\n'
    expect(await told('realisasi', table, 'kinerja/indikator-dikenal')).toMatchObject([
      {
        at: { start: { line: 3 } },
        message: expect.stringContaining('indikator "Indek kepuasan" (1 baris)'),
        hint: expect.stringContaining('"Indek kepuasan" mungkin maksudnya "Indeks kepuasan"'),
        related: [],
      },
    ])
  })
})
