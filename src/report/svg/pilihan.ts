/** What `--only` may ask of the pictures, and the pictures that it means. */
import { cariNode, type Found } from '../../graph/cari.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { JenisNode } from '../../graph/traces.ts'
import { isProses } from '../../hitung/rantai.ts'
import { nearest, sebutDugaan } from '../../text/terdekat.ts'
import { UsageError } from '../../usage-error.ts'
import { lembarSop } from '../tampilan/lembar-sop.ts'
import { lipatRantai } from '../tampilan/lipat.ts'
import { rantaiOf } from '../tampilan/rantai.ts'
import type { Views } from '../tampilan/simpul.ts'
import { lembarAlur } from './alur-sop.ts'
import { type Bagan, lembarBagan } from './bagan.ts'
import type { Lembaran } from './lembaran.ts'
import { susunLintasFungsi } from './lintas-fungsi.ts'
import { susunLevel0 } from './peta-level0.ts'
import { susunRelasi } from './peta-relasi.ts'
import { susunSubproses } from './peta-subproses.ts'
import { susunRantai } from './rantai-svg.ts'

/** Of one node; none where it says nothing that such a picture shows. */
type Gambar = (node: Node, graph: Graph) => readonly Lembaran[]

const maps: Readonly<Record<string, Gambar>> = {
  peta: (node) => (node.jenis === 'peta_proses' ? of(susunLevel0(node as Node<'peta_proses'>)) : []),
  subproses: (node, graph) => (isProses(node) ? of(susunSubproses(node, graph)) : []),
  relasi: (node, graph) => (isProses(node) ? of(susunRelasi(node, graph)) : []),
  lintas: (node, graph) => (isProses(node) ? of(susunLintasFungsi(node, graph)) : []),
}
const documents: Readonly<Record<string, Gambar>> = {
  sop: (node, graph) => (node.jenis === 'sop' ? lembarAlur(lembarSop(node as Node<'sop'>, graph), {}) : []),
  peta_proses: (node, graph) => maps.peta?.(node, graph) ?? [],
  proses: (node, graph) => ['subproses', 'relasi', 'lintas'].flatMap((name) => maps[name]?.(node, graph) ?? []),
}

const KNOWN =
  'rantai, rantai:program, rantai:utuh, peta, subproses, relasi, lintas, relasi:KODE, proses:KODE, atau sop:KODE'

export function pilihGambar(only: string, views: Views): readonly Lembaran[] {
  const chain = rantaiFor(only, views)
  if (chain) return of(susunRantai(chain))
  const all = Object.hasOwn(maps, only) ? maps[only] : undefined
  if (all) {
    const found = views.all.flatMap(({ node, graph }) => all(node, graph))
    if (found.length === 0) throw new UsageError(`tidak ada yang dapat digambar sebagai "${only}"`)
    return found
  }
  const colon = only.indexOf(':')
  const jenis = only.slice(0, Math.max(colon, 0))
  const kode = only.slice(colon + 1)
  // The office may stand before: kanwil-bali/sop:SOP-01.
  const kind = jenis.slice(jenis.lastIndexOf('/') + 1)
  const isMap = Object.hasOwn(maps, kind)
  const gambar = isMap ? maps[kind] : Object.hasOwn(documents, kind) ? documents[kind] : undefined
  if (!gambar || kode === '') throw new UsageError(`gambar "${only}" tidak dikenal; yang ada: ${KNOWN}`)
  const { node, graph } = findOne(isMap ? jenis.slice(0, jenis.lastIndexOf('/') + 1) + kode : only, kind, only, views)
  const found = gambar(node, graph)
  if (found.length === 0) throw new UsageError(`"${only}" tidak memuat apa pun yang dapat digambar`)
  return found
}

function rantaiFor(only: string, views: Views) {
  if (only === 'rantai' || only === 'rantai:unit') return lipatRantai(rantaiOf(views), 'unit')
  if (only === 'rantai:program') return lipatRantai(rantaiOf(views), 'program')
  return only === 'rantai:utuh' ? rantaiOf(views) : undefined
}

function findOne(teks: string, kind: string, only: string, { graphs }: Views): Found {
  const jenis = kind === 'peta' ? 'peta_proses' : Object.hasOwn(maps, kind) ? 'proses' : kind
  const found = cariNode(teks, graphs).filter(({ node }) => node.jenis === jenis)
  const [first] = found
  if (found.length === 1 && first) return first
  const spell = ({ node, graph }: Found) => `${graph.instansi ? `${graph.instansi.kode}/` : ''}${kind}:${node.kode}`
  if (first) {
    throw new UsageError(
      `"${only}" dapat berarti beberapa; sebut salah satu: ${[...new Set(found.map(spell))].join(', ')}`,
    )
  }
  const known = graphs.flatMap((graph) => graph.all(jenis as JenisNode).map(({ kode }) => `${kind}:${kode}`))
  const dugaan = sebutDugaan(nearest(only, known))
  throw new UsageError(`"${only}" tidak ada di folder ini${dugaan === undefined ? '' : `; ${dugaan}`}`)
}

function of(bagan: Bagan | undefined): readonly Lembaran[] {
  return bagan ? [lembarBagan(bagan, {})] : []
}
