/** A source of chance that is the same for the same seed. */
export function createRandom(seed: number): {
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean
}
