/** Survey values from the answers to their elements: exact weights, converted before anything is rounded. */
import { daftarMutu, type Mutu, mutuOf, skalaJawaban } from '../data/survei.ts'
import type { KelompokSurvei } from '../graph/fakta.ts'
import { groupBy, joinDaftar } from '../text/daftar.ts'

/** Mean of the answers to one element. */
export interface Nrr {
  readonly nama: string
  readonly nrr: number
  /** Where the office weighs its elements otherwise than alike. */
  readonly bobot?: number
}

/** A survey, or a part of it: a service, a month, a unit. */
export interface HasilSkm {
  readonly responden: number
  /** In the order of the table; elements that nobody answered are left out. */
  readonly unsur: readonly Nrr[]
  /** Mean on the scale of the answers; absent without respondents, as are the two below. */
  readonly indeks?: number
  /** On the scale to 100, not rounded. */
  readonly ikm?: number
  readonly mutu?: Mutu
}

/** Weighted mean of the elements, on the scale of the answers; undefined where there are none. */
export function indeksOf(unsur: readonly Nrr[]): number | undefined {
  if (unsur.length === 0) return undefined
  const weighed = unsur.every(({ bobot }) => bobot !== undefined)
  return unsur.reduce((sum, { nrr, bobot = 0 }) => sum + nrr * (weighed ? bobot : 1 / unsur.length), 0)
}

/** @param skala the highest answer */
export function konversi(indeks: number, skala: number = skalaJawaban): number {
  return (indeks / skala) * 100
}

/** Two decimals, half up, as the reports of surveys print it. */
export function bulatkan(nilai: number, desimal = 2): number {
  const unit = 10 ** desimal
  return Math.round((nilai + 1e-9) * unit) / unit
}

/** No respondents is no data: neither value nor grade. */
export function hitungSkm(responden: number, unsur: readonly Nrr[], skala: number = skalaJawaban): HasilSkm {
  const indeks = responden > 0 ? indeksOf(unsur) : undefined
  if (indeks === undefined) return { responden, unsur }
  const ikm = konversi(indeks, skala)
  const mutu = mutuOf(ikm)
  return { responden, unsur, indeks, ikm, ...(mutu && { mutu }) }
}

/** The answers of several groups taken together. */
export function gabungSkm(kelompok: readonly KelompokSurvei[], skala: number = skalaJawaban): HasilSkm {
  const sums = new Map<string, { jumlah: number; banyak: number }>()
  let responden = 0
  for (const group of kelompok) {
    responden += group.responden
    for (const { nama, jumlah, banyak } of group.unsur) {
      const sum = sums.get(nama) ?? { jumlah: 0, banyak: 0 }
      sums.set(nama, { jumlah: sum.jumlah + jumlah, banyak: sum.banyak + banyak })
    }
  }
  const unsur = [...sums].flatMap(([nama, { jumlah, banyak }]) => (banyak > 0 ? [{ nama, nrr: jumlah / banyak }] : []))
  return hitungSkm(responden, unsur, skala)
}

/** The groups by what they have in common: `({ layanan }) => layanan`, `({ bulan }) => bulan.slice(0, 4)`. */
export function skmMenurut(
  kelompok: readonly KelompokSurvei[],
  kunci: (one: KelompokSurvei) => string,
  skala?: number,
): ReadonlyMap<string, HasilSkm> {
  return new Map([...groupBy(kelompok, kunci)].map(([key, members]) => [key, gabungSkm(members, skala)]))
}

/** Elements whose converted value is below grade B, the lowest first. */
export function unsurRendah(unsur: readonly Nrr[], skala: number = skalaJawaban): readonly Nrr[] {
  const baik = daftarMutu.find(({ mutu }) => mutu === 'B')?.min ?? 0
  return unsur.filter(({ nrr }) => bulatkan(konversi(nrr, skala)) < baik).sort((left, right) => left.nrr - right.nrr)
}

/** Elements that nobody rated lower than another, in their order; all of them where all are alike. */
function semuaTerendah(unsur: readonly Nrr[]): readonly Nrr[] {
  const low = unsur.reduce((before, { nrr }) => Math.min(before, nrr), Number.POSITIVE_INFINITY)
  return unsur.filter(({ nrr }) => nrr - low < 1e-9)
}

/** The lowest element, and each other that is as low; none where all of several are alike. */
export function unsurTerendah(unsur: readonly Nrr[]): readonly Nrr[] {
  const low = semuaTerendah(unsur)
  return low.length === unsur.length && unsur.length > 1 ? [] : low
}

/** The lowest elements as tables name them; empty where there is none. */
export function sebutTerendah(unsur: readonly Nrr[]): string {
  if (unsur.length > 0 && unsurTerendah(unsur).length === 0) return 'semua sama'
  return joinDaftar(
    semuaTerendah(unsur).map(({ nama }) => nama),
    2,
  )
}

/** Quarter of a month: `2022-03` is in `2022 triwulan I`. */
export function triwulanOf(bulan: string): string {
  const romawi = ['I', 'II', 'III', 'IV'][Math.floor((Number(bulan.slice(5, 7)) - 1) / 3)]
  return romawi ? `${bulan.slice(0, 4)} triwulan ${romawi}` : bulan
}
