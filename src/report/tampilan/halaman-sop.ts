/** How the rows of an SOP fall on pages, and the off-page connectors that lead from one page to another. */
import type { PanahSop } from './lembar-sop.ts'

/** One end of an arrow that leaves its page; the other end bears the same letter. */
export interface Penghubung {
  readonly huruf: string
  readonly panah: PanahSop
  /** Page of this end, from 0. */
  readonly halaman: number
  /** `keluar`: at the step that the arrow leaves; `masuk`: at the step that it reaches. */
  readonly arah: 'keluar' | 'masuk'
  /** Row of that step. */
  readonly baris: number
}

/**
 * The rows of each page, from 0: as many as fit, at least one, and no page with a last row alone where the page before can
 * spare one.
 *
 * @param muat room for rows on a page; of the first page `pertama`
 */
export function bagiHalaman(tinggi: readonly number[], muat: number, pertama = muat): readonly (readonly number[])[] {
  const pages: number[][] = []
  let page: number[] = []
  let used = 0
  for (const [row, height] of tinggi.entries()) {
    const room = pages.length === 0 ? pertama : muat
    if (page.length > 0 && used + height > room) {
      pages.push(page)
      page = []
      used = 0
    }
    page.push(row)
    used += height
  }
  if (page.length > 0) pages.push(page)
  spareLast(pages, tinggi, muat)
  return pages
}

function spareLast(pages: number[][], tinggi: readonly number[], muat: number): void {
  const last = pages.at(-1)
  const before = pages.at(-2)
  if (last?.length !== 1 || !before || before.length < 3) return
  const moved = before.at(-1) ?? 0
  if ((tinggi[moved] ?? 0) + (tinggi[moved + 1] ?? 0) > muat) return
  before.pop()
  last.unshift(moved)
}

/** Two ends for each arrow between pages, lettered A, B, … Z, AA in the order of the rows that they leave. */
export function penghubung(panah: readonly PanahSop[], halaman: readonly (readonly number[])[]): readonly Penghubung[] {
  const pageOf = new Map(halaman.flatMap((rows, page) => rows.map((row) => [row, page] as const)))
  const ends: Penghubung[] = []
  for (const satu of panah) {
    const { dari, ke } = satu
    const from = pageOf.get(dari)
    const to = ke === 'selesai' ? from : pageOf.get(ke)
    if (ke === 'selesai' || from === undefined || to === undefined || from === to) continue
    const huruf = hurufKe(ends.length / 2)
    ends.push({ huruf, panah: satu, halaman: from, arah: 'keluar', baris: dari })
    ends.push({ huruf, panah: satu, halaman: to, arah: 'masuk', baris: ke })
  }
  return ends
}

/** 0 is A, 25 is Z, 26 is AA. */
function hurufKe(urutan: number): string {
  const last = String.fromCharCode(65 + (urutan % 26))
  return urutan < 26 ? last : hurufKe(Math.floor(urutan / 26) - 1) + last
}
