import type { Graph } from '../../graph/graph.ts'
import type { Link, Node } from '../../graph/node.ts'
import { type JenisNode, parts } from '../../graph/traces.ts'
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { nearest, onlyNear, sebutDugaan } from '../../text/terdekat.ts'
import type { Rule } from '../rule.ts'
import { kindsOf, mayBeHidden, sebutKinds } from './kinds-of.ts'

export const ditemukan: Rule = {
  id: 'rujukan/ditemukan',
  severity: 'error',
  title: 'Setiap rujukan bertemu dengan yang dirujuknya',
  why: `Rujukan menghubungkan dokumen menjadi satu rantai. Bila kode yang ditulis tidak ada pada instansi ini maupun instansi di
atasnya, rantainya putus di tempat itu: pembaca tidak dapat mencari dokumennya, dan pemeriksaan lain tidak dapat berjalan.
Rujukan kepada jenis dokumen yang belum ditulis sama sekali, dan kepada instansi induk yang tidak ada di folder ini, tidak dilaporkan.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: PETA
proses: [{ kode: P-01 }]
---
jenis: sop
kode: SOP-01
nama: Legalisasi Ijazah
proses: [P-01]
keterkaitan: [SOP Pengarsipan di Dinas]
`,
      `
jenis: sop
kode: SOP-01
proses: P-01
`,
      `
jenis: instansi
kode: kankemenag-badung
induk: kanwil-bali
---
jenis: renstra
kode: R
sasaran:
  - kode: SK-01
    menjabarkan: kanwil-bali/SS-01
---
jenis: standar_pelayanan
kode: SP-01
acuan: SP-01
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: PETA
proses: [{ kode: P-01 }]
---
jenis: sop
kode: SOP-01
proses:
  - P-1 # ✗
`,
      `
jenis: sop
kode: SOP-01
nama: Legalisasi Ijazah
---
jenis: standar_pelayanan
kode: SP-01
sop: Legalisasi Ijazah # ✗
---
jenis: maklumat
kode: MAK
layanan: [SP-01, SP-77] # ✗
`,
      `
jenis: instansi
kode: kanwil-bali
---
jenis: renstra
kode: R
sasaran: [{ kode: SS-01 }]
---
jenis: instansi
kode: kankemenag-badung
induk: kanwil-bali
unit:
  - kode: phu
    induk: tu # ✗
---
jenis: renstra
kode: R
sasaran:
  - kode: SK-01
    menjabarkan: kanwil-bali/SS-99 # ✗
`,
      `
jenis: sop
kode: SOP-01
---
jenis: lke
kode: LKE-2024
jawaban:
  P2-i.a:
    jawaban: B
    bukti:
      - sop:SOP-01
      - sop:SOP-99 # ✗
      - notula rapat evaluasi SOP-99
`,
    ],
  },
  *check(graph) {
    const known = new Known(graph)
    for (const link of graph.links()) {
      if (link.to || link.otherKind || link.orText) continue
      const kinds = kindsOf(link)
      if (liesOutside(link, kinds, graph) || !known.isWritten(kinds) || mayBeHidden(kinds, graph)) continue
      const meant = isWhole(link) ? known.only(link.teks, kinds) : undefined
      yield {
        at: { ...link.from.locate(...link.path), ...(meant && { usulan: [meant.kode] }) },
        message: `rujukan "${link.teks}" tidak bertemu ${sebutKinds(kinds)} mana pun`,
        hint: hintFor(link.teks, kinds, known),
      }
    }
  },
  fix: {
    title:
      'Rujukan diganti dengan kode yang dimaksud, bila hanya satu yang mirip dan angkanya sama, atau yang bernama seperti itu',
    changes: ({ at }) => (at.usulan ?? []).map((teks) => ({ kind: 'set', at, teks })),
  },
}

/** Whether the reference is all that is written there. */
function isWhole({ from, path, teks }: Link): boolean {
  let value: unknown = from.isi
  for (const segment of path) value = (value as Readonly<Record<string, unknown>>)[segment]
  return value === teks
}

/** An office that is judged without the one above it cannot know what that one holds. */
function liesOutside({ teks, from, verb }: Link, kinds: readonly JenisNode[], graph: Graph): boolean {
  const { instansi } = graph
  if (graph.parent || instansi?.isi.induk === undefined) return false
  if (verb === 'mengacu' || (verb === 'menjabarkan' && kinds.includes(from.jenis))) return true
  return teks.includes('/') && !teks.startsWith(`${instansi.kode}/`)
}

function hintFor(teks: string, kinds: readonly JenisNode[], known: Known): string {
  const [named] = known.byName(teks, kinds)
  if (named) return `tulis kodenya, "${named.kode}"`
  return sebutDugaan(known.near(teks, kinds)) ?? `perbaiki kodenya, atau tulis ${sebutKinds(kinds)} itu`
}

/** Part -> the kind of document that holds it. */
const homeOf = new Map<JenisNode, JenisNode>()
const claim = (home: JenisNode, jenis: JenisNode) => {
  for (const part of Object.values(parts[jenis] ?? {})) {
    if (homeOf.has(part)) continue
    homeOf.set(part, home)
    claim(home, part)
  }
}
for (const jenis of ['instansi', 'renstra', 'peta_proses', 'regulasi', 'kebutuhan_masyarakat'] as const)
  claim(jenis, jenis)

/** Comparisons of kode that are made for suggestions; in an office without end the last references get none. */
const MAX_COMPARISONS = 3_000_000

function namesOf(node: Node): string[] {
  const names = [node.nama, node.field('nomor')].filter((name) => typeof name === 'string')
  return [...new Set(names.map(normaliseNama))]
}

/** What the office and those above it hold, by kinds that were asked for. */
class Known {
  readonly #graph: Graph
  readonly #nodes = new Map<string, readonly Node[]>()
  readonly #names = new Map<string, ReadonlyMap<string, readonly Node[]>>()
  #left = MAX_COMPARISONS

  constructor(graph: Graph) {
    this.#graph = graph
  }

  /** Whether documents that could hold such nodes are there at all; if not, another rule says so once. */
  isWritten(kinds: readonly JenisNode[]): boolean {
    if (kinds.length === 0) return true
    const homes = kinds.map((kind) => homeOf.get(kind) ?? kind)
    for (let level: Graph | undefined = this.#graph; level; level = level.parent) {
      const { nodes } = level.office
      if (homes.some((home) => nodes.has(home))) return true
    }
    return false
  }

  byName(teks: string, kinds: readonly JenisNode[]): readonly Node[] {
    const key = kinds.join()
    let names = this.#names.get(key)
    if (!names) {
      const called = this.#all(kinds).flatMap((node) => namesOf(node).map((name) => ({ name, node })))
      names = new Map(
        [...groupBy(called, ({ name }) => name)].map(([name, all]) => [name, all.map(({ node }) => node)]),
      )
      this.#names.set(key, names)
    }
    return names.get(normaliseNama(teks)) ?? []
  }

  /** The one node that can be meant, and no other. */
  only(teks: string, kinds: readonly JenisNode[]): Node | undefined {
    const named = this.byName(teks, kinds)
    const nodes = this.#all(kinds)
    this.#left -= nodes.length
    if (named.length > 0 || this.#left < 0) return named.length === 1 ? named[0] : undefined
    const kode = onlyNear(
      teks,
      nodes.map((node) => node.kode),
    )
    const [only, ...others] = nodes.filter((node) => node.kode === kode)
    return others.length === 0 ? only : undefined
  }

  near(teks: string, kinds: readonly JenisNode[]): readonly string[] {
    const nodes = this.#all(kinds)
    this.#left -= nodes.length
    if (this.#left < 0) return []
    return nearest(
      teks,
      nodes.map(({ kode }) => kode),
    )
  }

  #all(kinds: readonly JenisNode[]): readonly Node[] {
    const key = kinds.join()
    const known = this.#nodes.get(key)
    if (known) return known
    const nodes = kinds.flatMap((kind): readonly Node[] => this.#graph.visible(kind))
    this.#nodes.set(key, nodes)
    return nodes
  }
}
