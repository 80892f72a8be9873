import type { Workbook } from 'exceljs'
import type { KinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import { bulatkan } from '../../hitung/skm.ts'
import { nilaiSel } from '../csv.ts'
import { sebutPolaritas } from '../tampilan/polaritas.ts'
import { buatLembar, tambahBaris, warnai } from './lembar.ts'

const CAPAIAN = 12

/** A row for each indicator: its quarters, and what they come to. */
export function lembarKinerja(book: Workbook, kantor: readonly KinerjaKantor[]): void {
  const sheet = buatLembar(
    book,
    'Kinerja',
    [
      { judul: 'Instansi', lebar: 30 },
      { judul: 'Tahun', lebar: 9 },
      { judul: 'Indikator', lebar: 46 },
      { judul: 'Sasaran', lebar: 40 },
      { judul: 'Satuan', lebar: 14 },
      { judul: 'Polaritas', lebar: 14 },
      { judul: 'Target', lebar: 11 },
      ...['I', 'II', 'III', 'IV'].map((nomor) => ({ judul: `Triwulan ${nomor}`, lebar: 12 })),
      { judul: 'Capaian (%)', lebar: 12 },
      { judul: 'Capaian dibatasi (%)', lebar: 12 },
      { judul: 'Target akhir Renstra', lebar: 14 },
    ],
    3,
  )
  for (const { graph, tahun, kinerja } of kantor) {
    for (const one of kinerja.indikator) {
      const { nama, sasaran, satuan, target, triwulan, terakhir, targetAkhir } = one
      const capaian = terakhir?.capaian
      const row = tambahBaris(sheet, [
        graph.instansi?.nama,
        tahun,
        nama,
        sasaran,
        satuan,
        sebutPolaritas(one),
        nilaiSel(target),
        ...[1, 2, 3, 4].map((nomor) => nilaiSel(triwulan.find((found) => found.triwulan === nomor)?.realisasi)),
        capaian && bulatkan(capaian.penuh),
        capaian && bulatkan(capaian.dibatasi),
        nilaiSel(targetAkhir?.nilai),
      ])
      if (capaian && capaian.penuh < 100) warnai(sheet.getCell(row, CAPAIAN), 'warning')
    }
  }
}
