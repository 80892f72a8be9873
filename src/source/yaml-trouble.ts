import { load, YAMLException } from 'js-yaml'
import { documentSchema } from './plain.ts'

/** A place where a text stopped being YAML, and what js-yaml had read until there. */
export interface Trouble {
  readonly teks: string
  /** Where js-yaml gave up. */
  readonly offset: number
  /** The line of that place, up to it and behind it. */
  readonly before: string
  readonly behind: string
  /** What js-yaml was reading, innermost, and what it had read last. */
  readonly reading: number
  readonly lastRead: number
  /** The last text in quotes that went over several lines. */
  readonly longQuote: { readonly start: number; readonly end: number } | undefined
}

/** What is around the place where js-yaml gave up. */
export function describeTrouble(teks: string, offset: number): Trouble {
  const lineStart = teks.lastIndexOf('\n', offset - 1) + 1
  const lineEnd = teks.indexOf('\n', offset)
  const behind = teks.slice(offset, lineEnd === -1 ? teks.length : lineEnd).trimEnd()
  return { teks, offset, before: teks.slice(lineStart, offset), behind, ...readAgain(teks) }
}

/** Reads a text that has an error once more, up to the error. */
function readAgain(teks: string): Pick<Trouble, 'reading' | 'lastRead' | 'longQuote'> {
  const toContent = (from: number) => from + teks.slice(from).search(/\S|$/)
  const open: number[] = []
  let lastRead = 0
  let longQuote: Trouble['longQuote']
  try {
    load(teks, {
      schema: documentSchema,
      listener: (event, { position }) => {
        if (event === 'open') {
          open.push(position)
          return
        }
        lastRead = toContent(open.pop() ?? 0)
        const isLong = /^["'][^\n]*\n/.test(teks.slice(lastRead, position))
        if (isLong) longQuote = { start: lastRead, end: position }
      },
    })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
  }
  return { reading: toContent(open.at(-1) ?? 0), lastRead, longQuote }
}
