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

/** From one line to the next; whole pixels, so that places of texts are short to say. */
export function spasi({ size }: Font): number {
  return Math.round(size * 1.2)
}

/** From the top of a line to its base. */
export function alas({ size }: Font): number {
  return Math.round(size * 0.95)
}

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
  return String(bulat(value))
}

function bulat(value: number): number {
  return Math.round(value * 10) / 10
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

/** A decision: its corners are the middles of the sides of the rectangle. */
export function belahKetupat({ x, y, lebar, tinggi }: Kotak, kelas: string): string {
  const [w, h] = [lebar / 2, tinggi / 2]
  const corners = [
    { x: x + w, y },
    { x: x + lebar, y: y + h },
    { x: x + w, y: y + tinggi },
    { x, y: y + h },
  ]
  return jalur(`${patah(corners)}Z`, kelas)
}

/** Rectangles of one look as one shape. */
export function petak(kotak: readonly Kotak[], kelas: string): string {
  const shapes = kotak.map(({ x, y, lebar, tinggi }) => {
    const [right, bottom] = [x + lebar, y + tinggi]
    return `${patah([
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
    ])}z`
  })
  return jalur(shapes.join(''), kelas)
}

/** @param data further attributes */
export function jalur(d: string, kelas: string, data = ''): string {
  return `<path class="${kelas}" d="${d}"${data}/>`
}

/** `M1 2H3v4` */
export function patah(titik: readonly Titik[]): string {
  const [first, ...rest] = titik
  if (!first) return ''
  let d = mulai(first)
  let last = first
  for (const [index, one] of rest.entries()) {
    const next = rest[index + 1]
    // On the way from the one before to the one behind it says nothing.
    if (next && liesBetween(one, last, next)) continue
    d += lurus(last, one)
    last = one
  }
  return d
}

export function mulai({ x, y }: Titik): string {
  return `M${pasangan(x, y)}`
}

/** A straight way, in whichever form is short. */
export function lurus(dari: Titik, ke: Titik): string {
  const [dx, dy] = [bulat(ke.x) - bulat(dari.x), bulat(ke.y) - bulat(dari.y)]
  if (angka(dy) === '0') return shorter(`H${angka(ke.x)}`, `h${angka(dx)}`)
  if (angka(dx) === '0') return shorter(`V${angka(ke.y)}`, `v${angka(dy)}`)
  return shorter(`L${pasangan(ke.x, ke.y)}`, `l${pasangan(dx, dy)}`)
}

/** A way that leaves and arrives level. */
export function lengkung(dari: Titik, ke: Titik): string {
  if (Math.abs(dari.y - ke.y) < 0.5) return lurus(dari, ke)
  const half = (bulat(ke.x) - bulat(dari.x)) / 2
  const high = bulat(ke.y) - bulat(dari.y)
  return `c${angka(half)} 0 ${pasangan(half, high)} ${pasangan(2 * half, high)}`
}

function liesBetween({ x, y }: Titik, dari: Titik, ke: Titik): boolean {
  const upright = dari.x === x && x === ke.x && (y - dari.y) * (ke.y - y) >= 0
  return upright || (dari.y === y && y === ke.y && (x - dari.x) * (ke.x - x) >= 0)
}

function shorter(one: string, two: string): string {
  return two.length < one.length ? two : one
}

function pasangan(x: number, y: number): string {
  const second = angka(y)
  return `${angka(x)}${second.startsWith('-') ? '' : ' '}${second}`
}

/** Head of an arrow that goes from the first point to the second and ends there. */
export function ujung(dari: Titik, ke: Titik, kelas: string): string {
  const length = Math.hypot(ke.x - dari.x, ke.y - dari.y) || 1
  const dx = (ke.x - dari.x) / length
  const dy = (ke.y - dari.y) / length
  const corner = (side: number) => ({ x: ke.x - dx * 7 - dy * 3 * side, y: ke.y - dy * 7 + dx * 3 * side })
  return jalur(`${patah([ke, corner(1), corner(-1)])}Z`, kelas)
}

/** Most texts have it from the picture. */
export const COMMON_SIZE = 10
/** All others, each with a name in the style. */
export const OTHER_SIZES = [7, 8, 9, 11, 12, 13, 14] as const

/**
 * Lines that follow each other with the same look, each {@link spasi} below the one before, become one text, so that they
 * are read and found as one.
 */
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
  const place = ` x="${angka(x)}" y="${angka(y)}"`
  return teksBerbaris(place + rupa(font, tengah, kelas), baris, ` x="${angka(x)}" dy="${spasi(font)}"`)
}

/** Texts that are read from below, each line to the right of the one before. */
export function tulisTegak(teks: readonly (readonly Baris[])[]): string {
  const turned = teks.map((baris) => tulis(baris.map((one) => ({ ...one, x: -one.y, y: one.x }))))
  return `<g transform="rotate(-90)">${turned.join('')}</g>`
}

/** Names of the looks of a text, of which {@link svgStyle} tells; what most texts have they have from the picture. */
function rupa({ size, bold }: Font, tengah = false, kelas = ''): string {
  const names = [bold ? 'dg-b' : '', tengah ? 'dg-t' : '', size === COMMON_SIZE ? '' : `dg-${size}`, kelas]
  const text = names.filter((one) => one !== '').join(' ')
  return text === '' ? '' : ` class="${text}"`
}

/** @param place of each line but the first */
function teksBerbaris(open: string, baris: readonly Baris[], place: string): string {
  let text = `<text${open}>`
  for (const [index, one] of baris.entries()) {
    // The blank keeps words of two lines apart for those who search or listen.
    const inner = escapeText(one.teks) + (index === baris.length - 1 ? '' : ' ')
    const length = isUnsure(one.teks)
      ? ` textLength="${angka(widthOf(one.teks, one.font))}" lengthAdjust="spacingAndGlyphs"`
      : ''
    const own = (index === 0 ? '' : place) + length
    text += own === '' ? inner : `<tspan${own}>${inner}</tspan>`
  }
  return `${text}</text>`
}
