import { type EventType, load, type State } from 'js-yaml'
import type { Position } from '../finding.ts'
import { type Filled, fillEmptyItems, originalOffset } from './empty-items.ts'
import { documentSchema } from './plain.ts'

/** A node of the text: where it stands, and what it holds. Offsets count UTF-16 units of the text that was read. */
export interface TextNode {
  start: number
  end: number
  kind: 'scalar' | 'sequence' | 'mapping' | 'empty'
  /** Of a mapping; a key that repeats is a syntax error and never comes here. */
  entries?: Map<string, { key: TextNode; value: TextNode | undefined }>
  items?: TextNode[]
}

interface OpenNode {
  start: number
  /** Absent until there is one: most nodes are scalars. */
  children?: TextNode[]
}

const none: readonly never[] = []

/** What the type declarations leave out of js-yaml's state. */
type LoaderState = State & { kind: string | null; position: number }

const BLANKS = /(?:[ \t\r\n]+|#[^\n]*)*/y
/** A tag or an anchor with the blanks behind it. */
const PROPERTIES = /(?:[&!][^\s,[\]{}]*(?:[ \t\r\n]+|#[^\n]*)*)*/y

const ALIAS = /\*[^\s,[\]{}]+/y

const EXCLAMATION = 33
const HASH = 35
const AMPERSAND = 38

/** Keys that read as they stand: nearly all. */
const SIMPLE_KEY = /^(?!(?:null|true|false)$)[a-z][a-z_]*$/

/** Behind blanks and comments, all of which begin with what comes before or at `#`. */
export function skipBlanks(teks: string, from: number): number {
  return teks.charCodeAt(from) > HASH ? from : skip(BLANKS, teks, from)
}

function skipProperties(teks: string, from: number): number {
  const code = teks.charCodeAt(from)
  return code === AMPERSAND || code === EXCLAMATION ? skip(PROPERTIES, teks, from) : from
}

function skip(pattern: RegExp, teks: string, from: number): number {
  pattern.lastIndex = from
  pattern.test(teks)
  return Math.max(from, pattern.lastIndex)
}

/** Reads a document a second time and gives the tree of its places; `undefined` where it is no YAML or empty. */
export function readTree(teks: string): TextNode | undefined {
  const filled = fillEmptyItems(teks)
  const tree = readFilled(filled.teks)
  if (tree && filled.places.length > 0) moveBack(tree, filled)
  return tree
}

/** Offsets of the filled text become those of the text as it is; what was put in becomes empty. */
function moveBack(node: TextNode, filled: Filled): void {
  node.start = originalOffset(filled, node.start)
  node.end = originalOffset(filled, node.end)
  if (node.kind === 'scalar' && node.start === node.end) node.kind = 'empty'
  for (const item of node.items ?? []) moveBack(item, filled)
  for (const { key, value } of node.entries?.values() ?? []) {
    moveBack(key, filled)
    if (value) moveBack(value, filled)
  }
}

function readFilled(teks: string): TextNode | undefined {
  const root: OpenNode = { start: 0 }
  const stack: OpenNode[] = [root]
  const listener = (event: EventType, state: State) => {
    const { position, kind } = state as LoaderState
    if (event === 'open') {
      const siblings = stack[stack.length - 1]?.children
      // js-yaml tries some readings twice; what it read before from here on does not count.
      while (siblings && (siblings[siblings.length - 1]?.start ?? 0) > position) siblings.pop()
      stack.push({ start: position })
      return
    }
    const node = stack.pop()
    const parent = stack[stack.length - 1]
    if (!node || !parent) return
    const closed = close(teks, node, position, kind)
    if (parent.children) parent.children.push(closed)
    else parent.children = [closed]
  }
  try {
    load(teks, { schema: documentSchema, listener })
  } catch {
    // The first reading has told what is wrong with the text.
    return undefined
  }
  return root.children?.findLast((node) => node.kind !== 'empty')
}

function close(teks: string, open: OpenNode, position: number, kind: string | null): TextNode {
  const children: readonly TextNode[] = open.children ?? none
  const start = skipProperties(teks, skipBlanks(teks, open.start))
  // What might have been the first key of a mapping, and was a flow collection, is told twice.
  const only = children[children.length - 1]
  if (only && only.kind === kind && only.start === start && kind !== 'scalar') return only
  if (kind === 'mapping' && start < position) return closeMapping(teks, children, start, position)
  if (kind === 'sequence') return closeSequence(teks, children, start, position)
  if (start >= position) return { start: open.start, end: open.start, kind: 'empty' }
  // Behind an alias js-yaml has gone on to what comes next, comments and all.
  const end = teks[start] === '*' ? skip(ALIAS, teks, start) : trimEnd(teks, start, position)
  return { start, end, kind: 'scalar' }
}

/** In brackets an item with a colon behind it is a mapping of one pair. */
function closeSequence(teks: string, children: readonly TextNode[], start: number, position: number): TextNode {
  const isFlow = teks[start] === '['
  const items: TextNode[] = []
  for (let index = 0; index < children.length; index++) {
    const item = children[index]
    if (!item || item.start < start) continue
    if (isFlow && teks[skipBlanks(teks, item.end)] === ':') {
      const pair = children.slice(index, index + 2)
      items.push(closeMapping(teks, pair, item.start, pair.at(-1)?.end ?? item.end))
      index++
    } else items.push(item)
  }
  return {
    start,
    end: trimEnd(teks, start, isFlow ? position : (items.at(-1)?.end ?? position)),
    kind: 'sequence',
    items,
  }
}

/** Children come as key, value, key, value; a key without a colon behind it has no value. */
function closeMapping(teks: string, children: readonly TextNode[], start: number, position: number): TextNode {
  const entries = new Map<string, { key: TextNode; value: TextNode | undefined }>()
  let end = position
  for (let index = 0; index < children.length; ) {
    const key = children[index++]
    if (!key || key.kind === 'empty') continue
    const colon = skipBlanks(teks, key.end)
    const hasValue = teks[colon] === ':'
    const value = hasValue ? children[index++] : undefined
    entries.set(keyText(teks, key), { key, value })
    end = Math.max(key.end, value?.end ?? colon)
  }
  const isFlow = teks[start] === '{'
  return { start, end: isFlow ? trimEnd(teks, start, position) : trimEnd(teks, start, end), kind: 'mapping', entries }
}

function keyText(teks: string, key: TextNode): string {
  const raw = teks.slice(key.start, key.end)
  return SIMPLE_KEY.test(raw) ? raw : String(load(raw, { schema: documentSchema }))
}

function trimEnd(teks: string, start: number, end: number): number {
  let last = end
  while (last > start && isBlank(teks, last - 1)) last--
  return last
}

function isBlank(teks: string, index: number): boolean {
  const code = teks.charCodeAt(index)
  return code <= 32 || (code >= 128 && /\s/.test(teks[index] ?? ''))
}

/** The deepest node on the way to a pointer, and how much of the way it went. */
export interface Found {
  readonly node: TextNode
  /** The key that led to it, where it is a value of a mapping. */
  readonly key: TextNode | undefined
  readonly complete: boolean
}

export function findNode(root: TextNode, segments: readonly string[]): Found {
  let node = root
  let key: TextNode | undefined
  for (const segment of segments) {
    const entry = node.entries?.get(segment)
    const next = entry ? (entry.value ?? entry.key) : itemAt(node, segment)
    if (!next) return { node, key, complete: false }
    if (next !== node) key = entry?.key
    node = next
  }
  return { node, key, complete: true }
}

/** An item of a list; where one text stands for a list of one, the text. */
export function itemAt(node: TextNode | undefined, segment: string): TextNode | undefined {
  return node?.kind === 'scalar' && segment === '0' ? node : node?.items?.[Number(segment)]
}

export function pointerSegments(pointer: string): string[] {
  if (pointer === '') return []
  const segments = pointer.slice(1).split('/')
  if (!pointer.includes('~')) return segments
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function pointerTo(...path: readonly (string | number)[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Line starts of a text, for turning offsets into positions. */
export function lineStarts(teks: string): number[] {
  const starts = [0]
  for (let index = teks.indexOf('\n'); index !== -1; index = teks.indexOf('\n', index + 1)) starts.push(index + 1)
  return starts
}

export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
