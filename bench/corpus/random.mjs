// Chance that is the same for the same seed, on every machine.

/** A source of chance: whole numbers, picks and shuffles. */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** From least to greatest, both included. */
  const int = (least, greatest) => least + Math.floor(next() * (greatest - least + 1))
  const shuffle = (items) => {
    const mixed = [...items]
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = int(0, last)
      ;[mixed[last], mixed[other]] = [mixed[other], mixed[last]]
    }
    return mixed
  }
  return {
    /** From 0 up to, but without 1. */
    next,
    int,
    shuffle,
    pick: (items) => items[int(0, items.length - 1)],
    sample: (items, count) => shuffle(items).slice(0, count),
    /** True so many times in a hundred. */
    chance: (percent) => next() * 100 < percent,
  }
}

/** A number for a text: the same text, the same number. */
export function hash(text) {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
