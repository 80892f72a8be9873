/** Documents for word processors as LibreOffice lays them out on paper. Needs LibreOffice and poppler. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/index.ts'
import { docx } from '../../src/report/docx/index.ts'
import type { Audit } from '../../src/run.ts'

const root = join(import.meta.dirname, '../..')
interface Kertas {
  /** Text of each page. */
  readonly halaman: readonly string[]
  /** Points. */
  readonly ukuran: readonly { readonly lebar: number; readonly tinggi: number }[]
}

const folder = mkdtempSync(join(tmpdir(), 'koheren-docx-'))
const kanwil = await audit(join(root, 'examples/kanwil-bali'), {})
const sops = kanwil.offices.flatMap(({ office }) =>
  office.graph.all('sop').map((sop) => ({ only: `sop:${office.kode}/${sop.kode}`, langkah: sop.isi.langkah ?? [] })),
)
const longest = sops.toSorted((left, right) => right.langkah.length - left.langkah.length).slice(0, 4)

beforeAll(async () => {
  for (const [program, flag] of [
    ['soffice', '--version'],
    ['pdftotext', '-v'],
  ] as const) {
    const { error } = spawnSync(program, [flag])
    if (error) throw new Error(`${program} is not installed: apt-get install libreoffice-writer poppler-utils`)
  }
  await write('sop', kanwil, 'sop:SOP-B2')
  await write('standar', kanwil, 'standar:SP-B1')
  await write('laporan', await audit(join(root, 'examples/retak'), {}))
  for (const [index, { only }] of longest.entries()) await write(`panjang-${index}`, kanwil, only)
  // One start of the program for all: it takes longer than the work.
  const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`
  const files = readdirSync(folder).filter((name) => name.endsWith('.docx'))
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', ...files], { cwd: folder, stdio: 'pipe' })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function write(name: string, run: Audit, only?: string): Promise<void> {
  const options = { version: '0.0.0', width: 100, colour: false, unicode: true, quiet: false }
  writeFileSync(join(folder, `${name}.docx`), await docx(run, { ...options, ...(only !== undefined && { only }) }))
}

function printed(name: string): Kertas {
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: folder, encoding: 'utf8' })
  const halaman = run('pdftotext', '-layout', `${name}.pdf`, '-').split('\f').slice(0, -1)
  const info = run('pdfinfo', '-l', String(halaman.length), `${name}.pdf`)
  const ukuran = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, lebar, tinggi]) => ({
    lebar: Number(lebar),
    tinggi: Number(tinggi),
  }))
  return { halaman, ukuran }
}

const isLandscape = ({ lebar, tinggi }: Kertas['ukuran'][number]) => lebar > tinggi

describe('the form of an SOP', () => {
  it('is printed on landscape pages: identity on the first, head and flow on each of the others', () => {
    const { halaman, ukuran } = printed('sop')
    const [identitas = '', ...alur] = halaman
    expect(ukuran.every(isLandscape)).toBe(true)
    expect(halaman).toHaveLength(3)
    for (const label of ['NOMOR SOP', 'DISAHKAN OLEH', 'DASAR HUKUM', 'PERINGATAN', 'PENCATATAN DAN PENDATAAN'])
      expect(identitas).toContain(label)
    expect(identitas).toContain('02/SOP/Kk.18.3/OT.01/2022')
    for (const page of alur) {
      for (const label of ['Pelaksana', 'Mutu Baku', 'Kelengkapan', 'Waktu', 'Output']) expect(page).toContain(label)
    }
    expect(halaman.map((page) => /Halaman \d dari \d/.exec(page)?.[0])).toEqual([
      'Halaman 1 dari 3',
      'Halaman 2 dari 3',
      'Halaman 3 dari 3',
    ])
    // What leaves one page enters the other.
    const letters = alur.map((page) => [...page.matchAll(/(?<=^|\s)[A-C](?=\s|$)/gm)].map(([letter]) => letter).sort())
    expect(letters[0]?.length).toBeGreaterThan(0)
    expect(letters[1]).toEqual(letters[0])
    expect(alur.join('')).toMatch(/\bYa\b[\s\S]*\bTidak\b|\bTidak\b[\s\S]*\bYa\b/)
  })

  it.each(longest.map(({ only, langkah }, index) => ({ only, langkah, name: `panjang-${index}` })))(
    'keeps every table of $only to the pages that it was measured for',
    ({ langkah, name }) => {
      const [, ...alur] = printed(name).halaman
      const numbers = alur.map((page) => [...page.matchAll(/^ {0,4}(\d+) {2,}\S/gm)].map(([, nomor]) => Number(nomor)))
      expect(numbers.flat()).toEqual(langkah.map(({ nomor }) => Number(nomor)))
      for (const page of numbers) expect(page.length).toBeGreaterThan(1)
      for (const page of alur) expect(page).toContain('Mutu Baku')
    },
  )
})

describe('the other papers', () => {
  it('print a standar pelayanan with its two groups, and the maklumat on a page of its own', () => {
    const { halaman, ukuran } = printed('standar')
    expect(ukuran.some(isLandscape)).toBe(false)
    expect(halaman[0]).toContain('service delivery')
    expect(halaman.join('')).toContain('manufacturing')
    const maklumat = halaman.at(-1) ?? ''
    expect(maklumat).toContain('MAKLUMAT PELAYANAN')
    expect(maklumat).toContain('11 April 2022')
    expect(halaman.at(-2)).toContain('NIP')
    expect(halaman.at(-2)).toContain('Evaluasi kinerja')
  })

  it('print the report from cover to appendix', () => {
    const { halaman, ukuran } = printed('laporan')
    const [sampul = '', ringkasan = ''] = halaman
    expect(sampul).toContain('LAPORAN AUDIT KOHERENSI DOKUMEN')
    expect(sampul).toMatch(/Tanggal audit: \d+ [A-Z][a-z]+ \d{4}/)
    expect(sampul).not.toContain('Halaman')
    expect(ringkasan).toContain('1. Ringkasan')
    const all = halaman.join('\n')
    for (const heading of ['2. Rantai', '3. Temuan', '4. Pengesahan', 'Lampiran: Pengecualian'])
      expect(all).toContain(heading)
    const findings = halaman.findIndex((page) => page.includes('3. Temuan'))
    expect(ukuran[findings] && isLandscape(ukuran[findings])).toBe(true)
    expect(halaman[findings + 1]).toContain('Tindak lanjut yang disarankan')
  })
})
