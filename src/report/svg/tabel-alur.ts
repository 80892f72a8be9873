/** The table of steps of an SOP AP before the flow is drawn into it: columns, texts, and how rows fall on pages. */
import { readAlur } from '../../hitung/alur.ts'
import { bagiHalaman } from '../tampilan/halaman-sop.ts'
import type { BarisSop, LembarSop } from '../tampilan/lembar-sop.ts'
import { type Font, widthOf, wrapText } from './huruf.ts'
import { spasi } from './lukis.ts'

/** A4 landscape within margins of one centimetre, in CSS pixels; a wider table is as high in proportion. */
export const PAGE = { lebar: 1047, tinggi: 718 }
export const FONT: Font = { size: 10 }
export const LINE = spasi(FONT)
/** Between a cell and its text. */
export const CELL = 5
export const TITLE = 22
export const STRIP = 42
/** Of a row, so that a symbol and the arrows above and below it have room. */
const LEAST = 54
/** Room below a decision for the terminator of a branch that ends. */
const ENDING = 46

export interface KolomTabel {
  readonly x: number
  readonly lebar: number
}

export interface Tabel {
  readonly lebar: number
  readonly nomor: KolomTabel
  readonly kegiatan: KolomTabel
  readonly pelaksana: readonly KolomTabel[]
  readonly kelengkapan: KolomTabel
  readonly waktu: KolomTabel
  readonly keluaran: KolomTabel
  readonly keterangan: KolomTabel
}

const NUMBER = 30
/** Kelengkapan, waktu, output, keterangan: least widths, and their shares of what few pelaksana leave. */
const QUALITY = [124, 70, 118, 88]
const SHARES = [0.25, 0.05, 0.2, 0.15]
const ACTIVITY = 170
const ACTOR = { least: 56, most: 96 }

export function kolomTabel(banyak: number): Tabel {
  const fixed = NUMBER + ACTIVITY + QUALITY.reduce((sum, one) => sum + one, 0)
  const actors = Math.max(1, banyak)
  const actor = Math.min(ACTOR.most, Math.max(ACTOR.least, Math.floor((PAGE.lebar - fixed) / actors)))
  const spare = Math.max(0, PAGE.lebar - fixed - actors * actor)
  const quality = QUALITY.map((least, index) => least + Math.floor(spare * (SHARES[index] ?? 0)))
  const activity = ACTIVITY + spare - quality.reduce((sum, one, index) => sum + one - (QUALITY[index] ?? 0), 0)
  const widths = [NUMBER, activity, ...Array.from({ length: actors }, () => actor), ...quality]
  let x = 0
  const columns = widths.map((lebar): KolomTabel => {
    const column = { x, lebar }
    x += lebar
    return column
  })
  const at = (index: number) => columns.at(index) ?? { x: 0, lebar: 0 }
  return {
    lebar: x,
    nomor: at(0),
    kegiatan: at(1),
    pelaksana: columns.slice(2, -4),
    kelengkapan: at(-4),
    waktu: at(-3),
    keluaran: at(-2),
    keterangan: at(-1),
  }
}

/** A row, or a part of one that is higher than a page. */
export interface BagianBaris {
  readonly baris: BarisSop
  /** The first part holds the symbol. */
  readonly pertama: boolean
  readonly sel: readonly { readonly kolom: KolomTabel; readonly baris: readonly string[]; readonly tengah: boolean }[]
  /** Without the room for a terminator. */
  readonly tinggi: number
  /** Room for the terminator of a branch that ends here. */
  readonly penutup: number
}

/**
 * The rows of each page.
 *
 * @param muat room for rows on a page that has no strips for connectors
 * @param strips to leave room for, where there are several pages
 */
export function bagiTabel(
  lembar: LembarSop,
  tabel: Tabel,
  catatan: CatatanCabang,
  muat: number,
  strips: number,
): readonly (readonly BagianBaris[])[] {
  const room = muat - strips * STRIP
  const bagian = lembar.baris.flatMap((baris) => pecah(baris, lembar, tabel, catatan, room))
  const heights = bagian.map(({ tinggi, penutup }) => tinggi + penutup)
  const whole = heights.reduce((sum, one) => sum + one, 0) <= muat
  if (whole) return [bagian]
  return bagiHalaman(heights, room).map((rows) => rows.flatMap((row) => bagian[row] ?? []))
}

function pecah(baris: BarisSop, lembar: LembarSop, tabel: Tabel, catatan: CatatanCabang, room: number): BagianBaris[] {
  const penutup = lembar.panah.some(({ dari, ke }) => dari === baris.urutan && ke === 'selesai') ? ENDING : 0
  const cells = selOf(baris, tabel, catatan)
  const lines = Math.max(1, ...cells.map((cell) => cell.baris.length))
  const most = Math.max(1, Math.floor((room - penutup - 2 * CELL) / LINE))
  const parts: BagianBaris[] = []
  for (let from = 0; from < lines; from += most) {
    const sel = cells.map((cell) => ({ ...cell, baris: cell.baris.slice(from, from + most) }))
    const own = parts.length === 0 ? penutup : 0
    const needed = Math.min(most, lines - from) * LINE + 2 * CELL
    parts.push({
      baris,
      pertama: parts.length === 0,
      sel,
      tinggi: Math.max(parts.length === 0 ? LEAST : LINE + 2 * CELL, needed - own),
      penutup: own,
    })
  }
  return parts
}

function selOf(baris: BarisSop, tabel: Tabel, catatan: CatatanCabang): BagianBaris['sel'] {
  const { nomor, kegiatan, tanya, kelengkapan, waktu, keluaran, keterangan, urutan } = baris
  const cell = (kolom: KolomTabel, teks: readonly string[], tengah = false) => ({
    kolom,
    baris: teks.flatMap((one) => wrapText(one, kolom.lebar - 2 * CELL, FONT)),
    tengah,
  })
  return [
    cell(tabel.nomor, [nomor], true),
    cell(tabel.kegiatan, [kegiatan, tanya ?? '', ...(catatan.get(urutan) ?? [])]),
    cell(tabel.kelengkapan, butir(kelengkapan)),
    cell(tabel.waktu, [waktu], true),
    cell(tabel.keluaran, butir(keluaran)),
    cell(tabel.keterangan, keterangan),
  ]
}

function butir(teks: readonly string[]): readonly string[] {
  return teks.length > 1 ? teks.map((one) => `• ${one}`) : teks
}

/** Row -> what the letters on its branches stand for, and where it leads that there is no step. */
export type CatatanCabang = ReadonlyMap<number, readonly string[]>

export interface Cabang {
  readonly dari: number
  readonly ke: number | 'selesai'
  /** Short enough to stand at its arrow. */
  readonly label: string | undefined
}

export const LABEL_FONT: Font = { size: 8 }
const LABEL_WIDTH = 25

/** Arrows, one between two steps; a label too long for the room beside a symbol becomes a letter that the row explains. */
export function cabangOf(lembar: LembarSop): { readonly cabang: readonly Cabang[]; readonly catatan: CatatanCabang } {
  const ways = new Map<string, { dari: number; ke: number | 'selesai'; labels: string[] }>()
  for (const { dari, ke, label } of lembar.panah) {
    const key = `${dari} ${ke}`
    const way = ways.get(key) ?? { dari, ke, labels: [] }
    ways.set(key, way)
    if (label !== undefined && !way.labels.includes(label)) way.labels.push(label)
  }
  const catatan = tujuanHilang(lembar)
  const letters = new Map<number, number>()
  const cabang = [...ways.values()].map(({ dari, ke, labels }): Cabang => {
    const label = labels.join(' / ')
    if (label === '') return { dari, ke, label: undefined }
    if (widthOf(label, LABEL_FONT) <= LABEL_WIDTH) return { dari, ke, label }
    const notes = catatan.get(dari) ?? []
    catatan.set(dari, notes)
    const nth = letters.get(dari) ?? 0
    letters.set(dari, nth + 1)
    const letter = `(${String.fromCharCode(97 + (nth % 26))})`
    notes.push(`${letter} ${label}`)
    return { dari, ke, label: letter }
  })
  return { cabang, catatan }
}

function tujuanHilang({ node }: LembarSop): Map<number, string[]> {
  const catatan = new Map<number, string[]>()
  for (const { dari, teks } of readAlur(node.isi.langkah ?? []).takDikenal) {
    const notes = catatan.get(dari) ?? []
    catatan.set(dari, notes)
    notes.push(`✗ menuju langkah "${teks}", yang tidak ada`)
  }
  return catatan
}
