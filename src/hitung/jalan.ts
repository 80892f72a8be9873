/** The shortest way through a procedure, the longest, and the longest with one return. */
import { type Durasi, type Lama, sumDurasi } from '../text/waktu.ts'
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

/** The six bounds of a Lama, in its order: what is added and compared thousands of times. */
type Batas = readonly [number, number, number, number, number, number]

const nolBatas: Batas = [0, 0, 0, 0, 0, 0]

/** Absent where no way leads to an end. Linear in the ways between the steps. */
export function findJalan(alur: Alur, bobot: readonly Bobot[]): SemuaJalan | undefined {
  const pendek = bobot.map((satu) => satu.pendek)
  const panjang = bobot.map((satu) => satu.panjang)
  const batasPanjang = panjang.map(({ lama }) => toBatas(lama))
  const longest = restFrom(alur, batasPanjang, 1)
  const single = alur.tunggal && bobot.every((satu) => satu.pendek === satu.panjang)
  const shortest = single
    ? longest
    : restFrom(
        alur,
        pendek.map(({ lama }) => toBatas(lama)),
        -1,
      )
  const [terpendek, terpanjang] = [shortest.get(0), longest.get(0)]
  if (!terpendek || !terpanjang) return undefined
  const kembali = withReturn(alur, batasPanjang, longest)
  return {
    terpendek: toJalan(terpendek.batas, rows(0, shortest), pendek),
    terpanjang: toJalan(terpanjang.batas, rows(0, longest), panjang),
    ...(kembali && { sekaliKembali: toJalan(kembali.batas, kembali.langkah, panjang) }),
    jumlah: toJalan(batasPanjang.reduce(add, nolBatas), [...panjang.keys()], panjang),
  }
}

function toJalan(batas: Batas, langkah: readonly number[], beban: readonly Beban[]): Jalan {
  return {
    lama: toLama(batas),
    langkah,
    // Asked for in messages only.
    get durasi() {
      return sumDurasi(langkah.flatMap((urutan) => beban[urutan]?.durasi ?? []))
    },
  }
}

function toBatas({ kerja, kalender, renggang }: Lama): Batas {
  return [kerja.min, kerja.maks, kalender.min, kalender.maks, renggang.min, renggang.maks]
}

function toLama([a, b, c, d, e, f]: Batas): Lama {
  return { kerja: { min: a, maks: b }, kalender: { min: c, maks: d }, renggang: { min: e, maks: f } }
}

function add(a: Batas, b: Batas): Batas {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]]
}

/** The larger of each bound, or with -1 the smaller. */
function extreme(a: Batas, b: Batas, sign: 1 | -1): Batas {
  const pick = sign > 0 ? Math.max : Math.min
  return [pick(a[0], b[0]), pick(a[1], b[1]), pick(a[2], b[2]), pick(a[3], b[3]), pick(a[4], b[4]), pick(a[5], b[5])]
}

/** Above 0 where the first lasts longer: by office hours, else by the time that passes. */
function compare(a: Batas, b: Batas): number {
  return a[0] + a[1] - (b[0] + b[1]) || a[2] + a[3] - (b[2] + b[3])
}

/** What is left from a step to the end, the step included. */
interface Sisa {
  readonly batas: Batas
  /** Along the way that is shown. */
  readonly jalur: Batas
  /** The row that follows on that way; absent at its end. */
  readonly next?: number
}

const atEnd: Sisa = { batas: nolBatas, jalur: nolBatas }

/** For each step from which an end is reached without going back; 1 takes the longest way, -1 the shortest. */
function restFrom(alur: Alur, beban: readonly Batas[], cara: 1 | -1): ReadonlyMap<number, Sisa> {
  const sisa = new Map<number, Sisa>()
  for (let index = alur.urut.length - 1; index >= 0; index--) {
    const urutan = alur.urut[index] ?? 0
    const titik = alur.titik[urutan]
    const sign = titik?.bentuk === 'bersamaan' ? 1 : cara
    let best: Lanjutan | undefined
    let batas = nolBatas
    for (const panah of titik?.panah ?? []) {
      const rest = restAfter(panah, alur, sisa)
      if (!rest) continue
      const found: Lanjutan = { rest, ke: panah.ke }
      batas = best ? extreme(batas, rest.batas, sign) : rest.batas
      if (!best || comesBefore(found, best, sign)) best = found
    }
    if (!best) continue
    const own = beban[urutan] ?? nolBatas
    const jalur = add(own, best.rest.jalur)
    const here = { batas: add(own, batas), jalur }
    sisa.set(urutan, typeof best.ke === 'number' ? { ...here, next: best.ke } : here)
  }
  return sisa
}

interface Lanjutan {
  readonly rest: Sisa
  readonly ke: Panah['ke']
}

function restAfter(panah: Panah, { mundur }: Alur, sisa: ReadonlyMap<number, Sisa>): Sisa | undefined {
  if (mundur.has(panah)) return undefined
  return typeof panah.ke === 'number' ? sisa.get(panah.ke) : atEnd
}

/** Which of two ways is shown: the more extreme, of equal ones that of the lower row, whatever the order of branches. */
function comesBefore(a: Lanjutan, b: Lanjutan, sign: 1 | -1): boolean {
  const difference = compare(a.rest.jalur, b.rest.jalur) * sign
  if (difference !== 0) return difference > 0
  return typeof a.ke === 'number' && (typeof b.ke !== 'number' || a.ke < b.ke)
}

function rows(mulai: number, sisa: ReadonlyMap<number, Sisa>): number[] {
  const way: number[] = []
  for (let urutan: number | undefined = mulai; urutan !== undefined; urutan = sisa.get(urutan)?.next) way.push(urutan)
  return way
}

/** What lies behind a step, the step included. */
interface Tempuh {
  readonly batas: Batas
  readonly jalur: Batas
  /** The row before on the way that is shown; absent at the first. */
  readonly from?: number
}

/** The longest way to the step that goes back, and from where it goes back to on to the end. */
function withReturn(
  alur: Alur,
  beban: readonly Batas[],
  rest: ReadonlyMap<number, Sisa>,
): { batas: Batas; langkah: readonly number[] } | undefined {
  if (alur.mundur.size === 0) return undefined
  const tempuh = longestTo(alur, beban)
  let batas: Batas | undefined
  let best: { jalur: Batas; dari: number; ke: number } | undefined
  for (const { dari, ke } of [...alur.mundur].sort((a, b) => a.dari - b.dari || Number(a.ke) - Number(b.ke))) {
    const before = tempuh.get(dari)
    const after = typeof ke === 'number' ? rest.get(ke) : undefined
    if (!before || !after || typeof ke !== 'number') continue
    const whole = add(before.batas, after.batas)
    batas = batas ? extreme(batas, whole, 1) : whole
    const jalur = add(before.jalur, after.jalur)
    if (!best || compare(jalur, best.jalur) > 0) best = { jalur, dari, ke }
  }
  if (!batas || !best) return undefined
  const way: number[] = []
  for (let urutan: number | undefined = best.dari; urutan !== undefined; urutan = tempuh.get(urutan)?.from)
    way.push(urutan)
  return { batas, langkah: [...way.reverse(), ...rows(best.ke, rest)] }
}

function longestTo(alur: Alur, beban: readonly Batas[]): ReadonlyMap<number, Tempuh> {
  const own = (urutan: number) => beban[urutan] ?? nolBatas
  const tempuh = new Map<number, Tempuh>([[0, { batas: own(0), jalur: own(0) }]])
  for (const urutan of alur.urut) {
    const here = tempuh.get(urutan)
    if (!here) continue
    for (const panah of alur.titik[urutan]?.panah ?? []) {
      if (typeof panah.ke !== 'number' || alur.mundur.has(panah)) continue
      const batas = add(here.batas, own(panah.ke))
      const jalur = add(here.jalur, own(panah.ke))
      const old = tempuh.get(panah.ke)
      const difference = old ? compare(jalur, old.jalur) : 1
      const longer = !old || difference > 0 || (difference === 0 && urutan < (old.from ?? -1))
      const whole = old ? extreme(old.batas, batas, 1) : batas
      tempuh.set(panah.ke, longer ? { batas: whole, jalur, from: urutan } : { ...old, batas: whole })
    }
  }
  return tempuh
}
