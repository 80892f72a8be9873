/** A Renstra: visi, misi, tujuan, and the sasaran with their indicators and targets. */
import type { Indikator } from '../../dokumen.ts'
import type { Node } from '../../graph/node.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import { hubungan } from './hubungan.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'

export function isiRenstra({ node }: NodeView, konteks: Konteks): Markup {
  const { isi } = node as Node<'renstra'>
  const { periode, visi, misi = [] } = isi
  const parts = (jenis: 'tujuan' | 'sasaran') => node.bagian.filter((one) => one.jenis === jenis)
  return html`<dl class="isian">${[
    ['Periode', periode && [periode.mulai, periode.selesai].filter((one) => one !== undefined).join('–')],
    ['Visi', visi],
  ].map(([label, teks]) => teks && html`<div><dt>${label}</dt><dd>${teks}</dd></div>`)}${
    misi.length > 0 &&
    html`<div><dt>Misi</dt><dd><ul>${misi.map(({ kode, uraian }) => html`<li><b>${kode}</b> ${uraian}</li>`)}</ul></dd></div>`
  }</dl>
    ${[...parts('tujuan'), ...parts('sasaran')].map((one) => bagian(one, konteks))}`
}

function bagian(node: Node, konteks: Konteks): Markup {
  const view = konteks.views.of(node)
  const indikator = node.bagian.filter((one): one is Node<'indikator'> => one.jenis === 'indikator')
  const label = node.jenis === 'tujuan' ? 'Tujuan' : 'Sasaran'
  return html`<section class="bagian-dokumen" id="${view.id}"><h5><span class="redup">${label}</span> <b>${node.kode}</b> ${node.nama}</h5>
    ${hubungan(view, konteks)}
    ${indikator.length > 0 && html`<table class="indikator"><thead><tr><th scope="col">Indikator</th><th scope="col">Satuan</th><th scope="col">Target</th></tr></thead><tbody>${indikator.map(({ kode, isi }) => satuIndikator(kode, isi))}</tbody></table>`}</section>`
}

function satuIndikator(kode: string, { nama, satuan, target = {} }: Indikator): Markup {
  const years = Object.entries(target).flatMap(([tahun, nilai]) =>
    nilai === undefined ? [] : [`${tahun}:\u00a0${sebutNilai(nilai)}`],
  )
  return html`<tr><th scope="row"><b>${kode}</b> ${nama}</th><td>${satuan}</td><td>${years.length > 0 ? years.join('\u00a0· ') : html`<span class="belum">belum diisi</span>`}</td></tr>`
}
