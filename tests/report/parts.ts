import { strFromU8, unzipSync } from 'fflate'

/** The parts of an office document by name, a tag a line. */
export function partsOf(bytes: string | Uint8Array): ReadonlyMap<string, string> {
  if (typeof bytes === 'string') throw new Error('an office document is no text')
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, `${strFromU8(part).replaceAll('><', '>\n<')}\n`]),
  )
}
