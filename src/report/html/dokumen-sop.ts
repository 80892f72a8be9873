/** The official sheet of an SOP AP: identity block, the flow as a picture, and its steps as a table for those who cannot see it. */
import type { Node } from '../../graph/node.ts'
import { alurSop } from '../svg/alur-sop.ts'
import type { IsianDaftar } from '../tampilan/isian.ts'
import { type BarisSop, type LembarSop, lembarSop, type PanahSop } from '../tampilan/lembar-sop.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import { dalamHalaman, pilihanGambar } from './gambar.ts'
import { hubungan } from './hubungan.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'
import { tautanNode } from './tautan.ts'

export function isiSop(view: NodeView, konteks: Konteks): Markup {
  const sop = view.node as Node<'sop'>
  const lembar = lembarSop(sop, view.graph)
  return html`${hubungan(view, konteks)}
    <article class="lembar lembar-sop" id="${view.id}-lembar" aria-label="Lembar SOP ${lembar.judul}">
    ${identitas(lembar)}
    ${alurSop(lembar, pilihanGambar(konteks)).map((halaman, index) => html`<div class="gulir alur" tabindex="0" role="group" aria-label="Alur, halaman ${index + 1}">${dalamHalaman(halaman)}</div>`)}
    ${lembar.baris.length === 0 && html`<p class="kosong">SOP ini belum memuat langkah.</p>`}</article>
    ${lembar.baris.length > 0 && html`<details class="langkah"><summary>Langkah sebagai tabel</summary>${tabelLangkah(lembar, konteks)}</details>`}`
}

/** As the form has it: the office at the left, what identifies the SOP at the right, then the details two a row. */
function identitas({ instansi, identitas: fields, rincian, judul }: LembarSop): Markup {
  const pairs = rincian.flatMap((left, index) => (index % 2 === 0 ? [[left, rincian[index + 1]] as const] : []))
  return html`<table class="identitas"><caption class="tersembunyi">Identitas SOP ${judul}</caption><colgroup><col span="4"></colgroup><tbody>${fields.map(
    ({ label, teks }, index) =>
      html`<tr>${index === 0 && html`<td class="kop" rowspan="${fields.length}" colspan="2">${instansi.map((one) => html`<p>${one}</p>`)}</td>`}<th scope="row">${label}</th><td>${teks ?? kosong}</td></tr>`,
  )}${pairs.map(
    ([left, right]) =>
      html`<tr class="rincian"><td colspan="2">${rinci(left)}</td><td colspan="2">${right && rinci(right)}</td></tr>`,
  )}</tbody></table>`
}

const kosong = html`<span class="belum">belum diisi</span>`

function rinci({ label, butir }: IsianDaftar): Markup {
  return html`<b>${label}</b>${isiRinci(butir)}`
}

function isiRinci(butir: IsianDaftar['butir']): Markup {
  if (butir === undefined) return html`<p>${kosong}</p>`
  if (butir.length === 0) return html`<p>–</p>`
  return html`<ol>${butir.map((one) => html`<li>${one}`)}</ol>`
}

/** Cells and rows end where the next begin: a report holds tens of thousands of them. */
function tabelLangkah({ baris, pelaksana, panah, judul }: LembarSop, konteks: Konteks): Markup {
  return html`<div class="gulir" tabindex="0" role="region" aria-label="Langkah ${judul}"><table>
    <thead><tr><th scope="col">No.<th scope="col">Kegiatan<th scope="col">Pelaksana<th scope="col">Kelengkapan<th scope="col">Waktu<th scope="col">Keluaran<th scope="col">Berikutnya<th scope="col">Keterangan</tr></thead>
    <tbody>${baris.map((one) => {
      const names = one.kolom.map((column) => pelaksana[column]?.nama ?? 'belum disebut')
      return html`<tr><td>${one.nomor}<th scope="row">${one.kegiatan}${one.tanya !== undefined && html` <span class="redup">${one.tanya}</span>`}<td>${names.join(', ')}<td>${butirLangkah(one.kelengkapan)}<td>${one.waktu}<td>${butirLangkah(one.keluaran)}<td>${berikutnya(one, panah, baris)}<td>${butirLangkah(one.keterangan)}${one.sop && html` ${tautanNode(one.sop, konteks)}`}`
    })}</tbody></table></div>`
}

function butirLangkah(butir: readonly string[]): Markup | string {
  const [first = ''] = butir
  return butir.length < 2 ? first : html`<ul>${butir.map((one) => html`<li>${one}`)}</ul>`
}

function berikutnya({ urutan }: BarisSop, panah: readonly PanahSop[], baris: readonly BarisSop[]): string {
  const ways = panah.filter(({ dari }) => dari === urutan)
  if (ways.length === 0) return 'selesai'
  const named = ways.map(({ ke, label, mundur }) => {
    const step = ke === 'selesai' ? 'selesai' : `langkah ${baris.find((one) => one.urutan === ke)?.nomor ?? ''}`
    return `${label === undefined ? '' : `${label}: `}${mundur ? 'kembali ke ' : ''}${step}`
  })
  return named.join('; ')
}
