/** What stands where a duration should: opening hours, or nothing that can be measured. */

import { distance } from 'fastest-levenshtein'
import { isKataBilangan } from './kata-bilangan.ts'

const CLOCK = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d'
const ZONE = '(?: ?wi(?:b|ta|t))?'
const UNTIL = ' ?(?:-|s ?[./] ?d\\.?|sd|sampai(?: dengan)?|hingga) ?'
const CLOCK_RANGE = `${CLOCK}${ZONE}${UNTIL}(?:(?:pukul|jam|pkl)\\.? ?)?${CLOCK}(?!\\d)`
const DAY = "(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)"

const FIRST = new RegExp(
  `^(?:(?:setiap|tiap|hari|jam|pukul|pkl|pelayanan|layanan|kerja|operasional|${DAY}|s\\.d|s/d|sampai|dengan|hingga|dan|[-.,:/&\\n])[ ]?){0,15}${CLOCK_RANGE}`,
  'i',
)
/** `8 jam/hari`, `24 jam setiap hari`. */
const HOURS_A_DAY = /^\d{1,2}(?:[.,]\d)? jam ?(?:\/|per|se|setiap|dalam se|dalam satu) ?hari(?![a-z])/i
const ANYWHERE = new RegExp(
  `${CLOCK_RANGE}|${CLOCK} ?wi(?:b|ta|t)\\b|\\bjam (?:kerja|pelayanan|layanan|operasional|dinas|buka)\\b|\\b${DAY}${UNTIL}${DAY}\\b|\\b(?:setiap|tiap) hari\\b`,
  'i',
)

/** What stands in every range of clock times. */
const SAYS_CLOCK = /\d[.:]\d/

/** Whether folded text begins with opening hours, which its numbers would else be mistaken for a duration. */
export function isJamLayananFirst(teks: string): boolean {
  return (SAYS_CLOCK.test(teks) && FIRST.test(teks)) || HOURS_A_DAY.test(teks)
}

/** Whether folded text that holds no duration names opening hours anywhere. */
export function isJamLayanan(teks: string): boolean {
  return ANYWHERE.test(teks)
}

const LOWER_BOUND =
  /^(?:waktu )?(?:minimal|minimum|min\b|paling (?:cepat|sedikit|kurang|singkat)|sekurang[ -]?kurangnya|lebih dari|>|≥)/i
const CLOCK_HOURS = /^\d{1,2}\.\d\d jam/i
const FIRST_NUMBER = /^\D{0,40}?(\d[\d.,]{0,12}) ?([a-z]{1,30})?/i
const SATUAN = ['detik', 'menit', 'jam', 'hari', 'minggu', 'bulan', 'tahun']
const UNIT_INSIDE = new RegExp(`\\d ?(?:${SATUAN.join('|')})(?![a-z])`, 'i')
const FIRST_WORDS = /^[a-z]+(?: [a-z]+){0,3}/i

/** Why folded text that is neither duration nor opening hours is no time; Indonesian, completes "tidak terbaca: …". */
export function explainWaktu(teks: string): string {
  if (LOWER_BOUND.test(teks)) return 'hanya menyebut batas bawah'
  if (CLOCK_HOURS.test(teks)) return 'jam dengan titik dapat berarti jam dan menit atau pecahan'
  if (!/[\d½¼¾]/.test(teks)) {
    const kata = FIRST_WORDS.exec(teks)?.[0].split(' ') ?? []
    return kata.some(isKataBilangan) ? 'tidak ada satuan waktu' : 'tidak ada bilangan'
  }
  const [, angka, kata] = FIRST_NUMBER.exec(teks) ?? []
  if (UNIT_INSIDE.test(teks)) return 'waktunya terselip di dalam kalimat'
  if (angka !== undefined && kata !== undefined) {
    // Two letters away, "buah" would be "bulan".
    const near = SATUAN.find((satuan) => distance(kata.toLowerCase(), satuan) === 1)
    return `satuan "${kata}" tidak dikenal${near === undefined ? '' : ` (mungkin "${near}")`}`
  }
  return 'tidak ada satuan waktu'
}
