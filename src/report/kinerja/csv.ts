import type { RingkasanKasus } from '../../hitung/kasus.ts'
import type { KinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import type { Capaian, KinerjaIndikator, KinerjaTriwulan } from '../../hitung/ringkasan-kinerja.ts'
import type { KasusBulan, KasusTahun } from '../../hitung/ringkasan-layanan.ts'
import { ROMAWI } from '../../rules/kinerja/triwulan.ts'
import { csvText, nilaiSel, type SelCsv } from '../csv.ts'
import { sebutPolaritas } from '../tampilan/polaritas.ts'
import type { LaporanKinerja } from './index.ts'

const judul = [
  'Instansi',
  'Tahun',
  'Bagian',
  'Nama',
  'Sasaran',
  'Periode',
  'Satuan',
  'Polaritas',
  'Target',
  'Realisasi',
  'Capaian (%)',
  'Capaian dibatasi (%)',
  'Kasus',
  'Selesai',
  'Dinilai',
  'Tepat janji',
  'Tepat janji (%)',
  'Median (hari kerja)',
  'Persentil 90 (hari kerja)',
  'Median (menit kerja)',
  'Persentil 90 (menit kerja)',
  'Terbuka',
  'Lewat janji',
  'Perkiraan',
] as const

type Baris = Partial<Record<(typeof judul)[number], SelCsv>>

/** One row for each indicator and quarter, sasaran, programme, and service and month; columns that do not hold stay empty. */
export const kinerjaCsv: LaporanKinerja = ({ kantor }) =>
  csvText([judul, ...kantor.flatMap(rowsOf).map((row) => judul.map((name) => row[name]))])

function rowsOf({ graph, tahun, kinerja, layanan, pengaduan }: KinerjaKantor): Baris[] {
  const { indikator, sasaran, program } = kinerja
  const rows: Baris[] = [
    ...indikator.flatMap(indikatorRows),
    ...sasaran.map(({ nama, capaian }) => ({ Bagian: 'sasaran', Nama: nama, ...capaianCells(capaian) })),
    ...program.map(({ nama, capaian }) => ({ Bagian: 'program', Nama: nama, ...capaianCells(capaian) })),
    ...(layanan ? kasusRows('layanan', layanan) : []),
    ...(pengaduan ? kasusRows('pengaduan', pengaduan) : []),
  ]
  return rows.map((row) => ({ Instansi: graph.instansi?.nama ?? '', Tahun: tahun, ...row }))
}

/** A row for each quarter, or one where none is reported. */
function indikatorRows(one: KinerjaIndikator): Baris[] {
  const { nama, sasaran, satuan, target, triwulan } = one
  const common: Baris = {
    Bagian: 'indikator',
    Nama: nama,
    Sasaran: sasaran,
    Satuan: satuan,
    Polaritas: sebutPolaritas(one),
  }
  if (triwulan.length === 0) return [{ ...common, Target: nilaiSel(target) }]
  return triwulan.map((row) => ({ ...common, ...triwulanCells(row) }))
}

function triwulanCells({ triwulan, target, realisasi, capaian }: KinerjaTriwulan): Baris {
  return {
    Periode: `triwulan ${ROMAWI[triwulan]}`,
    Target: nilaiSel(target),
    Realisasi: nilaiSel(realisasi),
    ...capaianCells(capaian),
  }
}

function capaianCells(capaian: Capaian | undefined): Baris {
  return capaian ? { 'Capaian (%)': capaian.penuh, 'Capaian dibatasi (%)': capaian.dibatasi } : {}
}

function kasusRows(bagian: string, { ringkasan, layanan, bulan, perkiraan }: KasusTahun): Baris[] {
  const row = (nama: string, periode: string, own: RingkasanKasus): Baris => ({
    Bagian: bagian,
    Nama: nama,
    Periode: periode,
    Perkiraan: perkiraan ? 'ya' : 'tidak',
    ...kasusCells(own),
  })
  const months = (nama: string, all: readonly KasusBulan[]) => all.map((one) => row(nama, one.bulan, one.ringkasan))
  return [
    row('semua', 'setahun', ringkasan),
    ...months('semua', bulan),
    ...layanan.flatMap((one) => {
      const nama = one.nama || 'tanpa layanan'
      return [row(nama, 'setahun', one.ringkasan), ...months(nama, one.bulan)]
    }),
  ]
}

function kasusCells({
  kasus,
  selesai,
  dinilai,
  tepat,
  persen,
  hariKerja,
  menitKerja,
  terbuka,
  lewat,
}: RingkasanKasus): Baris {
  return {
    Kasus: kasus,
    Selesai: selesai,
    Dinilai: dinilai,
    'Tepat janji': tepat,
    'Tepat janji (%)': persen,
    'Median (hari kerja)': hariKerja.median,
    'Persentil 90 (hari kerja)': hariKerja.persentil90,
    'Median (menit kerja)': menitKerja.median,
    'Persentil 90 (menit kerja)': menitKerja.persentil90,
    Terbuka: terbuka,
    'Lewat janji': lewat,
  }
}
