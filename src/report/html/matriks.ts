/** What serves what, as tables in both directions; what serves nothing stands in a row and a column of its own. */
import { formatCount } from '../layout.ts'
import { type Baris, type Lajur, type Matriks, type MatriksInstansi, matriksOf } from '../tampilan/matriks.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'

/** Of a name that heads a column so many letters are shown. */
const LONGEST_HEAD = 60

export function bagianMatriks(konteks: Konteks): Markup {
  const graphs = konteks.audit.offices.map(({ office }) => office.graph)
  const filled = matriksOf(konteks.views, graphs).filter(({ matriks }) => matriks.some(isFilled))
  if (filled.length === 0)
    return html`<p class="kosong">Belum ada sasaran, proses, SOP, atau standar pelayanan yang dapat dihubungkan.</p>`
  return html`<p class="pengantar"><b>●</b> disebut langsung dalam dokumen · <b>○</b> lewat yang di atas atau di bawahnya · <b class="error">✕</b> celah: seharusnya terhubung, tetapi tidak.</p>
    ${filled.map((one, index) => satuInstansi(one, konteks, index))}`
}

function isFilled({ baris, kolom }: Matriks): boolean {
  return baris.length > 0 || kolom.length > 0
}

function satuInstansi({ graph, matriks }: MatriksInstansi, konteks: Konteks, index: number): Markup {
  const tables = matriks.filter(isFilled).map((one) => tabel(one, konteks, `matriks-${index + 1}-${one.kode}`))
  if (!konteks.beberapaInstansi) return html`<h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3>${tables}`
  return html`<details class="lipat"${index === 0 && html` open`}><summary><h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3></summary>${tables}</details>`
}

function tabel({ judul, baris, kolom, tanpaKolom, tanpaBaris }: Matriks, konteks: Konteks, id: string): Markup {
  const rowGaps = baris.filter(({ celah }) => celah).length
  const columnGaps = kolom.filter(({ celah }) => celah).length
  const gaps = rowGaps + columnGaps
  const hasRowGap = rowGaps > 0
  const hasColumnGap = columnGaps > 0
  const [kiri = '', atas = ''] = judul.split(' × ')
  return html`<div class="matriks" id="${id}"><h4>${judul}</h4>
    <p class="kecil redup">${formatCount(baris.length)} baris, ${formatCount(kolom.length)} kolom, ${gaps === 0 ? 'tanpa celah' : `${formatCount(gaps)} celah`}</p>
    <form class="saring-matriks" aria-label="Saring matriks ${judul}" hidden><label>Cari baris atau kolom <input type="search" name="cari" autocomplete="off"></label>
    <label><input type="checkbox" name="celah"> hanya celah</label></form>
    <div class="gulir matriks-gulir" tabindex="0" role="region" aria-label="Matriks ${judul}"><table>
    <thead><tr><th scope="col" class="sudut">${kiri} ↓ · ${atas} →</th>${hasRowGap && html`<th scope="col" class="tanpa"><span>${tanpaKolom}</span></th>`}${kolom.map((one) => kepalaKolom(one, konteks))}</tr></thead>
    <tbody>${hasColumnGap && html`<tr class="tanpa"><th scope="row">${tanpaBaris}</th>${hasRowGap && empty}${kolom.map(({ celah }) => tandaCelah(celah))}</tr>`}${baris.map((one) => satuBaris(one, kolom.length, hasRowGap, konteks))}</tbody></table></div></div>`
}

function kepalaKolom({ view, celah }: Lajur, konteks: Konteks): Markup {
  const { kode, nama } = view.node
  const name = nama === kode ? '' : nama.length > LONGEST_HEAD ? `${nama.slice(0, LONGEST_HEAD)}…` : nama
  const href = konteks.alamatNode(view.node)
  const text = html`<b>${kode}</b> ${name}`
  return html`<th scope="col"${celah && html` class="celah"`}><span>${href === undefined ? text : html`<a href="#${href}">${text}</a>`}</span></th>`
}

const dot = html`<td>●</td>`
const ring = html`<td>○</td>`
const empty = html`<td></td>`
const cross = html`<td class="celah">✕</td>`

function satuBaris({ view, celah, sel }: Baris, columns: number, hasGaps: boolean, konteks: Konteks): Markup {
  const { kode, nama } = view.node
  const href = konteks.alamatNode(view.node)
  const text = html`<b>${kode}</b> ${nama === kode ? '' : nama}`
  const cells: Markup[] = []
  for (let column = 0; column < columns; column++) {
    const how = sel.get(column)
    cells.push(how === 'langsung' ? dot : how === 'lewat' ? ring : empty)
  }
  return html`<tr${celah && html` class="celah"`}><th scope="row">${href === undefined ? text : html`<a href="#${href}">${text}</a>`}</th>${hasGaps && tandaCelah(celah)}${cells}</tr>
`
}

function tandaCelah(celah: boolean): Markup {
  return celah ? cross : empty
}
