/** The surveys of an office: those computed from its tables, and those that it published. */
import { daftarMutu, skalaNilai } from '../../data/survei.ts'
import type { JenisSurvei, TabelSurvei } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { type RingkasanSurvei, ringkasSurvei } from '../../hitung/ringkasan-survei.ts'
import { bulatkan, indeksOf, konversi } from '../../hitung/skm.ts'
import { jenisSurvei, nrrOf, skalaOf } from '../../hitung/survei.ts'

export interface SurveiTerbit {
  readonly node: Node<'hasil_survei'>
  readonly responden?: number
  /** As published. */
  readonly nilai?: number
  readonly mutu?: string
  /** From the published means of the elements, on the scale that the value was published on. */
  readonly dihitung?: number
}

export interface SurveiKantor {
  readonly graph: Graph
  readonly tabel: readonly { readonly berkas: string; readonly ringkasan: RingkasanSurvei }[]
  readonly terbit: readonly SurveiTerbit[]
}

/** What surveys are called. */
export const namaSurvei: Readonly<Record<JenisSurvei, string>> = {
  skm: 'Survei Kepuasan Masyarakat',
  ipkp: 'Indeks Persepsi Kualitas Pelayanan',
  ipak: 'Indeks Persepsi Anti Korupsi',
}

/** Undefined where the office has none. */
export function surveiKantor(graph: Graph): SurveiKantor | undefined {
  const tabel = graph.fakta.survei
    .filter(({ baris }) => baris > 0)
    .map((one) => ({ berkas: one.berkas, ringkasan: ringkasSurvei(bernama(one, graph)) }))
  const terbit = graph.all('hasil_survei').map(terbitOf)
  return tabel.length > 0 || terbit.length > 0 ? { graph, tabel, terbit } : undefined
}

/** Services by the names of their standar, whichever way the table names them. */
function bernama(tabel: TabelSurvei, graph: Graph): TabelSurvei {
  const kelompok = tabel.kelompok.map((one) => ({
    ...one,
    layanan: graph.find('standar_pelayanan', one.kode ?? '')?.nama ?? one.layanan,
  }))
  return { ...tabel, kelompok }
}

function terbitOf(node: Node<'hasil_survei'>): SurveiTerbit {
  const { responden, nilai, mutu } = node.isi
  const unsur = nrrOf(node)
  const indeks = unsur && indeksOf(unsur)
  const skala = skalaOf(node)
  const isHundred = jenisSurvei(node) === 'skm' && (nilai === undefined || nilai > skala)
  const dihitung = indeks === undefined ? undefined : isHundred ? konversi(indeks, skala) : indeks
  return {
    node,
    ...(responden !== undefined && { responden }),
    ...(nilai !== undefined && { nilai }),
    ...(mutu !== undefined && { mutu }),
    ...(dihitung !== undefined && { dihitung: bulatkan(dihitung) }),
  }
}

/** The scale of plots: that of the law, with the least of grade B as the limit of an SKM. */
export function skalaGrafik({ survei }: Pick<RingkasanSurvei, 'survei'>) {
  const { min, maks } = skalaNilai[survei]
  const baik = survei === 'skm' ? daftarMutu.find(({ mutu }) => mutu === 'B') : undefined
  return {
    min,
    maks,
    ...(baik && { ambang: { nilai: baik.min, label: `mutu B mulai ${String(baik.min).replace('.', ',')}` } }),
  }
}
