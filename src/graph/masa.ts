/** Which documents are for a time, and for which. */
import type { Dokumen } from '../dokumen.ts'
import { parseTanggal } from '../text/tanggal.ts'

/** Documents that are written for a period count in the one that holds the audit date. */
export function holds(dokumen: Dokumen, tanggal: string): boolean {
  const { periode, tahun } = dokumen.isi as { periode?: { mulai?: unknown; selesai?: unknown }; tahun?: number }
  const year = Number(tanggal.slice(0, 4))
  switch (dokumen.jenis) {
    case 'renstra':
      return (yearOf(periode?.mulai) ?? year) <= year && year <= (yearOf(periode?.selesai) ?? year)
    case 'perjanjian_kinerja':
    case 'lke':
      return tahun === undefined || tahun === year
    default:
      return true
  }
}

/** Of a year or a day, as written; undefined where it tells none. */
export function yearOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  if (/^\d{4}$/.test(value)) return Number(value)
  const day = parseTanggal(value)
  return day && Number(day.mulai.slice(0, 4))
}
