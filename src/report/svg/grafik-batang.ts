/** Bars, one below another, each with its name above it and its value behind it. */
import { type Grafik, LEBAR_GRAFIK } from './grafik-garis.ts'
import { type Font, fitText, widthOf } from './huruf.ts'
import { angka, type Baris, jalur, persegi, tulis } from './lukis.ts'

export interface BatangGrafik {
  readonly nama: string
  readonly nilai: number
  /** As readers see it. */
  readonly label: string
}

export interface GrafikBatang {
  readonly judul: string
  readonly uraian: string
  readonly batang: readonly BatangGrafik[]
  readonly min: number
  readonly maks: number
  /** A line across all bars; those that do not reach it look otherwise. */
  readonly ambang?: { readonly nilai: number; readonly label: string }
}

const NAMA: Font = { size: 10 }
const NILAI: Font = { size: 10, bold: true }
const AMBANG: Font = { size: 9 }
const TINGGI_BATANG = 9
const BARIS = 32
const KEPALA = 16

export function susunBatang({ judul, uraian, batang, min, maks, ambang }: GrafikBatang): Grafik {
  const room = LEBAR_GRAFIK - 10 - batang.reduce((most, { label }) => Math.max(most, widthOf(label, NILAI)), 0)
  const lengthOf = (nilai: number) => Math.min(Math.max((nilai - min) / (maks - min), 0), 1) * room
  const top = ambang ? KEPALA : 0
  const yOf = (index: number) => top + index * BARIS
  const baris: Baris[] = batang.flatMap(({ nama, nilai, label }, index) => {
    const [teks = ''] = fitText(nama, LEBAR_GRAFIK - 2, 1, NAMA)
    const y = yOf(index)
    return [
      { teks, x: 0, y: y + 12, font: NAMA },
      { teks: label, x: labelX(lengthOf(nilai), label, ambang && lengthOf(ambang.nilai)), y: y + 25, font: NILAI },
    ]
  })
  const bars = batang.map(({ nilai }, index) => {
    const kotak = { x: 0, y: yOf(index) + 17, lebar: lengthOf(nilai), tinggi: TINGGI_BATANG }
    return persegi(kotak, ambang && nilai < ambang.nilai ? 'dg-batang dg-rendah' : 'dg-batang')
  })
  const tinggi = yOf(batang.length) + 2
  const line = ambang ? ambangOf(ambang, lengthOf(ambang.nilai), batang.length, yOf) : { isi: '', baris: [] }
  const semua = [...line.baris, ...baris]
  const isi = bars.join('') + line.isi + tulis(semua)
  return { lebar: LEBAR_GRAFIK, tinggi, kelas: 'dg-grafik', judul, uraian, isi, baris: semua }
}

/** Behind the bar, and behind the limit where it would lie on that. */
function labelX(end: number, label: string, limit: number | undefined): number {
  const x = end + 4
  return limit !== undefined && x - 3 < limit && limit < x + widthOf(label, NILAI) + 3 ? limit + 4 : x
}

/** Only over the bars: names stand between. */
function ambangOf({ label }: { label: string }, x: number, count: number, yOf: (index: number) => number) {
  const parts = Array.from({ length: count }, (_, index) => `M${angka(x)} ${yOf(index) + 16}v${TINGGI_BATANG + 3}`)
  const lebar = widthOf(label, AMBANG)
  const baris: Baris = {
    teks: label,
    x: Math.min(Math.max(x - lebar / 2, 0), LEBAR_GRAFIK - lebar),
    y: 11,
    font: AMBANG,
    kelas: 'dg-redup',
  }
  return { isi: jalur(parts.join(''), 'dg-ambang'), baris: [baris] }
}
