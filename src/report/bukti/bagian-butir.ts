/** The items of one sheet of the LKE: answer, score, proposal, evidence, and what is wrong with them. */
import type { ButirLke } from '../../dokumen.ts'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import type { Jawaban } from '../../hitung/lke/jawaban.ts'
import type { LembarInstrumen } from '../../hitung/lke/lembar-instrumen.ts'
import { sebutSkor } from '../../hitung/lke/nilai.ts'
import { sebutUsulan } from '../../hitung/lke/penilaian.ts'
import { kapital } from '../html/kata.ts'
import { html, type Markup } from '../html/markup.ts'
import { sebutBagian, sebutJawaban, sebutRentang } from './angka.ts'
import { alamatButir } from './bagian-ambang.ts'
import { type BuktiTampil, buktiTampil, celahOf, type IsiBukti } from './isi.ts'

export function bagianLembar({ judul, isi: parts }: LembarInstrumen, isi: IsiBukti): Markup {
  return html`<table class="butir-lke" role="table" aria-label="${judul}">
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Butir</th><th role="columnheader" scope="col">Jawaban</th><th role="columnheader" scope="col" class="angka">Nilai</th><th role="columnheader" scope="col">Usulan</th><th role="columnheader" scope="col">Bukti</th></tr></thead>
    <tbody role="rowgroup">${parts.map((one) => barisBagian(one, 0, isi))}</tbody></table>`
}

function barisBagian(bagian: Bagian, dalam: number, isi: IsiBukti): Markup {
  if (bagian.butir) return barisButir(bagian, bagian.butir, isi)
  const nilai = isi.penilaian.skor.get(bagian)
  return html`<tr role="row" class="${dalam === 0 ? 'kelompok' : 'subkelompok'}"><th role="rowheader" scope="row" colspan="2">${sebutBagian(bagian)}</th><td role="cell" class="angka"><b>${sebutRentang(nilai)}</b> <span class="redup">/ ${sebutSkor(bagian.bobot)}</span></td><td role="cell" colspan="2"></td></tr>${bagian.anak.map((one) => barisBagian(one, dalam + 1, isi))}`
}

function barisButir(butir: Bagian, isian: ButirLke, isi: IsiBukti): Markup {
  const { bacaan, usulan, bukti, catatan, skor, adaLke } = isi.penilaian
  const jawaban = bacaan.jawaban.get(butir)
  const proposed = usulan.get(butir)
  const celah = celahOf(butir, isi)
  const all = (bukti.get(butir) ?? []).map((one) => buktiTampil(one, isi))
  const classes = ['butir', ...(celah.length > 0 ? ['celah'] : []), ...(proposed ? ['berusulan'] : [])].join(' ')
  return html`<tr role="row" class="${classes}" id="${alamatButir(butir)}"><th role="rowheader" scope="row"><span class="kode">${butir.kode}</span> ${butir.nama}</th>
    <td role="cell"><span class="label">Jawaban</span>${adaLke ? isiJawaban(jawaban, isian) : html`<span class="redup">–</span>`}${catatan.has(butir) && html`<p class="kecil redup">${catatan.get(butir)}</p>`}${celah.map((one) => html`<p class="celah-teks">${kapital(one)}</p>`)}</td>
    <td role="cell" class="angka"><span class="label">Nilai</span>${sebutRentang(skor.get(butir))} <span class="redup">/ ${sebutSkor(butir.bobot)}</span></td>
    <td role="cell"><span class="label">Usulan</span>${proposed ? html`<b>${sebutUsulan(proposed)}</b>` : html`<span class="redup">–</span>`}</td>
    <td role="cell"><span class="label">Bukti</span>${all.length > 0 ? html`<ul class="bukti">${all.map(satuBukti)}</ul>` : html`<span class="redup">–</span>`}</td></tr>`
}

function isiJawaban(jawaban: Jawaban | undefined, isian: ButirLke): Markup {
  if (!jawaban) return html`<span class="belum">belum dijawab</span>`
  const criteria = isian.opsi?.[jawaban.teks] ?? (jawaban.isi?.angka ? isian.kriteria : undefined)
  return html`<b>${sebutJawaban(jawaban.teks)}</b>${criteria !== undefined && html` <span class="redup">${criteria}</span>`}`
}

function satuBukti({ nama, ke, keadaan, kurang, tanggal }: BuktiTampil): Markup {
  const detail = [tanggal, keadaan].filter((one) => one !== undefined).join('; ')
  return html`<li>${ke === undefined ? nama : html`<a href="${ke}">${nama}</a>`} <span class="kecil ${kurang ? 'belum' : 'redup'}">${detail}</span>`
}
