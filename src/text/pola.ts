/** Regular expressions that people write in settings: one that backtracks without end would never come back. */

import { matchAt } from './aksara.ts'

/** Texts up to here can be held to any pattern that is taken; longer ones only where it is simple. */
export const LONGEST_FOR_POLA = 100
/** Longer patterns are not taken. */
const LONGEST_POLA = 500
/** About so many ways through a text of that length are tried in no time. */
const MOST_WAYS = 2_000_000
/** Stands for the ways of `*` and `+`: four of them are still taken. */
const UNBOUNDED = 32
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y
const SIGN = /\[(?:\\.|[^\]\\])*\]|\\(?:[pPux]\{[^}]*\}|k<[^>]*>|.)|[^|()]/sy
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y

/** Whether any text of so many characters is soon matched or refused. The pattern must be a sound one. */
export function isPolaRingan(pola: string, panjang = LONGEST_FOR_POLA): boolean {
  const open = panjang <= LONGEST_FOR_POLA ? UNBOUNDED : panjang
  const batas = { open, most: Math.max(panjang, LONGEST_FOR_POLA) }
  return pola.length <= LONGEST_POLA && countAlternatives(pola, 0, batas).cara <= MOST_WAYS
}

/**
 * Makes a test of whether a pattern fits the whole of a text; undefined for a text that is too long to be held to it. The
 * pattern must be a sound one.
 */
export function readPola(pola: string): (teks: string) => boolean | undefined {
  const whole = new RegExp(`^(?:${pola})$`, 'u')
  return (teks) => (teks.length <= LONGEST_FOR_POLA || isPolaRingan(pola, teks.length) ? whole.test(teks) : undefined)
}

/** Ways of `*` and `+`, and how often at most something is repeated. */
interface Batas {
  readonly open: number
  readonly most: number
}

/** In how many ways, counted generously, a text can be given to a part of a pattern, and where that part ends. */
interface Bagian {
  readonly cara: number
  readonly akhir: number
}

function countAlternatives(pola: string, mulai: number, batas: Batas): Bagian {
  let { cara, akhir } = countSequence(pola, mulai, batas)
  while (pola[akhir] === '|') {
    const next = countSequence(pola, akhir + 1, batas)
    cara += next.cara
    akhir = next.akhir
  }
  return { cara, akhir }
}

function countSequence(pola: string, mulai: number, batas: Batas): Bagian {
  let cara = 1
  let akhir = mulai
  for (let one = countOne(pola, akhir, batas); one; one = countOne(pola, akhir, batas)) {
    const quantifier = matchAt(QUANTIFIER, pola, one.akhir)
    cara *= quantifier ? repeat(one.cara, quantifier, batas) : one.cara
    akhir = one.akhir + (quantifier?.[0].length ?? 0)
  }
  return { cara, akhir }
}

/** Undefined where a sequence ends. */
function countOne(pola: string, mulai: number, batas: Batas): Bagian | undefined {
  const opening = matchAt(OPENING, pola, mulai)
  if (opening) {
    const inner = countAlternatives(pola, mulai + opening[0].length, batas)
    return { cara: inner.cara, akhir: inner.akhir + 1 }
  }
  const sign = matchAt(SIGN, pola, mulai)
  return sign && { cara: 1, akhir: mulai + sign[0].length }
}

function repeat(cara: number, [, sign, least = '', comma, most = '']: RegExpExecArray, batas: Batas): number {
  if (sign === '?') return cara + 1
  const isOpen = sign !== undefined || (comma !== undefined && most === '')
  if (isOpen) return cara > 1 ? Number.POSITIVE_INFINITY : batas.open
  const from = Number(least)
  const to = comma === undefined ? from : Number(most)
  return (Math.min(to - from, batas.most) + 1) * cara ** to
}
