/** What the components of a standar pelayanan hold, as texts to read, however they were written. */
import type { StandarPelayanan } from '../../dokumen.ts'
import type { Komponen } from '../../hitung/komponen.ts'
import { formatRupiah } from '../../text/rupiah.ts'
import { bersih } from './isian.ts'

/** One item of a component, with items of its own below it. */
export interface ButirKomponen {
  readonly teks: string
  readonly rinci: readonly string[]
}

type Terurai = Readonly<Record<string, unknown>>

/** Undefined where the standar does not hold the component; `[]` where it says that there is none. */
export function isiKomponen(field: Komponen['field'], isi: StandarPelayanan): readonly ButirKomponen[] | undefined {
  const nilai: unknown = isi[field]
  if (nilai === undefined || nilai === null) return undefined
  if (field === 'pengaduan') return isiPengaduan(nilai)
  if (field === 'jumlah_pelaksana') return isiJumlah(nilai)
  const besides = field === 'jaminan_pelayanan' ? isiKompensasi(isi.kompensasi) : []
  const names = new Map((isi.varian ?? []).map(({ kode, nama }) => [kode, nama ?? kode]))
  return [...[nilai].flat().flatMap((satu) => butirOf(field, satu, names)), ...besides]
}

function butirOf(field: Komponen['field'], nilai: unknown, names: ReadonlyMap<string, string>): ButirKomponen[] {
  if (!isTerurai(nilai)) return plainButir(field === 'biaya' ? [tarif(nilai)] : [teksOf(nilai)])
  const teks = [describe[field]?.(nilai) ?? teksOf(nilai.uraian ?? nilai.nama), ...holdsFor(nilai, names)]
  return plainButir([bersih(teks).join(', ')])
}

/** How an item with fields of its own is said in one line. */
const describe: Readonly<Partial<Record<Komponen['field'], (nilai: Terurai) => string>>> = {
  persyaratan: ({ uraian, bentuk, jumlah }) => {
    const rinci = bersih([teksOf(bentuk), jumlah === undefined ? '' : `sebanyak ${teksOf(jumlah)}`])
    return rinci.length > 0 ? `${teksOf(uraian)} (${rinci.join(', ')})` : teksOf(uraian)
  },
  prosedur: ({ kegiatan, pelaksana, waktu, jadwal, keterangan }) => {
    const oleh = bersih([pelaksana ?? []].flat().map(teksOf)).join(', ')
    const rinci = bersih([oleh && `oleh ${oleh}`, teksOf(waktu ?? jadwal), teksOf(keterangan)])
    return rinci.length > 0 ? `${teksOf(kegiatan)} (${rinci.join('; ')})` : teksOf(kegiatan)
  },
  jangka_waktu: ({ waktu, sejak }) => bersih([teksOf(waktu), teksOf(sejak)]).join(' '),
  biaya: ({ uraian, tarif: nilai, satuan, dasar_hukum: dasar }) => {
    const hukum = bersih([dasar ?? []].flat().map(teksOf)).join('; ')
    const amount = bersih([tarif(nilai), teksOf(satuan)]).join(' ')
    return bersih([bersih([teksOf(uraian), amount]).join(': '), hukum && `(${hukum})`]).join(' ')
  },
  produk: ({ nama, masa_berlaku: berlaku, penerbit }) =>
    bersih([
      teksOf(nama),
      berlaku === undefined ? '' : `berlaku ${teksOf(berlaku)}`,
      penerbit === undefined ? '' : `diterbitkan oleh ${teksOf(penerbit)}`,
    ]).join(', '),
}

/** For which varian, and in which case, an item holds. */
function holdsFor({ untuk, bila }: Terurai, names: ReadonlyMap<string, string>): string[] {
  const whom = bersih([untuk ?? []].flat().map(teksOf)).map((kode) => names.get(kode) ?? kode)
  return [whom.length > 0 ? `untuk ${whom.join(', ')}` : '', teksOf(bila)]
}

function tarif(nilai: unknown): string {
  if (typeof nilai === 'number') return nilai === 0 ? 'Rp0 (tidak dipungut biaya)' : formatRupiah(nilai)
  if (!isTerurai(nilai)) return teksOf(nilai)
  const { rumus, menurut } = nilai
  return bersih([teksOf(rumus), menurut === undefined ? '' : `menurut ${teksOf(menurut)}`]).join(', ')
}

function isiPengaduan(nilai: unknown): readonly ButirKomponen[] {
  if (!isTerurai(nilai)) return plainButir([nilai].flat().map(kanalOf))
  const { kanal, prosedur, waktu_tanggapan: waktu } = nilai
  const steps = bersih([prosedur ?? []].flat().map(teksOf))
  return [
    ...plainButir([kanal ?? []].flat().map(kanalOf)),
    ...(steps.length > 0 ? [{ teks: 'Prosedur:', rinci: steps }] : []),
    ...plainButir([waktu === undefined ? '' : `Waktu tanggapan: ${teksOf(waktu)}`]),
  ]
}

function kanalOf(nilai: unknown): string {
  if (!isTerurai(nilai)) return teksOf(nilai)
  const { jenis, nama, alamat } = nilai
  return bersih([bersih([teksOf(jenis), teksOf(nama)]).join(': '), teksOf(alamat)]).join(', ')
}

function isiJumlah(nilai: unknown): readonly ButirKomponen[] {
  if (!isTerurai(nilai)) return plainButir([typeof nilai === 'number' ? `${nilai} orang` : teksOf(nilai)])
  const { total, rincian } = nilai
  const each = isTerurai(rincian) ? Object.entries(rincian).map(([siapa, orang]) => `${siapa}: ${orang} orang`) : []
  if (total === undefined) return plainButir(each)
  return [{ teks: `${teksOf(total)} orang`, rinci: each }]
}

function isiKompensasi(kompensasi: readonly string[] | undefined): readonly ButirKomponen[] {
  const rinci = bersih(kompensasi ?? [])
  return rinci.length > 0 ? [{ teks: 'Kompensasi bila pelayanan tidak sesuai standar:', rinci }] : []
}

function plainButir(teks: readonly string[]): ButirKomponen[] {
  return bersih(teks).map((satu) => ({ teks: satu, rinci: [] }))
}

function teksOf(nilai: unknown): string {
  if (typeof nilai === 'string') return nilai
  return typeof nilai === 'number' ? String(nilai) : ''
}

function isTerurai(nilai: unknown): nilai is Terurai {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai)
}
