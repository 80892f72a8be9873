/** A line of what was reached, with marks of what should have been: small enough for a column, or for a telephone. */
import { type Font, fitText, widthOf } from './huruf.ts'
import type { Lembaran } from './lembaran.ts'
import { angka, type Baris, jalur, type Kotak, patah, type Titik, tulis } from './lukis.ts'

export interface NilaiGrafik {
  readonly nilai: number
  /** As readers see it. */
  readonly label: string
}

export interface TitikGrafik {
  /** Below the point. */
  readonly sumbu: string
  /** Points of one group are joined, and stand above its name. */
  readonly kelompok: string
  readonly realisasi?: NilaiGrafik
  readonly target?: NilaiGrafik
}

export interface GrafikGaris {
  readonly judul: string
  readonly uraian: string
  readonly titik: readonly TitikGrafik[]
}

/** With its texts, so that they can be checked before they are drawn. */
export interface Grafik extends Lembaran {
  readonly baris: readonly Baris[]
}

export const LEBAR_GRAFIK = 340
/** With and without names of groups below. */
const TINGGI = 146
const TINGGI_TANPA_NAMA = 132
const SISI = 22
const ATAS = 20
/** Of the line below the points. */
const DASAR = 116
const NILAI: Font = { size: 9 }
const TEBAL: Font = { size: 9, bold: true }
/** Half a mark of a target. */
const TANDA = 9

interface Tempat {
  readonly x: number
  readonly titik: TitikGrafik
  readonly realisasi?: number
  readonly target?: number
}

export function susunGaris({ judul, uraian, titik }: GrafikGaris): Grafik {
  const places = placesOf(titik)
  const groups = kelompokOf(places)
  const baris = [...labelsOf(places), ...axisOf(places, groups)]
  const real = groups.map(({ anggota }) =>
    anggota.flatMap(({ x, realisasi: y }) => (y === undefined ? [] : [{ x, y }])),
  )
  const marks = places.flatMap(({ x, target: y }) =>
    y === undefined ? [] : [`M${angka(x - TANDA)} ${angka(y)}h${TANDA * 2}`],
  )
  const dots = real.flat().map(({ x, y }) => `M${angka(x)} ${angka(y)}h0`)
  const lines = real.filter((points) => points.length > 1).map((points: readonly Titik[]) => patah(points))
  const between = groups
    .slice(1)
    .map(({ anggota: [first] }) => `M${angka((first?.x ?? 0) - stepOf(places.length) / 2)} ${ATAS}V${DASAR}`)
  const isi = [
    jalur(`M0 ${DASAR}H${LEBAR_GRAFIK}${between.join('')}`, 'dg-kisi'),
    marks.length > 0 ? jalur(marks.join(''), 'dg-target') : '',
    lines.length > 0 ? jalur(lines.join(''), 'dg-realisasi') : '',
    dots.length > 0 ? jalur(dots.join(''), 'dg-titik') : '',
    tulis(baris),
  ].join('')
  const tinggi = groups.some(({ nama }) => nama !== '') ? TINGGI : TINGGI_TANPA_NAMA
  return { lebar: LEBAR_GRAFIK, tinggi, kelas: 'dg-grafik', judul, uraian, isi, baris }
}

function stepOf(count: number): number {
  return (LEBAR_GRAFIK - SISI * 2) / Math.max(count - 1, 1)
}

function placesOf(titik: readonly TitikGrafik[]): readonly Tempat[] {
  const values = titik.flatMap(({ realisasi, target }) => [realisasi, target].flatMap((one) => one?.nilai ?? []))
  const low = values.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY)
  const range = high - low
  const top = ATAS + 4
  const bottom = DASAR - 18
  const yOf = (nilai: number) => (range > 0 ? bottom - ((nilai - low) / range) * (bottom - top) : (top + bottom) / 2)
  const step = stepOf(titik.length)
  const start = titik.length === 1 ? LEBAR_GRAFIK / 2 : SISI
  return titik.map((one, index) => ({
    x: start + index * step,
    titik: one,
    ...(one.realisasi && { realisasi: yOf(one.realisasi.nilai) }),
    ...(one.target && { target: yOf(one.target.nilai) }),
  }))
}

interface Kelompok {
  readonly nama: string
  readonly anggota: readonly Tempat[]
}

function kelompokOf(places: readonly Tempat[]): readonly Kelompok[] {
  const groups: { nama: string; anggota: Tempat[] }[] = []
  for (const one of places) {
    const last = groups.at(-1)
    if (last?.nama === one.titik.kelompok) last.anggota.push(one)
    else groups.push({ nama: one.titik.kelompok, anggota: [one] })
  }
  return groups
}

/** What lies below the line. */
function axisOf(places: readonly Tempat[], groups: readonly Kelompok[]): readonly Baris[] {
  const taken: Kotak[] = []
  const step = stepOf(places.length)
  const below = places.flatMap(({ x, titik }) => place(titik.sumbu, x, DASAR + 12, 'dg-redup', NILAI, taken))
  const named = groups.flatMap(({ nama, anggota }) => {
    const [first, last] = [anggota[0], anggota.at(-1)]
    if (nama === '' || !first || !last) return []
    const [teks = ''] = fitText(nama, last.x - first.x + step, 1, NILAI)
    return place(teks, (first.x + last.x) / 2, DASAR + 25, 'dg-redup', NILAI, taken)
  })
  return [...below, ...named]
}

/** The value of each point, on the side where its target or its line is not; the last ones first, for not all may have room. */
function labelsOf(places: readonly Tempat[]): readonly Baris[] {
  const taken: Kotak[] = []
  const order = places.map((one, index) => ({ ...one, isValley: isValley(places, index) })).reverse()
  const reached = order.flatMap(({ x, titik, realisasi: y, target, isValley: below }) => {
    if (y === undefined || !titik.realisasi) return []
    const above = target === undefined ? !below : y <= target
    return place(titik.realisasi.label, x, above ? y - 6 : y + 14, 'dg-cabang', TEBAL, taken)
  })
  const wanted = order.flatMap(({ x, titik, realisasi, target: y }) => {
    if (y === undefined || !titik.target) return []
    const above = realisasi !== undefined && realisasi > y
    return place(titik.target.label, x, above ? y - 4 : y + 11, 'dg-redup dg-cabang', NILAI, taken)
  })
  return [...reached, ...wanted]
}

/** Whether the line comes down to the point and goes up behind it. */
function isValley(places: readonly Tempat[], index: number): boolean {
  const own = places[index]?.realisasi
  const beside = [places[index - 1]?.realisasi, places[index + 1]?.realisasi].flatMap((y) => y ?? [])
  return own !== undefined && beside.length === 2 && beside.every((y) => y < own - 4)
}

/** Centred as far as the picture goes; nothing where it would lie on another. */
function place(teks: string, x: number, y: number, kelas: string, font: Font, taken: Kotak[]): readonly Baris[] {
  const [line = ''] = fitText(teks, LEBAR_GRAFIK / 2, 1, font)
  const lebar = widthOf(line, font)
  const left = Math.min(Math.max(x - lebar / 2, 1), LEBAR_GRAFIK - lebar - 1)
  const box = { x: left - 1, y: y - font.size, lebar: lebar + 2, tinggi: font.size * 1.2 }
  if (line === '' || taken.some((other) => touches(box, other))) return []
  taken.push(box)
  return [{ teks: line, x: left, y, font, kelas }]
}

function touches(one: Kotak, two: Kotak): boolean {
  return (
    one.x < two.x + two.lebar && two.x < one.x + one.lebar && one.y < two.y + two.tinggi && two.y < one.y + one.tinggi
  )
}
