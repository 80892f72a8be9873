/** Random numbers with a seed (mulberry32): the same ones on every machine. */

/** @param {number} seed */
export function makeAcak(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from `min` to `maks`, both included. */
  const antara = (/** @type {number} */ min, /** @type {number} */ maks) => min + Math.floor(next() * (maks - min + 1))
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
  /**
   * @template T
   * @param {readonly T[]} semua
   * @returns {T[]}
   */
  const kocok = (semua) => {
    const all = [...semua]
    for (let at = all.length - 1; at > 0; at--) {
      const other = antara(0, at)
      const one = /** @type {T} */ (all[at])
      all[at] = /** @type {T} */ (all[other])
      all[other] = one
    }
    return all
  }
  return { next, antara, pilih, kocok }
}

/** @typedef {ReturnType<typeof makeAcak>} Acak */
