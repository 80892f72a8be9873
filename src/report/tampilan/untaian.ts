/** The chain as rows: each way from a tujuan down to where it ends, broken or not. */
import { kalimatCelah } from './kalimat-celah.ts'
import { isPutus, type Lapisan, type Rantai, type RantaiSimpul } from './rantai.ts'

export interface Untaian {
  /** Those of a layer that the way leads through, from the highest; a layer that it does not reach is not there. */
  readonly simpul: Readonly<Partial<Record<Lapisan, readonly RantaiSimpul[]>>>
  /** Where and why the chain is not whole. */
  readonly putus?: string
  /** Names of the kinds from sasaran to SOP that the way does not lead through, whether or not that is a gap. */
  readonly tanpa: readonly string[]
}

const perlu = { sasaran: 'sasaran', proses: 'proses', sop: 'SOP' } as const

/** In the order of the documents, from the top; no more than `most`, and how many ways there were at least. */
export function untaianOf(
  rantai: Rantai,
  most: number,
): { readonly baris: readonly Untaian[]; readonly penuh: boolean } {
  const byId = new Map(rantai.simpul.map((one) => [one.id, one]))
  const bawah = new Map<string, RantaiSimpul[]>()
  const hasAbove = new Set<string>()
  for (const sisi of rantai.sisi) {
    const below = byId.get(sisi.bawah)
    if (!below) continue
    hasAbove.add(below.id)
    const list = bawah.get(sisi.atas)
    if (list) list.push(below)
    else bawah.set(sisi.atas, [below])
  }
  const baris: Untaian[] = []
  const ends = new Set<RantaiSimpul>()
  const walk = (path: readonly RantaiSimpul[], node: RantaiSimpul) => {
    if (baris.length > most) return
    const way = [...path, node]
    const next = (bawah.get(node.id) ?? []).filter((one) => !way.includes(one))
    for (const one of next) walk(way, one)
    if (next.length > 0 || (isOnlyAround(way[0]) && ends.has(node))) return
    ends.add(node)
    baris.push(rowOf(way))
  }
  for (const one of rantai.simpul) if (!hasAbove.has(one.id)) walk([], one)
  return { baris: baris.slice(0, most), penuh: baris.length > most }
}

/** A process that only holds others, which serve a sasaran themselves: their ways begin further up, and are told by then. */
function isOnlyAround(first: RantaiSimpul | undefined): boolean {
  return first?.lapisan === 'proses' && !isPutus(first)
}

function rowOf(way: readonly RantaiSimpul[]): Untaian {
  const simpul: Partial<Record<Lapisan, RantaiSimpul[]>> = {}
  for (const one of way) {
    const list = simpul[one.lapisan]
    if (list) list.push(one)
    else simpul[one.lapisan] = [one]
  }
  const putus = whyBroken(way)
  const tanpa = (Object.keys(perlu) as (keyof typeof perlu)[]).filter((one) => !simpul[one]).map((one) => perlu[one])
  return { simpul, tanpa, ...(putus && { putus }) }
}

/** Every gap on the way, from the top. */
function whyBroken(way: readonly RantaiSimpul[]): string | undefined {
  const all = way.flatMap(({ lapisan, kode, celah }) => celah.map((one) => `${kode} ${kalimatCelah(lapisan, one)}`))
  return all.length > 0 ? all.join('; ') : undefined
}
