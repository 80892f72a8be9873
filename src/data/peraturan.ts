import terdaftar from './peraturan.json' with { type: 'json' }

/**
 * What is known of one regulation. Those of `peraturan.json` lack at most judul, alias and what does not apply; an office's own
 * (`jenis: regulasi`) need a kode only, with empty fields left out and dates in ISO form.
 */
export interface Peraturan {
  /** `<jenis>-<nomor>-<tahun>`, as a citation is read: `permenpanrb-15-2014`. */
  readonly kode: string
  readonly jenis?: string
  readonly penerbit?: string
  /** As the regulation writes it: `M.05.IL.02.01`. */
  readonly nomor?: string
  readonly tahun?: number
  /** Without "tentang"; absent also in the registry where nobody has read it. */
  readonly judul?: string
  /** Other names, and the kode of a twin that shares one text. */
  readonly alias?: readonly string[]
  /** Absent is as doubtful as `tidak_pasti`. */
  readonly status?: 'berlaku' | 'dicabut' | 'diubah' | 'tidak_pasti'
  readonly dicabut_oleh?: string
  /** First day (`2024-12-30`) or only the year in which it no longer applies. */
  readonly dicabut_pada?: string
  readonly mengubah?: readonly string[]
  readonly sumber?: string
  /** V: read in a public source. M: from memory, can be checked. M?: unconfirmed, nothing may be judged by it. */
  readonly kepastian?: 'V' | 'M' | 'M?'
}

export type StatusPeraturan = 'berlaku' | 'dicabut' | 'tidak_pasti'

/** The questions one may ask of a list of regulations. */
export interface Registry {
  /** Every entry once, in the order of the list. */
  readonly list: readonly Peraturan[]
  /** By kode, or by an alias in any case. */
  find(kode: string): Peraturan | undefined
  /** Whether it applied on that day; "diubah" counts as in force, every doubt as `tidak_pasti`. */
  statusOn(peraturan: Peraturan, isoDate: string): StatusPeraturan
  /**
   * What stands in its place at the end of the chain of revocations; with a date, the first in the chain that applied
   * then. Undefined for one that is not revoked or whose successor is unknown.
   */
  successor(peraturan: Peraturan, isoDate?: string): Peraturan | undefined
}

/** Later entries win over earlier ones of the same kode, so an office can correct the registry; an alias never hides a kode. */
export function indexPeraturan(list: readonly Peraturan[]): Registry {
  // Made when the first one is looked up.
  let index: Index | undefined
  const indexed = () => {
    index ??= makeIndex(list)
    return index
  }
  const find = (kode: string) => indexed().byKode.get(kode) ?? indexed().byAlias.get(kode.toLowerCase())

  const statusOn = (peraturan: Peraturan, isoDate: string): StatusPeraturan => {
    const { kepastian, status = 'tidak_pasti', tahun } = peraturan
    if (kepastian === 'M?' || status === 'tidak_pasti') return 'tidak_pasti'
    if (tahun !== undefined && Number(isoDate.slice(0, 4)) < tahun) return 'tidak_pasti'
    if (status !== 'dicabut') return 'berlaku'
    return hasEnded(revokedOn(peraturan), isoDate)
  }

  /** Where no date is given, nothing is revoked before the year of what revokes it. */
  const revokedOn = (peraturan: Peraturan) =>
    peraturan.dicabut_pada ?? (peraturan.dicabut_oleh && find(peraturan.dicabut_oleh)?.tahun?.toString())

  const successor = (peraturan: Peraturan, isoDate?: string): Peraturan | undefined => {
    const seen = new Set([peraturan])
    let last: Peraturan | undefined
    let next = nextOf(peraturan)
    while (next && !seen.has(next)) {
      seen.add(next)
      last = next
      if (isoDate !== undefined && statusOn(next, isoDate) === 'berlaku') break
      next = nextOf(next)
    }
    return last
  }
  const nextOf = ({ status, dicabut_oleh }: Peraturan) =>
    status === 'dicabut' && dicabut_oleh ? find(dicabut_oleh) : undefined

  return {
    get list() {
      return [...indexed().byKode.values()]
    },
    find,
    statusOn,
    successor,
  }
}

interface Index {
  readonly byKode: ReadonlyMap<string, Peraturan>
  readonly byAlias: ReadonlyMap<string, Peraturan>
}

function makeIndex(list: readonly Peraturan[]): Index {
  const byKode = new Map<string, Peraturan>()
  for (const peraturan of list) byKode.set(peraturan.kode, peraturan)
  const byAlias = new Map<string, Peraturan>()
  for (const peraturan of byKode.values()) {
    for (const alias of peraturan.alias ?? []) byAlias.set(alias.toLowerCase(), peraturan)
  }
  return { byKode, byAlias }
}

function hasEnded(end: string | undefined, isoDate: string): StatusPeraturan {
  if (end === undefined) return 'dicabut'
  if (!/^\d{4}(?:-\d\d-\d\d)?$/.test(end)) return 'tidak_pasti'
  // A year alone leaves open on which day of it the regulation ended.
  const day = isoDate.slice(0, end.length)
  if (day === end && end.length < 10) return 'tidak_pasti'
  return day < end ? 'berlaku' : 'dicabut'
}

/** The national regulations that the tool ships, by year and kode. */
export const peraturan: readonly Peraturan[] = terdaftar as readonly Peraturan[]

/** The shipped registry; an office with regulations of its own indexes `[...peraturan, ...own]`. */
export const registry: Registry = indexPeraturan(peraturan)

export const findPeraturan = registry.find
export const statusOn = registry.statusOn
export const successor = registry.successor
