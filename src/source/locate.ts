import { load } from 'js-yaml'
import type { Location, Place, Position } from '../finding.ts'
import type { SourceFile } from './decode.ts'
import { type Chunk, splitDocuments } from './parse.ts'
import { documentSchema } from './plain.ts'
import {
  type Found,
  findNode,
  itemAt,
  lineStarts,
  pointerSegments,
  positionAt,
  readTree,
  type TextNode,
} from './position.ts'

/** Lines of a place that are quoted at most. */
const MAX_LINES = 3
/** Texts and trees kept at a time: places that are asked for one after another stand in few documents. */
const MAX_KEPT = 4
/** What reads as it stands: nearly all names. */
const SIMPLE = /^(?!(?:null|true|false)$)[a-z0-9][\w ,.()/-]*$/i

interface Text {
  readonly teks: string
  /** A file that could not be read has no lines, not even an empty one. */
  readonly isRead: boolean
  readonly starts: readonly number[]
  readonly chunks: readonly Chunk[]
}

/** A place as it stands in the text, with what a stable key of it is made of. */
export interface Located {
  readonly location: Location
  /** Names instead of indices, and the value, so that moved lines and new layout change nothing. */
  readonly identity: string
}

/** Finds where places stand in the texts of an office: a second reading, of those documents only that have findings. */
export class Locator {
  readonly #files: ReadonlyMap<string, SourceFile>
  readonly #texts = new Recent<Text>()
  readonly #trees = new Recent<TextNode | undefined>()

  constructor(files: readonly SourceFile[]) {
    this.#files = new Map(files.map((file) => [file.berkas, file]))
  }

  /** {@link Located.identity} alone. */
  identify(place: Place): string {
    const chunk = this.#text(place.berkas).chunks[place.urutan]
    if (place.start || !chunk) return rawIdentity(place)
    const tree = this.#tree(place, chunk)
    const segments = pointerSegments(place.pointer)
    return tree && findNode(tree, segments) ? identify(chunk.teks, tree, segments) : place.pointer
  }

  /** @param dokumen what the place is said to stand in */
  locate(place: Place, dokumen?: Location['dokumen']): Located {
    const text = this.#text(place.berkas)
    const chunk = text.chunks[place.urutan]
    if (place.start || !chunk) {
      const start = place.start ?? { line: 1, column: 1 }
      return {
        location: makeLocation(place, text, start, { line: start.line, column: start.column + 1 }, dokumen),
        identity: rawIdentity(place),
      }
    }
    const tree = this.#tree(place, chunk)
    const segments = pointerSegments(place.pointer)
    const found = tree && findNode(tree, segments)
    if (!found) {
      const start = { line: chunk.line + 1, column: 1 }
      return { location: makeLocation(place, text, start, start, dokumen), identity: place.pointer }
    }
    const { start, end } = span(found, place, tree)
    const location = makeLocation(
      place,
      text,
      positionAt(text.starts, chunk.offset + start),
      positionAt(text.starts, chunk.offset + end),
      dokumen,
      innermostKode(chunk.teks, tree, segments),
    )
    return { location, identity: identify(chunk.teks, tree, segments) }
  }

  #text(berkas: string): Text {
    return this.#texts.get(berkas, () => {
      const read = this.#files.get(berkas)?.teks
      const teks = read ?? ''
      return { teks, isRead: read !== undefined, starts: lineStarts(teks), chunks: splitDocuments(teks) }
    })
  }

  #tree(place: Place, chunk: Chunk): TextNode | undefined {
    return this.#trees.get(`${place.urutan}:${place.berkas}`, () => readTree(chunk.teks))
  }
}

function rawIdentity({ pointer, lines = [] }: Place): string {
  return [pointer, ...lines].join('\n')
}

function makeLocation(
  { berkas, urutan, pointer, key, lines: quoted = [], usulan }: Place,
  text: Text,
  start: Position,
  end: Position,
  dokumen: Location['dokumen'],
  simpul?: string,
): Location {
  const last = Math.min(Math.max(start.line, end.line), start.line + MAX_LINES - 1)
  const lines = [...quoted]
  for (let line = start.line; text.isRead && line <= last; line++) lines.push(lineAt(text, line))
  const location: { -readonly [K in keyof Location]: Location[K] } = key
    ? { berkas, urutan, pointer, key, start, end, lines }
    : { berkas, urutan, pointer, start, end, lines }
  if (usulan) location.usulan = usulan
  if (simpul) location.simpul = simpul
  if (dokumen) location.dokumen = dokumen
  return location
}

/** Remembers what was asked for last. */
class Recent<T> {
  readonly #kept = new Map<string, T>()

  get(key: string, make: () => T): T {
    const known = this.#kept.has(key)
    const value = known ? (this.#kept.get(key) as T) : make()
    if (known) this.#kept.delete(key)
    this.#kept.set(key, value)
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '')
    return value
  }
}

function lineAt({ teks, starts }: Text, line: number): string {
  return teks.slice(starts[line - 1] ?? teks.length, starts[line] ?? teks.length).replace(/[\r\n]+$/, '')
}

/** The value; for a key asked for, or a field that is not there, the key of what is nearest. */
function span(found: Found, place: Place, root: TextNode): { start: number; end: number } {
  if (found.complete && !(place.key && found.key))
    return found.node.kind === 'empty' && found.key ? found.key : found.node
  if (found.key) return found.key
  const holder = found.complete ? found.node : (found.node ?? root)
  // A document or an item stands where its kode does, or its first key.
  const kode = holder.entries?.get('kode')
  if (kode) return kode.value ?? kode.key
  const first = holder.entries?.values().next().value
  return first ? { start: first.key.start, end: first.value?.end ?? first.key.end } : holder
}

/**
 * The path with what list items say in place of their indices, and the value where it is a scalar. What has a kode is
 * known by it, wherever in the document it is moved to.
 */
function identify(teks: string, root: TextNode, segments: readonly string[]): string {
  const names: string[] = []
  let node: TextNode | undefined = root
  for (const segment of segments) {
    const item: TextNode | undefined = itemAt(node, segment)
    if (item?.entries?.has('kode')) names.splice(0, names.length - 1)
    names.push(item ? nameOf(teks, item) : segment)
    const entry: { value: TextNode | undefined } | undefined = node?.entries?.get(segment)
    node = item ?? entry?.value
  }
  if (node?.kind === 'scalar') names.push(scalarText(teks, node))
  return names.join('\n')
}

function innermostKode(teks: string, root: TextNode, segments: readonly string[]): string | undefined {
  let node: TextNode | undefined = root
  let kode: string | undefined
  for (const segment of segments) {
    node = node?.items?.[Number(segment)] ?? node?.entries?.get(segment)?.value
    const value = node?.entries?.get('kode')?.value
    if (value?.kind === 'scalar') kode = scalarText(teks, value)
  }
  return kode
}

/** What tells an item from its neighbours, best first; a number is the last, for it changes where one is put before it. */
const NAMING = ['kode', 'nama', 'kegiatan', 'uraian', 'indikator', 'sasaran', 'layanan', 'tanggal', 'berkas', 'nomor']

function nameOf(teks: string, item: TextNode): string {
  if (item.kind === 'scalar') return scalarText(teks, item)
  for (const field of NAMING) {
    const value = item.entries?.get(field)?.value
    if (value?.kind === 'scalar') return scalarText(teks, value)
  }
  return ''
}

function scalarText(teks: string, node: TextNode): string {
  const raw = teks.slice(node.start, node.end)
  if (SIMPLE.test(raw)) return raw
  try {
    return String(load(raw, { schema: documentSchema }))
  } catch {
    return raw
  }
}

/** The stable key of a finding: 16 hexadecimal digits. It tells findings apart and protects nothing. */
export function hashKey(parts: readonly string[]): string {
  const text = parts.join('\0')
  return hash(text, 0x811c9dc5) + hash(text, 0x2f0b4c27)
}

/** 32 bits of a text, as FNV-1a makes them, mixed at the end so that near texts get far numbers. */
function hash(text: string, seed: number): string {
  let bits = seed
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return ((bits ^ (bits >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
