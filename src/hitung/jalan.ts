/** The shortest way through a procedure, the longest, and the longest with one return. */
import { type Durasi, type Lama, sumDurasi } from '../text/waktu.ts'
import type { Alur, Panah, Titik } from './alur.ts'
import { add, type Batas, compare, extreme, nolBatas, toBatas, toLama } from './batas.ts'

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
  const [terpendek] = shortest
  const [terpanjang] = longest
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
  return new JalanLangkah(toLama(batas), langkah, beban)
}

/** Sums what is shown when it is shown: most ways are only compared. */
class JalanLangkah implements Jalan {
  readonly lama: Lama
  readonly langkah: readonly number[]
  readonly #beban: readonly Beban[]

  constructor(lama: Lama, langkah: readonly number[], beban: readonly Beban[]) {
    this.lama = lama
    this.langkah = langkah
    this.#beban = beban
  }

  get durasi(): Durasi {
    return sumDurasi(this.langkah.flatMap((urutan) => this.#beban[urutan]?.durasi ?? []))
  }
}

/** What is left from a step to the end, the step included. */
interface Sisa {
  readonly batas: Batas
  /** Along the way that is shown. */
  readonly jalur: Batas
  /** The row that follows on that way, or its end. */
  readonly next: Panah['ke']
}

const atEnd: Sisa = { batas: nolBatas, jalur: nolBatas, next: 'selesai' }

/** By row, for each step from which an end is reached without going back; 1 takes the longest way, -1 the shortest. */
function restFrom(alur: Alur, beban: readonly Batas[], cara: 1 | -1): readonly (Sisa | undefined)[] {
  const sisa = new Array<Sisa | undefined>(alur.titik.length)
  for (let index = alur.urut.length - 1; index >= 0; index--) {
    const urutan = alur.urut[index] ?? 0
    const titik = alur.titik[urutan]
    const after = titik && restAfter(titik, alur, sisa, titik.bentuk === 'bersamaan' ? 1 : cara)
    const own = beban[urutan] ?? nolBatas
    if (after) sisa[urutan] = { batas: add(own, after.batas), jalur: add(own, after.jalur), next: after.next }
  }
  return sisa
}

/** What is left behind a step, on whichever way on from it. */
function restAfter(
  titik: Titik,
  { mundur }: Alur,
  sisa: readonly (Sisa | undefined)[],
  sign: 1 | -1,
): Sisa | undefined {
  let best: Sisa | undefined
  let next: Panah['ke'] = 'selesai'
  let batas = nolBatas
  for (const panah of titik.panah) {
    const rest = typeof panah.ke === 'number' ? sisa[panah.ke] : atEnd
    if (!rest || mundur.has(panah)) continue
    batas = best ? extreme(batas, rest.batas, sign) : rest.batas
    if (best && !comesBefore(rest, panah.ke, best, next, sign)) continue
    best = rest
    next = panah.ke
  }
  return best && { batas, jalur: best.jalur, next }
}

/** Which of two ways is shown: the more extreme, of equal ones that of the lower row, whatever the order of branches. */
function comesBefore(a: Sisa, keA: Panah['ke'], b: Sisa, keB: Panah['ke'], sign: 1 | -1): boolean {
  const difference = compare(a.jalur, b.jalur) * sign
  if (difference !== 0) return difference > 0
  return typeof keA === 'number' && (typeof keB !== 'number' || keA < keB)
}

function rows(mulai: number, sisa: readonly (Sisa | undefined)[]): number[] {
  const way: number[] = []
  for (let urutan: Panah['ke'] | undefined = mulai; typeof urutan === 'number'; urutan = sisa[urutan]?.next)
    way.push(urutan)
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
  rest: readonly (Sisa | undefined)[],
): { batas: Batas; langkah: readonly number[] } | undefined {
  if (alur.mundur.size === 0) return undefined
  const tempuh = longestTo(alur, beban)
  let batas: Batas | undefined
  let best: { jalur: Batas; dari: number; ke: number } | undefined
  for (const { dari, ke } of [...alur.mundur].sort((a, b) => a.dari - b.dari || Number(a.ke) - Number(b.ke))) {
    const before = tempuh[dari]
    const after = typeof ke === 'number' ? rest[ke] : undefined
    if (!before || !after || typeof ke !== 'number') continue
    const whole = add(before.batas, after.batas)
    batas = batas ? extreme(batas, whole, 1) : whole
    const jalur = add(before.jalur, after.jalur)
    if (!best || compare(jalur, best.jalur) > 0) best = { jalur, dari, ke }
  }
  if (!batas || !best) return undefined
  const way: number[] = []
  for (let urutan: number | undefined = best.dari; urutan !== undefined; urutan = tempuh[urutan]?.from) way.push(urutan)
  return { batas, langkah: [...way.reverse(), ...rows(best.ke, rest)] }
}

/** By row, for each step that is reached. */
function longestTo(alur: Alur, beban: readonly Batas[]): readonly (Tempuh | undefined)[] {
  const tempuh = new Array<Tempuh | undefined>(alur.titik.length)
  const [first = nolBatas] = beban
  tempuh[0] = { batas: first, jalur: first }
  for (const urutan of alur.urut) {
    const here = tempuh[urutan]
    if (!here) continue
    for (const panah of alur.titik[urutan]?.panah ?? []) {
      if (typeof panah.ke !== 'number' || alur.mundur.has(panah)) continue
      const own = beban[panah.ke] ?? nolBatas
      const batas = add(here.batas, own)
      const jalur = add(here.jalur, own)
      const old = tempuh[panah.ke]
      const difference = old ? compare(jalur, old.jalur) : 1
      const longer = !old || difference > 0 || (difference === 0 && urutan < (old.from ?? -1))
      const whole = old ? extreme(old.batas, batas, 1) : batas
      tempuh[panah.ke] = longer ? { batas: whole, jalur, from: urutan } : { ...old, batas: whole }
    }
  }
  return tempuh
}
