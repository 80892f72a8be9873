/** Rules that an office writes itself, as data: what must be there, look like something, or be linked. */
import type { Draft, Severity } from '../finding.ts'
import { type Graph, isDraft } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { type JenisNode, traces, type Verb } from '../graph/traces.ts'
import { joinDaftar } from '../text/daftar.ts'
import { sebaris } from '../text/nama.ts'
import { readPola } from '../text/pola.ts'
import { isRincian } from '../text/rincian.ts'
import type { CheckRule } from './rule.ts'
import { sebutJenis } from './sebut-jenis.ts'

/** A rule of an office, checked: kinds, keys and verbs are those of the schemas and of the table of traces. */
export interface AturanSendiri {
  /** `sendiri/<name>` */
  readonly id: string
  readonly severity: Severity
  readonly jenis: JenisNode
  readonly judul?: string
  readonly alasan?: string
  /** Kode of regulations in the registry, or how others are called. */
  readonly dasar: readonly string[]
  /** The file that it is written in. */
  readonly berkas: string
  readonly syarat: Syarat
  readonly pesan?: string
  readonly saran?: string
}

/** What is asked for: something of a field, or a link. */
export type Syarat = SyaratIsian | SyaratTaut

export interface SyaratIsian {
  /** Keys within one another, `*` for any key; lists on the way are walked. */
  readonly isian: readonly string[]
  readonly ada?: boolean
  /** Fits the whole of a value. */
  readonly pola?: string
  readonly salahSatu?: readonly string[]
}

export interface SyaratTaut {
  readonly hubungan?: Verb
  readonly ke?: JenisNode
  /** The link stands in nodes of that kind and leads here. */
  readonly dari?: JenisNode
}

/** What a message may name: `{kode}` and so on. */
export const isiPesan = ['kode', 'nama', 'isian', 'nilai'] as const

/** Makes a rule like all others of it. */
export function makeAturanSendiri(aturan: AturanSendiri): CheckRule {
  const { id, severity, jenis, syarat, dasar, berkas, alasan } = aturan
  const judge = 'isian' in syarat ? judgeIsian(aturan, syarat) : judgeTaut(aturan, syarat)
  return {
    id,
    severity,
    title: aturan.judul ?? judulOf(jenis, syarat),
    why: alasan ?? `Aturan ini ditetapkan instansi sendiri, dalam ${berkas}.`,
    basis: dasar,
    examples: { valid: [], invalid: [] },
    *check(graph) {
      for (const node of graph.all(jenis)) yield* judge(node, graph)
    },
  }
}

function judulOf(jenis: JenisNode, syarat: Syarat): string {
  const nama = `Setiap ${sebutJenis(jenis)}`
  if ('isian' in syarat) return `${nama}: ${asked(syarat)}`
  return `${nama} ${tautOf(syarat)}`
}

function asked({ isian, ada, pola, salahSatu }: SyaratIsian): string {
  const field = `"${isian.join('.')}"`
  const parts = [
    ...(ada === undefined ? [] : [ada ? 'harus ada' : 'tidak boleh ada']),
    ...(pola === undefined ? [] : [`mengikuti pola "${pola}"`]),
    ...(salahSatu === undefined ? [] : [`salah satu dari: ${choices(salahSatu)}`]),
  ]
  return `${field} ${joinDaftar(parts)}`
}

const MOST_CHOICES = 8

function choices(all: readonly string[]): string {
  const named = all.slice(0, MOST_CHOICES).map((one) => `"${sebaris(one, LONGEST_NILAI)}"`)
  return `${named.join(', ')}${all.length > MOST_CHOICES ? ', …' : ''}`
}

function tautOf({ hubungan, ke, dari }: SyaratTaut): string {
  const verb = hubungan ? ` (${hubungan})` : ''
  if (dari) return `dirujuk ${sebutJenis(dari)}${verb}`
  return `merujuk ${ke ? sebutJenis(ke) : 'simpul lain'}${verb}`
}

type Judge = (node: Node, graph: Graph) => Iterable<Draft>

function judgeIsian(aturan: AturanSendiri, syarat: SyaratIsian): Judge {
  const { isian, ada } = syarat
  const field = isian.join('.')
  const faultsOf = readFaults(syarat)
  return function* (node) {
    for (const { path, value } of valuesAt(node.isi, isian)) {
      const lacks = value === undefined
      if (lacks && (ada !== true || !node.judges(field))) continue
      const faults = lacks ? [{ what: 'tidak ada', hint: `isi "${field}"` }] : faultsOf(value)
      for (const { what, hint } of faults) {
        yield {
          at: lacks ? node.locateKey(...path) : node.locate(...path),
          butir: [{ at: node.locate(...path), apa: what }],
          message: messageOf(aturan, node, field, value) ?? `${calledSo(node)}: "${field}" ${what}`,
          hint: aturan.saran ?? hint,
        }
      }
    }
  }
}

interface Fault {
  readonly what: string
  readonly hint: string
}

/** What is wrong with a value that is there; a part with keys of its own is held to no pattern and no choice. */
function readFaults({ ada, pola, salahSatu }: SyaratIsian): (value: unknown) => readonly Fault[] {
  if (ada === false) return () => [{ what: 'tidak boleh ada', hint: 'hapus isian itu' }]
  const fits = pola === undefined ? undefined : readPola(pola)
  return (value) => {
    if (typeof value === 'object') return []
    const nilai = String(value)
    const berisi = `berisi "${sebaris(nilai, LONGEST_NILAI)}"`
    const faults: Fault[] = []
    const match = fits?.(nilai) ?? (fits ? 'unknown' : true)
    if (match === 'unknown') {
      const what = `terlalu panjang untuk dicocokkan dengan pola "${pola}"`
      faults.push({ what, hint: 'ringkas isian itu, atau sederhanakan polanya' })
    } else if (!match) {
      faults.push({ what: `${berisi}, tidak mengikuti pola "${pola}"`, hint: 'sesuaikan dengan polanya' })
    }
    if (salahSatu && !salahSatu.includes(nilai)) {
      faults.push({ what: `${berisi}, bukan salah satu dari: ${choices(salahSatu)}`, hint: 'pilih salah satunya' })
    }
    return faults
  }
}

const LONGEST_NILAI = 80

function calledSo(node: Node): string {
  return `${sebutJenis(node.jenis)} "${sebaris(node.kode, LONGEST_NILAI)}"`
}

/** What the office wrote as message, with what it names filled in. */
function messageOf({ pesan }: AturanSendiri, node: Node, isian: string, value?: unknown): string | undefined {
  const nilai = value === undefined || typeof value === 'object' ? '' : String(value)
  const values = { kode: node.kode, nama: node.nama, isian, nilai }
  return pesan?.replace(/\{(kode|nama|isian|nilai)\}/g, (_all, name: keyof typeof values) =>
    sebaris(values[name], LONGEST_NILAI),
  )
}

interface Nilai {
  /** Of what is not there: as far as it is, and the key that lacks. */
  readonly path: readonly (string | number)[]
  readonly value?: unknown
}

/** All values at keys within one another; where one is not there, that it is not. */
function* valuesAt(value: unknown, keys: readonly string[], path: readonly (string | number)[] = []): Iterable<Nilai> {
  const [key, ...rest] = keys
  if (Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries()) yield* valuesAt(item, keys, [...path, index])
  } else if (key === undefined) {
    yield { path, ...(!Array.isArray(value) && { value }) }
  } else if (key === '*' && isRincian(value) && Object.keys(value).length > 0) {
    for (const name of Object.keys(value)) yield* valuesAt(value[name], rest, [...path, name])
  } else if (isRincian(value) && value[key] !== undefined) {
    yield* valuesAt(value[key], rest, [...path, key])
  } else {
    yield { path: key === '*' ? path : [...path, key] }
  }
}

function judgeTaut(aturan: AturanSendiri, syarat: SyaratTaut): Judge {
  const { hubungan, ke, dari } = syarat
  const isAsked = (verb: Verb) => hubungan === undefined || verb === hubungan
  const fields = tracesOf(aturan.jenis, syarat).map(({ field }) => field)
  const draft = (node: Node): Draft => ({
    at: dari || fields[0] === undefined ? node.locate() : node.locateKey(fields[0].split('.')[0] ?? ''),
    message: messageOf(aturan, node, fields[0] ?? '') ?? `${calledSo(node)} tidak ${tautOf(syarat)}`,
    hint: aturan.saran ?? (dari ? `rujuk dari ${sebutJenis(dari)}` : `isi "${joinDaftar([...new Set(fields)])}"`),
  })
  if (dari) {
    return function* (node, graph) {
      if (!graph.isWhole(dari, hubungan)) return
      const isMet = graph
        .backlinks(node)
        .some(({ verb, from }) => isAsked(verb) && from.jenis === dari && !isDraft(from))
      if (!isMet) yield draft(node)
    }
  }
  return function* (node, graph) {
    const asked = node.links.filter(({ verb }) => isAsked(verb))
    if (asked.some(({ to }) => to && (ke === undefined || to.jenis === ke))) return
    if (!fields.every((field) => node.judges(field))) return
    // What it points to may stand in a document that could not be read.
    const unmet = asked.some(({ to }) => to === undefined)
    if (unmet && (ke === undefined ? graph.hides : !graph.isWhole(ke))) return
    yield draft(node)
  }
}

/** The fields in which such a link from a kind of node may stand, or into it. */
export function tracesOf(jenis: JenisNode, { hubungan, ke, dari }: SyaratTaut) {
  return traces.filter(({ from, to, verb }) => {
    if (hubungan !== undefined && verb !== hubungan) return false
    const leadsTo = (kind: JenisNode) => to.length === 0 || to.includes(kind)
    return dari ? from === dari && leadsTo(jenis) : from === jenis && (ke === undefined || leadsTo(ke))
  })
}
