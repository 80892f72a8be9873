import type { ErrorObject } from 'ajv'
import { pointerSegments, pointerTo } from '../source/position.ts'
import { nearest, onlyNear, sebutDugaan } from '../text/terdekat.ts'
import { roots, shapes } from './generated/shapes.ts'
import { describePlace, describeValue, quoteValue, valueAt } from './place.ts'

/** An error of the schema, said to a civil servant. */
export interface Explained {
  /** Into the value that was validated. */
  readonly pointer: string
  /** The key is wrong or missing, not its value. */
  readonly key: boolean
  readonly message: string
  readonly hint: string
  /** The key that the hint lists all known ones for, in quotes. */
  readonly lists?: string
  /** The key that can be meant in place of this one, and no other. */
  readonly meant?: string
}

/** Same for errors that differ in nothing but which item, year or other free name they stand in. */
export function kindOfError(jenis: string, { keyword, instancePath, params }: ErrorObject): string {
  let number = roots[jenis] ?? -1
  const place = pointerSegments(instancePath).map((segment) => {
    const isKnown = Object.hasOwn(shapes[number] ?? {}, segment)
    number = shapeBelow(number, segment)
    return isKnown ? segment : '*'
  })
  return [keyword, ...place, params.missingProperty ?? ''].join('/')
}

/** Says what is wrong, with the value, what is allowed, and the nearest known name. */
export function explainError(jenis: string, error: ErrorObject, root: unknown): Explained {
  const pointer = error.instancePath
  const name = describePlace(pointer, root)
  const value = valueAt(root, pointer)
  switch (error.keyword) {
    case 'additionalProperties':
      return explainUnknownKey(jenis, pointer, String(error.params.additionalProperty), root)
    case 'required': {
      const missing = String(error.params.missingProperty)
      const whole = pointer === '' ? 'dokumen' : 'bagian'
      const hint = `tambahkan "${missing}"; ${whole} ini tidak dinilai sampai "${missing}" terisi`
      return { pointer: pointer + pointerTo(missing), key: true, message: `${name} tidak memiliki "${missing}"`, hint }
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as readonly unknown[]).map(String)
      const near = typeof value === 'string' ? nearest(value, allowed) : []
      const message = `${name} berisi ${describeValue(value)}, bukan ${listOr(allowed)}`
      return { pointer, key: false, message, hint: sebutDugaan(near) ?? 'pilih salah satunya' }
    }
    case 'type':
      return explainType(jenis, pointer, value, typesOf(error), name)
    default: {
      const message = `${name} berisi ${quoteValue(value)}, di luar batas yang diterima`
      return { pointer, key: false, message, hint: explainLimit(error) }
    }
  }
}

function listOr(names: readonly string[]): string {
  const quoted = names.map((one) => `"${one}"`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} atau ${last}` : last
}

function typesOf(error: ErrorObject): readonly string[] {
  const type: unknown = error.params.type
  return Array.isArray(type) ? type.map(String) : String(type).split(',')
}

const forms: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'bilangan',
  integer: 'bilangan bulat',
  boolean: '"true" (ya) atau "false" (tidak)',
  array: 'daftar yang tiap butirnya diawali tanda "-"',
}

/** The same in few words. */
const kinds: Readonly<Record<string, string>> = {
  ...forms,
  boolean: 'true atau false',
  array: 'daftar',
  object: 'rincian',
}

function explainType(
  jenis: string,
  pointer: string,
  value: unknown,
  types: readonly string[],
  name: string,
): Explained {
  const told = { pointer, key: false }
  if (value === null) return { ...told, message: `${name} kosong`, hint: 'isi, atau hapus butir ini' }
  const isText = isMappingForText(jenis, pointer, value, types)
  const wanted = isText ? textsOf(types) : types.map((one) => kinds[one] ?? one)
  const holds = `${name} berisi ${describeValue(value)}`
  const message = `${holds}, bukan ${wanted.join(' atau ')}`
  if (types.includes('object')) {
    const keys = knownKeys(jenis, pointer)
    const alternatives = types.filter((one) => one !== 'object').map((one) => forms[one])
    const detail =
      keys.length === 0
        ? 'pasangan kunci dan nilai'
        : `rincian: ${keys.slice(0, 6).join(', ')}${keys.length > 6 ? ', …' : ''}`
    return { ...told, message, hint: `isi dengan ${[...alternatives, detail].join(', atau ')}` }
  }
  if (isText) return { ...told, message, hint: explainMapping(value as object) }
  if (isMapping(value) && types.includes('array')) {
    return { ...told, message, hint: 'awali setiap butirnya dengan tanda "-"' }
  }
  const number = explainNumber(value, types)
  if (number)
    return { ...told, message: `${holds}, ${number.sebab ?? `bukan ${wanted.join(' atau ')}`}`, hint: number.hint }
  return { ...told, message, hint: `isi dengan ${types.map((one) => forms[one]).join(', atau ')}` }
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value)
}

/** Where a text stands alone it is a list of one. */
function isMappingForText(jenis: string, pointer: string, value: unknown, types: readonly string[]): boolean {
  if (!isMapping(value) || types.includes('object')) return false
  const isListOfParts = types.includes('array') && knownKeys(jenis, `${pointer}/0`).length > 0
  return !isListOfParts && (types.includes('string') || types.includes('array'))
}

function textsOf(types: readonly string[]): readonly string[] {
  return types.includes('array') ? ['teks', 'daftar teks'] : ['teks']
}

/** A text with a colon in it is read as a mapping. */
function explainMapping(value: object): string {
  const [[key, inner] = ['', undefined], ...others] = Object.entries(value)
  if (key === 'kode' && typeof inner === 'string') return `tulis kodenya saja: ${inner}`
  return others.length === 0 && typeof inner === 'string'
    ? `tulis sebagai satu teks dalam tanda kutip: "${key}: ${inner}"`
    : 'tulis sebagai satu teks dalam tanda kutip'
}

/** What is wrong with a text where a number is asked for. */
interface BukanBilangan {
  readonly sebab?: string
  readonly hint: string
}

/** Said of a number with marks of thousands. */
export const RIBUAN = 'ribuannya ditulis dengan titik'

function explainNumber(value: unknown, types: readonly string[]): BukanBilangan | undefined {
  const text = String(value)
  if (!types.includes('number') && !types.includes('integer')) return undefined
  if (isThousands(text)) return { sebab: RIBUAN, hint: `tulis tanpa titik ribuan: ${text.replaceAll('.', '')}` }
  if (/^-?\d+,\d+$/.test(text))
    return { sebab: 'pecahannya ditulis dengan koma', hint: `tulis pecahan dengan titik: ${text.replace(',', '.')}` }
  const [, number] = /^(\d+)\s*(?:[a-z%]+)$/i.exec(text) ?? []
  return number === undefined ? undefined : { hint: `tulis bilangannya saja, tanpa satuan: ${number}` }
}

/** `1.250` is twelve hundred and fifty to an Indonesian reader, and one and a quarter to YAML. */
export function isThousands(text: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(text)
}

/** Names that people use for what is called otherwise here; the first that the place knows counts. */
const synonyms = new Map<string, readonly string[]>(
  Object.entries({
    no: ['nomor'],
    judul: ['nama', 'layanan'],
    nama: ['layanan', 'kegiatan', 'uraian'],
    nama_sop: ['nama'],
    layanan: ['nama'],
    nama_layanan: ['layanan'],
    uraian: ['kegiatan', 'nama'],
    aktivitas: ['kegiatan'],
    aktor: ['pelaksana'],
    syarat: ['persyaratan'],
    output: ['keluaran'],
    input: ['masukan'],
    tarif: ['biaya'],
    waktu: ['jangka_waktu'],
    mekanisme: ['prosedur'],
    id: ['kode'],
    ya: ['keputusan'],
    tidak: ['keputusan'],
    tanggal_pembuatan: ['tanggal'],
    tanggal_efektif: ['tanggal'],
    tanggal_pengesahan: ['tanggal'],
    tanggal_revisi: ['tanggal'],
  }),
)

function explainUnknownKey(jenis: string, holder: string, unknown: string, root: unknown): Explained {
  const known = knownKeys(jenis, holder)
  const where = holder === '' ? `dokumen ${jenis}` : describePlace(holder, root)
  const name = quoteValue(unknown)
  return {
    pointer: holder + pointerTo(unknown),
    key: true,
    message: `kunci ${name} tidak dikenal dalam ${where}`,
    ...explainKeys(unknown, known, name, valueAt(root, holder)),
  }
}

type Keys = Pick<Explained, 'hint' | 'lists' | 'meant'>

function explainKeys(unknown: string, known: readonly string[], name: string, holder: unknown): Keys {
  const near = nearestKeys(unknown, known)
  const [only] = near
  const dugaan = sebutDugaan(near)
  const isSure =
    only !== undefined && onlyNear(asKey(unknown), known) === only && !Object.hasOwn(holder as object, only)
  if (dugaan !== undefined) return { hint: dugaan, ...(near.length === 1 && isSure && { meant: only }) }
  if (unknown === '<<') return { hint: 'salin isi bagian itu ke sini; penggabungan dengan "<<" tidak dipakai' }
  if (known.length === 0) {
    return { hint: 'kunci di sini berupa tahun (misalnya 2025) atau nomor triwulan (1 sampai 4)' }
  }
  return { hint: `kunci yang dikenal: ${[...known].sort().join(', ')}`, lists: name }
}

/** The keys that a writer most likely meant; several where they are equally near. */
export function nearestKeys(unknown: string, known: readonly string[]): readonly string[] {
  const key = asKey(unknown)
  const near = nearest(key, known)
  if (near.length > 0) return near
  const synonym = synonyms.get(key)?.find((name) => known.includes(name))
  return synonym === undefined ? [] : [synonym]
}

function asKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}

/** The keys that an object at this place may have; empty where any key may stand. */
export function knownKeys(jenis: string, pointer: string): string[] {
  return Object.keys(shapes[shapeAt(jenis, pointer)] ?? {}).filter((key) => key !== '*')
}

/** Whether an object at this place may have keys of any name, such as years. */
export function takesAnyKey(jenis: string, pointer: string): boolean {
  return Object.hasOwn(shapes[shapeAt(jenis, pointer)] ?? {}, '*')
}

/** Whether the field asks for a whole number. */
export function asksWhole(jenis: string, pointer: string): boolean {
  return shapeAt(jenis, pointer) === -2
}

/** Whether the field asks for text and nothing else. */
export function asksText(jenis: string, pointer: string): boolean {
  return shapeAt(jenis, pointer) === -1
}

function shapeAt(jenis: string, pointer: string): number {
  return pointerSegments(pointer).reduce(shapeBelow, roots[jenis] ?? -1)
}

/** Of the item of a list it is that of the list. */
function shapeBelow(number: number, segment: string): number {
  const shape = shapes[number]
  if (!shape) return -1
  const inner = Object.hasOwn(shape, segment) ? shape[segment] : shape['*']
  return inner ?? (/^\d+$/.test(segment) ? number : -1)
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
