import type { JenisDokumen } from '../dokumen.ts'
import { type Graph, isDraft } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { type Ukuran, ukuranBaku } from '../text/waktu.ts'
import { judgeKesesuaian } from './kesesuaian.ts'
import {
  brokenAt,
  hasStandar,
  isLowest,
  kategoriOf,
  type MataRantai,
  mayLackSop,
  sopsOf,
  supportersOf,
} from './rantai.ts'
import { tahunBertarget } from './tahun-renstra.ts'

/** One step of the chain: how many of what should be there are there. */
export interface Tahap {
  readonly kode: 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6'
  readonly uraian: string
  readonly terpenuhi: number
  /** 0: there is nothing to count, and the step does not apply. */
  readonly dari: number
}

/** A sasaran whose chain breaks. */
export interface RantaiPutus {
  /** Kode of the office; absent where the files belong to none. */
  readonly instansi?: string
  readonly kode: string
  readonly nama: string
  /** The first part of the chain that is not there. */
  readonly putusDi: MataRantai
}

/** Indeks Koherensi: the tool's own figure, defined by no regulation. */
export interface Indeks {
  /** Always K1 to K6. */
  readonly tahap: readonly Tahap[]
  /** Mean of the steps that apply, times 100, one decimal; 100 only where nothing lacks. Absent when no step applies. */
  readonly nilai?: number
  /** Chains from sasaran to service, counted by sasaran. */
  readonly rantai: { readonly utuh: number; readonly putus: readonly RantaiPutus[] }
}

const uraian: Readonly<Record<Tahap['kode'], string>> = {
  K1: 'sasaran yang indikatornya bertarget untuk setiap tahun ukur',
  K2: 'sasaran yang didukung proses',
  K3: 'proses inti terendah yang memiliki SOP',
  K4: 'SOP yang melaksanakan proses pada peta proses bisnis',
  K5: 'proses layanan publik yang memiliki standar pelayanan',
  K6: 'standar pelayanan yang dijalankan dengan SOP dan sejalan dengannya',
}

/**
 * Of one office, from its documents in force alone: no finding, waiver or severity moves it. What a transcription says it
 * leaves out is not counted.
 */
export function hitungIndeks(graph: Graph, ukuran: Ukuran = ukuranBaku): Indeks {
  const sasaran = graph.inForce('sasaran')
  const proses = graph.inForce('proses')
  const inti = proses.filter((one) => isLowest(one) && kategoriOf(one) === 'inti' && !mayLackSop(one))
  const layanan = proses.filter((one) => one.isi.layanan_publik === true)
  const sop = graph.inForce('sop').filter((one) => one.judges('proses'))
  const standar = graph.inForce('standar_pelayanan').filter((one) => one.judges('sop'))
  const where = <T>(jenis: JenisDokumen, all: readonly T[]) => (isDimuat(jenis, graph) ? all : [])
  return sum(
    [
      count(
        'K1',
        sasaran.filter((one) => one.judges('indikator')),
        (one) => isTerukur(one, graph),
      ),
      count('K2', where('peta_proses', sasaran), (one) => supportersOf(one, graph).size > 0),
      count('K3', where('sop', inti), (one) => sopsOf(one, graph).length > 0),
      count('K4', where('peta_proses', sop), (one) => graph.out(one, 'melaksanakan').some((end) => !isDraft(end))),
      count('K5', where('standar_pelayanan', layanan), (one) => hasStandar(one, graph)),
      count('K6', where('sop', standar), judgeKesesuaian(graph, ukuran)),
    ],
    countRantai(sasaran, graph),
  )
}

function countRantai(sasaran: readonly Node<'sasaran'>[], graph: Graph): Indeks['rantai'] {
  const instansi = graph.instansi?.kode
  const putus: RantaiPutus[] = []
  let utuh = 0
  for (const one of sasaran) {
    const broken = brokenAt(one, graph)
    if (!broken) utuh++
    else if (isDimuat(jenisOf[broken], graph))
      putus.push({ ...(instansi && { instansi }), kode: one.kode, nama: one.nama, putusDi: broken })
  }
  return { utuh, putus }
}

/** The first part of the chain of a sasaran that is not there; of a kind of which the office says that others are not here, none. */
export function putusDi(sasaran: Node<'sasaran'>, graph: Graph): MataRantai | undefined {
  const broken = brokenAt(sasaran, graph)
  return broken && isDimuat(jenisOf[broken], graph) ? broken : undefined
}

const jenisOf = { proses: 'peta_proses', SOP: 'sop', 'standar pelayanan': 'standar_pelayanan' } as const

/** Whether the office's documents of that kind are all here, as far as it says. */
export function isDimuat(jenis: JenisDokumen, graph: Graph): boolean {
  return graph.instansi?.judges(jenis) ?? true
}

/** Sums the counts of several offices. */
export function gatherIndeks(indices: readonly Indeks[]): Indeks {
  const total = (kode: Tahap['kode'], field: 'terpenuhi' | 'dari') =>
    indices.reduce((before, { tahap }) => before + (tahap.find((one) => one.kode === kode)?.[field] ?? 0), 0)
  const kode = Object.keys(uraian) as Tahap['kode'][]
  return sum(
    kode.map((one) => step(one, total(one, 'terpenuhi'), total(one, 'dari'))),
    {
      utuh: indices.reduce((before, { rantai }) => before + rantai.utuh, 0),
      putus: indices.flatMap(({ rantai }) => rantai.putus),
    },
  )
}

function count<T>(kode: Tahap['kode'], all: readonly T[], holds: (one: T) => boolean): Tahap {
  return step(kode, all.filter(holds).length, all.length)
}

function step(kode: Tahap['kode'], terpenuhi: number, dari: number): Tahap {
  return { kode, uraian: uraian[kode], terpenuhi, dari }
}

function sum(tahap: readonly Tahap[], rantai: Indeks['rantai']): Indeks {
  const applying = tahap.filter(({ dari }) => dari > 0)
  if (applying.length === 0) return { tahap, rantai }
  const mean = applying.reduce((before, { terpenuhi, dari }) => before + terpenuhi / dari, 0) / applying.length
  const whole = applying.every(({ terpenuhi, dari }) => terpenuhi === dari)
  return { tahap, nilai: whole ? 100 : Math.min(99.9, Math.round(mean * 1000) / 10), rantai }
}

/** Whether the sasaran has an indicator, and each a target for every year in which it is to be measured. */
function isTerukur(sasaran: Node<'sasaran'>, graph: Graph): boolean {
  const indikator = sasaran.bagian.filter((part): part is Node<'indikator'> => part.jenis === 'indikator')
  return indikator.length > 0 && indikator.every((one) => isBertarget(one, graph))
}

function isBertarget(indikator: Node<'indikator'>, graph: Graph): boolean {
  const { target = {}, tahun_ukur } = indikator.isi
  const renstra = renstraOf(indikator)
  const years = renstra ? graph.once(tahunBertarget, renstra)(indikator) : (tahun_ukur ?? [])
  // Of a Renstra without a period one target is all that can be asked.
  if (years.length === 0) return Object.values(target).some((nilai) => nilai !== undefined)
  return years.every((tahun) => target[String(tahun)] !== undefined)
}

function renstraOf(node: Node): Node<'renstra'> | undefined {
  return node.jenis === 'renstra' ? (node as Node<'renstra'>) : node.wadah && renstraOf(node.wadah)
}
