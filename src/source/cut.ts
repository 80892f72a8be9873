/** Where the text of a document is cut to make a change: no more than the changed place. */
import type { Change } from '../finding.ts'
import { itemAt, skipBlanks, type TextNode } from './position.ts'
import { writeText } from './write.ts'

/** Of a file's text, in UTF-16 units. */
export interface TextEdit {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  readonly teks: string
}

/** A place in the text, with what is around it. */
export interface Found {
  readonly node: TextNode
  /** Of a value of a mapping. */
  readonly key: TextNode | undefined
  /** The list that it is an item of. */
  readonly list: TextNode | undefined
  readonly inFlow: boolean
}

export function findPlace(teks: string, root: TextNode, segments: readonly string[]): Found | undefined {
  let found: Found = { node: root, key: undefined, list: undefined, inFlow: false }
  for (const segment of segments) {
    const { node } = found
    const entry = node.entries?.get(segment)
    const item = itemAt(node, segment)
    const inFlow = found.inFlow || isFlow(teks, node)
    if (entry) found = { node: entry.value ?? entry.key, key: entry.key, list: undefined, inFlow }
    else if (item) found = { ...found, node: item, list: item === node ? undefined : node, inFlow }
    else return undefined
  }
  return found
}

function isFlow(teks: string, { start, kind }: TextNode): boolean {
  return kind !== 'scalar' && (teks[start] === '[' || teks[start] === '{')
}

/** Undefined where the text can't be changed so. */
export function editsOf(
  teks: string,
  { node, key, list, inFlow }: Found,
  change: Change,
): readonly TextEdit[] | undefined {
  const raw = teks.slice(node.start, node.end)
  const isText = node.kind === 'scalar' && !/^[|>]/.test(raw)
  switch (change.kind) {
    case 'set':
      return isText ? [{ ...rangeOf(node), teks: writeText(change.teks, raw, inFlow) }] : undefined
    case 'quote':
      return isText && /^[^"'\\*\s]+$/.test(raw) ? [{ ...rangeOf(node), teks: `"${raw}"` }] : undefined
    case 'rename':
      return key && [{ ...rangeOf(key), teks: writeText(change.key, teks.slice(key.start, key.end), inFlow) }]
    case 'append':
      if (isText) return wrap(raw, node, change.items)
      return isFlow(teks, node) ? appendInFlow(teks, node, change.items) : appendLines(teks, node, change.items)
    case 'remove':
      if (!list || !isText) return undefined
      return isFlow(teks, list) ? removeInFlow(teks, list, node) : removeLines(teks, node)
  }
}

function rangeOf({ start, end }: TextNode): Pick<TextEdit, 'start' | 'end'> {
  return { start, end }
}

/** One text becomes a list in brackets. */
function wrap(raw: string, { start, end }: TextNode, items: readonly string[]): readonly TextEdit[] | undefined {
  if (raw.includes('\n') || raw.startsWith('*')) return undefined
  const isPlain = !/^["']/.test(raw)
  const first = isPlain && /[,[\]{}]/.test(raw) ? JSON.stringify(raw) : raw
  return [{ start, end, teks: `[${[first, ...items.map((item) => writeText(item, '', true))].join(', ')}]` }]
}

function appendInFlow(teks: string, { items: inner = [], start, end }: TextNode, items: readonly string[]): TextEdit[] {
  const written = items.map((item) => writeText(item, '', true)).join(', ')
  const last = inner.at(-1)
  if (!last) {
    const isBare = /^[ \t]*$/.test(teks.slice(start + 1, end - 1))
    return [{ start: start + 1, end: isBare ? end - 1 : start + 1, teks: written }]
  }
  const behind = skipBlanks(teks, last.end)
  if (teks[behind] !== ',') return [{ start: last.end, end: last.end, teks: `, ${written}` }]
  return [{ start: behind + 1, end: behind + 1, teks: ` ${written},` }]
}

/** After the line where the last item ends, with what stands before that item. */
function appendLines(
  teks: string,
  { items: inner = [], start }: TextNode,
  items: readonly string[],
): TextEdit[] | undefined {
  const last = inner.at(-1)
  const indent = teks.slice(lineStart(teks, start), start)
  if (!last || indent.trim() !== '') return undefined
  const before = teks.slice(lineStart(teks, last.start), last.start)
  const head = DASH.test(before) ? before : `${indent}- `
  const lines = items.map((item) => head + writeText(item, '', false))
  const end = lineEnd(teks, last.end)
  const isEnded = teks[end - 1] === '\n'
  const eol = /\r?\n/.exec(isEnded ? teks.slice(end - 2, end) : teks)?.[0] ?? '\n'
  return [{ start: end, end, teks: isEnded ? lines.map((line) => line + eol).join('') : eol + lines.join(eol) }]
}

const DASH = /^[ \t]*-[ \t]+$/

/** With one of the commas around it; not where a comment would go along. */
function removeInFlow(teks: string, { items = [] }: TextNode, item: TextNode): TextEdit[] | undefined {
  const index = items.indexOf(item)
  const before = items[index - 1]
  const after = items[index + 1]
  const start = before?.end ?? item.start
  const end = before ? item.end : after?.start
  return end === undefined || teks.slice(start, end).includes('#') ? undefined : [{ start, end, teks: '' }]
}

/** The lines of the item go, a comment behind it stays. */
function removeLines(teks: string, item: TextNode): TextEdit[] | undefined {
  const start = lineStart(teks, item.start)
  const end = lineEnd(teks, item.end)
  const before = teks.slice(start, item.start)
  const [, comment, eol = ''] = /^[ \t]*(#[^\r\n]*)?(\r?\n)?$/.exec(teks.slice(item.end, end)) ?? []
  if (!DASH.test(before) || !/^[ \t]*(?:#|\r?\n?$)/.test(teks.slice(item.end, end))) return undefined
  const indent = before.slice(0, before.indexOf('-'))
  return [{ start, end, teks: comment === undefined ? '' : indent + comment + eol }]
}

function lineStart(teks: string, offset: number): number {
  return teks.lastIndexOf('\n', offset - 1) + 1
}

/** Behind the line break. */
function lineEnd(teks: string, offset: number): number {
  const index = teks.indexOf('\n', offset)
  return index === -1 ? teks.length : index + 1
}
