/**
 * What a standar pelayanan promises, read once for all rules: its parts as lists with the case they hold for and the place
 * where they stand, however they were written.
 */
import type { DaftarTeks, Varian } from '../dokumen.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { normaliseNama } from '../text/nama.ts'
import { type Biaya, formatRupiah, parseBiaya } from '../text/rupiah.ts'
import type { Waktu } from '../text/waktu.ts'

export type Standar = Node<'standar_pelayanan'>
type Path = readonly (string | number)[]

/** One item of a standar. */
export interface Butir {
  /** As written, never empty; of an item without any text what stands nearest to one. */
  readonly teks: string
  /** For `standar.locate(...path)`: the text itself. */
  readonly path: Path
  /** Varian by kode or name, as written; empty: all. */
  readonly untuk: readonly string[]
  /** The condition under which it holds, as written. */
  readonly bila?: string
}

export interface Janji extends Butir {
  readonly waktu: Waktu
  readonly sejak?: string
}

export interface Tarif extends Butir {
  /** `rumus` is computed case by case; an item without tarif is `tak_terbaca`. */
  readonly tarif: Biaya | { readonly jenis: 'rumus'; readonly teks: string }
  readonly uraian?: string
  readonly satuan?: string
  readonly dasar_hukum: readonly string[]
}

export interface Produk extends Butir {
  readonly penerbit?: string
  readonly masa_berlaku?: string
}

export interface Syarat extends Butir {
  readonly bentuk?: 'asli' | 'salinan' | 'formulir'
}

export interface LangkahLayanan extends Butir {
  readonly nomor?: string
  readonly pelaksana: readonly string[]
  readonly keterangan?: string
  /** As written, with the place of it. */
  readonly waktu?: { readonly teks: string; readonly path: Path }
  /** True where the step says so itself. */
  readonly di_luar_janji: boolean
  /** Whether every applicant passes here: no branch, fork or jump leads elsewhere. */
  readonly berurut: boolean
}

interface Rincian {
  readonly untuk?: DaftarTeks
  readonly bila?: string
}

/** How long the office says that the service takes: one item a case; one text that names several is `banyak`. */
export function promises(standar: Standar, graph: Graph): readonly Janji[] {
  const { jangka_waktu } = standar.isi
  if (jangka_waktu === undefined) return []
  const read = (teks: string, path: Path, rincian: Rincian & { sejak?: string } = {}): Janji => ({
    waktu: graph.waktu(teks),
    ...(rincian.sejak && { sejak: rincian.sejak }),
    ...butir(teks, path, rincian),
  })
  if (typeof jangka_waktu === 'string') return [read(jangka_waktu, ['jangka_waktu'])]
  return jangka_waktu.flatMap((item, index): Janji[] => {
    const path = ['jangka_waktu', index]
    if (typeof item === 'string') return isText(item) ? [read(item, path)] : []
    return isText(item.waktu) ? [read(item.waktu, [...path, 'waktu'], item)] : []
  })
}

/** What applicants pay: one item a case. Nothing written is no item, never "free". */
export function costs({ isi: { biaya } }: Pick<Standar, 'isi'>): readonly Tarif[] {
  if (biaya === undefined) return []
  if (typeof biaya !== 'object') return [plainTarif(biaya, ['biaya'])]
  return biaya.flatMap((item, index): Tarif[] => {
    const path = ['biaya', index]
    if (typeof item === 'number' || typeof item === 'string') return item === '' ? [] : [plainTarif(item, path)]
    const { tarif, uraian, satuan, dasar_hukum = [] } = item
    const rest = { ...(uraian && { uraian }), ...(satuan && { satuan }), dasar_hukum: dasar_hukum.filter(isText) }
    if (tarif === undefined) {
      const found = parseBiaya(uraian ?? '')
      const readable = found.jenis === 'rupiah' || found.jenis === 'gratis'
      return [{ tarif: readable ? found : kosong, ...rest, ...butir(uraian ?? item.bila ?? '', path, item) }]
    }
    const at = [...path, 'tarif']
    if (typeof tarif !== 'object') return [{ tarif: parseBiaya(tarif), ...rest, ...butir(textOf(tarif), at, item) }]
    const teks = tarif.rumus ?? tarif.menurut ?? ''
    const read = teks === '' ? kosong : ({ jenis: tarif.rumus ? 'rumus' : 'menurut', teks } as const)
    return [{ tarif: read, ...rest, ...butir(teks, at, item) }]
  })
}

/** What applicants get. */
export function products({ isi: { produk = [] } }: Pick<Standar, 'isi'>): readonly Produk[] {
  return produk.flatMap((item, index): Produk[] => {
    if (typeof item === 'string') return isText(item) ? [butir(item, ['produk', index])] : []
    const { nama, penerbit, masa_berlaku } = item
    if (!isText(nama)) return []
    const own = butir(nama, ['produk', index, 'nama'], item)
    return penerbit || masa_berlaku
      ? [{ ...(penerbit && { penerbit }), ...(masa_berlaku && { masa_berlaku }), ...own }]
      : [own]
  })
}

/** What applicants must bring or be. */
export function requirements({ isi: { persyaratan = [] } }: Pick<Standar, 'isi'>): readonly Syarat[] {
  return persyaratan.flatMap((item, index): Syarat[] => {
    if (typeof item === 'string') return isText(item) ? [butir(item, ['persyaratan', index])] : []
    const { uraian, bentuk } = item
    if (!isText(uraian)) return []
    const own = butir(uraian, ['persyaratan', index, 'uraian'], item)
    return [bentuk ? { bentuk, ...own } : own]
  })
}

/** The procedure that applicants read. */
export function steps({ isi: { prosedur = [] } }: Pick<Standar, 'isi'>): readonly LangkahLayanan[] {
  return prosedur.flatMap((item, index): LangkahLayanan[] => {
    if (typeof item === 'string') {
      return isText(item)
        ? [{ pelaksana: [], di_luar_janji: false, berurut: true, ...butir(item, ['prosedur', index]) }]
        : []
    }
    const { nomor, kegiatan, pelaksana = [], keterangan, waktu, di_luar_janji, ke, keputusan } = item
    if (!isText(kegiatan)) return []
    return [
      {
        pelaksana: pelaksana.filter(isText),
        di_luar_janji: di_luar_janji === true,
        berurut: ke === undefined && keputusan === undefined,
        ...(nomor && { nomor }),
        ...(keterangan && { keterangan }),
        ...(waktu && { waktu: { teks: waktu, path: ['prosedur', index, 'waktu'] } }),
        ...butir(kegiatan, ['prosedur', index, 'kegiatan'], item),
      },
    ]
  })
}

/** The varian of a service, or one `undefined` where it has none: what `holdsFor` takes. */
export function variants({ isi: { varian = [] } }: Pick<Standar, 'isi'>): readonly (Varian | undefined)[] {
  return varian.length > 0 ? varian : [undefined]
}

/** Whether an item holds for a varian, which it may call by kode or name. Without a varian every item does. */
export function holdsFor({ untuk }: Pick<Butir, 'untuk'>, varian: Varian | undefined): boolean {
  if (untuk.length === 0 || varian === undefined) return true
  const names = [normaliseNama(varian.kode), normaliseNama(varian.nama ?? varian.kode)]
  return untuk.some((one) => names.includes(normaliseNama(one)))
}

const kosong = { jenis: 'tak_terbaca', sebab: 'tarifnya tidak diisi' } as const

function plainTarif(nilai: string | number, path: Path): Tarif {
  return { tarif: parseBiaya(nilai), dasar_hukum: [], ...butir(textOf(nilai), path) }
}

function textOf(nilai: string | number): string {
  return typeof nilai === 'number' ? formatRupiah(nilai) : nilai
}

function butir(teks: string, path: Path, { untuk = [], bila }: Rincian = {}): Butir {
  return { teks: teks.trim(), path, untuk: untuk.filter(isText), ...(bila && { bila }) }
}

function isText(teks: string | undefined): teks is string {
  return teks !== undefined && teks.trim() !== ''
}
