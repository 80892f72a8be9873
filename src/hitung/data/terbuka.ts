/** Which columns of a table may be shown to others: those that the tool reads, without what people wrote in their own words. */
import type { DataInstansi } from '../../dokumen.ts'
import { normaliseNama } from '../../text/nama.ts'
import { isTeksBebas, isTindakan, judulKolom, type KolomTabel } from './kolom.ts'
import { kolomPengaduan } from './pengaduan.ts'
import { kolomRealisasi } from './realisasi.ts'
import { kolomRiwayat } from './riwayat.ts'
import { kolomSurvei } from './survei.ts'

/**
 * `terbuka` is shown; so is `jawaban`, in which nothing is called by a name; `bebas` holds free text; so does `bukti`, of which it counts whether it is filled; `pribadi` is about
 * persons, or nothing is known of it.
 */
export type SifatKolom = 'terbuka' | 'jawaban' | 'bebas' | 'bukti' | 'pribadi'

/**
 * What each column of a table holds, by its headings; undefined for a row that is none of headings: a title may stand above.
 *
 * @param data how the office declares the table; of one that it does not declare, all but what sounds personal is shown
 */
export function sifatKolom(header: readonly string[], data?: DataInstansi): readonly SifatKolom[] | undefined {
  const filled = header.filter((one) => one.trim() !== '')
  if (data?.isi === undefined) return filled.length > 1 || header.length === 1 ? header.map(sifatOf) : undefined
  const letak = letakOf(header, data)
  return (
    letak &&
    header.map((heading, index) => {
      if (letak.bukti.has(index)) return 'bukti'
      if (letak.bebas.has(index)) return 'bebas'
      if (letak.jawaban.has(index)) return 'jawaban'
      if (letak.terbuka.has(index)) return 'terbuka'
      if (data.isi !== 'survei' && isTindakan(heading)) return 'bukti'
      return isTeksBebas(heading) ? 'bebas' : 'pribadi'
    })
  )
}

interface Letak {
  readonly terbuka: ReadonlySet<number>
  readonly bebas: ReadonlySet<number>
  readonly bukti: ReadonlySet<number>
  readonly jawaban: ReadonlySet<number>
}

/** Undefined where a column lacks that must be there. */
function letakOf(header: readonly string[], data: DataInstansi): Letak | undefined {
  if (data.isi === 'survei') {
    const kolom = kolomSurvei(header, data)
    return kolom && { terbuka: kolom.terpakai, jawaban: kolom.jawaban, bebas: new Set(), bukti: new Set() }
  }
  const kolom = kolomOf(data.isi)
  const { baca, kurang } = judulKolom(kolom, data)
  const letak = baca(header)
  if (kurang(letak).length > 0) return undefined
  const places = (names: readonly string[]) => new Set(names.flatMap((name) => letak.get(name) ?? []))
  const names = Object.keys(kolom.dikenal)
  return { terbuka: places(names), bebas: places(kolom.rahasia), bukti: places(kolom.bukti ?? []), jawaban: new Set() }
}

function kolomOf(isi: DataInstansi['isi']): KolomTabel {
  if (isi === 'realisasi') return kolomRealisasi
  return isi === 'pengaduan' ? kolomPengaduan : kolomRiwayat
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
  if (isTeksBebas(heading) || (BEBAS.test(rapi) && !rapi.startsWith('penanganan')))
    return isTindakan(heading) ? 'bukti' : 'bebas'
  if (PRIBADI.test(rapi)) return 'pribadi'
  return /\bnama\b/.test(rapi) && !BUKAN_ORANG.test(rapi) ? 'pribadi' : 'terbuka'
}
