/** Raw answers whose means are those that the published results print, asked of people whose case was finished. */
import { bagi } from './riwayat.mjs'
import { bandingkan, hariKe } from './waktu.mjs'

/**
 * @typedef {{ periode: { mulai: string, selesai: string }, layanan: string[], responden: number, nilai: number,
 *   unsur: { nama: string, nrr: number }[] }} HasilSurvei
 * @typedef {{ saat: import('./waktu.mjs').Saat, layanan: string, jawaban: number[], saran: string }} Jawaban
 */

const saran = [
  'Pelayanan sudah baik, pertahankan',
  'Mohon ruang tunggu ditambah kursi',
  'Proses cepat, petugas ramah',
  'Antrean pada hari Senin masih panjang',
  'Sebaiknya ada pemberitahuan bila berkas sudah selesai',
  'Aplikasi kadang lambat saat mengunggah berkas',
  'Petunjuk persyaratan di laman sudah jelas',
  'Tempat parkir perlu diperluas',
  'Mohon jam istirahat bergantian, agar loket tetap buka',
  'Terima kasih, semuanya "satu pintu" dan gratis',
]

/**
 * @param {readonly HasilSurvei[]} hasil
 * @param {readonly import('./riwayat.mjs').Kasus[]} kasus
 * @param {import('./acak.mjs').Acak} acak
 * @returns {Jawaban[]}
 */
export function buatSurvei(hasil, kasus, acak) {
  const rows = hasil.flatMap((one) => jawabanOf(one, respondenOf(one, kasus, acak), acak))
  return rows.sort((left, right) => bandingkan(left.saat, right.saat))
}

/**
 * People of each service in proportion to its cases.
 *
 * @param {HasilSurvei} hasil
 * @param {readonly import('./riwayat.mjs').Kasus[]} kasus
 * @param {import('./acak.mjs').Acak} acak
 */
function respondenOf({ periode, layanan, responden }, kasus, acak) {
  const [mulai, selesai] = [hariKe(periode.mulai), hariKe(periode.selesai)]
  const done = layanan.map((kode) =>
    kasus.filter(
      (one) => one.layanan.kode === kode && one.selesai && one.selesai.hari >= mulai && one.selesai.hari <= selesai,
    ),
  )
  const counts = bagi(
    done.map((all) => all.length),
    responden,
  )
  return done.flatMap((all, index) => acak.kocok(all).slice(0, counts[index]))
}

/**
 * @param {HasilSurvei} hasil
 * @param {readonly import('./riwayat.mjs').Kasus[]} orang
 * @param {import('./acak.mjs').Acak} acak
 */
function jawabanOf({ unsur, nilai }, orang, acak) {
  const puas = orang.map(({ layanan, tepat }) => layanan.kesan + (tepat ? 0 : -0.6) + 0.7 * acak.next())
  const sums = jumlahOf(unsur, nilai, orang.length)
  const columns = sums.map((sum) => sebarkan(sum, puas, acak))
  return orang.map(({ layanan, selesai }, index) => {
    const { hari, menit } = /** @type {import('./waktu.mjs').Saat} */ (selesai)
    return {
      saat: { hari, menit: Math.min(menit + acak.antara(2, 40), 1010) },
      layanan: layanan.kode,
      jawaban: columns.map((column) => column[index] ?? 0),
      saran: acak.next() < 0.14 ? (saran[acak.antara(0, saran.length - 1)] ?? '') : '',
    }
  })
}

/**
 * Sums of the answers of each element that print as its mean, and together as the value.
 *
 * @param {HasilSurvei['unsur']} unsur
 * @param {number} nilai
 * @param {number} responden
 */
function jumlahOf(unsur, nilai, responden) {
  const fits = unsur.map(({ nama, nrr }) => {
    const near = Array.from({ length: 5 }, (_, index) => Math.round(nrr * responden) - 2 + index)
    const own = near.filter((sum) => bulat(sum / responden) === nrr)
    if (own.length === 0) throw new Error(`no answers of ${responden} people have the mean ${nrr} (${nama})`)
    return own
  })
  const sums = fits.map((own) => own[Math.floor(own.length / 2)] ?? 0)
  const value = () => bulat((sums.reduce((total, one) => total + one, 0) / responden / unsur.length) * 25)
  for (const [index, own] of fits.entries()) {
    const step = value() < nilai ? 1 : -1
    if (value() !== nilai && own.includes((sums[index] ?? 0) + step)) sums[index] = (sums[index] ?? 0) + step
  }
  if (value() !== nilai) throw new Error(`answers with these means give ${value()}, not ${nilai}`)
  return sums
}

/** Two decimals, half up. */
function bulat(/** @type {number} */ angka) {
  return Math.round((angka + 1e-9) * 100) / 100
}

/**
 * The answers of one element: those who are least content give 2 or 1, those who are most content 4.
 *
 * @param {number} sum
 * @param {readonly number[]} puas
 * @param {import('./acak.mjs').Acak} acak
 */
function sebarkan(sum, puas, acak) {
  const n = puas.length
  const empatOf = (/** @type {number} */ satu, /** @type {number} */ dua) => sum - 3 * n + dua + 2 * satu
  let satu = acak.antara(0, Math.round(n / 200))
  let dua = Math.round(n * Math.max(0.005, 0.05 - Math.abs(sum / n - 3.2) * 0.06)) + acak.antara(0, 2)
  // Where nearly all are content, hardly anybody can be discontent.
  while (satu > 0 && satu + dua + empatOf(satu, dua) > n) satu--
  while (dua > 0 && dua + empatOf(satu, dua) > n) dua--
  const empat = empatOf(satu, dua)
  const order = puas
    .map((one, index) => ({ index, puas: one + acak.next() }))
    .sort((left, right) => left.puas - right.puas)
  const answers = new Array(n).fill(3)
  for (const [rank, { index }] of order.entries()) {
    if (rank < satu) answers[index] = 1
    else if (rank < satu + dua) answers[index] = 2
    else if (rank >= n - empat) answers[index] = 4
  }
  return answers
}

/**
 * The value of all answers up to a day, of some services or of all, two decimals.
 *
 * @param {readonly Jawaban[]} rows
 * @param {string} sampai
 * @param {readonly string[]} [kode]
 */
export function ikmOf(rows, sampai, kode) {
  const own = rows.filter(({ saat, layanan }) => saat.hari <= hariKe(sampai) && (kode?.includes(layanan) ?? true))
  const sum = own.reduce((total, { jawaban }) => total + jawaban.reduce((all, one) => all + one, 0), 0)
  return bulat((sum / own.length / (own[0]?.jawaban.length ?? 1)) * 25)
}
