/** P2-i: SOPs refer to the map, are applied, are evaluated. */
import { type Graph, isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { kategoriOf, prosesOfSop } from '../rantai.ts'
import { type Bahan, pilah, type Usulan, usulanBagian } from './usulan.ts'

type Sop = Node<'sop'>

export function usulanSop({ graph, tahun }: Bahan): readonly Usulan[] {
  // An SOP or a process that could not be read may be the one that counts.
  if (!graph.isWhole('sop') || !graph.isWhole('proses')) return []
  const sop = graph.inForce('sop')
  return [
    ...mengacuPeta(
      sop.filter((one) => one.judges('proses')),
      graph,
    ),
    ...diterapkan(sop.filter((one) => one.judges('penerapan'))),
    ...dievaluasi(
      sop.filter((one) => one.judges('evaluasi')),
      graph,
      tahun,
    ),
  ]
}

function mengacuPeta(sop: readonly Sop[], graph: Graph): readonly Usulan[] {
  if (!graph.has('peta_proses')) return []
  return usulanBagian(sop, (one) => prosesOfSop(one, graph).some((proses) => !isDraft(proses)), {
    butir: 'P2-i.a',
    jawaban: ['B', 'C', 'C', 'D'],
    tertinggi: ['A', 'C', 'C', 'D'],
    cara: 'SOP yang menyebut proses pada peta proses bisnis dibagi seluruh SOP yang berlaku; A memerlukan inovasi yang selaras, yang tidak dapat dihitung dari dokumen',
    apa: 'SOP mengacu pada peta proses bisnis',
  })
}

function diterapkan(sop: readonly Sop[]): readonly Usulan[] {
  return usulanBagian(sop, ({ isi: { penerapan = [] } }) => penerapan.length > 0, {
    butir: 'P2-i.b',
    jawaban: ['B', 'C', 'D', 'E'],
    // An office that writes it down of none keeps its proof elsewhere.
    tertinggi: ['A', 'C', 'D', 'A'],
    cara: 'SOP yang mencatat bukti "penerapan" dibagi seluruh SOP yang berlaku; A memerlukan inovasi pada SOP, yang tidak dapat dihitung dari dokumen',
    apa: 'SOP mencatat bukti penerapan',
  })
}

function dievaluasi(all: readonly Sop[], graph: Graph, tahun: number): readonly Usulan[] {
  const inti = all.filter((one) => prosesOfSop(one, graph).some((proses) => kategoriOf(proses) === 'inti'))
  const sop = inti.length > 0 ? inti : all
  if (sop.length === 0) return []
  const sudah = pilah(sop, (one) => evaluations(one, graph, tahun).length > 0)
  const { ya, ...rest } = pilah(sop, (one) => isFollowedUp(one, graph, tahun))
  const n = sop.length
  const dievaluasi = sudah.ya.length
  const jawaban = gradeEvaluasi(n, dievaluasi, ya.length)
  const utama = inti.length > 0 ? 'SOP utama (yang melaksanakan proses inti)' : 'SOP'
  return [
    {
      butir: 'P2-i.c',
      jawaban,
      tertinggi: jawaban,
      cara: `${utama} yang mencatat "evaluasi" sampai akhir ${tahun}, dan di antaranya yang mencatat tindak lanjut atau direvisi sesudahnya, dibagi seluruh ${utama}; sebagian besar berarti lebih dari separuh`,
      hitungan: [
        { memenuhi: dievaluasi, dari: n, apa: `${utama} dievaluasi` },
        { memenuhi: ya.length, dari: n, apa: `${utama} dievaluasi dan ditindaklanjuti` },
      ],
      ...rest,
    },
  ]
}

function gradeEvaluasi(semua: number, dievaluasi: number, ditindaklanjuti: number): string {
  if (ditindaklanjuti === semua) return 'A'
  if (2 * ditindaklanjuti > semua) return 'B'
  if (2 * dievaluasi > semua) return 'C'
  return dievaluasi > 0 ? 'D' : 'E'
}

/** Those that do not surely come after the year. */
function evaluations({ isi: { evaluasi = [] } }: Sop, graph: Graph, tahun: number) {
  return evaluasi.filter(({ tanggal }) => {
    const mulai = tanggal === undefined ? undefined : graph.hari(tanggal)?.mulai
    return mulai === undefined || mulai <= `${tahun}-12-31`
  })
}

function isFollowedUp(sop: Sop, graph: Graph, tahun: number): boolean {
  const { revisi } = sop.isi.tanggal ?? {}
  const direvisi = revisi === undefined ? undefined : graph.hari(revisi)?.akhir
  return evaluations(sop, graph, tahun).some(({ tanggal, tindak_lanjut }) => {
    if (tindak_lanjut) return true
    const since = tanggal === undefined ? undefined : graph.hari(tanggal)?.mulai
    return since !== undefined && direvisi !== undefined && direvisi >= since
  })
}
