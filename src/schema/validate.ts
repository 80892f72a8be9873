import type { ErrorObject } from 'ajv'
import { type Dokumen, type JenisDokumen, pointerAsWritten } from '../dokumen.ts'
import type { Place, StageDraft, Staged } from '../finding.ts'
import type { RawDokumen } from '../source/parse.ts'
import { pointerTo } from '../source/position.ts'
import { sebutDugaan } from '../text/terdekat.ts'
import { explainAll, type Folded } from './fold.ts'
import { kinds, makeValidator, type Validator } from './generated/validators.js'
import {
  asksWhole,
  type Explained,
  explainError,
  isThousands,
  kindOfError,
  knownKeys,
  nearestKeys,
  RIBUAN,
} from './messages.ts'
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
  const lost: string[] = []
  const drafts: StageDraft[] = []
  const asWritten = (pointer: string) => pointerAsWritten({ dibuang: removed }, pointer)
  const placeOf = ({ pointer, key, meant }: Explained): Place => ({
    ...at(asWritten(pointer), key),
    ...(meant !== undefined && { usulan: [meant] }),
  })
  const tell = (one: Folded) => {
    const { message, hint, others = [] } = one
    const related = others.map((other) => ({ at: placeOf(other), message: other.message }))
    drafts.push({ rule: 'dokumen/sesuai-skema', at: placeOf(one), message, hint, related })
  }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const errors = errorsOf(jenis, document)
    if (errors.length === 0) {
      const misread = leaveOutThousands(jenis, document, thousands)
      for (const one of misread.told) tell(one)
      for (const pointer of misread.pointers) lost.push(asWritten(pointer))
      const { kode } = document as { kode: string }
      const { berkas, urutan } = raw
      return { value: { berkas, urutan, jenis, kode, isi: document as never, dibuang: removed, hilang: lost }, drafts }
    }
    const misspelt = misspeltKeys(jenis, errors)
    // What a later round finds missing was left out before, and has been told.
    const told = errors
      .filter(({ keyword }) => round === 0 || keyword !== 'required')
      .filter((error) => !misspelt(error))
    for (const one of explainAll(
      told,
      (error) => kindOfError(jenis, error),
      (error) => explainError(jenis, error, document),
    )) {
      tell(one)
    }
    if (errors.some((error) => error.instancePath === '' && error.keyword === 'required')) break
    for (const error of errors) for (const pointer of meantPart(jenis, error, document)) lost.push(asWritten(pointer))
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

/**
 * What would stand there but for the error. A key that is not known and near to none may mean any within its part, be it a
 * date or a step; of a document, or a part with a kode, it means none of those that the tool knows.
 */
function meantPart(jenis: JenisDokumen, error: ErrorObject, root: unknown): string[] {
  if (error.keyword !== 'additionalProperties') return [error.instancePath]
  const near = nearestKeys(String(error.params.additionalProperty), knownKeys(jenis, error.instancePath))
  if (near.length > 0) return near.map((one) => error.instancePath + pointerTo(one))
  const around = valueAt(root, error.instancePath) as { kode?: unknown } | undefined
  return error.instancePath === '' || around?.kode !== undefined ? [] : [error.instancePath]
}

/** Tells the keys that are missing because they were misspelt: the misspelling is what matters. */
function misspeltKeys(jenis: string, errors: readonly ErrorObject[]): (error: ErrorObject) => boolean {
  const lacking = new Set(errors.flatMap(({ keyword, instancePath }) => (keyword === 'required' ? [instancePath] : [])))
  const meant = new Set<string>()
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties' || !lacking.has(instancePath)) continue
    const near = nearestKeys(String(params.additionalProperty), knownKeys(jenis, instancePath))
    for (const one of near) meant.add(instancePath + pointerTo(one))
  }
  return ({ keyword, instancePath, params }) =>
    keyword === 'required' && meant.has(instancePath + pointerTo(String(params.missingProperty)))
}

function explainJenis(document: Record<string, unknown>, at: (pointer: string, key?: boolean) => Place): StageDraft {
  const rule = 'dokumen/jenis-dikenal'
  const { jenis } = document
  if (jenis === undefined) {
    const misspelt = Object.keys(document).find((key) => nearestKeys(key, ['jenis']).length > 0)
    const message = 'dokumen tidak menyebut "jenis"'
    return misspelt === undefined
      ? { rule, at: at('/jenis', true), message, hint: `tambahkan "jenis", yaitu ${jenisDokumen.join(', ')}` }
      : { rule, at: at(pointerTo(misspelt), true), message, hint: `tulis kunci "${misspelt}" sebagai "jenis"` }
  }
  const near = typeof jenis === 'string' ? nearestKeys(jenis, jenisDokumen) : []
  const hint = sebutDugaan(near) ?? `pilih salah satu: ${jenisDokumen.join(', ')}`
  const message =
    typeof jenis === 'object' ? `"jenis" berisi ${describeValue(jenis)}` : `jenis "${jenis}" tidak dikenal`
  return { rule, at: at('/jenis'), message, hint }
}

const JENIS = /(?:^|[{,])\s*["']?jenis["']?\s*:\s*["']?([\w-]+)/m
const BARE_LINE = /^(?:$|#|---$|\.\.\.$)/

/**
 * What a document that could not be read may be: nothing for one in which nothing is written, else its kind, undefined
 * where even that is not known.
 *
 * @param teks undefined where the file cannot be read at all
 */
export function guessJenis(teks: string | undefined): readonly (JenisDokumen | undefined)[] {
  if (teks === undefined) return [undefined]
  if (teks.split('\n').every((line) => BARE_LINE.test(line.trim()))) return []
  const [, written = ''] = JENIS.exec(teks) ?? []
  const [only, ...others] = nearestKeys(written, jenisDokumen)
  return [others.length === 0 ? jenisDokumen.find((one) => one === only) : undefined]
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
  for (let index = 0; index < kept.length; index++) {
    const item = kept[index]
    if (Array.isArray(item)) kept[index] = clearItems(item, thousands)
    else if (typeof item === 'object' && item !== null) clearEmpty(item as Record<string, unknown>, thousands)
  }
  return kept
}

/** The validator has made numbers of texts where numbers are asked for: those with marks of thousands were misread. */
function leaveOutThousands(jenis: JenisDokumen, document: object, thousands: readonly Thousands[]) {
  if (!thousands.some(({ holder, key }) => typeof holder[key] === 'number')) return { told: [], pointers: [] }
  const pointers = pointersOf(document)
  const errors = thousands.flatMap(({ holder, key, teks }) => {
    const pointer = `${pointers.get(holder)}${pointerTo(key)}`
    if (typeof holder[key] !== 'number' || !asksWhole(jenis, pointer)) return []
    delete holder[key]
    return [{ key, teks, pointer }]
  })
  const told = explainAll(
    errors,
    ({ key }) => key,
    ({ pointer, teks }) => ({
      pointer,
      key: false,
      message: `${describePlace(pointer, document)} berisi "${teks}", ${RIBUAN}`,
      hint: `tulis tanpa titik ribuan: ${teks.replaceAll('.', '')}`,
    }),
  )
  return { told, pointers: errors.map(({ pointer }) => pointer) }
}

/** Of all mappings in a document; one that stands at several places has the first. */
function pointersOf(document: object): ReadonlyMap<object, string> {
  const pointers = new Map<object, string>()
  const visit = (value: object, pointer: string) => {
    if (pointers.has(value)) return
    pointers.set(value, pointer)
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null) visit(inner, pointer + pointerTo(key))
    }
  }
  visit(document, '')
  return pointers
}
