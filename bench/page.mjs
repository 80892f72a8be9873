// How soon the HTML report of an office shows itself, and answers to a filter, in a Chromium of this machine.
// `node bench/page.mjs` tells it of 300 documents with about 1,000 findings.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { generateCorpus, tanggal } from './corpus.mjs'
import { median, run } from './measure.mjs'
import { koheren } from './tools.mjs'

const DOCUMENTS = 300
const TURNS = 9
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Rules that no SOP follows: each finds something in all of them. */
const settings = ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima']
  .map(
    (nama) =>
      `  - { id: sendiri/${nama}, jenis: sop, isian: nama, pola: '#', pesan: 'nama "{nilai}" diukur (${nama})' }\n`,
  )
  .join('')

/**
 * Milliseconds, medians of pages opened in turn: until anything is painted, from a filter to the painted page at that
 * moment, and until a page that holds nothing is painted. Undefined where there is no Chromium.
 */
export async function measurePage() {
  const executablePath = process.env.KOHEREN_CHROMIUM ?? places.find((path) => existsSync(path))
  if (executablePath === undefined) return undefined
  const { chromium } = await import('playwright-core')
  const folder = mkdtempSync(join(tmpdir(), 'koheren-bench-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    generateCorpus(join(folder, 'kantor'), { documents: DOCUMENTS, perOffice: DOCUMENTS })
    writeFileSync(join(folder, 'kantor', 'koheren.yaml'), `aturan_sendiri:\n${settings}`)
    const report = join(folder, 'laporan.html')
    run({ args: [koheren, 'laporan', join(folder, 'kantor'), '--as-of', tanggal, '-f', `html=${report}`] })
    writeFileSync(join(folder, 'kosong.html'), '<!doctype html><title>Kosong</title><p>Halo')
    const times = { paint: [], filter: [], blank: [] }
    let findings = 0
    for (let turn = 0; turn < TURNS; turn++) {
      const blank = await open(browser, join(folder, 'kosong.html'))
      times.blank.push(await firstPaint(blank))
      await blank.close()
      const page = await open(browser, report)
      times.filter.push(await timeFilter(page))
      times.paint.push(await firstPaint(page))
      const told = await page.locator('#jumlah-temuan').textContent()
      findings = Number(/dari ([\d.]+) temuan/.exec(told)?.[1].replaceAll('.', ''))
      await page.close()
    }
    return {
      documents: DOCUMENTS,
      findings,
      paint: median(times.paint),
      filter: median(times.filter),
      blank: median(times.blank),
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function open(browser, path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(pathToFileURL(path).href)
  return page
}

function firstPaint(page) {
  return page.evaluate(`new Promise((resolve) => new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime)
  }).observe({ type: 'paint', buffered: true }))`)
}

function timeFilter(page) {
  return page.evaluate(`new Promise((resolve) => {
    const field = document.querySelector('#cari-temuan')
    field.value = 'langkah'
    const start = performance.now()
    field.dispatchEvent(new Event('input', { bubbles: true }))
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
  })`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measurePage()
  process.stdout.write(
    `${measured ? JSON.stringify(measured) : 'no Chromium is installed: apt-get install chromium'}\n`,
  )
}
