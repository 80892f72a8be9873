import type { ErrorObject } from 'ajv'
import { pointerSegments } from '../source/position.ts'
import { nearest } from '../text/terdekat.ts'
import { roots, shapes } from './generated/shapes.ts'

/** An error of the schema, said to a civil servant. */
export interface Explained {
  /** Into the value that was validated. */
  readonly pointer: string
  /** The key is wrong or missing, not its value. */
  readonly key: boolean
  readonly message: string
  readonly hint: string
}

const forms: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'bilangan',
  integer: 'bilangan bulat',
  boolean: '"true" atau "false"',
  array: 'daftar (setiap butir diawali tanda "-")',
  object: 'bagian yang berisi pasangan kunci dan nilai',
}

/** Says what is wrong, with the value, what is allowed, and the nearest known name. */
export function explainError(jenis: string, error: ErrorObject, root: unknown): Explained {
  const pointer = error.instancePath
  const name = describePlace(pointer)
  const value = valueAt(root, pointer)
  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = String(error.params.additionalProperty)
      return explainUnknownKey(jenis, pointer, unknown)
    }
    case 'required': {
      const missing = String(error.params.missingProperty)
      return {
        pointer,
        key: true,
        message: `${name} tidak memiliki "${missing}"`,
        hint: `tambahkan "${missing}"; bagian ini ditinggalkan sampai terisi`,
      }
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as readonly unknown[]).map(String)
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined
      const list = allowed.map((one) => `"${one}"`).join(', ')
      return {
        pointer,
        key: false,
        message: `${name} bernilai ${quote(value)}, bukan salah satu dari ${list}`,
        hint: near ? `mungkin maksudnya "${near}"` : 'pilih salah satu nilai itu',
      }
    }
    case 'const':
      return {
        pointer,
        key: false,
        message: `${name} bernilai ${quote(value)}`,
        hint: `tulis "${String(error.params.allowedValue)}"`,
      }
    case 'type':
      return {
        pointer,
        key: false,
        message: `${name} berisi ${describe(value)}`,
        hint: `isi dengan ${expected(error.params.type)}`,
      }
    default:
      return {
        pointer,
        key: false,
        message: `${name} bernilai ${quote(value)}, di luar batas yang diterima`,
        hint: explainLimit(error),
      }
  }
}

function explainUnknownKey(jenis: string, pointer: string, unknown: string): Explained {
  const known = knownKeys(jenis, pointer)
  const near = nearest(unknown, known)
  const where = pointer === '' ? `dokumen ${jenis}` : describePlace(pointer)
  const hint = near
    ? `mungkin maksudnya "${near}"`
    : known.length === 0
      ? 'hapus kunci itu'
      : `kunci yang dikenal: ${[...known].sort().join(', ')}`
  return {
    pointer: `${pointer}/${unknown.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    key: true,
    message: `kunci "${unknown}" tidak dikenal dalam ${where}`,
    hint,
  }
}

/** The keys that an object at this place may have; empty where any key may stand. */
export function knownKeys(jenis: string, pointer: string): string[] {
  let number = roots[jenis] ?? -1
  for (const segment of pointerSegments(pointer)) {
    const shape = shapes[number]
    if (!shape) return []
    number = shape[segment] ?? shape['*'] ?? (/^\d+$/.test(segment) ? number : -1)
  }
  return Object.keys(shapes[number] ?? {}).filter((key) => key !== '*')
}

function expected(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : String(type).split(',')
  return types.map((one) => forms[one] ?? one).join(', atau ')
}

function explainLimit(error: ErrorObject): string {
  const limit = error.params.limit
  const limits: Readonly<Record<string, string>> = {
    minLength: `isi dengan paling sedikit ${limit} karakter`,
    maxLength: `isi dengan paling banyak ${limit} karakter`,
    minimum: `isi dengan bilangan paling kecil ${limit}`,
    maximum: `isi dengan bilangan paling besar ${limit}`,
    minItems: `isi dengan paling sedikit ${limit} butir`,
    maxItems: `isi dengan paling banyak ${limit} butir`,
  }
  return limits[error.keyword] ?? 'periksa bentuk isian ini pada skemanya'
}

/** `/langkah/3/waktu` -> `"waktu" pada langkah ke-4`. */
function describePlace(pointer: string): string {
  const segments = pointerSegments(pointer)
  const last = segments.at(-1)
  if (last === undefined) return 'dokumen'
  const list = segments.findLastIndex(
    (segment, index) => index > 0 && /^\d+$/.test(segment) && !/^\d+$/.test(segments[index - 1] ?? ''),
  )
  const item = list === -1 ? undefined : `${segments[list - 1]} ke-${Number(segments[list]) + 1}`
  if (item === undefined) return segments.length === 1 ? `"${last}"` : `"${last}" pada "${segments[0]}"`
  return list === segments.length - 1 ? item : `"${last}" pada ${item}`
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'daftar kosong' : 'sebuah daftar'
  if (typeof value === 'object' && value !== null) return 'pasangan kunci dan nilai'
  return quote(value)
}

function quote(value: unknown): string {
  if (typeof value === 'object' && value !== null) return describe(value)
  const text = String(value)
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const segment of pointerSegments(pointer)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[segment]
  }
  return value
}
