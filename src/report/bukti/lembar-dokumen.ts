/** Cited documents as pages that print: the official sheets where there are any, else all that the document says. */
import type { JenisDokumen } from '../../dokumen.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { isiPetaProses } from '../html/dokumen-peta.ts'
import { isiRenstra } from '../html/dokumen-renstra.ts'
import { isiSop } from '../html/dokumen-sop.ts'
import { isiStandar } from '../html/dokumen-standar.ts'
import { styleBukti } from '../html/generated/halaman.ts'
import { halaman } from '../html/halaman.ts'
import { kapital, sebutJenis } from '../html/kata.ts'
import type { Konteks } from '../html/konteks.ts'
import { html, type Markup, textOf, trusted } from '../html/markup.ts'
import { svgStyle } from '../svg/gaya.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import type { LembarDokumen, Salinan } from './isi.ts'
import { samarkanIsi } from './samar-dokumen.ts'

type Isi = (view: NodeView, konteks: Konteks) => Markup

const sheets: Partial<Record<JenisDokumen, Isi>> = {
  renstra: isiRenstra,
  peta_proses: isiPetaProses,
  sop: isiSop,
  standar_pelayanan: isiStandar,
}

/** @param konteks of the whole audit; links lead nowhere but to the page itself and to the index */
export async function halamanDokumen(
  { node }: LembarDokumen,
  konteks: Konteks,
  version: string,
): Promise<{ readonly halaman: string; readonly disamarkan: NonNullable<Salinan['disamarkan']> }> {
  const view = konteks.views.of(node)
  const alone: Konteks = {
    ...konteks,
    alamatDokumen: () => undefined,
    alamatNode: (one) => (one !== node && one.dokumen === node.dokumen ? konteks.alamatNode(one) : undefined),
  }
  const { dokumen, kode, nama, jenis } = node
  const isi = sheets[dokumen.jenis]
  const samaran = isi ? undefined : samarkanIsi(dokumen)
  const page = await halaman({
    judul: `${kapital(sebutJenis(jenis))} ${kode}${nama === kode ? '' : `: ${nama}`}`,
    version,
    gaya: `${styleBukti}${svgStyle}`,
    isi: html`<main class="lembar-dokumen" id="${view.id}"><p class="kembali hanya-layar"><a href="../index.html">Berkas bukti</a></p>
    <header class="kop-dokumen"><p class="jenis-laporan">${kapital(sebutJenis(jenis))}</p><h1>${nama}</h1><p class="kecil redup">${kode}${view.konsep && ', konsep'}; <span class="berkas">${dokumen.berkas}</span>${dokumen.urutan > 0 && ` (dokumen ke-${dokumen.urutan + 1})`}; per ${formatTanggal(konteks.audit.tanggal)}</p></header>
    ${isi ? belowTitle(isi(view, alone)) : isiUmum(samaran?.isi ?? dokumen.isi)}</main>`,
  })
  return { halaman: page, disamarkan: samaran?.disamarkan ?? [] }
}

/** In the report headings of a document stand four levels below that of the page, here right below it. */
function belowTitle(isi: Markup): Markup {
  return trusted(textOf(isi).replaceAll(/(<\/?)h5\b/g, '$1h2'))
}

const HIDDEN = new Set(['jenis', 'kode'])

/** Everything that a document says, key by key. */
function isiUmum(isi: object): Markup {
  return html`<dl class="isian isian-umum">${Object.entries(isi)
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, value]) => html`<div><dt>${label(key)}</dt><dd>${nilai(value)}</dd></div>`)}</dl>`
}

function label(key: string): string {
  return kapital(key.replaceAll('_', ' '))
}

function nilai(value: unknown): Markup | string {
  if (Array.isArray(value)) return daftar(value)
  if (!isObject(value)) return teks(value)
  return html`<dl class="isian-dalam">${Object.entries(value).map(([key, one]) => html`<div><dt>${label(key)}</dt><dd>${nilai(one)}</dd></div>`)}</dl>`
}

const WORDS = /^[a-z]+(?:_[a-z]+)+$/

/** As people write it. */
function teks(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (typeof value === 'number') return String(value).replace('.', ',')
  const text = String(value ?? '')
  return WORDS.test(text) ? text.replaceAll('_', ' ') : formatTanggal(text)
}

const WIDEST = 7

/** Of things that all hold a few plain values a table. */
function daftar(all: readonly unknown[]): Markup {
  if (all.length === 0) return html`<span class="redup">tidak ada</span>`
  const rows = all.map((one) => (isObject(one) ? Object.entries(one) : undefined))
  const keys = [...new Set(rows.flatMap((row) => row?.map(([key]) => key) ?? []))]
  const isTable = rows.every((row) => row?.every(([, value]) => sebaris(value) !== undefined))
  if (!isTable || keys.length > WIDEST) return html`<ul>${all.map((one) => html`<li>${nilai(one)}`)}</ul>`
  return html`<div class="gulir" tabindex="0"><table><thead><tr>${keys.map((one) => html`<th scope="col">${label(one)}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${keys.map((key) => html`<td>${sebaris(row?.find(([name]) => name === key)?.[1])}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

const LONGEST_CELL = 160

/** What fits a cell; undefined for what holds too much. */
function sebaris(value: unknown, dalam = 0): string | undefined {
  if (!isObject(value)) return teks(value)
  const parts = Object.entries(value).map(([key, one]) => {
    const inner = dalam < 2 ? sebaris(one, dalam + 1) : undefined
    return inner === undefined || Array.isArray(value) ? inner : `${key.replaceAll('_', ' ')}: ${inner}`
  })
  const text = parts.join(dalam === 0 ? '; ' : ' ')
  return parts.includes(undefined) || text.length > LONGEST_CELL ? undefined : text
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
