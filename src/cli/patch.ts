/** Changes of files as a unified diff that `git apply` and `patch -p1` take. */
import { type StructuredPatchHunk, structuredPatch } from 'diff'

/** A file with its text before and after; the path with `/`. */
export interface ChangedText {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** Unchanged lines around a change. */
const CONTEXT = 3
/** Lines that come and go in a file; the time to find them grows with their square. */
const MOST_EDITS = 1000

export function formatPatch(files: readonly ChangedText[]): string {
  return files.map(formatFile).join('')
}

function formatFile({ path, before, after }: ChangedText): string {
  const options = { context: CONTEXT, maxEditLength: MOST_EDITS }
  const patch = structuredPatch(path, path, before, after, '', '', options)
  // Of more than that all lines are given anew: what is sought next to each other no longer pays.
  const hunks = patch?.hunks ?? replaceAll(before, after)
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: own }) => [
    `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
    ...own,
  ])
  return lines.length === 0
    ? ''
    : `${[`--- ${nameOf(`a/${path}`)}`, `+++ ${nameOf(`b/${path}`)}`, ...lines].join('\n')}\n`
}

/** Of a file that is another from end to end. */
function replaceAll(before: string, after: string): StructuredPatchHunk[] {
  const [old, now] = [before, after].map((text) => structuredPatch('', '', '', text).hunks[0])
  if (!old || !now) return []
  const lines = [...old.lines.map((line) => line.replace(/^\+/, '-')), ...now.lines]
  return [{ oldStart: 1, oldLines: old.newLines, newStart: 1, newLines: now.newLines, lines }]
}

function range(start: number, count: number): string {
  // Of no lines it is the line before them.
  if (count === 0) return `${start - 1},0`
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
