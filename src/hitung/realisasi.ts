/** What was realised, indicator by indicator and year by year, with the target of the perjanjian and the indicator of the Renstra. */

import type { BarisRealisasi, TabelRealisasi } from '../graph/fakta.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { groupBy } from '../text/daftar.ts'
import { normaliseNama } from '../text/nama.ts'
import { type BarisTarget, barisLaporan, barisTarget, capaianOf } from './kinerja.ts'
import { readNilai, tulisNilai } from './nilai.ts'

type Indikator = Node<'indikator'>

/** The quarters of one indicator in one year, in their order. */
export interface SeriRealisasi {
  readonly tabel: TabelRealisasi
  /** Of the indicator in the Renstra, else as written. */
  readonly nama: string
  readonly tahun: number
  readonly rows: readonly BarisRealisasi[]
  readonly indikator?: Indikator
  /** What the perjanjian of the year promises of it. */
  readonly target?: BarisTarget
}

/** All series of the office, in the order of its tables. */
export function seriRealisasi(graph: Graph): readonly SeriRealisasi[] {
  return graph.keep('seriRealisasi', () => graph.fakta.realisasi.flatMap((tabel) => seriesOf(tabel, graph)))
}

function seriesOf(tabel: TabelRealisasi, graph: Graph): readonly SeriRealisasi[] {
  const groups = groupBy(tabel.rows, ({ tahun, indikator }) => `${tahun} ${normaliseNama(indikator)}`)
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const indikator = cariIndikator(first.indikator, graph)
    const target = targetOf(first.indikator, first.tahun, graph)
    return [
      {
        tabel,
        nama: indikator?.nama ?? first.indikator,
        tahun: first.tahun,
        rows: rows.sort((left, right) => left.triwulan - right.triwulan),
        ...(indikator && { indikator }),
        ...(target && { target }),
      },
    ]
  })
}

/** An indicator of the office or of one above it by kode, name, or both. */
export function cariIndikator(teks: string, graph: Graph): Indikator | undefined {
  return graph.keep('cariIndikator', () => indexIndikator(graph)).get(normaliseNama(teks))
}

function indexIndikator(graph: Graph): ReadonlyMap<string, Indikator> {
  const index = new Map<string, Indikator>()
  for (const indikator of graph.visible('indikator')) {
    for (const name of [indikator.kode, indikator.nama, `${indikator.kode} ${indikator.nama}`]) {
      const key = normaliseNama(name)
      if (key !== '' && !index.has(key)) index.set(key, indikator)
    }
  }
  return index
}

/** What the perjanjian of a year promises of an indicator, by whatever it is called. */
export function targetOf(teks: string, tahun: number, graph: Graph): BarisTarget | undefined {
  const wanted = normaliseNama(teks)
  const indikator = cariIndikator(teks, graph)
  for (const perjanjian of graph.all('perjanjian_kinerja')) {
    if (perjanjian.isi.tahun !== tahun || perjanjian.isi.konsep === true) continue
    const found = graph
      .once(barisTarget, perjanjian)
      .find((one) => (indikator ? one.indikator === indikator : normaliseNama(one.isi.indikator ?? '') === wanted))
    if (found) return found
  }
  return undefined
}

/** The target up to a quarter: as the table has it, else as the perjanjian does. */
export function targetTriwulan({ target }: SeriRealisasi, { target: own, triwulan }: BarisRealisasi) {
  const promised = target?.isi.triwulan?.[String(triwulan)]
  return own ?? promised ?? (triwulan === LAST ? target?.isi.nilai : undefined)
}

const LAST = 4

/** The last quarter of the year; absent while it is not reported. */
export function akhirTahun({ rows }: SeriRealisasi): BarisRealisasi | undefined {
  return rows.find(({ triwulan }) => triwulan === LAST)
}

/** Percent up to that quarter, uncapped. */
export function capaianTriwulan(seri: SeriRealisasi, row: BarisRealisasi): number | undefined {
  return capaianOf({ target: targetTriwulan(seri, row), realisasi: row.realisasi, indikator: seri.indikator })
}

/** A row as it may be quoted. */
export function kutipRealisasi({ indikator, tahun, triwulan, realisasi, target, capaian }: BarisRealisasi): string {
  return [indikator, tahun, triwulan, realisasi, target, capaian].filter((one) => one !== undefined).join('; ')
}

/** Whether less is better, as far as a name tells: then nothing is said of an indicator without polarity. */
export function mungkinMinimum(nama: string): boolean {
  return LESS_IS_BETTER.test(nama)
}

const LESS_IS_BETTER =
  /\b(?:pelanggar\w*|keluhan|pengaduan|aduan|temuan|waktu|lama\w*|keterlambatan|kesalahan|kecelakaan|kematian|kemiskinan|pengangguran|kasus|konflik|stunting|inflasi|gini|putus sekolah|biaya|sengketa|penurunan|sisa|tunggakan|kehilangan|kekurangan|ketimpangan|emisi|angka)\b/i

/** A year with what was realised in it. */
export interface TitikTren {
  readonly tahun: number
  /** As offices write it: decimal comma. */
  readonly nilai: string
}

/**
 * What was realised of an indicator in the years up to this one, oldest first: from its baseline, from reports and from tables, which
 * count where several tell of one year.
 */
export function tren(
  indikator: Indikator | undefined,
  nama: string,
  sampai: number,
  graph: Graph,
): readonly TitikTren[] {
  const points = new Map<number, string>()
  const { tahun: dasar, nilai } = indikator?.isi.data_dasar ?? {}
  if (dasar !== undefined && nilai !== undefined && typeof nilai !== 'object') points.set(dasar, tulisNilai(nilai))
  const isSame = (other: Indikator | undefined, name: string) =>
    indikator ? other === indikator : normaliseNama(name) === normaliseNama(nama)
  for (const laporan of graph.all('laporan_kinerja')) {
    for (const baris of graph.once(barisLaporan, laporan)) {
      const { realisasi } = baris.isi
      if (laporan.isi.tahun === undefined || realisasi === undefined || typeof realisasi === 'object') continue
      if (isSame(baris.indikator, baris.nama)) points.set(laporan.isi.tahun, tulisNilai(realisasi))
    }
  }
  for (const seri of seriRealisasi(graph)) {
    const last = akhirTahun(seri)
    if (last && isSame(seri.indikator, seri.nama)) points.set(seri.tahun, last.realisasi)
  }
  return [...points]
    .filter(([tahun]) => tahun <= sampai)
    .sort(([left], [right]) => left - right)
    .map(([tahun, value]) => ({ tahun, nilai: value }))
}

/** The last target of the Renstra, with its year. */
export function targetAkhir(indikator: Indikator | undefined): TitikTren | undefined {
  const [last] = Object.entries(indikator?.isi.target ?? {})
    .flatMap(([tahun, nilai]) =>
      nilai !== undefined && readNilai(nilai, indikator?.isi.skala) ? [{ tahun, nilai }] : [],
    )
    .sort((left, right) => Number(right.tahun) - Number(left.tahun))
  return last && { tahun: Number(last.tahun), nilai: tulisNilai(last.nilai) }
}
