/** Pairs what is alike on two sides where nothing else tells which is which. */

/** One of each side that may be partners. */
export interface Calon<T> {
  readonly sebelum: T
  readonly sesudah: T
  /** What both have in common, from 0 to 1. */
  readonly share: number
}

/** Partners by those before, each once: the most alike first, of equals those that come first. */
export function pasangTermirip<T>(calon: readonly Calon<T>[]): Map<T, T> {
  const pairs = new Map<T, T>()
  const taken = new Set<T>()
  for (const { sebelum, sesudah } of calon.toSorted((left, right) => right.share - left.share)) {
    if (pairs.has(sebelum) || taken.has(sesudah)) continue
    pairs.set(sebelum, sesudah)
    taken.add(sesudah)
  }
  return pairs
}
