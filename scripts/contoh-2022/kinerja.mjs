/** Perjanjian kinerja, quarterly realisations, and the report of the year before, from the targets of the Renstra. */
import { KEPALA, sebaris, tulisCsv } from './tulis.mjs'

/**
 * @typedef {number | string | { min: number, maks: number }} Target
 * @typedef {{ kode: string, satuan: string, target: Record<string, Target> }} Indikator
 * @typedef {{ kode: string, indikator: Indikator[] }} Sasaran
 * @typedef {{ kegiatan: { kode: string, anggaran: Record<string, number> }[] }} Program
 * @typedef {{ sasaran: Sasaran[], program: Program[] }} Renstra
 * @typedef {object} Ukuran
 * @property {readonly (number | string | undefined)[]} realisasi up to each quarter; of what is measured once a year
 * three are undefined
 * @property {readonly Target[]} [target] up to each quarter, where it is not that of the year
 * @property {string} [sifat]
 * @property {number | string} [lalu] what was realised the year before
 */

const TRIWULAN = [1, 2, 3, 4]

/** @param {readonly (number | string | undefined)[]} realisasi */
function pengukuranOf(realisasi) {
  const many = realisasi.filter((one) => one !== undefined).length
  return many === 1 ? 'tahunan' : many === 2 ? 'semesteran' : 'triwulanan'
}

/**
 * @param {Renstra} renstra
 * @param {Readonly<Record<string, Ukuran>>} ukuran
 * @param {{ kode: string, pihak: string, serapan: readonly number[] }} perjanjian
 */
export function tulisPerjanjian({ sasaran, program }, ukuran, { kode, pihak, serapan }) {
  const target = sasaran.flatMap((one) =>
    one.indikator.flatMap((indikator) => {
      const { realisasi, target: triwulan, sifat } = ukuranOf(indikator, ukuran)
      const pengukuran = pengukuranOf(realisasi)
      const lines = [
        `  - indikator: ${indikator.kode}`,
        `    sasaran: ${one.kode}`,
        `    satuan: ${indikator.satuan}`,
        `    nilai: ${tulisTarget(targetOf(indikator))}`,
        `    pengukuran: ${pengukuran}`,
      ]
      if (pengukuran === 'tahunan') return lines
      if (sifat) lines.push(`    sifat: ${sifat}`)
      const all = TRIWULAN.filter((one) => realisasi[one - 1] !== undefined)
      const asked = Object.fromEntries(all.map((one) => [one, triwulan?.[one - 1] ?? targetOf(indikator)]))
      return [...lines, `    triwulan: ${sebaris(asked)}`]
    }),
  )
  const anggaran = program.flatMap(({ kegiatan }) =>
    kegiatan.map(({ kode: untuk, anggaran: pagu }, index) => {
      const total = pagu['2022'] ?? 0
      const realisasi = Object.fromEntries(
        TRIWULAN.map((one) => [
          one,
          Math.round((total * ((serapan[one - 1] ?? 0) + (index % 3) * 0.4)) / 100_000) * 1000,
        ]),
      )
      return `  - ${sebaris({ untuk, pagu: total, realisasi })}`
    }),
  )
  return `${KEPALA}jenis: perjanjian_kinerja
kode: ${kode}
tahun: 2022
pihak: [${pihak}]
target:
${target.join('\n')}
anggaran:
${anggaran.join('\n')}
`
}

/** @param {Renstra} renstra @param {Readonly<Record<string, Ukuran>>} ukuran */
export function tulisRealisasi({ sasaran }, ukuran) {
  const rows = sasaran.flatMap(({ indikator }) =>
    indikator.flatMap((one) =>
      ukuranOf(one, ukuran).realisasi.flatMap((nilai, index) =>
        nilai === undefined ? [] : [[one.kode, 2022, index + 1, nilai]],
      ),
    ),
  )
  return tulisCsv([['Kode Indikator', 'Tahun', 'Triwulan', 'Realisasi'], ...rows], ';')
}

/**
 * The report of 2021: what is realised against the target of that year.
 *
 * @param {Renstra} renstra
 * @param {Readonly<Record<string, Ukuran>>} ukuran
 * @param {string} kode
 */
export function tulisLaporanLalu({ sasaran }, ukuran, kode) {
  const lines = sasaran.flatMap((one) => [
    `  - sasaran: ${one.kode}`,
    '    indikator:',
    ...one.indikator.map((indikator) => {
      const { lalu } = ukuranOf(indikator, ukuran)
      return `      - ${sebaris({ indikator: indikator.kode, target: indikator.target['2021'], realisasi: lalu })}`
    }),
  ])
  return `${KEPALA}jenis: laporan_kinerja\nkode: ${kode}\ntahun: 2021\nsasaran:\n${lines.join('\n')}\n`
}

/** @param {Indikator} indikator @param {Readonly<Record<string, Ukuran>>} ukuran */
function ukuranOf({ kode }, ukuran) {
  const own = ukuran[kode]
  if (!own) throw new Error(`nothing is realised of ${kode}`)
  return own
}

/** @param {Indikator} indikator */
function targetOf({ kode, target }) {
  const own = target['2022']
  if (own === undefined) throw new Error(`${kode} has no target for 2022`)
  return own
}

/** @param {Target} target */
function tulisTarget(target) {
  return typeof target === 'object' ? sebaris(target) : String(target)
}
