/** The table of steps of an SOP AP with its flow in the columns of the pelaksana, as PermenPANRB 35/2012 draws it. */
import { formatCount } from '../../text/banyak.ts'
import type { LembarSop } from '../tampilan/lembar-sop.ts'
import type { SvgOptions } from './gaya.ts'
import { fitText, widthOf } from './huruf.ts'
import { type Lembaran, lembaran } from './lembaran.ts'
import {
  alas,
  angka,
  atribut,
  type Baris,
  belahKetupat,
  jalur,
  type Kotak,
  patah,
  persegi,
  petak,
  tulis,
  tulisTegak,
  ujung,
} from './lukis.ts'
import { type HalamanAlur, type PanahAlur, type SimbolAlur, susunAlur } from './susun-alur.ts'
import { CELL, FONT, LABEL_FONT, LINE, TITLE } from './tabel-alur.ts'

/** One picture a page, each no higher than A4 landscape in proportion; none for an SOP without steps. */
export function alurSop(lembar: LembarSop, options: SvgOptions = {}): readonly string[] {
  return lembarAlur(lembar, options).map((page) => lembaran(page, options))
}

export function lembarAlur(lembar: LembarSop, options: SvgOptions): readonly Lembaran[] {
  const pages = susunAlur(lembar)
  return pages.map((page, index) => {
    const ofAll = pages.length > 1 ? `, halaman ${index + 1} dari ${pages.length}` : ''
    const judul = `Alur ${lembar.kode} ${lembar.judul}${ofAll}`
    const uraian = `${formatCount(lembar.baris.length)} langkah, ${formatCount(lembar.pelaksana.length)} pelaksana`
    const isi = gambarHalaman(
      page,
      lembar,
      options,
      pages.length > 1 ? `Halaman ${index + 1} dari ${pages.length}` : '',
    )
    return { lebar: page.tabel.lebar, tinggi: page.tinggi, kelas: 'dg-alur', judul, uraian, berjudul: true, isi }
  })
}

const TITLE_FONT = { size: 11, bold: true }
const PAGE_FONT = { size: 9 }

function gambarHalaman(page: HalamanAlur, lembar: LembarSop, options: SvgOptions, halaman: string): string {
  const { tabel, kepala, bagian, simbol, panah } = page
  const room = tabel.lebar - widthOf(halaman, PAGE_FONT) - 20
  const [title = ''] = fitText(
    lembar.judul === lembar.kode ? lembar.kode : `${lembar.kode} ${lembar.judul}`,
    room,
    1,
    TITLE_FONT,
  )
  const upright = kepala.sel.flatMap(({ tegak, baris }) => (tegak ? [baris] : []))
  return [
    tulis([{ teks: title, x: CELL, y: TITLE - 8, font: TITLE_FONT }]),
    halaman === ''
      ? ''
      : tulis([
          {
            teks: halaman,
            x: tabel.lebar - widthOf(halaman, PAGE_FONT) - CELL,
            y: TITLE - 8,
            font: PAGE_FONT,
            kelas: 'dg-redup',
          },
        ]),
    petak(kepala.sel, 'dg-kepala'),
    ...kepala.sel.map(({ tegak, baris }) => (tegak ? '' : tulis(baris))),
    upright.length > 0 ? tulisTegak(upright) : '',
    jalur(garisTabel(page), 'dg-sel'),
    ...bagian.map((satu) => gambarTeks(satu, lembar, options)),
    ...panah.map(gambarPanah),
    ...simbol.map(gambarSimbol),
    ...panah.map(gambarLabel),
  ].join('')
}

function garisTabel({ tabel, garis, tinggi }: HalamanAlur): string {
  const [top = 0] = garis
  const bottom = garis.at(-1) ?? tinggi
  const columns = [
    tabel.nomor,
    tabel.kegiatan,
    ...tabel.pelaksana,
    tabel.kelengkapan,
    tabel.waktu,
    tabel.keluaran,
    tabel.keterangan,
  ]
  const upright = [...columns.map(({ x }) => Math.max(0.5, x)), tabel.lebar - 0.5]
  return [
    ...upright.map((x) => `M${angka(x)} ${angka(top)}V${angka(bottom)}`),
    ...garis.map((y) => `M0.5 ${angka(y)}H${angka(tabel.lebar - 0.5)}`),
  ].join('')
}

function gambarTeks(
  { sel, y, baris }: HalamanAlur['bagian'][number],
  { node: own }: LembarSop,
  { hrefOf }: SvgOptions,
): string {
  const texts = sel.map(({ kolom, baris: lines, tengah }) => {
    const x = tengah ? kolom.x + kolom.lebar / 2 : kolom.x + CELL
    return tulis(
      lines.map(
        (teks, index): Baris => ({
          teks,
          x,
          y: y + CELL + alas(FONT) + index * LINE,
          font: FONT,
          ...(tengah && { tengah }),
        }),
      ),
    )
  })
  const href = baris.sop && baris.sop !== own ? hrefOf?.(baris.sop) : undefined
  const last = texts.pop() ?? ''
  return (
    texts.join('') +
    (href === undefined || last === '' ? last : `<a${atribut({ href, class: 'dg-rujuk' })}>${last}</a>`)
  )
}

function gambarSimbol(simbol: SimbolAlur): string {
  const { x, y, lebar, tinggi, bentuk, urutan, ikut, teks, samping } = simbol
  const kelas = ikut ? 'dg-ikut' : 'dg-simbol'
  const middle = { x: x + lebar / 2, y: y + tinggi / 2 }
  const texts: Baris[] = []
  if (teks)
    texts.push({
      teks,
      x: middle.x,
      y: middle.y + (bentuk === 'penghubung' ? 1.5 : 3),
      font: { size: 9 },
      tengah: true,
    })
  // Where no arrow is: below the connector that one reaches, above that which one leaves.
  if (samping) {
    const base = samping.startsWith('ke') ? y + tinggi + 7 : y - 3
    texts.push({ teks: samping, x: middle.x, y: base, font: { size: 7 }, tengah: true, kelas: 'dg-redup' })
  }
  return `<g${atribut({ 'data-langkah': urutan === undefined ? undefined : urutan + 1 })}>${bentukOf(simbol, kelas)}${tulis(texts)}</g>`
}

function bentukOf({ x, y, lebar, tinggi, bentuk }: Kotak & Pick<SimbolAlur, 'bentuk'>, kelas: string): string {
  if (bentuk === 'terminator') return persegi({ x, y, lebar, tinggi }, kelas, tinggi / 2)
  if (bentuk === 'proses') return persegi({ x, y, lebar, tinggi }, kelas)
  if (bentuk === 'keputusan') return belahKetupat({ x, y, lebar, tinggi }, kelas)
  const corners = [
    { x, y },
    { x: x + lebar, y },
    { x: x + lebar, y: y + tinggi * 0.62 },
    { x: x + lebar / 2, y: y + tinggi },
    { x, y: y + tinggi * 0.62 },
  ]
  return jalur(`${patah(corners)}Z`, kelas)
}

function gambarPanah({ titik, dari, ke }: PanahAlur): string {
  const last = titik.at(-1)
  const before = titik.at(-2)
  return (
    jalur(patah(titik), 'dg-panah', atribut({ 'data-from': namaSimbol(dari), 'data-to': namaSimbol(ke) })) +
    (last && before ? ujung(before, last, 'dg-ujung') : '')
  )
}

function namaSimbol({ urutan, teks }: SimbolAlur): string | undefined {
  return urutan === undefined ? teks : String(urutan + 1)
}

/** Beside the start of its arrow, on the side where the arrow does not turn. */
export function labelPanah({ label, titik, dari, keluar }: PanahAlur): { kotak: Kotak; baris: Baris } | undefined {
  const [start, second, third] = titik
  if (label === undefined || !start || !second) return undefined
  const lebar = widthOf(label, LABEL_FONT)
  const tinggi = LABEL_FONT.size
  const goesUp = (third?.y ?? second.y) < start.y
  const right = keluar === 'kanan' ? start.x + 1 : start.x - lebar - 1
  const toRight = (third?.x ?? start.x) > start.x
  const x = keluar === 'bawah' ? (toRight ? start.x - lebar - 3 : start.x + 3) : right
  const y = keluar === 'bawah' ? dari.y + dari.tinggi + 1 : goesUp ? start.y + 2 : start.y - tinggi - 2
  return {
    kotak: { x, y, lebar, tinggi },
    baris: { teks: label, x, y: y + tinggi * 0.85, font: LABEL_FONT, kelas: 'dg-cabang' },
  }
}

function gambarLabel(panah: PanahAlur): string {
  const label = labelPanah(panah)
  return label ? tulis([label.baris]) : ''
}
