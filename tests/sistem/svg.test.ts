import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/index.ts'
import { svg } from '../../src/report/svg/index.ts'
import { asYaml, hostile } from '../report/svg/kantor.ts'
import { runExample } from '../rules/examples.ts'
import { openBrowser, openPage } from './peramban.ts'

const root = join(import.meta.dirname, '../..')
const page = { version: '0.0.0', width: 80, colour: false, unicode: true, quiet: false }
const folder = mkdtempSync(join(tmpdir(), 'koheren-svg-'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Texts that leave the box of their node or, where they have none, the picture; letters may rise a little over a line. */
const OUTSIDE = `[...document.querySelectorAll('text')].filter((text) => {
  const own = text.getBoundingClientRect()
  const node = text.closest('.dg-simpul')?.querySelector('rect') ?? document.documentElement
  const box = node.getBoundingClientRect()
  const across = own.left >= box.left - 1 && own.right <= box.right + 1
  return own.width > 0 && !(across && own.top >= box.top - 2.5 && own.bottom <= box.bottom + 2.5)
}).map((text) => text.textContent)`

/** Names of every sort as units, sasaran, processes and steps. */
function hostileAudit() {
  const named = (prefix: string, field: string) =>
    hostile.map((teks, index) => ({ kode: `${prefix}${index}`, [field]: teks }))
  const subproses = named('P1.', 'nama').map((one, index) => ({
    ...one,
    pemilik: [`U${index}`],
    relasi: [{ ke: `P1.${(index * 3) % hostile.length}`, berupa: [hostile[index]] }],
  }))
  const langkah = hostile.map((teks) => ({ kegiatan: teks, kelengkapan: [teks], waktu: teks, keluaran: [teks] }))
  const documents = [
    { jenis: 'instansi', kode: 'I', unit: named('U', 'nama') },
    { jenis: 'renstra', kode: 'R', sasaran: named('S', 'uraian') },
    {
      jenis: 'peta_proses',
      kode: 'PETA',
      proses: [{ kode: 'P1', pemasok: hostile, masukan: hostile, keluaran: hostile, pelanggan: hostile, subproses }],
    },
    { jenis: 'sop', kode: 'SOP', pelaksana: named('J', 'nama'), langkah },
  ]
  return { ...runExample(asYaml(documents), []), scope: 'audit' as const, unfollowed: [], ignored: [], unusedRules: 0 }
}

describe.each([
  ['kanwil-bali', ['rantai', 'rantai:utuh', 'peta', 'subproses', 'relasi', 'lintas', 'sop:SOP-16']],
  ['retak', ['rantai', 'rantai:utuh', 'peta', 'subproses', 'relasi', 'lintas', 'sop:SOP-03']],
  ['hostile', ['rantai:utuh', 'peta', 'subproses', 'relasi', 'lintas', 'sop:SOP']],
] as const)('pictures of %s', (name, pictures) => {
  it.each(pictures)('%s: a browser draws every text within its box', async (only) => {
    const found = name === 'hostile' ? hostileAudit() : await audit(join(root, 'examples', name), {})
    const path = join(folder, 'gambar.svg')
    writeFileSync(path, String(await svg(found, { ...page, only })))
    const { page: opened, told } = await openPage(browser, pathToFileURL(path).href)
    const drawn = await opened.evaluate<number>(`document.querySelectorAll('text').length`)
    const outside = await opened.evaluate<string[]>(OUTSIDE)
    await opened.context().close()
    expect(drawn).toBeGreaterThan(0)
    expect(outside).toEqual([])
    expect(told).toEqual([])
  })
})
