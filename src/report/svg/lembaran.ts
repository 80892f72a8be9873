/** Whole pictures: with style, title and description, alone or one below another. */
import { type SvgOptions, svgStyle } from './gaya.ts'
import { type Font, fitText } from './huruf.ts'
import { alas, angka, atribut, COMMON_SIZE, escapeText, persegi, spasi, tulis } from './lukis.ts'

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
  const foot = options.kaki === undefined ? NO_TITLE : kakiLembaran(satu, options.kaki)
  const tinggi = satu.tinggi + title.tinggi + foot.tinggi
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
  return `<svg${open}><title>${escapeText(judul)}</title><desc>${escapeText(uraian)}</desc>${style}${back}${title.isi}${isi}${foot.isi}</svg>`
}

/** Several pictures, one below another, as one that stands alone. */
export function tumpukLembaran(semua: readonly Lembaran[], judul: string, options: SvgOptions): string {
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
  return lembaran(whole, options)
}

const BETWEEN = 28
const NO_TITLE = { tinggi: 0, isi: '' }
const TITLE: Font = { size: 14, bold: true }
const TITLE_LINES = 12

/** The title above a picture that has none in it: it stands above the line 0. */
function judulLembaran({ judul, lebar, berjudul }: Lembaran): { tinggi: number; isi: string } {
  if (berjudul) return NO_TITLE
  const lines = fitText(judul, lebar - 16, TITLE_LINES, TITLE)
  const tinggi = lines.length * spasi(TITLE) + 14
  const baris = lines.map((teks, index) => ({
    teks,
    x: 8,
    y: 6 - tinggi + alas(TITLE) + index * spasi(TITLE),
    font: TITLE,
  }))
  return { tinggi, isi: tulis(baris) }
}

const FOOT: Font = { size: COMMON_SIZE }
const FOOT_LINES = 3

function kakiLembaran({ lebar, tinggi }: Lembaran, kaki: string): { tinggi: number; isi: string } {
  const lines = fitText(kaki, lebar - 16, FOOT_LINES, FOOT)
  const baris = lines.map((teks, index) => ({
    teks,
    x: 8,
    y: tinggi + 4 + alas(FOOT) + index * spasi(FOOT),
    font: FOOT,
    kelas: 'dg-redup',
  }))
  return { tinggi: lines.length * spasi(FOOT) + 10, isi: tulis(baris) }
}
