/** The sheet of an SOP AP as PermenPANRB 35/2012 lays it out, as data: identity, columns, rows, symbols and arrows. */
import type { Langkah } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { alurSop, type Panah, type Titik } from '../../hitung/alur.ts'
import { type Pelaksana, pelaksanaSop } from '../../hitung/pelaksana.ts'
import { panggilanSop } from '../../hitung/waktu-sop.ts'
import { formatRupiah } from '../../text/rupiah.ts'
import {
  bersih,
  type IsianDaftar,
  type IsianTeks,
  kepalaInstansi,
  sebutDaftar,
  sebutRujukan,
  sebutTanggal,
} from './isian.ts'

export interface LembarSop {
  readonly node: Node<'sop'>
  readonly kode: string
  /** The name; the kode of an SOP without one. */
  readonly judul: string
  /** Under the emblem: the office above, the office, the unit. */
  readonly instansi: readonly string[]
  /** Nomor, tanggal pembuatan, revisi, efektif, disahkan oleh, nama SOP: in the order of the form. */
  readonly identitas: readonly IsianTeks[]
  /** Job of who signs, where the document says it. */
  readonly pengesah: string | undefined
  /** Dasar hukum, kualifikasi, keterkaitan, peralatan, peringatan, pencatatan: two a row of the form. */
  readonly rincian: readonly IsianDaftar[]
  readonly pelaksana: readonly KolomSop[]
  readonly baris: readonly BarisSop[]
  readonly panah: readonly PanahSop[]
}

export interface KolomSop {
  /** Undefined for the column of steps that name nobody: to be filled in by hand. */
  readonly nama: string | undefined
}

/** Shapes of PermenPANRB 35/2012; arrows and off-page connectors are the other two. */
export type BentukSop = 'terminator' | 'proses' | 'keputusan'

export interface BarisSop {
  /** Row, from 0. */
  readonly urutan: number
  readonly nomor: string
  readonly kegiatan: string
  /** What a decision asks, where it says so. */
  readonly tanya: string | undefined
  readonly bentuk: BentukSop
  /** Columns of those who act, the one who is responsible first; never empty. */
  readonly kolom: readonly [number, ...number[]]
  readonly kelengkapan: readonly string[]
  readonly waktu: string
  readonly keluaran: readonly string[]
  readonly keterangan: readonly string[]
  /** The SOP that the step calls. */
  readonly sop: Node<'sop'> | undefined
}

export interface PanahSop {
  readonly dari: number
  /** `selesai`: a branch of a decision that ends the procedure; draw a terminator of its own. */
  readonly ke: number | 'selesai'
  /** `Ya`, `Tidak`, or as written on the branch. */
  readonly label: string | undefined
  /** Back to a step on the way there. */
  readonly mundur: boolean
}

/** Ways to a nomor that no step has are left out. */
export function lembarSop(sop: Node<'sop'>, graph: Graph): LembarSop {
  const { isi } = sop
  const alur = graph.once(alurSop, sop)
  const pengesah = sebutRujukan(sop, 'disahkan', graph, isi.disahkan_oleh)
  const { kolom, find } = kolomSop(sop, graph)
  const calls = graph.once(panggilanSop, sop)
  return {
    node: sop,
    kode: sop.kode,
    judul: sop.nama,
    instansi: kepalaInstansi(sop, graph),
    identitas: [
      { label: 'Nomor SOP', teks: isi.nomor },
      { label: 'Tanggal Pembuatan', teks: sebutTanggal(isi.tanggal?.pembuatan) },
      { label: 'Tanggal Revisi', teks: sebutTanggal(isi.tanggal?.revisi) },
      { label: 'Tanggal Efektif', teks: sebutTanggal(isi.tanggal?.efektif ?? isi.tanggal?.pengesahan) },
      { label: 'Disahkan oleh', teks: pengesah },
      { label: 'Nama SOP', teks: isi.nama },
    ],
    pengesah,
    rincian: [
      { label: 'Dasar Hukum', butir: isi.dasar_hukum && bersih(isi.dasar_hukum) },
      { label: 'Kualifikasi Pelaksana', butir: isi.kualifikasi_pelaksana && bersih(isi.kualifikasi_pelaksana) },
      { label: 'Keterkaitan', butir: sebutDaftar(sop, 'keterkaitan', 'terkait') },
      { label: 'Peralatan/Perlengkapan', butir: isi.peralatan && bersih(isi.peralatan) },
      { label: 'Peringatan', butir: isi.peringatan && bersih(isi.peringatan) },
      { label: 'Pencatatan dan Pendataan', butir: isi.pencatatan && bersih(isi.pencatatan) },
    ],
    pelaksana: kolom,
    baris: alur.titik.map((titik) => barisOf(titik, find(titik.langkah), calls.get(titik.urutan))),
    panah: alur.titik.flatMap((titik) => titik.panah.flatMap((panah) => panahOf(panah, titik, alur.mundur))),
  }
}

function barisOf(titik: Titik, kolom: BarisSop['kolom'], sop: Node<'sop'> | undefined): BarisSop {
  const { urutan, nomor, langkah } = titik
  return {
    urutan,
    nomor,
    kegiatan: langkah.kegiatan ?? '',
    tanya: langkah.keputusan?.tanya,
    bentuk: bentukOf(titik),
    kolom,
    kelengkapan: bersih(langkah.kelengkapan ?? []),
    waktu: langkah.waktu ?? langkah.jadwal ?? '',
    keluaran: bersih(langkah.keluaran ?? []),
    keterangan: keteranganOf(langkah, sop),
    sop,
  }
}

function bentukOf({ urutan, bentuk, panah }: Titik): BentukSop {
  if (bentuk === 'keputusan') return 'keputusan'
  return urutan === 0 || panah.some(({ ke }) => ke === 'selesai') ? 'terminator' : 'proses'
}

const SAYS_SOP = /\blihat\s+sop\b/i

function keteranganOf(langkah: Langkah, sop: Node<'sop'> | undefined): readonly string[] {
  const { keterangan = '', biaya, pengganti = [] } = langkah
  const lines = [keterangan]
  if (langkah.sop && !SAYS_SOP.test(keterangan)) lines.push(`Lihat SOP ${sop?.nama ?? langkah.sop}`)
  if (pengganti.length > 0) lines.push(`Pengganti: ${bersih(pengganti).join(', ')}`)
  if (biaya !== undefined) lines.push(`Biaya: ${typeof biaya === 'number' ? formatRupiah(biaya) : biaya}`)
  return bersih(lines)
}

function panahOf(panah: Panah, titik: Titik, back: ReadonlySet<Panah>): readonly PanahSop[] {
  const { dari, ke } = panah
  if (ke === 'tak_dikenal' || (ke === 'selesai' && titik.bentuk !== 'keputusan')) return []
  return [{ dari, ke, label: labelOf(panah, titik.langkah), mundur: back.has(panah) }]
}

function labelOf({ path, arti }: Panah, { keputusan }: Langkah): string | undefined {
  const { cabang = [] } = keputusan ?? {}
  const own = path[1] === 'cabang' ? cabang[Number(path[2])] : undefined
  // A branch that names no step goes where the row would go.
  const label = (own ?? (path[0] === 'keputusan' ? undefined : cabang.find(({ ke }) => !ke)))?.label?.trim()
  if (label) return label
  return arti && (arti === 'ya' ? 'Ya' : 'Tidak')
}

interface KolomDicari {
  readonly kolom: readonly KolomSop[]
  readonly find: (langkah: Langkah) => BarisSop['kolom']
}

/** The columns that the SOP lists, then one for each other name of its steps, then one for the steps without any. */
function kolomSop(sop: Node<'sop'>, graph: Graph): KolomDicari {
  const pelaksana = graph.once(pelaksanaSop, sop)
  const kolom: KolomSop[] = pelaksana.kolom.map(({ nama }) => ({ nama }))
  const place = new Map(pelaksana.kolom.map(({ urutan }, index) => [urutan, index]))
  const others = new Map<string | undefined, number>()
  const other = (nama: string | undefined): number => {
    const known = others.get(nama)
    if (known !== undefined) return known
    kolom.push({ nama })
    others.set(nama, kolom.length - 1)
    return kolom.length - 1
  }
  const listed = (sop.isi.langkah ?? []).map((langkah) => columnsOf(langkah, pelaksana, place, other))
  const rows = new Map((sop.isi.langkah ?? []).map((langkah, index) => [langkah, listed[index] ?? []]))
  const find = (langkah: Langkah): BarisSop['kolom'] => {
    const [first = other(undefined), ...rest] = rows.get(langkah) ?? []
    return [first, ...rest]
  }
  for (const langkah of rows.keys()) find(langkah)
  return { kolom, find }
}

function columnsOf(
  { pelaksana: teks = [] }: Langkah,
  pelaksana: Pelaksana,
  place: ReadonlyMap<number, number>,
  other: (nama: string) => number,
): readonly number[] {
  const columns = bersih(teks).flatMap((satu) => {
    const found = pelaksana.find(satu).flatMap(({ urutan }) => place.get(urutan) ?? [])
    return found.length > 0 ? found : [other(satu)]
  })
  return [...new Set(columns)]
}
