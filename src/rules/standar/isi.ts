/** Texts of a standar with their places, and the cases that its items leave out. */
import type { StandarPelayanan, Varian } from '../../dokumen.ts'
import { type Butir, holdsFor, type Standar, variants } from '../../hitung/layanan.ts'

/** A text of a standar. */
export interface TeksBagian {
  /** The part that holds it: `persyaratan`, `prosedur`, … */
  readonly bagian: keyof StandarPelayanan
  readonly teks: string
  readonly path: readonly (string | number)[]
}

/** Keys whose texts point to something, or cite it, and say nothing themselves. */
const notProse: ReadonlySet<string> = new Set([
  'untuk',
  'nomor',
  'ke',
  'keputusan',
  'sop',
  'dasar_hukum',
  'penerbit',
  'pelaksana',
])

/** All that these parts of a standar say, in the order of the parts. */
export function textsOf(
  standar: Pick<Standar, 'isi'>,
  parts: readonly (keyof StandarPelayanan)[],
): readonly TeksBagian[] {
  const found: TeksBagian[] = []
  for (const bagian of parts) collect(bagian, standar.isi[bagian], [bagian], found)
  return found
}

function collect(bagian: keyof StandarPelayanan, value: unknown, path: TeksBagian['path'], found: TeksBagian[]): void {
  if (typeof value === 'string') {
    if (value !== '') found.push({ bagian, teks: value, path })
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) collect(bagian, value[index], [...path, index], found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined && !notProse.has(key)) collect(bagian, item, [...path, key], found)
    }
  }
}

/**
 * What applicants read, and what the document says besides; neither citations nor notes. Ask for it with
 * `graph.once(serviceTexts, standar)`.
 */
export function serviceTexts(standar: Standar): readonly TeksBagian[] {
  return textsOf(standar, ['persyaratan', 'prosedur', 'biaya', 'produk', 'bagian_lain'])
}

/**
 * Varian for which none of the items holds. None where there are no items, or where an item is for something that is no
 * declared varian: then nobody can tell.
 */
export function uncovered(standar: Pick<Standar, 'isi'>, items: readonly Pick<Butir, 'untuk'>[]): readonly Varian[] {
  const { varian = [] } = standar.isi
  if (varian.length === 0 || items.length === 0) return []
  const known = (untuk: string) => varian.some((one) => holdsFor({ untuk: [untuk] }, one))
  if (!items.every(({ untuk }) => untuk.every(known))) return []
  return variants(standar)
    .filter((one) => one !== undefined)
    .filter((one) => !items.some((item) => holdsFor(item, one)))
}

/** The case of an item, to be compared: varian, condition, and what else tells one case from another. */
export function caseOf(
  { untuk, bila = '' }: Pick<Butir, 'untuk' | 'bila'>,
  ...more: readonly (string | undefined)[]
): string {
  return JSON.stringify([[...untuk].sort(), bila, ...more.map((one) => one ?? '')])
}

/** Items that say different things of one case: all of the first such case. */
export function sameCase<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  saysOf: (item: T) => string,
): readonly T[] {
  if (items.length < 2) return []
  const cases = new Map<string, T[]>()
  for (const item of items) cases.set(keyOf(item), [...(cases.get(keyOf(item)) ?? []), item])
  for (const same of cases.values()) if (new Set(same.map(saysOf)).size > 1) return same
  return []
}
