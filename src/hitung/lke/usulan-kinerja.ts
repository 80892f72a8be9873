/** P4-ii and R4: planning documents, IKU, SMART indicators, sasaran achieved, the logical frame. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { readNilai } from '../nilai.ts'
import { type Bahan, type Hal, halOf, type Usulan, usulanBagian } from './usulan.ts'
import { sasaranTercapai } from './usulan-sasaran.ts'

type Sasaran = Node<'sasaran'>
type Indikator = Node<'indikator'>

export function usulanKinerja({ graph, tahun }: Bahan): readonly Usulan[] {
  return [
    ...perencanaan(graph, tahun),
    ...iku(graph),
    ...smart(graph),
    ...sasaranTercapai(graph, tahun),
    ...kerangka(graph),
  ]
}

function perencanaan(graph: Graph, tahun: number): readonly Usulan[] {
  const renstra = graph.visible('renstra')
  const perjanjian = graph.inForce('perjanjian_kinerja').filter(({ isi }) => (isi.tahun ?? tahun) === tahun)
  const written = renstra.length + graph.all('perjanjian_kinerja').length > 0
  if (!written || !graph.isWhole('renstra') || !graph.isWhole('perjanjian_kinerja')) return []
  const jawaban = renstra.length > 0 && perjanjian.length > 0 ? 'Ya' : 'Tidak'
  const tidak: Hal[] = [
    ...(renstra.length > 0 ? [] : [{ nama: `Renstra yang memuat tahun ${tahun}` }]),
    ...(perjanjian.length > 0 ? [] : [{ nama: `perjanjian kinerja tahun ${tahun}` }]),
  ]
  return [
    {
      butir: 'P4-ii.a',
      jawaban,
      tertinggi: jawaban,
      cara: `Ya bila ada Renstra instansi atau induknya yang memuat tahun ${tahun} dan perjanjian kinerja tahun itu`,
      hitungan: [{ memenuhi: 2 - tidak.length, dari: 2, apa: 'dokumen perencanaan kinerja ada' }],
      memenuhi: [...renstra.slice(0, 1), ...perjanjian].map(halOf),
      tidak,
    },
  ]
}

function iku(graph: Graph): readonly Usulan[] {
  const own = graph.inForce('indikator')
  const indikator = own.length > 0 ? own : graph.visible('indikator')
  if (!graph.isWhole('indikator')) return []
  return usulanBagian(indikator, ({ isi }) => isi.utama === true, {
    butir: 'P4-ii.c',
    jawaban: ['Ya', 'Ya', 'Ya', 'Tidak'],
    // The mark is ours: an office may have set its IKU in a decree.
    tertinggi: ['Ya', 'Ya', 'Ya', 'Ya'],
    cara: 'Ya bila sekurang-kurangnya satu indikator ditandai "utama: true"',
    apa: 'indikator ditetapkan sebagai IKU',
  })
}

function smart(graph: Graph): readonly Usulan[] {
  const judged = ['satuan', 'rumus', 'target']
  const indikator = graph.inForce('indikator').filter((one) => judged.every((field) => one.judges(field)))
  if (!graph.isWhole('indikator')) return []
  return usulanBagian(indikator, isSmart, {
    butir: 'P4-ii.d',
    jawaban: ['A', 'B', 'C', 'D'],
    // Five properties of which the documents show two or three: one rung is left to those who read.
    tertinggi: ['A', 'A', 'B', 'C'],
    cara: 'indikator yang memiliki satuan, rumus, dan target bertahun yang terbaca dibagi seluruh indikator Renstra; sifat SMART yang lain tidak dapat dihitung dari dokumen',
    apa: 'indikator terukur dan bertarget',
  })
}

function isSmart({ isi: { satuan, skala, rumus, target = {} } }: Indikator): boolean {
  const values = Object.values(target).filter((nilai) => nilai !== undefined)
  const readable = values.some((nilai) => readNilai(nilai, skala) !== undefined)
  const tellsUnit = Boolean(satuan) || skala !== undefined || values.some((nilai) => typeof nilai === 'string')
  return tellsUnit && Boolean(rumus) && readable
}

/** The structure alone: each sasaran hangs on one above it, or on a tujuan where none is above. */
function kerangka(graph: Graph): readonly Usulan[] {
  const sasaran = graph.inForce('sasaran').filter((one) => one.judges('menjabarkan') && one.judges('tujuan'))
  if (!graph.isWhole('sasaran', 'menjabarkan')) return []
  const above = graph.parent?.has('sasaran') ?? false
  return usulanBagian(sasaran, (one) => hangs(one, above, graph), {
    butir: 'R4-iii.a',
    jawaban: ['B', 'B', 'C', 'C'],
    tertinggi: ['A', 'A', 'B', 'C'],
    cara: 'sasaran yang menjabarkan sasaran di atasnya (atau mewujudkan tujuan, bila tidak ada sasaran di atasnya) dibagi seluruh sasaran; A memerlukan penjabaran ke kinerja setiap pegawai, yang tidak dapat dihitung dari dokumen',
    apa: 'sasaran tersambung ke kinerja di atasnya',
  })
}

function hangs(sasaran: Sasaran, above: boolean, graph: Graph): boolean {
  if (graph.out(sasaran, 'menjabarkan').length > 0) return true
  return !above && graph.out(sasaran, 'bagian dari').length > 0
}
