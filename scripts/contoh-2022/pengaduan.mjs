/** The register of complaints: answered within five working days but for a few. */
import { hariKe, hariKerjaAntara, tambahHariKerja } from './waktu.mjs'

/**
 * @typedef {object} Pengaduan
 * @property {number} tanggal
 * @property {string} layanan
 * @property {string} kanal
 * @property {string} isi
 * @property {number | undefined} selesai
 * @property {string} tindakLanjut
 * @property {boolean} tepat
 */

const LAST_DAY = hariKe('2022-12-30')
const JANJI = 5

const kanal = /** @type {const} */ ([
  ['SP4N-LAPOR!', 24],
  ['Rumah layanan digital PELITA', 30],
  ['Loket pengaduan', 28],
  ['Kotak saran', 18],
])
const masalah = /** @type {const} */ ([
  ['Antrean loket terlalu lama', 'Loket tambahan dibuka pada hari Senin dan sesudah libur'],
  [
    'Berkas dikembalikan tanpa keterangan tertulis',
    'Petugas diwajibkan mengisi lembar pemeriksaan; pemohon diberi salinannya',
  ],
  ['Unggahan berkas gagal berulang kali', 'Batas ukuran berkas dinaikkan menjadi 5 MB; pemohon dihubungi'],
  ['Tidak ada pemberitahuan saat dokumen selesai', 'Pemberitahuan otomatis diaktifkan pada setiap tahap'],
  ['Petugas tidak ada di tempat pada jam istirahat', 'Jadwal istirahat bergilir ditetapkan agar loket tetap buka'],
  ['Persyaratan di papan informasi berbeda dengan di laman', 'Papan informasi diganti sesuai standar pelayanan'],
  ['Ruang tunggu panas dan kursi kurang', 'Pendingin ruangan diperbaiki; dua belas kursi ditambah'],
  ['Jawaban atas pertanyaan kurang jelas', 'Penjelasan tertulis dikirim kepada pengadu; petugas diberi pengarahan'],
  ['Nomor telepon layanan tidak diangkat', 'Nomor dialihkan ke loket, dan balasan pesan dijaga bergiliran'],
])

/**
 * @param {readonly string[]} layanan
 * @param {number} banyak
 * @param {number} terlambat how many are answered late
 * @param {import('./acak.mjs').Acak} acak
 * @returns {Pengaduan[]} by day
 */
export function buatPengaduan(layanan, banyak, terlambat, acak) {
  const days = hariKerjaAntara('2022-01-03', '2022-12-29')
  const all = Array.from({ length: banyak }, (_, index) => {
    // The first are answered late, the last is still open when the year ends.
    const isLast = index === banyak - 1
    const tanggal =
      days[isLast ? days.length - 2 : acak.antara(0, index < terlambat ? days.length - 40 : days.length - 8)] ?? 0
    const [isi, tindak] = masalah[acak.antara(0, masalah.length - 1)] ?? ['', '']
    const lama = isLast
      ? JANJI
      : index < terlambat
        ? JANJI + acak.antara(1, 3)
        : acak.pilih([
            [0, 8],
            [1, 24],
            [2, 30],
            [3, 20],
            [4, 12],
            [5, 6],
          ])
    const selesai = tambahHariKerja(tanggal, lama)
    const isOpen = selesai > LAST_DAY
    return {
      tanggal,
      layanan: layanan[acak.antara(0, layanan.length - 1)] ?? '',
      kanal: acak.pilih(kanal),
      isi,
      selesai: isOpen ? undefined : selesai,
      tindakLanjut: isOpen ? '' : tindak,
      tepat: lama <= JANJI,
    }
  })
  return all.sort((left, right) => left.tanggal - right.tanggal)
}

/**
 * Share of the answered complaints that were answered in time, in percent.
 *
 * @param {readonly Pengaduan[]} semua
 * @param {string} sampai
 */
export function pengaduanTepat(semua, sampai) {
  const done = semua.filter(({ selesai }) => selesai !== undefined && selesai <= hariKe(sampai))
  return (done.filter(({ tepat }) => tepat).length / done.length) * 100
}
