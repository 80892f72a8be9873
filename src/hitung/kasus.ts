/** What the logs of services and complaints say together: shares, and how long it took. */
import type { KelompokPengaduan, KelompokRiwayat, Sebaran } from '../graph/fakta.ts'
import { ukuranBaku } from '../text/waktu.ts'

/** Several groups taken together. */
export interface RingkasanKasus {
  readonly kasus: number
  readonly selesai: number
  /** Finished with a promise to hold against, and not finished though it is past: what the share is taken of. */
  readonly dinilai: number
  readonly tepat: number
  /** 0 to 100; absent where nothing could be held against a promise. */
  readonly persen?: number
  readonly terbuka: number
  readonly lewat: number
  readonly hariKerja: Lama
  readonly menitKerja: Lama
}

/** Of the finished ones; absent where there are none. */
export interface Lama {
  readonly median?: number
  readonly persentil90?: number
}

/** Numbers that occur so many times, as one column of a spreadsheet: `PERCENTILE` with linear interpolation. */
export function persentil(sebaran: Sebaran, bagian: number): number | undefined {
  const values = [...sebaran].sort(([left], [right]) => left - right)
  const total = values.reduce((sum, [, times]) => sum + times, 0)
  if (total === 0) return undefined
  const place = bagian * (total - 1)
  const low = valueAt(values, Math.floor(place))
  const exact = low + (valueAt(values, Math.ceil(place)) - low) * (place - Math.floor(place))
  // Without what binary fractions add.
  return Math.round(exact * 1e6) / 1e6
}

function valueAt(values: readonly (readonly [number, number])[], place: number): number {
  let before = 0
  for (const [value, times] of values) {
    before += times
    if (place < before) return value
  }
  return values.at(-1)?.[0] ?? 0
}

function gabungSebaran(semua: readonly Sebaran[]): Sebaran {
  const sum = new Map<number, number>()
  for (const sebaran of semua) for (const [value, times] of sebaran) sum.set(value, (sum.get(value) ?? 0) + times)
  return sum
}

function lamaOf(semua: readonly Sebaran[]): Lama {
  const sebaran = gabungSebaran(semua)
  const median = persentil(sebaran, 0.5)
  const persentil90 = persentil(sebaran, 0.9)
  return { ...(median !== undefined && { median }), ...(persentil90 !== undefined && { persentil90 }) }
}

type Kelompok = KelompokRiwayat | KelompokPengaduan

export function ringkasKasus(kelompok: readonly Kelompok[]): RingkasanKasus {
  const sum = (of: (one: Kelompok) => number) => kelompok.reduce((total, one) => total + of(one), 0)
  const lewat = sum((one) => one.lewat)
  const dinilai = sum((one) => one.dinilai) + lewat
  const tepat = sum((one) => one.tepat)
  return {
    kasus: sum((one) => ('kasus' in one ? one.kasus : one.pengaduan)),
    selesai: sum((one) => one.selesai),
    dinilai,
    tepat,
    ...(dinilai > 0 && { persen: (tepat / dinilai) * 100 }),
    terbuka: sum((one) => one.terbuka),
    lewat,
    hariKerja: lamaOf(kelompok.map((one) => one.hariKerja)),
    menitKerja: lamaOf(kelompok.map((one) => one.menitKerja)),
  }
}

/** How long it took as people would say it: in minutes where nearly all took less than a working day, else in working days. */
export function lamaTerbaca({
  hariKerja,
  menitKerja,
}: Pick<RingkasanKasus, 'hariKerja' | 'menitKerja'>): Lama & { readonly satuan: 'menit' | 'hari' } {
  const { persentil90 } = menitKerja
  return persentil90 !== undefined && persentil90 < ukuranBaku.menitPerHariKerja
    ? { ...menitKerja, satuan: 'menit' }
    : { ...hariKerja, satuan: 'hari' }
}

/** The groups of the last year that any of them is of. */
export function tahunTerakhir<K extends { readonly bulan: string }>(
  kelompok: readonly K[],
): { tahun: string; kelompok: readonly K[] } {
  const tahun = kelompok.reduce((last, { bulan }) => (bulan > last ? bulan : last), '').slice(0, 4)
  return { tahun, kelompok: kelompok.filter(({ bulan }) => bulan.startsWith(tahun)) }
}
