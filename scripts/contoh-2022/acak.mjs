/** Chance with a seed: the same on every machine. */
import { createRandom } from '../../bench/corpus/random.mjs'

/** @param {number} seed */
export function makeAcak(seed) {
  const { next, int, shuffle } = createRandom(seed)
  /**
   * One of these, as often as its weight says.
   * @template T
   * @param {readonly (readonly [T, number])[]} pilihan
   * @returns {T}
   */
  const pilih = (pilihan) => {
    let left = next() * pilihan.reduce((sum, [, bobot]) => sum + bobot, 0)
    for (const [one, bobot] of pilihan) {
      left -= bobot
      if (left < 0) return one
    }
    const last = pilihan.at(-1)
    if (!last) throw new Error('nothing to choose from')
    return last[0]
  }
  return { next, antara: int, pilih, kocok: shuffle }
}

/** @typedef {ReturnType<typeof makeAcak>} Acak */
