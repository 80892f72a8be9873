import { type BagianSurvei, nilaiSurvei } from '../../hitung/ringkasan-survei.ts'
import { sebutTerendah } from '../../hitung/skm.ts'
import { csvText, type SelCsv } from '../csv.ts'
import type { LaporanSurvei } from './index.ts'

/** One row for the whole, each service, unit and period; a column for each element. */
export const surveiCsv: LaporanSurvei = ({ ringkasan }) => {
  const { survei, hasil, unsur, layanan, unit, periode } = ringkasan
  const isSkm = survei === 'skm'
  const row = (bagian: string, { nama, hasil: own }: BagianSurvei): SelCsv[] => {
    const nrr = new Map(own.unsur.map((one) => [one.nama, one.nrr]))
    return [
      bagian,
      nama,
      own.responden,
      ...unsur.map((one) => nrr.get(one)),
      own.indeks,
      nilaiSurvei(ringkasan, own),
      ...(isSkm ? [own.mutu?.mutu, own.mutu?.label] : []),
      sebutTerendah(own.unsur),
    ]
  }
  return csvText([
    [
      'Bagian',
      'Nama',
      'Responden',
      ...unsur.map((one) => `NRR ${one}`),
      'Indeks',
      ...(isSkm ? ['IKM', 'Mutu', 'Kinerja'] : [survei.toUpperCase()]),
      'Unsur terendah',
    ],
    row('keseluruhan', { nama: 'semua jawaban', hasil }),
    ...layanan.map((one) => row('layanan', one)),
    ...unit.map((one) => row('unit', one)),
    ...periode.map((one) => row('periode', one)),
  ])
}
