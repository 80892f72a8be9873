/** The head of the table of steps: names of columns, upright where they are narrow. */
import type { LembarSop } from '../tampilan/lembar-sop.ts'
import { type Font, fitText, plainLine, widthOf } from './huruf.ts'
import { alas, type Baris, type Kotak, spasi } from './lukis.ts'
import type { KolomTabel, Tabel } from './tabel-alur.ts'
import { TITLE } from './tabel-alur.ts'

export interface KepalaTabel {
  readonly tinggi: number
  readonly sel: readonly (Kotak & { readonly baris: readonly Baris[]; readonly tegak: boolean })[]
}

const FONT: Font = { size: 9, bold: true }
const LINE = spasi(FONT)
const GROUP = 18
const PAD = 4
/** Longest that an upright name may be before it gets more lines. */
const UPRIGHT = [72, 88, 104, 130, 160, 190]
const EMPTY = '(pelaksana belum diisi)'

export function kepalaTabel(lembar: LembarSop, tabel: Tabel): KepalaTabel {
  const names = tabel.pelaksana.map((_, index) => plainLine(lembar.pelaksana[index]?.nama ?? EMPTY))
  const narrow = Math.min(...tabel.pelaksana.map(({ lebar }) => lebar)) - 2 * PAD
  const level = names.every((name) => name.split(/ +/).every((word) => widthOf(word, FONT) <= narrow))
  const upright = level ? undefined : uprightNames(names, narrow)
  const lines = upright?.lines ?? names.map((name) => fitText(name, narrow, MOST, FONT))
  const names2 = upright ? upright.panjang + 2 * PAD : Math.max(1, ...lines.map((one) => one.length)) * LINE + 2 * PAD
  const tinggi = GROUP + Math.max(GROUP, names2)
  const whole = (kolom: KolomTabel, teks: string) => levelCell({ ...span(kolom, kolom), y: TITLE, tinggi }, [teks])
  const low = (kolom: KolomTabel, teks: readonly string[]) =>
    levelCell({ ...span(kolom, kolom), y: TITLE + GROUP, tinggi: tinggi - GROUP }, teks)
  const high = (from: KolomTabel, to: KolomTabel, teks: string) =>
    levelCell({ ...span(from, to), y: TITLE, tinggi: GROUP }, [teks])
  const [first = tabel.kegiatan] = tabel.pelaksana
  const last = tabel.pelaksana.at(-1) ?? first
  const actors = tabel.pelaksana.map((kolom, index) => {
    const own = lines[index] ?? []
    if (!upright) return low(kolom, own)
    return uprightCell({ ...span(kolom, kolom), y: TITLE + GROUP, tinggi: tinggi - GROUP }, own)
  })
  return {
    tinggi,
    sel: [
      whole(tabel.nomor, 'No'),
      whole(tabel.kegiatan, 'Kegiatan'),
      high(first, last, 'Pelaksana'),
      ...actors,
      high(tabel.kelengkapan, tabel.keluaran, 'Mutu Baku'),
      low(tabel.kelengkapan, ['Kelengkapan']),
      low(tabel.waktu, ['Waktu']),
      low(tabel.keluaran, ['Output']),
      whole(tabel.keterangan, 'Keterangan'),
    ],
  }
}

const MOST = 7

/** As short as they fit side by side in their columns; what is longer still is cut. */
function uprightNames(names: readonly string[], room: number): { lines: string[][]; panjang: number } {
  const most = Math.max(1, Math.floor(room / LINE))
  const words = names.flatMap((name) => name.split(/ +/)).map((word) => widthOf(word, FONT))
  const at = (panjang: number) => names.map((name) => fitText(name, panjang, most, FONT))
  const fits = (panjang: number) =>
    Math.max(...words) <= panjang && at(panjang).every((lines) => !lines.at(-1)?.endsWith('…'))
  const panjang = UPRIGHT.find(fits) ?? UPRIGHT.at(-1) ?? 0
  return { lines: at(panjang), panjang }
}

function span(from: KolomTabel, to: KolomTabel): Pick<Kotak, 'x' | 'lebar'> {
  return { x: from.x, lebar: to.x + to.lebar - from.x }
}

function levelCell(kotak: Kotak, lines: readonly string[]): KepalaTabel['sel'][number] {
  const first = kotak.y + (kotak.tinggi - lines.length * LINE) / 2 + alas(FONT)
  const x = kotak.x + kotak.lebar / 2
  return {
    ...kotak,
    tegak: false,
    baris: lines.map((teks, index) => ({ teks, x, y: first + index * LINE, font: FONT, tengah: true })),
  }
}

/** Lines read from below; `x` and `y` are those on the page before the text is turned about its start. */
function uprightCell(kotak: Kotak, lines: readonly string[]): KepalaTabel['sel'][number] {
  const first = kotak.x + (kotak.lebar - lines.length * LINE) / 2 + alas(FONT)
  const y = kotak.y + kotak.tinggi - PAD
  return {
    ...kotak,
    tegak: true,
    baris: lines.map((teks, index) => ({ teks, x: first + index * LINE, y, font: FONT })),
  }
}
