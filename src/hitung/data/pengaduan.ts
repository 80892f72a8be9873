/** The log of complaints: `tanggal, layanan, kanal, selesai, isi, tindak_lanjut`. */
import type { TabelPengaduan } from '../../graph/fakta.ts'
import { bacaKasus, type Kolom, type LatarKasus, type Pembaca } from './kasus.ts'
import { isTerisi, selOf } from './kolom.ts'

/** Columns of the log of complaints. */
export const kolomPengaduan: Kolom = {
  dikenal: {
    tanggal: [
      'tgl',
      'tanggal pengaduan',
      'tgl pengaduan',
      'tanggal aduan',
      'tanggal masuk',
      'tgl masuk',
      'tanggal laporan',
      'tanggal terima',
      'masuk',
      'waktu',
    ],
    layanan: ['jenis layanan', 'nama layanan', 'pelayanan', 'jenis pelayanan'],
    kanal: ['media', 'saluran', 'sumber', 'media pengaduan', 'kanal pengaduan'],
    selesai: [
      'tanggal selesai',
      'tgl selesai',
      'tanggal tutup',
      'tanggal ditutup',
      'tanggal tanggapan',
      'tanggal jawab',
    ],
    status: ['keadaan', 'status pengaduan', 'status laporan'],
    isi: ['isi pengaduan', 'isi aduan', 'isi laporan', 'aduan', 'uraian'],
    tindak_lanjut: ['tindak lanjut', 'tindaklanjut', 'tanggapan', 'jawaban', 'penyelesaian', 'hasil tindak lanjut'],
  },
  wajib: ['tanggal', 'selesai'],
  awal: 'tanggal',
  akhir: 'selesai',
  rahasia: ['isi', 'tindak_lanjut'],
  bukti: ['tindak_lanjut'],
}

export function bacaPengaduan(latar: LatarKasus): Pembaca<TabelPengaduan> {
  const { judul, hasil, ...pembaca } = bacaKasus(latar, kolomPengaduan, (cells, letak) =>
    isTerisi(selOf(cells, letak, 'tindak_lanjut')),
  )
  return {
    ...pembaca,
    hasil: () => {
      const { kelompok, ...rest } = hasil()
      return {
        ...rest,
        berkolomTindakLanjut: judul()?.has('tindak_lanjut') ?? false,
        kelompok: kelompok.map(({ kasus, ...group }) => ({ pengaduan: kasus, ...group })),
      }
    },
  }
}
