/** The page of public needs: by service and programme, open and answered, and by which change. */

import type { Kebutuhan } from '../../hitung/kebutuhan.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { formatCount } from '../layout.ts'
import { isTerbuka, type KebutuhanKantor, type KelompokKebutuhan, sebutKeadaan } from '../tampilan/kebutuhan.ts'
import { kapital } from './kata.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'
import { batang } from './tanda.ts'
import { tautanNode } from './tautan.ts'

export function bagianKebutuhan(kantor: readonly KebutuhanKantor[], konteks: Konteks): Markup {
  return html`${kantor.map((one) => satuKantor(one, konteks))}`
}

function satuKantor({ graph, semua, layanan, program }: KebutuhanKantor, konteks: Konteks): Markup {
  const open = semua.filter(({ keadaan }) => isTerbuka(keadaan))
  const ordered = [...open, ...semua.filter((one) => !open.includes(one))]
  return html`<section class="instansi"><h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3>
    <p class="pengantar">${kalimat(semua)}</p>
    <div class="sebaran">${kelompok('Layanan', layanan, konteks)}${kelompok('Program prioritas', program, konteks)}</div>
    <div class="anak-bagian"><h4>Semua kebutuhan</h4><div class="gulir" tabindex="0" role="group" aria-label="Semua kebutuhan"><table class="tabel-kebutuhan">
    <thead><tr><th scope="col">Kebutuhan</th><th scope="col">Menyangkut</th><th scope="col">Keadaan</th><th scope="col">Perubahan yang menjawab</th></tr></thead>
    <tbody>${ordered.map((one) => baris(one, konteks))}</tbody></table></div></div></section>`
}

function kalimat(semua: readonly Kebutuhan[]): string {
  const told = (['terjawab', 'beralasan', 'belum_berubah', 'terbuka'] as const).flatMap((keadaan) => {
    const count = semua.filter((one) => one.keadaan === keadaan).length
    return count > 0 ? [`${formatCount(count)} ${sebutKeadaan[keadaan]}`] : []
  })
  return `${formatCount(semua.length)} kebutuhan tercatat: ${told.join('; ')}.`
}

function kelompok(judul: string, all: readonly KelompokKebutuhan[], konteks: Konteks): Markup | false {
  if (!all.some(({ node }) => node)) return false
  return html`<div class="anak-bagian"><table class="tabel-angka berbatang"><caption>Menurut ${judul.toLowerCase()}</caption>
    <thead><tr><th scope="col">${judul}</th><th scope="col">Terjawab</th><th scope="col">Terbuka</th><th scope="col" class="kolom-batang"><span class="tersembunyi">Bagan</span></th></tr></thead>
    <tbody>${all.map(
      ({ node, terjawab, terbuka, semua }) =>
        html`<tr><th scope="row">${node ? tautanNode(node, konteks) : html`<span class="redup">tidak disebut</span>`}</th><td>${formatCount(terjawab)} dari ${formatCount(semua.length)}<td>${terbuka > 0 ? html`<b class="warning">${formatCount(terbuka)}</b>` : 0}<td>${batang(terjawab, semua.length)}`,
    )}</tbody></table></div>`
}

function baris({ butir, tanggal, keadaan, oleh, layanan, program }: Kebutuhan, konteks: Konteks): Markup {
  const { uraian, sumber, jumlah, tindak_lanjut = {} } = butir.isi
  const told = [
    sumber && kapital(sumber === 'skm' ? 'SKM' : sumber.replaceAll('_', ' ')),
    tanggal && formatTanggal(tanggal.akhir),
    jumlah !== undefined && `${formatCount(jumlah)} kali`,
  ]
  const about = [...layanan, ...program]
  const why = keadaan === 'beralasan' ? tindak_lanjut.alasan : tindak_lanjut.uraian
  return html`<tr><th scope="row"><b>${butir.kode}</b> ${uraian}<span class="kecil redup milik">${told.filter(Boolean).join(' · ')}</span></th><td>${
    about.length > 0 ? html`<ul class="polos">${about.map((node) => html`<li>${tautanNode(node, konteks)}`)}</ul>` : '–'
  }<td>${isTerbuka(keadaan) ? html`<b class="warning">${kapital(sebutKeadaan[keadaan])}</b>` : kapital(sebutKeadaan[keadaan])}<td>${why ?? ''}${
    oleh.length > 0 && html`<ul class="polos">${oleh.map((node) => html`<li>${tautanNode(node, konteks)}`)}</ul>`
  }`
}
