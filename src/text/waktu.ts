/** Durations as offices write them. */

import { foldAksara, matchAt, squeezeSpasi } from './aksara.ts'
import { type Durasi, rankSatuan } from './durasi.ts'
import { type BagianTerbaca, readBagian } from './waktu-bagian.ts'
import { explainWaktu, isJamLayanan, isJamLayananFirst } from './waktu-lain.ts'

export { type Bagian, type Durasi, formatDurasi, type Satuan, type SifatHari, sumDurasi } from './durasi.ts'
export {
  barelyLonger,
  combineLama,
  type Lama,
  lama,
  nolLama,
  type Rentang,
  sumLama,
  surelyDifferent,
  surelyLonger,
  type Ukuran,
  ukuranBaku,
} from './lama.ts'

export type Waktu =
  | { readonly jenis: 'durasi'; readonly durasi: Durasi }
  /** Joined by `/`, `;`, `dan`, `atau`, a line break, or side by side where the second is no smaller unit. */
  | { readonly jenis: 'banyak'; readonly durasi: readonly Durasi[] }
  /** A clock range or opening hours: `08.00-16.00 WIB`. */
  | { readonly jenis: 'jam_layanan' }
  /** `sebab` completes "tidak terbaca karena …", with values quoted. */
  | { readonly jenis: 'tak_terbaca'; readonly sebab: string }

interface DurasiTerbaca {
  readonly bagian: readonly BagianTerbaca[]
  readonly batasAtas: boolean
  readonly kira: boolean
  readonly mulai: number
  readonly akhir: number
}

const LIMIT =
  /(?:(?:dengan |dalam )?(?:waktu )?(?:paling (?:lama|lambat|banyak|tinggi)|selambat[ -]?lambatnya|selama[ -]?lamanya|maks(?:imal|imum)?\b|max(?:imal|imum)?\b|tidak (?:lebih|melebihi)(?: dari)?|tidak melebihi|kurang dari|di ?bawah|hingga|sampai(?: dengan)?|sd)(?![a-z])|<=?|≤)[. :]*/iy
const ABOUT =
  /(?:±|≈|~|\+ ?\/? ?-|(?:kurang lebih|lebih kurang|kira[ -]kira|rata[ -]rata|sekitar|perkiraan|estimasi|k\.l\.)(?![a-z]))[ :]*/iy
const NEUTRAL =
  /(?:(?:jangka|waktu|penyelesaian|pelayanan|pelaksanaan|proses|lama|lamanya|selama|dalam|durasi|adalah|yaitu|total|hanya|cukup)(?![a-z])|[-*•:=])[ :]*/iy
const LABEL = /[^\d():;\n]{1,60}: ?/y
/** More words than this before the number are a sentence, not a time. */
const MAX_OPENING = 8

interface Opening {
  readonly batasAtas: boolean
  readonly kira: boolean
  readonly akhir: number
}

/** The words before the number: `jangka waktu paling lama ±`. */
function readOpening(teks: string, mulai: number): Opening {
  let posisi = mulai
  let batasAtas = false
  let kira = false
  for (let kata = 0; kata < MAX_OPENING; kata++) {
    const limit = matchAt(LIMIT, teks, posisi)
    const about = limit ? undefined : matchAt(ABOUT, teks, posisi)
    const cocok = limit ?? about ?? matchAt(NEUTRAL, teks, posisi)
    if (!cocok) break
    batasAtas ||= limit !== undefined
    kira ||= about !== undefined
    posisi += cocok[0].length
  }
  return { batasAtas, kira, akhir: posisi }
}

function isSmaller(lanjut: readonly BagianTerbaca[], dari: BagianTerbaca | undefined): boolean {
  const [pertama] = lanjut
  return pertama !== undefined && dari !== undefined && rankSatuan(pertama.satuan) > rankSatuan(dari.satuan)
}

const PLUS = / ?\+ ?/y
const BESIDE = / ?, ?| /y

/** One duration at that index: `1 jam 30 menit`. Two units side by side are one sum only from large to small. */
function readDurasi(teks: string, posisi: number): DurasiTerbaca | undefined {
  const { batasAtas, kira, akhir: awal } = readOpening(teks, posisi)
  const pertama = readBagian(teks, awal)
  if (!pertama) return undefined
  const bagian: BagianTerbaca[] = [...pertama.bagian]
  let { akhir } = pertama
  // Only what is no choice between two can be continued.
  while (pertama.bagian.length === 1) {
    const plus = matchAt(PLUS, teks, akhir)
    const sambung = plus ?? matchAt(BESIDE, teks, akhir)
    const lanjut = sambung && readBagian(teks, akhir + sambung[0].length)
    if (lanjut?.bagian.length !== 1) break
    if (!plus && !isSmaller(lanjut.bagian, bagian.at(-1))) break
    bagian.push(...lanjut.bagian)
    akhir = lanjut.akhir
  }
  return { bagian, batasAtas, kira, mulai: posisi, akhir }
}

const SEPARATOR = /[()]|[;,/&\n]|\b(?:dan|atau)\b/gi

/** Where the next duration after a separator outside brackets begins, and where the separator does. */
function findNext(teks: string, dari: number): { durasi: DurasiTerbaca; pisah: number } | undefined {
  const beside = teks[dari] === ' ' ? readDurasi(teks, dari + 1) : undefined
  if (beside) return { durasi: beside, pisah: dari }
  let kedalaman = 0
  SEPARATOR.lastIndex = dari
  for (let cocok = SEPARATOR.exec(teks); cocok; cocok = SEPARATOR.exec(teks)) {
    if (cocok[0] === '(') kedalaman++
    else if (cocok[0] === ')') kedalaman = Math.max(0, kedalaman - 1)
    else if (kedalaman === 0) {
      const akhir = cocok.index + cocok[0].length
      const mulai = teks[akhir] === ' ' ? akhir + 1 : akhir
      const durasi = readDurasi(teks, mulai) ?? readLabelled(teks, mulai)
      if (durasi) return { durasi, pisah: cocok.index }
    }
  }
  return undefined
}

/** `Perpanjangan: 3 hari`. */
function readLabelled(teks: string, posisi: number): DurasiTerbaca | undefined {
  const label = matchAt(LABEL, teks, posisi)
  return label && readDurasi(teks, posisi + label[0].length)
}

function toDurasi(terbaca: DurasiTerbaca, teks: string, akhir: number): Durasi[] {
  const ekor = teks.slice(terbaca.akhir, akhir).replace(/^[\s.,;:]+|[\s;,]+$/g, '')
  const shared = {
    teks: teks.slice(terbaca.mulai, akhir).trim(),
    batasAtas: terbaca.batasAtas,
    ...(terbaca.kira ? { kira: true as const } : {}),
    ...(ekor === '' ? {} : { ekor }),
  }
  const asBagian = ({ min, maks, satuan, sifat }: BagianTerbaca) => ({ min, maks, satuan, sifat })
  const choice = terbaca.bagian[0]?.pilihan === true
  return choice
    ? terbaca.bagian.map((satu) => ({ bagian: [asBagian(satu)], ...shared }))
    : [{ bagian: terbaca.bagian.map(asBagian), ...shared }]
}

function readAll(teks: string, asli: string): Durasi[] {
  const semua: Durasi[] = []
  let kini = readDurasi(teks, 0) ?? readLabelled(teks, 0)
  while (kini) {
    const berikut = findNext(teks, kini.akhir)
    semua.push(...toDurasi(kini, asli, berikut ? berikut.pisah : asli.length))
    kini = berikut?.durasi
  }
  return semua
}

const SAME_DAY =
  /^(?:(?:pada|di|selesai|jadi|langsung) ){0,3}(?:(?:hari|saat|waktu) (?:itu juga|yang sama)|hari itu)(?![a-z])/i

/** What is promised for the same day takes at most one working day, and perhaps a minute. */
function readSameDay(teks: string, asli: string): Durasi | undefined {
  const cocok = SAME_DAY.exec(teks)
  if (!cocok) return undefined
  const ekor = asli.slice(cocok[0].length).replace(/^[\s.,;:]+/, '')
  const bagian = [{ min: 0, maks: 1, satuan: 'hari', sifat: 'kerja' }] as const
  return { bagian, teks: asli, batasAtas: true, ...(ekor === '' ? {} : { ekor }) }
}

/**
 * Reads a duration, several, or tells why there is none. Never guesses: `secepatnya` and a time in the middle of a
 * sentence are refused.
 */
export function parseWaktu(teks: string): Waktu {
  const asli = squeezeSpasi(teks)
  const rapi = foldAksara(asli)
  if (rapi === '') return { jenis: 'tak_terbaca', sebab: 'tidak ada isinya' }
  if (isJamLayananFirst(rapi)) return { jenis: 'jam_layanan' }
  const hariItu = readSameDay(rapi, asli)
  if (hariItu) return { jenis: 'durasi', durasi: hariItu }
  const [pertama, ...lain] = readAll(rapi, asli)
  if (pertama)
    return lain.length === 0 ? { jenis: 'durasi', durasi: pertama } : { jenis: 'banyak', durasi: [pertama, ...lain] }
  if (isJamLayanan(rapi)) return { jenis: 'jam_layanan' }
  return { jenis: 'tak_terbaca', sebab: explainWaktu(rapi) }
}

/** Whether a text gives one range whose ends have units that only settings can compare: `3 hari s.d. 1 bulan`. */
export function isRentangDuaSatuan(waktu: Waktu): boolean {
  if (waktu.jenis !== 'banyak') return false
  const [satu, dua, ...lain] = waktu.durasi
  return lain.length === 0 && satu !== undefined && satu.teks === dua?.teks && RANGED.test(satu.teks)
}

const RANGED = /-|~|[–—]|s\s?[./]?\s?d\b|sampai|hingga/i
