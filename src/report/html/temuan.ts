/** The table of findings, each with an address of its own, and the rules that they break. */
import { type Finding, type Location, type Severity, severities } from '../../finding.ts'
import { compareText } from '../../locate.ts'
import type { FormerReport } from '../index.ts'
import { formatCount } from '../layout.ts'
import { alamatAturan, bagianAturan } from './aturan.ts'
import { kapital, sebutJenis } from './kata.ts'
import { alamatTemuan, type Konteks } from './konteks.ts'
import { kutipan } from './kutipan.ts'
import { lipat, type Pelipat, taruh } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { type Perubahan, perubahanOf } from './perubahan.ts'
import { tandaTingkat } from './tanda.ts'

const MOST_RELATED = 12
/** Rows that a page opens with, and that are added to them at a time. */
const ROWS = 100

export function bagianTemuan(konteks: Konteks, compare: FormerReport | undefined): Markup {
  const { temuan } = konteks
  if (temuan.length === 0) {
    return html`<p class="kosong">Tidak ada temuan${konteks.utuh ? '' : ' pada bagian yang diperiksa'}.</p>`
  }
  const perubahan = perubahanOf(konteks, compare)
  const chunks = Array.from({ length: Math.ceil(temuan.length / ROWS) }, (_, nth) =>
    temuan.slice(nth * ROWS, (nth + 1) * ROWS),
  )
  return html`
    ${saringan(konteks, perubahan)}
    ${chunks.map((chunk, nth) => (nth === 0 ? tabel(chunk, konteks, perubahan) : lanjutan(chunk, nth * ROWS, konteks, perubahan)))}
    <p class="kosong" id="temuan-kosong" hidden>Tidak ada temuan yang cocok dengan saringan ini.</p>
    ${bagianAturan(konteks)}`
}

function tabel(temuan: readonly Finding[], konteks: Konteks, perubahan: Perubahan): Markup {
  return html`<table id="tabel-temuan" class="tabel-temuan" role="table" aria-label="Temuan">
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Tingkat</th><th role="columnheader" scope="col">Temuan dan perbaikannya</th><th role="columnheader" scope="col">Tempat</th></tr></thead>
    <tbody role="rowgroup">${temuan.map((one) => baris(one, konteks, perubahan(one), lipat))}</tbody>
    </table>`
}

/** Further rows, which scripts add to the table. */
function lanjutan(temuan: readonly Finding[], before: number, konteks: Konteks, perubahan: Perubahan): Markup {
  return html`<noscript data-ke="tabel-temuan"><table class="tabel-temuan" role="table" aria-label="Temuan, lanjutan sesudah ${formatCount(before)}"><tbody role="rowgroup">${temuan.map((one) => baris(one, konteks, perubahan(one), taruh))}</tbody></table></noscript>`
}

function saringan({ temuan, unitOf }: Konteks, perubahan: Perubahan): Markup {
  const changes = temuan.flatMap((one) => perubahan(one) ?? [])
  const counts = (severity: Severity) => temuan.filter((one) => one.severity === severity).length
  return html`
    <form class="saringan perlu-skrip" id="saring-temuan" aria-label="Saring temuan" autocomplete="off">
    <div class="saring-cari"><label for="cari-temuan">Cari dalam temuan</label><input type="search" id="cari-temuan" name="cari" spellcheck="false"></div>
    <fieldset><legend>Tingkat</legend>${severities.map(
      (one) =>
        html`<label><input type="checkbox" name="tingkat" value="${one}" checked> ${tandaTingkat(one)} <span class="banyak">${formatCount(counts(one))}</span></label>`,
    )}</fieldset>
    ${pilihan('unit', 'Unit', temuan.map(unitOf), (unit) => unit)}
    ${pilihan('jenis', 'Jenis dokumen', temuan.map(jenisOf), (jenis) => sebutJenis(jenis === DI_LUAR ? '' : jenis))}
    ${pilihan(
      'aturan',
      'Aturan',
      temuan.map(({ rule }) => rule),
      (rule) => rule,
    )}
    ${changes.length > 0 && pilihan('perubahan', 'Perubahan', changes, (word) => word)}
    <button type="reset" class="tombol">Hapus saringan</button>
    <p id="jumlah-temuan" role="status" data-semua="${temuan.length}">Semua ${formatCount(temuan.length)} temuan ditampilkan</p>
    </form>`
}

function pilihan(name: string, label: string, values: readonly string[], sebut: (value: string) => string): Markup {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const options = [...counts].sort(([left], [right]) => compareText(left, right))
  return html`<div><label for="saring-${name}">${label}</label><select id="saring-${name}" name="${name}"><option value="">semua</option>${options.map(
    ([value, count]) => html`<option value="${value}">${sebut(value)} (${formatCount(count)})</option>`,
  )}</select></div>`
}

/** '' would ask for all. */
const DI_LUAR = '-'

/** Value of a kind of document in the filter; '' lies in none. */
export function nilaiJenis(jenis: string): string {
  return jenis || DI_LUAR
}

function jenisOf({ at }: Finding): string {
  return nilaiJenis(at.dokumen?.jenis ?? '')
}

function baris(finding: Finding, konteks: Konteks, perubahan: ReturnType<Perubahan>, lipat: Pelipat): Markup {
  const { severity, message, hint, rule, at, known } = finding
  const id = alamatTemuan(finding)
  const rincian = html`${kutipan(at)}
    ${terkait(finding, konteks)}
    <p class="kecil redup">Aturan <code>${rule}</code>${konteks.aturan.has(rule) && html` <a class="alasannya hanya-layar" href="#${alamatAturan(rule)}">mengapa, dan dasarnya</a>`} <a class="hanya-layar" href="#${id}">alamat temuan ini</a></p>`
  return html`
    <tr role="row" id="${id}" data-tingkat="${severity}" data-unit="${konteks.unitOf(finding)}" data-jenis="${jenisOf(finding)}" data-aturan="${rule}"${perubahan && html` data-perubahan="${perubahan}"`}>
    <td role="cell">${tandaTingkat(severity)}${known && html`<p class="kecil redup">lama</p>`}${perubahan === 'baru' && html`<p><span class="lencana">baru</span></p>`}</td>
    <td role="cell"><p class="pesan">${kapital(message)}</p>
    ${hint !== undefined && html`<p class="perbaikan"><b>Perbaikan:</b> ${hint}</p>`}
    ${lipat(html`<details>`, 'Kutipan dan alasan', rincian)}</td>
    <td role="cell">${tempat(at, finding, konteks)}</td></tr>`
}

function tempat(at: Location, finding: Finding, konteks: Konteks): Markup {
  const { dokumen, berkas, start } = at
  const href = konteks.alamatDokumen(at)
  const name = dokumen ? (dokumen.nama ?? dokumen.kode) : undefined
  return html`${
    name !== undefined &&
    html`<p class="nama-dokumen">${href === undefined ? name : html`<a href="#${href}">${name}</a>`}</p>`
  }
    <p class="kecil redup">${[sebutJenis(dokumen?.jenis ?? ''), konteks.unitOf(finding)].filter(Boolean).join(' · ')}</p>
    <p class="kecil redup berkas">${berkas}:${start.line}:${start.column}</p>`
}

function terkait({ related }: Finding, konteks: Konteks): Markup | false {
  if (related.length === 0) return false
  const shown = related.slice(0, MOST_RELATED)
  const more = related.length - shown.length
  return html`<p class="judul-kecil">Tempat lain yang terkait</p><ul class="terkait">${shown.map((one) => {
    const href = konteks.alamatDokumen(one)
    const place = `${one.berkas}:${one.start.line}:${one.start.column}`
    return html`<li>${one.message} <span class="kecil redup berkas">${href === undefined ? place : html`<a href="#${href}">${place}</a>`}</span>${kutipan(one)}</li>`
  })}${more > 0 && html`<li>dan ${formatCount(more)} tempat lain</li>`}</ul>`
}
