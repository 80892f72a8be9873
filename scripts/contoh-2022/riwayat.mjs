/** The log of services: as many cases in the time of each survey as its result says that people were served. */
import { bandingkan, hariKe, hariKerjaAntara, saatLoket, tambahHariKerja, tambahMenitKerja } from './waktu.mjs'

/**
 * @typedef {import('./waktu.mjs').Saat} Saat
 * @typedef {object} Layanan
 * @property {string} kode
 * @property {string} nama
 * @property {number} kesan how much better than the others it is found, in points of an answer
 * @property {number} bobot how many of all cases are about it
 * @property {'hari' | 'menit'} satuan working days or minutes of office hours
 * @property {number} batas what is promised
 * @property {Readonly<Record<number, number>>} lama how long it takes, with weights
 * @property {readonly [lama: number, persen: number]} terlambat how long late cases take, how many of a hundred they are
 * @typedef {object} Kasus
 * @property {Layanan} layanan
 * @property {Saat} masuk
 * @property {Saat | undefined} selesai
 * @property {string} status
 * @property {number} lama
 * @property {boolean} tepat
 */

const LAST_DAY = hariKe('2022-12-30')

/**
 * @param {readonly Layanan[]} layanan
 * @param {readonly { dari: string, sampai: string, layanan: readonly string[], banyak: number }[]} masa
 * @param {import('./acak.mjs').Acak} acak
 * @returns {Kasus[]} by the moment at which they came in
 */
export function buatRiwayat(layanan, masa, acak) {
  const isTerlambat = bergilir(layanan)
  const cases = masa.flatMap(({ dari, sampai, layanan: kode, banyak }) => {
    const days = hariKerjaAntara(dari, sampai)
    const offered = layanan.filter((one) => kode.includes(one.kode))
    return bagi(
      offered.map(({ bobot }) => bobot),
      banyak,
    ).flatMap((count, index) =>
      Array.from({ length: count }, () =>
        buatKasus(/** @type {Layanan} */ (offered[index]), days, isTerlambat, acak),
      ).concat(acak.next() < count / 150 ? batal(/** @type {Layanan} */ (offered[index]), days, acak) : []),
    )
  })
  return cases.sort((left, right) => bandingkan(left.masuk, right.masuk))
}

/**
 * Tells of one case of a service after the other whether it is late: as many of each hundred as the service has.
 *
 * @param {readonly Layanan[]} layanan
 */
function bergilir(layanan) {
  const counts = new Map(layanan.map(({ kode }) => [kode, 0]))
  return (/** @type {Layanan} */ { kode, terlambat: [, persen] }) => {
    const before = counts.get(kode) ?? 0
    counts.set(kode, before + 1)
    return Math.floor(((before + 1) * persen) / 100 + 0.5) > Math.floor((before * persen) / 100 + 0.5)
  }
}

/**
 * Whole numbers in proportion to the weights that add up.
 *
 * @param {readonly number[]} bobot
 * @param {number} banyak
 */
export function bagi(bobot, banyak) {
  const sum = bobot.reduce((total, one) => total + one, 0)
  const exact = bobot.map((one) => (one / sum) * banyak)
  const whole = exact.map(Math.floor)
  const order = exact
    .map((one, index) => ({ index, rest: one - Math.floor(one) }))
    .sort((left, right) => right.rest - left.rest || left.index - right.index)
  const left = banyak - whole.reduce((total, one) => total + one, 0)
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/**
 * @param {Layanan} layanan
 * @param {readonly number[]} days
 * @param {(one: Layanan) => boolean} isTerlambat
 * @param {import('./acak.mjs').Acak} acak
 * @returns {Kasus}
 */
function buatKasus(layanan, days, isTerlambat, acak) {
  const masuk = saatLoket(days[acak.antara(0, days.length - 1)] ?? 0, acak)
  const lama = isTerlambat(layanan) ? layanan.terlambat[0] : acak.pilih(pilihanOf(layanan))
  const { selesai, kerja } = selesaikan(layanan, masuk, lama, acak)
  const tepat = kerja <= layanan.batas
  if (selesai.hari > LAST_DAY)
    return { layanan, masuk, selesai: undefined, status: 'Dalam proses', lama: kerja, tepat: true }
  return { layanan, masuk, selesai, status: 'Selesai', lama: kerja, tepat }
}

/** @param {Layanan} layanan */
function pilihanOf({ lama }) {
  return Object.entries(lama).map(([banyak, bobot]) => /** @type {const} */ ([Number(banyak), bobot]))
}

/**
 * A case that is called off, and that nobody was served in.
 *
 * @param {Layanan} layanan
 * @param {readonly number[]} days
 * @param {import('./acak.mjs').Acak} acak
 * @returns {Kasus}
 */
function batal(layanan, days, acak) {
  const masuk = saatLoket(days[acak.antara(0, days.length - 1)] ?? 0, acak)
  return { layanan, masuk, selesai: undefined, status: 'Dibatalkan pemohon', lama: 0, tepat: true }
}

/** @param {Layanan} layanan @param {Saat} masuk @param {number} lama @param {import('./acak.mjs').Acak} acak */
function selesaikan({ satuan }, masuk, lama, acak) {
  if (satuan === 'menit') {
    const kerja = Math.max(8, lama + acak.antara(-9, 9))
    return { selesai: tambahMenitKerja(masuk, kerja), kerja }
  }
  if (lama === 0)
    return { selesai: { hari: masuk.hari, menit: Math.min(masuk.menit + acak.antara(35, 200), 958) }, kerja: 0 }
  return { selesai: saatLoket(tambahHariKerja(masuk.hari, lama), acak), kerja: lama }
}

/** Share within the promise among the finished cases of these services up to a day, in percent. */
export function tepatWaktu(
  /** @type {readonly Kasus[]} */ kasus,
  /** @type {readonly string[]} */ kode,
  /** @type {string} */ sampai,
) {
  const judged = selesaiSampai(kasus, kode, sampai)
  return (judged.filter(({ tepat }) => tepat).length / judged.length) * 100
}

/** Mean of what they took. */
export function rataLama(
  /** @type {readonly Kasus[]} */ kasus,
  /** @type {readonly string[]} */ kode,
  /** @type {string} */ sampai,
) {
  const judged = selesaiSampai(kasus, kode, sampai)
  return judged.reduce((sum, { lama }) => sum + lama, 0) / judged.length
}

/** @param {readonly Kasus[]} kasus @param {readonly string[]} kode @param {string} sampai */
function selesaiSampai(kasus, kode, sampai) {
  return kasus.filter(
    ({ layanan, selesai }) => selesai && selesai.hari <= hariKe(sampai) && kode.includes(layanan.kode),
  )
}
