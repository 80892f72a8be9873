/** Performance: sasaran and programmes, indicators by quarter, and where they head. */
import { type Arah, arahOf } from '../../hitung/arah.ts'
import { sebutPersen } from '../../hitung/kinerja.ts'
import type { KinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import type { KinerjaIndikator, KinerjaKelompok } from '../../hitung/ringkasan-kinerja.ts'
import { formatCount } from '../layout.ts'
import { susunGaris } from '../svg/grafik-garis.ts'
import { grafikKinerja } from '../tampilan/grafik-kinerja.ts'
import { kalimatPolaritas } from '../tampilan/polaritas.ts'
import { formatSelisih } from '../words.ts'
import { grafik, keteranganGrafik } from './grafik.ts'
import type { Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { batang } from './tanda.ts'
import { tautanNode } from './tautan.ts'

/** More plots than one looks through at once. */
const MOST_OPEN = 12

export function bagianKinerja(kantor: readonly KinerjaKantor[], konteks: Konteks): Markup {
  return html`${kantor.map((one) => satuKantor(one, konteks))}`
}

function satuKantor({ graph, tahun, batas, kinerja }: KinerjaKantor, konteks: Konteks): Markup {
  const { indikator, sasaran, program } = kinerja
  const plots = indikator.flatMap((one) => grafikKinerja(one, tahun) ?? []).map(susunGaris)
  const trends = indikator.filter(({ tren, targetAkhir }) => tren.length > 1 || (tren.length > 0 && targetAkhir))
  const dianggap = kalimatPolaritas(indikator)
  const isi = html`${keteranganGrafik}${grafik(plots)}`
  const judul = `Grafik ${formatCount(plots.length)} indikator`
  return html`<section class="instansi"><h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3>
    <p class="pengantar">Tahun ${tahun}. Capaian dihitung menurut polaritas indikator; yang dibatasi tidak melebihi ${batas}%. Triwulan dihitung sejak awal tahun.</p>
    ${dianggap !== undefined && html`<p class="pengantar">${dianggap}.</p>`}
    ${kelompok('Sasaran', sasaran, batas)}${kelompok('Program', program, batas)}
    <div class="anak-bagian"><h4>Realisasi dan capaian</h4>${tabelRealisasi(indikator, konteks)}</div>
    ${
      plots.length > MOST_OPEN
        ? lipat(html`<details class="lipat">`, html`<h4>${judul}</h4>`, isi)
        : plots.length > 0 && html`<details class="lipat" open><summary><h4>${judul}</h4></summary>${isi}</details>`
    }
    ${trends.length > 0 && lipat(html`<details class="lipat">`, html`<h4>Tren sampai akhir Renstra</h4>`, tabelTren(trends))}</section>`
}

function kelompok(judul: string, all: readonly KinerjaKelompok[], batas: number): Markup | false {
  const known = all.filter(({ capaian }) => capaian)
  if (known.length === 0) return false
  return html`<div class="anak-bagian"><table class="tabel-angka berbatang"><caption>Capaian ${judul.toLowerCase()}</caption>
    <thead><tr><th scope="col">${judul}</th><th scope="col">Indikator</th><th scope="col">Capaian</th><th scope="col">Dibatasi</th><th scope="col" class="kolom-batang"><span class="tersembunyi">Bagan</span></th></tr></thead>
    <tbody>${known.map(
      ({ nama, indikator, capaian }) =>
        capaian &&
        html`<tr><th scope="row">${nama}</th><td>${formatCount(indikator.length)}<td>${persen(capaian.penuh)}<td>${sebutPersen(capaian.dibatasi)}<td>${batang(Math.min(capaian.dibatasi, batas), batas)}`,
    )}</tbody></table></div>`
}

/** Below the target it is not by colour alone that it shows. */
function persen(penuh: number): Markup {
  return penuh < 100 ? html`<b class="warning">▼ ${sebutPersen(penuh)}</b>` : html`${sebutPersen(penuh)}`
}

const triwulan = [1, 2, 3, 4] as const

function tabelRealisasi(indikator: readonly KinerjaIndikator[], konteks: Konteks): Markup {
  return html`<div class="gulir" tabindex="0" role="group" aria-label="Realisasi dan capaian"><table class="tabel-angka tabel-realisasi">
    <thead><tr><th scope="col">Indikator</th><th scope="col">Target</th><th scope="col">Tw I</th><th scope="col">Tw II</th><th scope="col">Tw III</th><th scope="col">Tw IV</th><th scope="col">Capaian</th><th scope="col">Dibatasi</th></tr></thead>
    <tbody>${indikator.map((one) => {
      const { nama, satuan, target, terakhir } = one
      const capaian = terakhir?.capaian
      return html`<tr><th scope="row">${one.indikator ? tautanNode(one.indikator, konteks) : nama}${satuan !== undefined && html` <span class="redup">(${satuan})</span>`}</th><td>${target === undefined ? '–' : sebutNilai(target)}${triwulan.map((nomor) => selTriwulan(one, nomor))}<td>${capaian ? persen(capaian.penuh) : '–'}<td>${capaian ? sebutPersen(capaian.dibatasi) : '–'}`
    })}</tbody></table></div>`
}

function selTriwulan(one: KinerjaIndikator, nomor: number): Markup {
  const found = one.triwulan.find((row) => row.triwulan === nomor)
  if (!found) return html`<td>–`
  const { realisasi, capaian } = found
  return html`<td>${sebutNilai(realisasi)}${capaian && html` <small>${sebutPersen(capaian.penuh)}</small>`}`
}

function tabelTren(indikator: readonly KinerjaIndikator[]): Markup {
  const years = [...new Set(indikator.flatMap(({ tren }) => tren.map(({ tahun }) => tahun)))].sort()
  return html`<div class="gulir" tabindex="0" role="group" aria-label="Tren sampai akhir Renstra"><table class="tabel-angka">
    <thead><tr><th scope="col">Indikator</th>${years.map((tahun) => html`<th scope="col">${tahun}</th>`)}<th scope="col">Perubahan</th><th scope="col">Target akhir Renstra</th><th scope="col">Tercapai</th></tr></thead>
    <tbody>${indikator.map((one) => {
      const { nama, tren, targetAkhir } = one
      const values = new Map(tren.map(({ tahun, nilai }) => [tahun, nilai]))
      const arah = arahOf(one)
      return html`<tr><th scope="row">${nama}</th>${years.map((tahun) => html`<td>${sebutNilai(values.get(tahun) ?? '–')}`)}<td>${perubahan(arah)}<td>${targetAkhir ? `${targetAkhir.tahun}: ${sebutNilai(targetAkhir.nilai)}` : '–'}<td>${arah.menujuAkhir === undefined || arah.menujuAkhir < 0 ? '–' : sebutPersen(arah.menujuAkhir)}`
    })}</tbody></table></div>`
}

function perubahan({ selisih, arah }: Arah): Markup {
  if (selisih === undefined) return html`–`
  const teks = `${formatSelisih(selisih)}${arah ? ` ${arah}` : ''}`
  return arah === 'memburuk' ? html`<span class="warning">${teks}</span>` : html`${teks}`
}
