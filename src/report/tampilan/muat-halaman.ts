/** Pages of an SOP that hold as many rows as they have room for beside the connectors that those rows need. */
import { baganHalaman } from './bagan-halaman.ts'
import type { Penghubung } from './halaman-sop.ts'
import type { LembarSop, PanahSop } from './lembar-sop.ts'

/**
 * The rows of each page, from 0: at least one, and no page with a last row alone where the page before can spare one.
 *
 * @param tinggi of the rows; `lajur` of a row of connectors; `muat` the room of a page
 */
export function muatHalaman(
  lembar: LembarSop,
  tinggi: readonly number[],
  { muat, lajur }: { readonly muat: number; readonly lajur: number },
): readonly (readonly number[])[] {
  const arrows = arrowsByRow(lembar)
  const fits = (rows: readonly number[]) => {
    const used = rows.reduce((sum, row) => sum + (tinggi[row] ?? 0), 0)
    return used <= muat && used + lajur * lajurOf(lembar, rows, arrows) <= muat
  }
  const pages: (readonly number[])[] = []
  for (let start = 0; start < tinggi.length; ) {
    let best = start + 1
    let used = tinggi[start] ?? 0
    for (let end = start + 1; end < tinggi.length; end++) {
      used += tinggi[end] ?? 0
      if (used > muat) break
      // More rows may need fewer connectors.
      if (fits(range(start, end + 1))) best = end + 1
    }
    pages.push(range(start, best))
    start = best
  }
  const [before = [], last = []] = pages.slice(-2)
  const moved = before.at(-1)
  if (last.length !== 1 || before.length < 3 || moved === undefined) return pages
  const spared = [before.slice(0, -1), [moved, ...last]]
  return spared.every(fits) ? [...pages.slice(0, -2), ...spared] : pages
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

type Arrows = ReadonlyMap<number, readonly PanahSop[]>

function arrowsByRow({ panah }: LembarSop): Arrows {
  const arrows = new Map<number, PanahSop[]>()
  for (const satu of panah) {
    for (const row of new Set([satu.dari, satu.ke])) {
      if (row === 'selesai') continue
      const list = arrows.get(row)
      if (list) list.push(satu)
      else arrows.set(row, [satu])
    }
  }
  return arrows
}

/** Rows of connectors, and of ends for which there is no room beside their step, that a page of these rows needs. */
function lajurOf(lembar: LembarSop, rows: readonly number[], arrows: Arrows): number {
  const here = new Set(rows)
  const panah = [...new Set(rows.flatMap((row) => arrows.get(row) ?? []))]
  const ends = panah.flatMap((satu): Penghubung[] => {
    const { dari, ke } = satu
    if (ke === 'selesai' || here.has(dari) === here.has(ke)) return []
    const out = here.has(dari)
    return [{ huruf: '', panah: satu, halaman: 0, arah: out ? 'keluar' : 'masuk', baris: out ? dari : ke }]
  })
  const { atas, bawah } = baganHalaman({ ...lembar, panah }, rows, ends)
  return atas + bawah
}
