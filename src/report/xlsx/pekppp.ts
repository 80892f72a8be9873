import type { Workbook } from 'exceljs'
import { bulatkan } from '../../hitung/skm.ts'
import { butirPekppp, type PekpppView, sebutNilaiPekppp } from '../tampilan/pekppp.ts'
import { buatLembar, tambahBaris } from './lembar.ts'

/** A row for each office, and for each of its services. */
export function lembarPekppp(book: Workbook, kantor: readonly PekpppView[]): void {
  const sheet = buatLembar(
    book,
    'PEKPPP',
    [
      { judul: 'Instansi', lebar: 30 },
      { judul: 'Bagian', lebar: 14 },
      { judul: 'Kode', lebar: 14 },
      { judul: 'Layanan', lebar: 46 },
      { judul: `Nilai ${butirPekppp.kode}`, lebar: 11 },
      { judul: 'Rata-rata', lebar: 11 },
      { judul: 'Artinya', lebar: 40 },
      { judul: 'Yang masih kurang', lebar: 50 },
    ],
    2,
  )
  for (const { graph, pekppp } of kantor) {
    const office = graph.instansi?.nama
    const { nilai, rataRata } = pekppp
    const mean = rataRata === undefined ? undefined : bulatkan(rataRata)
    tambahBaris(sheet, [office, 'kantor', undefined, undefined, nilai, mean, sebutNilaiPekppp(pekppp), undefined])
    for (const one of pekppp.layanan)
      tambahBaris(sheet, [
        office,
        'layanan',
        one.node.kode,
        one.node.nama,
        one.nilai,
        undefined,
        sebutNilaiPekppp(one),
        one.kurang,
      ])
  }
}
