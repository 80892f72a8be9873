/** What the tables of offices say, for all reports alike; offices without such data are left out. */
import { type KinerjaKantor, kinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import { nilaiSurvei } from '../../hitung/ringkasan-survei.ts'
import { jenisSurvei } from '../../hitung/survei.ts'
import type { Audit } from '../../run.ts'
import { formatCount } from '../layout.ts'
import { formatDesimal } from '../words.ts'
import { isTerbuka, type KebutuhanKantor, kebutuhanKantor } from './kebutuhan.ts'
import { type PekpppView, pekpppView } from './pekppp.ts'
import { TANPA_INSTANSI } from './ringkasan.ts'
import { namaSurvei, type SurveiKantor, surveiKantor } from './survei.ts'

export interface Data {
  readonly kebutuhan: readonly KebutuhanKantor[]
  /** Those with services. */
  readonly pekppp: readonly PekpppView[]
  /** Those that report a realisation. */
  readonly kinerja: readonly KinerjaKantor[]
  readonly survei: readonly SurveiKantor[]
  /** Those with a log of services or complaints. */
  readonly ketepatan: readonly KinerjaKantor[]
}

/** Nothing of a validation, which reads no tables. */
export function dataOf({ scope, offices }: Audit): Data {
  const graphs = scope === 'audit' ? offices.map(({ office }) => office.graph) : []
  const kinerja = graphs.flatMap((graph) => kinerjaKantor(graph) ?? [])
  return {
    kebutuhan: graphs.flatMap((graph) => kebutuhanKantor(graph) ?? []),
    pekppp: graphs.flatMap((graph) => pekpppView(graph) ?? []),
    kinerja: kinerja.filter((one) => one.kinerja.indikator.some(({ terakhir }) => terakhir)),
    survei: graphs.flatMap((graph) => surveiKantor(graph) ?? []),
    ketepatan: kinerja.filter(({ layanan, pengaduan }) => layanan ?? pengaduan),
  }
}

/** One office in a few words; what it has no data of is a dash. */
export interface BarisData {
  readonly nama: string
  readonly capaian: string
  readonly survei: string
  readonly layanan: string
  readonly kebutuhan: string
}

export const kepalaData: Readonly<Record<keyof BarisData, string>> = {
  nama: 'Instansi',
  capaian: 'Indikator yang mencapai target',
  survei: 'Survei',
  layanan: 'Layanan tepat janji',
  kebutuhan: 'Kebutuhan masyarakat terbuka',
}

const NONE = '–'

export function barisData(data: Data): readonly BarisData[] {
  const graphs = [
    ...new Set([data.kinerja, data.survei, data.ketepatan, data.kebutuhan].flat().map(({ graph }) => graph)),
  ]
  return graphs.map((graph) => ({
    nama: graph.instansi?.nama ?? TANPA_INSTANSI,
    capaian: capaian(data.kinerja.find((one) => one.graph === graph)),
    survei: survei(data.survei.find((one) => one.graph === graph)),
    layanan: layanan(data.ketepatan.find((one) => one.graph === graph)),
    kebutuhan: kebutuhan(data.kebutuhan.find((one) => one.graph === graph)),
  }))
}

function capaian(kantor: KinerjaKantor | undefined): string {
  const all = kantor?.kinerja.indikator ?? []
  const known = all.flatMap(({ terakhir }) => terakhir?.capaian ?? [])
  if (!kantor || known.length === 0) return NONE
  const reached = known.filter(({ penuh }) => penuh >= 100).length
  const dianggap = all.filter((one) => one.isDianggapMaksimum && one.terakhir?.capaian).length
  const told = dianggap === 0 ? '' : `; ${formatCount(dianggap)} tanpa polaritas, dihitung sebagai maksimum`
  return `${formatCount(reached)} dari ${formatCount(known.length)} (${kantor.tahun})${told}`
}

/** Computed ones, and published ones of a kind that is not computed. */
function survei(kantor: SurveiKantor | undefined): string {
  const computed = (kantor?.tabel ?? []).map(({ ringkasan }) => {
    const nilai = nilaiSurvei(ringkasan, ringkasan.hasil)
    const mutu = ringkasan.survei === 'skm' && ringkasan.hasil.mutu ? ` (${ringkasan.hasil.mutu.mutu})` : ''
    const nama = ringkasan.survei === 'skm' ? 'IKM' : namaSurvei[ringkasan.survei]
    return `${nama} ${nilai === undefined ? NONE : formatDesimal(nilai)}${mutu}`
  })
  const kinds = new Set(kantor?.tabel.map(({ ringkasan }) => ringkasan.survei))
  const published = (kantor?.terbit ?? []).flatMap(({ node, nilai, mutu }) =>
    nilai === undefined || kinds.has(jenisSurvei(node))
      ? []
      : [`${node.kode} ${formatDesimal(nilai)}${mutu === undefined ? '' : ` (${mutu})`}`],
  )
  return [...computed, ...published].join('; ') || NONE
}

function layanan(kantor: KinerjaKantor | undefined): string {
  const { persen, dinilai } = kantor?.layanan?.ringkasan ?? {}
  if (persen === undefined) return NONE
  const about = kantor?.layanan?.perkiraan ? ', perkiraan' : ''
  return `${formatDesimal(persen)}% dari ${formatCount(dinilai ?? 0)}${about}`
}

function kebutuhan(kantor: KebutuhanKantor | undefined): string {
  if (!kantor) return NONE
  const open = kantor.semua.filter(({ keadaan }) => isTerbuka(keadaan)).length
  return `${formatCount(open)} dari ${formatCount(kantor.semua.length)}`
}
