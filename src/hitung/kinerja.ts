/** Rows of a perjanjian kinerja and of a laporan kinerja, with the indicators and sasaran that they are about. */

import { batasCapaian, toleransiCapaian } from '../data/kinerja.ts'
import type { Indikator, LaporanKinerja, PerjanjianKinerja, RentangNilai } from '../dokumen.ts'
import type { Node } from '../graph/node.ts'
import { capCapaian, hitungCapaian, type Polaritas } from './capaian.ts'
import { type Nilai, readNilai, sebutNilai } from './nilai.ts'

type Path = readonly (string | number)[]
export type TargetKinerja = NonNullable<PerjanjianKinerja['target']>[number]
export type LaporanSasaran = NonNullable<LaporanKinerja['sasaran']>[number]
export type LaporanIndikator = NonNullable<LaporanSasaran['indikator']>[number]

/** A row with the place of it in the document. */
interface Baris<T> {
  readonly isi: T
  readonly path: Path
  /** Of the indicator in the Renstra, else as the row writes it. */
  readonly nama: string
  readonly indikator?: Node<'indikator'>
}

export interface BarisTarget extends Baris<TargetKinerja> {
  readonly sasaran?: Node<'sasaran'>
}

/** The targets of a perjanjian, in its order; ask for them with `graph.once(barisTarget, perjanjian)`. */
export function barisTarget(perjanjian: Node<'perjanjian_kinerja'>): readonly BarisTarget[] {
  const ends = endsByPath(perjanjian)
  return (perjanjian.isi.target ?? []).map((isi, index) => {
    const path = ['target', index]
    const indikator = asJenis(ends.get(`target/${index}/indikator`), 'indikator')
    const sasaran = asJenis(ends.get(`target/${index}/sasaran`), 'sasaran')
    const nama = indikator?.nama ?? nameOf(isi.indikator, `target ke-${index + 1}`)
    return { isi, path, nama, ...(indikator && { indikator }), ...(sasaran && { sasaran }) }
  })
}

/** The rows of a laporan, sasaran by sasaran; ask for them with `graph.once(barisLaporan, laporan)`. */
export function barisLaporan(laporan: Node<'laporan_kinerja'>): readonly Baris<LaporanIndikator>[] {
  const ends = endsByPath(laporan)
  return (laporan.isi.sasaran ?? []).flatMap(({ indikator: rows = [] }, place) =>
    rows.map((isi, index) => {
      const path = ['sasaran', place, 'indikator', index]
      const indikator = asJenis(ends.get(`${path.join('/')}/indikator`), 'indikator')
      const nama = indikator?.nama ?? nameOf(isi.indikator, `indikator ke-${index + 1}`)
      return { isi, path, nama, ...(indikator && { indikator }) }
    }),
  )
}

function endsByPath(node: Node): ReadonlyMap<string, Node> {
  const ends = new Map<string, Node>()
  for (const { path, to } of node.links) if (to) ends.set(path.join('/'), to)
  return ends
}

function asJenis<J extends 'indikator' | 'sasaran'>(node: Node | undefined, jenis: J): Node<J> | undefined {
  return node?.jenis === jenis ? (node as Node<J>) : undefined
}

function nameOf(teks: string | undefined, otherwise: string): string {
  return teks?.trim() || otherwise
}

/** One number; undefined for a range, a grade, and what cannot be read for certain. */
export function readAngka(nilai: RentangNilai | undefined): number | undefined {
  const read = readNilai(nilai)
  return read && read.min === read.maks ? read.min : undefined
}

/** Digits behind the point as written. */
export function desimal(nilai: RentangNilai | undefined): number {
  const [, pecahan = ''] = /[.,](\d+)\D*$/.exec(typeof nilai === 'object' ? '' : String(nilai ?? '')) ?? []
  return pecahan.length
}

/** What was realised of a target, both as written, with what the indicator says of itself. */
export interface Ukur {
  readonly target: RentangNilai | undefined
  readonly realisasi: RentangNilai | undefined
  readonly indikator?: Node<'indikator'> | undefined
}

/** What can be computed with: the target as a number or a range, the realisation as a number; no grades. */
export function readUkur({ target, realisasi, indikator }: Ukur): { target: Nilai; realisasi: number } | undefined {
  if ((indikator?.isi.skala ?? []).length > 0) return undefined
  const read = readNilai(target)
  const angka = readAngka(realisasi)
  return read === undefined || angka === undefined ? undefined : { target: read, realisasi: angka }
}

/** Whether more is taken to be better although nothing states a polarity; of grades their order tells. */
export function isPolaritasDianggap(indikator: Node<'indikator'> | undefined): boolean {
  const { polaritas, skala = [] } = indikator?.isi ?? {}
  return polaritas === undefined && skala.length === 0
}

/**
 * Percent, by the polarity of the indicator; where nothing states one, more is better: see `isPolaritasDianggap`. Of grades only the one that was
 * promised has a percentage, and that is 100.
 */
export function capaianOf(ukur: Ukur): number | undefined {
  const { skala = [] } = ukur.indikator?.isi ?? {}
  if (skala.length > 0) return isTingkatSama(ukur, skala) ? 100 : undefined
  const read = readUkur(ukur)
  return read && hitungCapaian(read.target, read.realisasi, ukur.indikator?.isi.polaritas ?? 'maksimum')
}

/** Whether a grade was realised that ranks below the promised one; never where the worse is the better. */
export function isTingkatKurang({ target, realisasi, indikator }: Ukur): boolean {
  const { skala = [], polaritas } = indikator?.isi ?? {}
  const promised = skala.length > 0 && polaritas !== 'minimum' ? readNilai(target, skala) : undefined
  const reached = promised && readNilai(realisasi, skala)
  return promised !== undefined && reached !== undefined && reached.min < promised.min
}

function isTingkatSama({ target, realisasi }: Ukur, skala: Indikator['skala']): boolean {
  const promised = readNilai(target, skala)
  return promised !== undefined && readNilai(realisasi, skala)?.min === promised.min
}

const unsaid: readonly Polaritas[] = ['maksimum', 'minimum']

/**
 * Every achievement that the formulas can give: without a stated polarity by either direction, of a range by either end.
 * Empty for `stabil`, for which practices differ.
 */
export function capaianMungkin(ukur: Ukur): readonly number[] {
  const polaritas = ukur.indikator?.isi.polaritas
  const read = polaritas === 'stabil' ? undefined : readUkur(ukur)
  if (!read) return []
  const asked = polaritas === undefined || polaritas === 'rentang' ? unsaid : [polaritas]
  return asked.flatMap((one) => hitungCapaian(read.target, read.realisasi, one) ?? [])
}

/**
 * Whether a reported achievement is one of these, as it is or capped, but for rounding: of what is reported, and of a
 * realisation that was written with decimals.
 */
export function isCapaian(dilaporkan: number, mungkin: readonly number[], ruang: number): boolean {
  const near = (one: number) => Math.abs(one - dilaporkan) <= ruang + 1e-9
  return mungkin.some((one) => near(one) || batasCapaian.some((batas) => near(capCapaian(one, batas))))
}

/** Percentage points that rounding may have moved a reported achievement by; never less than the tolerance of the law. */
export function ruangBulat({ target, realisasi }: Ukur, dilaporkan: RentangNilai | undefined): number {
  const pembagi = Math.abs(readNilai(target)?.min ?? 0)
  const digit = desimal(realisasi)
  const dariRealisasi = digit > 0 && pembagi > 0 ? (0.5 * 10 ** -digit * 100) / pembagi : 0
  return Math.max(toleransiCapaian, 0.5 * 10 ** -desimal(dilaporkan) + dariRealisasi)
}

/** Percent as a report writes it, two decimals at most. */
export function sebutPersen(persen: number): string {
  return `${sebutNilai(Math.round(persen * 100) / 100)}%`
}
