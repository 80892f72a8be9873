/** The performance of one year: indicator by indicator and quarter by quarter, and what sasaran and programmes come to. */
import { batasCapaianBaku } from '../data/kinerja.ts'
import type { RentangNilai } from '../dokumen.ts'
import type { BarisRealisasi } from '../graph/fakta.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { groupBy } from '../text/daftar.ts'
import { normaliseNama } from '../text/nama.ts'
import { arahOf } from './arah.ts'
import { capCapaian } from './capaian.ts'
import { type BarisTarget, barisTarget, isPolaritasDianggap } from './kinerja.ts'
import {
  capaianTriwulan,
  type SeriRealisasi,
  seriRealisasi,
  type TitikTren,
  targetAkhir,
  targetTriwulan,
  tren,
} from './realisasi.ts'

/** An achievement in percent, as it is and with the cap. */
export interface Capaian {
  readonly penuh: number
  readonly dibatasi: number
}

export interface KinerjaTriwulan {
  readonly triwulan: number
  /** As written. */
  readonly realisasi: string
  readonly target?: RentangNilai
  readonly capaian?: Capaian
}

export interface KinerjaIndikator {
  readonly nama: string
  readonly indikator?: Node<'indikator'>
  /** Of the sasaran that the perjanjian or the Renstra puts it under. */
  readonly sasaran?: string
  readonly satuan?: string
  /** An achievement or a direction is computed as if more were better, for nothing states a polarity. */
  readonly isDianggapMaksimum: boolean
  /** For the year, as the perjanjian has it. */
  readonly target?: RentangNilai
  /** Those that were reported, in their order. */
  readonly triwulan: readonly KinerjaTriwulan[]
  /** The last quarter that was reported. */
  readonly terakhir?: KinerjaTriwulan
  readonly tren: readonly TitikTren[]
  readonly targetAkhir?: TitikTren
}

/** Mean of the last achievements of its indicators; absent where none can be computed. */
export interface KinerjaKelompok {
  readonly nama: string
  readonly indikator: readonly KinerjaIndikator[]
  readonly capaian?: Capaian
}

export interface KinerjaTahun {
  readonly tahun: number
  readonly indikator: readonly KinerjaIndikator[]
  readonly sasaran: readonly KinerjaKelompok[]
  readonly program: readonly KinerjaKelompok[]
}

/** The indicators of the perjanjian of the year, then those that only a table tells of. */
export function ringkasKinerja(graph: Graph, tahun: number, batas: number = batasCapaianBaku): KinerjaTahun {
  const series = seriRealisasi(graph).filter((one) => one.tahun === tahun)
  const targets = graph
    .all('perjanjian_kinerja')
    .filter(({ isi }) => isi.tahun === tahun && isi.konsep !== true)
    .flatMap((perjanjian) => graph.once(barisTarget, perjanjian))
  const promised = targets.map((target) =>
    readIndikator(
      graph,
      tahun,
      batas,
      series.find((one) => one.target === target),
      target,
    ),
  )
  const others = series
    .filter(({ target }) => target === undefined)
    .map((one) => readIndikator(graph, tahun, batas, one))
  const indikator = [...promised, ...others]
  return { tahun, indikator, sasaran: menurutSasaran(indikator), program: menurutProgram(indikator, graph) }
}

function readIndikator(
  graph: Graph,
  tahun: number,
  batas: number,
  seri: SeriRealisasi | undefined,
  target: BarisTarget | undefined = seri?.target,
): KinerjaIndikator {
  const indikator = target?.indikator ?? seri?.indikator
  const nama = target?.nama ?? seri?.nama ?? ''
  const triwulan = seri ? seri.rows.map((row) => readTriwulan(seri, row, batas)) : []
  const satuan = target?.isi.satuan ?? indikator?.isi.satuan
  const sasaran = target?.sasaran?.nama ?? target?.isi.sasaran ?? sasaranOf(indikator)?.nama
  const terakhir = triwulan.at(-1)
  const akhir = targetAkhir(indikator)
  const one = {
    nama,
    ...(indikator && { indikator }),
    ...(sasaran !== undefined && { sasaran }),
    ...(satuan !== undefined && { satuan }),
    ...(target?.isi.nilai !== undefined && { target: target.isi.nilai }),
    triwulan,
    ...(terakhir && { terakhir }),
    tren: tren(indikator, nama, tahun, graph),
    ...(akhir && { targetAkhir: akhir }),
  }
  const { arah, menujuAkhir } = arahOf(one)
  const isUsed = triwulan.some(({ capaian }) => capaian) || arah !== undefined || menujuAkhir !== undefined
  return { ...one, isDianggapMaksimum: isUsed && isPolaritasDianggap(indikator) }
}

function readTriwulan(seri: SeriRealisasi, row: BarisRealisasi, batas: number): KinerjaTriwulan {
  const target = targetTriwulan(seri, row)
  const penuh = capaianTriwulan(seri, row)
  return {
    triwulan: row.triwulan,
    realisasi: row.realisasi,
    ...(target !== undefined && { target }),
    ...(penuh !== undefined && { capaian: { penuh, dibatasi: capCapaian(penuh, batas) } }),
  }
}

function sasaranOf(indikator: Node<'indikator'> | undefined): Node | undefined {
  return indikator?.wadah?.jenis === 'sasaran' ? indikator.wadah : undefined
}

function menurutSasaran(all: readonly KinerjaIndikator[]): readonly KinerjaKelompok[] {
  const named = all.flatMap((one) => (one.sasaran === undefined ? [] : [{ nama: one.sasaran, one }]))
  return [...groupBy(named, ({ nama }) => normaliseNama(nama)).values()].map((group) =>
    withCapaian({ nama: group[0]?.nama ?? '', indikator: group.map(({ one }) => one) }),
  )
}

/** A programme has its own indicators, those of its kegiatan, and those of the sasaran that either supports. */
function menurutProgram(all: readonly KinerjaIndikator[], graph: Graph): readonly KinerjaKelompok[] {
  return graph.visible('program').flatMap((program) => {
    const parts = [program, ...program.bagian]
    const supported = new Set(parts.flatMap((part) => graph.out(part, 'mendukung')))
    const holders = new Set<Node | undefined>([...parts, ...supported])
    const names = new Set([...supported].map(({ nama }) => normaliseNama(nama)))
    const indikator = all.filter(
      (one) =>
        (one.indikator && holders.has(one.indikator.wadah)) ||
        (one.sasaran !== undefined && names.has(normaliseNama(one.sasaran))),
    )
    return indikator.length > 0 ? [withCapaian({ nama: program.nama, indikator })] : []
  })
}

function withCapaian(group: { nama: string; indikator: readonly KinerjaIndikator[] }): KinerjaKelompok {
  const known = group.indikator.flatMap(({ terakhir }) => terakhir?.capaian ?? [])
  if (known.length === 0) return group
  const mean = (of: (one: Capaian) => number) => known.reduce((sum, one) => sum + of(one), 0) / known.length
  return { ...group, capaian: { penuh: mean((one) => one.penuh), dibatasi: mean((one) => one.dibatasi) } }
}
