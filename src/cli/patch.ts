/** Changes of files as a unified diff that `git apply` and `patch -p1` take. */
import { structuredPatch } from 'diff'

/** A file with its text before and after; the path with `/`. */
export interface ChangedText {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** Unchanged lines around a change. */
const CONTEXT = 3

export function formatPatch(files: readonly ChangedText[]): string {
  return files.map(formatFile).join('')
}

function formatFile({ path, before, after }: ChangedText): string {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: CONTEXT })
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: own }) => [
    `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
    ...own,
  ])
  return lines.length === 0
    ? ''
    : `${[`--- ${nameOf(`a/${path}`)}`, `+++ ${nameOf(`b/${path}`)}`, ...lines].join('\n')}\n`
}

function range(start: number, count: number): string {
  return count === 1 ? String(start) : `${start},${count}`
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' }

function octal(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}

/** As git writes names: in quotation marks where they would be misread, with a tab where they hold a blank. */
function nameOf(path: string): string {
  const escaped = path.replaceAll(/[\p{Cc}"\\]/gu, (character) => escapes[character] ?? octal(character))
  if (escaped !== path) return `"${escaped}"`
  return path.includes(' ') ? `${path}\t` : path
}
