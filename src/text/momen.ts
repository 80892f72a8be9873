/** Days with the time of day, as tables hold them. */
import { parseTanggal } from './tanggal.ts'

export interface Momen {
  /** `2022-12-31`. */
  readonly iso: string
  /** Minutes since midnight; absent where no time is given. */
  readonly menit?: number
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2}|[^:]*?\d{4})(?:[ T,]{1,3}(?:pukul |jam )?(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d{1,9})?)?\s?(am|pm)?(?:\s?wi(?:b|ta|t))?(?:z|[+-]\d{2}:?\d{2})?)?$/i
const MIDNIGHT_ONLY = /[ T]00?[:.]00(?:[:.]00)?$/

/**
 * Reads moments of one table; days are remembered, for few of them occur often. Midnight is what a spreadsheet writes for a day
 * without time.
 */
export function makeMomenReader(): (teks: string) => Momen | undefined {
  const days = new Map<string, string | undefined>()
  const dayOf = (teks: string): string | undefined => {
    if (days.has(teks)) return days.get(teks)
    const tanggal = parseTanggal(teks)
    const iso = tanggal && tanggal.mulai === tanggal.akhir ? tanggal.mulai : undefined
    if (days.size > MOST_DAYS) days.clear()
    days.set(teks, iso)
    return iso
  }
  const plain = makePlainReader(dayOf)
  return (teks) => {
    if (teks.length > LONGEST) return undefined
    const known = plain(teks)
    if (known) return known
    const match = MOMENT.exec(teks)
    const iso = dayOf(match?.[1] ?? teks)
    if (iso === undefined) return undefined
    if (match?.[2] === undefined || MIDNIGHT_ONLY.test(teks)) return { iso }
    const menit = minutesOf(Number(match[2]), Number(match[3]), match[4])
    return menit === undefined ? undefined : { iso, menit }
  }
}

const MOST_DAYS = 20_000
/** Longer text is a sentence. */
const LONGEST = 60

function minutesOf(jam: number, menit: number, half: string | undefined): number | undefined {
  const hour = half ? (jam % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : jam
  return hour < 24 && menit < 60 ? hour * 60 + menit : undefined
}

const LENGTH_OF_DAY = 10
const LENGTH_WITH_TIME = 16
const HYPHEN = 45
const COLON = 58
const SPACE = 32
const LETTER_T = 84

/**
 * What long tables mostly hold, `2022-03-01` and `2022-03-01 08:15`, read without a pattern; undefined for all else, and
 * for days that do not exist.
 */
function makePlainReader(dayOf: (teks: string) => string | undefined): (teks: string) => Momen | undefined {
  const days = new Map<number, Momen>()
  const plainDay = (teks: string): Momen | undefined => {
    if (teks.charCodeAt(4) !== HYPHEN || teks.charCodeAt(7) !== HYPHEN) return undefined
    const key = digits(teks, 0, 4) * 10_000 + digits(teks, 5, 7) * 100 + digits(teks, 8, 10)
    const known = days.get(key)
    if (known || !(key > 0)) return known
    const iso = dayOf(teks.slice(0, LENGTH_OF_DAY))
    if (iso === undefined) return undefined
    if (days.size > MOST_DAYS) days.clear()
    const made = { iso }
    days.set(key, made)
    return made
  }
  return (teks) => {
    const { length } = teks
    if (length !== LENGTH_OF_DAY && length !== LENGTH_WITH_TIME) return undefined
    const day = plainDay(teks)
    if (!day || length === LENGTH_OF_DAY) return day
    const between = teks.charCodeAt(LENGTH_OF_DAY)
    if ((between !== SPACE && between !== LETTER_T) || teks.charCodeAt(13) !== COLON) return undefined
    const menit = minutesOf(digits(teks, 11, 13), digits(teks, 14, 16), undefined)
    return menit === undefined ? undefined : menit === 0 ? day : { iso: day.iso, menit }
  }
}

/** NaN where anything else stands there. */
function digits(teks: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = teks.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}
