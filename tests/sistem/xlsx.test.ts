/** The workbook as LibreOffice reads it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { xlsx } from '../../src/report/xlsx/index.ts'
import { auditKantor } from '../report/kantor.ts'

const folder = mkdtempSync(join(tmpdir(), 'koheren-xlsx-'))
const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://jahat.example","x")', '_x000D_', '<b>&amp;']

const SHEETS = [
  'Dokumen',
  'Kamus',
  'PEKPPP',
  'Proses-SOP',
  'Rantai',
  'Ringkasan',
  'SOP-Standar',
  'Sasaran-Proses',
  'Temuan',
]

/** One CSV for each sheet, UTF-8, text in quotes; of a formula its value. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1'

function convert(format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`
  const { status, stdout, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'laporan.xlsx')],
    { encoding: 'utf8' },
  )
  expect(status).toBe(0)
  return stdout + stderr
}

beforeAll(async () => {
  if (spawnSync('soffice', ['--version']).error)
    throw new Error('LibreOffice is not installed: apt-get install libreoffice-calc libreoffice-writer')
  mkdirSync(folder, { recursive: true })
  const base = await auditKantor()
  const [one] = base.findings
  if (!one) throw new Error('the office has findings')
  const findings = hostile.map((text) => ({ ...one, message: text, key: text }))
  const page = { version: '0.0.0', width: 100, colour: false, unicode: true, quiet: false }
  writeFileSync(join(folder, 'laporan.xlsx'), await xlsx({ ...base, findings }, page))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('LibreOffice', () => {
  it('opens every sheet, and shows what documents say as text', () => {
    expect(convert(CSV)).not.toMatch(/error|corrupt|repair/i)
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    expect(sheets.map((name) => name.slice('laporan-'.length, -'.csv'.length)).sort()).toEqual(SHEETS)
    const temuan = readFileSync(join(folder, 'laporan-Temuan.csv'), 'utf8')
    for (const text of hostile) expect(temuan).toContain(`"${text.replaceAll('"', '""')}"`)
    for (const name of sheets)
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/#(?:NAME|REF|VALUE|NUM)|Err:/)
  })

  it('prints it on pages of A4, landscape', () => {
    convert('pdf')
    const { stdout, error } = spawnSync('pdfinfo', [join(folder, 'laporan.pdf')], { encoding: 'utf8' })
    if (error) throw new Error('pdfinfo is not installed: apt-get install poppler-utils')
    expect(stdout).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/)
  })
})
