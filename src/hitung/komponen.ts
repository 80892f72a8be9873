/** The 14 components of a standar pelayanan (UU 25/2009 article 21), and how PEKPPP scores the standar. */

import type { StandarPelayanan } from '../dokumen.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'

type Standar = Node<'standar_pelayanan'>

export interface Komponen {
  readonly field: keyof StandarPelayanan
  readonly nama: string
  /** PermenPANRB 15/2014: six components that applicants must see, eight of the office's own management. */
  readonly kelompok: 'penyampaian' | 'pengelolaan'
}

/** In the order of the law. */
export const komponen: readonly Komponen[] = [
  { field: 'dasar_hukum', nama: 'dasar hukum', kelompok: 'pengelolaan' },
  { field: 'persyaratan', nama: 'persyaratan', kelompok: 'penyampaian' },
  { field: 'prosedur', nama: 'sistem, mekanisme, dan prosedur', kelompok: 'penyampaian' },
  { field: 'jangka_waktu', nama: 'jangka waktu penyelesaian', kelompok: 'penyampaian' },
  { field: 'biaya', nama: 'biaya/tarif', kelompok: 'penyampaian' },
  { field: 'produk', nama: 'produk pelayanan', kelompok: 'penyampaian' },
  { field: 'sarana_prasarana', nama: 'sarana, prasarana, dan/atau fasilitas', kelompok: 'pengelolaan' },
  { field: 'kompetensi_pelaksana', nama: 'kompetensi pelaksana', kelompok: 'pengelolaan' },
  { field: 'pengawasan_internal', nama: 'pengawasan internal', kelompok: 'pengelolaan' },
  { field: 'pengaduan', nama: 'penanganan pengaduan, saran, dan masukan', kelompok: 'penyampaian' },
  { field: 'jumlah_pelaksana', nama: 'jumlah pelaksana', kelompok: 'pengelolaan' },
  { field: 'jaminan_pelayanan', nama: 'jaminan pelayanan', kelompok: 'pengelolaan' },
  { field: 'jaminan_keamanan', nama: 'jaminan keamanan dan keselamatan pelayanan', kelompok: 'pengelolaan' },
  { field: 'evaluasi_kinerja', nama: 'evaluasi kinerja pelaksana', kelompok: 'pengelolaan' },
]

/** Components without any content; ask for it with `graph.once(komponenKosong, standar)`. `[]` says that there are no requirements; of any other component it is a lack. */
export function komponenKosong(standar: Standar): readonly Komponen[] {
  return komponen.filter(({ field }) => standar.judges(field) && !isGiven(field, standar.isi[field]))
}

/** Whether a component is judged and has no content: then standar/komponen-lengkap says so, and no other rule. */
export function isKosong(standar: Standar, field: Komponen['field'], graph: Graph): boolean {
  return graph.once(komponenKosong, standar).some((one) => one.field === field)
}

function isGiven(field: string, value: unknown): boolean {
  if (mayBeNone.has(field))
    return hasContent(value) || (field === 'persyaratan' && Array.isArray(value) && value.length === 0)
  return hasContent(value, NONE)
}

/** Of these alone `tidak ada` is an answer: no requirements, no cost. Of any other component it is the lack itself. */
const mayBeNone: ReadonlySet<string> = new Set(['persyaratan', 'biaya'])
const CONTENT = /[\p{L}\p{N}]/u
/** What fills a box that has no answer. */
const FILLER =
  /^[^\p{L}\p{N}]*(?:n ?[/.]? ?a|t\.?b\.?[ad]|kosong|belum (?:ada|diisi|ditentukan|ditetapkan|tersedia))[^\p{L}\p{N}]*$/iu
const NONE = /^[^\p{L}\p{N}]*(?:nihil|(?:tidak|tdk|tak) (?:ada|tersedia))[^\p{L}\p{N}]*$/iu
/** Whether a text says something: no dash, no `n/a`, not that there is nothing. */
export function isBerisi(teks: string): boolean {
  return hasContent(teks, NONE)
}

/** What says for whom an item holds says nothing by itself. */
const qualifiers: ReadonlySet<string> = new Set(['untuk', 'bila', 'nomor'])

function hasContent(value: unknown, none?: RegExp): boolean {
  if (typeof value === 'string') return CONTENT.test(value) && !FILLER.test(value) && none?.test(value) !== true
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null
  if (Array.isArray(value)) return value.some((item) => hasContent(item, none))
  return Object.entries(value).some(([key, inner]) => !qualifiers.has(key) && hasContent(inner, none))
}

/** What the decree that sets a standar lacks: number, date, signer. A decree of the standar that it follows counts. */
export function kurangPenetapan(standar: Standar, graph: Graph): readonly string[] {
  const lacks = (one: Standar) => {
    const { nomor, tanggal, oleh } = one.isi.ditetapkan ?? {}
    return [nomor ? '' : 'nomor', tanggal ? '' : 'tanggal', oleh ? '' : 'pejabat yang menetapkan'].filter(Boolean)
  }
  return fewest(withAcuan(standar, graph).map(lacks))
}

/** What the drawing up of a standar together with the public lacks. */
export function kurangPenyusunan(standar: Standar, graph: Graph): readonly string[] {
  const lacks = ({ isi: { penyusunan } }: Standar) => {
    const outside = (penyusunan?.peserta ?? []).some(
      ({ unsur, jumlah }) => unsur !== undefined && unsur !== 'internal' && jumlah !== 0,
    )
    return [penyusunan?.berita_acara ? '' : 'berita acara', outside ? '' : 'peserta dari luar instansi'].filter(Boolean)
  }
  return fewest(withAcuan(standar, graph).map(lacks))
}

/** The standar and those of offices above that it follows: what was done for these was done for it. */
export function withAcuan(standar: Standar, graph: Graph): readonly Standar[] {
  const all: Standar[] = [standar]
  for (const one of all) {
    for (const acuan of graph.out(one, 'mengacu')) if (isStandar(acuan) && !all.includes(acuan)) all.push(acuan)
  }
  return all
}

/** Whether it is known which standar it follows: what that one says is not missed here. */
export function knowsAcuan(standar: Standar): boolean {
  return !standar.isLost('acuan') && standar.links.every(({ verb, to }) => verb !== 'mengacu' || to !== undefined)
}

function isStandar(node: Node): node is Standar {
  return node.jenis === 'standar_pelayanan'
}

function fewest(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((left, right) => (right.length < left.length ? right : left))
}

/**
 * Score of PEKPPP F-02, first item, 0–5: 1 it exists, 2 has the 14 components, 3 and is set, 4 and was drawn up with the
 * public, 5 and is reviewed. Undefined where a cut source leaves it open.
 */
export function nilaiPekppp(standar: Standar, graph: Graph): number | undefined {
  const kosong = graph.once(komponenKosong, standar)
  if (kosong.length === komponen.length) return 0
  if (kosong.length > 0) return 1
  if (komponen.some(({ field }) => !standar.judges(field))) return undefined
  const steps = [
    ['ditetapkan', kurangPenetapan(standar, graph).length === 0],
    ['penyusunan', kurangPenyusunan(standar, graph).length === 0],
    ['reviu', withAcuan(standar, graph).some(({ isi: { reviu = [] } }) => reviu.length > 0)],
  ] as const
  let nilai = 2
  for (const [field, done] of steps) {
    if (!done) return standar.judges(field) ? nilai : undefined
    nilai++
  }
  return nilai
}
