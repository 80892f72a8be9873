import { arahOf } from '../../hitung/arah.ts'
import type { Lama, RingkasanKasus } from '../../hitung/kasus.ts'
import type { KinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import type { KinerjaIndikator, KinerjaKelompok, KinerjaTriwulan } from '../../hitung/ringkasan-kinerja.ts'
import type { KasusBulan, KasusTahun } from '../../hitung/ringkasan-layanan.ts'
import { completenessOf } from '../completeness.ts'
import { findingAsJson, formatJson, JSON_VERSION } from '../json.ts'
import type { LaporanKinerja } from './index.ts'

/** For programs: `schemas/report/kinerja.schema.json` describes it. Figures are not rounded. */
export const kinerjaJson: LaporanKinerja = ({ audit, kantor }, { version }) =>
  formatJson({
    version: JSON_VERSION,
    tool: { name: 'koheren', version },
    tanggal: audit.tanggal,
    utuh: audit.findings.length === 0 && completenessOf(audit).leftOut.length === 0,
    findings: audit.findings.map(findingAsJson),
    instansi: kantor.map(kantorAsJson),
  })

function kantorAsJson({ graph, tahun, batas, kinerja, layanan, pengaduan }: KinerjaKantor) {
  const { instansi } = graph
  return {
    ...(instansi && { kode: instansi.kode, nama: instansi.nama }),
    tahun,
    batas,
    indikator: kinerja.indikator.map(indikatorAsJson),
    sasaran: kinerja.sasaran.map(kelompokAsJson),
    program: kinerja.program.map(kelompokAsJson),
    ...(layanan && { layanan: kasusAsJson(layanan) }),
    ...(pengaduan && { pengaduan: kasusAsJson(pengaduan) }),
  }
}

function indikatorAsJson(one: KinerjaIndikator) {
  const { nama, indikator, sasaran, satuan, target, triwulan, terakhir, tren, targetAkhir } = one
  const { selisih, arah, menujuAkhir } = arahOf(one)
  return {
    ...(indikator && { kode: indikator.kode }),
    nama,
    ...(sasaran !== undefined && { sasaran }),
    ...(satuan !== undefined && { satuan }),
    ...(indikator?.isi.polaritas && { polaritas: indikator.isi.polaritas }),
    ...(one.isDianggapMaksimum && { polaritas_dianggap: 'maksimum' }),
    ...(target !== undefined && { target }),
    triwulan: triwulan.map(triwulanAsJson),
    ...(terakhir?.capaian && { capaian: terakhir.capaian }),
    tren,
    ...(selisih !== undefined && { selisih }),
    ...(arah && { arah }),
    ...(targetAkhir && { target_akhir: targetAkhir }),
    ...(menujuAkhir !== undefined && { menuju_akhir: menujuAkhir }),
  }
}

function triwulanAsJson({ triwulan, target, realisasi, capaian }: KinerjaTriwulan) {
  return { triwulan, ...(target !== undefined && { target }), realisasi, ...(capaian && { capaian }) }
}

function kelompokAsJson({ nama, indikator, capaian }: KinerjaKelompok) {
  return { nama, indikator: indikator.map((one) => one.nama), ...(capaian && { capaian }) }
}

function kasusAsJson({ ringkasan, layanan, bulan, perkiraan, ditindaklanjuti }: KasusTahun) {
  return {
    perkiraan,
    ...(ditindaklanjuti !== undefined && { ditindaklanjuti }),
    semua: ringkasanAsJson(ringkasan),
    menurut_bulan: bulan.map(bulanAsJson),
    menurut_layanan: layanan.map(({ nama, standar, ringkasan: own, bulan: months }) => ({
      nama,
      ...(standar && { kode: standar.kode }),
      ...ringkasanAsJson(own),
      menurut_bulan: months.map(bulanAsJson),
    })),
  }
}

function bulanAsJson({ bulan, ringkasan }: KasusBulan) {
  return { bulan, ...ringkasanAsJson(ringkasan) }
}

function ringkasanAsJson({
  kasus,
  selesai,
  dinilai,
  tepat,
  persen,
  terbuka,
  lewat,
  hariKerja,
  menitKerja,
}: RingkasanKasus) {
  return {
    kasus,
    selesai,
    dinilai,
    tepat,
    ...(persen !== undefined && { persen }),
    terbuka,
    lewat,
    hari_kerja: lamaAsJson(hariKerja),
    menit_kerja: lamaAsJson(menitKerja),
  }
}

function lamaAsJson({ median, persentil90 }: Lama) {
  return { ...(median !== undefined && { median }), ...(persentil90 !== undefined && { persentil_90: persentil90 }) }
}
