import { distance } from 'fastest-levenshtein'

/**
 * The candidate that a reader most likely meant: at most two letters away, one for a word of three, or a third of the
 * word; else the shortest that the word begins. Case does not count. `undefined` when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const limit = word.length < 4 ? Math.min(1, word.length - 1) : Math.max(2, Math.floor(word.length / 3))
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
