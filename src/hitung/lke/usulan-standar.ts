/** P6-i and P6-ii.d: standar pelayanan set, proclaimed, reviewed, published, with compensation. */
import type { Reviu } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { kompensasiOf } from '../kompensasi.ts'
import { komponen, komponenKosong, kurangPenetapan, withAcuan } from '../komponen.ts'
import type { Standar } from '../layanan.ts'
import { isDiTempat, isDiumumkan, isSitus } from '../publikasi.ts'
import { hasStandar, isChainWhole, isLowest } from '../rantai.ts'
import { type Bahan, type Hal, halOf, pilah, type Usulan, usulanBagian } from './usulan.ts'

export function usulanStandar({ graph, tahun }: Bahan): readonly Usulan[] {
  const standar = graph.inForce('standar_pelayanan')
  if (standar.length === 0 || !graph.isWhole('standar_pelayanan')) return []
  const judged = (...fields: readonly string[]) => standar.filter((one) => fields.every((field) => one.judges(field)))
  return [
    ...ditetapkan(judged('ditetapkan', ...komponen.map(({ field }) => field)), graph),
    ...dimaklumatkan(judged('maklumat'), graph),
    ...ditinjau(judged('reviu'), graph, tahun),
    ...dipublikasikan(judged('publikasi'), graph),
    ...berkompensasi(judged('kompensasi', 'jaminan_pelayanan')),
  ]
}

/** Services that the map promises and no standar describes. */
function tanpaStandar(graph: Graph): readonly Hal[] {
  return graph
    .inForce('proses')
    .filter((one) => one.isi.layanan_publik === true && isLowest(one) && !hasStandar(one, graph))
    .map(halOf)
}

function ditetapkan(standar: readonly Standar[], graph: Graph): readonly Usulan[] {
  if (standar.length < graph.inForce('standar_pelayanan').length || !isChainWhole(graph)) return []
  const tanpa = tanpaStandar(graph)
  const set = standar.filter((one) => kurangPenetapan(one, graph).length === 0)
  const sah = new Set(set)
  const { ya, memenuhi, tidak } = pilah(standar, (one) => sah.has(one) && graph.once(komponenKosong, one).length === 0)
  const semua = standar.length + tanpa.length
  const [jawaban, tertinggi] = gradePenetapan(semua, set.length, ya.length)
  return [
    {
      butir: 'P6-i.a',
      jawaban,
      tertinggi,
      cara: 'layanan yang standarnya ditetapkan (nomor, tanggal, pejabat) dan memuat 14 komponen, dibagi seluruh standar pelayanan dan proses layanan publik yang belum berstandar',
      hitungan: [
        { memenuhi: set.length, dari: semua, apa: 'layanan standarnya ditetapkan' },
        { memenuhi: ya.length, dari: semua, apa: 'layanan standarnya ditetapkan dan memuat 14 komponen' },
      ],
      memenuhi,
      tidak: [...tidak, ...tanpa],
    },
  ]
}

/** The ladder knows all or some that are set, all conforming or none; where only some conform, B can still be argued. */
function gradePenetapan(semua: number, ditetapkan: number, sesuai: number): readonly [string, string] {
  if (ditetapkan === 0) return ['E', 'E']
  if (sesuai === semua) return ['A', 'A']
  if (sesuai === ditetapkan) return ['B', 'B']
  return [ditetapkan === semua ? 'C' : 'D', sesuai > 0 ? 'B' : ditetapkan === semua ? 'C' : 'D']
}

/** The maklumat of the office and those above that hold for a standar; one without services holds for all. */
function maklumatOf(standar: Standar, graph: Graph): readonly Node<'maklumat'>[] {
  const line = withAcuan(standar, graph)
  return graph.visible('maklumat').filter((one) => {
    const { semua, layanan = [] } = one.isi
    return (
      semua === true ||
      layanan.length === 0 ||
      graph.out(one, 'memaklumatkan').some((end) => line.some((it) => it === end))
    )
  })
}

function dimaklumatkan(standar: readonly Standar[], graph: Graph): readonly Usulan[] {
  if (standar.length === 0 || !graph.isWhole('maklumat')) return []
  const publications = (one: Standar) =>
    [...maklumatOf(one, graph), ...withAcuan(one, graph)].flatMap(({ isi }) => isi.publikasi ?? [])
  const { ya, ...rest } = pilah(standar, (one) => maklumatOf(one, graph).length > 0)
  const situs = ya.filter((one) => publications(one).some(isSitus)).length
  const keduanya = ya.filter((one) => publications(one).some(isSitus) && publications(one).some(isLain)).length
  const n = standar.length
  const jawaban = keduanya === n ? 'A' : 2 * situs > n ? 'B' : ya.length > 0 ? 'C' : 'D'
  return [
    {
      butir: 'P6-i.b',
      jawaban,
      tertinggi: jawaban,
      cara: 'standar pelayanan yang dicakup maklumat, dan di antaranya yang diumumkan di situs dan di media lain, dibagi seluruh standar pelayanan; sebagian besar berarti lebih dari separuh',
      hitungan: [
        { memenuhi: ya.length, dari: n, apa: 'standar pelayanan dimaklumatkan' },
        { memenuhi: situs, dari: n, apa: 'dimaklumatkan dan diumumkan di situs' },
        { memenuhi: keduanya, dari: n, apa: 'dimaklumatkan dan diumumkan di situs dan media lain' },
      ],
      ...rest,
    },
  ]
}

/** A second site is another medium as well; one that is no site surely is. */
function isLain(publikasi: Parameters<typeof isSitus>[0]): boolean {
  return isDiTempat(publikasi) || (isDiumumkan(publikasi) && !isSitus(publikasi))
}

const LUAR: ReadonlySet<string> = new Set(['masyarakat', 'akademisi', 'dunia_usaha', 'lsm', 'media'])

function ditinjau(standar: readonly Standar[], graph: Graph, tahun: number): readonly Usulan[] {
  if (standar.length === 0) return []
  const reviews = (one: Standar) =>
    withAcuan(one, graph)
      .flatMap(({ isi }) => isi.reviu ?? [])
      .filter(({ tanggal }) => isBy(tanggal, graph, tahun))
  const usesBoth = ({ berdasarkan = [] }: Reviu) => berdasarkan.includes('skm') && berdasarkan.includes('pengaduan')
  const withPublic = ({ dengan = [] }: Reviu) =>
    dengan.some(({ unsur = '', jumlah }) => LUAR.has(unsur) && jumlah !== 0)
  const { ya, ...rest } = pilah(standar, (one) => reviews(one).length > 0)
  const bahan = ya.filter((one) => reviews(one).some(usesBoth)).length
  const lengkap = ya.filter((one) => reviews(one).some((reviu) => usesBoth(reviu) && withPublic(reviu))).length
  const n = standar.length
  const most = (jumlah: number) => 2 * jumlah > n
  const jawaban = most(lengkap) ? 'A' : most(bahan) ? 'B' : ya.length > 0 ? 'C' : 'D'
  return [
    {
      butir: 'P6-i.c',
      jawaban,
      tertinggi: jawaban,
      cara: `tingkat yang dicapai lebih dari separuh standar pelayanan pada "reviu" sampai akhir ${tahun}: memakai SKM dan pengaduan serta melibatkan unsur luar, memakai keduanya saja, atau ditinjau tanpa keduanya`,
      hitungan: [
        { memenuhi: ya.length, dari: n, apa: 'standar pelayanan ditinjau' },
        { memenuhi: bahan, dari: n, apa: 'ditinjau dengan memakai SKM dan pengaduan' },
        { memenuhi: lengkap, dari: n, apa: 'ditinjau dengan keduanya bersama pemangku kepentingan' },
      ],
      ...rest,
    },
  ]
}

function isBy(tanggal: string | undefined, graph: Graph, tahun: number): boolean {
  const mulai = tanggal === undefined ? undefined : graph.hari(tanggal)?.mulai
  return mulai === undefined || mulai <= `${tahun}-12-31`
}

function dipublikasikan(standar: readonly Standar[], graph: Graph): readonly Usulan[] {
  const maklumat = graph.visible('maklumat').filter((one) => one.judges('publikasi'))
  if (standar.length === 0 || maklumat.length === 0 || !graph.isWhole('maklumat')) return []
  const isPublic = ({ isi: { publikasi = [] } }: Node<'standar_pelayanan' | 'maklumat'>) => publikasi.some(isDiumumkan)
  const { ya, memenuhi, tidak } = pilah(standar, (one) => withAcuan(one, graph).some(isPublic))
  const diumumkan = maklumat.filter(isPublic)
  const jawaban = ya.length === standar.length && diumumkan.length > 0 ? 'Ya' : 'Tidak'
  return [
    {
      butir: 'P6-i.d',
      jawaban,
      tertinggi: ya.length > 0 && diumumkan.length > 0 ? 'Ya' : 'Tidak',
      cara: 'Ya bila setiap standar pelayanan dan sekurang-kurangnya satu maklumat mencatat tempat pengumumannya',
      hitungan: [
        { memenuhi: ya.length, dari: standar.length, apa: 'standar pelayanan diumumkan' },
        { memenuhi: diumumkan.length, dari: maklumat.length, apa: 'maklumat diumumkan' },
      ],
      memenuhi: [...memenuhi, ...diumumkan.map(halOf)],
      tidak: [...tidak, ...maklumat.filter((one) => !diumumkan.includes(one)).map(halOf)],
    },
  ]
}

function berkompensasi(standar: readonly Standar[]): readonly Usulan[] {
  return usulanBagian(standar, (one) => kompensasiOf(one) !== undefined, {
    butir: 'P6-ii.d',
    jawaban: ['A', 'B', 'C', 'D'],
    cara: 'standar pelayanan yang menyebut kompensasi bila layanan tidak sesuai standar dibagi seluruh standar pelayanan',
    apa: 'standar pelayanan menyebut kompensasi',
  })
}
