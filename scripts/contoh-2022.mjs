/**
 * Writes the data of 2022 of the example office, all of it invented, from a fixed seed: perjanjian kinerja and
 * realisations, answers to surveys, the logs of services and complaints, and the LKE with its evidence. Documents
 * written by hand (Renstra, results of surveys) are read, so that the data agree with them. `--check` writes nothing
 * and exits 1 when a file has drifted.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, loadAll } from 'js-yaml'
import { makeAcak } from './contoh-2022/acak.mjs'
import * as badung from './contoh-2022/badung.mjs'
import { bukti, tulisBukti } from './contoh-2022/bukti.mjs'
import * as kanwil from './contoh-2022/kanwil.mjs'
import { tulisLaporanLalu, tulisPerjanjian, tulisRealisasi } from './contoh-2022/kinerja.mjs'
import { jawabLke, nilaiLke, tulisLke } from './contoh-2022/lke.mjs'
import { buatPengaduan, pengaduanTepat } from './contoh-2022/pengaduan.mjs'
import { buatRiwayat, rataLama, tepatWaktu } from './contoh-2022/riwayat.mjs'
import { buatSurvei, ikmOf } from './contoh-2022/survei.mjs'
import { tulisCsv } from './contoh-2022/tulis.mjs'
import { hariKerjaAntara, tulisSaat, tulisTanggal } from './contoh-2022/waktu.mjs'

const root = new URL('../examples/kanwil-bali/', import.meta.url)
const AKHIR = ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-30']

/** @param {string} path @returns {Promise<any[]>} */
async function baca(path) {
  return loadAll(await readFile(new URL(path, root), 'utf8'), { schema: CORE_SCHEMA })
}

/** @param {number} angka */
const satu = (angka) => Math.round((angka + 1e-9) * 10) / 10
/**
 * Quarter by quarter.
 *
 * @param {(sampai: string) => number} of
 */
const triwulan = (of) => AKHIR.map((sampai) => satu(of(sampai)))

/**
 * Logs of an office and its survey.
 *
 * @param {typeof kanwil | typeof badung} kantor
 * @param {any[]} hasil
 * @param {number} seed
 */
function buatData({ layanan, sesudah }, hasil, seed) {
  const acak = makeAcak(seed)
  const masa = hasil.map(({ periode, layanan: kode, populasi: banyak }) => ({
    dari: periode.mulai,
    sampai: periode.selesai,
    layanan: kode,
    banyak,
  }))
  const semua = layanan.map(({ kode }) => kode)
  const kasus = buatRiwayat(layanan, [...masa, ...sesudah.map((one) => ({ ...one, layanan: semua }))], acak)
  return { acak, kasus, jawaban: buatSurvei(hasil, kasus, acak) }
}

async function berkasKanwil() {
  const hasil = await baca('survei/skm-2022.yaml')
  const [renstra] = await baca('renstra/renstra-2020-2024.yaml')
  const { acak, kasus, jawaban } = buatData(kanwil, hasil, 2022)
  const pengaduan = buatPengaduan(
    kanwil.layanan.map(({ kode }) => kode),
    74,
    2,
    acak,
  )
  const selesai = pengaduan.filter((one) => one.selesai !== undefined).length
  const lke = jawabLke({
    sasaran: [renstra.sasaran.length, renstra.sasaran.length],
    pengaduan: [selesai, pengaduan.length - selesai, pengaduan.length],
  })
  const points = nilaiLke(lke)
  const total = points.get('total') ?? 0
  const ukuran = kanwil.ukuran({
    ikm: AKHIR.map((sampai) => ikmOf(jawaban, sampai)),
    bimbingan: ikmOf(jawaban, '2022-12-31', ['SP-01', 'SP-02', 'SP-03', 'SP-04']),
    rohaniwan: triwulan((sampai) => tepatWaktu(kasus, ['SP-01'], sampai)),
    bantuan: triwulan((sampai) => rataLama(kasus, ['SP-02'], sampai)),
    haji: triwulan((sampai) => tepatWaktu(kasus, ['SP-05', 'SP-06'], sampai)),
    pengaduan: triwulan((sampai) => pengaduanTepat(pengaduan, sampai)),
    beban: triwulan((sampai) => bebanOf(kasus, sampai)),
    zi: Math.round(total * 100) / 100,
  })
  const dua = (/** @type {number} */ nilai) => nilai.toFixed(2)
  const areas = Object.fromEntries(
    ['I', 'II', 'III', 'IV', 'V', 'VI'].map((kode) => [kode, dua(points.get(kode) ?? 0)]),
  )
  return {
    'renstra/perjanjian-kinerja-2022.yaml': tulisPerjanjian(renstra, ukuran, {
      kode: 'PK-2022',
      pihak: 'Kepala Kantor Wilayah, Sekretaris Jenderal Kementerian Agama',
      serapan: [18.2, 43.6, 71.4, 96.8],
    }),
    'renstra/laporan-kinerja-2021.yaml': tulisLaporanLalu(renstra, ukuran, 'LKJ-2021'),
    'data/realisasi-2022.csv': tulisRealisasi(renstra, ukuran),
    'data/riwayat-layanan-2022.csv': tulisRiwayat(kasus, 'PTSP'),
    'data/skm-2022.csv': tulisSurvei(jawaban, hasil[0], kanwil),
    'data/pengaduan-2022.csv': tulisPengaduan(pengaduan, kanwil),
    'zi/lke-2022.yaml': tulisLke(lke, { ...areas, total: dua(total) }),
    ...Object.fromEntries(Object.entries(bukti).map(([nama, isi]) => [`zi/bukti/${nama}.md`, tulisBukti(isi)])),
  }
}

const PETUGAS_LOKET = 3

/**
 * Cases a day for each of the officers at the counter.
 *
 * @param {readonly import('./contoh-2022/riwayat.mjs').Kasus[]} kasus
 * @param {string} sampai
 */
function bebanOf(kasus, sampai) {
  const days = hariKerjaAntara('2022-01-03', sampai)
  return kasus.filter(({ masuk }) => masuk.hari <= (days.at(-1) ?? 0)).length / days.length / PETUGAS_LOKET
}

async function berkasBadung() {
  const hasil = await baca('kankemenag-badung/survei/skm-2022.yaml')
  const [renstra] = await baca('kankemenag-badung/renstra/renstra-2020-2024.yaml')
  const { acak, kasus, jawaban } = buatData(badung, hasil, 5103)
  const pengaduan = buatPengaduan(
    badung.layanan.map(({ kode }) => kode),
    21,
    0,
    acak,
  )
  const haji = ['SP-B1', 'SP-B2', 'SP-B3']
  const ukuran = badung.ukuran({
    rohaniwan: triwulan((sampai) => tepatWaktu(kasus, ['SP-B4'], sampai)),
    ikm: ['2022-06-30', '2022-12-30'].map((sampai) => ikmOf(jawaban, sampai, haji)),
    sehari: triwulan((sampai) => tepatWaktu(kasus, ['SP-B1'], sampai)),
    paspor: triwulan((sampai) => rataLama(kasus, ['SP-B2'], sampai)),
  })
  const files = {
    'renstra/perjanjian-kinerja-2022.yaml': tulisPerjanjian(renstra, ukuran, {
      kode: 'PK-BADUNG-2022',
      pihak: 'Kepala Kantor Kementerian Agama Kabupaten Badung, Kepala Kantor Wilayah',
      serapan: [16.9, 41.8, 70.3, 97.2],
    }),
    'data/realisasi-2022.csv': tulisRealisasi(renstra, ukuran),
    'data/riwayat-layanan-2022.csv': tulisRiwayat(kasus, 'BDG'),
    'data/skm-2022.csv': tulisSurveiBernomor(jawaban),
    'data/pengaduan-2022.csv': tulisPengaduan(pengaduan, badung),
  }
  return Object.fromEntries(Object.entries(files).map(([path, teks]) => [`kankemenag-badung/${path}`, teks]))
}

/** By kode. @param {typeof kanwil | typeof badung} kantor */
function namaLayanan({ layanan }) {
  return new Map(layanan.map(({ kode, nama }) => [kode, nama]))
}

/**
 * @param {readonly import('./contoh-2022/riwayat.mjs').Kasus[]} kasus
 * @param {string} register
 */
function tulisRiwayat(kasus, register) {
  const header = ['Nomor Register', 'Jenis Layanan', 'Tanggal Masuk', 'Tanggal Selesai', 'Status', 'Kompensasi']
  const rows = kasus.map(({ layanan: { nama }, masuk, selesai, status, tepat }, index) => [
    `${register}-${String(index + 1).padStart(4, '0')}`,
    nama,
    tulisSaat(masuk),
    selesai ? tulisSaat(selesai) : '',
    status,
    tepat ? '' : 'permintaan maaf tertulis dan layanan prioritas',
  ])
  return tulisCsv([header, ...rows], ';')
}

/**
 * As a form on the internet exports it: commas, a column a question.
 *
 * @param {readonly import('./contoh-2022/survei.mjs').Jawaban[]} jawaban
 * @param {any} hasil
 * @param {typeof kanwil | typeof badung} kantor
 */
function tulisSurvei(jawaban, { unsur }, kantor) {
  const nama = namaLayanan(kantor)
  const header = [
    'Timestamp',
    'Layanan yang diterima',
    ...unsur.map((/** @type {any} */ one) => one.nama),
    'Kritik dan saran',
  ]
  const rows = jawaban.map((one) => [
    `${tulisSaat(one.saat)}:00`,
    nama.get(one.layanan) ?? one.layanan,
    ...one.jawaban,
    one.saran,
  ])
  return tulisCsv([header, ...rows], ',')
}

/**
 * As an application exports it: numbered elements, of which the eighth is sarana here.
 *
 * @param {readonly import('./contoh-2022/survei.mjs').Jawaban[]} jawaban
 */
function tulisSurveiBernomor(jawaban) {
  const header = ['tgl', 'kode layanan', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', 'masukan']
  const rows = jawaban.map(({ saat, layanan, jawaban: all, saran }) => {
    const [pengaduan = 0, sarana = 0] = all.slice(7)
    return [tulisTanggal(saat.hari), layanan, ...all.slice(0, 7), sarana, pengaduan, saran]
  })
  return tulisCsv([header, ...rows], ';')
}

/**
 * @param {readonly import('./contoh-2022/pengaduan.mjs').Pengaduan[]} pengaduan
 * @param {typeof kanwil | typeof badung} kantor
 */
function tulisPengaduan(pengaduan, kantor) {
  const nama = namaLayanan(kantor)
  const header = ['Tanggal', 'Kanal', 'Layanan', 'Isi Pengaduan', 'Tindak Lanjut', 'Tanggal Selesai', 'Status']
  const rows = pengaduan.map((one) => [
    tulisTanggal(one.tanggal),
    one.kanal,
    nama.get(one.layanan) ?? one.layanan,
    one.isi,
    one.tindakLanjut,
    one.selesai === undefined ? '' : tulisTanggal(one.selesai),
    one.selesai === undefined ? 'Diproses' : 'Selesai',
  ])
  return tulisCsv([header, ...rows], ';')
}

const files = { ...(await berkasKanwil()), ...(await berkasBadung()) }
for (const [path, teks] of Object.entries(files)) {
  const target = new URL(path, root)
  if (!process.argv.includes('--check')) {
    await mkdir(dirname(fileURLToPath(target)), { recursive: true })
    await writeFile(target, teks)
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== teks) {
    process.stderr.write(
      `${relative('.', fileURLToPath(target))} is not what scripts/contoh-2022.mjs writes; run it without --check\n`,
    )
    process.exitCode = 1
  }
}
