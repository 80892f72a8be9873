/** Writes documents: block YAML with comments, in which every text reads back as the same text. */

export type Isian = string | number | boolean | null | readonly Isian[] | Bagian

/** Keys in the order in which they are written. */
export interface Bagian {
  readonly [key: string]: Isian
}

/** The comment before a key, by its path and value; in the items of a list it is asked for a key once. */
export type CommentAt = (path: readonly string[], value: Isian) => string | undefined

const WIDTH = 100
const STEP = '  '

/** A key without a value (null) is one that is to be filled in. */
export function writeYaml(isi: Bagian, commentAt: CommentAt = () => undefined): string {
  return `${linesOf(isi, [], '', commentAt).join('\n')}\n`
}

function linesOf(isi: Bagian, path: readonly string[], indent: string, commentAt: CommentAt): string[] {
  return Object.entries(isi).flatMap(([key, value], index) => {
    const comment = commentLines(commentAt([...path, key], value), indent)
    // Explained keys of the document itself stand apart.
    const gap = comment.length > 0 && path.length === 0 && index > 0 ? [''] : []
    return [...gap, ...comment, ...fieldLines(key, value, [...path, key], indent, commentAt)]
  })
}

function fieldLines(
  key: string,
  value: Isian,
  path: readonly string[],
  indent: string,
  commentAt: CommentAt,
): string[] {
  const head = `${indent}${scalar(key)}:`
  if (value === null) return [head]
  if (typeof value !== 'object') return [`${head} ${scalar(value)}`]
  const items = isList(value) ? value : Object.keys(value)
  if (items.length === 0) return [`${head} ${isList(value) ? '[]' : '{}'}`]
  if (!isList(value)) return [head, ...linesOf(value, path, indent + STEP, commentAt)]
  const explain = once(commentAt)
  return [head, ...value.flatMap((item) => itemLines(item, path, indent + STEP, explain))]
}

/** The items of a list have the same keys: each is explained where it comes first. */
function once(commentAt: CommentAt): CommentAt {
  const told = new Set<string>()
  return (path, value) => {
    const key = path.join('\n')
    if (told.has(key)) return undefined
    told.add(key)
    return commentAt(path, value)
  }
}

function itemLines(item: Isian, path: readonly string[], indent: string, commentAt: CommentAt): string[] {
  if (item === null) return [`${indent}-`]
  if (typeof item !== 'object') return [`${indent}- ${scalar(item)}`]
  if (isList(item)) return item.flatMap((inner) => itemLines(inner, path, indent, commentAt))
  const lines = linesOf(item, path, indent + STEP, commentAt)
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'))
  return lines.map((line, index) => {
    if (index < first) return line.slice(STEP.length)
    return index === first ? `${indent}- ${line.slice(indent.length + STEP.length)}` : line
  })
}

function isList(value: Bagian | readonly Isian[]): value is readonly Isian[] {
  return Array.isArray(value)
}

/** A comment of any length, as lines that begin with `#`. */
export function commentLines(text: string | undefined, indent = ''): string[] {
  if (text === undefined) return []
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    // What is indented is an example: it stays as it is.
    for (const word of paragraph.startsWith(' ') ? [paragraph.slice(1)] : paragraph.split(' ')) {
      if (line !== '' && indent.length + 2 + line.length + 1 + word.length > WIDTH) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line].map((one) => `${indent}# ${one}`.trimEnd())
  })
}

/** Words that some reader of YAML takes for something else than text. */
const SPECIAL = /^(?:y|n|yes|no|on|off|true|false|null)$/i
/** Begins with a letter, or a number and a word, and holds nothing that YAML gives a meaning to. */
const PLAIN = /^(?:\p{L}|\d+ \p{L})[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u
const MEANING = /: |:$| #|[[\]{}`]|\s$|\s\s/
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const DAY = /^\d{4}-\d\d-\d\d$/

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  const isPlain = DAY.test(value) || (PLAIN.test(value) && !MEANING.test(value) && !SPECIAL.test(value))
  return isPlain ? value : quote(value)
}

/** @param beside a text that is written there, whose kind of quotation marks is kept */
export function writeText(value: string, beside: string, inFlow: boolean): string {
  if (beside.startsWith('"')) return quote(value)
  if (beside.startsWith("'") && value.search(HIDDEN) < 0) return `'${value.replaceAll("'", "''")}'`
  return inFlow && value.includes(',') ? quote(value) : scalar(value)
}

function quote(value: string): string {
  return JSON.stringify(value).replaceAll(HIDDEN, escapeCode)
}

function escapeCode(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
}
