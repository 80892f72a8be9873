// What an office proclaims of its services, and how those who use them find them.
import { kodeStandar } from './office.mjs'

export function maklumat({ situs }) {
  return {
    jenis: 'maklumat',
    kode: 'MAKLUMAT',
    tanggal: '2024-03-11',
    oleh: 'kepala',
    semua: true,
    publikasi: [
      { media: 'Laman resmi dinas', url: `${situs}/maklumat`, tanggal: '2024-03-11' },
      { media: 'Papan informasi di ruang layanan', tanggal: '2024-03-11' },
    ],
  }
}

const UNSUR = [
  'Persyaratan',
  'Sistem, mekanisme, dan prosedur',
  'Waktu penyelesaian',
  'Biaya/tarif',
  'Produk spesifikasi jenis pelayanan',
  'Kompetensi pelaksana',
  'Perilaku pelaksana',
  'Penanganan pengaduan, saran, dan masukan',
  'Sarana dan prasarana',
]

export function hasilSurvei({ situs, layanan, random }) {
  const hundredths = UNSUR.map(() => random.int(310, 350))
  const sum = hundredths.reduce((total, satu) => total + satu, 0)
  return {
    jenis: 'hasil_survei',
    kode: 'SKM-2024',
    survei: 'skm',
    periode: { mulai: '2024-01-08', selesai: '2024-11-29' },
    layanan: layanan.map((_, index) => kodeStandar(index)),
    unit: 'loket',
    populasi: random.int(400, 600),
    responden: random.int(240, 300),
    skala: 4,
    unsur: UNSUR.map((nama, index) => ({ nama, nrr: hundredths[index] / 100 })),
    nilai: Math.round((sum / UNSUR.length / 100) * 25 * 100) / 100,
    mutu: 'B',
    label: 'Baik',
    publikasi: [{ media: 'Laman resmi dinas', url: `${situs}/survei`, tanggal: '2024-12-09' }],
    tindak_lanjut: [
      { unsur: 'Waktu penyelesaian', uraian: 'Loket tambahan dibuka pada jam ramai', tanggal: '2024-12-16' },
    ],
  }
}
