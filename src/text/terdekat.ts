import { distance } from 'fastest-levenshtein'

/**
 * The candidates that a reader most likely meant, all that are equally near: at most two letters away, one for a word of
 * three, or a third of the word. `SOP-01` is nearer to `SOP-1` than `SOP-11` is, for it counts the same. Where none is so near,
 * the shortest that the word begins. Case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase()
  let best = new Set<string>()
  let bestDistance = reachOf(word)
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue
    const steps = distance(wanted, candidate.toLowerCase())
    if (steps < bestDistance) best = new Set()
    if (steps <= bestDistance) best.add(candidate)
    bestDistance = Math.min(bestDistance, steps)
  }
  if (best.size > 0) {
    const counted = [...best].filter((one) => countsOf(one) === countsOf(word))
    return counted.length > 0 ? counted : [...best]
  }
  return word.length < MIN_BEGINNING ? [] : shortestBegunBy(wanted, candidates)
}

/** More names than these tell a reader nothing. */
const MOST_MEANT = 3

/** `mungkin maksudnya "a"`, `… "a" atau "b"`; undefined where nothing, or too much, is as near. */
export function sebutDugaan(mungkin: readonly string[]): string | undefined {
  if (mungkin.length === 0 || mungkin.length > MOST_MEANT) return undefined
  const quoted = mungkin.map((one) => `"${one}"`)
  const last = quoted.pop() ?? ''
  const before = quoted.length > 1 ? `${quoted.join(', ')}, atau ` : quoted.length > 0 ? `${quoted[0]} atau ` : ''
  return `mungkin maksudnya ${before}${last}`
}

/** Whether a word is another with a slip of the pen or two. */
export function isTypo(word: string, meant: string): boolean {
  return Math.abs(word.length - meant.length) <= 2 && distance(word.toLowerCase(), meant.toLowerCase()) <= 2
}

function reachOf(word: string): number {
  return word.length < 4 ? Math.min(1, word.length - 1) : Math.max(2, Math.floor(word.length / 3))
}

/**
 * The one candidate that can be meant: the same but for case, or else the only one that is near and counts the same.
 * `undefined` where there is none, or another might be meant as well: `SOP-17` is not a misspelt `SOP-07`.
 */
export function onlyNear(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const limit = reachOf(word)
  const near = new Set<string>()
  const same = new Set<string>()
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const steps = distance(wanted, candidate.toLowerCase())
    if (steps === 0) same.add(candidate)
    if (steps <= limit && countsOf(candidate) === countsOf(word)) near.add(candidate)
  }
  const [only, ...others] = same.size > 0 ? same : near
  return others.length === 0 ? only : undefined
}

/** What tells one of a series from the next: numbers, single letters, Roman numerals. */
function countsOf(word: string): string {
  const counts = word.toLowerCase().match(/\d+|(?<!\p{L})(?:\p{L}|[ivxlc]+)(?!\p{L})/gu) ?? []
  return counts.map((count) => count.replace(/^0+(?=\d)/, '')).join(' ')
}

/** Shorter beginnings begin too much. */
const MIN_BEGINNING = 4

function shortestBegunBy(wanted: string, candidates: Iterable<string>): readonly string[] {
  const begun = [...new Set(candidates)].filter((one) => one.toLowerCase().startsWith(wanted))
  const shortest = begun.reduce((least, one) => Math.min(least, one.length), Number.POSITIVE_INFINITY)
  return begun.filter((one) => one.length === shortest)
}
