/** Durations as plain numbers, for sums and comparisons along many ways. */
import type { Lama } from '../text/waktu.ts'

/** The six bounds of a Lama, in its order: what is added and compared thousands of times. */
export type Batas = readonly [number, number, number, number, number, number]

export const nolBatas: Batas = [0, 0, 0, 0, 0, 0]

export function toBatas({ kerja, kalender, renggang }: Lama): Batas {
  return [kerja.min, kerja.maks, kalender.min, kalender.maks, renggang.min, renggang.maks]
}

export function toLama([a, b, c, d, e, f]: Batas): Lama {
  return { kerja: { min: a, maks: b }, kalender: { min: c, maks: d }, renggang: { min: e, maks: f } }
}

export function add(a: Batas, b: Batas): Batas {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]]
}

/** The larger of each bound, or with -1 the smaller. */
export function extreme(a: Batas, b: Batas, sign: 1 | -1): Batas {
  const pick = sign > 0 ? Math.max : Math.min
  return [pick(a[0], b[0]), pick(a[1], b[1]), pick(a[2], b[2]), pick(a[3], b[3]), pick(a[4], b[4]), pick(a[5], b[5])]
}

/** Above 0 where the first lasts longer: by office hours, else by the time that passes. */
export function compare(a: Batas, b: Batas): number {
  return a[0] + a[1] - (b[0] + b[1]) || a[2] + a[3] - (b[2] + b[3])
}
