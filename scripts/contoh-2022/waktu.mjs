/**
 * Office hours of 2022, counted minute by minute: slow, plain, and apart from `src/data/kalender.ts`, so that each can
 * be held against the other. Days are counted from 1 January 1970.
 */
import { readFile } from 'node:fs/promises'

const MS_PER_DAY = 86_400_000
const calendar = JSON.parse(await readFile(new URL('../../src/data/kalender.json', import.meta.url), 'utf8')).find(
  (/** @type {{ tahun: number }} */ { tahun }) => tahun === 2022,
)
const free = new Set([...calendar.libur, ...calendar.cuti_bersama].map((date) => `2022-${date}`))

/** @typedef {{ hari: number, menit: number }} Saat */

export const hariKe = (/** @type {string} */ iso) => Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY
export const isoOf = (/** @type {number} */ hari) => new Date(hari * MS_PER_DAY).toISOString().slice(0, 10)
/** Monday is 1. */
const weekday = (/** @type {number} */ hari) => new Date(hari * MS_PER_DAY).getUTCDay()
export const isHariKerja = (/** @type {number} */ hari) =>
  weekday(hari) >= 1 && weekday(hari) <= 5 && !free.has(isoOf(hari))

const isJumat = (/** @type {number} */ hari) => weekday(hari) === 5
/** 07.30–16.00 with an hour's break; on Fridays until 16.30 with a break from 11.30. */
const isMenitKerja = (/** @type {Saat} */ { hari, menit }) =>
  isHariKerja(hari) &&
  menit >= 450 &&
  menit < (isJumat(hari) ? 990 : 960) &&
  !(menit >= (isJumat(hari) ? 690 : 720) && menit < 780)

/** @param {string} dari @param {string} sampai both included */
export function hariKerjaAntara(dari, sampai) {
  const days = []
  for (let hari = hariKe(dari); hari <= hariKe(sampai); hari++) if (isHariKerja(hari)) days.push(hari)
  return days
}

/** @param {number} hari @param {number} banyak */
export function tambahHariKerja(hari, banyak) {
  let day = hari
  for (let left = banyak; left > 0; ) if (isHariKerja(++day)) left--
  return day
}

/**
 * The moment at which so many minutes of office hours have passed.
 *
 * @param {Saat} dari
 * @param {number} banyak
 */
export function tambahMenitKerja(dari, banyak) {
  let { hari, menit } = dari
  for (let left = banyak; left > 0; ) {
    if (isMenitKerja({ hari, menit })) left--
    if (++menit >= 1440) [hari, menit] = [hari + 1, 0]
  }
  return { hari, menit }
}

/**
 * A moment at which the counter is open.
 *
 * @param {number} hari
 * @param {import('./acak.mjs').Acak} acak
 */
export function saatLoket(hari, { antara }) {
  const pagi = isJumat(hari) ? [480, 689] : [480, 719]
  const siang = isJumat(hari) ? [780, 899] : [780, 929]
  const long = [pagi, siang].map(([from = 0, to = 0]) => to - from + 1)
  const at = antara(0, (long[0] ?? 0) + (long[1] ?? 0) - 1)
  const isPagi = at < (long[0] ?? 0)
  return { hari, menit: isPagi ? (pagi[0] ?? 0) + at : (siang[0] ?? 0) + at - (long[0] ?? 0) }
}

/** Less than 0 where the first is earlier. */
export const bandingkan = (/** @type {Saat} */ satu, /** @type {Saat} */ lain) =>
  satu.hari - lain.hari || satu.menit - lain.menit

/** `31/12/2022` */
export function tulisTanggal(/** @type {number} */ hari) {
  const [tahun, bulan, tanggal] = isoOf(hari).split('-')
  return `${tanggal}/${bulan}/${tahun}`
}

/** `31/12/2022 09:05` */
export function tulisSaat(/** @type {Saat} */ { hari, menit }) {
  const two = (/** @type {number} */ angka) => String(angka).padStart(2, '0')
  return `${tulisTanggal(hari)} ${two(Math.floor(menit / 60))}:${two(menit % 60)}`
}
