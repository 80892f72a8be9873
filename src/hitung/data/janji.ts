/** What a standar promises as to time, as a limit that a case with two dates can be held against. */
import type { Kalender } from '../../data/kalender.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Durasi, Ukuran, Waktu } from '../../text/waktu.ts'
import { withAcuan } from '../komponen.ts'
import { promises, type Standar } from '../layanan.ts'

/** How long a case took: whole days after the first one, and minutes where the time of day is known. */
export interface Lamanya {
  readonly hariKerja: number
  readonly hariKalender: number
  /** Of office hours. */
  readonly menitKerja?: number
}

export interface Batas {
  /** Days of which kind the limit counts; `tak_disebut` is kept by either. */
  readonly hari?: { readonly banyak: number; readonly sifat: 'kerja' | 'kalender' | 'tak_disebut' }
  /** Minutes of office hours, for what is promised within a day. */
  readonly menit?: number
}

/**
 * The promises of a service, of whichever case; those of the standar that it follows where it has none itself. Undefined
 * where one of them cannot be read: then nothing can be said of any case.
 */
export function batasJanji(standar: Standar, graph: Graph, ukuran: Ukuran): readonly Batas[] | undefined {
  for (const one of withAcuan(standar, graph)) {
    if (one.isLost('jangka_waktu')) return undefined
    const all = graph.once(promises, one)
    if (all.length > 0)
      return toBatas(
        all.map(({ waktu }) => waktu),
        ukuran,
      )
  }
  return undefined
}

/** Undefined where there is none, or one is no duration. */
export function toBatas(waktu: readonly Waktu[], ukuran: Ukuran): readonly Batas[] | undefined {
  const batas: Batas[] = []
  for (const one of waktu) {
    if (one.jenis !== 'durasi' && one.jenis !== 'banyak') return undefined
    for (const durasi of one.jenis === 'durasi' ? [one.durasi] : one.durasi) batas.push(batasOf(durasi, ukuran))
  }
  return batas.length > 0 ? batas : undefined
}

const ABOUT = 1.2
const MENIT = { detik: 1 / 60, menit: 1, jam: 60 }
const MENIT_SEHARI = 1440
const HARI_SEMINGGU = 7
const BULAN_SETAHUN = 12

/** The longest that the duration may mean. */
function batasOf({ bagian, kira }: Durasi, ukuran: Ukuran): Batas {
  let hari = 0
  let menit = 0
  let sifat: 'kerja' | 'kalender' | 'tak_disebut' = 'tak_disebut'
  for (const one of bagian) {
    if (one.satuan === 'detik' || one.satuan === 'menit' || one.satuan === 'jam') {
      menit += one.maks * MENIT[one.satuan]
      continue
    }
    if (one.sifat !== 'tak_disebut') sifat = one.sifat
    hari += one.maks * daysIn(one.satuan, one.sifat, ukuran)
  }
  const about = kira ? ABOUT : 1
  if (hari === 0 && menit < MENIT_SEHARI) return { menit: menit * about }
  return { hari: { banyak: Math.ceil((hari + menit / MENIT_SEHARI) * about), sifat } }
}

function daysIn(satuan: 'hari' | 'minggu' | 'bulan' | 'tahun', sifat: string, ukuran: Ukuran): number {
  if (satuan === 'hari') return 1
  if (satuan === 'minggu') return sifat === 'kerja' ? ukuran.hariKerjaPerMinggu : HARI_SEMINGGU
  const bulan = sifat === 'kerja' ? ukuran.hariKerjaPerBulan : Math.max(ukuran.hariPerBulan, LONGEST_MONTH)
  return satuan === 'bulan' ? bulan : bulan * BULAN_SETAHUN
}

const LONGEST_MONTH = 31

/** Whether a case surely took longer than every one of the promises. */
export function isLewat(lamanya: Lamanya, batas: readonly Batas[], ukuran: Ukuran): boolean {
  return batas.every(({ hari, menit }) => {
    if (hari) {
      const kerja = lamanya.hariKerja > hari.banyak
      const kalender = lamanya.hariKalender > hari.banyak
      return hari.sifat === 'kerja' ? kerja : hari.sifat === 'kalender' ? kalender : kerja && kalender
    }
    // Without the time of day a case may have come in as the office closed, and been finished as it opened.
    const atLeast = lamanya.menitKerja ?? Math.max(0, lamanya.hariKerja - 1) * ukuran.menitPerHariKerja
    return atLeast > (menit ?? 0)
  })
}

interface Saat {
  readonly hari: number
  readonly menit?: number | undefined
}

/** @param sampai not before `dari` */
export function lamanya(dari: Saat, sampai: Saat, kalender: Kalender): Lamanya {
  const hariKerja = kalender.hariKerja(dari.hari, sampai.hari)
  const hariKalender = sampai.hari - dari.hari
  if (dari.menit === undefined || sampai.menit === undefined) return { hariKerja, hariKalender }
  return {
    hariKerja,
    hariKalender,
    menitKerja: kalender.menitKerja(dari.hari, dari.menit, sampai.hari, sampai.menit),
  }
}
