/** How the step table of an SOP fits its pages: columns, sizes of letters, heights of rows. */

import { TINGGI_TERENDAH } from '../tampilan/bagan.ts'
import type { BarisSop, LembarSop } from '../tampilan/lembar-sop.ts'
import { muatHalaman } from '../tampilan/muat-halaman.ts'
import { barisArial } from './teks.ts'
import { A4, toMm, toPoints } from './ukuran.ts'

/** Millimetres. */
export const TEPI = 15
export const LEBAR = A4.tinggi - 2 * TEPI
const TINGGI = A4.lebar - 2 * TEPI
/** A row of off-page connectors. */
export const TINGGI_PENGHUBUNG = 10
/** Rounding, borders, and what a paragraph after a table needs. */
const SISA = 7
/** Around the text of a cell, and before the text of a list. */
export const TEPI_SEL = 1.2
export const LEKUK = 3.6
const SIZES = [8, 7, 6, 5] as const
const TINGGI_HURUF = 1.17

export const kolomTeks = ['nomor', 'kegiatan', 'kelengkapan', 'waktu', 'keluaran', 'keterangan'] as const
export type KolomTeks = (typeof kolomTeks)[number]

export interface Kepala {
  readonly tegak: boolean
  /** Points. */
  readonly size: number
  readonly tinggi: number
  /** Lines that a name may have. */
  readonly terbanyak: number
}

export interface UkuranTabel {
  readonly lebar: Readonly<Record<KolomTeks, number>>
  /** Of one pelaksana column. */
  readonly lebarPelaksana: number
  readonly kepala: Kepala
  readonly baris: readonly UkuranBaris[]
  readonly halaman: readonly (readonly number[])[]
}

export interface UkuranBaris {
  readonly tinggi: number
  /** Points. */
  readonly size: number
  /** As many lines as a cell may have; the rest is told on a page of its own. */
  readonly terbanyak: number
}

/** Texts of the cells of a row; what branches with labels of their own mean is told in words too. */
export function isiBaris(satu: BarisSop, { panah, baris }: Pick<LembarSop, 'panah' | 'baris'>) {
  const { urutan, nomor, kegiatan, tanya, kelengkapan, waktu, keluaran, keterangan } = satu
  const cabang = panah.flatMap(({ dari, ke, label }) => {
    if (dari !== urutan || label === undefined || label === 'Ya' || label === 'Tidak') return []
    return [`${label}: ${ke === 'selesai' ? 'selesai' : `langkah ${baris[ke]?.nomor ?? ke + 1}`}`]
  })
  return {
    nomor: [nomor],
    kegiatan: [kegiatan, ...(tanya ? [tanya] : []), ...cabang],
    kelengkapan,
    waktu: [waktu],
    keluaran,
    keterangan,
  } satisfies Record<KolomTeks, readonly string[]>
}

/** Whether the texts of a column are numbered. */
export function isDaftar(kolom: KolomTeks, teks: readonly string[]): boolean {
  return (kolom === 'kelengkapan' || kolom === 'keluaran') && teks.length > 1
}

export function ukurTabel(lembar: LembarSop): UkuranTabel {
  const { pelaksana, baris } = lembar
  const banyak = Math.max(1, pelaksana.length)
  const bersama = Math.min(132, Math.max(banyak === 1 ? 30 : 40, banyak * 19))
  const lebarPelaksana = bersama / banyak
  const rest = LEBAR - bersama - 9
  const share = (part: number) => Math.round(rest * part * 10) / 10
  const lebar = {
    nomor: 9,
    kegiatan: share(0.3),
    kelengkapan: share(0.22),
    waktu: share(0.11),
    keluaran: share(0.2),
    keterangan: 0,
  }
  lebar.keterangan = rest - lebar.kegiatan - lebar.kelengkapan - lebar.waktu - lebar.keluaran
  const kepala = ukurKepala(
    pelaksana.map(({ nama }) => nama ?? ''),
    lebarPelaksana,
  )
  const room = TINGGI - 6 - kepala.tinggi - SISA
  const between = room - 2 * TINGGI_PENGHUBUNG
  const heights = baris.map((satu) => ukurBaris(isiBaris(satu, lembar), lebar, between))
  const tinggi = heights.map((satu) => satu.tinggi)
  const halaman = muatHalaman(lembar, tinggi, { muat: room, lajur: TINGGI_PENGHUBUNG })
  return { lebar, lebarPelaksana, kepala, baris: heights, halaman }
}

/** Points, and millimetres: the height of a head is the length of a turned line, its width is room for lines. */
const TEGAK = [
  [8, 28],
  [7, 34],
  [7, 42],
  [6, 48],
] as const
const KEPALA_TERTINGGI = 34

/** Names stand upright where every word of them fits its column, else they are turned. */
function ukurKepala(nama: readonly string[], lebar: number): Kepala {
  const inside = lebar - 2 * TEPI_SEL
  const words = nama.flatMap((satu) => satu.split(/\s+/))
  const most = (width: number, size: number) =>
    Math.max(1, ...nama.map((satu) => barisArial(satu, toPoints(width), size, true)))
  for (const size of [8, 7]) {
    if (words.some((word) => barisArial(word, toPoints(inside), size, true) > 1)) continue
    const terbanyak = most(inside, size)
    const tinggi = Math.max(10, terbanyak * lineHeight(size) + 3)
    if (tinggi <= KEPALA_TERTINGGI) return { tegak: false, size, tinggi, terbanyak }
  }
  for (const [size, tinggi] of TEGAK) {
    const terbanyak = Math.max(1, Math.floor(inside / lineHeight(size)))
    if (most(tinggi - 3, size) <= terbanyak) return { tegak: true, size, tinggi, terbanyak }
  }
  return { tegak: true, size: 6, tinggi: 55, terbanyak: Math.max(1, Math.floor(inside / lineHeight(6))) }
}

function ukurBaris(isi: ReturnType<typeof isiBaris>, lebar: UkuranTabel['lebar'], room: number): UkuranBaris {
  for (const size of SIZES) {
    const tinggi = Math.max(...kolomTeks.map((kolom) => tinggiSel(kolom, isi[kolom], lebar[kolom], size)))
    if (tinggi <= room) return { tinggi: Math.max(TINGGI_TERENDAH, tinggi), size, terbanyak: Number.POSITIVE_INFINITY }
  }
  const size = SIZES[1]
  return { tinggi: room, size, terbanyak: Math.floor((room - 2) / lineHeight(size)) - 1 }
}

function tinggiSel(kolom: KolomTeks, teks: readonly string[], lebar: number, size: number): number {
  return linesOf(kolom, teks, lebar, size) * lineHeight(size) + 2.4
}

export function linesOf(kolom: KolomTeks, teks: readonly string[], lebar: number, size: number): number {
  const width = toPoints(lebar - 2 * TEPI_SEL - (isDaftar(kolom, teks) ? LEKUK : 0))
  return teks.reduce(
    (sum, satu) => sum + satu.split(/[\r\n]+/).reduce((all, line) => all + barisArial(line, width, size), 0),
    0,
  )
}

/** Millimetres. */
function lineHeight(size: number): number {
  return toMm(size * TINGGI_HURUF)
}
