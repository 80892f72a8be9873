/** Plots with their names, side by side as far as the page has room. */
import type { Grafik } from '../svg/grafik-garis.ts'
import { lembaran } from '../svg/lembaran.ts'
import { dalamHalaman } from './gambar.ts'
import { html, type Markup } from './markup.ts'

export function grafik(all: readonly Grafik[]): Markup {
  return html`<div class="grafik">${all.map(
    (one) =>
      html`<figure><figcaption>${one.judul}</figcaption>${dalamHalaman(lembaran(one, { embedded: true }))}</figure>`,
  )}</div>`
}

/** What the signs of plots of performance mean. */
export const keteranganGrafik = html`<p class="kecil redup">Pada grafik: <svg class="dg contoh-tanda" aria-hidden="true" width="22" height="10"><path class="dg-realisasi" d="M2 5H20"/><path class="dg-titik" d="M11 5h0"/></svg> realisasi, <svg class="dg contoh-tanda" aria-hidden="true" width="22" height="10"><path class="dg-target" d="M2 5H20"/></svg> target.</p>`
