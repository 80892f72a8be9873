import type { Workbook } from 'exceljs'
import { joinDaftar } from '../../text/daftar.ts'
import { lapisan, type Rantai, type RantaiSimpul } from '../tampilan/rantai.ts'
import { untaianOf } from '../tampilan/untaian.ts'
import { buatLembar, type Isi, tambahBaris, warnai } from './lembar.ts'

/** Where documents are woven closely, the ways through them are more than anyone reads. */
const MOST_ROWS = 5000

/** A row for each way from tujuan to standar pelayanan. */
export function lembarRantai(book: Workbook, rantai: Rantai): void {
  const sheet = buatLembar(
    book,
    'Rantai',
    [
      { judul: 'Instansi', lebar: 28 },
      { judul: 'Keadaan', lebar: 44 },
      { judul: 'Tujuan', lebar: 36 },
      { judul: 'Sasaran', lebar: 36 },
      { judul: 'Proses', lebar: 36 },
      { judul: 'SOP', lebar: 36 },
      { judul: 'Standar pelayanan', lebar: 36 },
      { judul: 'Unit', lebar: 28 },
      { judul: 'Program prioritas', lebar: 32 },
      { judul: 'Kesalahan', lebar: 12, angka: true },
      { judul: 'Peringatan', lebar: 12, angka: true },
      { judul: 'Saran', lebar: 12, angka: true },
    ],
    2,
  )
  const { baris, penuh } = untaianOf(rantai, MOST_ROWS)
  for (const { simpul, putus, tanpa } of baris) {
    const way = lapisan.flatMap((one) => simpul[one] ?? [])
    const last = way.at(-1)
    const count = (severity: 'error' | 'warning' | 'info') =>
      way.reduce((before, { hitungan }) => before + hitungan[severity], 0)
    const row = tambahBaris(sheet, [
      last?.view?.graph.instansi?.nama ?? last?.instansi,
      putus ?? (tanpa.length > 0 ? `sebagian, tanpa ${joinDaftar(tanpa)}` : 'utuh'),
      ...lapisan.map((one): Isi => cell(simpul[one] ?? [])),
      last?.unit,
      last?.program.join('; '),
      count('error'),
      count('warning'),
      count('info'),
    ])
    if (putus) warnai(sheet.getCell(row, 2), 'error')
    if (count('error') > 0) warnai(sheet.getCell(row, 10), 'error')
    if (count('warning') > 0) warnai(sheet.getCell(row, 11), 'warning')
    if (count('info') > 0) warnai(sheet.getCell(row, 12), 'info')
  }
  if (penuh) tambahBaris(sheet, ['', `hanya ${MOST_ROWS} jalur pertama yang dimuat`])
}

/** Of several in a layer, such as a process and the one within it, all kode and the name of the last. */
function cell(nodes: readonly RantaiSimpul[]): Isi {
  const last = nodes.at(-1)
  if (!last) return undefined
  const kode = nodes.map((one) => one.kode).join(' › ')
  return [kode, last.nama === last.kode ? '' : last.nama, last.konsep ? '(konsep)' : ''].filter(Boolean).join(' ')
}
