/** What would have to be raised to pass: a suggestion, never a judgement. */
import type { Bagian, Predikat } from './instrumen.ts'
import { type BacaanLke, type Jawaban, pilihanOf } from './jawaban.ts'
import { type Ambang, ambangLke, EPSILON } from './nilai.ts'

/** One answer to raise. */
export interface Kenaikan {
  readonly butir: Bagian
  /** As answered; absent where it is not. */
  readonly dari?: string
  /** The answer to reach: `A`, `75 %`, `3,60`. */
  readonly ke: string
  /** Rungs of the ladder. */
  readonly langkah: number
  /** Points that it adds. */
  readonly tambah: number
  /** Share of the weight that it reaches. */
  readonly nilai: number
}

export interface Rencana {
  /** In the order of the instrument; empty where all thresholds are met. */
  readonly naik: readonly Kenaikan[]
  /** Thresholds that are not met even so; empty when the plan passes. */
  readonly halangan: readonly Ambang[]
}

/**
 * The fewest answers, and of these the fewest rungs, that meet every threshold of the predikat. Counts rise by quarters of
 * the whole; an index of an external survey rises to its own minimum and no further. Where nothing passes, all that
 * can be raised is, and what then still lacks is told.
 */
export function rencanaLulus(bacaan: BacaanLke, predikat: Predikat): Rencana {
  const ambang = ambangLke(bacaan, predikat, () => false)
  if (ambang.every(({ keadaan }) => keadaan === 'terpenuhi')) return { naik: [], halangan: [] }
  const lacks = new Map(ambang.map(({ bagian, minimal, nilai }) => [bagian, minimal - nilai.min]))
  const options = new Map(bacaan.instrumen.butir.map((butir) => [butir, optionsOf(butir, bacaan, predikat)]))
  const { naik } = fewest(bacaan.instrumen.akar, options, lacks) ?? { naik: everything(options) }
  const urutan = new Map(bacaan.instrumen.butir.map((butir, index) => [butir, index]))
  const ordered = [...naik].sort((left, right) => (urutan.get(left.butir) ?? 0) - (urutan.get(right.butir) ?? 0))
  const after = ambangLke(withRaised(bacaan, ordered), predikat, () => false)
  return { naik: ordered, halangan: after.filter(({ keadaan }) => keadaan === 'belum') }
}

function withRaised(bacaan: BacaanLke, naik: readonly Kenaikan[]): BacaanLke {
  const jawaban = new Map<Bagian, Jawaban>(bacaan.jawaban)
  for (const { butir, ke, nilai } of naik) jawaban.set(butir, { butir, path: [], teks: ke, nilai })
  return { ...bacaan, jawaban }
}

type Options = ReadonlyMap<Bagian, readonly Kenaikan[]>

function optionsOf(butir: Bagian, bacaan: BacaanLke, predikat: Predikat): readonly Kenaikan[] {
  if (!butir.butir || butir.bobot === 0) return []
  const now = bacaan.jawaban.get(butir)
  const dari = now?.nilai ?? 0
  const rungs = rungsOf(butir, bacaan, predikat)
  const at = rungs.filter(([, nilai]) => nilai <= dari + EPSILON).length
  return rungs.slice(at).map(([ke, nilai], index) => ({
    butir,
    ...(now && { dari: now.teks }),
    ke,
    langkah: index + 1,
    tambah: (nilai - dari) * butir.bobot,
    nilai,
  }))
}

/** Answers above the lowest, worst first. */
function rungsOf(butir: Bagian, bacaan: BacaanLke, predikat: Predikat): readonly (readonly [string, number])[] {
  const { butir: isi, bobot, minimal } = butir
  if (isi?.jenis_jawaban === '%') return [0.25, 0.5, 0.75, 1].map((nilai) => [`${nilai * 100} %`, nilai])
  if (isi?.jenis_jawaban === 'indeks') {
    const nilai = (minimal?.[predikat] ?? 0) / bobot
    return nilai > 0 ? [[((isi.skala ?? 1) * nilai).toFixed(2).replace('.', ','), nilai]] : []
  }
  return isi ? [...pilihanOf(isi, bacaan.instrumen)].filter(([, nilai]) => nilai > 0).reverse() : []
}

function everything(options: Options): readonly Kenaikan[] {
  return [...options.values()].flatMap((all) => all.at(-1) ?? [])
}

/** Most points for each number of answers and rungs, and how to come by them. */
interface Tabel {
  /** Most answers and rungs that it knows of. */
  readonly butir: number
  readonly langkah: number
  /** Points at `answers * (langkah + 1) + rungs`; -Infinity where a threshold within is not met. */
  readonly tambah: Float64Array
  readonly naik: (at: number) => readonly Kenaikan[]
}

const nothing: Tabel = { butir: 0, langkah: 0, tambah: new Float64Array(1), naik: () => [] }

/**
 * More points never harm, so that of each number of answers and rungs the plan with the most points is the only one to
 * keep. The number of answers is found first, with the rungs left out, and bounds the search for the fewest rungs.
 */
function fewest(
  roots: readonly Bagian[],
  options: Options,
  lacks: ReadonlyMap<Bagian, number>,
): { naik: readonly Kenaikan[] } | undefined {
  const solve = (limit: Limit) => first(gather(roots, options, lacks, limit))
  const rough = solve({ butir: options.size, langkah: 0, countsRungs: false })
  if (!rough) return undefined
  const langkah = rough.naik.reduce((before, one) => before + one.langkah, 0)
  return solve({ butir: rough.naik.length, langkah, countsRungs: true }) ?? rough
}

interface Limit {
  readonly butir: number
  readonly langkah: number
  readonly countsRungs: boolean
}

/** The plan with the fewest answers, then rungs. */
function first({ tambah, naik }: Tabel): { naik: readonly Kenaikan[] } | undefined {
  const at = tambah.findIndex((points) => points > Number.NEGATIVE_INFINITY)
  return at < 0 ? undefined : { naik: naik(at) }
}

function gather(parts: readonly Bagian[], options: Options, lacks: ReadonlyMap<Bagian, number>, limit: Limit): Tabel {
  let all = nothing
  for (const part of parts) all = join(all, tableOf(part, options, lacks, limit), limit)
  return all
}

function tableOf(part: Bagian, options: Options, lacks: ReadonlyMap<Bagian, number>, limit: Limit): Tabel {
  const table = part.butir ? leaf(options.get(part) ?? [], limit) : gather(part.anak, options, lacks, limit)
  const lack = lacks.get(part) ?? 0
  if (lack <= EPSILON) return table
  const tambah = table.tambah.map((points) => (points < lack - EPSILON ? Number.NEGATIVE_INFINITY : points))
  return { ...table, tambah }
}

function leaf(options: readonly Kenaikan[], { countsRungs }: Limit): Tabel {
  const best = options.at(-1)
  if (!best) return nothing
  const langkah = countsRungs ? best.langkah : 0
  const tambah = new Float64Array(2 * (langkah + 1)).fill(Number.NEGATIVE_INFINITY)
  tambah[0] = 0
  const at = (one: Kenaikan) => langkah + 1 + (countsRungs ? one.langkah : 0)
  for (const one of options) tambah[at(one)] = one.tambah
  return {
    butir: 1,
    langkah,
    tambah,
    naik: (index) => (index === 0 ? [] : [options.findLast((one) => at(one) === index) ?? best]),
  }
}

function join(left: Tabel, right: Tabel, limit: Limit): Tabel {
  const butir = Math.min(left.butir + right.butir, limit.butir)
  const langkah = Math.min(left.langkah + right.langkah, limit.langkah)
  const width = langkah + 1
  const tambah = new Float64Array((butir + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const halves = new Int32Array(2 * tambah.length)
  for (const [from, points] of left.tambah.entries()) {
    if (points === Number.NEGATIVE_INFINITY) continue
    const answers = Math.floor(from / (left.langkah + 1))
    const rungs = from % (left.langkah + 1)
    for (const [other, more] of right.tambah.entries()) {
      const sumAnswers = answers + Math.floor(other / (right.langkah + 1))
      const sumRungs = rungs + (other % (right.langkah + 1))
      if (sumAnswers > butir || sumRungs > langkah) continue
      const at = sumAnswers * width + sumRungs
      if (points + more <= (tambah[at] ?? 0) + EPSILON) continue
      tambah[at] = points + more
      halves[2 * at] = from
      halves[2 * at + 1] = other
    }
  }
  return {
    butir,
    langkah,
    tambah,
    naik: (at) => [...left.naik(halves[2 * at] ?? 0), ...right.naik(halves[2 * at + 1] ?? 0)],
  }
}
