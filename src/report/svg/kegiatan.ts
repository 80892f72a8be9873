/** What is done in a process, by whom, and in which order: from its parts, its SOPs, or what it lists. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { alurSop, type Titik } from '../../hitung/alur.ts'
import { type Pelaksana, pelaksanaSop } from '../../hitung/pelaksana.ts'
import { isProses, type Proses, type Sop, sopsOf } from '../../hitung/rantai.ts'
import type { Alinea } from './bagan.ts'
import { alineaProses, dipasok, pemilikOf, pihakLain } from './nama.ts'

export interface Kegiatan {
  /** Place in the list of lanes. */
  readonly lajur: number
  /** Lanes of those who take part. */
  readonly terlibat: readonly number[]
  readonly alinea: readonly Alinea[]
  /** One step that chooses how it goes on. */
  readonly memutus: boolean
  readonly node?: Node
}

export interface Lintasan {
  /** Names of units and parties. */
  readonly lajur: readonly string[]
  /** From left to right. */
  readonly kegiatan: readonly Kegiatan[]
  /** Lanes of those who take part, but of whom no activity is told. */
  readonly tanpaKegiatan: readonly number[]
  /** Between places in the list of activities. */
  readonly panah: readonly { readonly dari: number; readonly ke: number; readonly label: string | undefined }[]
  /** SOPs, by the activities that are steps of them. */
  readonly kelompok: readonly { readonly nama: string; readonly dari: number; readonly sampai: number }[]
}

interface Lanes {
  readonly names: string[]
  readonly at: (nama: string) => number
}

const NOBODY = 'Pelaksana belum disebut'

export function kegiatanOf(proses: Proses, graph: Graph): Lintasan {
  const names: string[] = []
  const at = (nama: string): number => {
    const known = names.indexOf(nama)
    return known === -1 ? names.push(nama) - 1 : known
  }
  const lanes = { names, at }
  const parts = proses.bagian.filter(isProses)
  const sops = sopsOf(proses, graph).filter(({ isi }) => (isi.langkah ?? []).length > 0)
  if (parts.length > 0) return fromParts(parts, lanes)
  if (sops.length > 0) return fromSops(sops, graph, lanes, pihakLain(proses))
  return fromList(proses, lanes, [...pemilikOf(proses), ...pihakLain(proses)])
}

/** Parts in the order of the map; arrows where one gives another something. */
function fromParts(parts: readonly Proses[], { names, at }: Lanes): Lintasan {
  const kegiatan = parts.map((one): Kegiatan => {
    const [first = NOBODY, ...others] = pemilikOf(one)
    const lajur = at(first)
    const terlibat = [...new Set([...others, ...pihakLain(one)].map(at))].filter((other) => other !== lajur)
    return { lajur, terlibat, alinea: alineaProses(one, false), memutus: false, node: one }
  })
  const panah = parts.flatMap((one, dari) => {
    const reached = new Set(dipasok(one).flatMap(({ ke }) => (ke ? [parts.indexOf(ke)] : [])))
    return [...reached].filter((ke) => ke >= 0 && ke !== dari).map((ke) => ({ dari, ke, label: undefined }))
  })
  return { lajur: names, kegiatan, tanpaKegiatan: [], panah, kelompok: [] }
}

/** What the process lists itself, done by its owner one after another; else the process as a whole. */
function fromList(proses: Proses, { names, at }: Lanes, owners: readonly string[]): Lintasan {
  const [first = NOBODY, ...others] = owners
  const lajur = at(first)
  const terlibat = [...new Set(others.map(at))].filter((other) => other !== lajur)
  const listed = (proses.isi.aktivitas ?? []).map((one) => one.trim()).filter((one) => one !== '')
  const font = { size: 11 }
  const kegiatan = listed.map((teks): Kegiatan => ({ lajur, terlibat: [], alinea: [{ teks, font }], memutus: false }))
  if (kegiatan.length === 0)
    kegiatan.push({ lajur, terlibat, alinea: alineaProses(proses, false), memutus: false, node: proses })
  const tanpaKegiatan = listed.length > 0 ? terlibat : []
  const panah = kegiatan.slice(1).map((_, dari) => ({ dari, ke: dari + 1, label: undefined }))
  return { lajur: names, kegiatan, tanpaKegiatan, panah, kelompok: [] }
}

/** Steps of the SOPs; those of one lane that follow each other without a choice are one activity. */
function fromSops(sops: readonly Sop[], graph: Graph, { names, at }: Lanes, others: readonly string[]): Lintasan {
  const kegiatan: Kegiatan[] = []
  const panah: Lintasan['panah'][number][] = []
  const kelompok: Lintasan['kelompok'][number][] = []
  for (const sop of sops) {
    const { titik } = graph.once(alurSop, sop)
    const pelaksana = graph.once(pelaksanaSop, sop)
    const dari = kegiatan.length
    const place = new Map<number, number>()
    const steps = titik.map((one) => ({ one, lajur: at(lajurOf(one, pelaksana)) }))
    for (const run of runsOf(steps)) {
      for (const { one } of run) place.set(one.urutan, kegiatan.length)
      const [first] = run
      if (!first) continue
      const alinea = run.map(
        ({ one }): Alinea => ({ teks: `${one.nomor}. ${one.langkah.kegiatan ?? ''}`, font: { size: 10 } }),
      )
      kegiatan.push({
        lajur: first.lajur,
        terlibat: [],
        alinea,
        memutus: first.one.bentuk === 'keputusan',
        node: sop,
      })
    }
    panah.push(...arrowsOf(titik, place))
    kelompok.push({ nama: `${sop.kode} ${sop.nama}`, dari, sampai: kegiatan.length - 1 })
  }
  const tanpaKegiatan = others.filter((one) => !names.includes(one)).map(at)
  return { lajur: names, kegiatan, tanpaKegiatan, panah, kelompok }
}

interface Langkah {
  readonly one: Titik
  readonly lajur: number
}

const LONGEST_RUN = 4

function runsOf(steps: readonly Langkah[]): Langkah[][] {
  const into = new Map<number, number>()
  for (const { one } of steps)
    for (const { ke } of one.panah) if (typeof ke === 'number') into.set(ke, (into.get(ke) ?? 0) + 1)
  const runs: Langkah[][] = []
  for (const step of steps) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const [only, ...more] = before?.one.panah ?? []
    const chooses = [before, step].some((each) => each?.one.bentuk === 'keputusan')
    const follows = !chooses && only?.ke === step.one.urutan && more.length === 0 && into.get(step.one.urutan) === 1
    if (run && run.length < LONGEST_RUN && before?.lajur === step.lajur && follows) run.push(step)
    else runs.push([step])
  }
  return runs
}

function arrowsOf(titik: readonly Titik[], place: ReadonlyMap<number, number>): Lintasan['panah'] {
  const ways = new Map<string, { dari: number; ke: number; label: string | undefined }>()
  for (const { panah } of titik) {
    for (const { dari, ke, arti } of panah) {
      const from = place.get(dari)
      const to = typeof ke === 'number' ? place.get(ke) : undefined
      if (from === undefined || to === undefined || (from === to && ke === dari + 1)) continue
      const key = `${from} ${to}`
      if (!ways.has(key)) ways.set(key, { dari: from, ke: to, label: arti && (arti === 'ya' ? 'Ya' : 'Tidak') })
    }
  }
  return [...ways.values()]
}

/** The unit of who is responsible; applicants and others outside, and jobs without a unit, stand for themselves. */
function lajurOf({ langkah }: Titik, pelaksana: Pelaksana): string {
  const teks = (langkah.pelaksana ?? []).find((one) => one.trim() !== '')
  if (teks === undefined) return NOBODY
  const [kolom] = pelaksana.find(teks)
  if (!kolom) return teks.trim()
  const unit = kolom.jabatan?.links.find(({ verb }) => verb === 'dimiliki')
  return unit ? (unit.to?.nama ?? unit.teks) : kolom.nama
}
