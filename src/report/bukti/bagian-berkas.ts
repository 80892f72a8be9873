/** What lies in the package besides the page, and what does not. */
import type { Audit } from '../../run.ts'
import { completenessOf } from '../completeness.ts'
import { kapital, sebutJenis } from '../html/kata.ts'
import { html, type Markup } from '../html/markup.ts'
import { formatCount } from '../layout.ts'
import { kalimatKelengkapan } from '../tampilan/kelengkapan.ts'
import { type IsiBukti, type Salinan, takDisalin, tautan } from './isi.ts'

export function bagianBerkas(isi: IsiBukti): Markup {
  const { dokumen, salinan } = isi
  const lost = takDisalin(isi)
  const copies = new Map([...salinan.values()].flatMap((one) => ('sebab' in one ? [] : [[one.jalur, one] as const])))
  return html`<div class="bukti-berkas"><p class="pengantar">Buku kerja <a href="LKE.xlsx">LKE.xlsx</a> memuat jawaban, nilai, dan ambang sebagai rumus. Daftar semua berkas dengan sidik SHA-256 ada dalam <a href="manifest.json">manifest.json</a>; periksa keutuhannya dengan <code>koheren periksa</code> pada folder ini, dan bandingkan sidik manifest yang disebutnya dengan yang dikirim terpisah oleh kantor: sidik itu tidak dapat ditulis di dalam paket, dan dicocokkan dengan <code>--sidik</code>.</p>
    ${lost.size > 0 && html`<div class="maklum" role="note"><p><b>${formatCount(lost.size)} berkas bukti tidak ada dalam paket ini.</b></p><ul>${[...lost].map(([berkas, sebab]) => html`<li><span class="berkas">${berkas}</span>: ${sebab}`)}</ul></div>`}
    <div class="anak-bagian"><h3>Lembar dokumen</h3>${
      dokumen.size === 0
        ? html`<p class="kosong">Tidak ada dokumen yang disebut.</p>`
        : html`<ul>${[...dokumen.values()].map(({ jalur, node }) => html`<li><a href="${tautan(jalur)}">${kapital(sebutJenis(node.jenis))} <b>${node.kode}</b> ${node.nama === node.kode ? '' : node.nama}</a> <span class="kecil redup berkas">${node.dokumen.berkas}</span>`)}</ul>`
    }</div>
    <div class="anak-bagian"><h3>Salinan berkas</h3>${
      copies.size === 0
        ? html`<p class="kosong">Tidak ada berkas yang disalin.</p>`
        : html`<ul>${[...copies.values()].map(satuSalinan)}</ul>`
    }</div></div>`
}

function satuSalinan({ jalur, sumber, ukuran, dihilangkan = [], diringkas = [], disamarkan = [] }: Salinan): Markup {
  const changes = [
    `${formatCount(ukuran)} bita`,
    ...(dihilangkan.length > 0 ? [`tanpa kolom ${dihilangkan.join(', ')}`] : []),
    ...(diringkas.length > 0 ? [`kolom ${diringkas.join(', ')} hanya ditandai "ada" bila terisi`] : []),
    ...disamarkan.map(({ kolom, banyak }) => `${formatCount(banyak)} data pribadi disamarkan pada kolom ${kolom}`),
  ]
  return html`<li><a href="${tautan(jalur)}" class="berkas">${sumber}</a> <span class="kecil redup">${changes.join('; ')}</span>`
}

/** What a reader must know before trusting the figures; nothing where all was read and judged. */
export function maklumKelengkapan(audit: Audit): Markup | false {
  const { kurang } = kalimatKelengkapan(audit, completenessOf(audit))
  if (kurang.length === 0) return false
  return html`<div class="maklum" role="note"><p><b>Pembacaan dokumen tidak utuh.</b> Usulan yang memerlukan bagian itu tidak dihitung.</p><ul>${kurang.map((one) => html`<li>${one}`)}</ul></div>`
}
