/** Surveys: what people think of services, by element, service, unit and period, and what the office published. */
import { mutuOf } from '../../data/survei.ts'
import { type BagianSurvei, nilaiSurvei, type RingkasanSurvei } from '../../hitung/ringkasan-survei.ts'
import { type HasilSkm, konversi, sebutTerendah } from '../../hitung/skm.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { formatCount } from '../layout.ts'
import { susunBatang } from '../svg/grafik-batang.ts'
import { type Grafik, susunGaris } from '../svg/grafik-garis.ts'
import { namaSurvei, type SurveiKantor, type SurveiTerbit, skalaGrafik } from '../tampilan/survei.ts'
import { formatDesimal } from '../words.ts'
import { grafik } from './grafik.ts'
import type { Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { tautanNode } from './tautan.ts'

export function bagianSurvei(kantor: readonly SurveiKantor[], konteks: Konteks): Markup {
  return html`${kantor.map(
    ({ graph, tabel, terbit }) => html`<section class="instansi"><h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3>
    ${tabel.map(({ berkas, ringkasan }) => satuTabel(berkas, ringkasan))}
    ${terbit.length > 0 && tabelTerbit(terbit, konteks)}</section>`,
  )}`
}

function satuTabel(berkas: string, ringkasan: RingkasanSurvei): Markup {
  const { survei, hasil, masa, terendah, sampel, buruk, judulMirip } = ringkasan
  const nilai = nilaiSurvei(ringkasan, hasil)
  const mutu = survei === 'skm' && hasil.mutu ? `mutu ${hasil.mutu.mutu}, ${hasil.mutu.label}` : ''
  const lost = buruk.reduce((sum, { jumlah }) => sum + jumlah, 0)
  const facts = [
    `${formatCount(hasil.responden)} responden`,
    masa && `${formatTanggal(masa.mulai)} sampai ${formatTanggal(masa.akhir)}`,
    hasil.unsur.length > 0 &&
      `unsur terendah: ${sebutTerendah(hasil.unsur)}${terendah ? ` (${formatDesimal(terendah.nrr)})` : ''}`,
    !sampel.cukup && `kurang dari ${formatCount(sampel.minimal)} responden`,
    judulMirip.length > 0 && `kolom ${joinDaftar(judulMirip.map(({ judul }) => `"${judul}"`))} tidak dihitung`,
    lost > 0 && `${formatCount(lost)} baris tidak dihitung`,
  ]
  return html`<article class="survei"><h4>${namaSurvei[survei]} <span class="kecil redup berkas">${berkas}</span></h4>
    <p class="nilai">${nilai === undefined ? '–' : formatDesimal(nilai)} <span class="mutu">${mutu}</span></p>
    <p class="redup">${facts.filter(Boolean).join(' · ')}</p>
    ${grafik(grafikSurvei(ringkasan))}
    ${lipat(
      html`<details class="lipat">`,
      html`<h4>Nilai sebagai tabel</h4>`,
      html`${tabelBagian('Unsur', unsurOf(ringkasan), ringkasan)}${tabelBagian('Layanan', ringkasan.layanan, ringkasan)}${tabelBagian('Unit', ringkasan.unit, ringkasan)}${ringkasan.periode.length > 1 && tabelBagian('Periode', ringkasan.periode, ringkasan)}`,
    )}</article>`
}

interface BarisNilai {
  readonly nama: string
  readonly hasil: Pick<HasilSkm, 'indeks' | 'ikm' | 'mutu'> & { readonly responden?: number }
}

/** Each element as a row of its own, with its value on the scale of the survey. */
function unsurOf({ hasil, skala }: RingkasanSurvei): readonly BarisNilai[] {
  return hasil.unsur.map(({ nama, nrr }) => {
    const ikm = konversi(nrr, skala)
    const mutu = mutuOf(ikm)
    return { nama, hasil: { indeks: nrr, ikm, ...(mutu && { mutu }) } }
  })
}

/** More than one looks through; the table has all. */
const MOST_BARS = 30

function grafikSurvei(ringkasan: RingkasanSurvei): readonly Grafik[] {
  const { periode, layanan, unit } = ringkasan
  const { min, maks, ambang } = skalaGrafik(ringkasan)
  const bars = (judul: string, rows: readonly BarisNilai[]) => {
    const all = rows.flatMap(({ nama, hasil }) => {
      const nilai = nilaiSurvei(ringkasan, { responden: 0, unsur: [], ...hasil })
      return nilai === undefined ? [] : [{ nama, nilai, label: formatDesimal(nilai) }]
    })
    if (all.length < 2) return []
    const isLong = all.length > MOST_BARS
    const batang = isLong ? all.sort((left, right) => left.nilai - right.nilai).slice(0, MOST_BARS) : all
    const sebutan = isLong ? `${judul} (${MOST_BARS} terendah)` : judul
    const uraian = batang.map(({ nama, label }) => `${nama} ${label}`).join('; ')
    return [susunBatang({ judul: sebutan, uraian, batang, min, maks, ...(ambang && { ambang }) })]
  }
  return [
    ...bars('Nilai menurut unsur', unsurOf(ringkasan)),
    ...bars('Nilai menurut layanan', layanan),
    ...garisPeriode(periode, ringkasan),
    ...bars('Nilai menurut unit', unit),
  ]
}

function garisPeriode(periode: readonly BagianSurvei[], ringkasan: RingkasanSurvei): readonly Grafik[] {
  const titik = periode.flatMap(({ nama, hasil }) => {
    const nilai = nilaiSurvei(ringkasan, hasil)
    if (nilai === undefined) return []
    const [, tahun = '', triwulan = formatTanggal(nama).slice(0, 3)] = /^(\d{4})(?: triwulan (\w+))?/.exec(nama) ?? []
    return [{ sumbu: triwulan, kelompok: tahun, realisasi: { nilai, label: formatDesimal(nilai) } }]
  })
  if (titik.length < 2) return []
  const uraian = titik.map(({ sumbu, kelompok, realisasi }) => `${kelompok} ${sumbu}: ${realisasi.label}`).join('; ')
  return [susunGaris({ judul: 'Nilai menurut periode', uraian, titik })]
}

function tabelBagian(judul: string, rows: readonly BarisNilai[], ringkasan: RingkasanSurvei): Markup | false {
  if (rows.length === 0) return false
  const isSkm = ringkasan.survei === 'skm'
  const counts = rows.some(({ hasil }) => hasil.responden !== undefined)
  return html`<table class="tabel-angka"><caption>${judul}</caption><thead><tr><th scope="col">${judul}</th>${counts && html`<th scope="col">Responden</th>`}<th scope="col">${counts ? 'NRR tertimbang' : 'NRR'}</th><th scope="col">Nilai</th>${isSkm && html`<th scope="col">Mutu</th>`}</tr></thead><tbody>${rows.map(
    ({ nama, hasil }) => {
      const nilai = nilaiSurvei(ringkasan, { responden: 0, unsur: [], ...hasil })
      return html`<tr><th scope="row">${formatTanggal(nama)}</th>${counts && html`<td>${formatCount(hasil.responden ?? 0)}`}<td>${hasil.indeks === undefined ? '–' : formatDesimal(hasil.indeks)}<td>${nilai === undefined ? '–' : formatDesimal(nilai)}${isSkm && html`<td>${hasil.mutu?.mutu ?? '–'}`}`
    },
  )}</tbody></table>`
}

function tabelTerbit(terbit: readonly SurveiTerbit[], konteks: Konteks): Markup {
  return html`<div class="anak-bagian"><h4>Hasil yang diumumkan</h4><div class="gulir" tabindex="0" role="group" aria-label="Hasil yang diumumkan"><table class="tabel-angka">
    <thead><tr><th scope="col">Survei</th><th scope="col">Responden</th><th scope="col">Nilai</th><th scope="col">Mutu</th><th scope="col">Dihitung ulang</th></tr></thead>
    <tbody>${terbit.map(
      ({ node, responden, nilai, mutu, dihitung }) =>
        html`<tr><th scope="row">${tautanNode(node, konteks)}</th><td>${responden === undefined ? '–' : formatCount(responden)}<td>${nilai === undefined ? '–' : formatDesimal(nilai)}<td>${mutu ?? '–'}<td>${dihitung === undefined ? '–' : formatDesimal(dihitung)}`,
    )}</tbody></table></div></div>`
}
