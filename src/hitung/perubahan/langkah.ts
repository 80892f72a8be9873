/** Steps of an SOP or of a service before and after, paired by what is done in them. */
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama, splitKata } from '../../text/nama.ts'
import { pasangTermirip } from './mirip.ts'

/** A step by its place in both lists; absent where it is not there. */
export interface Pasangan {
  readonly dari?: number
  readonly ke?: number
  /** It comes before a step that it came after, or after one that it came before. */
  readonly pindah: boolean
}

/** Pairs of texts that are compared word by word. */
const MAX_COMPARISONS = 40_000
/** A share of the words of both. */
const ALIKE = 0.5

/** In the order of the new list; steps that are gone stand behind the one that they followed. */
export function pasangkanLangkah(before: readonly string[], after: readonly string[]): Pasangan[] {
  const partner = samaKegiatan(before, after)
  const gone = before.map((_, index) => index).filter((index) => !partner.has(index))
  const taken = new Set(partner.values())
  const fresh = after.map((_, index) => index).filter((index) => !taken.has(index))
  for (const [dari, ke] of serupa(gone, fresh, before, after)) partner.set(dari, ke)
  const kept = inOrder([...partner].sort(([left], [right]) => left - right).map(([, ke]) => ke))
  const origin = new Map([...partner].map(([dari, ke]) => [ke, dari]))
  const pairs: Pasangan[] = []
  const drop = (from: number) => {
    for (let dari = from; dari < before.length && !partner.has(dari); dari++) pairs.push({ dari, pindah: false })
  }
  drop(0)
  for (const ke of after.keys()) {
    const dari = origin.get(ke)
    if (dari === undefined) pairs.push({ ke, pindah: false })
    else {
      pairs.push({ dari, ke, pindah: !kept.has(ke) })
      drop(dari + 1)
    }
  }
  return pairs
}

/** Steps of the same words: the first with the first, the second with the second. */
function samaKegiatan(before: readonly string[], after: readonly string[]): Map<number, number> {
  const waiting = groupBy(after.keys(), (index) => normaliseNama(after[index] ?? ''))
  const partner = new Map<number, number>()
  for (const [index, teks] of before.entries()) {
    const ke = waiting.get(normaliseNama(teks))?.shift()
    if (ke !== undefined) partner.set(index, ke)
  }
  return partner
}

/** Steps whose words changed. */
function serupa(
  gone: readonly number[],
  fresh: readonly number[],
  before: readonly string[],
  after: readonly string[],
): Map<number, number> {
  if (gone.length * fresh.length > MAX_COMPARISONS) return new Map()
  const words = (teks: string | undefined) => new Set(splitKata(teks ?? ''))
  const found = gone.flatMap((sebelum) => {
    const own = words(before[sebelum])
    return fresh.map((sesudah) => ({ sebelum, sesudah, share: shareOf(own, words(after[sesudah])) }))
  })
  return pasangTermirip(found.filter(({ share }) => share >= ALIKE))
}

function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length
  return common / Math.max(left.size + right.size - common, 1)
}

/** The most of the numbers that ascend as they stand. */
function inOrder(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of numbers) {
    const at = ends.findLastIndex((end) => end < number) + 1
    before.set(number, ends[at - 1])
    ends[at] = number
  }
  const kept = new Set<number>()
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) kept.add(number)
  return kept
}
