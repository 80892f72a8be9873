/** Markup of SVG: escaped, with as few bytes as will do, the same for the same picture. */
import { type Font, isUnsure, plainLine, widthOf } from './huruf.ts'

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
export const COMMON_SIZE = 10

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
  let open = ` x="${angka(x)}" y="${angka(y)}"`
  if (font.size !== COMMON_SIZE) open += ` font-size="${angka(font.size)}"`
  if (tengah) open += ' text-anchor="middle"'
  if (names) open += ` class="${names}"`
  return teksBerbaris(open, baris, (one) => ` x="${angka(x)}" y="${angka(one.y)}"`)
}

/** Lines that are read from below, each to the right of the one before. */
export function tulisTegak(baris: readonly Baris[]): string {
  const [first] = baris
  if (!first) return ''
  const { x, y, font } = first
  const look = `${font.size === COMMON_SIZE ? '' : ` font-size="${angka(font.size)}"`}${font.bold ? ' class="dg-b"' : ''}`
  const open = ` transform="translate(${angka(x)} ${angka(y)}) rotate(-90)"${look}`
  return teksBerbaris(open, baris, (one) => ` x="0" y="${angka(one.x - x)}"`)
}

/** @param place of each line but the first */
function teksBerbaris(open: string, baris: readonly Baris[], place: (one: Baris) => string): string {
  let text = `<text${open}>`
  for (const [index, one] of baris.entries()) {
    // The blank keeps words of two lines apart for those who search or listen.
    const inner = escapeText(one.teks) + (index === baris.length - 1 ? '' : ' ')
    const length = isUnsure(one.teks)
      ? ` textLength="${angka(widthOf(one.teks, one.font))}" lengthAdjust="spacingAndGlyphs"`
      : ''
    const own = (index === 0 ? '' : place(one)) + length
    text += own === '' ? inner : `<tspan${own}>${inner}</tspan>`
  }
  return `${text}</text>`
}
