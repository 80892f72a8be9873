/** Routes on a grid as points on a page. */

import type { PosisiX, PosisiY, Rute, Simpul, Sisi } from '../tampilan/jalur.ts'
import { assignSlots, type Slot } from '../tampilan/ukuran-bagan.ts'
import type { Kotak, Titik } from './lukis.ts'

/** A column or row of a grid: where it begins, how far it goes, and the room at either edge that symbols leave to lines. */
export interface Lajur {
  readonly mulai: number
  readonly ukuran: number
  readonly tepi: number
}

export interface Kisi {
  readonly kolom: readonly Lajur[]
  readonly baris: readonly Lajur[]
  /** Of a symbol, on the page. */
  readonly kotak: (simpul: Simpul) => Kotak
}

const nothing: Lajur = { mulai: 0, ukuran: 0, tepi: 0 }
const single: Slot = { slot: 0, of: 1 }

/** The corners of each route, its ends on the symbols. */
export function titikRute(rute: readonly Rute[], kisi: Kisi): readonly (readonly Titik[])[] {
  const slots = assignSlots(rute)
  const xOf = ({ kolom, jalur }: PosisiX, slot: Slot) =>
    positionIn(kisi.kolom[kolom], jalur === 'kiri' ? -1 : jalur === 'kanan' ? 1 : 0, slot)
  const yOf = ({ baris, pita }: PosisiY, slot: Slot) =>
    positionIn(kisi.baris[baris], pita === 'atas' ? -1 : pita === 'bawah' ? 1 : 0, slot)
  return rute.map(({ panah, keluar, masuk, ruas }) => {
    const start = dermaga(kisi.kotak(panah.dari), keluar)
    const end = dermaga(kisi.kotak(panah.ke), masuk)
    const titik: Titik[] = [start]
    for (const [index, stretch] of ruas.entries()) {
      const { x, y } = titik.at(-1) ?? start
      const next = ruas[index + 1]
      const slot = (next && slots.get(next)) ?? single
      if (stretch.arah === 'tegak') titik.push({ x, y: next?.arah === 'datar' ? yOf(next.y, slot) : end.y })
      else titik.push({ x: next?.arah === 'tegak' ? xOf(next.x, slot) : end.x, y })
    }
    return ended(titik, end)
  })
}

/** The last stretch of a route may lie on the middle of its target's column, which its slot knows nothing of. */
function ended(titik: readonly Titik[], end: Titik): readonly Titik[] {
  const points = titik.filter(
    (one, at) => at === 0 || Math.hypot(one.x - (titik[at - 1]?.x ?? 0), one.y - (titik[at - 1]?.y ?? 0)) > 0.05,
  )
  const last = points.at(-1)
  return last && Math.hypot(last.x - end.x, last.y - end.y) < 0.05 ? [...points.slice(0, -1), end] : [...points, end]
}

/** @param side -1 at the beginning, 0 in the middle, 1 at the end */
function positionIn({ mulai, ukuran, tepi }: Lajur = nothing, side: -1 | 0 | 1, { slot, of }: Slot): number {
  if (side === 0) return mulai + ukuran / 2
  const share = (tepi * (slot + 1)) / (of + 1)
  return side < 0 ? mulai + share : mulai + ukuran - share
}

/** Middle of a side. */
export function dermaga({ x, y, lebar, tinggi }: Kotak, sisi: Sisi): Titik {
  if (sisi === 'atas') return { x: x + lebar / 2, y }
  if (sisi === 'bawah') return { x: x + lebar / 2, y: y + tinggi }
  return { x: sisi === 'kiri' ? x : x + lebar, y: y + tinggi / 2 }
}
