/** Dates as offices write them. Days are ISO texts throughout; no time zone enters. */

import { foldAksara, squeezeSpasi } from './aksara.ts'
import { onlyNear } from './terdekat.ts'

/** `mulai` and `akhir` are ISO days; equal for a full date, first and last of the month for `Juni 2020`. */
export interface Tanggal {
  readonly mulai: string
  readonly akhir: string
  /** As written, without blanks at the ends. */
  readonly teks: string
}

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const
const EJAAN: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'peb', 'february', 'febuari'],
  ['maret', 'mar', 'mrt', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'ags', 'agt', 'agst', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'dec', 'december'],
]
const BULAN_KE = new Map(EJAAN.flatMap((nama, urutan) => nama.map((satu) => [satu, urutan + 1] as const)))

/** From 1; 0 for what names no month. A name may be cut short: `Agust`, `Desemb`. */
function bulanBernama(nama: string): number {
  const kecil = nama.toLowerCase()
  const tepat = BULAN_KE.get(kecil)
  if (tepat !== undefined) return tepat
  return BULAN.findIndex((satu) => kecil.length > 3 && satu.toLowerCase().startsWith(kecil)) + 1
}

function isLeap(tahun: number): boolean {
  return (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0
}

function daysIn(tahun: number, bulan: number): number {
  if (bulan === 2) return isLeap(tahun) ? 29 : 28
  return [4, 6, 9, 11].includes(bulan) ? 30 : 31
}

function toIso(tahun: number, bulan: number, hari: number): string {
  return `${String(tahun).padStart(4, '0')}-${String(bulan).padStart(2, '0')}-${String(hari).padStart(2, '0')}`
}

/** Longer text is a sentence. */
const LONGEST = 100
const OPENING =
  /^(?:(?:ditetapkan di |di )?[^\d,]{2,50}, ?)?(?:(?:pada |hari )?(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[ ,]+)?)(?:(?:pada )?(?:tanggal|tgl)\b[ .:]*)?/i
/** The same day by the Islamic calendar beside it: `19 Juli 2023 M / 1 Muharram 1445 H`. */
const HIJRI =
  /(?:[/=(]|bertepatan dengan(?: tanggal)?)? ?\d{1,2} [a-z'` -]{3,25} ?\d{3,4} ?h(?:ijriy?ah)?\b\.?\)? ?(?:[/=]|bertepatan dengan(?: tanggal)?)?/i
/** What each of those ends with; few dates do, and to look for the whole costs more. */
const SAYS_HIJRI = /\d ?h/i
const MASEHI = /(\d{4}) ?m(?:asehi)?\b\.?/i
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t[\d:.z+-]*)?$/i
const DIGITS = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})$/
const NAMED = /^(\d{1,2})[ .-]*([a-z]{3,9})[ .,-]*(\d{4})$/i
const MONTH = /^([a-z]{3,9})[ .,-]*(\d{4})$/i
const ISO_MONTH = /^(\d{4})-(\d{1,2})$/
const DIGIT_MONTH = /^(\d{1,2})[-/](\d{4})$/

interface Terurai {
  readonly tahun: number
  readonly bulan: number
  /** Absent where only a month is given. */
  readonly hari?: number
}

function split(teks: string): Terurai | undefined {
  const [, tahun, bulan, hari] = ISO.exec(teks) ?? []
  if (tahun) return { tahun: Number(tahun), bulan: Number(bulan), hari: Number(hari) }
  const [, hariAngka, bulanAngka, tahunAngka] = DIGITS.exec(teks) ?? []
  if (tahunAngka) return { tahun: Number(tahunAngka), bulan: Number(bulanAngka), hari: Number(hariAngka) }
  const [, hariNama, nama = '', tahunNama] = NAMED.exec(teks) ?? []
  if (tahunNama) return { tahun: Number(tahunNama), bulan: bulanBernama(nama), hari: Number(hariNama) }
  const [, namaBulan = '', tahunBulan] = MONTH.exec(teks) ?? []
  if (tahunBulan) return { tahun: Number(tahunBulan), bulan: bulanBernama(namaBulan) }
  const [, tahunIso, bulanIso] = ISO_MONTH.exec(teks) ?? []
  if (tahunIso) return { tahun: Number(tahunIso), bulan: Number(bulanIso) }
  const [, bulanDigit, tahunDigit] = DIGIT_MONTH.exec(teks) ?? []
  return tahunDigit ? { tahun: Number(tahunDigit), bulan: Number(bulanDigit) } : undefined
}

function read(teks: string): Terurai | undefined {
  if (teks.length > LONGEST) return undefined
  const rapi = squeezeSpasi(foldAksara(teks)).replaceAll('\n', ' ')
  const masehi = squeezeSpasi((SAYS_HIJRI.test(rapi) ? rapi.replace(HIJRI, ' ') : rapi).replace(MASEHI, '$1'))
    .trim()
    .replace(/[.,;]$/, '')
  return split(masehi) ?? split(masehi.replace(OPENING, ''))
}

/** Whether a text gives a day or month as a number that the calendar does not have: 31 Februari, 02/13/2022. */
export function isTanggalMustahil(teks: string): boolean {
  const terurai = read(teks.trim())
  if (!terurai || parseTanggal(teks)) return false
  // What names no month may be misspelt; nothing is known of its days.
  return terurai.bulan !== 0 || !/[a-z]/i.test(teks)
}

/** The text with the name of its month as it is spelt, where a letter is wrong and one month alone can be meant. */
export function respellBulan(teks: string): string | undefined {
  const ejaan = (teks.slice(0, LONGEST).match(/\p{L}{4,}/gu) ?? []).flatMap((nama) => {
    const bulan = onlyNear(nama, BULAN)
    return bulan === undefined ? [] : teks.replace(nama, bulan)
  })
  const [satu, ...lain] = ejaan.filter((one) => parseTanggal(one))
  return lain.length === 0 ? satu : undefined
}

/** Undefined for what cannot be read, for a day that does not exist (31 Februari), and for a bare year. */
export function parseTanggal(teks: string): Tanggal | undefined {
  const asli = teks.trim()
  const terurai = read(asli)
  if (!terurai) return undefined
  const { tahun, bulan, hari } = terurai
  if (bulan < 1 || bulan > 12 || tahun < 1) return undefined
  const terakhir = daysIn(tahun, bulan)
  if (hari === undefined) return { mulai: toIso(tahun, bulan, 1), akhir: toIso(tahun, bulan, terakhir), teks: asli }
  if (hari < 1 || hari > terakhir) return undefined
  const iso = toIso(tahun, bulan, hari)
  return { mulai: iso, akhir: iso, teks: asli }
}

/** Whether every day that `a` may mean comes before every day that `b` may mean. */
export function surelyBefore(a: Tanggal, b: Tanggal): boolean {
  return a.akhir < b.mulai
}

/** `2024-01-18` is `18 Januari 2024`, `2024-01` is `Januari 2024`; anything else comes back as it is. */
export function formatTanggal(iso: string): string {
  const [, tahun = '', bulan = '', hari] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(iso) ?? []
  const nama = BULAN[Number(bulan) - 1]
  if (nama === undefined) return iso
  return hari === undefined ? `${nama} ${tahun}` : `${Number(hari)} ${nama} ${tahun}`
}

/** The same day so many months later (earlier if negative), or the last day of that month if it has none such. */
export function addMonths(iso: string, banyak: number): string {
  const [, tahun = '', bulan = '', hari = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []
  const ke = Number(tahun) * 12 + Number(bulan) - 1 + Math.trunc(banyak)
  if (tahun === '' || !(ke >= 12 && ke < 120_000)) return iso
  const tahunBaru = Math.floor(ke / 12)
  const bulanBaru = (ke % 12) + 1
  return toIso(tahunBaru, bulanBaru, Math.min(Number(hari), daysIn(tahunBaru, bulanBaru)))
}
