/** Changes of documents as changes of their text. Every byte around the changed place stays as it is. */
import type { Change } from '../finding.ts'
import { editsOf, findPlace, type TextEdit } from './cut.ts'
import { type Chunk, parse, splitDocuments } from './parse.ts'
import { pointerSegments, readTree, type TextNode } from './position.ts'

/** A change with the edits of the text that make it, in order. */
export interface Step {
  /** Which document of the file, from 0. */
  readonly urutan: number
  readonly change: Change
  readonly edits: readonly TextEdit[]
}

/** The text of a file, to be changed. */
export class Naskah {
  readonly #teks: string
  readonly #chunks: readonly Chunk[]
  readonly #trees = new Map<number, TextNode | undefined>()

  constructor(teks: string) {
    this.#teks = teks
    this.#chunks = splitDocuments(teks)
  }

  /** How a change is made; undefined where the text can't be changed so, such as a text over several lines. */
  step(change: Change): Step | undefined {
    const { urutan, pointer } = change.at
    const chunk = this.#chunks[urutan]
    if (!chunk) return undefined
    if (!this.#trees.has(urutan)) this.#trees.set(urutan, readTree(chunk.teks))
    const tree = this.#trees.get(urutan)
    const found = tree && findPlace(chunk.teks, tree, pointerSegments(pointer))
    const edits = found && editsOf(chunk.teks, found, change)
    return edits && { urutan, change, edits: edits.map((edit) => moved(edit, chunk.offset)) }
  }

  /**
   * The text with all these changes; undefined where it would hold anything else than the documents before with them, as
   * where an alias shares what is changed.
   *
   * @param steps whose edits do not meet
   */
  rewrite(steps: readonly Step[]): string | undefined {
    const ordered = [...steps].sort((left, right) => startOf(left) - startOf(right))
    for (const [urutan, own] of groupSteps(ordered)) {
      const chunk = this.#chunks[urutan]
      if (!chunk) return undefined
      const edits = own.flatMap((step) => step.edits).map((edit) => moved(edit, -chunk.offset))
      const nilai = nilaiOf(chunk.teks)
      // From the end, so that no item moves before its turn has come.
      const wanted = own.reduceRight(
        (value, { change }) => changed(value, pointerSegments(change.at.pointer), change),
        nilai,
      )
      if (wanted === undefined || JSON.stringify(nilaiOf(applyEdits(chunk.teks, edits))) !== JSON.stringify(wanted))
        return undefined
    }
    return applyEdits(
      this.#teks,
      ordered.flatMap(({ edits }) => edits),
    )
  }
}

function startOf({ edits }: Step): number {
  return edits[0]?.start ?? 0
}

function moved({ start, end, teks }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, teks }
}

function groupSteps(steps: readonly Step[]): Map<number, Step[]> {
  const groups = new Map<number, Step[]>()
  for (const step of steps) groups.set(step.urutan, [...(groups.get(step.urutan) ?? []), step])
  return groups
}

/**
 * Adds the edits of the steps to those of a text, which are in order, unless two would meet: both put something in at one
 * place, or one takes what the other changes.
 */
export function makeRoom(edits: TextEdit[], steps: readonly Step[]): boolean {
  const own = steps.flatMap((step) => step.edits)
  const places = own.map((edit) => edits.findLastIndex(({ start }) => start <= edit.start) + 1)
  const meets = own.some((edit, index) => {
    const place = places[index] ?? 0
    return [edits[place - 1], edits[place], ...own.slice(0, index)].some((other) => other && meet(other, edit))
  })
  if (meets) return false
  for (const edit of own) edits.splice(edits.findLastIndex(({ start }) => start < edit.start) + 1, 0, edit)
  return true
}

function meet(left: TextEdit, right: TextEdit): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end)
}

/** @param edits in order, none meeting another */
function applyEdits(teks: string, edits: readonly TextEdit[]): string {
  let result = ''
  let done = 0
  for (const { start, end, teks: own } of edits) {
    result += teks.slice(done, start) + own
    done = end
  }
  return result + teks.slice(done)
}

/** Of a text that is one document, nothing in it shared with another part; undefined where it is none or more than one. */
function nilaiOf(teks: string): unknown {
  const { value, drafts } = parse({ berkas: '', teks })
  if (drafts.length > 0 || value.length !== 1) return undefined
  return JSON.parse(JSON.stringify(value[0]?.nilai)) as unknown
}

type Holder = Record<string, unknown> | unknown[]

/** Makes the change in the value itself; undefined where it meets nothing there. */
function changed(root: unknown, segments: readonly string[], change: Change): unknown {
  const last = segments.at(-1)
  let holder: unknown = root
  for (const segment of segments.slice(0, -1)) holder = isHolder(holder) ? own(holder, segment) : undefined
  if (last === undefined) return undefined
  // One text stands for a list of one: then its index is no part of the way.
  if (!isHolder(holder))
    return last === '0' && segments.length > 1 ? changed(root, segments.slice(0, -1), change) : undefined
  if (own(holder, last) === undefined) return undefined
  if (change.kind === 'remove') return Array.isArray(holder) ? holder.splice(Number(last), 1) && root : undefined
  if (change.kind === 'rename') renameKey(holder, last, change.key)
  else put(holder, last, changedValue(own(holder, last), change))
  return root
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}

function own(holder: Holder, segment: string): unknown {
  return Object.hasOwn(holder, segment) ? (holder as Record<string, unknown>)[segment] : undefined
}

function put(holder: Holder, segment: string, value: unknown): void {
  // Not by assignment: a key may be called __proto__.
  Object.defineProperty(holder, segment, { value, enumerable: true, configurable: true, writable: true })
}

/** Keys keep their order. */
function renameKey(holder: Holder, from: string, to: string): void {
  for (const [key, value] of Object.entries(holder)) {
    delete (holder as Record<string, unknown>)[key]
    put(holder, key === from ? to : key, value)
  }
}

function changedValue(value: unknown, change: Change): unknown {
  if (change.kind === 'set') return change.teks
  if (change.kind === 'append') return [...(Array.isArray(value) ? value : [value]), ...change.items]
  return String(value)
}
