/** How long a duration lasts, under every sensible reading of its days. */

import type { Bagian, Durasi } from './durasi.ts'

/** How long days, weeks and months last, where a text leaves that open. */
export interface Ukuran {
  readonly menitPerHariKerja: number
  readonly hariKerjaPerMinggu: number
  readonly hariKerjaPerBulan: number
  readonly hariPerBulan: number
}

/** Perpres 21/2023: 37.5 working hours in five days; 22 of them in a month of 30 days. */
export const ukuranBaku: Ukuran = {
  menitPerHariKerja: 450,
  hariKerjaPerMinggu: 5,
  hariKerjaPerBulan: 22,
  hariPerBulan: 30,
}

/** In minutes, both ends included. */
export interface Rentang {
  readonly min: number
  readonly maks: number
}

/**
 * Minutes of a duration under three readings. `kerja`: of office hours, every day that is not said to be a calendar day
 * being a working day. The others of time that passes, every day that is not said to be a working day lasting 24 hours:
 * `kalender`, if working days follow one on another; `renggang`, if each week of them takes a calendar week.
 */
export interface Lama {
  readonly kerja: Rentang
  readonly kalender: Rentang
  readonly renggang: Rentang
}

const nolRentang: Rentang = { min: 0, maks: 0 }
export const nolLama: Lama = { kerja: nolRentang, kalender: nolRentang, renggang: nolRentang }

/** A duration with its three readings made from others', one by one: for sums, and for the longer of two. */
export function combineLama(a: Lama, b: Lama, combine: (a: Rentang, b: Rentang) => Rentang): Lama {
  return {
    kerja: combine(a.kerja, b.kerja),
    kalender: combine(a.kalender, b.kalender),
    renggang: combine(a.renggang, b.renggang),
  }
}

const MENIT_PER_HARI = 1440
const HARI_PER_MINGGU = 7
/** A month is no less than four weeks and no more than 31 days, whatever the settings say of the usual one. */
const BULAN = { min: 28, maks: 31 }
/** `± 10 menit` may well be 8 or 12. */
const KIRA = 0.2
/** Minutes; far below what anyone writes, far above what adding fractions loses. */
const EPSILON = 1e-6

function add(a: Rentang, b: Rentang): Rentang {
  return { min: a.min + b.min, maks: a.maks + b.maks }
}

function scale({ min, maks }: Rentang, kali: number): Rentang {
  return { min: min * kali, maks: maks * kali }
}

/** Working days and calendar days in one of a unit of days. */
function daysOf(satuan: 'hari' | 'minggu' | 'bulan' | 'tahun', ukuran: Ukuran): { kerja: Rentang; kalender: Rentang } {
  const perMinggu = ukuran.hariKerjaPerMinggu
  if (satuan === 'hari') return { kerja: { min: 1, maks: 1 }, kalender: { min: 1, maks: 1 } }
  if (satuan === 'minggu')
    return { kerja: { min: perMinggu, maks: perMinggu }, kalender: { min: HARI_PER_MINGGU, maks: HARI_PER_MINGGU } }
  const bulan = {
    kerja: {
      min: Math.min(ukuran.hariKerjaPerBulan, (BULAN.min / HARI_PER_MINGGU) * perMinggu),
      maks: Math.max(ukuran.hariKerjaPerBulan, Math.ceil((BULAN.maks * perMinggu) / HARI_PER_MINGGU)),
    },
    kalender: { min: Math.min(ukuran.hariPerBulan, BULAN.min), maks: Math.max(ukuran.hariPerBulan, BULAN.maks) },
  }
  return satuan === 'bulan' ? bulan : { kerja: scale(bulan.kerja, 12), kalender: scale(bulan.kalender, 12) }
}

/** The fewest working days in so many calendar days; one or two, all weekend, still count as part of a day. */
function fewestHariKerja(hari: number, { hariKerjaPerMinggu }: Ukuran): number {
  const libur = HARI_PER_MINGGU - hariKerjaPerMinggu
  const pasti = Math.floor(hari / HARI_PER_MINGGU) * hariKerjaPerMinggu + Math.max(0, (hari % HARI_PER_MINGGU) - libur)
  return Math.max(pasti, (Math.min(hari, 1) * hariKerjaPerMinggu) / HARI_PER_MINGGU)
}

function lamaHari(bagian: Bagian, satuan: 'hari' | 'minggu' | 'bulan' | 'tahun', ukuran: Ukuran): Lama {
  const satu = daysOf(satuan, ukuran)
  const times = (hari: Rentang): Rentang => ({ min: hari.min * bagian.min, maks: hari.maks * bagian.maks })
  const hariKerja = times(satu.kerja)
  const hariKalender = times(satu.kalender)
  const kerja =
    bagian.sifat === 'kalender'
      ? { min: fewestHariKerja(hariKalender.min, ukuran), maks: hariKalender.maks }
      : hariKerja
  const isKerja = bagian.sifat === 'kerja'
  const kalender = isKerja ? hariKerja : hariKalender
  const renggang = isKerja ? scale(hariKerja, HARI_PER_MINGGU / ukuran.hariKerjaPerMinggu) : hariKalender
  return {
    kerja: scale(kerja, ukuran.menitPerHariKerja),
    kalender: scale(kalender, MENIT_PER_HARI),
    renggang: scale(renggang, MENIT_PER_HARI),
  }
}

/** Office minutes in so many hours if 24 of them make a day: `24 jam` is one working day, and so is `8 jam`. */
function asHariKerja(menit: number, { menitPerHariKerja }: Ukuran): number {
  const hari = Math.floor(menit / MENIT_PER_HARI)
  return hari * menitPerHariKerja + Math.min(menit - hari * MENIT_PER_HARI, menitPerHariKerja)
}

const MENIT = { detik: 1 / 60, menit: 1, jam: 60 }

/** Minutes under the three readings. What goes beyond one working day in hours may be meant as days, hence a range. */
export function lama(durasi: Durasi, ukuran: Ukuran): Lama {
  let hasil = nolLama
  let jam: Rentang = { min: 0, maks: 0 }
  for (const bagian of durasi.bagian) {
    const { satuan } = bagian
    if (satuan === 'detik' || satuan === 'menit' || satuan === 'jam') jam = add(jam, scale(bagian, MENIT[satuan]))
    else hasil = sumLama([hasil, lamaHari(bagian, satuan, ukuran)])
  }
  hasil = sumLama([
    hasil,
    { kerja: { min: asHariKerja(jam.min, ukuran), maks: jam.maks }, kalender: jam, renggang: jam },
  ])
  if (!durasi.kira) return hasil
  const widen = ({ min, maks }: Rentang): Rentang => ({ min: min * (1 - KIRA), maks: maks * (1 + KIRA) })
  return combineLama(hasil, hasil, widen)
}

export function sumLama(semua: readonly Lama[]): Lama {
  return semua.reduce((sum, satu) => combineLama(sum, satu, add), nolLama)
}

function exceeds(a: Rentang, b: Rentang, tolerance: number): boolean {
  return a.min > b.maks * (1 + tolerance) + EPSILON
}

/** Between the two readings of time that passes lie all others, so both must say the same. */
function passesLonger(a: Lama, b: Lama, tolerance: number): boolean {
  return exceeds(a.kalender, b.kalender, tolerance) && exceeds(a.renggang, b.renggang, tolerance)
}

/**
 * Whether the two differ under every reading, by more than `tolerance` (a fraction of the shorter). Never true when some
 * sensible reading makes them equal: `1 bulan` and `22 hari kerja`, `1 hari` and `8 jam`.
 */
export function surelyDifferent(a: Lama, b: Lama, tolerance = 0): boolean {
  const kerja = exceeds(a.kerja, b.kerja, tolerance) || exceeds(b.kerja, a.kerja, tolerance)
  return kerja && (passesLonger(a, b, tolerance) || passesLonger(b, a, tolerance))
}

/** Whether `a` at its shortest lasts longer than `b` at its longest under every reading. */
export function surelyLonger(a: Lama, b: Lama): boolean {
  return exceeds(a.kerja, b.kerja, 0) && passesLonger(a, b, 0)
}

const DAYS: ReadonlySet<string> = new Set(['hari', 'minggu', 'bulan', 'tahun'])
/** A fraction of what is promised. */
const BARELY = 0.1

/**
 * Minutes by which something lasts longer than a promise in whole days, where they are less than a tenth of it and than a
 * working day: who counts from the next morning, or to the end of the last day, still finds it kept. Undefined for more,
 * and for promises in hours and minutes, which are exact.
 *
 * @param janji as written
 * @param batas what is allowed for, if more than is promised
 */
export function barelyLonger(a: Lama, janji: readonly Durasi[], batas: Lama, ukuran: Ukuran): number | undefined {
  if (!janji.every(({ bagian }) => bagian.every(({ satuan }) => DAYS.has(satuan)))) return undefined
  const lebih = Math.ceil(a.kerja.min - batas.kerja.maks)
  return lebih < Math.min(batas.kerja.maks * BARELY, ukuran.menitPerHariKerja) ? lebih : undefined
}
