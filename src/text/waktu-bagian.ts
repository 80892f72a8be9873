/** One quantity of time at a place in folded text: `14 (empat belas) hari kerja`, `5-10 menit`, `1x24 jam`. */

import { matchAt } from './aksara.ts'
import { type Bagian, rankSatuan, type Satuan, type SifatHari } from './durasi.ts'
import { readBilangan } from './kata-bilangan.ts'

export interface BagianTerbaca extends Bagian {
  /** One end of a range whose ends cannot be told in one unit (`1 jam - 1 hari`). */
  readonly pilihan?: true
}

interface Terbaca {
  readonly bagian: readonly BagianTerbaca[]
  readonly akhir: number
}

const SATUAN: Readonly<Record<string, readonly [satuan: Satuan, kali: number]>> = {
  detik: ['detik', 1],
  dtk: ['detik', 1],
  '"': ['detik', 1],
  menit: ['menit', 1],
  mnt: ['menit', 1],
  mnit: ['menit', 1],
  "'": ['menit', 1],
  jam: ['jam', 1],
  hari: ['hari', 1],
  harikerja: ['hari', 1],
  hr: ['hari', 1],
  minggu: ['minggu', 1],
  mgg: ['minggu', 1],
  pekan: ['minggu', 1],
  bulan: ['bulan', 1],
  bln: ['bulan', 1],
  triwulan: ['bulan', 3],
  caturwulan: ['bulan', 4],
  semester: ['bulan', 6],
  tahun: ['tahun', 1],
  thn: ['tahun', 1],
  th: ['tahun', 1],
}
const PECAHAN: Readonly<Record<string, number>> = {
  '½': 0.5,
  '1/2': 0.5,
  '¼': 0.25,
  '1/4': 0.25,
  '¾': 0.75,
  '3/4': 0.75,
}

const FRACTION = /(?:[½¼¾]|[13]\/[24])(?![\d/])/y
const DIGITS = /(\d{1,9}(?:[.,]\d{1,9}){0,3})(?![\d])(?: ?([½¼¾])| ([13]\/[24])(?![\d/]))?/y
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const DECIMAL = /^\d+(?:[.,]\d+)?$/

/** `1,5` and `1.5` are one and a half, `1.500` is fifteen hundred. */
export function parseAngka(angka: string): number | undefined {
  if (THOUSANDS.test(angka)) return Number(angka.replaceAll('.', '').replace(',', '.'))
  return DECIMAL.test(angka) ? Number(angka.replace(',', '.')) : undefined
}

interface Angka {
  readonly nilai: number
  readonly akhir: number
  /** As written in digits; absent for words and fractions. */
  readonly angka?: string
  /** What stands in brackets behind it: `tiga puluh menit` of `30 (tiga puluh menit)`. */
  readonly kurung?: string
}

function readPlain(teks: string, posisi: number): Angka | undefined {
  const pecahan = matchAt(FRACTION, teks, posisi)
  if (pecahan) return { nilai: PECAHAN[pecahan[0]] ?? 0, akhir: posisi + pecahan[0].length }
  const digits = matchAt(DIGITS, teks, posisi)
  if (!digits) return readBilangan(teks, posisi)
  const [semua, angka = '', tanda, miring] = digits
  const nilai = parseAngka(angka)
  const tambah = PECAHAN[tanda ?? miring ?? ''] ?? 0
  return nilai === undefined ? undefined : { nilai: nilai + tambah, akhir: posisi + semua.length, angka }
}

const BRACKET = / ?\(([^()]{0,80})\)/y

function readAngka(teks: string, posisi: number): Angka | undefined {
  const angka = readPlain(teks, posisi)
  const kurung = angka && matchAt(BRACKET, teks, angka.akhir)
  return kurung ? { ...angka, akhir: angka.akhir + kurung[0].length, kurung: kurung[1] ?? '' } : angka
}

interface SatuanTerbaca {
  readonly satuan: Satuan
  readonly kali: number
  readonly sifat: SifatHari
  readonly akhir: number
}

const UNIT = /\s?-?\s?([a-z]{2,12}|['"])(?![a-z])\.?/iy
const KIND_OF_DAY = /\s?\(?(?:(kerja|efektif)|kalender|takwim)(?![a-z])\)?/iy

function readSatuan(teks: string, angka: Angka): SatuanTerbaca | undefined {
  const kata = matchAt(UNIT, teks, angka.akhir)
  const nama = kata?.[1]?.toLowerCase()
  const dikenal = nama === undefined ? undefined : SATUAN[nama]
  // Many write the unit inside the brackets: `30 (tiga puluh menit)`.
  const dalamKurung = SATUAN[angka.kurung?.trim().split(' ').at(-1)?.toLowerCase() ?? '']
  const [satuan, kali] = dikenal ?? dalamKurung ?? []
  if (satuan === undefined || kali === undefined) return undefined
  const akhir = angka.akhir + (dikenal && kata ? kata[0].length : 0)
  if (nama === 'harikerja') return { satuan, kali, sifat: 'kerja', akhir }
  const sifat = matchAt(KIND_OF_DAY, teks, akhir)
  if (!sifat) return { satuan, kali, sifat: 'tak_disebut', akhir }
  return { satuan, kali, sifat: sifat[1] === undefined ? 'kalender' : 'kerja', akhir: akhir + sifat[0].length }
}

/** `1.30 jam` may be an hour and a half or a third more than one: nobody can know. */
const CLOCK_LIKE = /^\d{1,2}\.\d\d$/

function toBagian(min: number, maks: number, { satuan, kali, sifat }: SatuanTerbaca): BagianTerbaca {
  return { min: Math.min(min, maks) * kali, maks: Math.max(min, maks) * kali, satuan, sifat }
}

const EXACT: Readonly<Partial<Record<Satuan, number>>> = { jam: 3600, menit: 60, detik: 1 }

/** `30 menit s.d. 1 jam` in the smaller unit; where no exact one is, each end for itself. */
function joinEnds(min: BagianTerbaca, maks: BagianTerbaca): BagianTerbaca[] {
  const kecil = rankSatuan(min.satuan) > rankSatuan(maks.satuan) ? min : maks
  const detik = EXACT[kecil.satuan]
  const dari = EXACT[min.satuan]
  const ke = EXACT[maks.satuan]
  const ends =
    min.satuan === maks.satuan
      ? [min.min, maks.maks]
      : detik && dari && ke
        ? [(min.min * dari) / detik, (maks.maks * ke) / detik]
        : undefined
  if (!ends) return [min, maks].map((satu) => ({ ...satu, pilihan: true as const }))
  const sifat = min.sifat === 'tak_disebut' ? maks.sifat : min.sifat
  return [{ min: Math.min(...ends), maks: Math.max(...ends), satuan: kecil.satuan, sifat }]
}

const RANGE = /\s?(?:-|~|s\s?[./]\s?d\.?(?![a-z])|sd(?![a-z])|sampai(?: dengan| ke)?(?![a-z])|hingga(?![a-z]))\s?/iy
const TIMES = /\s?(?:x|kali)\s?/iy

/** `1x24 jam` is one calendar day, `2 x 30 menit` an hour. */
function readTimes(teks: string, kali: Angka): Terbaca | undefined {
  const tanda = matchAt(TIMES, teks, kali.akhir)
  const banyak = tanda && readAngka(teks, kali.akhir + tanda[0].length)
  const satuan = banyak && readSatuan(teks, banyak)
  if (!satuan) return undefined
  if (satuan.satuan === 'jam' && banyak.nilai === 24) {
    const sifat = satuan.sifat === 'kerja' ? 'kerja' : 'kalender'
    return { bagian: [{ min: kali.nilai, maks: kali.nilai, satuan: 'hari', sifat }], akhir: satuan.akhir }
  }
  const jumlah = kali.nilai * banyak.nilai
  return { bagian: [toBagian(jumlah, jumlah, satuan)], akhir: satuan.akhir }
}

/** The other end of a range that began with `awal`, or undefined. */
function readUpperEnd(teks: string, awal: number): Angka | undefined {
  const tanda = matchAt(RANGE, teks, awal)
  return tanda && readAngka(teks, awal + tanda[0].length)
}

const ONE = /se(jam|menit|detik|hari|minggu|bulan|tahun|pekan)(?![a-z])/iy

function readOne(teks: string, posisi: number): Terbaca | undefined {
  const cocok = matchAt(ONE, teks, posisi)
  const satuan = cocok && readSatuan(teks, { nilai: 1, akhir: posisi + 2 })
  return satuan && { bagian: [toBagian(1, 1, satuan)], akhir: satuan.akhir }
}

/** A number or range of numbers with its unit at `posisi`. */
export function readBagian(teks: string, posisi: number): Terbaca | undefined {
  const angka = readAngka(teks, posisi)
  if (!angka) return readOne(teks, posisi)
  const kali = readTimes(teks, angka)
  if (kali) return kali
  const satuan = readSatuan(teks, angka)
  if (!satuan) {
    const atas = readUpperEnd(teks, angka.akhir)
    const satuanAtas = atas && readSatuan(teks, atas)
    return satuanAtas && { bagian: [toBagian(angka.nilai, atas.nilai, satuanAtas)], akhir: satuanAtas.akhir }
  }
  if (satuan.satuan === 'jam' && CLOCK_LIKE.test(angka.angka ?? '')) return undefined
  const bagian = toBagian(angka.nilai, angka.nilai, satuan)
  const atas = readUpperEnd(teks, satuan.akhir)
  const satuanAtas = atas && readSatuan(teks, atas)
  if (!satuanAtas) return { bagian: [bagian], akhir: satuan.akhir }
  return { bagian: joinEnds(bagian, toBagian(atas.nilai, atas.nilai, satuanAtas)), akhir: satuanAtas.akhir }
}
