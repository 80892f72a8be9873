/** Markup of SVG: escaped, with as few bytes as will do, the same for the same picture. */
import { type SvgOptions, svgStyle } from './gaya.ts'
import { type Font, fitText, isUnsure, plainLine, widthOf } from './huruf.ts'

export interface Titik {
  readonly x: number
  readonly y: number
}

/** A rectangle; `x` and `y` are its upper left corner. */
export interface Kotak extends Titik {
  readonly lebar: number
  readonly tinggi: number
}

/** A line of text: `x` is its start or, where it is centred, its middle; `y` its base. */
export interface Baris extends Titik {
  readonly teks: string
  readonly font: Font
  readonly tengah?: boolean
  readonly kelas?: string
}

/** From one line to the next, as a part of the size. */
export const LEAD = 1.2

const MARKUP = /[&<>"]/g
const PLAIN = /^[^&<>"]*$/
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Any text on one line, as text of an element or attribute. */
export function escapeText(text: string): string {
  const line = plainLine(text)
  return PLAIN.test(line) ? line : line.replaceAll(MARKUP, (sign) => named[sign] ?? '')
}

/** At most one decimal. */
export function angka(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export function atribut(values: Readonly<Record<string, string | number | undefined>>): string {
  let text = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue
    text += ` ${name}="${typeof value === 'number' ? angka(value) : escapeText(value)}"`
  }
  return text
}

/**
 * @param kelas here and below: names of our own
 * @param rx of the corners
 */
export function persegi({ x, y, lebar, tinggi }: Kotak, kelas: string, rx = 0): string {
  const round = rx > 0 ? ` rx="${angka(rx)}"` : ''
  return `<rect x="${angka(x)}" y="${angka(y)}" width="${angka(lebar)}" height="${angka(tinggi)}"${round} class="${kelas}"/>`
}

/** @param data further attributes */
export function jalur(d: string, kelas: string, data = ''): string {
  return `<path class="${kelas}" d="${d}"${data}/>`
}

/** `M1 2L3 4` */
export function patah(titik: readonly Titik[]): string {
  let d = ''
  for (const { x, y } of titik) d += `${d === '' ? 'M' : 'L'}${angka(x)} ${angka(y)}`
  return d
}

/** Head of an arrow that goes from the first point to the second and ends there. */
export function ujung(dari: Titik, ke: Titik, kelas: string): string {
  const length = Math.hypot(ke.x - dari.x, ke.y - dari.y) || 1
  const dx = (ke.x - dari.x) / length
  const dy = (ke.y - dari.y) / length
  const corner = (side: number) => ({ x: ke.x - dx * 7 - dy * 3.2 * side, y: ke.y - dy * 7 + dx * 3.2 * side })
  return jalur(`${patah([ke, corner(1), corner(-1)])}Z`, kelas)
}

/** Most texts have it from the picture: said with each, it would be a tenth of all there is to a report. */
const COMMON_SIZE = 10

/** Lines that follow each other with the same look become one text, so that they are read and found as one. */
export function tulis(baris: readonly Baris[]): string {
  let text = ''
  for (let from = 0; from < baris.length; ) {
    let to = from + 1
    while (to < baris.length && isSame(baris[from], baris[to])) to++
    text += paragraf(baris.slice(from, to))
    from = to
  }
  return text
}

function isSame(one: Baris | undefined, two: Baris | undefined): boolean {
  if (!one || !two) return false
  return (
    one.x === two.x &&
    one.kelas === two.kelas &&
    one.tengah === two.tengah &&
    one.font.size === two.font.size &&
    one.font.bold === two.font.bold
  )
}

function paragraf(baris: readonly Baris[]): string {
  const [first] = baris
  if (!first) return ''
  const { x, y, font, tengah, kelas } = first
  const names = font.bold ? `dg-b${kelas ? ` ${kelas}` : ''}` : kelas
  let text = `<text x="${angka(x)}" y="${angka(y)}"`
  if (font.size !== BASE_SIZE) text += ` font-size="${angka(font.size)}"`
  if (tengah) text += ' text-anchor="middle"'
  if (names) text += ` class="${names}"`
  text += '>'
  for (const [index, one] of baris.entries()) {
    // The blank keeps words of two lines apart for those who search or listen.
    const inner = escapeText(one.teks) + (index === baris.length - 1 ? '' : ' ')
    const place = index === 0 ? '' : ` x="${angka(x)}" y="${angka(one.y)}"`
    const length = isUnsure(one.teks)
      ? ` textLength="${angka(widthOf(one.teks, font))}" lengthAdjust="spacingAndGlyphs"`
      : ''
    text += place === '' && length === '' ? inner : `<tspan${place}${length}>${inner}</tspan>`
  }
  return `${text}</text>`
}

/** Of texts that do not say it. */
const BASE_SIZE = 10

export interface Lembaran {
  readonly lebar: number
  readonly tinggi: number
  /** Names the kind for style and script. */
  readonly kelas: string
  readonly judul: string
  /** What it shows, for those who do not see it. */
  readonly uraian: string
  /** The picture itself tells its title. */
  readonly berjudul?: boolean
  readonly isi: string
}

/** A whole picture. One that holds links is a group: within an image nobody would reach them. */
export function lembaran(satu: Lembaran, options: SvgOptions): string {
  const { kelas, judul, uraian, lebar, isi } = satu
  const title = options.embedded ? NO_TITLE : judulLembaran(satu)
  const tinggi = satu.tinggi + title.tinggi
  const open = atribut({
    xmlns: 'http://www.w3.org/2000/svg',
    class: `dg ${kelas}`,
    role: isi.includes('<a ') ? 'group' : 'img',
    'aria-label': judul,
    viewBox: `0 ${angka(-title.tinggi)} ${angka(lebar)} ${angka(tinggi)}`,
    width: lebar,
    height: tinggi,
    'font-size': COMMON_SIZE,
  })
  const style = options.embedded ? '' : `<style>${svgStyle}</style>`
  const back = options.embedded ? '' : persegi({ x: 0, y: -title.tinggi, lebar, tinggi }, 'dg-latar')
  return `<svg${open}><title>${escapeText(judul)}</title><desc>${escapeText(uraian)}</desc>${style}${back}${title.isi}${isi}</svg>`
}

/** Several pictures, one below another, as one that stands alone. */
export function tumpukLembaran(semua: readonly Lembaran[], judul: string): string {
  const lebar = Math.max(...semua.map((satu) => satu.lebar))
  let y = 0
  const parts = semua.map((satu) => {
    const title = judulLembaran(satu)
    const place = {
      y: y + title.tinggi,
      width: satu.lebar,
      height: satu.tinggi,
      role: 'group',
      'aria-label': satu.judul,
    }
    const part = `<g transform="translate(0 ${angka(y + title.tinggi)})">${title.isi}</g><svg${atribut(place)}><desc>${escapeText(satu.uraian)}</desc>${satu.isi}</svg>`
    y += title.tinggi + satu.tinggi + BETWEEN
    return part
  })
  const kelas = [...new Set(semua.map((satu) => satu.kelas))].join(' ')
  const whole = {
    lebar,
    tinggi: y - BETWEEN,
    kelas,
    judul,
    uraian: `${semua.length} gambar`,
    berjudul: true,
    isi: parts.join(''),
  }
  return lembaran(whole, {})
}

const BETWEEN = 28
const NO_TITLE = { tinggi: 0, isi: '' }
const TITLE: Font = { size: 14, bold: true }
const TITLE_LINES = 3

/** The title above a picture that has none in it: it stands above the line 0. */
function judulLembaran({ judul, lebar, berjudul }: Lembaran): { tinggi: number; isi: string } {
  if (berjudul) return NO_TITLE
  const lines = fitText(judul, lebar - 16, TITLE_LINES, TITLE)
  const tinggi = lines.length * TITLE.size * LEAD + 14
  const baris = lines.map((teks, index) => ({
    teks,
    x: 8,
    y: 6 - tinggi + (index + 0.95) * TITLE.size * LEAD,
    font: TITLE,
  }))
  return { tinggi, isi: tulis(baris) }
}
