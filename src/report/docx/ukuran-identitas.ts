/** The largest letters with which the identity of an SOP keeps to one page. */
import type { LembarSop } from '../tampilan/lembar-sop.ts'
import { barisArial } from './teks.ts'
import { A4, toMm, toPoints } from './ukuran.ts'
import { LEBAR, TEPI } from './ukuran-sop.ts'

const ROOM = A4.lebar - 2 * TEPI - 4
const SIZES = [10, 9, 8, 7] as const

export function ukurIdentitas({ identitas, rincian }: LembarSop): number {
  const heights = rincian.map(({ butir = [] }) => butir)
  const fits = (size: number) => {
    const line = toMm(size * 1.17)
    const half = toPoints(LEBAR / 2 - 8)
    const lines = (butir: readonly string[]) => butir.reduce((sum, satu) => sum + barisArial(satu, half, size), 0)
    let used = (identitas.length - 1) * Math.max(6, line + 1.6) + 3 * line + toMm(34) + 1.6
    for (let index = 0; index < heights.length; index += 2) {
      const most = Math.max(...heights.slice(index, index + 2).map(lines))
      used += line + 1.6 + Math.max(12, most * line + 1.6)
    }
    return used <= ROOM
  }
  return SIZES.find(fits) ?? 9
}
