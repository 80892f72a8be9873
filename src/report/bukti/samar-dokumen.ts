/**
 * What documents that are no official sheet say, without numbers and addresses of persons. SOP, standar, Renstra and peta
 * proses are printed as they were made known; a maklumat is made known too, and what it promises is reached by telephone.
 */
import type { Dokumen, JenisDokumen } from '../../dokumen.ts'
import { samarkanNomor } from '../../text/samar.ts'
import type { Salinan } from './isi.ts'

const diumumkan: ReadonlySet<JenisDokumen> = new Set(['maklumat', 'regulasi'])
/** Where a document is made known and by which number it is found: no one's own. */
const terbuka: ReadonlySet<string> = new Set(['publikasi', 'kode', 'nomor', 'url', 'sumber'])

export interface SamaranIsi {
  readonly isi: object
  /** By the name of the field that holds the text. */
  readonly disamarkan: NonNullable<Salinan['disamarkan']>
}

export function samarkanIsi({ jenis, isi }: Pick<Dokumen, 'jenis' | 'isi'>): SamaranIsi {
  if (diumumkan.has(jenis)) return { isi, disamarkan: [] }
  const counts = new Map<string, number>()
  const entries = Object.entries(isi).map(([key, value]) => [key, samarkanNilai(key, value, counts)] as const)
  return {
    isi: Object.fromEntries(entries),
    disamarkan: [...counts].map(([kolom, banyak]) => ({ kolom, banyak })),
  }
}

function samarkanNilai(kunci: string, value: unknown, counts: Map<string, number>): unknown {
  if (terbuka.has(kunci)) return value
  if (typeof value === 'string') {
    const { teks, banyak } = samarkanNomor(value)
    for (const one of banyak.values()) counts.set(kunci, (counts.get(kunci) ?? 0) + one)
    return teks
  }
  if (Array.isArray(value)) return value.map((one) => samarkanNilai(kunci, one, counts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, samarkanNilai(key, one, counts)]))
}
