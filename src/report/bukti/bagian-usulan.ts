/** What the documents bear out: proposals, each with its counts and with what counts and what does not. */
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import { isDiAtasDokumen, sebutUsulan } from '../../hitung/lke/penilaian.ts'
import type { Hal, Usulan } from '../../hitung/lke/usulan.ts'
import { kapital } from '../html/kata.ts'
import { html, type Markup } from '../html/markup.ts'
import { formatCount } from '../layout.ts'
import { tertinggi } from './angka.ts'
import { alamatButir } from './bagian-ambang.ts'
import { type IsiBukti, tautan } from './isi.ts'

const MOST_NAMED = 200

export function bagianUsulan(isi: IsiBukti): Markup {
  const { usulan } = isi.penilaian
  const intro = html`<p class="pengantar">Usulan jawaban dihitung koheren dari dokumen dan data kantor sendiri. Ini bukan nilai Tim Penilai Internal; yang tidak dapat dibaca dari dokumen, seperti inovasi, tidak ikut dihitung.</p>`
  if (usulan.size === 0)
    return html`${intro}<p class="kosong">Dokumen yang ada belum cukup untuk mengusulkan satu jawaban pun.</p>`
  return html`${intro}${[...usulan].map(([butir, one]) => satuUsulan(butir, one, isi))}`
}

function satuUsulan(butir: Bagian, usulan: Usulan, isi: IsiBukti): Markup {
  const { bacaan, adaLke } = isi.penilaian
  const jawaban = bacaan.jawaban.get(butir)
  const isAbove = isDiAtasDokumen(jawaban, usulan, bacaan)
  const most = tertinggi(usulan)
  return html`<article class="usulan"><h3><a href="#${alamatButir(butir)}">${butir.kode}</a> ${butir.nama}</h3>
    <dl class="isian"><div><dt>Usulan</dt><dd><b>${sebutUsulan(usulan)}</b>${most !== undefined && html` <span class="redup">(paling tinggi ${most})</span>`}</dd></div>
    ${adaLke && html`<div><dt>Jawaban kantor</dt><dd>${jawaban?.teks ?? 'belum dijawab'}${isAbove && html` <span class="keadaan belum">di atas yang ditunjukkan dokumen</span>`}</dd></div>`}
    <div><dt>Hitungan</dt><dd>${usulan.hitungan.map(({ memenuhi, dari, apa }) => html`<p>${formatCount(memenuhi)} dari ${formatCount(dari)} ${apa}</p>`)}</dd></div>
    <div><dt>Cara menghitung</dt><dd>${kapital(usulan.cara)}.</dd></div></dl>
    ${daftar('Memenuhi', usulan.memenuhi, isi)}${daftar('Belum memenuhi', usulan.tidak, isi)}</article>`
}

function daftar(judul: string, all: readonly Hal[], isi: IsiBukti): Markup | false {
  if (all.length === 0) return false
  const more = all.length - MOST_NAMED
  return html`<details><summary>${judul} (${formatCount(all.length)})</summary><ul>${all.slice(0, MOST_NAMED).map((one) => html`<li>${satuHal(one, isi)}`)}${more > 0 && html`<li>dan ${formatCount(more)} lainnya`}</ul></details>`
}

function satuHal({ nama, node }: Hal, { dokumen }: IsiBukti): Markup {
  const text = html`${node && node.kode !== nama && html`<b>${node.kode}</b> `}${nama}`
  const sheet = node && dokumen.get(node.dokumen)
  return sheet ? html`<a href="${tautan(sheet.jalur)}">${text}</a>` : text
}
