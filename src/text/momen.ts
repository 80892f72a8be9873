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
  return (teks) => {
    if (teks.length > LONGEST) return undefined
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
