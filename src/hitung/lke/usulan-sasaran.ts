/** R4-i.a: the share of sasaran that reached their targets, by the report of the year or by what was realised. */
import { type Graph, isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { capaianOf, isPolaritasDianggap, type LaporanSasaran, readAngka } from '../kinerja.ts'
import { akhirTahun, capaianTriwulan, type SeriRealisasi, seriRealisasi } from '../realisasi.ts'
import { type Hal, halOf, type Usulan } from './usulan.ts'

interface Terhitung {
  /** Percent; absent where it cannot be known. */
  readonly capaian?: number
  /** Indicators without a polarity that it was computed from. */
  readonly dianggap: number
}

interface Baris extends Terhitung {
  readonly hal: Hal
}

const TAK_TERHITUNG: Terhitung = { dianggap: 0 }

/** What the report says of each sasaran, else the mean of its indicators; without a report the tables of the year. */
export function sasaranTercapai(graph: Graph, tahun: number): readonly Usulan[] {
  const laporan = graph.all('laporan_kinerja').filter((one) => one.isi.tahun === tahun && !isDraft(one))
  if (laporan.some((one) => !one.judges('sasaran')) || !graph.isWhole('laporan_kinerja')) return []
  const reported = laporan.flatMap((one) =>
    (one.isi.sasaran ?? []).map(
      (isi, index): Baris => ({ hal: halOfRow(one, isi, index), ...meanOf(one, isi, index) }),
    ),
  )
  if (reported.length > 0) {
    return propose(reported, tahun, `pada laporan kinerja ${tahun}`, 'capaian sasaran yang tidak ditulis adalah')
  }
  return propose(realised(graph, tahun), tahun, `menurut realisasi triwulan IV ${tahun}`, 'capaian sasaran adalah')
}

function propose(rows: readonly Baris[], tahun: number, sumber: string, cara: string): readonly Usulan[] {
  const known = rows.filter(({ capaian }) => capaian !== undefined)
  if (known.length === 0) return []
  const reached = known.filter(({ capaian = 0 }) => capaian >= 100 - 1e-9)
  const unknown = rows.length - known.length
  const dianggap = known.reduce((sum, one) => sum + one.dianggap, 0)
  const maksimum = dianggap === 0 ? '' : `; ${dianggap} indikator tanpa polaritas dihitung sebagai maksimum`
  return [
    {
      butir: 'R4-i.a',
      angka: { jumlah_sasaran: rows.length, sasaran_tercapai: reached.length },
      tertinggi: (reached.length + unknown) / rows.length,
      cara: `sasaran ${sumber} yang capaiannya 100 % atau lebih dibagi seluruh sasarannya; ${cara} rata-rata capaian indikatornya${maksimum}`,
      hitungan: [{ memenuhi: reached.length, dari: rows.length, apa: `sasaran tercapai pada ${tahun}` }],
      memenuhi: reached.map(({ hal }) => hal),
      tidak: rows.filter((row) => !reached.includes(row)).map(({ hal }) => hal),
    },
  ]
}

function halOfRow(laporan: Node<'laporan_kinerja'>, { sasaran }: LaporanSasaran, index: number): Hal {
  const link = laporan.links.find(({ path }) => path.join('/') === `sasaran/${index}/sasaran`)
  return link?.to ? halOf(link.to) : { nama: sasaran ?? `sasaran ke-${index + 1}` }
}

function meanOf(laporan: Node<'laporan_kinerja'>, isi: LaporanSasaran, index: number): Terhitung {
  const stated = readAngka(isi.capaian)
  if (stated !== undefined) return { capaian: stated, dianggap: 0 }
  return mean(
    (isi.indikator ?? []).map((row, at): Terhitung => {
      const path = `sasaran/${index}/indikator/${at}/indikator`
      const to = laporan.links.find((link) => link.path.join('/') === path)?.to
      const indikator = to?.jenis === 'indikator' ? (to as Node<'indikator'>) : undefined
      const told = readAngka(row.capaian)
      if (told !== undefined) return { capaian: told, dianggap: 0 }
      return hitung(capaianOf({ target: row.target, realisasi: row.realisasi, indikator }), indikator)
    }),
  )
}

function hitung(capaian: number | undefined, indikator: Node<'indikator'> | undefined): Terhitung {
  return capaian === undefined ? TAK_TERHITUNG : { capaian, dianggap: isPolaritasDianggap(indikator) ? 1 : 0 }
}

/** Without an achievement where there is nothing, or something of it is not known. */
function mean(values: readonly Terhitung[]): Terhitung {
  let sum = 0
  let dianggap = 0
  for (const one of values) {
    if (one.capaian === undefined) return TAK_TERHITUNG
    sum += one.capaian
    dianggap += one.dianggap
  }
  return values.length > 0 ? { capaian: sum / values.length, dianggap } : TAK_TERHITUNG
}

/**
 * Sasaran of the office, and others that its tables are about, by what was realised in the last quarter of the year; of one that
 * the tables leave out nothing is known.
 */
function realised(graph: Graph, tahun: number): readonly Baris[] {
  const own = graph.inForce('sasaran').filter(({ bagian }) => bagian.some(({ jenis }) => jenis === 'indikator'))
  const bySasaran = new Map<Node, Terhitung[]>(own.map((sasaran) => [sasaran, []]))
  for (const seri of seriRealisasi(graph)) {
    const sasaran = seri.tahun === tahun ? sasaranOf(seri) : undefined
    const akhir = akhirTahun(seri)
    if (!sasaran || !akhir) continue
    const known = bySasaran.get(sasaran) ?? []
    bySasaran.set(sasaran, known)
    known.push(hitung(capaianTriwulan(seri, akhir), seri.indikator))
  }
  return [...bySasaran].map(([sasaran, values]) => ({ hal: halOf(sasaran), ...mean(values) }))
}

function sasaranOf({ indikator, target }: SeriRealisasi): Node | undefined {
  if (indikator?.wadah?.jenis === 'sasaran') return indikator.wadah
  return target?.sasaran
}
