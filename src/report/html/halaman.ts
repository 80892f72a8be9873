/** A page that asks for nothing but itself. */
import { formatCount } from '../layout.ts'
import { type Content, type Markup, html as page, textOf, trusted } from './markup.ts'

export interface Halaman {
  readonly judul: string
  readonly version: string
  /** Style and script that the tool itself made; of the script only what the policy is to allow. */
  readonly gaya: string
  readonly skrip?: string
  readonly isi: Content
}

/** Nothing is loaded, and nothing runs but the one script, where there is one. */
export async function halaman({ judul, version, gaya, skrip, isi }: Halaman): Promise<string> {
  const policy = [
    "default-src 'none'",
    `style-src '${await hashOf(gaya)}'`,
    ...(skrip === undefined ? [] : [`script-src '${await hashOf(skrip)}'`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return textOf(page`<!doctype html>
    <html lang="id">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="koheren ${version}">
    <title>${judul}</title>
    <link rel="icon" href="data:,">
    <style>${trusted(gaya)}</style>
    </head>
    <body>
    ${isi}
    </body>
    </html>
    `)
}

/** The head of a page: what it is, of whom, and a few facts. */
export function kepalaHalaman(jenis: string, judul: string, facts: readonly (readonly [string, string])[]): Markup {
  return page`<header class="kepala"><div class="kepala-isi"><p class="jenis-laporan">${jenis}</p>
    <h1>${judul}</h1><dl class="keterangan">${facts.map(([label, teks]) => page`<div><dt>${label}</dt><dd>${teks}</dd></div>`)}</dl></div></header>`
}

export interface Bagian {
  readonly id: string
  readonly judul: string
  readonly banyak?: number
  readonly isi: Markup
}

/** Leads to every section of a page. */
export function daftarIsi(label: string, sections: readonly Bagian[]): Markup {
  return page`<nav class="daftar-isi" aria-label="${label}"><ol>${sections.map(
    ({ id, judul, banyak }) =>
      page`<li><a href="#${id}"><span>${judul}</span>${banyak !== undefined && page`<span class="banyak">${formatCount(banyak)}</span>`}</a></li>`,
  )}</ol></nav>`
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
