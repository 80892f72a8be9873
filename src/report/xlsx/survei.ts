import type { Workbook } from 'exceljs'
import { mutuOf } from '../../data/survei.ts'
import { nilaiSurvei, type RingkasanSurvei } from '../../hitung/ringkasan-survei.ts'
import { bulatkan, type HasilSkm, konversi, sebutTerendah } from '../../hitung/skm.ts'
import type { SurveiKantor } from '../tampilan/survei.ts'
import { buatLembar, type Isi, tambahBaris, warnai } from './lembar.ts'

const MUTU = 7

/** A row for each survey, and for its elements, services, units and periods. */
export function lembarSurvei(book: Workbook, kantor: readonly SurveiKantor[]): void {
  const sheet = buatLembar(
    book,
    'Survei',
    [
      { judul: 'Instansi', lebar: 30 },
      { judul: 'Survei', lebar: 30 },
      { judul: 'Bagian', lebar: 16 },
      { judul: 'Nama', lebar: 46 },
      { judul: 'Responden', lebar: 12 },
      { judul: 'Nilai', lebar: 10 },
      { judul: 'Mutu', lebar: 8 },
      { judul: 'Unsur terendah', lebar: 32 },
    ],
    2,
  )
  const add = (isi: readonly Isi[]) => {
    const row = tambahBaris(sheet, isi)
    const mutu = isi[MUTU - 1]
    if (mutu === 'C' || mutu === 'D') warnai(sheet.getCell(row, MUTU), 'warning')
  }
  for (const { graph, tabel, terbit } of kantor) {
    const office = graph.instansi?.nama
    for (const { berkas, ringkasan } of tabel) for (const row of rowsOf(ringkasan)) add([office, berkas, ...row])
    for (const { node, responden, nilai, mutu } of terbit) {
      add([office, node.kode, 'diumumkan', '', responden, nilai, mutu, undefined])
    }
  }
}

function rowsOf(ringkasan: RingkasanSurvei): readonly (readonly Isi[])[] {
  const { hasil, layanan, unit, periode, skala, survei } = ringkasan
  const row = (bagian: string, nama: string, own: HasilSkm): readonly Isi[] => {
    const nilai = nilaiSurvei(ringkasan, own)
    return [
      bagian,
      nama,
      own.responden,
      nilai === undefined ? undefined : bulatkan(nilai),
      survei === 'skm' ? own.mutu?.mutu : undefined,
      sebutTerendah(own.unsur),
    ]
  }
  return [
    row('keseluruhan', '', hasil),
    ...hasil.unsur.map(({ nama, nrr }) => {
      const ikm = konversi(nrr, skala)
      const nilai = nilaiSurvei(ringkasan, { responden: 0, unsur: [], ikm }) ?? ikm
      return ['unsur', nama, undefined, bulatkan(nilai), survei === 'skm' ? mutuOf(ikm)?.mutu : undefined, undefined]
    }),
    ...layanan.map(({ nama, hasil: own }) => row('layanan', nama, own)),
    ...unit.map(({ nama, hasil: own }) => row('unit', nama, own)),
    ...periode.map(({ nama, hasil: own }) => row('periode', nama, own)),
  ]
}
