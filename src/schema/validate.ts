import type { ErrorObject } from 'ajv'
import { type Dokumen, type JenisDokumen, pointerAsWritten } from '../dokumen.ts'
import type { Place, StageDraft, Staged } from '../finding.ts'
import type { RawDokumen } from '../source/parse.ts'
import { pointerTo } from '../source/position.ts'
import { kinds, makeValidator, type Validator } from './generated/validators.js'
import { asksWhole, type Explained, explainError, isThousands, knownKeys, nearestKey } from './messages.ts'
import { describePlace, describeValue, valueAt } from './place.ts'
import { prune, type Removed } from './prune.ts'

/** The kinds of document that the tool knows. */
export const jenisDokumen: readonly JenisDokumen[] = [...kinds].sort()

/** Validators that have been asked for. */
const validators = new Map<JenisDokumen, Validator>()

function validatorOf(jenis: JenisDokumen): Validator {
  const known = validators.get(jenis)
  if (known) return known
  const made = makeValidator(jenis)
  validators.set(jenis, made)
  return made
}

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
  const thousands: Thousands[] = []
  clearEmpty(document, thousands)
  const { jenis } = document
  if (!isJenis(jenis)) return leftOut(explainJenis(document, at))
  const removed: Removed = new Map()
  const drafts: StageDraft[] = []
  const asWritten = (pointer: string) => pointerAsWritten({ dibuang: removed }, pointer)
  const tell = ({ pointer, key, message, hint }: Explained) =>
    drafts.push({ rule: 'dokumen/sesuai-skema', at: at(asWritten(pointer), key), message, hint })
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const errors = errorsOf(jenis, document)
    if (errors.length === 0) {
      for (const error of leaveOutThousands(jenis, document, thousands)) tell(error)
      const { kode } = document as { kode: string }
      const { berkas, urutan } = raw
      return { value: { berkas, urutan, jenis, kode, isi: document as never, dibuang: removed }, drafts }
    }
    for (const error of errors) {
      // What a later round finds missing was left out before, and has been told.
      if (round > 0 && error.keyword === 'required') continue
      if (!isEcho(jenis, error, errors)) tell(explainError(jenis, error, document))
    }
    if (errors.some((error) => error.instancePath === '' && error.keyword === 'required')) break
    prune(document, errors.map(brokenPart), removed, asWritten)
  }
  return { value: undefined, drafts }
}

function errorsOf(jenis: JenisDokumen, document: unknown): readonly ErrorObject[] {
  const validator = validatorOf(jenis)
  if (validator(document)) return []
  // A key such as a year, whose name the schema does not know beforehand, is held to it even where nothing is filled in.
  const told = (validator.errors ?? []).filter(
    ({ instancePath }) => instancePath === '' || valueAt(document, instancePath) !== undefined,
  )
  return onePerPart(told)
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
  return error.instancePath + pointerTo(String(error.params.additionalProperty))
}

/** A key that is missing because it was misspelt: the misspelling is what matters. */
function isEcho(jenis: string, error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword !== 'required') return false
  const missing = String(error.params.missingProperty)
  return errors.some(
    ({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' &&
      instancePath === error.instancePath &&
      nearestKey(String(params.additionalProperty), knownKeys(jenis, instancePath)) === missing,
  )
}

function explainJenis(document: Record<string, unknown>, at: (pointer: string, key?: boolean) => Place): StageDraft {
  const rule = 'dokumen/jenis-dikenal'
  const { jenis } = document
  if (jenis === undefined) {
    const misspelt = Object.keys(document).find((key) => nearestKey(key, ['jenis']) !== undefined)
    const message = 'dokumen tidak menyebut "jenis"'
    return misspelt === undefined
      ? { rule, at: at('/jenis', true), message, hint: `tambahkan "jenis", yaitu ${jenisDokumen.join(', ')}` }
      : { rule, at: at(pointerTo(misspelt), true), message, hint: `tulis kunci "${misspelt}" sebagai "jenis"` }
  }
  const near = typeof jenis === 'string' ? nearestKey(jenis, jenisDokumen) : undefined
  const hint = near ? `mungkin maksudnya "${near}"` : `pilih salah satu: ${jenisDokumen.join(', ')}`
  const message =
    typeof jenis === 'object' ? `"jenis" berisi ${describeValue(jenis)}` : `jenis "${jenis}" tidak dikenal`
  return { rule, at: at('/jenis'), message, hint }
}

function isJenis(jenis: unknown): jenis is JenisDokumen {
  return jenisDokumen.some((known) => known === jenis)
}

function leftOut(draft: StageDraft): Staged<undefined> {
  return { value: undefined, drafts: [draft] }
}

/** A text such as `2.000` that a field for whole numbers would take for 2. */
interface Thousands {
  readonly holder: Record<string, unknown>
  readonly key: string
  readonly teks: string
}

/** A key without a value is a key that was not filled in; the schema sees it as absent, but knows its name. */
function clearEmpty(value: Record<string, unknown>, thousands: Thousands[]): void {
  for (const key of Object.keys(value)) {
    const inner = value[key]
    if (inner === null || inner === '') value[key] = undefined
    else if (Array.isArray(inner)) value[key] = clearItems(inner, thousands)
    else if (typeof inner === 'object') clearEmpty(inner as Record<string, unknown>, thousands)
    else if (typeof inner === 'string' && inner.length < 16 && isThousands(inner)) {
      thousands.push({ holder: value, key, teks: inner })
    }
  }
}

/** Gives the list back in no more memory than it needs: one that was read item by item has room for more. */
function clearItems(items: readonly unknown[], thousands: Thousands[]): unknown[] {
  const kept = items.slice()
  for (const [index, item] of kept.entries()) {
    if (Array.isArray(item)) kept[index] = clearItems(item, thousands)
    else if (typeof item === 'object' && item !== null) clearEmpty(item as Record<string, unknown>, thousands)
  }
  return kept
}

/** The validator has made numbers of texts where numbers are asked for: those with marks of thousands were misread. */
function leaveOutThousands(jenis: JenisDokumen, document: object, thousands: readonly Thousands[]): Explained[] {
  const errors: Explained[] = []
  for (const { holder, key, teks } of thousands) {
    if (typeof holder[key] !== 'number') continue
    const pointer = pointerOf(document, holder, '') + pointerTo(key)
    if (!asksWhole(jenis, pointer)) continue
    const hint = `tulis tanpa titik ribuan: ${teks.replaceAll('.', '')}`
    errors.push({ pointer, key: false, message: `${describePlace(pointer, document)} berisi "${teks}"`, hint })
    delete holder[key]
  }
  return errors
}

function pointerOf(root: object, wanted: object, pointer: string): string | undefined {
  if (root === wanted) return pointer
  for (const [key, inner] of Object.entries(root)) {
    const found =
      typeof inner === 'object' && inner !== null ? pointerOf(inner, wanted, pointer + pointerTo(key)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
