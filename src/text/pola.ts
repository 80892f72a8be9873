/** Regular expressions that people write in settings: one that backtracks without end would never come back. */

import { matchAt } from './aksara.ts'

/** Longer texts are not held to a pattern at all, nor are longer patterns taken. */
export const LONGEST_FOR_POLA = 100
const LONGEST_POLA = 500
/** About so many ways through a text of that length are tried in no time. */
const MOST_WAYS = 2_000_000
/** Stands for the ways of `*` and `+`: four of them are still taken. */
const UNBOUNDED = 32
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y
const SIGN = /\[(?:\\.|[^\]\\])*\]|\\(?:[pPux]\{[^}]*\}|k<[^>]*>|.)|[^|()]/sy
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y

/** Whether any text of up to {@link LONGEST_FOR_POLA} characters is soon matched or refused. The pattern must be a sound one. */
export function isPolaRingan(pola: string): boolean {
  return pola.length <= LONGEST_POLA && countAlternatives(pola, 0).cara <= MOST_WAYS
}

/** In how many ways, counted generously, a text can be given to a part of a pattern, and where that part ends. */
interface Bagian {
  readonly cara: number
  readonly akhir: number
}

function countAlternatives(pola: string, mulai: number): Bagian {
  let { cara, akhir } = countSequence(pola, mulai)
  while (pola[akhir] === '|') {
    const next = countSequence(pola, akhir + 1)
    cara += next.cara
    akhir = next.akhir
  }
  return { cara, akhir }
}

function countSequence(pola: string, mulai: number): Bagian {
  let cara = 1
  let akhir = mulai
  for (let one = countOne(pola, akhir); one; one = countOne(pola, akhir)) {
    const quantifier = matchAt(QUANTIFIER, pola, one.akhir)
    cara *= quantifier ? repeat(one.cara, quantifier) : one.cara
    akhir = one.akhir + (quantifier?.[0].length ?? 0)
  }
  return { cara, akhir }
}

/** Undefined where a sequence ends. */
function countOne(pola: string, mulai: number): Bagian | undefined {
  const opening = matchAt(OPENING, pola, mulai)
  if (opening) {
    const inner = countAlternatives(pola, mulai + opening[0].length)
    return { cara: inner.cara, akhir: inner.akhir + 1 }
  }
  const sign = matchAt(SIGN, pola, mulai)
  return sign && { cara: 1, akhir: mulai + sign[0].length }
}

function repeat(cara: number, [, sign, least = '', comma, most = '']: RegExpExecArray): number {
  if (sign === '?') return cara + 1
  const isOpen = sign !== undefined || (comma !== undefined && most === '')
  if (isOpen) return cara > 1 ? Number.POSITIVE_INFINITY : UNBOUNDED
  const from = Number(least)
  const to = comma === undefined ? from : Number(most)
  return (Math.min(to - from, LONGEST_FOR_POLA) + 1) * cara ** to
}
