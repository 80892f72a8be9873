// A standar pelayanan with all its components, kept by the SOP that serves it.

import { kodeStandar } from './office.mjs'
import { hash } from './random.mjs'
import { kodeSop } from './sop.mjs'
import { awal, hukum, kecakapan } from './words.mjs'

const SYARAT = [
  'Fotokopi kartu keluarga',
  'Denah lokasi',
  'Foto keadaan lokasi terakhir',
  'Daftar pengurus',
  'Rencana kegiatan setahun',
  'Surat pengantar dari desa atau kelurahan',
  'Proposal singkat',
]

/** What the applicant of a service hands in; the same for standar and SOP. */
export function persyaratan({ hal }, random) {
  return [`Surat permohonan ${hal}`, 'Fotokopi KTP pemohon', ...random.sample(SYARAT, random.int(2, 4))]
}

/** Promised alike by every office that has the service. */
export function janji({ nama }) {
  return `${2 + (hash(nama) % 8)} hari kerja`
}

export function standar(office, layanan, index, sop) {
  const { random, situs } = office
  const { hal, bidang, produk } = layanan
  const hasil = produk[0].toLowerCase() + produk.slice(1)
  const peserta = [
    { unsur: 'masyarakat', jumlah: random.int(8, 20) },
    { unsur: 'akademisi', jumlah: random.int(1, 4) },
    { unsur: 'media', jumlah: random.int(1, 3) },
    { unsur: 'internal', jumlah: random.int(6, 14) },
  ]
  return {
    jenis: 'standar_pelayanan',
    kode: kodeStandar(index),
    layanan: layanan.nama,
    nomor: `${String(index + 1).padStart(2, '0')}/SP/${office.kode.toUpperCase()}/2024`,
    ditetapkan: { nomor: `${random.int(100, 400)} Tahun 2024`, tanggal: '2024-03-04', oleh: 'kepala' },
    unit: bidang.kode,
    proses: layanan.proses,
    sop: kodeSop(index),
    moda: 'hibrida',
    kanal: [{ nama: 'Laman layanan dinas', url: `${situs}/layanan` }, { nama: 'Loket pelayanan terpadu' }],
    persyaratan: layanan.persyaratan,
    prosedur: [
      `Pemohon mengajukan permohonan ${hal} melalui loket atau laman dinas`,
      'Petugas loket memeriksa kelengkapan persyaratan',
      `Analis menelaah keadaan ${hal}`,
      `Kepala dinas menandatangani ${hasil}`,
      `Petugas loket menyerahkan ${hasil} kepada pemohon`,
    ],
    jangka_waktu: [{ waktu: janji(layanan), sejak: 'sejak berkas lengkap diterima' }],
    biaya: 'Gratis (tidak dipungut biaya)',
    produk: [produk],
    pengaduan: {
      kanal: [
        { jenis: 'SP4N-LAPOR!', alamat: 'https://www.lapor.go.id' },
        { jenis: 'situs', nama: 'Laman pengaduan dinas', alamat: `${situs}/pengaduan` },
        { jenis: 'loket', nama: `Loket pengaduan ${office.wilayah.kabupaten_kota}` },
      ],
      prosedur: ['Pengaduan dicatat dan diberi nomor', 'Tanggapan disampaikan melalui kanal yang dipakai pengadu'],
      waktu_tanggapan: `${random.int(3, 5)} hari kerja`,
    },
    dasar_hukum: [hukum.pelayanan, hukum.pelaksanaan, hukum.standar],
    sarana_prasarana: [
      'Ruang tunggu dengan jalur landai',
      'Mesin antrean dan jaringan internet',
      `Daftar periksa ${hal}`,
    ],
    kompetensi_pelaksana: random.sample(kecakapan, 3),
    pengawasan_internal: [
      `Kepala bidang memeriksa ${random.int(5, 15)} berkas setiap bulan`,
      'Tim pengendali memeriksa setiap semester',
    ],
    jumlah_pelaksana: { total: sop.pelaksana.length + random.int(1, 3) },
    jaminan_pelayanan: [`${awal(hasil)} diterbitkan sesuai jangka waktu`, 'Pelayanan diberikan tanpa diskriminasi'],
    kompensasi: ['Pemohon memperoleh permintaan maaf tertulis dan layanan prioritas apabila melewati jangka waktu'],
    jaminan_keamanan: [
      'Data pemohon disimpan dalam sistem yang dibatasi aksesnya',
      'Ruang layanan memiliki jalur evakuasi',
    ],
    evaluasi_kinerja: [
      'Survei kepuasan masyarakat setiap tahun',
      `Pemeriksaan acak ${random.int(5, 12)} berkas setiap triwulan`,
    ],
    penyusunan: { berita_acara: `BA-${String(index + 1).padStart(2, '0')}/${office.kode.toUpperCase()}/2024`, peserta },
    reviu: [
      {
        tanggal: `2024-02-${random.int(12, 28)}`,
        dengan: peserta.slice(0, 2),
        berdasarkan: ['skm', 'pengaduan'],
        tindak_lanjut: `Daftar periksa ${hal} diperbarui`,
      },
    ],
    publikasi: [
      { media: 'Laman resmi dinas', url: `${situs}/standar/${kodeStandar(index).toLowerCase()}` },
      { media: 'Papan informasi di ruang layanan' },
    ],
  }
}
