import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KinerjaIndikator } from '../../../src/hitung/ringkasan-kinerja.ts'
import { audit, validateFiles } from '../../../src/index.ts'
import { docx } from '../../../src/report/docx/index.ts'
import type { ReportOptions } from '../../../src/report/index.ts'
import { markdown } from '../../../src/report/markdown/index.ts'
import { barisData, dataOf } from '../../../src/report/tampilan/data.ts'
import { grafikKinerja } from '../../../src/report/tampilan/grafik-kinerja.ts'
import { xlsx } from '../../../src/report/xlsx/index.ts'
import { partsOf } from '../parts.ts'
import { auditTeks } from './kantor.ts'

const folder = join(import.meta.dirname, '../../fixtures/terukur')
const run = await audit(folder, { tanggal: '2022-12-31' })
const data = dataOf(run)

describe('what tables say, for all reports', () => {
  it('is of the last year, office by office', () => {
    expect(barisData(data)).toEqual([
      {
        nama: 'Kantor Kementerian Agama Kabupaten Contoh',
        capaian: '4 dari 5 (2022); 1 tanpa polaritas, dihitung sebagai maksimum',
        survei: 'IKM 82,59 (B)',
        layanan: '91,26% dari 183',
        kebutuhan: '1 dari 3',
      },
    ])
  })

  it('is nothing of an office without data, nor of a validation', async () => {
    expect(barisData(dataOf(auditTeks('jenis: sop\nkode: S\n')))).toEqual([])
    expect(barisData(dataOf(await validateFiles([folder], { tanggal: '2022-12-31' })))).toEqual([])
  })

  it('has a dash for what an office has no data of', () => {
    const one = auditTeks('jenis: kebutuhan_masyarakat\nkode: K\nbutir: [{ kode: K-1, uraian: Antrean daring }]\n')
    expect(barisData(dataOf(one))).toMatchObject([{ capaian: '–', survei: '–', layanan: '–', kebutuhan: '1 dari 1' }])
  })

  it('tells needs by what they are about, those with open ones first, those about nothing last', () => {
    const [office] = data.kebutuhan
    const told = (all = office?.layanan) => all?.map(({ node, terjawab, terbuka }) => [node?.kode, terjawab, terbuka])
    expect(told()).toEqual([
      ['SP-02', 0, 1],
      ['SP-01', 1, 0],
      [undefined, 0, 0],
    ])
    expect(told(office?.program)).toEqual([
      ['PP-1', 1, 1],
      [undefined, 0, 0],
    ])
  })

  it('calls the services of a survey by the names of their standar', async () => {
    const run = await audit(join(import.meta.dirname, '../../../examples/kanwil-bali'), { tanggal: '2022-12-31' })
    const [tabel] = dataOf(run).survei.find(({ graph }) => graph.instansi?.kode === 'kankemenag-badung')?.tabel ?? []
    const names = tabel?.ringkasan.layanan.map(({ nama }) => nama) ?? []
    expect(names.length).toBeGreaterThan(1)
    for (const nama of names) expect(nama).toMatch(/[a-z] /)
  })

  it('holds services and complaints by month', () => {
    const [office] = data.ketepatan
    expect(office?.layanan?.bulan.map(({ bulan }) => bulan)).toHaveLength(12)
    const sum = office?.layanan?.layanan.reduce((total, { ringkasan }) => total + ringkasan.kasus, 0)
    expect([sum, office?.layanan?.ringkasan.kasus]).toEqual([240, 240])
    expect(office?.pengaduan?.ditindaklanjuti).toBe(17)
  })
})

describe('reports besides the page', () => {
  const page: ReportOptions = { version: '0.0.0', width: 100, colour: false, unicode: true, quiet: false }
  const none = auditTeks('jenis: sop\nkode: S\n')

  it('have sheets of performance and surveys in the workbook, numbers as numbers', async () => {
    const parts = partsOf(await xlsx(run, page))
    const book = parts.get('xl/workbook.xml') ?? ''
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    expect(names.slice(-4)).toEqual(['PEKPPP', 'Kinerja', 'Survei', 'Kamus'])
    const sheet = parts.get(`xl/worksheets/sheet${names.indexOf('Kinerja') + 1}.xml`) ?? ''
    for (const figure of ['84.2', '102.68', '120']) expect(sheet).toContain(`<v>${figure}</v>`)
    const survey = parts.get(`xl/worksheets/sheet${names.indexOf('Survei') + 1}.xml`) ?? ''
    expect(survey).toContain('<v>82.59</v>')
    expect(partsOf(await xlsx(none, page)).get('xl/workbook.xml')).not.toContain('Kinerja')
  })

  it('have a table in the paper and in the comment, and nothing of what people wrote', async () => {
    const paper = partsOf(await docx(run, page)).get('word/document.xml') ?? ''
    const comment = String(await markdown(run, page))
    for (const text of [paper, comment]) {
      expect(text).toContain('Kinerja, survei, dan layanan')
      expect(text).toContain('IKM 82,59 (B)')
      expect(text).not.toMatch(/Budi|0812|Petugas a\.n\./)
    }
    expect(paper).toContain('Capaian sasaran Kantor Kementerian Agama Kabupaten Contoh tahun 2022, dibatasi 120%')
    expect(String(await markdown(none, page))).not.toContain('Kinerja, survei')
  })
})

describe('the plot of an indicator', () => {
  const [kepuasan, , , predikat] = data.kinerja[0]?.kinerja.indikator ?? []

  it('has the years before, the quarters, and the end of the Renstra', () => {
    const plot = kepuasan && grafikKinerja(kepuasan, 2022)
    expect(plot?.titik.map(({ sumbu, kelompok }) => `${sumbu} ${kelompok}`.trim())).toEqual([
      '2019',
      '2020',
      '2021',
      'I triwulan 2022',
      'II triwulan 2022',
      'III triwulan 2022',
      'IV triwulan 2022',
      '2024 Renstra',
    ])
    expect(plot?.titik.at(-2)).toMatchObject({ realisasi: { nilai: 84.2, label: '84,2' }, target: { nilai: 82 } })
    expect(plot?.uraian).toContain('triwulan IV: 84,2, target 82; 2024: target 86')
  })

  it('ranks grades, and is none of a single figure', () => {
    const plot = predikat && grafikKinerja(predikat, 2022)
    expect(plot?.titik.map(({ realisasi, target }) => realisasi?.label ?? target?.label)).toEqual(['BB', 'A'])
    const alone: KinerjaIndikator = {
      nama: 'A',
      isDianggapMaksimum: false,
      triwulan: [{ triwulan: 1, realisasi: '3' }],
      tren: [],
    }
    expect(grafikKinerja(alone, 2022)).toBeUndefined()
    expect(
      grafikKinerja({ ...alone, triwulan: [{ triwulan: 1, realisasi: 'baik', target: 'sekali' }] }, 2022),
    ).toBeUndefined()
  })
})
