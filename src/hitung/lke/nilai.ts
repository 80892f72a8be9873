/** Scores of an LKE, its thresholds, and how far it is from them. */
import type { InstrumenLkeKepastian } from '../../dokumen.ts'
import type { Bagian, Predikat } from './instrumen.ts'
import type { BacaanLke } from './jawaban.ts'

/** Lowest and highest score that the answers leave open; equal where all that counts is answered. */
export interface Rentang {
  readonly min: number
  readonly maks: number
}

/** An item that `terbuka` says is open counts from nothing to its whole weight. */
export type Terbuka = (butir: Bagian, bacaan: BacaanLke) => boolean

/** Without an answer an item may be anything. */
export const isTakDijawab: Terbuka = (butir, { jawaban }) => jawaban.get(butir)?.nilai === undefined

/**
 * Without an answer an item is worth nothing; the indices of external surveys, which come from others, and what a cut
 * transcription leaves out may be anything.
 */
export const isTakDiketahui: Terbuka = (butir, bacaan) =>
  isTakDijawab(butir, bacaan) && (butir.butir?.jenis_jawaban === 'indeks' || !isDinilai(butir, bacaan))

/** Whether the lack of an answer may be judged: not where a transcription says, by any kode of the item, that it was cut. */
export function isDinilai(butir: Bagian, { lke }: Pick<BacaanLke, 'lke'>): boolean {
  return [butir.kode, ...(butir.butir?.alias ?? [])].every((kode) => lke.judges(`jawaban.${kode}`))
}

/**
 * The score of every part: items by answer and weight, all others the sum of what they hold.
 *
 * @param desimal sub-components are rounded to it before they are summed, as some sheets do
 */
export function nilaiLke(bacaan: BacaanLke, terbuka: Terbuka, desimal?: number): ReadonlyMap<Bagian, Rentang> {
  const nilai = new Map<Bagian, Rentang>()
  const score = (part: Bagian): Rentang => {
    const known = nilai.get(part)
    if (known) return known
    // A part that holds itself counts as nothing on the way.
    nilai.set(part, { min: 0, maks: 0 })
    const exact = part.butir ? scoreButir(part, bacaan, terbuka) : sum(part.anak.map(score), weightLeft(part))
    const own = desimal !== undefined && part.jenis === 'subkomponen' ? rounded(exact, desimal) : exact
    nilai.set(part, own)
    return own
  }
  for (const part of bacaan.instrumen.bagian) score(part)
  return nilai
}

function scoreButir(part: Bagian, bacaan: BacaanLke, terbuka: Terbuka): Rentang {
  if (terbuka(part, bacaan)) return { min: 0, maks: part.bobot }
  const nilai = (bacaan.jawaban.get(part)?.nilai ?? 0) * part.bobot
  return { min: nilai, maks: nilai }
}

function rounded({ min, maks }: Rentang, desimal: number): Rentang {
  const factor = 10 ** desimal
  const round = (nilai: number) => Math.round(nilai * factor + EPSILON) / factor
  return { min: round(min), maks: round(maks) }
}

/** What an instrument that was cut does not show of a part may have been worth anything. */
export function weightLeft({ bobot, anak }: Bagian): number {
  const left = anak.reduce((before, one) => before - one.bobot, bobot)
  return left > EPSILON ? left : 0
}

/** @param left weight that is open */
function sum(all: readonly Rentang[], left: number): Rentang {
  let min = 0
  let maks = left
  for (const one of all) {
    min += one.min
    maks += one.maks
  }
  return { min, maks }
}

export interface Ambang {
  readonly bagian: Bagian
  readonly minimal: number
  readonly nilai: Rentang
  /** `terbuka`: what is not known yet decides. */
  readonly keadaan: 'terpenuhi' | 'belum' | 'terbuka'
  /** What lacks at the least; 0 where it is met or open. */
  readonly kurang: number
  readonly kepastian?: InstrumenLkeKepastian
}

/** Sums of decimal fractions differ from what they say in the last digits. */
export const EPSILON = 1e-9

/** Every threshold of the predikat in the order of the instrument; all of them must be met. */
export function ambangLke(bacaan: BacaanLke, predikat: Predikat, terbuka: Terbuka = isTakDiketahui): readonly Ambang[] {
  const scores = nilaiLke(bacaan, terbuka)
  return bacaan.instrumen.bagian.flatMap((bagian): Ambang[] => {
    const minimal = bagian.minimal?.[predikat]
    const nilai = scores.get(bagian)
    if (minimal === undefined || !nilai) return []
    const met = nilai.min >= minimal - EPSILON
    const failed = nilai.maks < minimal - EPSILON
    const kepastian = bagian.minimal?.kepastian?.[predikat] ?? bacaan.instrumen.isi.kepastian
    return [
      {
        bagian,
        minimal,
        nilai,
        keadaan: met ? 'terpenuhi' : failed ? 'belum' : 'terbuka',
        kurang: failed ? minimal - nilai.maks : 0,
        ...(kepastian && { kepastian }),
      },
    ]
  })
}

/** `0,67`: two decimals, half up, as sheets print scores. */
export function sebutSkor(nilai: number): string {
  return (Math.round((nilai + EPSILON) * 100) / 100).toFixed(2).replace('.', ',')
}

/** `0,67`, or `0,00 sampai 17,50` where part of it is not known yet. */
export function sebutRentang({ min, maks }: Rentang): string {
  return maks - min < EPSILON ? sebutSkor(min) : `${sebutSkor(min)} sampai ${sebutSkor(maks)}`
}

/** What lacks, or is more than asked: rounded as scores are, but exact where so little lacks that a rounded score would look as if it were met. */
export function sebutKurang(kurang: number): string {
  return kurang < HIDDEN - EPSILON
    ? kurang
        .toFixed(9)
        .replace(/\.?0+$/, '')
        .replace('.', ',')
    : sebutSkor(kurang)
}

/** Less than this may be lost when scores are rounded. */
const HIDDEN = 0.01

const CETAK = /^(\d{1,3})(?:[.,](\d{1,6}))?\s*(%)?$/

/** A score as a sheet prints it, and how far from it the true one may lie. */
export interface Tercetak {
  readonly angka: number
  /** Digits behind the comma. */
  readonly desimal: number
  /** Of the weight, not points. */
  readonly persen: boolean
}

/** `83.72`, `83,72`, `92,31 %`; undefined for anything else. */
export function readTercetak(tertulis: string | number): Tercetak | undefined {
  const [, utuh, pecahan = '', tanda] = CETAK.exec(String(tertulis).trim()) ?? []
  if (utuh === undefined) return undefined
  return { angka: Number(`${utuh}.${pecahan || '0'}`), desimal: pecahan.length, persen: tanda !== undefined }
}

/** Whether some score of the range is printed so. */
export function isCocok({ angka, desimal, persen }: Tercetak, nilai: Rentang, bobot: number): boolean {
  if (persen && bobot === 0) return true
  const factor = persen ? 100 / bobot : 1
  const half = 0.5 * 10 ** -desimal + EPSILON
  return nilai.min * factor - half <= angka && angka <= nilai.maks * factor + half
}
