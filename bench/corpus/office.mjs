// One office: who works there, what it wants, and its map. Every service and every own work has a process.
import {
  awal,
  daerah,
  hukum,
  judul,
  kepala,
  kurun,
  naskah,
  perbuatan,
  bidang as semuaBidang,
  urusan,
} from './words.mjs'

/** Processes of a map that are no service, at most. */
const PROSES_DALAM = 25

/**
 * @param services gives the next service of a bidang, another each time
 * @param size documents of the office, at least 10
 */
export function planOffice(nomor, size, random, services) {
  const { provinsi, nama: kabupaten } = daerah[nomor % daerah.length]
  const banyakStandar = Math.round(size / 5)
  const dipilih = random.sample(semuaBidang, Math.min(5, banyakStandar))
  const kode = `dinas-${String(nomor + 1).padStart(3, '0')}`
  const dinas = random.pick(dipilih).nama
  const office = {
    kode,
    nomor,
    random,
    nama: `Dinas ${dinas} Kabupaten ${kabupaten} Unit ${nomor + 1}`,
    wilayah: { provinsi, kabupaten_kota: `Kabupaten ${kabupaten}` },
    situs: `https://${kode}.example.go.id`,
    bidang: dipilih.map((satu, index) => ({ ...satu, kode: `bidang-${index + 1}`, sasaran: `S-${index + 1}` })),
  }
  office.layanan = Array.from({ length: banyakStandar }, (_, index) => {
    const bidang = office.bidang[index % office.bidang.length]
    return {
      ...services(bidang),
      bidang,
      proses: `P.${1 + (index % office.bidang.length)}.${1 + Math.floor(index / office.bidang.length)}`,
    }
  })
  office.kerja = planWork(office, size - 5 - banyakStandar - banyakStandar)
  return office
}

/** The office's own works, some to a process: of the sekretariat, and of each bidang. */
function planWork(office, banyak) {
  const { random, bidang } = office
  const semua = naskah.flatMap((satu) => urusan.map((lain) => ({ naskah: satu, urusan: lain })))
  const proses = Math.min(PROSES_DALAM, banyak)
  const pendukung = bidang.length + 1
  return random.sample(semua, banyak).map((satu, index) => {
    const ke = index % proses
    return {
      ...satu,
      kurun: random.pick(kurun),
      proses: `P.${pendukung}.${ke + 1}`,
      bidang: ke % 3 === 0 ? undefined : bidang[ke % bidang.length],
    }
  })
}

/** All services of a bidang in an order of their own; after the last it begins anew. */
export function createServices(random) {
  const orders = new Map(
    semuaBidang.map(({ nama, hal }) => {
      const all = kepala.flatMap(([sebutan, produk]) =>
        hal.flatMap((satu) => perbuatan.map((perbuatan) => ({ sebutan, produk, hal: `${perbuatan} ${satu}` }))),
      )
      return [nama, { all: random.shuffle(all), next: 0 }]
    }),
  )
  return ({ nama }) => {
    const order = orders.get(nama)
    const { sebutan, produk, hal } = order.all[order.next++ % order.all.length]
    return { nama: `${sebutan} ${judul(hal)}`, produk: awal(`${produk} ${hal}`), hal }
  }
}

export function instansi({ kode, nama, wilayah, bidang }) {
  const jabatan = bidang.flatMap(({ kode: unit, nama: topik }) => [
    { kode: `kepala-${unit}`, nama: `Kepala Bidang ${topik}`, unit },
    { kode: `analis-${unit}`, nama: `Analis Bidang ${topik}`, unit },
    { kode: `pengelola-${unit}`, nama: `Pengelola Data Bidang ${topik}`, unit },
  ])
  return {
    jenis: 'instansi',
    kode,
    nama,
    tingkat: 'daerah',
    induk: `Pemerintah ${wilayah.kabupaten_kota}`,
    wilayah,
    unit: [
      { kode: 'pimpinan', nama: 'Pimpinan' },
      { kode: 'sekretariat', nama: 'Sekretariat', induk: 'pimpinan', layanan_bersama: true },
      { kode: 'loket', nama: 'Loket Pelayanan Terpadu', induk: 'sekretariat', layanan_bersama: true },
      ...bidang.map(({ kode: unit, nama: topik }) => ({ kode: unit, nama: `Bidang ${topik}`, induk: 'pimpinan' })),
    ],
    jabatan: [
      { kode: 'kepala', nama: 'Kepala Dinas', unit: 'pimpinan' },
      { kode: 'sekretaris', nama: 'Sekretaris Dinas', unit: 'sekretariat' },
      { kode: 'perencana', nama: 'Perencana', unit: 'sekretariat' },
      { kode: 'pengadministrasi', nama: 'Pengadministrasi Umum', unit: 'sekretariat' },
      { kode: 'arsiparis', nama: 'Arsiparis', unit: 'sekretariat' },
      { kode: 'petugas-loket', nama: 'Petugas Loket', unit: 'loket' },
      { kode: 'pemohon', nama: 'Pemohon', pihak: 'pemohon' },
      ...jabatan,
    ],
  }
}

export function petaProses({ nama, bidang, layanan, kerja, random }) {
  const inti = bidang.map(({ kode, nama: topik, sasaran }, index) => ({
    kode: `P.${index + 1}`,
    nama: `Pelayanan ${topik}`,
    kategori: 'inti',
    sasaran,
    pemilik: kode,
    pemasok: ['Pemohon'],
    masukan: [`Permohonan layanan ${topik.toLowerCase()}`],
    keluaran: [`Data layanan ${topik.toLowerCase()}`],
    pelanggan: ['Warga'],
    relasi: [{ ke: `P.${bidang.length + 1}`, berupa: `Data layanan ${topik.toLowerCase()}` }],
    subproses: layanan
      .filter((satu) => satu.bidang.kode === kode)
      .map((satu) => ({
        kode: satu.proses,
        nama: `Pelayanan ${satu.hal}`,
        keluaran: [satu.produk],
        layanan_publik: true,
      })),
  }))
  const dalam = [...new Map(kerja.map((satu) => [satu.proses, satu]))].map(([kode, satu]) => ({
    kode,
    nama: `Pengelolaan ${satu.urusan}`,
    pemilik: satu.bidang?.kode ?? 'sekretariat',
  }))
  const pendukung = {
    kode: `P.${bidang.length + 1}`,
    nama: 'Penunjang Pelayanan',
    kategori: 'pendukung',
    sasaran: `S-${bidang.length + 1}`,
    pemilik: 'sekretariat',
    masukan: bidang.map(({ nama: topik }) => `Data layanan ${topik.toLowerCase()}`),
    keluaran: ['Naskah dinas yang bernomor', 'Laporan kinerja dinas'],
    pelanggan: ['Pimpinan dinas', 'Pemerintah daerah'],
    subproses: dalam,
  }
  return {
    jenis: 'peta_proses',
    kode: 'PETA',
    nama: `Peta Proses Bisnis ${nama}`,
    ditetapkan: { nomor: `${random.int(100, 400)} Tahun 2021`, tanggal: '2021-11-22', oleh: 'kepala' },
    dasar_hukum: [hukum.peta, hukum.spbe],
    renstra: 'RENSTRA',
    proses: [...inti, pendukung],
  }
}

export function kodeStandar(index) {
  return `SP-${String(index + 1).padStart(2, '0')}`
}
