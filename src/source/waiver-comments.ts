import type { Position } from '../finding.ts'
import type { SourceFile } from './decode.ts'
import { splitDocuments } from './parse.ts'
import { lineStarts, positionAt, readTree, type TextNode } from './position.ts'

/** `# koheren-abaikan sop/kalimat-kerja: alasan (sampai 2023-12-31)` as it stands in a document. */
export interface WaiverComment {
  readonly berkas: string
  readonly urutan: number
  /** Empty where it names none. */
  readonly aturan: string
  readonly alasan: string | undefined
  /** As written. */
  readonly sampai: string | undefined
  readonly start: Position
  /** Lines of the node that it covers, both included. */
  readonly fromLine: number
  readonly toLine: number
}

const COMMENT = /(?<=^|[ \t])#[ \t]*koheren-abaikan(?![\w-])[ \t]*(?<aturan>[^\s:]*)[ \t]*:?(?<rest>[^\r\n]*)/gm
const UNTIL = /\(\s*sampai\s+(?<sampai>[^()]+?)\s*\)\s*$/

/** The waivers that stand in a file. One covers the node of its own line or, alone on a line, of the next. */
export function readWaiverComments(file: SourceFile): WaiverComment[] {
  const { teks, berkas } = file
  // One sign is found many times faster than a word, and most files have no comment.
  if (!teks?.includes('#') || !teks.includes('koheren-abaikan')) return []
  const starts = lineStarts(teks)
  return splitDocuments(teks).flatMap((chunk, urutan) => {
    const tree = chunk.teks.includes('koheren-abaikan') ? readTree(chunk.teks) : undefined
    if (!tree) return []
    const nextLine = lineFinder(chunk.teks)
    return [...chunk.teks.matchAll(COMMENT)].flatMap((match) => {
      if (isWithinScalar(tree, match.index)) return []
      const { aturan = '', rest = '' } = match.groups ?? {}
      const until = UNTIL.exec(rest)
      const alasan = rest.slice(0, until?.index).trim()
      const covered = outermost(tree, nextLine(match.index), chunk.teks)
      const line = (offset: number) => positionAt(starts, chunk.offset + offset).line
      return {
        berkas,
        urutan,
        aturan,
        alasan: alasan === '' ? undefined : alasan,
        sampai: until?.groups?.sampai,
        start: positionAt(starts, chunk.offset + match.index),
        fromLine: covered ? line(covered.start) : 0,
        toLine: covered ? line(covered.end) : 0,
      }
    })
  })
}

/** A text in quotes or a block scalar may hold what looks like a comment. */
function isWithinScalar(node: TextNode, offset: number): boolean {
  if (offset < node.start || offset >= node.end) return false
  if (node.kind === 'scalar') return true
  for (const item of node.items ?? []) {
    if (item.start > offset) return false
    if (isWithinScalar(item, offset)) return true
  }
  for (const { key, value } of node.entries?.values() ?? []) {
    if (key.start > offset) return false
    if (isWithinScalar(key, offset) || (value && isWithinScalar(value, offset))) return true
  }
  return false
}

interface Range {
  readonly start: number
  readonly end: number
}

/** From a comment to the line that it is about: its own or, where it stands alone, the next that holds more than a comment. */
function lineFinder(teks: string): (comment: number) => Range {
  const found = new Map<number, Range>()
  return (comment) => {
    const passed: number[] = []
    let start = teks.lastIndexOf('\n', comment - 1) + 1
    let line = found.get(start)
    while (!line) {
      passed.push(start)
      const end = lineEnd(teks, start)
      if (start >= teks.length || !/^\s*(?:#|$)/.test(teks.slice(start, end))) line = { start, end }
      else {
        start = end + 1
        line = found.get(start)
      }
    }
    for (const one of passed) found.set(one, line)
    return line
  }
}

function lineEnd(teks: string, from: number): number {
  const end = teks.indexOf('\n', from)
  return end === -1 ? teks.length : end
}

/** The widest node that begins on the line: a document, a key with its value, an item of a list. */
function outermost(node: TextNode, line: Range, teks: string): Range | undefined {
  return begins(node.start, line) ? node : within(node, line, teks)
}

function within(node: TextNode, line: Range, teks: string): Range | undefined {
  for (const { key, value } of node.entries?.values() ?? []) {
    const range = { start: key.start, end: Math.max(key.end, value?.end ?? 0) }
    if (begins(range.start, line)) return range
    if (!value || range.start >= line.end || line.start > range.end) continue
    // What stands below a key in lines of its own begins with its first part, and is more than that.
    const isOne = value.kind === 'scalar' || /[[{]/.test(teks.charAt(value.start))
    return isOne ? outermost(value, line, teks) : within(value, line, teks)
  }
  for (const item of node.items ?? []) {
    if (item.start < line.end && line.start <= item.end) return outermost(item, line, teks)
  }
  return undefined
}

function begins(offset: number, line: Range): boolean {
  return offset >= line.start && offset < line.end
}
