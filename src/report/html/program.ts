/** What serves each program prioritas. */
import { formatCount } from '../layout.ts'
import { jumlahTemuan } from '../tampilan/hitungan.ts'
import { type ProgramView, programOf } from '../tampilan/program.ts'
import { byGravity } from '../words.ts'
import { kapital } from './kata.ts'
import { alamatTemuan, type Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'
import { tandaTingkat } from './tanda.ts'
import { daftarTautan, lencanaTemuan } from './tautan.ts'

const MOST_FINDINGS = 8

export function bagianProgram(konteks: Konteks): Markup {
  const program = programOf(konteks.views)
  if (program.length === 0) {
    return html`<p class="kosong">Renstra yang diperiksa tidak menyebut program prioritas.</p>`
  }
  return html`${program.map((one) => satuProgram(one, konteks))}`
}

function satuProgram({ view, sasaran, proses, sop, layanan, temuan, hitungan }: ProgramView, konteks: Konteks): Markup {
  const office = konteks.beberapaInstansi ? konteks.sebutInstansi(view.instansi) : undefined
  const parts = [
    ['Sasaran', sasaran],
    ['Proses', proses],
    ['SOP', sop],
    ['Layanan', layanan],
  ] as const
  return html`<article class="program" id="${view.id}"><h3>${view.node.nama} ${lencanaTemuan(hitungan)}</h3>
    <p class="kecil redup">${[view.node.kode, office, view.unit].filter(Boolean).join(' · ')}</p>
    <dl class="program-isi">${parts.map(
      ([label, views]) =>
        html`<div${views.length === 0 && html` class="celah"`}><dt>${label} <span class="banyak">${formatCount(views.length)}</span></dt><dd>${
          views.length === 0 ? 'belum ada' : daftarTautan(views, konteks)
        }</dd></div>`,
    )}</dl>
    ${jumlahTemuan(hitungan) > 0 && daftarTemuan(temuan, 'Temuan pada program ini dan yang mendukungnya')}</article>`
}

/** The gravest, each leading to its row in the table of findings. */
export function daftarTemuan(temuan: ProgramView['temuan'], title: string): Markup {
  const ordered = byGravity(temuan)
  const shown = ordered.length > MOST_FINDINGS + 1 ? ordered.slice(0, MOST_FINDINGS) : ordered
  const more = ordered.length - shown.length
  return html`<div class="temuan-ringkas"><p class="judul-kecil">${title}</p><ul class="polos">${shown.map(
    (one) => html`<li>${tandaTingkat(one.severity)} <a href="#${alamatTemuan(one)}">${kapital(one.message)}</a></li>`,
  )}${more > 0 && html`<li class="redup">dan ${formatCount(more)} temuan lain</li>`}</ul></div>`
}
