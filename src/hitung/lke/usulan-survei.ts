/** P6-iv: the survey of satisfaction held, open, followed up. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { isDiTempat, isSitus } from '../publikasi.ts'
import { triwulanOf } from '../skm.ts'
import { type Bahan, halOf, pilah, type Usulan, usulanBagian } from './usulan.ts'

type Survei = Node<'hasil_survei'>

export function usulanSurvei({ graph, tahun }: Bahan): readonly Usulan[] {
  const survei = graph.inForce('hasil_survei').filter((one) => isSkm(one) && isOf(one, graph, tahun))
  const measured = graph.inForce('hasil_survei').length + graph.fakta.survei.length
  if (measured === 0 || !graph.isWhole('hasil_survei')) return []
  return [
    ...dilakukan(survei, graph, tahun),
    ...terbuka(survei.filter((one) => one.judges('publikasi'))),
    ...ditindaklanjuti(survei.filter((one) => one.judges('tindak_lanjut'))),
  ]
}

function isSkm({ isi: { survei = 'skm' } }: Survei): boolean {
  return survei === 'skm'
}

/** Whether the survey ended in the year. */
function isOf({ isi: { periode } }: Survei, graph: Graph, tahun: number): boolean {
  const teks = periode?.selesai ?? periode?.mulai
  return teks !== undefined && graph.hari(String(teks))?.akhir.slice(0, 4) === String(tahun)
}

/**
 * Surveys of one period count once, however many services or units have a result of their own; of raw answers the quarters
 * in which they were given. Results and answers may be about the same surveys: the larger number counts.
 */
function dilakukan(survei: readonly Survei[], graph: Graph, tahun: number): readonly Usulan[] {
  const periode = new Set(
    survei.map(({ isi: { periode } }) => graph.hari(String(periode?.selesai ?? periode?.mulai))?.akhir),
  )
  const kali = Math.max(periode.size, triwulanDijawab(graph, tahun))
  const jawaban = 'EDCBA'[Math.min(4, kali)] ?? 'A'
  return [
    {
      butir: 'P6-iv.a',
      jawaban,
      tertinggi: jawaban,
      cara: `banyaknya masa survei kepuasan masyarakat yang berakhir pada ${tahun}, atau triwulan yang memiliki jawaban responden; A memerlukan empat`,
      hitungan: [{ memenuhi: kali, dari: 4, apa: `survei kepuasan masyarakat dilakukan pada ${tahun}` }],
      memenuhi: survei.map(halOf),
      tidak: [],
    },
  ]
}

function triwulanDijawab(graph: Graph, tahun: number): number {
  const skm = graph.fakta.survei.filter(({ survei }) => survei === 'skm')
  const bulan = skm.flatMap(({ kelompok }) => kelompok.flatMap((one) => (one.responden > 0 ? [one.bulan] : [])))
  return new Set(bulan.filter((one) => one.startsWith(`${tahun}`)).map(triwulanOf)).size
}

function terbuka(survei: readonly Survei[]): readonly Usulan[] {
  if (survei.length === 0) return []
  const holds = (one: Survei, where: typeof isSitus) => (one.isi.publikasi ?? []).some(where)
  const { ya, ...rest } = pilah(survei, (one) => holds(one, isSitus) && holds(one, isDiTempat))
  const diumumkan = survei.filter((one) => (one.isi.publikasi ?? []).length > 0).length
  const jawaban = 2 * ya.length > survei.length ? 'A' : diumumkan > 0 ? 'B' : 'C'
  return [
    {
      butir: 'P6-iv.b',
      jawaban,
      // The ladder has no rung for a result that stands on a site alone.
      tertinggi: jawaban === 'B' && survei.some((one) => holds(one, isSitus)) ? 'A' : jawaban,
      cara: 'hasil survei yang diumumkan di situs dan di tempat pelayanan; A bila lebih dari separuh, B bila hanya di salah satunya',
      hitungan: [
        { memenuhi: diumumkan, dari: survei.length, apa: 'hasil survei diumumkan' },
        { memenuhi: ya.length, dari: survei.length, apa: 'hasil survei diumumkan di situs dan di tempat pelayanan' },
      ],
      ...rest,
    },
  ]
}

function ditindaklanjuti(survei: readonly Survei[]): readonly Usulan[] {
  return usulanBagian(survei, ({ isi: { tindak_lanjut = [] } }) => tindak_lanjut.length > 0, {
    butir: 'P6-iv.c',
    jawaban: ['A', 'B', 'C', 'D'],
    cara: 'hasil survei yang mencatat tindak lanjut dibagi seluruh hasil survei tahun itu',
    apa: 'hasil survei ditindaklanjuti',
  })
}
