/** Which columns of a table may be shown to others: those that the tool reads, without what people wrote in their own words. */
import type { DataInstansi } from '../../dokumen.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { Kolom } from './kasus.ts'
import { isTeksBebas, type KolomDikenal, letakKolom } from './kolom.ts'
import { kolomPengaduan } from './pengaduan.ts'
import { kolomRealisasi } from './realisasi.ts'
import { kolomRiwayat } from './riwayat.ts'
import { kolomSurvei } from './survei.ts'

/** `terbuka` is shown, `bebas` holds free text, `pribadi` is about persons or nothing is known of it. */
export type SifatKolom = 'terbuka' | 'bebas' | 'pribadi'

/**
 * What each column of a table holds, by its headings.
 *
 * @param data how the office declares the table; of one that it does not declare, all but what sounds personal is shown
 */
export function sifatKolom(header: readonly string[], data?: DataInstansi): readonly SifatKolom[] {
  if (data?.isi === undefined) return header.map(sifatOf)
  const terbuka = terbukaOf(header, data)
  const { bebas, terbuka: open } = terbuka
  return header.map((heading, index) => {
    if (open.has(index)) return 'terbuka'
    return bebas.has(index) || isTeksBebas(heading) ? 'bebas' : 'pribadi'
  })
}

interface Letak {
  readonly terbuka: ReadonlySet<number>
  readonly bebas: ReadonlySet<number>
}

function terbukaOf(header: readonly string[], data: DataInstansi): Letak {
  if (data.isi === 'survei') return { terbuka: kolomSurvei(header, data), bebas: placesOf(header, { saran: [] }, data) }
  if (data.isi === 'realisasi') return { terbuka: placesOf(header, kolomRealisasi, data), bebas: new Set() }
  return kasusOf(header, data.isi === 'pengaduan' ? kolomPengaduan : kolomRiwayat, data)
}

function kasusOf(header: readonly string[], { dikenal, rahasia }: Kolom, data: DataInstansi): Letak {
  const letak = letakKolom(header, dikenal, data)
  const places = (isOpen: boolean) =>
    new Set([...letak].flatMap(([name, index]) => (rahasia.includes(name) === isOpen ? [] : [index])))
  const bebas = places(false)
  return { terbuka: new Set([...places(true)].filter((index) => !bebas.has(index))), bebas }
}

function placesOf(header: readonly string[], dikenal: KolomDikenal, data: DataInstansi): ReadonlySet<number> {
  const letak = letakKolom(header, dikenal, data)
  return new Set(Object.keys(dikenal).flatMap((name) => letak.get(name) ?? []))
}

/** Anywhere in a heading; "Penanganan pengaduan, saran dan masukan" is an element of a survey. */
const BEBAS =
  /\b(?:kritik|saran|komentar|keterangan|catatan|uraian|keluhan|kronologi|isi (?:aduan|pengaduan|laporan))\b/
const PRIBADI =
  /\b(?:nik|nip|nipp?k|ktp|kk|npwp|paspor|telepon|telp|tlp|hp|wa|whatsapp|ponsel|e ?mail|surel|alamat|domisili|pemohon|pelapor|responden|lahir)\b/
const BUKAN_ORANG =
  /\b(?:layanan|pelayanan|indikator|unit|instansi|kantor|program|kegiatan|sasaran|dokumen|sop|berkas)\b/

function sifatOf(heading: string): SifatKolom {
  const rapi = normaliseNama(heading)
  if (isTeksBebas(heading) || (BEBAS.test(rapi) && !rapi.startsWith('penanganan'))) return 'bebas'
  if (PRIBADI.test(rapi)) return 'pribadi'
  return /\bnama\b/.test(rapi) && !BUKAN_ORANG.test(rapi) ? 'pribadi' : 'terbuka'
}
