/** A standar pelayanan as PermenPANRB 15/2014 lays it out, as data: fourteen components in two groups, and the maklumat. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { type Komponen, komponen } from '../../hitung/komponen.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { type ButirKomponen, isiKomponen } from './isi-komponen.ts'
import { type IsianTeks, kepalaInstansi, sebutRujukan, sebutTanggal } from './isian.ts'

export type { ButirKomponen } from './isi-komponen.ts'

export interface LembarStandar {
  readonly node: Node<'standar_pelayanan'>
  readonly kode: string
  /** Name of the service; the kode of a standar without one. */
  readonly judul: string
  /** The office above, the office, the unit. */
  readonly instansi: readonly string[]
  readonly identitas: readonly IsianTeks[]
  readonly kelompok: readonly KelompokKomponen[]
  /** Job of who sets the standar, where the document says it. */
  readonly pengesah: string | undefined
  readonly maklumat: LembarMaklumat
}

export interface KelompokKomponen {
  readonly kelompok: Komponen['kelompok']
  readonly judul: string
  readonly komponen: readonly KomponenStandar[]
}

export interface KomponenStandar {
  readonly field: Komponen['field']
  /** Within the group, from 1. */
  readonly nomor: number
  readonly nama: string
  /** Undefined where the standar does not hold the component; `[]` where it says that there is none. */
  readonly butir: readonly ButirKomponen[] | undefined
  /** Items are steps, one after the other. */
  readonly berurut: boolean
}

export interface LembarMaklumat {
  /** The maklumat in the workspace that covers the service. */
  readonly node: Node<'maklumat'> | undefined
  readonly instansi: readonly string[]
  readonly naskah: string
  readonly tanggal: string | undefined
  /** Job of who signs. */
  readonly oleh: string | undefined
}

const judulKelompok: Readonly<Record<Komponen['kelompok'], string>> = {
  penyampaian: 'Komponen yang terkait dengan proses penyampaian pelayanan (service delivery)',
  pengelolaan: 'Komponen yang terkait dengan proses pengelolaan pelayanan di internal organisasi (manufacturing)',
}

/** The words that the law gives a maklumat: that the office will serve by its standar, and bear the sanction otherwise. */
const NASKAH =
  'Dengan ini, kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan dan apabila tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku.'

const moda: Readonly<Record<string, string>> = {
  luring: 'luring (tatap muka)',
  daring: 'daring',
  hibrida: 'luring dan daring',
}

export function lembarStandar(standar: Node<'standar_pelayanan'>, graph: Graph): LembarStandar {
  const { isi } = standar
  const instansi = kepalaInstansi(standar, graph)
  const pengesah = sebutRujukan(standar, 'disahkan', graph, isi.ditetapkan?.oleh)
  const unit = sebutRujukan(standar, 'dimiliki', graph, isi.unit)
  const besides: readonly IsianTeks[] = [
    { label: 'Varian layanan', teks: isi.varian && joinDaftar(isi.varian.map(({ nama, kode }) => nama ?? kode)) },
    { label: 'Cara pelayanan', teks: isi.moda && moda[isi.moda] },
    { label: 'Kanal', teks: isi.kanal?.map(({ nama, url }) => [nama, url].filter(Boolean).join(', ')).join('; ') },
    { label: 'Jam pelayanan', teks: isi.jam_pelayanan?.join('; ') },
  ]
  return {
    node: standar,
    kode: standar.kode,
    judul: standar.nama,
    instansi,
    identitas: [
      { label: 'Nama layanan', teks: isi.layanan },
      { label: 'Nomor standar pelayanan', teks: isi.nomor },
      { label: 'Unit penyelenggara', teks: unit },
      { label: 'Ditetapkan dengan keputusan nomor', teks: isi.ditetapkan?.nomor },
      { label: 'Tanggal penetapan', teks: sebutTanggal(isi.ditetapkan?.tanggal) },
      { label: 'Ditetapkan oleh', teks: pengesah },
      ...besides.filter(({ teks }) => teks),
    ],
    kelompok: (['penyampaian', 'pengelolaan'] as const).map((kelompok) => ({
      kelompok,
      judul: judulKelompok[kelompok],
      komponen: komponen
        .filter((satu) => satu.kelompok === kelompok)
        .map(({ field, nama }, urutan) => ({
          field,
          nomor: urutan + 1,
          nama: nama.charAt(0).toUpperCase() + nama.slice(1),
          butir: isiKomponen(field, isi),
          berurut: field === 'prosedur',
        })),
    })),
    pengesah,
    maklumat: lembarMaklumat(standar, graph, pengesah),
  }
}

/** Of no maklumat what can be known: who would sign is who sets the standar. */
function lembarMaklumat(
  standar: Node<'standar_pelayanan'>,
  graph: Graph,
  pengesah: string | undefined,
): LembarMaklumat {
  const [named] = graph.into(standar, 'memaklumatkan') as readonly Node<'maklumat'>[]
  const node = named ?? graph.inForce('maklumat').find(({ isi }) => isi.semua === true)
  return {
    node,
    // Of the whole office, not of one unit.
    instansi: graph.instansi ? kepalaInstansi(graph.instansi, graph) : [],
    naskah: NASKAH,
    tanggal: sebutTanggal(node?.isi.tanggal),
    oleh: (node && sebutJabatan(node.isi.oleh, graph)) ?? pengesah,
  }
}

function sebutJabatan(teks: string | undefined, graph: Graph): string | undefined {
  return teks === undefined ? undefined : (graph.find('jabatan', teks)?.nama ?? teks)
}
