/** What PEKPPP makes of the standar of each service: the form that reviewers of services fill in beside the LKE. */
import { kapital } from '../html/kata.ts'
import { html, type Markup } from '../html/markup.ts'
import { kalimatPekppp, type PekpppView, pengantarPekppp, sebutNilaiPekppp } from '../tampilan/pekppp.ts'
import { type IsiBukti, tautan } from './isi.ts'

export function bagianPekppp({ pekppp }: PekpppView, { dokumen }: IsiBukti): Markup {
  return html`<p class="pengantar">${pengantarPekppp} Nilai ini tidak ikut menghitung nilai LKE.</p>
    <p>Nilai kantor ${kalimatPekppp(pekppp)}.</p>
    <table role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Layanan</th><th role="columnheader" scope="col">Nilai</th><th role="columnheader" scope="col">Yang masih kurang</th></tr></thead>
    <tbody role="rowgroup">${pekppp.layanan.map((one) => {
      const { node, kurang } = one
      const sheet = dokumen.get(node.dokumen)
      const name = html`<b>${node.kode}</b> ${node.nama}`
      return html`<tr role="row"><th role="rowheader" scope="row">${sheet ? html`<a href="${tautan(sheet.jalur)}">${name}</a>` : name}</th><td role="cell">${sebutNilaiPekppp(one)}</td><td role="cell">${kurang === undefined ? '–' : kapital(kurang)}</td></tr>`
    })}</tbody></table>`
}
