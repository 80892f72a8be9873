/** An instrument of the LKE as what is computed with: items in sub-components in areas in components, each found by its kode. */
import { instrumenTerdaftar } from '../../data/lke.ts'
import type { ButirLke, InstrumenLke, NilaiMinimal } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'

export type Predikat = 'wbk' | 'wbbm'

/** A part of the instrument that has a score. */
export interface Bagian {
  readonly jenis: 'komponen' | 'area' | 'subkomponen' | 'butir'
  readonly kode: string
  readonly nama: string
  /** Of an item without a weight of its own its share of the sub-component's; 0 where the instrument gives none. */
  readonly bobot: number
  readonly minimal?: NilaiMinimal
  /** Their scores add up to this one's; empty for an item. */
  readonly anak: readonly Bagian[]
  readonly butir?: ButirLke
}

export interface Instrumen {
  readonly isi: InstrumenLke
  /** Parts that stand in no other. */
  readonly akar: readonly Bagian[]
  /** Components that gather what also stands elsewhere: pemenuhan and reform go through all areas. */
  readonly lintas: readonly Bagian[]
  /** Every item, in the order of the instrument. */
  readonly butir: readonly Bagian[]
  /** Every part, in the order of the instrument: components, areas, sub-components, items. */
  readonly bagian: readonly Bagian[]
  /** By kode or alias; case, and what stands between letters and digits, do not count: `P2-i.a` is `p2.i.a`. */
  find(kode: string): Bagian | undefined
}

/** The shipped instruments. */
export const instrumenBawaan = instrumenTerdaftar as unknown as readonly InstrumenLke[]

/** As kode are compared. */
export function samakanKode(kode: string): string {
  return kode
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((one) => one !== '')
    .join('.')
}

/**
 * The instrument of an LKE: the one that it names, of the office or shipped, by kode or by the regulation; else the newest
 * shipped one of its year. Undefined where there is none.
 */
export function instrumenLke(lke: Node<'lke'>, graph: Graph): Instrumen | undefined {
  const { instrumen: nama, tahun } = lke.isi
  if (nama === undefined) {
    const isi = instrumenBawaan.findLast(({ mulai }) => tahun === undefined || mulai === undefined || mulai <= tahun)
    return isi && indexed(isi, graph)
  }
  const own = graph.find('instrumen_lke', nama.trim())
  if (own) return indexed(own.isi, graph)
  const cited = graph.sitasi(nama).map(({ kode }) => kode)
  const isi = instrumenBawaan.find(
    ({ kode }) => kode === nama.trim() || cited.some((one) => one !== undefined && kode === `lke-${one}`),
  )
  return isi && indexed(isi, graph)
}

function indexed(isi: InstrumenLke, graph: Graph): Instrumen {
  return graph.keep(`instrumen ${isi.kode}`, () => indexInstrumen(isi))
}

type Tumbuh = { -readonly [K in keyof Bagian]: K extends 'anak' ? Tumbuh[] : Bagian[K] }

/** Parts that name a part which is not there, or one another in a circle, stand alone; zi/instrumen-sah says so. */
export function indexInstrumen(isi: InstrumenLke): Instrumen {
  const known = new Map<string, Tumbuh>()
  const make = (jenis: Bagian['jenis'], from: Sumber): Tumbuh => {
    const part: Tumbuh = { jenis, kode: from.kode, nama: from.nama ?? from.kode, bobot: from.bobot ?? 0, anak: [] }
    if (from.minimal) part.minimal = from.minimal
    return part
  }
  const komponen = (isi.komponen ?? []).map((from) => ({ from, part: make('komponen', from) }))
  const area = (isi.area ?? []).map((from) => ({ from, part: make('area', from) }))
  const subkomponen = (isi.subkomponen ?? []).map((from) => ({ from, part: make('subkomponen', from) }))
  const butir = (isi.butir ?? []).map((from) => {
    const part = make('butir', { ...from, nama: from.pertanyaan ?? from.kode })
    part.butir = from
    return { from, part }
  })
  const all = [...komponen, ...area, ...subkomponen, ...butir]
  for (const { from, part } of all) {
    for (const kode of [from.kode, ...(from.alias ?? [])]) {
      if (!known.has(samakanKode(kode))) known.set(samakanKode(kode), part)
    }
  }
  const find = (kode: string) => known.get(samakanKode(kode))
  const held = new Set<Tumbuh>()
  const hang = (part: Tumbuh, kode: string | undefined) => {
    const parent = kode === undefined ? undefined : find(kode)
    if (!parent || parent === part || parent.jenis === 'butir') return
    parent.anak.push(part)
    held.add(part)
  }
  for (const { from, part } of subkomponen) hang(part, from.area ?? from.komponen)
  for (const { from, part } of area) hang(part, from.induk ?? from.komponen)
  for (const { from, part } of butir) hang(part, from.subkomponen)
  const lintas = new Set<Tumbuh>()
  for (const { part } of komponen) if (part.anak.length === 0) gatherAcross(part, area, find, lintas)
  for (const { from, part } of komponen) if (!lintas.has(part)) hang(part, from.induk)
  for (const { part } of subkomponen) shareBobot(part)
  return {
    isi,
    akar: all.flatMap(({ part }) => (held.has(part) || lintas.has(part) ? [] : [part])),
    lintas: [...lintas],
    butir: butir.map(({ part }) => part),
    bagian: all.map(({ part }) => part),
    find,
  }
}

interface Sumber {
  readonly kode: string
  readonly nama?: string
  readonly bobot?: number
  readonly minimal?: NilaiMinimal
}

/** Areas that name the component beside the area that they stand in. */
function gatherAcross(
  komponen: Tumbuh,
  area: readonly { from: { komponen?: string }; part: Tumbuh }[],
  find: (kode: string) => Tumbuh | undefined,
  lintas: Set<Tumbuh>,
): void {
  const members = area.filter(({ from }) => from.komponen !== undefined && find(from.komponen) === komponen)
  if (members.length === 0) return
  komponen.anak = members.map(({ part }) => part)
  lintas.add(komponen)
}

/** The score of a sub-component is the mean of its items times its weight. */
function shareBobot(subkomponen: Tumbuh): void {
  const without = subkomponen.anak.filter(({ butir }) => butir?.bobot === undefined)
  for (const part of without) part.bobot = subkomponen.bobot / without.length
}
