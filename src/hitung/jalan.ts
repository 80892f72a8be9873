/** The shortest way through a procedure, the longest, and the longest with one return. */
import { combineLama, type Durasi, type Lama, nolLama, sumDurasi, sumLama } from '../text/waktu.ts'
import type { Alur, Panah } from './alur.ts'

/** One way through the steps. */
export interface Jalan {
  /** Each bound is that of the way that is extreme in it. */
  readonly lama: Lama
  /** For showing: the sum along `langkah`. */
  readonly durasi: Durasi
  /** Rows on the way, from 0; of steps done side by side the branch that lasts longest. */
  readonly langkah: readonly number[]
}

/** The ways through a procedure that are worth telling. */
export interface SemuaJalan {
  readonly terpendek: Jalan
  /** Without going back. */
  readonly terpanjang: Jalan
  /** The longest way that goes back once; absent where nothing goes back. */
  readonly sekaliKembali?: Jalan
  /** All steps one after another, whether a way comes by them or not. */
  readonly jumlah: Jalan
}

/** What a step lasts on the shortest and on the longest way through it: different only for a called SOP. */
export interface Bobot {
  readonly pendek: Beban
  readonly panjang: Beban
  /** It may last longer than that. */
  readonly kurang?: true
}

export interface Beban {
  readonly lama: Lama
  readonly durasi: readonly Durasi[]
}

/** Absent where no way leads to an end. Linear in the ways between the steps. */
export function findJalan(alur: Alur, bobot: readonly Bobot[]): SemuaJalan | undefined {
  const pendek = bobot.map((satu) => satu.pendek)
  const panjang = bobot.map((satu) => satu.panjang)
  const shortest = restFrom(alur, pendek, 'terpendek')
  const longest = restFrom(alur, panjang, 'terpanjang')
  const [terpendek, terpanjang] = [shortest.get(0), longest.get(0)]
  if (!terpendek || !terpanjang) return undefined
  const kembali = withReturn(alur, panjang, longest)
  return {
    terpendek: toJalan(terpendek.batas, rows(0, shortest), pendek),
    terpanjang: toJalan(terpanjang.batas, rows(0, longest), panjang),
    ...(kembali && { sekaliKembali: kembali }),
    jumlah: toJalan(
      sumLama(panjang.map((satu) => satu.lama)),
      alur.titik.map(({ urutan }) => urutan),
      panjang,
    ),
  }
}

/** What is left from a step to the end, the step included. */
interface Sisa {
  readonly batas: Lama
  /** Along the way that is shown. */
  readonly jalur: Lama
  readonly next?: number
}

const atEnd: Sisa = { batas: nolLama, jalur: nolLama }

/** For each step from which an end is reached without going back. */
function restFrom(alur: Alur, beban: readonly Beban[], cara: 'terpendek' | 'terpanjang'): ReadonlyMap<number, Sisa> {
  const sisa = new Map<number, Sisa>()
  for (const urutan of alur.urut.toReversed()) {
    const titik = alur.titik[urutan]
    const ends = (titik?.panah ?? []).flatMap((panah) => restAfter(panah, alur, sisa))
    const [first, ...others] = ends
    if (!first) continue
    const sign = cara === 'terpanjang' || titik?.bentuk === 'bersamaan' ? 1 : -1
    let { batas } = first.sisa
    let best = first
    for (const other of others) {
      batas = extreme(batas, other.sisa.batas, sign)
      if (comesBefore(other, best, sign)) best = other
    }
    const own = beban[urutan]?.lama ?? nolLama
    sisa.set(urutan, {
      batas: sumLama([own, batas]),
      jalur: sumLama([own, best.sisa.jalur]),
      ...(best.ke !== undefined && { next: best.ke }),
    })
  }
  return sisa
}

interface Lanjutan {
  readonly sisa: Sisa
  readonly ke?: number
}

function restAfter(panah: Panah, { mundur }: Alur, sisa: ReadonlyMap<number, Sisa>): Lanjutan[] {
  if (mundur.has(panah)) return []
  if (typeof panah.ke !== 'number') return [{ sisa: atEnd }]
  const rest = sisa.get(panah.ke)
  return rest ? [{ sisa: rest, ke: panah.ke }] : []
}

function extreme(a: Lama, b: Lama, sign: 1 | -1): Lama {
  const pick = sign > 0 ? Math.max : Math.min
  return combineLama(a, b, (one, other) => ({ min: pick(one.min, other.min), maks: pick(one.maks, other.maks) }))
}

function middle({ kerja, kalender }: Lama): readonly [number, number] {
  return [kerja.min + kerja.maks, kalender.min + kalender.maks]
}

/** Which of two ways is shown: the more extreme, of equal ones that of the lower row, whatever the order of branches. */
function comesBefore(a: Lanjutan, b: Lanjutan, sign: 1 | -1): boolean {
  const [kerjaA, kalenderA] = middle(a.sisa.jalur)
  const [kerjaB, kalenderB] = middle(b.sisa.jalur)
  if (kerjaA !== kerjaB) return (kerjaA - kerjaB) * sign > 0
  if (kalenderA !== kalenderB) return (kalenderA - kalenderB) * sign > 0
  return (a.ke ?? Number.POSITIVE_INFINITY) < (b.ke ?? Number.POSITIVE_INFINITY)
}

function rows(mulai: number, sisa: ReadonlyMap<number, Sisa>): number[] {
  const way: number[] = []
  for (let urutan: number | undefined = mulai; urutan !== undefined; urutan = sisa.get(urutan)?.next) way.push(urutan)
  return way
}

function toJalan(batas: Lama, langkah: readonly number[], beban: readonly Beban[]): Jalan {
  return { lama: batas, durasi: sumDurasi(langkah.flatMap((urutan) => beban[urutan]?.durasi ?? [])), langkah }
}

/** What lies behind a step, the step included. */
interface Tempuh extends Sisa {
  readonly from?: number
}

/** The longest way to the step that goes back, and from where it goes back to on to the end. */
function withReturn(alur: Alur, beban: readonly Beban[], rest: ReadonlyMap<number, Sisa>): Jalan | undefined {
  if (alur.mundur.size === 0) return undefined
  const tempuh = longestTo(alur, beban)
  let batas: Lama | undefined
  let best: { jalur: Lama; dari: number; ke: number } | undefined
  for (const { dari, ke } of [...alur.mundur].sort((a, b) => a.dari - b.dari || Number(a.ke) - Number(b.ke))) {
    const before = tempuh.get(dari)
    const after = typeof ke === 'number' ? rest.get(ke) : undefined
    if (!before || !after || typeof ke !== 'number') continue
    const whole = sumLama([before.batas, after.batas])
    batas = batas ? extreme(batas, whole, 1) : whole
    const jalur = sumLama([before.jalur, after.jalur])
    if (!best || middle(jalur)[0] > middle(best.jalur)[0]) best = { jalur, dari, ke }
  }
  if (!batas || !best) return undefined
  const way: number[] = []
  for (let urutan: number | undefined = best.dari; urutan !== undefined; urutan = tempuh.get(urutan)?.from)
    way.push(urutan)
  return toJalan(batas, [...way.reverse(), ...rows(best.ke, rest)], beban)
}

function longestTo(alur: Alur, beban: readonly Beban[]): ReadonlyMap<number, Tempuh> {
  const own = (urutan: number) => beban[urutan]?.lama ?? nolLama
  const tempuh = new Map<number, Tempuh>([[0, { batas: own(0), jalur: own(0) }]])
  for (const urutan of alur.urut) {
    const here = tempuh.get(urutan)
    if (!here) continue
    for (const panah of alur.titik[urutan]?.panah ?? []) {
      if (typeof panah.ke !== 'number' || alur.mundur.has(panah)) continue
      const batas = sumLama([here.batas, own(panah.ke)])
      const jalur = sumLama([here.jalur, own(panah.ke)])
      const old = tempuh.get(panah.ke)
      const longer =
        !old ||
        middle(jalur)[0] > middle(old.jalur)[0] ||
        (middle(jalur)[0] === middle(old.jalur)[0] && urutan < (old.from ?? -1))
      tempuh.set(panah.ke, {
        batas: old ? extreme(old.batas, batas, 1) : batas,
        jalur: longer ? jalur : old.jalur,
        ...(longer ? { from: urutan } : old.from !== undefined && { from: old.from }),
      })
    }
  }
  return tempuh
}
