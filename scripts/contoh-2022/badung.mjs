/** What the office of the regency is like: how long its services take, and what it reached. */

/** @type {import('./riwayat.mjs').Layanan[]} */
export const layanan = [
  {
    kode: 'SP-B1',
    nama: 'Pendaftaran Haji Reguler',
    kesan: 0.1,
    bobot: 46,
    satuan: 'menit',
    batas: 60,
    terlambat: [72, 0.9],
    lama: { 25: 34, 35: 40, 47: 25 },
  },
  {
    kode: 'SP-B2',
    nama: 'Rekomendasi Paspor Haji dan Umrah',
    kesan: 0.2,
    bobot: 38,
    satuan: 'menit',
    batas: 75,
    terlambat: [92, 2.7],
    lama: { 30: 26, 45: 38, 60: 34 },
  },
  {
    kode: 'SP-B3',
    nama: 'Mutasi Calon Jemaah Haji',
    kesan: -0.15,
    bobot: 16,
    satuan: 'hari',
    batas: 1,
    terlambat: [2, 1.8],
    lama: { 0: 55, 1: 43 },
  },
  {
    kode: 'SP-B4',
    nama: 'Pelayanan Rohaniwan dan Penyuluhan Agama Hindu',
    kesan: 0,
    bobot: 20,
    satuan: 'hari',
    batas: 1,
    terlambat: [2, 2.2],
    lama: { 0: 45, 1: 53 },
  },
]

export const sesudah = [{ dari: '2022-12-12', sampai: '2022-12-30', banyak: 41 }]

/**
 * @param {{ rohaniwan: number[], ikm: number[], sehari: number[], paspor: number[] }} data what the tables give
 * @returns {Record<string, import('./kinerja.mjs').Ukuran>}
 */
export function ukuran({ rohaniwan, ikm, sehari, paspor }) {
  return {
    'IKSK-B1.1': { realisasi: rohaniwan, sifat: 'posisi' },
    'IKSK-B2.1': { realisasi: [92.3, 94.1, 95, 95.8], sifat: 'posisi' },
    'IKSK-B3.1': { realisasi: [undefined, ikm[0], undefined, ikm[1]], sifat: 'rata_rata' },
    'IKSK-B3.2': { realisasi: sehari, sifat: 'posisi' },
    'IKSK-B4.1': { realisasi: paspor, sifat: 'posisi' },
    'IKSK-B5.1': { realisasi: [88.4, 90.6, 91.7, 92.8], sifat: 'posisi' },
  }
}
