/** One file to its sound documents: parsed, validated, and held to what YAML would misread. */
import type { Dokumen, JenisDokumen } from './dokumen.ts'
import type { StageDraft } from './finding.ts'
import { findUnquoted } from './schema/unquoted.ts'
import { guessJenis, validate } from './schema/validate.ts'
import type { SourceFile } from './source/decode.ts'
import { type Chunk, parse, splitDocuments } from './source/parse.ts'

/** A document that is no YAML, no mapping, or has no readable jenis and kode. */
export interface LeftOut {
  readonly berkas: string
  /** Which document of the file, from 0. */
  readonly urutan: number
}

/** What a file holds. */
export interface Terbaca {
  readonly dokumen: readonly Dokumen[]
  /** What reading and validating had to say. */
  readonly drafts: readonly StageDraft[]
  readonly leftOut: readonly LeftOut[]
  /** What those left out may be; undefined where even that is not known. */
  readonly unread: readonly (JenisDokumen | undefined)[]
}

/** Never throws for what an office wrote: it is told in drafts. */
export function readDokumen(file: SourceFile): Terbaca {
  const parsed = parse(file)
  const drafts = [...parsed.drafts]
  const leftOut: LeftOut[] = []
  const unread: (JenisDokumen | undefined)[] = []
  let chunks: readonly Chunk[] | undefined
  const leaveOut = (urutan: number) => {
    // Once a file: it may hold a hundred thousand documents.
    chunks ??= file.teks === undefined ? [] : splitDocuments(file.teks)
    leftOut.push({ berkas: file.berkas, urutan })
    unread.push(...guessJenis(chunks[urutan]?.teks))
  }
  for (const { at } of parsed.drafts) leaveOut(at.urutan)
  const dokumen: Dokumen[] = []
  for (const raw of parsed.value) {
    const validated = validate(raw)
    for (const draft of validated.drafts) drafts.push(draft)
    if (validated.value) dokumen.push(validated.value)
    else leaveOut(raw.urutan)
  }
  for (const draft of findUnquoted(file, dokumen)) drafts.push(draft)
  return { dokumen, drafts, leftOut, unread }
}

/** What was read before, so that a file that did not change is not read into again. */
export interface Ingatan {
  /** The same object as before for a file that is as it was. */
  readonly keep: (file: SourceFile) => SourceFile
  readonly read: (file: SourceFile) => Terbaca
}

/** Remembers the files that it was given last, by their content. */
export function makeIngatan(): Ingatan {
  const files = new Map<string, SourceFile>()
  const terbaca = new WeakMap<SourceFile, Terbaca>()
  return {
    keep(file) {
      const known = files.get(file.berkas)
      if (known && file.teks !== undefined && known.teks === file.teks) return known
      files.set(file.berkas, file)
      return file
    },
    read(file) {
      const known = terbaca.get(file) ?? readDokumen(file)
      terbaca.set(file, known)
      return known
    },
  }
}
