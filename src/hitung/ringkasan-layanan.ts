/** The logs of services and complaints of one year, summed up by service and by month. */
import type { KelompokPengaduan, KelompokRiwayat } from '../graph/fakta.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { groupBy } from '../text/daftar.ts'
import { normaliseNama } from '../text/nama.ts'
import { type RingkasanKasus, ringkasKasus } from './kasus.ts'

export interface KasusBulan {
  /** `2022-03` */
  readonly bulan: string
  readonly ringkasan: RingkasanKasus
}

export interface KasusLayanan {
  /** Of the standar pelayanan, else as the log names it; empty where it names no service. */
  readonly nama: string
  readonly standar?: Node<'standar_pelayanan'>
  readonly ringkasan: RingkasanKasus
  /** The months in which cases came in, in their order. */
  readonly bulan: readonly KasusBulan[]
}

export interface KasusTahun {
  readonly ringkasan: RingkasanKasus
  readonly layanan: readonly KasusLayanan[]
  readonly bulan: readonly KasusBulan[]
  /** Some day falls in a year whose holidays are an estimate. */
  readonly perkiraan: boolean
  /** Only of complaints: finished ones that tell of a follow-up, where the log has a column for it. */
  readonly ditindaklanjuti?: number
}

type Kelompok = KelompokRiwayat | KelompokPengaduan

interface TabelKasus {
  readonly kelompok: readonly Kelompok[]
  readonly perkiraan: boolean
  readonly berkolomTindakLanjut?: boolean
}

/** Undefined where nothing came in in that year. */
export function ringkasTahun(tabel: readonly TabelKasus[], tahun: number, graph: Graph): KasusTahun | undefined {
  const tables = tabel.filter(({ kelompok }) => kelompok.some((one) => isOf(one, tahun)))
  const kelompok = tables.flatMap((one) => one.kelompok.filter((group) => isOf(group, tahun)))
  if (kelompok.length === 0) return undefined
  const byLayanan = groupBy(kelompok, ({ kode, layanan }) => kode ?? normaliseNama(layanan))
  const told = tables.some(({ berkolomTindakLanjut }) => berkolomTindakLanjut)
  return {
    ringkasan: ringkasKasus(kelompok),
    layanan: [...byLayanan.values()].map((groups) => ofLayanan(groups, graph)),
    bulan: menurutBulan(kelompok),
    perkiraan: tables.some(({ perkiraan }) => perkiraan),
    ...(told && {
      ditindaklanjuti: kelompok.reduce((sum, one) => sum + ('ditindaklanjuti' in one ? one.ditindaklanjuti : 0), 0),
    }),
  }
}

/** The years in which cases came in. */
export function tahunKasus(tabel: readonly TabelKasus[]): readonly number[] {
  return [...new Set(tabel.flatMap(({ kelompok }) => kelompok.map(({ bulan }) => Number(bulan.slice(0, 4)))))]
}

function isOf({ bulan }: Kelompok, tahun: number): boolean {
  return bulan.startsWith(`${tahun}-`)
}

function ofLayanan(groups: readonly Kelompok[], graph: Graph): KasusLayanan {
  const [{ kode = '', layanan = '' } = {}] = groups
  const standar = graph.find('standar_pelayanan', kode)
  return {
    nama: standar?.nama ?? layanan,
    ...(standar && { standar }),
    ringkasan: ringkasKasus(groups),
    bulan: menurutBulan(groups),
  }
}

function menurutBulan(groups: readonly Kelompok[]): readonly KasusBulan[] {
  return [...groupBy(groups, ({ bulan }) => bulan)]
    .map(([bulan, own]) => ({ bulan, ringkasan: ringkasKasus(own) }))
    .sort((left, right) => (left.bulan < right.bulan ? -1 : 1))
}
