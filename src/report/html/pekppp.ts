/** How PEKPPP scores the standar of each service, and why not higher. */
import { kalimatPekppp, type PekpppView, pengantarPekppp, sebutNilaiPekppp } from '../tampilan/pekppp.ts'
import { kapital } from './kata.ts'
import type { Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { tautanNode } from './tautan.ts'

export function bagianPekppp(kantor: readonly PekpppView[], konteks: Konteks): Markup {
  return html`<p class="pengantar">${pengantarPekppp}</p>${kantor.map(
    ({ graph, pekppp }) => html`<section class="instansi"><h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3>
    <p>Nilai kantor ${kalimatPekppp(pekppp)}.</p>
    ${lipat(
      html`<details class="lipat">`,
      html`<h4>Nilai menurut layanan</h4>`,
      html`<table><thead><tr><th scope="col">Layanan</th><th scope="col">Nilai</th><th scope="col">Yang masih kurang</th></tr></thead><tbody>${pekppp.layanan.map(
        (one) =>
          html`<tr><th scope="row">${tautanNode(one.node, konteks)}</th><td>${sebutNilaiPekppp(one)}</td><td>${one.kurang === undefined ? '–' : kapital(one.kurang)}</td></tr>`,
      )}</tbody></table>`,
    )}</section>`,
  )}`
}
