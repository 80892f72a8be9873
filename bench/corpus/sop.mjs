// SOPs of 10 to 14 steps: each step works on what the one before gave.
import { akibat, alat, awal, hukum, judul, kecakapan, perbaikan, sebab, temuan } from './words.mjs'

function tanggal(random) {
  const bulan = String(random.int(2, 11)).padStart(2, '0')
  return { pembuatan: `2022-${bulan}-${random.int(10, 14)}`, efektif: `2022-${bulan}-${random.int(15, 28)}` }
}

function kepalaSop(office, nomor, isi) {
  const { random } = office
  const about = isi.tentang
  return {
    jenis: 'sop',
    kode: kodeSop(nomor),
    nomor: `${String(nomor + 1).padStart(3, '0')}/SOP/${office.kode.toUpperCase()}/2022`,
    nama: isi.nama,
    proses: isi.proses,
    unit: isi.unit,
    tanggal: tanggal(random),
    disahkan_oleh: 'kepala',
    dasar_hukum: isi.dasar_hukum,
    kualifikasi_pelaksana: random.sample(kecakapan, 2),
    keterkaitan: isi.keterkaitan,
    peralatan: random.sample(alat, 2).map(awal),
    peringatan: `Apabila ${about} ${random.pick(sebab)}, maka ${random.pick(akibat)}`,
    pencatatan: `${awal(about)} dicatat dalam register unit`,
    sifat: 'administratif',
    cakupan: 'mikro',
    hasil: 'final',
    bentuk: 'tabel',
    evaluasi: [
      {
        tanggal: `2024-${String(random.int(6, 11)).padStart(2, '0')}-${random.int(10, 28)}`,
        hasil: random.pick(temuan),
        tindak_lanjut: random.pick(perbaikan),
      },
    ],
  }
}

export function kodeSop(nomor) {
  return `SOP-${String(nomor + 1).padStart(3, '0')}`
}

/**
 * Rows of a table: who, what, from what besides the output before, for so many minutes, what comes out, and where a
 * decision sends it back.
 */
function tabel(rows, selesai) {
  const nomorOf = new Map(rows.map(({ keluaran }, index) => [keluaran, index + 1]))
  const langkah = rows.map(({ pelaksana, kegiatan, dengan, menit, keluaran, kembali }, index) => ({
    nomor: index + 1,
    kegiatan,
    pelaksana,
    kelengkapan: index === 0 ? dengan : [rows[index - 1].keluaran, ...dengan],
    waktu: `${menit} menit`,
    keluaran,
    ...(kembali && { keputusan: { ya: index + 2, tidak: nomorOf.get(kembali) } }),
    ...(index === rows.length - 1 && { selesai }),
  }))
  return { pelaksana: [...new Set(rows.map(({ pelaksana }) => pelaksana))], langkah }
}

/** Rows that every procedure has, and from those that are marked `kadang` as many as it takes. */
function choose(rows, random) {
  const banyak = random.int(10, 14)
  const kadang = random.shuffle(rows.filter((row) => row.kadang))
  const wanted = new Set(kadang.slice(0, Math.max(0, banyak - (rows.length - kadang.length))))
  return rows.filter((row) => !row.kadang || wanted.has(row))
}

const five = (random, least, greatest) => 5 * random.int(least / 5, greatest / 5)

/** @param terkait number of the SOP that this one goes with, which goes with this one */
export function sopKerja(office, kerja, nomor, terkait) {
  const { random } = office
  const { urusan, bidang } = kerja
  const teks = `${kerja.naskah} ${urusan}`
  const [ketua, analis, pengelola] = bidang
    ? [`kepala-${bidang.kode}`, `analis-${bidang.kode}`, `pengelola-${bidang.kode}`]
    : ['sekretaris', 'perencana', 'pengadministrasi']
  const row = (pelaksana, kegiatan, dengan, keluaran, more = {}) => ({
    pelaksana,
    kegiatan,
    dengan: [awal(dengan)],
    menit: five(random, 10, 90),
    keluaran: awal(keluaran),
    ...more,
  })
  const rows = choose(
    [
      row(
        ketua,
        `${random.pick(['Menugaskan', 'Memerintahkan'])} penyusunan ${teks}`,
        'rencana kerja unit',
        `lembar penugasan ${urusan}`,
      ),
      row(
        pengelola,
        `${random.pick(['Mengumpulkan', 'Menghimpun'])} bahan ${urusan}`,
        random.pick(alat),
        `bahan ${urusan}`,
      ),
      row(pengelola, `Memilah bahan ${urusan} menurut jenisnya`, 'daftar pilah', `bahan terpilah ${urusan}`, {
        kadang: true,
      }),
      row(
        analis,
        `${random.pick(['Mengolah', 'Menghitung', 'Menyandingkan'])} data ${urusan}`,
        random.pick(alat),
        `olahan data ${urusan}`,
      ),
      row(
        analis,
        `Membahas olahan data ${urusan} bersama unit terkait`,
        'undangan pembahasan',
        `notula pembahasan ${urusan}`,
        { kadang: true },
      ),
      row(analis, `${random.pick(['Menyusun', 'Menulis'])} konsep ${teks}`, 'format naskah dinas', `konsep ${teks}`),
      row(
        ketua,
        `${random.pick(['Memeriksa', 'Meneliti', 'Mengoreksi'])} konsep ${teks}`,
        'lembar koreksi',
        `konsep ${teks} yang diperiksa`,
        {
          kembali: awal(`konsep ${teks}`),
        },
      ),
      row(analis, `Melengkapi lampiran ${teks}`, 'format lampiran', `lampiran ${teks}`, { kadang: true }),
      row(pengelola, `Mencetak ${teks}`, 'kop naskah dinas', `cetakan ${teks}`, { kadang: true }),
      row('sekretaris', `Memaraf ${teks}`, 'lembar paraf', `${teks} yang diparaf`),
      row('kepala', `Menandatangani ${teks}`, 'map penandatanganan', `${teks} yang ditandatangani`),
      row('pengadministrasi', `Memberi nomor ${teks}`, 'buku agenda', `${teks} yang bernomor`),
      row(
        'pengadministrasi',
        `${random.pick(['Mengirimkan', 'Membagikan', 'Menyampaikan'])} ${teks} kepada unit terkait`,
        'buku ekspedisi',
        `bukti kirim ${teks}`,
      ),
      row('arsiparis', `Mengarsipkan ${teks}`, 'daftar arsip', `arsip ${teks}`),
    ],
    random,
  )
  return {
    ...kepalaSop(office, nomor, {
      nama: `Penyusunan ${judul(`${teks} ${kerja.kurun}`)}`,
      tentang: teks,
      proses: kerja.proses,
      unit: bidang?.kode ?? 'sekretariat',
      keterkaitan: terkait === undefined ? [] : [kodeSop(terkait)],
      dasar_hukum: [hukum.sop, random.pick([hukum.sakip, hukum.spbe, hukum.perencanaan])],
    }),
    ...tabel(rows, true),
  }
}

export function sopLayanan(office, layanan, nomor) {
  const { random } = office
  const { hal, bidang } = layanan
  const produk = layanan.produk[0].toLowerCase() + layanan.produk.slice(1)
  const [ketua, analis, pengelola] = [`kepala-${bidang.kode}`, `analis-${bidang.kode}`, `pengelola-${bidang.kode}`]
  const row = (pelaksana, kegiatan, dengan, keluaran, more = {}) => ({
    pelaksana,
    kegiatan,
    dengan: [awal(dengan)],
    menit: five(random, 5, 45),
    keluaran: awal(keluaran),
    ...more,
  })
  const permohonan = `permohonan ${hal}`
  const rows = choose(
    [
      { ...row('pemohon', `Mengajukan ${permohonan}`, '-', permohonan), dengan: layanan.persyaratan },
      row('petugas-loket', `Memeriksa kelengkapan ${permohonan}`, 'daftar periksa', `${permohonan} yang lengkap`, {
        kembali: awal(permohonan),
      }),
      row('petugas-loket', `Mencatat ${permohonan}`, 'register layanan', `${permohonan} yang tercatat`),
      row(ketua, `Menugaskan analis untuk menangani ${permohonan}`, 'lembar disposisi', `disposisi ${permohonan}`),
      row(analis, `Menelaah keadaan ${hal}`, 'lembar telaah', `hasil telaah ${hal}`, { kembali: awal(permohonan) }),
      row(analis, `Meninjau lokasi ${hal}`, random.pick(alat), `berita acara tinjauan ${hal}`, { kadang: true }),
      row(pengelola, `Merekam data ${hal}`, 'aplikasi layanan', `data ${hal} yang terekam`, { kadang: true }),
      row(
        analis,
        `${random.pick(['Menyusun', 'Menulis'])} konsep ${produk}`,
        'format naskah dinas',
        `konsep ${produk}`,
      ),
      row(ketua, `Mengoreksi konsep ${produk}`, 'lembar koreksi', `konsep ${produk} yang dikoreksi`, {
        kembali: awal(`konsep ${produk}`),
      }),
      row('sekretaris', `Memaraf ${produk}`, 'lembar paraf', `${produk} yang diparaf`, { kadang: true }),
      row('kepala', `Menandatangani ${produk}`, 'map penandatanganan', `${produk} yang ditandatangani`),
      row('pengadministrasi', `Memberi nomor ${produk}`, 'buku agenda', `${produk} yang bernomor`, { kadang: true }),
      row(
        'petugas-loket',
        `Menyerahkan ${produk} kepada pemohon`,
        'register layanan',
        `${produk} yang diterima pemohon`,
      ),
      row('arsiparis', `Mengarsipkan ${produk}`, 'daftar arsip', `arsip ${produk}`),
    ],
    random,
  )
  return {
    ...kepalaSop(office, nomor, {
      nama: layanan.nama,
      tentang: permohonan,
      proses: layanan.proses,
      unit: bidang.kode,
      keterkaitan: [],
      dasar_hukum: [hukum.pelayanan, hukum.standar, hukum.sop],
    }),
    ...tabel(rows, 'diterima'),
  }
}
