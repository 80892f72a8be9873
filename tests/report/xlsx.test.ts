import { join } from 'node:path'
import Workbook from 'exceljs/lib/doc/workbook.js'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { audit } from '../../src/index.ts'
import { xlsx } from '../../src/report/xlsx/index.ts'
import { teksSel } from '../../src/report/xlsx/lembar.ts'
import type { Audit } from '../../src/run.ts'
import { auditKantor, former } from './kantor.ts'
import { partsOf } from './parts.ts'
import { auditTeks, kantorTeks } from './tampilan/kantor.ts'

const page = { version: '0.0.0', width: 100, colour: false, unicode: true, quiet: false }
const LINK = /<hyperlink ref="(?<from>[A-Z]+\d+)" location="(?<sheet>\w+)!A(?<row>\d+)"\/>/g
const base = await auditKantor()

async function open(audit: Audit, options = {}) {
  const bytes = await xlsx(audit, { ...page, ...options })
  if (typeof bytes === 'string') throw new Error('a workbook is no text')
  const book = new Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return { book, parts: partsOf(bytes) }
}

function sheetOf({ book }: { book: Workbook }, name: string) {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet "${name}"`)
  return sheet
}

function texts(sheet: ReturnType<typeof sheetOf>): string[][] {
  const rows: string[][] = []
  sheet.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text))
    rows.push(cells)
  })
  return rows
}

describe('the workbook', () => {
  it('is as the golden files show it, part by part', async () => {
    const { parts } = await open(base, { compare: former })
    await expect(`${[...parts.keys()].join('\n')}\n`).toMatchFileSnapshot('../golden/laporan.xlsx/bagian.txt')
    for (const [name, part] of parts) await expect(part).toMatchFileSnapshot(`../golden/laporan.xlsx/${name}`)
  })

  it('has a sheet for each question, with headers that stay and filters', async () => {
    const opened = await open(auditTeks(kantorTeks))
    expect(opened.book.worksheets.map(({ name }) => name)).toEqual([
      'Ringkasan',
      'Temuan',
      'Dokumen',
      'Sasaran-Proses',
      'Proses-SOP',
      'SOP-Standar',
      'Rantai',
      'PEKPPP',
      'Kamus',
    ])
    for (const sheet of opened.book.worksheets) {
      expect(sheet.views[0]?.state, sheet.name).toBe('frozen')
      if (sheet.name !== 'Ringkasan') expect(sheet.autoFilter, sheet.name).toBeTruthy()
      expect(sheet.pageSetup.orientation).toBe('landscape')
    }
  })

  it('links each finding to the row of its document and of its rule', async () => {
    const audit = auditTeks(kantorTeks)
    const opened = await open(audit)
    const links = opened.parts.get('xl/worksheets/sheet2.xml')?.matchAll(LINK) ?? []
    const seen = { Dokumen: 0, Kamus: 0 }
    for (const { groups } of links) {
      const { from = '', sheet = '', row = '' } = groups ?? {}
      const text = sheetOf(opened, 'Temuan').getCell(from).text
      const target = sheetOf(opened, sheet).getRow(Number(row))
      if (sheet === 'Dokumen') expect(target.getCell(3).text).toBe(text)
      else expect(target.getCell(1).text).toBe(text)
      seen[sheet as 'Dokumen']++
    }
    expect(seen).toEqual({ Dokumen: audit.findings.length, Kamus: audit.findings.length })
    for (const part of opened.parts.values()) expect(part).not.toMatch(/<hyperlink [^>]*r:id/)
    for (const [name, part] of opened.parts)
      if (name.includes('worksheets/_rels')) expect(part, name).not.toContain('hyperlink')
  })

  it('shows gaps of the matrices as rows and columns of their own', async () => {
    const opened = await open(auditTeks(kantorTeks))
    const rows = texts(sheetOf(opened, 'Sasaran-Proses'))
    expect(rows[1]?.slice(3)).toEqual(['Proses yang belum mendukung sasaran', '', '✗'])
    expect(rows[2]).toEqual(['Instansi', 'Kode', 'Sasaran', 'belum didukung proses', 'P1', 'P2'])
    expect(rows.slice(3)).toEqual([
      ['Kantor', 'SK-1', 'Layanan baik', '', '●'],
      ['Kantor', 'SK-2', 'Tanpa proses', '✗'],
    ])
  })

  it('tells every way of the chain, and where it breaks', async () => {
    const rows = texts(sheetOf(await open(auditTeks(kantorTeks)), 'Rantai'))
    expect(rows.slice(1).map((row) => row.slice(1, 7).join(' | '))).toEqual([
      'utuh | T1 Terlayani | SK-1 Layanan baik | P1 › P1.1 Legalisasi | S-1 Legalisasi | SP-1 Legalisasi',
      'P1.2 belum memiliki SOP | T1 Terlayani | SK-1 Layanan baik | P1 › P1.2 Tanpa SOP |  | ',
      'SK-2 belum didukung proses | T1 Terlayani | SK-2 Tanpa proses |  |  | ',
      'P2 belum mendukung sasaran |  |  | P2 Tanpa sasaran |  | ',
      'S-2 belum melaksanakan proses |  |  |  | S-2 Tanpa proses | ',
      'SP-2 belum dijalankan dengan SOP |  |  |  |  | SP-2 Tanpa SOP',
    ])
  })

  it('calls no way whole that does not lead from a sasaran to an SOP', async () => {
    const kantor = 'jenis: instansi\nkode: K\nnama: K\ntermuat: { tidak_termuat: [renstra, peta_proses, sop] }\n'
    const standar = '---\njenis: standar_pelayanan\nkode: SP-1\n'
    const opened = await open(auditTeks(kantor + standar))
    expect(texts(sheetOf(opened, 'Rantai'))[1]?.[1]).toBe('sebagian, tanpa sasaran, proses, dan SOP')
    const ringkasan = texts(sheetOf(opened, 'Ringkasan'))
    expect(ringkasan.find(([name]) => name === 'Rantai utuh')?.slice(2, 4)).toEqual(['tidak berlaku', ''])
  })

  it('calls findings outside of documents so, also where all was read', async () => {
    const found = await audit(join(import.meta.dirname, '../../examples/kanwil-bali'), { tanggal: '2026-11-24' })
    const ringkasan = texts(sheetOf(await open(found), 'Ringkasan')).map(([, name]) => name)
    expect(ringkasan).toContain('di luar dokumen')
    expect(ringkasan).not.toContain('tidak terbaca')
  })

  it('of a validation leaves out what no rule asked the graph for', async () => {
    const opened = await open({ ...base, scope: 'validate' })
    expect(opened.book.worksheets.map(({ name }) => name)).toEqual(['Ringkasan', 'Temuan', 'Dokumen', 'Kamus'])
  })

  it('is made of an empty run', async () => {
    const opened = await open({ ...base, findings: [], offices: [], rules: [] })
    expect(sheetOf(opened, 'Temuan').rowCount).toBe(1)
  })
})

describe('what documents say stays text', () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://jahat.example","x")',
    "=cmd|' /C calc'!A0",
    '<script>&amp;"\u0000\u001b[31m\u202e\ud800\ufffe',
    '_x000D_ dan _x0041_',
    '👩‍👩‍👧 結婚',
    'x'.repeat(50_000),
    '',
    ' ',
  ]

  it.each(hostile)('%#', async (text) => {
    const findings = base.findings.map(
      (one): Finding => ({ ...one, message: text, hint: text, rule: text, at: { ...one.at, berkas: text } }),
    )
    const { book, parts } = await open({ ...base, findings, unfollowed: [text] })
    for (const [name, part] of parts) {
      if (name.startsWith('xl/worksheets/')) expect(part, name).not.toMatch(/<f[ >]/)
      expect(part).not.toMatch(/[\ufffe\uffff]/)
    }
    const shown = sheetOf({ book }, 'Temuan').getRow(2).getCell(5).text
    expect(shown).toBe(teksSel(text).replaceAll('_x005F_', '_'))
    expect(shown.length).toBeLessThanOrEqual(4000)
  })

  it('with what a spreadsheet would decode written out', () => {
    expect(teksSel('_x000D_ _y')).toBe('_x005F_x000D_ _y')
    expect(teksSel('a\u0000\ufffe')).toBe('a<U+0000><U+FFFE>')
  })
})

it('a process of the office above stands in one row, whoever carries it out', async () => {
  const audited = await audit(join(import.meta.dirname, '../../examples/kanwil-bali'), { today: '2024-12-31' })
  const kode = texts(sheetOf(await open(audited), 'Proses-SOP')).map((row) => row.slice(0, 2).join(' '))
  expect(new Set(kode).size).toBe(kode.length)
})
