/** Joins files of settings to one, and remembers where each value stands. */
import type { BerkasSetelan } from '../dokumen.ts'
import type { Position } from '../finding.ts'
import type { SourceFile } from '../source/decode.ts'
import { pointerTo } from '../source/position.ts'
import type { UsageError } from '../usage-error.ts'
import { type Lembar, refuse } from './lembar.ts'

/** Where a value of the joined settings stands. */
export interface Asal {
  readonly file: SourceFile
  /** Into that file. */
  readonly pointer: string
  readonly start: Position
  /** 0 is the file farthest away. */
  readonly tingkat: number
}

export interface Gabungan {
  readonly isi: BerkasSetelan
  /** From the farthest to the nearest, which is the office's own. */
  readonly lembar: readonly Lembar[]
  /** Where a value stands, by its pointer into `isi`; undefined for what is in no file. */
  readonly asal: (pointer: string, key?: boolean) => Asal | undefined
  readonly refuse: (pointer: string, message: string, hint: string, key?: boolean) => UsageError
}

interface Sumber {
  readonly tingkat: number
  readonly pointer: string
}

/** Of a value in several files the nearest holds, mappings key by key; lists are joined, the farthest first. */
export function gabung(lembar: readonly Lembar[]): Gabungan {
  const isi: Record<string, unknown> = {}
  const sources = new Map<string, Sumber>()
  for (const [tingkat, one] of lembar.entries()) {
    const { extends: _extends, ...own } = one.isi
    join(isi, own, '', '', tingkat, sources)
  }
  const asal = (pointer: string, key = false): Asal | undefined => {
    let known = pointer
    while (known !== '' && !sources.has(known)) known = known.slice(0, known.lastIndexOf('/'))
    const source = sources.get(known)
    const one = source && lembar[source.tingkat]
    if (!one) return undefined
    const whole = source.pointer + pointer.slice(known.length)
    return { file: one.file, pointer: whole, start: one.at(whole, key), tingkat: source.tingkat }
  }
  return {
    isi,
    lembar,
    asal,
    refuse(pointer, message, hint, key) {
      const found = asal(pointer, key)
      return refuse(found?.file ?? { berkas: 'setelan' }, found?.start, message, hint)
    },
  }
}

function join(
  into: Record<string, unknown>,
  from: object,
  pointer: string,
  own: string,
  tingkat: number,
  sources: Map<string, Sumber>,
): void {
  for (const [key, value] of Object.entries(from)) {
    if (value === undefined || value === null) continue
    const place = pointer + pointerTo(key)
    const here = { tingkat, pointer: own + pointerTo(key) }
    if (Array.isArray(value)) {
      const before = into[key]
      const list = Array.isArray(before) ? before : []
      for (const [index, item] of value.entries()) {
        sources.set(`${place}/${list.length}`, { tingkat, pointer: `${here.pointer}/${index}` })
        list.push(item)
      }
      into[key] = list
    } else if (typeof value === 'object') {
      const before = into[key]
      const inner = typeof before === 'object' && before !== null ? (before as Record<string, unknown>) : {}
      into[key] = inner
      sources.set(place, here)
      join(inner, value, place, here.pointer, tingkat, sources)
    } else {
      into[key] = value
      sources.set(place, here)
    }
  }
}
