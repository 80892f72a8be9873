/** Achievement: what was realised against the target, in percent, by the polarity of the indicator. */
import type { Indikator } from '../dokumen.ts'
import type { Nilai } from './nilai.ts'

export type Polaritas = NonNullable<Indikator['polaritas']>

/**
 * Percent, not capped, not rounded. The formulas of PermenPANRB 8/2021: higher is better R÷T, lower is better (2T−R)÷T, and
 * of a range the end that was passed, inside it 100. A target of 0 of which less is better gives 100 for 0 and else 0; with
 * another polarity it says nothing. `stabil` is what practice has: the nearer the better.
 */
export function hitungCapaian(target: Nilai, realisasi: number, polaritas: Polaritas): number | undefined {
  const { min, maks } = target
  if (!Number.isFinite(min) || !Number.isFinite(maks) || !Number.isFinite(realisasi)) return undefined
  if (min < maks || polaritas === 'rentang') {
    if (min <= realisasi && realisasi <= maks) return 100
    const end = realisasi > maks ? maks : min
    return againstPoint(end, realisasi, polaritas === 'minimum' ? 'minimum' : 'maksimum')
  }
  return againstPoint(min, realisasi, polaritas)
}

function againstPoint(target: number, realisasi: number, polaritas: Polaritas): number | undefined {
  if (target === 0) return polaritas === 'minimum' ? (realisasi <= 0 ? 100 : 0) : undefined
  const less = polaritas === 'minimum' || (polaritas === 'stabil' && realisasi > target)
  return ((less ? 2 * target - realisasi : realisasi) / target) * 100
}

/** Between 0 and the cap. */
export function capCapaian(capaian: number, batas: number): number {
  return Math.min(Math.max(capaian, 0), batas)
}
