/** A standar pelayanan: what identifies it, the fourteen components in their two groups, and the maklumat. */
import type { Node } from '../../graph/node.ts'
import { type ButirKomponen, type KomponenStandar, lembarStandar } from '../tampilan/lembar-standar.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import { hubungan } from './hubungan.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'

export function isiStandar(view: NodeView, konteks: Konteks): Markup {
  const lembar = lembarStandar(view.node as Node<'standar_pelayanan'>, view.graph)
  const { maklumat } = lembar
  return html`${hubungan(view, konteks)}
    <article class="lembar lembar-standar" id="${view.id}-lembar" aria-label="Standar pelayanan ${lembar.judul}">
    <header class="kop">${lembar.instansi.map((one) => html`<p>${one}</p>`)}<p class="nama-lembar">Standar Pelayanan ${lembar.judul}</p></header>
    <dl class="isian">${lembar.identitas.map(({ label, teks }) => html`<div><dt>${label}</dt><dd>${teks ?? kosong}</dd></div>`)}</dl>
    ${lembar.kelompok.map(
      ({ judul, komponen }) =>
        html`<table class="komponen"><caption>${judul}</caption><thead><tr><th scope="col">No.</th><th scope="col">Komponen</th><th scope="col">Uraian</th></tr></thead><tbody>${komponen.map(satuKomponen)}</tbody></table>`,
    )}
    <div class="maklumat"><h5>Maklumat pelayanan</h5>${
      maklumat.node
        ? html`<blockquote>${maklumat.naskah}</blockquote><p class="kecil redup">${[maklumat.oleh, maklumat.tanggal].filter(Boolean).join(', ')}</p>`
        : html`<p>${kosong}</p>`
    }</div></article>`
}

const kosong = html`<span class="belum">belum diisi</span>`

function satuKomponen({ nomor, nama, butir, berurut }: KomponenStandar): Markup {
  return html`<tr><td>${nomor}</td><th scope="row">${nama}</th><td>${isi(butir, berurut)}</td></tr>`
}

function isi(butir: readonly ButirKomponen[] | undefined, berurut: boolean): Markup | string {
  if (butir === undefined) return kosong
  const [first] = butir
  if (!first) return 'tidak ada'
  if (butir.length === 1 && first.rinci.length === 0) return first.teks
  const items = butir.map(
    ({ teks, rinci }) => html`<li>${teks}${rinci.length > 0 && html`<ul>${rinci.map((one) => html`<li>${one}`)}</ul>`}`,
  )
  return berurut ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
}
