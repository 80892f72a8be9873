/** The flow of an SOP on a grid of rows and columns, cut into cells: every line ends where the next cell takes it up. */
import { type PanahBagan, rutekan, type Simpul } from './jalur.ts'
import { makeUkuran, type Ukuran } from './ukuran-bagan.ts'

/** Millimetres throughout. */
export interface Bagan {
  readonly lebarKolom: number
  readonly kolom: number
  readonly tinggiBaris: readonly number[]
  readonly simpul: readonly Simpul[]
  readonly panah: readonly PanahBagan[]
}

export interface Kotak {
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}

export type Titik = readonly [x: number, y: number]

/** What one cell holds, measured from its upper left corner. */
export interface SelBagan {
  readonly simbol?: Kotak & Pick<Simpul, 'bentuk' | 'teks'>
  readonly garis: readonly (readonly [Titik, Titik])[]
  /** Tips of arrows, each with the direction in which it points. */
  readonly ujung: readonly { readonly di: Titik; readonly arah: Titik }[]
  readonly label: readonly (Kotak & { readonly teks: string; readonly rata: 'kiri' | 'kanan' })[]
}

type Isi = { -readonly [K in keyof SelBagan]: SelBagan[K] extends readonly (infer T)[] ? T[] : SelBagan[K] }

/** Rows lower than this have no room for arrows above and below their symbol. */
export const TINGGI_TERENDAH = 15

/** Cells by row and column. */
export function gambarBagan(bagan: Bagan): readonly (readonly SelBagan[])[] {
  const { kolom, tinggiBaris, simpul } = bagan
  const rute = rutekan(simpul, bagan.panah)
  const ukur = makeUkuran(bagan, rute)
  const sel: Isi[][] = tinggiBaris.map(() => Array.from({ length: kolom }, () => ({ garis: [], ujung: [], label: [] })))
  for (const satu of simpul) {
    const cell = sel[satu.baris]?.[satu.kolom]
    if (cell)
      cell.simbol = { ...ukur.kotak(satu), bentuk: satu.bentuk, ...(satu.teks !== undefined && { teks: satu.teks }) }
  }
  for (const satu of rute) {
    const titik = ukur.titik(satu)
    for (const [index, dari] of titik.entries()) {
      const ke = titik[index + 1]
      if (ke) cutIntoCells(dari, ke, ukur, sel)
    }
    const tip = titik.at(-1)
    const before = titik.at(-2)
    const target = sel[satu.panah.ke.baris]?.[satu.panah.ke.kolom]
    if (tip && before && target && !satu.panah.bersama) {
      const { x, y } = ukur.sudut(satu.panah.ke)
      const arah: Titik = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])]
      target.ujung.push({ di: [tip[0] - x, tip[1] - y], arah })
    }
    const { label } = satu.panah
    if (label) sel[satu.panah.dari.baris]?.[satu.panah.dari.kolom]?.label.push({ ...ukur.label(satu), teks: label })
  }
  return sel
}

/** A line along an axis, in the cells that it passes. */
function cutIntoCells(dari: Titik, ke: Titik, { tepiX, tepiY }: Ukuran, sel: Isi[][]): void {
  const flat = dari[1] === ke[1]
  const edges = flat ? tepiX : tepiY
  const axis = flat ? 0 : 1
  const low = Math.min(dari[axis], ke[axis])
  const high = Math.max(dari[axis], ke[axis])
  const across = indexIn(flat ? tepiY : tepiX, flat ? dari[1] : dari[0])
  for (let at = indexIn(edges, low); at < edges.length - 1 && (edges[at] ?? 0) < high; at++) {
    const from = Math.max(low, edges[at] ?? 0)
    const to = Math.min(high, edges[at + 1] ?? 0)
    if (to <= from) continue
    const cell = flat ? sel[across]?.[at] : sel[at]?.[across]
    const x = tepiX[flat ? at : across] ?? 0
    const y = tepiY[flat ? across : at] ?? 0
    cell?.garis.push(
      flat
        ? [
            [from - x, dari[1] - y],
            [to - x, dari[1] - y],
          ]
        : [
            [dari[0] - x, from - y],
            [dari[0] - x, to - y],
          ],
    )
  }
}

function indexIn(edges: readonly number[], position: number): number {
  const after = edges.findIndex((edge) => edge > position)
  return Math.max(0, (after === -1 ? edges.length - 1 : after) - 1)
}
