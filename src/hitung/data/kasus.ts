/** Cases with a beginning and an end, counted by service and month: the log of services and that of complaints. */
import { hariKe, type Kalender } from '../../data/kalender.ts'
import type { KelompokRiwayat, SebabBuruk, Tabel } from '../../graph/fakta.ts'
import { type Momen, makeMomenReader } from '../../text/momen.ts'
import type { Ukuran } from '../../text/waktu.ts'
import type { Standar } from '../layanan.ts'
import { Buruk } from './buruk.ts'
import { type Batas, isLewat, type Lamanya, lamanya } from './janji.ts'
import {
  bacaTabel,
  type Deklarasi,
  judulKolom,
  type KolomTabel,
  kutipan,
  type LetakKolom,
  makeNilai,
  selOf,
} from './kolom.ts'
import { namaTampil, TERBANYAK } from './layanan.ts'

/** What is needed to read a table of cases. */
export interface LatarKasus {
  readonly deklarasi: Deklarasi
  readonly kalender: Kalender
  readonly ukuran: Ukuran
  /** Day of the audit, from 1970. */
  readonly hariIni: number
  readonly cariStandar: (teks: string) => Standar | undefined
  /** Undefined where nothing readable is promised. */
  readonly batasOf: (standar: Standar | undefined) => readonly Batas[] | undefined
}

/** What takes the rows of a table, and gives its facts when all have come. */
export interface Pembaca<T extends Tabel> {
  readonly onRow: (cells: readonly string[], line: number) => void
  /** Our names of columns that must be there and are not; undefined for a table without any row. */
  readonly kurang: () => readonly string[] | undefined
  readonly hasil: () => Omit<T, 'berkas' | 'urutan'>
}

export interface Kolom extends KolomTabel {
  /** Our name of the column with the first and the last moment of a case. */
  readonly awal: string
  readonly akhir: string
}

/** A group while it is counted. */
export type Hitungan = { -readonly [K in keyof KelompokRiwayat]: KelompokRiwayat[K] } & {
  readonly hariKerja: Map<number, number>
  readonly menitKerja: Map<number, number>
  ditindaklanjuti: number
}

interface Layanan {
  readonly layanan: string
  readonly standar: Standar | undefined
  readonly batas: readonly Batas[] | undefined
  readonly bulan: Map<string, Hitungan>
  readonly line: number
}

/** Statuses of cases that need no end. */
const BATAL = /^(?:di)?(?:batal\w*|cabut|tarik kembali|gugur)/i
const SELESAI = /^(?:sudah |telah )?(?:di)?(?:selesai(?:kan)?|tutup|closed?|done|diserahkan|ambil|terbit(?:kan)?)\b/i

/** @param isDitindaklanjuti whether the row tells of a follow-up */
export function bacaKasus(
  latar: LatarKasus,
  kolom: Kolom,
  isDitindaklanjuti: (cells: readonly string[], letak: LetakKolom) => boolean = () => false,
) {
  const { deklarasi, kalender, ukuran, hariIni, cariStandar, batasOf } = latar
  const readMomen = makeMomenReader()
  const nilai = makeNilai(deklarasi)
  const buruk = new Buruk()
  const semua = new Map<string, Layanan>()
  const days = new Map<string, number | undefined>()
  const years = new Set<number>()
  const terbuka = Object.keys(kolom.dikenal).filter((name) => !kolom.rahasia.includes(name))
  let baris = 0

  const layananOf = (teks: string, line: number): Layanan | undefined => {
    const known = semua.get(teks)
    if (known || semua.size >= TERBANYAK) return known
    const ours = nilai(teks)
    const standar = cariStandar(ours)
    const made = { layanan: namaTampil(ours, standar), standar, batas: batasOf(standar), bulan: new Map(), line }
    semua.set(teks, made)
    return made
  }
  const dayOf = ({ iso }: Momen): number => {
    const known = days.get(iso)
    if (known !== undefined) return known
    const hari = hariKe(iso) ?? 0
    days.set(iso, hari)
    years.add(Number(iso.slice(0, 4)))
    return hari
  }

  /** What is wrong with a row, or the moments of its case; nothing of a case that was called off. */
  const readRow = (cells: readonly string[], letak: LetakKolom): Salah | Kasus | undefined => {
    const awalTeks = selOf(cells, letak, kolom.awal)
    const akhirTeks = selOf(cells, letak, kolom.akhir)
    const isOpen = akhirTeks === '' || akhirTeks === '-'
    const awal = readMomen(awalTeks)
    const akhir = isOpen ? undefined : readMomen(akhirTeks)
    if (!awal) return { sebab: 'tak_terbaca', kolom: kolom.awal, sel: awalTeks }
    if (!akhir && !isOpen) return { sebab: 'tak_terbaca', kolom: kolom.akhir, sel: akhirTeks }
    const status = letak.has('status') ? nilai(selOf(cells, letak, 'status')) : ''
    if (BATAL.test(status)) return undefined
    if (!akhir && SELESAI.test(status)) return { sebab: 'selesai_tanpa_tanggal', kolom: kolom.akhir, sel: status }
    const dari = { hari: dayOf(awal), menit: awal.menit }
    const sampai = akhir ? { hari: dayOf(akhir), menit: akhir.menit } : undefined
    if (sampai && isSebelum(sampai, dari)) return { sebab: 'selesai_sebelum_masuk', kolom: kolom.akhir, sel: akhirTeks }
    if (dari.hari > hariIni) return { sebab: 'sesudah_hari_ini', kolom: kolom.awal, sel: awalTeks }
    // On the day of the audit it was still open.
    return { bulan: awal.iso.slice(0, 7), dari, sampai: sampai && sampai.hari <= hariIni ? sampai : undefined }
  }

  const count = (cells: readonly string[], line: number, letak: LetakKolom): void => {
    const row = readRow(cells, letak)
    if (!row) {
      baris++
      return
    }
    if ('sebab' in row) {
      buruk.add(row.sebab, row.kolom, line, row.sel, kutipan(cells, letak, terbuka))
      return
    }
    const layanan = layananOf(selOf(cells, letak, 'layanan'), line)
    if (!layanan) {
      buruk.add('layanan_terlalu_banyak', 'layanan', line, '', '')
      return
    }
    baris++
    const group = groupOf(layanan, row.bulan)
    const lama = lamanya(row.dari, row.sampai ?? { hari: hariIni }, kalender)
    const isTold = row.sampai !== undefined && isDitindaklanjuti(cells, letak)
    countCase(group, lama, row.sampai !== undefined, layanan.batas && !isLewat(lama, layanan.batas, ukuran))
    if (isTold) group.ditindaklanjuti++
  }

  return {
    ...bacaTabel(judulKolom(kolom, deklarasi), count),
    hasil: () => ({
      baris,
      buruk: buruk.hasil(),
      perkiraan: [...years].some((tahun) => kalender.isPerkiraan(tahun)),
      kelompok: [...semua.values()].flatMap(({ bulan }) => [...bulan.values()]),
    }),
  }
}

interface Saat {
  readonly hari: number
  readonly menit: number | undefined
}

interface Kasus {
  readonly bulan: string
  readonly dari: Saat
  /** Absent for one that is not finished. */
  readonly sampai: Saat | undefined
}

interface Salah {
  readonly sebab: SebabBuruk
  readonly kolom: string
  readonly sel: string
}

/** @param tepat undefined where there is no promise to hold it against */
function countCase(group: Hitungan, lama: Lamanya, isFinished: boolean, tepat: boolean | undefined): void {
  group.kasus++
  if (!isFinished) {
    group.terbuka++
    if (tepat === false) group.lewat++
    return
  }
  group.selesai++
  if (tepat !== undefined) group.dinilai++
  if (tepat) group.tepat++
  increase(group.hariKerja, lama.hariKerja)
  if (lama.menitKerja !== undefined) increase(group.menitKerja, roundMenit(lama.menitKerja))
}

function isSebelum(akhir: Saat, awal: Saat): boolean {
  if (akhir.hari !== awal.hari) return akhir.hari < awal.hari
  return akhir.menit !== undefined && awal.menit !== undefined && akhir.menit < awal.menit
}

function groupOf({ layanan, standar, bulan: groups, line }: Layanan, bulan: string): Hitungan {
  const known = groups.get(bulan)
  if (known) return known
  const made: Hitungan = {
    layanan,
    ...(standar && { kode: standar.kode }),
    line,
    bulan,
    kasus: 0,
    selesai: 0,
    dinilai: 0,
    tepat: 0,
    terbuka: 0,
    lewat: 0,
    ditindaklanjuti: 0,
    hariKerja: new Map(),
    menitKerja: new Map(),
  }
  groups.set(bulan, made)
  return made
}

function increase(sebaran: Map<number, number>, value: number): void {
  sebaran.set(value, (sebaran.get(value) ?? 0) + 1)
}

const EXACT = 480
const STEP = 15

/** To the minute within a day, else to a quarter of an hour: so the lengths that occur stay few. */
function roundMenit(menit: number): number {
  return menit <= EXACT ? Math.round(menit) : Math.round(menit / STEP) * STEP
}
