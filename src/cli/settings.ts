import { auditSumber, openSettings } from '../index.ts'
import { completenessOf } from '../report/completeness.ts'
import { formatJson } from '../report/json.ts'
import { paragraph, sectionsText, widthOf } from '../report/layout.ts'
import { makeStyle, type Style } from '../report/style.ts'
import { rules } from '../rules/index.ts'
import { type BarisSetelan, listSettings } from '../settings/daftar.ts'
import type { Asal } from '../settings/gabung.ts'
import type { Settings } from '../settings/read.ts'
import { sumberFolder } from '../sumber.ts'
import { displayOf } from './display.ts'
import { type Io, print } from './io.ts'
import { auditOptionsOf, parseListFormat } from './options.ts'
import type { Outcome } from './outcome.ts'
import { type Usul, unusedEntries } from './settings-hints.ts'
import { version } from './version.ts'

export interface SettingsOptions {
  readonly format: string
  readonly asOf?: string
  readonly config?: string
  readonly color: boolean
}

/** Shows the settings in effect, where each comes from, and which do nothing any more. These are no failure. */
export async function settingsCommand(folder: string, options: SettingsOptions, io: Io): Promise<Outcome> {
  const format = parseListFormat(options.format)
  const { config } = options
  const sumber = sumberFolder(folder, io.cwd)
  const { settings, files } = openSettings(sumber, { cwd: io.cwd, ...(config !== undefined && { config }) })
  const found = await auditSumber(sumber, {
    ...auditOptionsOf(options, io),
    setelan: { ...settings.setelan, aturan: {}, khusus: [] },
  })
  const rows = listSettings(settings)
  const usul = unusedEntries({ settings, files, found, rules: [...rules, ...settings.setelan.sendiri] })
  const { leftOut, pruned } = completenessOf(found)
  const unsure = leftOut.length + pruned.length > 0
  if (format === 'json') await print(io, asJson(settings, rows, usul, !unsure))
  else {
    const style = await makeStyle(displayOf(io.stdout, io, options.color))
    await print(io, asText(folder, settings, rows, usul, unsure, style))
  }
  return { crashed: found.crashes, failed: false }
}

function asJson(settings: Settings, rows: readonly BarisSetelan[], usul: readonly Usul[], whole: boolean): string {
  return formatJson({
    version: JSON_VERSION,
    tool: { name: 'koheren', version },
    berkas: filesOf(settings),
    setelan: rows.map(({ kunci, nilai, asal }) => ({ kunci, nilai, asal: asal ? placeAsJson(asal) : 'baku' })),
    whole,
    saran: usul.map(({ asal, message, hint }) => ({ asal: placeAsJson(asal), message, hint })),
  })
}

/** Of the form of this answer, which `schemas/report/setelan.schema.json` describes. */
const JSON_VERSION = 1

function placeAsJson({ file, start }: Asal) {
  return { berkas: file.berkas, ...start }
}

function placeAsText({ file, start }: Asal): string {
  return `${file.berkas}:${start.line}:${start.column}`
}

/** The nearest first. */
function filesOf({ gabungan }: Settings): string[] {
  return gabungan.lembar.map(({ file }) => file.berkas).reverse()
}

function asText(
  folder: string,
  settings: Settings,
  rows: readonly BarisSetelan[],
  usul: readonly Usul[],
  unsure: boolean,
  style: Style,
): string {
  const files = filesOf(settings)
  const from = files.length > 0 ? `dari ${files.join(', ')}` : 'tanpa koheren.yaml, jadi semuanya baku'
  const sections = [paragraph(style, `Setelan untuk ${folder}: ${from}`, { tone: 'strong' }), table(rows, style)]
  if (usul.length > 0) {
    sections.push([
      style.paint('strong', `Yang tidak lagi berguna (${usul.length})`),
      ...usul.flatMap(({ asal, message, hint }) =>
        paragraph(style, `${placeAsText(asal)}: ${message}; ${hint}`, { lead: `  ${style.signs.bullet} ` }),
      ),
      ...(unsure
        ? paragraph(style, 'Ada dokumen yang tidak terbaca seluruhnya; yang ada di sini mungkin masih berguna.')
        : []),
    ])
  }
  return sectionsText(sections)
}

const LONGEST_KEY = 40

function table(rows: readonly BarisSetelan[], style: Style): string[] {
  const shownRows = rows.map(({ kunci, nilai, asal }) => ({
    kunci: style.text(kunci),
    nilai: style.text(valueAsText(nilai)),
    asal: asal ? style.text(placeAsText(asal)) : 'baku',
  }))
  const key = Math.min(LONGEST_KEY, Math.max(...shownRows.map(({ kunci }) => widthOf(kunci))))
  const place = Math.max(...shownRows.map(({ asal }) => widthOf(asal)))
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))
  return shownRows.flatMap(({ kunci, nilai, asal }) => {
    const lead = `  ${pad(kunci, key)}  ${pad(asal, place)}  `
    // Where the columns leave no room, the value has a line of its own.
    if (widthOf(lead) + Math.min(widthOf(nilai), 20) > style.width) {
      return [`  ${kunci}  ${style.paint('faint', asal)}`, ...paragraph(style, nilai, { lead: '      ' })]
    }
    return paragraph(style, nilai, { lead })
  })
}

function valueAsText(nilai: unknown): string {
  if (Array.isArray(nilai)) return nilai.map(valueAsText).join(', ')
  if (typeof nilai !== 'object' || nilai === null) return String(nilai)
  return Object.entries(nilai)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) =>
      typeof inner === 'object' ? `${key}: (${valueAsText(inner)})` : `${key}: ${valueAsText(inner)}`,
    )
    .join('; ')
}
