import type { ErrorObject } from 'ajv'
import { type Dokumen, type JenisDokumen, pointerAsWritten } from '../dokumen.ts'
import type { Place, StageDraft, Staged } from '../finding.ts'
import type { RawDokumen } from '../source/parse.ts'
import { nearest } from '../text/terdekat.ts'
import * as generated from './generated/validators.js'
import { explainError } from './messages.ts'
import { prune, type Removed } from './prune.ts'

const validators: Readonly<Record<JenisDokumen, (typeof generated)[JenisDokumen]>> = generated

/** The kinds of document that the tool knows. */
export const jenisDokumen = Object.keys(validators).sort() as JenisDokumen[]

/** Rounds of leaving out; each makes the document smaller, so few are ever needed. */
const MAX_ROUNDS = 8

/**
 * Holds a document to the schema of its kind. Parts that break it are reported and left out; `undefined` when what is
 * left has no readable `jenis` and `kode`.
 */
export function validate(raw: RawDokumen): Staged<Dokumen | undefined> {
  const at = (pointer: string, key = false): Place => ({ berkas: raw.berkas, urutan: raw.urutan, pointer, key })
  const isi = raw.nilai
  if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) {
    const message = `dokumen berisi ${Array.isArray(isi) ? 'daftar' : 'teks'}, bukan pasangan kunci dan nilai`
    return leftOut({
      rule: 'dokumen/sesuai-skema',
      at: at(''),
      message,
      hint: 'mulai dokumen dengan "jenis:" dan "kode:"',
    })
  }
  const document = isi as Record<string, unknown>
  clearEmpty(document)
  const jenis = document.jenis
  if (!isJenis(jenis)) return leftOut(explainJenis(jenis, at))
  const removed: Removed = new Map()
  const drafts: StageDraft[] = []
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const errors = errorsOf(jenis, document)
    if (errors.length === 0) {
      const { kode } = document as { kode: string }
      return {
        value: { berkas: raw.berkas, urutan: raw.urutan, jenis, kode, isi: document as never, dibuang: removed },
        drafts,
      }
    }
    const asWritten = (pointer: string) => pointerAsWritten({ dibuang: removed }, pointer)
    for (const error of errors) {
      // What a later round finds follows from what was left out before, and has been told.
      if (round > 0 && error.keyword === 'required' && error.instancePath !== '') continue
      const { pointer, key, message, hint } = explainError(jenis, error, document)
      drafts.push({ rule: 'dokumen/sesuai-skema', at: at(asWritten(pointer), key), message, hint })
    }
    if (errors.some((error) => error.instancePath === '' && error.keyword === 'required')) break
    prune(document, errors.map(brokenPart), removed, asWritten)
  }
  return { value: undefined, drafts }
}

function errorsOf(jenis: JenisDokumen, document: unknown): readonly ErrorObject[] {
  const validator = validators[jenis]
  return validator(document) ? [] : onePerPart(validator.errors ?? [])
}

/** One error a part: the first; what is said of a part within a broken one is noise. */
function onePerPart(errors: readonly ErrorObject[]): ErrorObject[] {
  const seen = new Map<string, ErrorObject>()
  for (const error of errors) {
    const part =
      error.keyword === 'required' ? `${error.instancePath}#${error.params.missingProperty}` : brokenPart(error)
    if (!seen.has(part)) seen.set(part, error)
  }
  return [...seen.values()]
}

function brokenPart(error: ErrorObject): string {
  if (error.keyword !== 'additionalProperties') return error.instancePath
  const key = String(error.params.additionalProperty).replaceAll('~', '~0').replaceAll('/', '~1')
  return `${error.instancePath}/${key}`
}

function explainJenis(jenis: unknown, at: (pointer: string, key?: boolean) => Place): StageDraft {
  const rule = 'dokumen/jenis-dikenal'
  if (jenis === undefined) {
    return {
      rule,
      at: at('/jenis', true),
      message: 'dokumen tidak menyebut "jenis"',
      hint: `tambahkan "jenis", misalnya "jenis: sop"; yang dikenal: ${jenisDokumen.join(', ')}`,
    }
  }
  const near = typeof jenis === 'string' ? nearest(jenis, jenisDokumen) : undefined
  const hint = near ? `mungkin maksudnya "${near}"` : `pilih salah satu: ${jenisDokumen.join(', ')}`
  return {
    rule,
    at: at('/jenis'),
    message: `jenis "${typeof jenis === 'object' ? '…' : String(jenis)}" tidak dikenal`,
    hint,
  }
}

function isJenis(jenis: unknown): jenis is JenisDokumen {
  return typeof jenis === 'string' && Object.hasOwn(validators, jenis)
}

function leftOut(draft: StageDraft): Staged<undefined> {
  return { value: undefined, drafts: [draft] }
}

/** A key without a value is a key that was not filled in; the schema sees it as absent, but knows its name. */
function clearEmpty(value: Record<string, unknown>): void {
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null || inner === '') value[key] = undefined
    else if (typeof inner === 'object') clearEmptyWithin(inner)
  }
}

function clearEmptyWithin(value: object): void {
  if (!Array.isArray(value)) clearEmpty(value as Record<string, unknown>)
  else for (const item of value) if (typeof item === 'object' && item !== null) clearEmptyWithin(item)
}
