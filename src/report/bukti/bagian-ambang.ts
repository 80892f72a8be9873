/** How far the office is from each threshold, and which answers would have to rise. */
import type { Kenaikan } from '../../hitung/lke/andai.ts'
import type { Bagian, Predikat } from '../../hitung/lke/instrumen.ts'
import type { BacaanLke } from '../../hitung/lke/jawaban.ts'
import { type Ambang, isTakDijawab, sebutKurang, sebutSkor } from '../../hitung/lke/nilai.ts'
import { html, type Markup } from '../html/markup.ts'
import { catatanAmbang, isTakPasti, sebutBagian, sebutJarak, sebutJawaban, sebutRentang, terbuka } from './angka.ts'
import type { IsiBukti } from './isi.ts'

const both = ['wbk', 'wbbm'] as const

export function bagianAmbang({ penilaian }: IsiBukti): Markup {
  const { ambang, skor, predikat, bacaan } = penilaian
  const of = (one: Predikat) => new Map(ambang[one].map((each) => [each.bagian, each]))
  const known = { wbk: of('wbk'), wbbm: of('wbbm') }
  const parts = bacaan.instrumen.bagian.filter((one) => known.wbk.has(one) || known.wbbm.has(one))
  if (parts.length === 0) return html`<p class="kosong">Instrumen ini tidak memuat ambang.</p>`
  const unsure = catatanAmbang(ambang)
  const open = parts.some((one) => terbuka(skor.get(one)) > 0)
  return html`<table class="ambang" role="table"><caption class="tersembunyi">Nilai dan ambang</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Bagian</th><th role="columnheader" scope="col">Nilai</th>${both.map((one) => html`<th role="columnheader" scope="col"${one === predikat && html` class="dituju"`}>${one.toUpperCase()}</th>`)}</tr></thead>
    <tbody role="rowgroup">${parts.map(
      (one) => html`<tr role="row"><th role="rowheader" scope="row">${sebutBagian(one)}</th>
    <td role="cell"><b>${sebutRentang(skor.get(one))}</b> <span class="redup">dari ${sebutSkor(one.bobot)}</span>${batangAmbang(one, skor.get(one)?.min ?? 0, known[predikat].get(one)?.minimal)}</td>
    ${both.map((each) => selAmbang(known[each].get(one), each))}</tr>`,
    )}</tbody></table>
    ${unsure !== undefined && html`<p class="kecil redup">${unsure}</p>`}
    ${open && html`<p class="kecil redup">Nilai ditulis sebagai kisaran selama hasil survei eksternal atau bagian yang tidak termuat belum diketahui; jawaban lain yang kosong dihitung nol.</p>`}`
}

function selAmbang(ambang: Ambang | undefined, predikat: Predikat): Markup {
  if (!ambang) return html`<td role="cell" class="redup"><span class="label">${predikat.toUpperCase()}</span>–</td>`
  const { keadaan, minimal } = ambang
  return html`<td role="cell"><span class="label">${predikat.toUpperCase()}</span>${sebutSkor(minimal)}${isTakPasti(ambang) && '*'} <span class="keadaan ${keadaan}">${sebutJarak(ambang)}</span></td>`
}

/** What is reached of the weight, and where the threshold stands. */
function batangAmbang({ bobot: whole }: Bagian, nilai: number, minimal: number | undefined): Markup | false {
  if (whole <= 0) return false
  const share = (part: number) => Math.round(Math.min(part / whole, 1) * 1000) / 10
  const mark =
    minimal !== undefined && html`<line class="batas" x1="${share(minimal)}%" x2="${share(minimal)}%" y1="0" y2="12"/>`
  return html`<svg class="batang" aria-hidden="true" width="100%" height="12"><rect class="alas" y="1" width="100%" height="10" rx="2"/><rect class="isi" y="1" width="${share(nilai)}%" height="10" rx="2"/>${mark}</svg>`
}

export function bagianKenaikan({ penilaian }: IsiBukti): Markup {
  const { rencana, predikat, adaLke, bacaan } = penilaian
  const name = predikat.toUpperCase()
  if (!adaLke) return html`<p class="kosong">Belum ada jawaban, sehingga belum ada yang dapat disarankan.</p>`
  const { naik, halangan } = rencana
  const halang =
    halangan.length > 0 &&
    html`<p class="maklum">Walaupun semua yang disebut di atas dinaikkan, ini tetap kurang: ${halangan.map(({ bagian, kurang }) => `${sebutBagian(bagian)} (${sebutKurang(kurang)})`).join('; ')}.</p>`
  if (naik.length === 0)
    return html`<p>Semua ambang ${name} yang bergantung pada jawaban sudah terpenuhi; tidak ada jawaban yang perlu dinaikkan.</p>${halang}`
  return html`<p class="pengantar">Susunan paling hemat agar semua ambang ${name} terpenuhi: butir paling sedikit, lalu langkah paling kecil. Ini saran hitungan; yang dinaikkan lebih dahulu adalah keadaannya, baru jawabannya.${isSurveiKurang(bacaan) && ' Survei eksternal yang belum ada dihitung nol di sini.'}</p>
    <table class="kenaikan" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Butir</th><th role="columnheader" scope="col">Dari</th><th role="columnheader" scope="col">Ke</th><th role="columnheader" scope="col" class="angka">Tambahan</th></tr></thead>
    <tbody role="rowgroup">${naik.map(satuKenaikan)}</tbody></table>${halang}`
}

/** Whether an index of an external survey is not answered. */
function isSurveiKurang(bacaan: BacaanLke): boolean {
  return bacaan.instrumen.butir.some((one) => one.butir?.jenis_jawaban === 'indeks' && isTakDijawab(one, bacaan))
}

function satuKenaikan({ butir, dari, ke, tambah }: Kenaikan): Markup {
  const criteria = butir.butir?.opsi?.[ke] ?? butir.butir?.kriteria
  return html`<tr role="row"><th role="rowheader" scope="row"><a href="#${alamatButir(butir)}"><b>${butir.kode}</b></a> ${butir.nama}</th><td role="cell"><span class="label">dari</span>${dari === undefined ? 'belum dijawab' : sebutJawaban(dari)}</td><td role="cell"><span class="label">ke</span><b>${ke}</b>${criteria !== undefined && html` <span class="redup">${criteria}</span>`}</td><td role="cell" class="angka">+${sebutSkor(tambah)}</td></tr>`
}

export function alamatButir({ kode }: Bagian): string {
  return `butir-${kode.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}
