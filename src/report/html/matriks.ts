/** What serves what, as tables in both directions; what serves nothing stands in a row and a column of its own. */
import { formatCount } from '../layout.ts'
import { wrapText } from '../svg/huruf.ts'
import { type Baris, type Lajur, type Matriks, type MatriksInstansi, matriksOf } from '../tampilan/matriks.ts'
import type { Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'

/** Of a name that heads a column so many letters are shown on a screen; on paper it stands whole. */
const LONGEST_HEAD = 60
/** Millimetres on paper, as the style has them: all columns together, the lines in their heads, what is around these. */
const PAPER = { lebar: 218, kepala: 40, baris: 2.75, tepi: 1.4, sempit: 4.8, huruf: 2.47 }
/** A matrix of more cells is folded at first. */
const MOST_CELLS = 1500

export function bagianMatriks(konteks: Konteks): Markup {
  const graphs = konteks.audit.offices.map(({ office }) => office.graph)
  const filled = matriksOf(konteks.views, graphs).filter(({ matriks }) => matriks.some(isFilled))
  if (filled.length === 0)
    return html`<p class="kosong">Belum ada sasaran, proses, SOP, atau standar pelayanan yang dapat dihubungkan.</p>`
  return html`<p class="pengantar"><b>●</b> disebut langsung dalam dokumen · <b>○</b> lewat yang di atas atau di bawahnya · <b class="error">✕</b> celah: seharusnya terhubung, tetapi tidak.</p>
    ${filled.map((one, index) => satuInstansi(one, konteks, index))}`
}

/** Whether there is anything to meet, or to miss. */
function isFilled({ baris, kolom }: Matriks): boolean {
  return (baris.length > 0 && kolom.length > 0) || [...baris, ...kolom].some(({ celah }) => celah)
}

function satuInstansi({ graph, matriks }: MatriksInstansi, konteks: Konteks, index: number): Markup {
  const folds = matriks
    .filter(isFilled)
    .map((one) => satuMatriks(one, konteks, `matriks-${index + 1}-${one.kode}`, index === 0))
  return html`<h3 class="nama-instansi">${konteks.sebutInstansi(graph.instansi?.kode)}</h3>${folds}`
}

function satuMatriks(matriks: Matriks, konteks: Konteks, id: string, isFirst: boolean): Markup {
  const { judul, baris, kolom } = matriks
  const gaps = [...baris, ...kolom].filter(({ celah }) => celah).length
  const counts = `${formatCount(baris.length)} baris, ${formatCount(kolom.length)} kolom`
  const summary = html`<h4>${judul}</h4> <span class="kecil redup">${counts}, ${gaps === 0 ? 'tanpa celah' : html`<b class="error">${formatCount(gaps)} celah</b>`}</span>`
  const printed = seLebarKertas(matriks)
  const isWide = printed.length > 1
  const isi = html`<form class="saring-matriks perlu-skrip" aria-label="Saring matriks ${judul}"><label>Cari baris atau kolom <input type="search" name="cari" autocomplete="off"></label>
    <label><input type="checkbox" name="celah"> hanya celah</label><p class="kecil redup" role="status"></p></form>
    ${tabel(matriks, konteks)}${isWide && html`<div class="untuk-cetak">${printed.map((part) => html`<p class="judul-kecil">${sebutKolom(part)}</p>${tabel(part, konteks)}`)}</div>`}`
  const kelas = isWide ? 'lipat matriks matriks-lebar' : 'lipat matriks'
  if (isFirst && baris.length * kolom.length <= MOST_CELLS) {
    return html`<details class="${kelas}" id="${id}" open><summary>${summary}</summary>${isi}</details>`
  }
  return lipat(html`<details class="${kelas}" id="${id}">`, summary, isi)
}

/** As many columns at a time as paper has room for, each with the rows that meet any of them; rows that meet none come first. */
function seLebarKertas(matriks: Matriks): readonly Matriks[] {
  let from = 0
  return perLebar(matriks.kolom).map((kolom, nth) => {
    const first = from
    const end = from + kolom.length
    from = end
    const baris = matriks.baris.flatMap((one): Baris[] => {
      const own = [...one.sel].flatMap(([column, how]) =>
        column >= first && column < end ? [[column - first, how] as const] : [],
      )
      return own.length > 0 || (nth === 0 && one.sel.size === 0) ? [{ ...one, sel: new Map(own) }] : []
    })
    return { ...matriks, baris, kolom }
  })
}

function perLebar(kolom: readonly Lajur[]): readonly (readonly Lajur[])[] {
  const parts: Lajur[][] = []
  let room = 0
  for (const one of kolom) {
    const lebar = lebarKertas(one)
    if (lebar > room || parts.length === 0) {
      parts.push([])
      room = PAPER.lebar
    }
    parts.at(-1)?.push(one)
    room -= lebar
  }
  return parts
}

/** Millimetres that a column takes, with its name whole over it. */
function lebarKertas({ view }: Lajur): number {
  const { kode, nama } = view.node
  const lines = wrapText(nama === kode ? kode : `${kode} ${nama}`, PAPER.kepala, { size: PAPER.huruf })
  return Math.max(PAPER.sempit, lines.length * PAPER.baris + PAPER.tepi)
}

function sebutKolom({ kolom }: Matriks): string {
  return `Kolom ${kolom[0]?.view.node.kode} sampai ${kolom.at(-1)?.view.node.kode}, dengan baris yang terhubung dengannya`
}

function tabel({ judul, baris, kolom, tanpaKolom, tanpaBaris }: Matriks, konteks: Konteks): Markup {
  const hasRowGap = baris.some(({ celah }) => celah)
  const hasColumnGap = kolom.some(({ celah }) => celah)
  const [kiri = '', atas = ''] = judul.split(' × ')
  return html`<div class="gulir matriks-gulir" tabindex="0" role="region" aria-label="Matriks ${judul}"><table>
    <thead><tr><th scope="col" class="sudut">${kiri} ↓ · ${atas} →</th>${hasRowGap && html`<th scope="col" class="tanpa"><span>${tanpaKolom}</span></th>`}${kolom.map((one) => kepalaKolom(one, konteks))}</tr></thead>
    <tbody>${hasColumnGap && html`<tr class="tanpa"><th scope="row">${tanpaBaris}</th>${hasRowGap && empty}${kolom.map(({ celah }) => tandaCelah(celah))}</tr>`}${baris.map((one) => satuBaris(one, kolom.length, hasRowGap, konteks))}</tbody></table></div>`
}

function kepalaKolom({ view, celah }: Lajur, konteks: Konteks): Markup {
  const { kode, nama } = view.node
  const letters = nama === kode ? [] : [...nama]
  const rest = letters.slice(LONGEST_HEAD).join('')
  const href = konteks.alamatNode(view.node)
  const text = html`<b>${kode}</b> ${letters.slice(0, LONGEST_HEAD).join('')}${rest !== '' && html`<span class="sisa">${rest}</span>`}`
  return html`<th scope="col"${celah && html` class="celah"`}><span>${href === undefined ? text : html`<a href="#${href}">${text}</a>`}</span></th>`
}

// A cell ends where the next begins: of many thousands that is worth while.
const dot = html`<td>●`
const ring = html`<td>○`
const empty = html`<td>`
const cross = html`<td class="celah">✕`

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
