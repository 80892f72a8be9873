/** A source of chance that is the same for the same seed. */
export function createRandom(seed: number): {
  /** From 0 up to, but without 1. */
  readonly next: () => number
  /** From least to greatest, both included. */
  readonly int: (least: number, greatest: number) => number
  readonly shuffle: <T>(items: readonly T[]) => T[]
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean
}
