/** What changed between two states of the documents of a workspace, and which other documents that reaches. */
import type { Dokumen } from './dokumen.ts'
import type { Place } from './finding.ts'
import type { Graph } from './graph/graph.ts'
import type { Audit } from './run.ts'
import type { SourceFile } from './source/decode.ts'
import { splitDocuments } from './source/parse.ts'
import { groupBy } from './text/daftar.ts'

/** The documents at one time. */
export interface Keadaan {
  readonly files: readonly SourceFile[]
  readonly graphs: readonly Graph[]
}

export interface Jangkauan {
  /** Documents that changed or are new. */
  readonly changed: ReadonlySet<IdDokumen>
  /** Those that refer to one, did so before, or are no longer referred to by one. */
  readonly reached: ReadonlySet<IdDokumen>
  /** Files that changed and hold no documents, such as tables. */
  readonly others: ReadonlySet<string>
}

/** Which document of which file. */
type IdDokumen = string

type Dari = Pick<Place, 'urutan' | 'berkas'>

function idOf({ urutan, berkas }: Dari): IdDokumen {
  return `${urutan}:${berkas}`
}

/**
 * A document changed where its text did; one that was moved as it stood did not.
 *
 * @param changed paths of the files that differ, also of those that are gone
 */
export function reachOf(now: Keadaan, before: Keadaan, changed: ReadonlySet<string>): Jangkauan {
  const isChanged = ({ berkas }: SourceFile) => changed.has(berkas)
  const { fresh, gone, same } = compareTexts(before.files.filter(isChanged), now.files.filter(isChanged))
  /** What a document of the earlier state is now. */
  const later = (id: IdDokumen) => (gone.has(id) ? undefined : (same.get(id) ?? id))
  const reached = new Set<IdDokumen>()
  const targets = new Set<IdDokumen>()
  for (const [from, to] of linksOf(now.graphs)) {
    if (fresh.has(to)) reached.add(from)
    if (fresh.has(from)) targets.add(to)
  }
  for (const [from, to] of linksOf(before.graphs)) {
    const source = later(from)
    const target = later(to)
    if (gone.has(to) && source !== undefined) reached.add(source)
    if (gone.has(from) && target !== undefined && !targets.has(target)) reached.add(target)
  }
  const documents = new Set(now.files.map(({ berkas }) => berkas))
  const others = new Set([...changed].filter((berkas) => !documents.has(berkas)))
  if (others.size > 0) for (const id of naming(others, now.graphs)) reached.add(id)
  for (const id of fresh) reached.delete(id)
  return { changed: fresh, reached, others }
}

/**
 * Leaves out the findings on what did not change and is not reached.
 *
 * @param since the revision that it changed since, as it was asked for
 * @param jangkauan absent where all is kept, because the settings changed
 */
export function keepReached(audit: Audit, since: string, jangkauan: Jangkauan | undefined): Audit {
  if (!jangkauan) {
    const all = { since, settings: true, documents: 0, reached: 0, hidden: 0, shows: () => true }
    return { ...audit, changed: all }
  }
  const { changed, reached, others } = jangkauan
  const isChanged = (place: Dari) => changed.has(idOf(place)) || others.has(place.berkas)
  const shows = (place: Dari) => isChanged(place) || reached.has(idOf(place))
  const findings = audit.findings.filter(({ at, related }) => shows(at) || related.some(isChanged))
  const hidden = audit.findings.length - findings.length
  const told = { since, settings: false, documents: changed.size, reached: reached.size, hidden, shows }
  return { ...audit, findings, changed: told }
}

interface Teks {
  readonly id: IdDokumen
  readonly berkas: string
  readonly teks: string
}

/** Pairs documents of one text, in the same file before in another; what is left is gone, or fresh. */
function compareTexts(before: readonly SourceFile[], now: readonly SourceFile[]) {
  const left = new Set(before.flatMap(textsOf))
  const same = new Map<IdDokumen, IdDokumen>()
  const pair = (texts: readonly Teks[], keyOf: (text: Teks) => string) => {
    const byKey = groupBy(left, keyOf)
    return texts.filter((text) => {
      const old = byKey.get(keyOf(text))?.shift()
      if (!old) return true
      left.delete(old)
      same.set(old.id, text.id)
      return false
    })
  }
  const moved = pair(now.flatMap(textsOf), ({ berkas, teks }) => `${berkas}\n${teks}`)
  const fresh = pair(moved, ({ teks }) => teks)
  return { fresh: new Set(fresh.map(idFrom)), gone: new Set([...left].map(idFrom)), same }
}

function idFrom({ id }: Teks): IdDokumen {
  return id
}

function textsOf({ berkas, teks }: SourceFile): Teks[] {
  // One that cannot be read is like no other.
  if (teks === undefined) return [{ id: idOf({ urutan: 0, berkas }), berkas, teks: berkas }]
  return splitDocuments(teks).map((chunk, urutan) => ({
    id: idOf({ urutan, berkas }),
    berkas,
    teks: chunk.teks
      .replaceAll('\r\n', '\n')
      .replace(/^---[ \t]*\n/, '')
      .trim(),
  }))
}

/** Every reference that is met, as the documents at its ends; those within a document are left away. */
function* linksOf(graphs: readonly Graph[]): Iterable<readonly [IdDokumen, IdDokumen]> {
  for (const graph of graphs) {
    for (const { from, to } of graph.links()) {
      if (to && to.dokumen !== from.dokumen) yield [idOf(from.dokumen), idOf(to.dokumen)]
    }
  }
}

/** Documents that name one of the files, from their own folder or from the workspace. */
function* naming(files: ReadonlySet<string>, graphs: readonly Graph[]): Iterable<IdDokumen> {
  for (const graph of graphs) {
    for (const nodes of graph.office.nodes.values()) {
      for (const { dokumen, wadah } of nodes) if (!wadah && names(dokumen, files)) yield idOf(dokumen)
    }
  }
}

function names({ isi, berkas }: Dokumen, files: ReadonlySet<string>): boolean {
  const folder = berkas.slice(0, berkas.lastIndexOf('/') + 1)
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') {
      const path = value.replace(/^\.\//, '')
      return files.has(path) || files.has(folder + path)
    }
    return typeof value === 'object' && value !== null && Object.values(value).some(holds)
  }
  return holds(isi)
}
