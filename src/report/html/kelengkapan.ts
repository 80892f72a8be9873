/** What was not judged, and what is accepted for a time. */
import type { BaselineEntry } from '../../finding.ts'
import { formatTanggal, parseTanggal } from '../../text/tanggal.ts'
import type { Completeness, CutDocument } from '../completeness.ts'
import { formatCount } from '../layout.ts'
import { kalimatPerubahan } from '../tampilan/kelengkapan.ts'
import type { PengecualianView } from '../tampilan/ringkasan.ts'
import { alamatTemuan, type Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'

/** Before all else, where the audit is not whole. */
export function maklumTidakUtuh({ kelengkapan, utuh }: Konteks): Markup | false {
  if (utuh) return false
  const { leftOut, pruned, cut, unfollowed, crashes, unusedRules } = kelengkapan
  const lacks = [
    [leftOut.length, 'dokumen tidak terbaca dan tertinggal'],
    [pruned.length, 'dokumen dinilai tanpa bagian yang tidak sesuai skema'],
    [cut.length, 'dokumen adalah salinan dari sumber yang terpotong; bagian yang tidak termuat tidak dinilai'],
    [unfollowed.length, 'tautan simbolik tidak diikuti'],
    [crashes.length, 'aturan gagal dijalankan karena kesalahan koheren sendiri'],
    [unusedRules, 'aturan tidak dijalankan'],
  ] as const
  return html`<div class="maklum" role="note"><p><b>Pemeriksaan ini tidak utuh.</b> Yang tidak dinilai tidak dapat dikatakan baik.</p><ul>${lacks
    .filter(([count]) => count > 0)
    .map(
      ([count, what]) => html`<li>${formatCount(count)} ${what}</li>`,
    )}</ul><p class="kecil hanya-layar"><a href="#kelengkapan">Rinciannya</a></p></div>`
}

export function bagianKelengkapan({ kelengkapan, audit }: Konteks): Markup {
  const { leftOut, pruned, cut, drafts, unfollowed, ignored, crashes, unusedRules } = kelengkapan
  const groups = [
    daftar('Tidak terbaca dan tertinggal', leftOut.map(tempat)),
    daftar('Dinilai tanpa bagian yang tidak sesuai skema', pruned.map(tempat)),
    daftar('Salinan dari sumber yang terpotong', cut.map(tempatTerpotong)),
    daftar('Konsep: tidak ikut rantai dan indeks', drafts.map(tempat)),
    daftar('Tautan simbolik yang tidak diikuti', unfollowed),
    daftar('Diabaikan menurut setelan', ignored),
    daftar(
      'Aturan yang gagal dijalankan',
      crashes.map(({ rule, message }) => `${rule}: ${message}`),
    ),
  ]
  const perubahan = kalimatPerubahan(audit)
  const { solved = [], unjudged = [] } = audit.baseline ?? {}
  const former = [
    daftar('Selesai sejak garis dasar', solved.map(tempatLama)),
    daftar('Dalam garis dasar, tetapi tidak dinilai kali ini', unjudged.map(tempatLama)),
  ]
  const whole = groups.every((one) => one === false)
  return html`<div class="anak-bagian" id="kelengkapan"><h3>Kelengkapan pemeriksaan</h3>
    <p class="pengantar">${ruangLingkup(kelengkapan, audit.scope === 'validate')}${
      unusedRules > 0 && ` ${formatCount(unusedRules)} aturan tidak dijalankan.`
    }${perubahan !== undefined && ` ${perubahan[0]?.toUpperCase()}${perubahan.slice(1)}.`}${whole && ' Semua dokumen terbaca seluruhnya.'}</p>${groups}${former}</div>`
}

/** What was left out was judged by no rule. */
function ruangLingkup({ documents, leftOut, files, rules }: Completeness, isShapeOnly: boolean): string {
  const read = documents - leftOut.length
  const judged = read < documents ? `${formatCount(read)} dari ${formatCount(documents)}` : formatCount(documents)
  const what = `${judged} dokumen dalam ${formatCount(files)} berkas`
  return isShapeOnly
    ? `Bentuk ${what} diperiksa, isinya tidak.`
    : `${what} dinilai dengan ${formatCount(rules)} aturan.`
}

function daftar(title: string, places: readonly string[]): Markup | false {
  if (places.length === 0) return false
  return html`<details><summary>${title} (${formatCount(places.length)})</summary><ul class="berkas kecil">${places.map((one) => html`<li>${one}</li>`)}</ul></details>`
}

function tempat({ berkas, urutan }: { readonly berkas: string; readonly urutan: number }): string {
  return urutan === 0 ? berkas : `${berkas} (dokumen ke-${urutan + 1})`
}

function tempatLama({ berkas, message, rule }: BaselineEntry): string {
  return `${berkas}: ${message} (${rule})`
}

function tempatTerpotong(one: CutDocument): string {
  return one.isian.length > 0 ? `${tempat(one)}: tidak memuat ${one.isian.join(', ')}` : tempat(one)
}

export function bagianPengecualian(pengecualian: readonly PengecualianView[]): Markup | false {
  if (pengecualian.length === 0) return false
  return html`<div class="anak-bagian"><h3>Pengecualian</h3>
    <p class="pengantar">Temuan ini diterima untuk sementara. Temuan itu tidak ikut dihitung.</p>
    <table><thead><tr><th scope="col">Berlaku sampai</th><th scope="col">Alasan</th><th scope="col">Aturan</th><th scope="col">Temuan</th></tr></thead>
    <tbody>${pengecualian.map(
      ({ rule, waived: { sampai, alasan, oleh }, temuan }) =>
        html`<tr><th scope="row">${hari(sampai)}</th><td>${alasan}${oleh !== undefined && html`<p class="kecil redup">oleh ${oleh}</p>`}</td><td><code>${rule}</code></td><td><ul>${temuan.map(
          (one) =>
            html`<li id="${alamatTemuan(one)}">${one.message} <span class="kecil redup berkas">${one.at.berkas}:${one.at.start.line}</span></li>`,
        )}</ul></td></tr>`,
    )}</tbody></table></div>`
}

function hari(sampai: string | undefined): string {
  if (sampai === undefined) return 'tanpa batas'
  const day = parseTanggal(sampai)
  return day && day.mulai === day.akhir ? formatTanggal(day.akhir) : sampai
}
