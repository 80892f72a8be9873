/** Services and complaints: how many were finished within what is promised, by service and month, and how long it took. */
import { lamaTerbaca, type RingkasanKasus } from '../../hitung/kasus.ts'
import { sebutPersen } from '../../hitung/kinerja.ts'
import type { KinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import type { KasusBulan, KasusTahun } from '../../hitung/ringkasan-layanan.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { formatCount } from '../layout.ts'
import { type Grafik, susunGaris } from '../svg/grafik-garis.ts'
import { formatLama } from '../words.ts'
import { grafik } from './grafik.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'
import { tautanNode } from './tautan.ts'

export function bagianKetepatan(kantor: readonly KinerjaKantor[], konteks: Konteks): Markup {
  return html`<p class="pengantar">Tepat janji adalah bagian yang selesai dalam jangka waktu standar pelayanannya, dari yang dapat dibandingkan dengannya; yang belum selesai dan sudah lewat ikut dihitung. Median dan persentil 90 dalam hari kerja, atau dalam menit kerja (mnt) bila hampir semuanya selesai dalam kurang dari satu hari kerja.</p>
    ${kantor.map(
      ({ graph, tahun, layanan, pengaduan }) =>
        html`<section class="instansi"><h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3>${layanan && kasus(`Layanan ${tahun}`, layanan, konteks)}${pengaduan && kasus(`Pengaduan ${tahun}`, pengaduan, konteks)}</section>`,
    )}`
}

function kasus(judul: string, semua: KasusTahun, konteks: Konteks): Markup {
  const { layanan, ringkasan, bulan, perkiraan, ditindaklanjuti } = semua
  const notes = [
    perkiraan && 'Angka ini perkiraan: hari libur sebagian tahun belum ditetapkan di sini.',
    ditindaklanjuti !== undefined &&
      `${formatCount(ditindaklanjuti)} dari ${formatCount(ringkasan.selesai)} yang selesai memuat tindak lanjut.`,
  ].filter(Boolean)
  return html`<div class="anak-bagian"><h4>${judul}</h4>
    ${notes.length > 0 && html`<p>${notes.join(' ')}</p>`}
    <div class="gulir" tabindex="0" role="group" aria-label="${judul}"><table class="tabel-angka">
    <thead><tr><th scope="col">Layanan</th><th scope="col">Masuk</th><th scope="col">Tepat janji</th><th scope="col">Median</th><th scope="col">Persentil 90</th><th scope="col">Terbuka</th><th scope="col">Lewat</th></tr></thead>
    <tbody>${layanan.map(
      ({ nama, standar, ringkasan: own }) =>
        html`<tr><th scope="row">${standar ? tautanNode(standar, konteks) : nama || 'tanpa layanan'}</th>${sel(own)}`,
    )}<tr class="jumlah-semua"><th scope="row">Semua</th>${sel(ringkasan)}</tbody></table></div>
    ${grafik(garisBulan(`${judul}: tepat janji menurut bulan, persen`, bulan))}
    ${bulan.length > 1 && layanan.length > 1 && tabelBulan(judul, semua)}</div>`
}

function sel(ringkasan: RingkasanKasus): Markup {
  const { kasus: masuk, persen, terbuka, lewat } = ringkasan
  const { median, persentil90, satuan } = lamaTerbaca(ringkasan)
  const lama = (nilai: number | undefined) => (nilai === undefined ? '–' : formatLama(nilai, satuan))
  return html`<td>${formatCount(masuk)}<td>${persen === undefined ? '–' : sebutPersen(persen)}<td>${lama(median)}<td>${lama(persentil90)}<td>${formatCount(terbuka)}<td>${lewat > 0 ? html`<b class="warning">${formatCount(lewat)}</b>` : 0}`
}

function garisBulan(judul: string, bulan: readonly KasusBulan[]): readonly Grafik[] {
  const titik = bulan.flatMap(({ bulan: one, ringkasan: { persen } }) =>
    persen === undefined
      ? []
      : [
          {
            sumbu: formatTanggal(one).slice(0, 3),
            kelompok: '',
            realisasi: { nilai: persen, label: String(Math.round(persen)) },
          },
        ],
  )
  if (titik.length < 2) return []
  const uraian = titik.map(({ sumbu, realisasi }) => `${sumbu} ${realisasi.label}`).join('; ')
  return [susunGaris({ judul, uraian, titik })]
}

/** Percent, service by month. */
function tabelBulan(judul: string, { layanan, bulan }: KasusTahun): Markup {
  return html`<details class="lipat"><summary><h4>Tepat janji menurut layanan dan bulan</h4></summary><div class="gulir" tabindex="0" role="group" aria-label="${judul} menurut bulan"><table class="tabel-angka tabel-bulan">
    <thead><tr><th scope="col">Layanan</th>${bulan.map(({ bulan: one }) => html`<th scope="col">${formatTanggal(one).slice(0, 3)}</th>`)}</tr></thead>
    <tbody>${layanan.map(({ nama, bulan: own }) => {
      const shares = new Map(own.map(({ bulan: one, ringkasan }) => [one, ringkasan.persen]))
      return html`<tr><th scope="row">${nama || 'tanpa layanan'}</th>${bulan.map(({ bulan: one }) => selBulan(shares.get(one)))}`
    })}</tbody></table></div></details>`
}

function selBulan(persen: number | undefined): Markup {
  if (persen === undefined) return html`<td>–`
  const teks = sebutPersen(Math.round(persen))
  return persen < 100 ? html`<td class="kurang">${teks}` : html`<td>${teks}`
}
