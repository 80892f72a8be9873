/** What the office of the province is like: how long its services take, and what it reached. */

/** @type {import('./riwayat.mjs').Layanan[]} */
export const layanan = [
  { kode: 'SP-01', bobot: 26, satuan: 'hari', batas: 1, terlambat: [2, 2.6], lama: { 0: 60, 1: 37 } },
  { kode: 'SP-02', bobot: 9, satuan: 'hari', batas: 5, terlambat: [6, 2.2], lama: { 2: 10, 3: 26, 4: 34, 5: 28 } },
  { kode: 'SP-03', bobot: 15, satuan: 'hari', batas: 3, terlambat: [4, 2.7], lama: { 1: 38, 2: 41, 3: 18.5 } },
  {
    kode: 'SP-04',
    bobot: 12,
    satuan: 'hari',
    batas: 5,
    terlambat: [7, 1.6],
    lama: { 1: 8, 2: 22, 3: 35, 4: 21, 5: 12 },
  },
  { kode: 'SP-05', bobot: 7, satuan: 'hari', batas: 5, terlambat: [6, 2.8], lama: { 3: 24, 4: 40, 5: 34 } },
  { kode: 'SP-06', bobot: 21, satuan: 'hari', batas: 2, terlambat: [3, 1.4], lama: { 0: 18, 1: 58, 2: 22 } },
  {
    kode: 'SP-07',
    bobot: 11,
    satuan: 'hari',
    batas: 10,
    terlambat: [12, 3.4],
    lama: { 5: 12, 6: 18, 7: 26, 8: 20, 9: 14, 10: 8 },
  },
  { kode: 'SP-08', bobot: 13, satuan: 'hari', batas: 3, terlambat: [4, 3.8], lama: { 1: 20, 2: 46, 3: 31 } },
  {
    kode: 'SP-09',
    bobot: 42,
    satuan: 'menit',
    batas: 180,
    terlambat: [230, 1.9],
    lama: { 35: 24, 60: 36, 90: 22, 130: 11, 160: 5 },
  },
  {
    kode: 'SP-10',
    bobot: 24,
    satuan: 'menit',
    batas: 180,
    terlambat: [215, 0.8],
    lama: { 40: 30, 70: 36, 110: 22, 150: 10.5 },
  },
  { kode: 'SP-11', bobot: 15, satuan: 'hari', batas: 1, terlambat: [2, 2], lama: { 0: 48, 1: 50 } },
  { kode: 'SP-12', bobot: 12, satuan: 'hari', batas: 2, terlambat: [3, 1.7], lama: { 0: 22, 1: 47, 2: 29 } },
]

/** Cases after the last survey of the year, until the office closes. */
export const sesudah = [{ dari: '2022-12-19', sampai: '2022-12-30', banyak: 58 }]

export const kesan = {
  'SP-01': -0.02,
  'SP-02': -0.12,
  'SP-03': -0.05,
  'SP-04': 0.04,
  'SP-05': -0.1,
  'SP-06': 0.03,
  'SP-07': -0.2,
  'SP-08': -0.03,
  'SP-09': 0,
  'SP-10': 0.2,
  'SP-11': 0.05,
  'SP-12': -0.08,
}

export const nama = {
  'SP-01': 'Pelayanan Rohaniwan dan Pembacaan Doa',
  'SP-02': 'Rekomendasi Bantuan Rumah Ibadat',
  'SP-03': 'Tanda Daftar Rumah Ibadat',
  'SP-04': 'Pengukuran Arah Kiblat',
  'SP-05': 'Rekomendasi Izin Penyelenggara Perjalanan Ibadah Umrah',
  'SP-06': 'Pelimpahan Nomor Porsi Jemaah Haji',
  'SP-07': 'Izin Operasional Madrasah',
  'SP-08': 'Rekomendasi Pindah Tugas Guru Madrasah',
  'SP-09': 'Legalisasi Dokumen',
  'SP-10': 'Layanan Konsultasi Keagamaan',
  'SP-11': 'Izin Magang dan Praktik Kerja Lapangan',
  'SP-12': 'Permintaan Data dan Informasi',
}

const once = (/** @type {number | string} */ nilai) => [undefined, undefined, undefined, nilai]

/**
 * @typedef {Record<'ikm' | 'rohaniwan' | 'bantuan' | 'haji' | 'pengaduan' | 'beban', number[]>} Triwulanan
 * @param {Triwulanan & { bimbingan: number, zi: number }} data what the tables give
 * @returns {Record<string, import('./kinerja.mjs').Ukuran>}
 */
export function ukuran({ ikm, bimbingan, rohaniwan, bantuan, haji, pengaduan, beban, zi }) {
  const naik = (/** @type {number[]} */ target, /** @type {number[]} */ realisasi, /** @type {number} */ lalu) => ({
    target,
    realisasi,
    lalu,
    sifat: 'kumulatif',
  })
  const posisi = (/** @type {readonly (number | undefined)[]} */ realisasi, /** @type {number} */ lalu) => ({
    realisasi,
    lalu,
    sifat: 'posisi',
  })
  return {
    'IKSK-01.1': { realisasi: once(78.6), lalu: 76.4 },
    'IKSK-01.2': { realisasi: once(70.8), lalu: 65.9 },
    'IKSK-02.1': { realisasi: once(75.3), lalu: 73.4 },
    'IKSK-02.2': { realisasi: once(61.5), lalu: 51.2 },
    'IKSK-03.1': { realisasi: once(78.5), lalu: 77.8 },
    'IKSK-03.2': { ...posisi([undefined, 82, undefined, 92], 80), target: [80, 85, 90, 90] },
    'IKSK-03.3': posisi([91.7, 93.5, 94.4, 95.2], 92.6),
    'IKSK-04.1': { realisasi: once(77.8), lalu: 55.6 },
    'IKSK-04.2': { realisasi: once(78.3), lalu: 76.9 },
    'IKSK-05.1': { realisasi: once(bimbingan), lalu: 83.4 },
    'IKSK-05.2': posisi(rohaniwan, 94.6),
    'IKSK-06.1': { realisasi: once(81.4), lalu: 79.9 },
    'IKSK-06.2': naik([18, 23, 29, 35], [16.7, 21.7, 28.3, 36.7], 16.7),
    'IKSK-07.1': naik([69, 70, 71, 72], [68.8, 69.9, 71.1, 72.4], 68.4),
    'IKSK-07.2': posisi(bantuan, 6.8),
    'IKSK-08.1': { realisasi: once(86.3), lalu: 85.7 },
    'IKSK-08.2': posisi(haji, 95.3),
    'IKSK-09.1': { realisasi: once(88.9), lalu: 85.7 },
    'IKSK-10.1': { realisasi: once(78.7), lalu: 74.6 },
    'IKSK-10.2': naik([92, 92.5, 93.5, 94], [91.6, 92.4, 93.7, 94.6], 91.2),
    'IKSK-11.1': { realisasi: once(78.9), lalu: 75.6 },
    'IKSK-12.1': { realisasi: once(60.6), lalu: 57.3 },
    'IKSK-12.2': { realisasi: once(72.7), lalu: 69.7 },
    'IKSK-13.1': { realisasi: ikm, lalu: 84.12, sifat: 'rata_rata' },
    'IKSK-13.2': naik([60, 75, 90, 100], [58.3, 75, 91.7, 100], 50),
    'IKSK-13.3': posisi(pengaduan, 91.8),
    'IKSK-14.1': { realisasi: once(zi), lalu: 70.6 },
    'IKSK-14.2': { realisasi: once(3.68), lalu: 3.57 },
    'IKSK-15.1': { realisasi: once('BB'), lalu: 'B' },
    'IKSK-15.2': posisi([86.4, 89.2, 90.8, 92.1], 90.4),
    'IKSK-15.3': posisi([93.4, 97.1, 101.8, 99.6], 100),
    'IKSK-16.1': { realisasi: once(74.6), lalu: 71.5 },
    'IKSK-16.2': naik([65, 70, 75, 80], [64.2, 70.8, 76.9, 82.5], 61.3),
    'IKSK-16.3': posisi(beban, 2.6),
  }
}
