/** A package of evidence as reviewers open it: in LibreOffice and in a browser; and what is left of one that was broken off. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Workbook from 'exceljs/lib/doc/workbook.js'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { penilaianLke } from '../../src/hitung/lke/penilaian.ts'
import { audit } from '../../src/index.ts'
import { tulisKantorZi } from '../report/kantor-zi.ts'
import { type Opened, openBrowser, openPage } from './peramban.ts'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/koheren.js')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'koheren-bukti-'))
let browser: Browser
let opened: Opened[] = []

/** An instrument of an office: areas in no component, an item beside them, names that formulas could stumble over. */
const lain = `jenis: instrumen_lke
kode: lain
nilai_jawaban:
  Ya/Tidak: { Ya: 1, Tidak: 0 }
  A/B/C: { A: 1, B: 0.5, C: 0 }
komponen:
  - { kode: total, nama: Total, bobot: 20, minimal: { wbk: 7.5, wbbm: 18 } }
area:
  - { kode: A1, nama: "Tata [laksana]: 'baru'", komponen: total, bobot: 10, minimal: { wbk: 5 } }
  - { kode: A2, nama: "Tata [laksana]: 'baru'", komponen: total, bobot: 6 }
subkomponen:
  - { kode: S1, nama: Satu, area: A1, bobot: 10 }
  - { kode: S2, nama: Dua, area: A2, bobot: 5 }
butir:
  - { kode: S1.a, subkomponen: S1, jenis_jawaban: Ya/Tidak }
  - { kode: S1.b, subkomponen: S1, jenis_jawaban: A/B/C }
  - { kode: S1.c, subkomponen: S1, jenis_jawaban: '%', rumus: { pembilang: a, pengurang: b, penyebut: c, dibatasi: true, penyebut_nol: 0.5 } }
  - { kode: S2.a, subkomponen: S2, jenis_jawaban: indeks, skala: 5, bobot: 2 }
  - { kode: S2.b, subkomponen: S2, jenis_jawaban: '%' }
---
jenis: lke
kode: LKE
instrumen: lain
tahun: 2022
jawaban:
  S1.a: { jawaban: y }
  S1.c: { angka: { a: 1, b: 4, c: 0 } }
  S2.a: { jawaban: '4,5' }
  S2.b: { jawaban: 30 % }
`

const offices = {
  'kantor-zi': (path: string) => tulisKantorZi(path),
  kanwil: () => undefined,
  lain: (path: string) => {
    mkdirSync(path)
    writeFileSync(join(path, 'lain.yaml'), lain)
  },
  serang: () => undefined,
  'tanpa-lke': (path: string) => tulisKantorZi(path, ['zi/lke.yaml']),
}
type Nama = keyof typeof offices
const names = Object.keys(offices) as Nama[]

function sourceOf(name: Nama): string {
  if (name === 'kanwil') return join(root, 'examples/kanwil-bali')
  return name === 'serang' ? join(root, 'examples/nyata/pn-serang') : join(folder, 'dokumen', name)
}

function paketOf(name: Nama): string {
  return join(folder, 'paket', name)
}

beforeAll(async () => {
  browser = await openBrowser()
  mkdirSync(join(folder, 'dokumen'))
  mkdirSync(join(folder, 'paket'))
  for (const name of names) {
    offices[name](sourceOf(name))
    const instansi = name === 'kanwil' ? ['--instansi', 'kanwil-bali'] : []
    const argv = ['bukti', sourceOf(name), '--output', paketOf(name), '--as-of', '2022-12-31', ...instansi]
    const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8' })
    expect([name, status, status === 0 ? '' : stderr]).toEqual([name, 0, ''])
  }
}, 120_000)

afterEach(async () => {
  for (const { page } of opened) await page.context().close()
  opened = []
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the tool wrote as results of formulas is left out: a spreadsheet must compute it. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [name, part]
    return [name, strToU8(strFromU8(part).replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))]
  })
  return zipSync(Object.fromEntries(parts))
}

async function load(bytes: Uint8Array): Promise<Workbook> {
  const book = new Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book
}

/** The workbooks as LibreOffice computes them. */
async function recalculate(books: Readonly<Record<string, Uint8Array>>): Promise<ReadonlyMap<string, Workbook>> {
  const from = mkdtempSync(join(folder, 'hitung-'))
  for (const [name, bytes] of Object.entries(books)) writeFileSync(join(from, `${name}.xlsx`), withoutResults(bytes))
  const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`
  const sources = Object.keys(books).map((name) => join(from, `${name}.xlsx`))
  const argv = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(from, 'hasil'), ...sources]
  const { error, status } = spawnSync('soffice', argv, { encoding: 'utf8' })
  if (error) throw new Error('LibreOffice is not installed: apt-get install libreoffice-calc')
  expect(status).toBe(0)
  const done = sources.map(async (path) => {
    const book = await load(readFileSync(join(from, 'hasil', basename(path))))
    return [basename(path, '.xlsx'), book] as const
  })
  return new Map(await Promise.all(done))
}

interface Sel {
  readonly di: string
  readonly hasil: unknown
}

function formulas(book: Workbook): readonly Sel[] {
  const found: Sel[] = []
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) found.push({ di: `${sheet.name}!${cell.address}`, hasil: cell.result ?? 0 })
      }),
    )
  return found
}

function valueAt(book: Workbook | undefined, di: string): unknown {
  const at = di.lastIndexOf('!')
  return book?.getWorksheet(di.slice(0, at))?.getCell(di.slice(at + 1)).result ?? 0
}

function isSame(left: unknown, right: unknown): boolean {
  return typeof left === 'number' && typeof right === 'number' ? Math.abs(left - right) < 1e-9 : left === right
}

describe('LibreOffice', () => {
  it('computes every figure of every workbook as the tool does', async () => {
    const books = Object.fromEntries(names.map((name) => [name, readFileSync(join(paketOf(name), 'LKE.xlsx'))]))
    const computed = await recalculate(books)
    for (const name of names) {
      const own = formulas(await load(books[name] as Uint8Array))
      expect(own.length).toBeGreaterThan(20)
      const other = own
        .map(({ di, hasil }) => ({ di, hasil, libreOffice: valueAt(computed.get(name), di) }))
        .filter(({ hasil, libreOffice }) => !isSame(hasil, libreOffice))
      expect([name, other]).toEqual([name, []])
    }
  })

  it('computes anew what is answered otherwise', async () => {
    const book = await load(readFileSync(join(paketOf('kanwil'), 'LKE.xlsx')))
    const change = { 'P2-i.a': 'D', 'P6-iv.a': 'A', 'P1-i.a': 'Tidak' }
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => {
        const answer = change[row.getCell(1).text as keyof typeof change]
        if (answer !== undefined && row.getCell(4).dataValidation) row.getCell(4).value = answer
      })
    const computed = (await recalculate({ ubah: new Uint8Array(await book.xlsx.writeBuffer()) })).get('ubah')
    const { offices: runs } = await audit(sourceOf('kanwil'), { instansi: 'kanwil-bali', tanggal: '2022-12-31' })
    const graph = runs[0]?.office.graph
    const lke = graph?.all('lke')[0]
    if (!graph || !lke) throw new Error('the example has an LKE')
    for (const [kode, jawaban] of Object.entries(change)) {
      const answers = lke.isi.jawaban as Record<string, { jawaban?: string }>
      answers[kode] = { ...answers[kode], jawaban }
    }
    const own = penilaianLke(graph, lke, 'wbk')
    const total = own?.bacaan.instrumen.find('total')
    const skor = total && own?.skor.get(total)?.min
    expect(valueAt(computed, 'Ringkasan!C7')).toBeCloseTo(skor ?? Number.NaN, 9)
  })
})

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const one = await openPage(browser, pathToFileURL(path).href, options)
  opened.push(one)
  return one.page
}

function told(): readonly string[] {
  return opened.flatMap((one) => one.told)
}

function pagesOf(name: Nama): readonly string[] {
  const paket = paketOf(name)
  const dokumen = join(paket, 'dokumen')
  const sheets = existsSync(dokumen) ? readdirSync(dokumen).map((one) => join(dokumen, one)) : []
  return [join(paket, 'index.html'), ...sheets]
}

/** One of each kind. */
function someOf(name: Nama): readonly string[] {
  const kinds = new Map(pagesOf(name).map((path) => [basename(path).replace(/-kanwil.*|-kua.*/, ''), path]))
  return [...kinds.values()]
}

describe('the pages', () => {
  it.each(['kantor-zi', 'kanwil', 'tanpa-lke'] as const)(
    'of %s ask for nothing, and lead only to what is there',
    async (name) => {
      for (const path of pagesOf(name)) {
        const page = await open(path)
        const found = await page.evaluate<{ lost: string[]; ids: string[]; styled: number }>(`({
        lost: [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1))),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index),
        styled: document.querySelectorAll('[style], script').length,
      })`)
        expect([path, found]).toEqual([path, { lost: [], ids: [], styled: 0 }])
        const links = await page.evaluate<string[]>(
          `[...document.querySelectorAll('a')].map((a) => new URL(a.getAttribute('href'), location.href).href)`,
        )
        for (const href of links.filter((one) => one.startsWith('file:')))
          expect(existsSync(new URL(href.replace(/#.*/, '')))).toBe(true)
        await page.context().close()
      }
      expect(told()).toEqual([])
      opened = []
    },
    120_000,
  )

  it.each(['light', 'dark'] as const)(
    'please axe in %s',
    async (colorScheme) => {
      for (const path of [...someOf('kanwil'), ...pagesOf('kantor-zi').slice(0, 1)]) {
        const page = await open(path, { colorScheme })
        await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true })`)
        await page.evaluate(axe)
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          'axe.run()',
        )
        const all = violations.map(({ id, nodes }) => [
          path,
          id,
          nodes.slice(0, 3).map((one) => one.html.slice(0, 300)),
        ])
        expect(all).toEqual([])
      }
    },
    120_000,
  )

  it.each([390, 320])(
    'do not scroll sideways on a screen of %i pixels',
    async (width) => {
      for (const path of [...someOf('kanwil'), ...pagesOf('kantor-zi').slice(0, 1)]) {
        const page = await open(path, { viewport: { width, height: 800 } })
        await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true })`)
        const overflow = await page.evaluate<number>(`document.documentElement.scrollWidth - innerWidth`)
        expect([path, overflow <= 0]).toEqual([path, true])
      }
    },
    120_000,
  )

  it('are read and filtered with scripts off', async () => {
    const page = await open(pagesOf('kantor-zi')[0] ?? '', { javaScriptEnabled: false })
    const rows = page.locator('tr.butir:visible')
    const all = await rows.count()
    expect(all).toBe(113)
    await page.getByLabel('hanya yang bercelah').check()
    const gaps = await rows.count()
    expect([gaps > 0, gaps < all]).toEqual([true, true])
    await page.getByLabel('hanya yang berusulan').check()
    expect(await rows.count()).toBeLessThan(gaps)
    await page.getByLabel('semua butir').check()
    expect(await rows.count()).toBe(all)
  })

  it('print on A4, sheets of SOP across', async () => {
    const sheet = pagesOf('kanwil').find((path) => basename(path).startsWith('sop-')) ?? ''
    for (const [path, size] of [
      [pagesOf('kanwil')[0] ?? '', /59\d\.\d+ x 84\d\.\d+ pts/],
      [sheet, /84\d\.\d+ x 59\d\.\d+ pts/],
    ] as const) {
      const page = await open(path)
      const pdf = join(folder, 'cetak.pdf')
      await page.pdf({ path: pdf, preferCSSPageSize: true })
      const { stdout, error } = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' })
      if (error) throw new Error('pdfinfo is not installed: apt-get install poppler-utils')
      expect(stdout).toMatch(size)
    }
  })
})

describe('a run that is broken off', () => {
  const argv = (output: string) => [bin, 'bukti', sourceOf('kanwil'), '--instansi', 'kanwil-bali', '--output', output]

  /** By that signal, while the package is written; what is left, and which signal ended it. */
  async function breakOff(signal: NodeJS.Signals) {
    const cwd = mkdtempSync(join(folder, 'mati-'))
    const child = spawn(process.execPath, argv('bukti'), { cwd, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
    const begun = () =>
      readdirSync(cwd).some((one) => one.startsWith('.koheren-') && existsSync(join(cwd, one, 'baru/berkas')))
    await expect.poll(begun, { timeout: 60_000, interval: 5 }).toBe(true)
    child.kill(signal)
    const by = await ended
    return { by, left: readdirSync(cwd) }
  }

  it('with kill -9 leaves no package under the name', async () => {
    const { left } = await breakOff('SIGKILL')
    expect(left.filter((one) => !one.startsWith('.koheren-'))).toEqual([])
  }, 90_000)

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'with %s leaves nothing',
    async (signal) => {
      expect(await breakOff(signal)).toEqual({ by: signal, left: [] })
    },
    90_000,
  )

  it('by a limit on what may be written says so, and leaves nothing', () => {
    const cwd = mkdtempSync(join(folder, 'penuh-'))
    const command = `trap '' XFSZ; ulimit -f 40; exec "$@"`
    const { status, stderr } = spawnSync('bash', ['-c', command, 'bash', process.execPath, ...argv('bukti')], {
      cwd,
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^koheren: paket bukti tidak dapat ditulis: .+\n$/)])
    expect(readdirSync(cwd)).toEqual([])
  })
})
