import { load, YAMLException } from 'js-yaml'
import type { Position, StageDraft, Staged } from '../finding.ts'
import type { SourceFile } from './decode.ts'
import { fillEmptyItems, originalOffset } from './empty-items.ts'
import { documentSchema } from './plain.ts'
import { lineStarts, positionAt } from './position.ts'
import { explainYaml } from './yaml-errors.ts'

/** A document as YAML gives it: nothing is checked yet but that it can be walked safely. */
export interface RawDokumen {
  readonly berkas: string
  /** Which document of the file, from 0. */
  readonly urutan: number
  readonly nilai: unknown
}

/** A document's own text within its file. */
export interface Chunk {
  readonly teks: string
  /** UTF-16 units before it in the file. */
  readonly offset: number
  /** Lines before it in the file. */
  readonly line: number
}

/** Nodes that one document may hold with its aliases written out. */
export const MAX_NODES = 1_000_000

/** Levels that a document may have, with its aliases written out. */
const MAX_DEPTH = 100

const RULE = 'dokumen/yaml-terbaca'
const MARKER = /^(?:---|\.\.\.)(?=\s|$)/gm
const CONTENT = /^[ \t]*[^\s#]/m

/** Cuts a file at its document markers; parts that hold comments or directives alone stay with what follows. */
export function splitDocuments(teks: string): Chunk[] {
  // Most files hold one document.
  if (!teks.includes('---') && !teks.includes('...')) return [{ teks, offset: 0, line: 0 }]
  const cuts = [0]
  for (const match of teks.matchAll(MARKER)) {
    const end = match[0] === '...' ? lineEnd(teks, match.index) : match.index
    if (end > (cuts.at(-1) ?? 0)) cuts.push(end)
  }
  const chunks: Chunk[] = []
  let pending = 0
  let line = 0
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1]
    const part = teks.slice(pending, next)
    const isPreamble = part.startsWith('%') || !CONTENT.test(teks.slice(cut, next))
    if (isPreamble && next !== undefined) continue
    if (isPreamble && chunks.length > 0 && !CONTENT.test(part)) break
    chunks.push({ teks: part, offset: pending, line })
    line += countLines(part)
    pending = next ?? teks.length
  }
  return chunks
}

function lineEnd(teks: string, from: number): number {
  const index = teks.indexOf('\n', from)
  return index === -1 ? teks.length : index + 1
}

function countLines(teks: string): number {
  let count = 0
  for (let index = teks.indexOf('\n'); index !== -1; index = teks.indexOf('\n', index + 1)) count++
  return count
}

/** Reads the documents of a file. What is no YAML becomes a draft; the other documents of the file go on. */
export function parse(file: SourceFile): Staged<RawDokumen[]> {
  if (file.teks === undefined) {
    const { message = 'berkas tidak terbaca', hint = 'periksa berkas itu', line = 1 } = file.masalah ?? {}
    const at = { berkas: file.berkas, urutan: 0, pointer: '', start: { line, column: 1 } }
    return { value: [], drafts: [{ rule: RULE, at, message, hint, butir: [{ at, apa: message }] }] }
  }
  const value: RawDokumen[] = []
  const drafts: StageDraft[] = []
  for (const [urutan, chunk] of splitDocuments(file.teks).entries()) {
    const read = parseChunk(chunk)
    if ('nilai' in read) value.push({ berkas: file.berkas, urutan, nilai: read.nilai })
    else {
      const { start, message, hint } = read
      const at = { berkas: file.berkas, urutan, pointer: '', start }
      drafts.push({ rule: RULE, at, message, hint, butir: [{ at, apa: message }] })
    }
  }
  return { value, drafts }
}

type Read = { nilai: unknown } | { start: Position; message: string; hint: string }

function parseChunk(chunk: Chunk): Read {
  const first = { line: chunk.line + countLines(/^\s+(?=\S)/.exec(chunk.teks)?.[0] ?? '') + 1, column: 1 }
  const filled = fillEmptyItems(chunk.teks)
  try {
    const nilai = load(filled.teks, { schema: documentSchema })
    if (nilai === undefined || nilai === null) {
      return { start: first, message: 'dokumen kosong', hint: 'isi dengan "jenis" dan "kode", atau hapus' }
    }
    if (mayExceedLimit(chunk.teks) && !withinLimit(nilai)) {
      return {
        start: first,
        message: 'dokumen memuat lebih dari satu juta butir atau seratus tingkat sesudah rujukan "*" diuraikan',
        hint: 'hapus rujukan "*" yang bersarang',
      }
    }
    return { nilai }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const failed = originalOffset(filled, error.mark?.position ?? 0)
    const { message, hint, offset } = explainYaml(error.reason, chunk.teks, failed)
    const { line, column } = positionAt(lineStarts(chunk.teks), offset)
    return { start: { line: chunk.line + line, column }, message, hint }
  }
}

/** Without anchors a text holds fewer nodes than characters. */
function mayExceedLimit(teks: string): boolean {
  return teks.length > MAX_NODES || teks.includes('&')
}

/** Counts nodes and levels with aliases written out and stops at a limit, before anything else walks the value. */
function withinLimit(root: unknown): boolean {
  let left = MAX_NODES
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (--left < 0 || top.depth > MAX_DEPTH) return false
    if (typeof top.value !== 'object' || top.value === null) continue
    for (const value of Object.values(top.value)) stack.push({ value, depth: top.depth + 1 })
    if (stack.length > left) return false
  }
  return true
}
