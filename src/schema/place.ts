/** How places and values of a document are called in messages. */
import { pointerSegments } from '../source/position.ts'

const LONGEST = 80

/** `/langkah/3/waktu` is `"waktu" pada langkah ke-4`, or `pada indikator "IK-1"` where the item has a kode. */
export function describePlace(pointer: string, root: unknown): string {
  const segments = pointerSegments(pointer)
  const last = segments.at(-1)
  if (last === undefined) return 'dokumen'
  let value = root
  let item: string | undefined
  let itemEnds = -1
  for (const [index, segment] of segments.entries()) {
    if (Array.isArray(value)) {
      item = describeItem(segments[index - 1] ?? 'butir', Number(segment), value[Number(segment)])
      itemEnds = index
    }
    value = childOf(value, segment)
  }
  const name = quoteValue(last)
  if (itemEnds === segments.length - 1) return item ?? name
  const holder = segments.at(-2)
  const within = itemEnds === segments.length - 2 ? item : holder === undefined ? undefined : quoteValue(holder)
  const outer = within === item || item === undefined ? '' : ` dalam ${item}`
  return within === undefined ? name : `${name} pada ${within}${outer}`
}

function describeItem(list: string, index: number, item: unknown): string {
  if (typeof item !== 'object' || item === null) return `butir ke-${index + 1} dari "${list}"`
  const { kode } = item as { kode?: unknown }
  return typeof kode === 'string' ? `${list} ${quoteValue(kode)}` : `${list} ke-${index + 1}`
}

export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'daftar kosong' : 'daftar'
  if (typeof value === 'object' && value !== null) return 'rincian (kunci dan nilai)'
  return quoteValue(value)
}

export function quoteValue(value: unknown): string {
  const text = String(value)
  return `"${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}"`
}

export function valueAt(root: unknown, pointer: string): unknown {
  return pointerSegments(pointer).reduce(childOf, root)
}

function childOf(value: unknown, segment: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as Record<string, unknown>)[segment]
}
