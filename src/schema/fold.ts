import { formatCount } from '../text/banyak.ts'
import type { Explained } from './messages.ts'

/** Errors of a kind that are told one by one; those beyond share one finding. */
const MOST_TOLD = 20
/** Of those, the places that are named; all are counted. */
const MOST_NAMED = 100

/** An error, or the first of many of its kind. */
export interface Folded extends Explained {
  /** Further places of the same kind. */
  readonly others?: readonly Explained[]
}

/**
 * Explains errors of one document. A hundred thousand of a kind do not become as many findings, nor is what is known
 * there listed with each: the first of a kind that lists it is referred to by the others.
 */
export function explainAll<E>(
  errors: readonly E[],
  kindOf: (error: E) => string,
  explain: (error: E) => Explained,
): Folded[] {
  const kinds = new Map<string, E[]>()
  for (const error of errors) {
    const kind = kindOf(error)
    const alike = kinds.get(kind)
    if (alike) alike.push(error)
    else kinds.set(kind, [error])
  }
  return [...kinds.values()].flatMap((alike) => withoutRepeating(foldKind(alike, explain)))
}

function foldKind<E>(alike: readonly E[], explain: (error: E) => Explained): Folded[] {
  // One more is as soon told as counted.
  if (alike.length <= MOST_TOLD + 1) return alike.map(explain)
  const told: Folded[] = alike.slice(0, MOST_TOLD).map(explain)
  const [first, ...others] = alike.slice(MOST_TOLD, MOST_TOLD + 1 + MOST_NAMED).map(explain)
  if (!first) return told
  const count = alike.length - MOST_TOLD - 1
  const named = count > others.length ? `, ${others.length} yang pertama disebut di sini` : ''
  return [
    ...told,
    { ...first, message: `${first.message}; begitu pula ${formatCount(count)} tempat lain${named}`, others },
  ]
}

function withoutRepeating(told: readonly Folded[]): Folded[] {
  const before = new Map<string, string>()
  return told.map((one) => {
    if (one.lists === undefined) return one
    const first = before.get(one.hint)
    if (first === undefined) before.set(one.hint, one.lists)
    return first === undefined ? one : { ...one, hint: `lihat kunci yang dikenal pada perbaikan untuk ${first}` }
  })
}
