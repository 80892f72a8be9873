// The Renstra of an office: a sasaran for each bidang, with targets and a budget for every year.
import { hukum } from './words.mjs'

const PERIODE = { mulai: 2021, selesai: 2025 }

function targets(random, from, step) {
  const target = {}
  let nilai = from
  for (let tahun = PERIODE.mulai; tahun <= PERIODE.selesai; tahun++) {
    nilai += random.int(0, step)
    target[tahun] = nilai
  }
  return target
}

export function renstra({ nama, bidang, random }) {
  const [{ mulai, selesai }, dasar] = [PERIODE, PERIODE.mulai - 1]
  const indikator = (kode, name, unit) => ({
    kode,
    nama: name,
    satuan: 'persen',
    polaritas: 'maksimum',
    rumus: 'jumlah yang memenuhi ÷ jumlah seluruhnya × 100',
    sumber_data: 'laporan tahunan bidang',
    penanggung_jawab: unit,
    data_dasar: { tahun: dasar, nilai: random.int(40, 49) },
    target: targets(random, random.int(50, 60), 8),
    tipe: 'outcome',
  })
  const sasaran = bidang.map(({ kode, nama: topik, keadaan, sasaran: kodeSasaran }, index) => ({
    kode: kodeSasaran,
    uraian: `Meningkatnya ${keadaan}`,
    tujuan: 'T-1',
    penanggung_jawab: kode,
    layanan_langsung: true,
    indikator: [
      indikator(`I-${index + 1}.1`, `Persentase warga yang merasakan ${keadaan}`, kode),
      indikator(`I-${index + 1}.2`, `Persentase layanan bidang ${topik.toLowerCase()} yang tepat waktu`, kode),
    ],
  }))
  const last = bidang.length + 1
  sasaran.push({
    kode: `S-${last}`,
    uraian: 'Meningkatnya akuntabilitas tata kelola dinas',
    tujuan: 'T-2',
    penanggung_jawab: 'sekretariat',
    indikator: [indikator(`I-${last}.1`, 'Persentase rekomendasi pemeriksaan yang ditindaklanjuti', 'sekretariat')],
  })
  return {
    jenis: 'renstra',
    kode: 'RENSTRA',
    nama: `Rencana Strategis ${nama} ${mulai}–${selesai}`,
    ditetapkan: { nomor: `${random.int(100, 400)} Tahun 2021`, tanggal: '2021-08-16', oleh: 'kepala' },
    dasar_hukum: [hukum.perencanaan, hukum.sakip],
    periode: PERIODE,
    visi: 'Warga yang mandiri dan berbudaya',
    misi: [
      { kode: 'M-1', uraian: 'Meningkatkan mutu layanan dan pembinaan kepada warga' },
      { kode: 'M-2', uraian: 'Memantapkan tata kelola yang bersih dan terbuka' },
    ],
    tujuan: [
      { kode: 'T-1', uraian: 'Meningkatnya mutu layanan dan pembinaan', misi: 'M-1' },
      { kode: 'T-2', uraian: 'Meningkatnya tata kelola yang bersih', misi: 'M-2' },
    ],
    sasaran,
    program: [
      {
        kode: 'PG-1',
        nama: 'Program Pelayanan dan Pembinaan',
        kegiatan: bidang.map(({ nama: topik, sasaran: kode }, index) =>
          kegiatan(`KG-1.${index + 1}`, `Pembinaan ${topik}`, kode, random),
        ),
      },
      {
        kode: 'PG-2',
        nama: 'Program Penunjang Urusan Pemerintahan Daerah',
        kegiatan: [kegiatan('KG-2.1', 'Administrasi Umum', `S-${last}`, random)],
      },
    ],
  }
}

function kegiatan(kode, nama, sasaran, random) {
  const tahun = Array.from({ length: PERIODE.selesai - PERIODE.mulai + 1 }, (_, index) => PERIODE.mulai + index)
  return {
    kode,
    nama,
    sasaran,
    keluaran: [
      { kode: `${kode}.1`, nama: `Hasil ${nama.toLowerCase()}`, satuan: 'layanan', target: targets(random, 10, 5) },
    ],
    anggaran: Object.fromEntries(tahun.map((satu) => [satu, random.int(150, 900) * 1_000_000])),
  }
}
