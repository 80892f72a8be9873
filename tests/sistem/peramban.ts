/** A Chromium that is installed on this machine, and pages in it that tell of every request and error. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** `KOHEREN_CHROMIUM`, else Chromium, Chrome or Edge where it is usually installed. */
function find(): string {
  const { KOHEREN_CHROMIUM, PATH = '' } = process.env
  if (KOHEREN_CHROMIUM) return KOHEREN_CHROMIUM
  const inPath = PATH.split(':').flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...inPath, ...elsewhere].find((path) => existsSync(path))
  if (found === undefined) throw new Error('no Chromium, Chrome or Edge is installed: apt-get install chromium')
  return found
}

export function openBrowser(): Promise<Browser> {
  // Containers have no user namespaces for its sandbox; it shows nothing but our own files.
  return chromium.launch({ executablePath: find(), args: ['--no-sandbox'] })
}

export interface Opened {
  readonly page: Page
  /** Errors of the console and of scripts, dialogs, and requests for anything but the file. */
  readonly told: readonly string[]
}

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  page.on('pageerror', (error) => told.push(error.message))
  page.on('dialog', (dialog) => {
    told.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) told.push(request.url())
  })
  await page.goto(url)
  return { page, told }
}
