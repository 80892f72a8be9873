/** The first section: how whole the chain is, how much was found and where, and what to do first. */
import { severities } from '../../finding.ts'
import type { Indeks, Tahap } from '../../hitung/indeks.ts'
import { groupBy } from '../../text/daftar.ts'
import type { FormerReport } from '../index.ts'
import { formatCount } from '../layout.ts'
import { kalimatGarisDasar } from '../tampilan/garis-dasar.ts'
import { bandingkan, type Hitungan, jumlahTemuan, tambah } from '../tampilan/hitungan.ts'
import type { Mendesak } from '../tampilan/mendesak.ts'
import type { InstansiView, Kelompok, Ringkasan } from '../tampilan/ringkasan.ts'
import { countSeverities, formatIndeks, severityWord } from '../words.ts'
import { kapital, sebutJenis } from './kata.ts'
import { alamatTemuan, type Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { bagianPerubahan } from './perubahan.ts'
import { batang, tandaTingkat } from './tanda.ts'
import { nilaiJenis } from './temuan.ts'

export function bagianRingkasan(ringkasan: Ringkasan, konteks: Konteks, compare: FormerReport | undefined): Markup {
  const { indeks, hitungan, mendesak, instansi, renstraLewat } = ringkasan
  const garisDasar = kalimatGarisDasar(konteks.audit)
  return html`
    <p class="simpulan">${simpulan(ringkasan, konteks)}</p>
    ${garisDasar !== undefined && html`<p class="pengantar">${kapital(garisDasar)}.</p>`}
    ${renstraLewat !== undefined && html`<p class="pengantar">${renstraLewat}.</p>`}
    ${indeks && bagianIndeks(indeks)}
    <div class="anak-bagian"><h3>Temuan menurut tingkat</h3>${jumlah(hitungan)}</div>
    ${bagianPerubahan(konteks, compare)}
    ${mendesak.length > 0 && bagianMendesak(mendesak, konteks)}
    ${instansi.length > 1 && bagianInstansi(instansi)}
    ${jumlahTemuan(hitungan) > 0 && sebaran(ringkasan, konteks)}`
}

/** What a reader in a hurry takes along. */
function simpulan({ indeks, hitungan }: Ringkasan, { utuh, audit }: Konteks): string {
  const found = countSeverities(severities.flatMap((severity) => Array(hitungan[severity]).fill({ severity })))
  const temuan = found === '' ? 'Tidak ada temuan' : `Ditemukan ${found}`
  const part = utuh ? '' : ' pada bagian yang diperiksa'
  if (audit.scope === 'validate') return `${temuan}. Hanya bentuk dokumen yang diperiksa.`
  const { utuh: whole = 0, putus = [] } = indeks?.rantai ?? {}
  const total = whole + putus.length
  if (total === 0) return `${temuan}${part}.`
  const rantai = putus.length > 0 ? `${formatCount(putus.length)} dari ${formatCount(total)} sasaran putus` : ''
  return `Rantai ${rantai || `${formatCount(whole)} dari ${formatCount(total)} sasaran utuh`}. ${temuan}${part}.`
}

function bagianIndeks({ nilai, tahap }: Indeks): Markup {
  return html`<div class="indeks">
    <div class="indeks-nilai"><h3>Indeks Koherensi</h3>
    <p class="nilai">${nilai === undefined ? '–' : formatIndeks(nilai)}</p>
    <p class="kecil redup">${nilai === undefined ? 'belum dapat dihitung' : 'dari 100'}; rerata K1–K6 yang berlaku. Ukuran alat ini sendiri, tidak ditetapkan peraturan.</p></div>
    <table class="tahap"><caption class="tersembunyi">Enam tahap Indeks Koherensi</caption>
    <thead class="tersembunyi"><tr><th scope="col">Tahap</th><th scope="col">Isi</th><th scope="col">Terpenuhi</th></tr></thead>
    <tbody>${tahap.map(barisTahap)}</tbody></table></div>`
}

function barisTahap({ kode, uraian, terpenuhi, dari }: Tahap): Markup {
  const hitungan = dari === 0 ? 'tidak berlaku' : `${formatCount(terpenuhi)} dari ${formatCount(dari)}`
  return html`<tr${dari === 0 && html` class="redup"`}><th scope="row">${kode}</th><td>${kapital(uraian)}${dari > 0 && batang(terpenuhi, dari)}</td><td class="angka">${hitungan}</td></tr>`
}

function jumlah(hitungan: Hitungan): Markup {
  return html`<ul class="jumlah">${severities.map(
    (severity) =>
      html`<li class="${severity}"><a href="#temuan" data-saring="tingkat" data-nilai="${severity}"><b>${formatCount(hitungan[severity])}</b> ${tandaTingkat(severity)}</a></li>`,
  )}</ul>`
}

function bagianMendesak(mendesak: readonly Mendesak[], konteks: Konteks): Markup {
  return html`<div class="anak-bagian"><h3>Yang paling mendesak</h3>
    <p class="pengantar">Diurutkan menurut tingkat; yang membuat berkas tidak terbaca lebih dahulu, lalu menurut banyaknya rantai sasaran yang putus dan bercelah di tempat temuan itu, lalu yang melewatinya. Dari satu aturan tiga temuan didahulukan.</p>
    <ol class="mendesak">${mendesak.map(({ finding, putus, rantai }) => {
      const { severity, message, hint, at } = finding
      const name = at.dokumen
        ? `${kapital(sebutJenis(at.dokumen.jenis))} ${at.dokumen.nama ?? at.dokumen.kode}`
        : at.berkas
      return html`<li><p class="pesan"><a href="#${alamatTemuan(finding)}">${kapital(message)}</a></p>
        ${hint !== undefined && html`<p class="perbaikan"><b>Perbaikan:</b> ${hint}</p>`}
        <p class="kecil redup">${tandaTingkat(severity)} · ${name} · ${konteks.unitOf(finding)}${putus > 0 && ` · ${formatCount(putus)} rantai putus di sini`}${rantai > 0 && ` · mengenai ${formatCount(rantai)} rantai`}</p></li>`
    })}</ol></div>`
}

function bagianInstansi(instansi: readonly InstansiView[]): Markup {
  const steps = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'] as const
  return html`<div class="anak-bagian"><h3>Menurut instansi</h3><div class="gulir" tabindex="0" role="region" aria-label="Menurut instansi"><table>
    <thead><tr><th scope="col">Instansi</th><th scope="col" class="angka">Dokumen</th>${kepalaTingkat()}<th scope="col" class="angka">Indeks</th>${steps.map((one) => html`<th scope="col" class="angka">${one}</th>`)}</tr></thead>
    <tbody>${instansi.map(
      ({ nama, dokumen, hitungan, indeks }) =>
        html`<tr><th scope="row">${nama}</th><td class="angka">${formatCount(dokumen)}</td>${selTingkat(hitungan)}<td class="angka">${indeks?.nilai === undefined ? '–' : formatIndeks(indeks.nilai)}</td>${steps.map(
          (one) => {
            const tahap = indeks?.tahap.find(({ kode }) => kode === one)
            return html`<td class="angka">${tahap && tahap.dari > 0 ? `${formatCount(tahap.terpenuhi)}/${formatCount(tahap.dari)}` : '–'}</td>`
          },
        )}</tr>`,
    )}</tbody></table></div></div>`
}

/** Where the findings are: by unit, by kind of document, by rule. */
function sebaran({ perUnit, perJenis, perAturan }: Ringkasan, konteks: Konteks): Markup {
  const units = perNama(perUnit, ({ nama, instansi }) => konteks.sebutUnit(nama, instansi))
  const kinds = perJenis.map(({ nama, hitungan }) => ({
    nama: kapital(sebutJenis(nama)),
    nilai: nilaiJenis(nama),
    hitungan,
  }))
  const rules = perAturan.map(({ rule, hitungan }) => ({ nama: rule.title, nilai: rule.id, hitungan }))
  // One alone is no list of others.
  const most = rules.length > MOST_RULES + 1 ? MOST_RULES : rules.length
  return html`<div class="sebaran">
    <div class="anak-bagian"><h3>Temuan menurut unit</h3>${tabelSebaran('Unit', 'unit', units)}</div>
    <div class="anak-bagian"><h3>Temuan menurut jenis dokumen</h3>${tabelSebaran('Jenis', 'jenis', kinds)}</div></div>
    <div class="anak-bagian"><h3>Temuan menurut aturan</h3>${tabelSebaran('Aturan', 'aturan', rules.slice(0, most))}${
      most < rules.length &&
      lipat(
        html`<details class="lipat">`,
        `${formatCount(rules.length - most)} aturan lain`,
        tabelSebaran('Aturan', 'aturan', rules.slice(most)),
      )
    }</div>`
}

/** That are seen at once: the first are broken most often. */
const MOST_RULES = 12

/** One row a name, as the filter has one choice for it: what no unit of an office owns may be called as one of its units. */
function perNama(all: Ringkasan['perUnit'], nameOf: (one: Kelompok) => string): readonly BarisSebaran[] {
  return [...groupBy(all, nameOf)]
    .map(([nama, same]) => ({ nama, nilai: nama, hitungan: same.map(({ hitungan }) => hitungan).reduce(tambah) }))
    .sort((left, right) => bandingkan(left.hitungan, right.hitungan))
}

interface BarisSebaran {
  readonly nama: string
  /** Of the facet. */
  readonly nilai: string
  readonly hitungan: Hitungan
}

function tabelSebaran(label: string, facet: string, rows: readonly BarisSebaran[]): Markup {
  return html`<table><thead><tr><th scope="col">${label}</th>${kepalaTingkat()}</tr></thead><tbody>${rows.map(
    ({ nama, nilai, hitungan }) =>
      html`<tr><th scope="row"><a href="#temuan" data-saring="${facet}" data-nilai="${nilai}">${nama}</a></th>${selTingkat(hitungan)}</tr>`,
  )}</tbody></table>`
}

function kepalaTingkat(): readonly Markup[] {
  return severities.map((one) => html`<th scope="col" class="angka">${kapital(severityWord[one])}</th>`)
}

function selTingkat(hitungan: Hitungan): readonly Markup[] {
  return severities.map((one) =>
    hitungan[one] > 0
      ? html`<td class="angka ${one}"><b>${formatCount(hitungan[one])}</b></td>`
      : html`<td class="angka redup">0</td>`,
  )
}
