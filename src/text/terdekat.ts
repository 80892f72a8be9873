import { distance } from 'fastest-levenshtein'

/**
 * The candidate that a reader most likely meant: at most two letters away, one for a word of three, or a third of the
 * word; else the shortest that the word begins. Case does not count. `undefined` when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const limit = reachOf(word)
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const steps = distance(wanted, candidate.toLowerCase())
    if (steps < bestDistance) {
      best = candidate
      bestDistance = steps
    }
  }
  return best ?? (word.length < MIN_BEGINNING ? undefined : shortestBegunBy(wanted, candidates))
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

function shortestBegunBy(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  for (const candidate of candidates) {
    if (candidate.toLowerCase().startsWith(wanted) && candidate.length < (best?.length ?? Number.POSITIVE_INFINITY))
      best = candidate
  }
  return best
}
