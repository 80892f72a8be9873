/** The log of services: `layanan, masuk, selesai, status`. */
import type { TabelRiwayat } from '../../graph/fakta.ts'
import { bacaKasus, type Kolom, type LatarKasus, type Pembaca } from './kasus.ts'

/** Columns of the log of services. */
export const kolomRiwayat: Kolom = {
  dikenal: {
    layanan: ['jenis layanan', 'nama layanan', 'pelayanan', 'jenis pelayanan', 'jenis permohonan', 'permohonan'],
    masuk: [
      'tanggal masuk',
      'tgl masuk',
      'waktu masuk',
      'mulai',
      'tanggal mulai',
      'tanggal terima',
      'tgl terima',
      'tanggal diterima',
      'diterima',
      'tanggal permohonan',
      'tgl permohonan',
      'tanggal pengajuan',
      'tanggal daftar',
      'tanggal',
    ],
    selesai: [
      'tanggal selesai',
      'tgl selesai',
      'waktu selesai',
      'tanggal terbit',
      'tanggal penyerahan',
      'tanggal ambil',
      'tanggal diserahkan',
      'diserahkan',
    ],
    status: ['keadaan', 'status permohonan', 'status layanan'],
  },
  wajib: ['layanan', 'masuk', 'selesai'],
  awal: 'masuk',
  akhir: 'selesai',
  rahasia: [],
}

export function bacaRiwayat(latar: LatarKasus): Pembaca<TabelRiwayat> {
  const { judul: _, ...pembaca } = bacaKasus(latar, kolomRiwayat)
  return pembaca
}
