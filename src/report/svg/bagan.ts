/** A picture of boxes and lines as data: all that can be checked before it is drawn. */
import type { Node } from '../../graph/node.ts'
import type { SvgOptions } from './gaya.ts'
import { type Font, fitText, widthOf } from './huruf.ts'
import { type Lembaran, lembaran } from './lembaran.ts'
import {
  alas,
  angka,
  atribut,
  type Baris,
  belahKetupat,
  escapeText,
  type Kotak,
  lengkung,
  mulai,
  patah,
  persegi,
  spasi,
  type Titik,
  tulis,
  ujung,
} from './lukis.ts'

/** A box with its texts; no two of one picture overlap. */
export interface Simpul extends Kotak {
  /** Unique in its picture. */
  readonly id: string
  readonly baris: readonly Baris[]
  /** Of the box. */
  readonly kelas: string
  readonly rx?: number
  /** A decision, drawn as such. */
  readonly memutus?: boolean
  /** What the box stands for, for its address. */
  readonly node?: Node
  /** Of a box that stands for several: its id in the chain. */
  readonly lipatan?: string
  /** The whole text, where the box shows but a part of it. */
  readonly utuh?: string
  /** Besides the box: marks that the chain breaks at these sides of it. */
  readonly putus?: readonly ('kiri' | 'kanan')[]
  readonly data?: Readonly<Record<string, string | undefined>>
}

/** A line between two boxes, drawn through the points: straight, or in curves that leave and reach them level. */
export interface Sisi {
  readonly dari: string
  readonly ke: string
  readonly titik: readonly Titik[]
  readonly lengkung: boolean
  readonly panah: boolean
  readonly kelas?: string
  readonly label?: { readonly kotak: Kotak; readonly baris: readonly Baris[] }
}

/** A band or lane behind the boxes, with its name in `kepala`. */
export interface Pita {
  readonly kotak: Kotak
  readonly kepala: Kotak
  readonly baris: readonly Baris[]
  readonly kelas: string
}

export interface Bagan {
  readonly kelas: string
  readonly judul: string
  readonly uraian: string
  readonly lebar: number
  readonly tinggi: number
  readonly pita: readonly Pita[]
  readonly simpul: readonly Simpul[]
  readonly sisi: readonly Sisi[]
  /** Texts that stand outside boxes. */
  readonly baris: readonly Baris[]
}

export function gambarBagan(bagan: Bagan, options: SvgOptions): string {
  return lembaran(lembarBagan(bagan, options), options)
}

export function lembarBagan(bagan: Bagan, options: SvgOptions): Lembaran {
  const isi = [
    ...bagan.pita.map(
      ({ kotak, kepala, baris, kelas }) =>
        (kotak === kepala ? '' : persegi(kotak, kelas)) + persegi(kepala, 'dg-kepala') + tulis(baris),
    ),
    tulis(bagan.baris),
    ...bagan.sisi.map(gambarSisi),
    ...bagan.simpul.map((simpul) => gambarSimpul(simpul, options)),
  ].join('')
  const { kelas, judul, uraian, lebar, tinggi } = bagan
  return { kelas, judul, uraian, lebar, tinggi, isi }
}

function gambarSisi({ dari, ke, titik, lengkung: isCurved, panah, kelas, label }: Sisi): string {
  const line = {
    class: `dg-sisi${kelas ? ` ${kelas}` : ''}`,
    d: isCurved ? melengkung(titik) : patah(titik),
    'data-from': dari,
    'data-to': ke,
  }
  const last = titik.at(-1)
  const before = titik.at(-2)
  const head =
    panah && last && before ? ujung(isCurved ? { x: before.x, y: last.y } : before, last, 'dg-ujung-sisi') : ''
  const name = label ? persegi(label.kotak, 'dg-latar') + tulis(label.baris) : ''
  return `<path${atribut(line)}/>${head}${name}`
}

/** A curve between each two points that do not lie level. */
function melengkung(titik: readonly Titik[]): string {
  let d = ''
  let last: Titik | undefined
  for (const one of titik) {
    d += last ? lengkung(last, one) : mulai(one)
    last = one
  }
  return d
}

function gambarSimpul(simpul: Simpul, options: SvgOptions): string {
  const { node, lipatan, kelas, rx, memutus, baris, utuh, putus, data } = simpul
  const look = `dg-kotak ${kelas}`
  const box = memutus ? belahKetupat(simpul, look) : persegi(simpul, look, rx)
  const text = `${utuh === undefined ? '' : `<title>${escapeText(utuh)}</title>`}${box}${tulis(baris)}`
  const href = node ? options.hrefOf?.(node) : lipatan && options.hrefOfLipatan?.(lipatan)
  const inner = href === undefined ? text : `<a${atribut({ href })}>${text}</a>`
  return `<g${atribut({ class: 'dg-simpul', ...data })}>${inner}${(putus ?? []).map((one) => ujungPutus(simpul, one)).join('')}</g>`
}

/** A stump of a line that leads nowhere, crossed out: seen without colour too. */
function ujungPutus({ x, y, lebar, tinggi }: Simpul, putus: 'kiri' | 'kanan'): string {
  const sign = putus === 'kiri' ? -1 : 1
  const from = putus === 'kiri' ? x : x + lebar
  const to = from + sign * STUMP
  const middle = y + tinggi / 2
  const cross = `M${angka(to - 4)} ${angka(middle - 4)}l8 8m0 -8l-8 8`
  return `<path${atribut({ class: 'dg-garis-putus', d: `M${angka(from)} ${angka(middle)}H${angka(to)}` })}/><path${atribut({ class: 'dg-silang', d: cross })}/>`
}

/** Room that a mark of a broken chain takes beside its box. */
export const STUMP = 12

/** A part of the text in a box. */
export interface Alinea {
  readonly teks: string
  readonly font: Font
  readonly kelas?: string
  readonly tengah?: boolean
}

export interface Tumpukan {
  readonly tinggi: number
  /** No wider than that of the box: as narrow as the texts allow. */
  readonly lebar: number
  /** Whether any text was cut. */
  readonly terpotong: boolean
  /** The lines in a box whose upper left corner is there, as wide as was asked for or as it says. */
  readonly at: (x: number, y: number, lebar?: number) => Baris[]
}

/** Room between a box and its text. */
export const PAD = 7

/** Texts one below another in a box of that width. */
export function tumpuk(alinea: readonly Alinea[], lebar: number): Tumpukan {
  const room = lebar - 2 * PAD
  const placed: { teks: string; dy: number; one: Alinea }[] = []
  let y = PAD
  let terpotong = false
  for (const one of alinea) {
    const { teks, font } = one
    const lines = fitText(teks, room, MOST, font)
    if (lines.at(-1)?.endsWith('…') && !teks.trimEnd().endsWith('…')) terpotong = true
    for (const line of lines) {
      placed.push({ teks: line, dy: y + alas(font), one })
      y += spasi(font)
    }
  }
  const at = (left: number, top: number, across = lebar): Baris[] =>
    placed.map(({ teks, dy, one: { font, kelas, tengah } }) => ({
      teks,
      x: tengah ? left + across / 2 : left + PAD,
      y: top + dy,
      font,
      ...(kelas && { kelas }),
      ...(tengah && { tengah }),
    }))
  const widest = Math.max(0, ...placed.map(({ teks, one }) => widthOf(teks, one.font)))
  return { tinggi: y + PAD - 2, lebar: Math.min(lebar, Math.ceil(widest) + 2 * PAD), terpotong, at }
}

/** Lines of a text: more than any name asks for, so that only what is no name is cut. */
const MOST = 30
