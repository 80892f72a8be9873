import type { Workbook } from 'exceljs'
import type { Dokumen } from '../../dokumen.ts'
import type { Finding } from '../../finding.ts'
import { sebutJenis } from '../../rules/sebut-jenis.ts'
import type { Audit, LeftOut } from '../../run.ts'
import { groupBy } from '../../text/daftar.ts'
import { nameOf } from '../completeness.ts'
import { hitungTemuan } from '../tampilan/hitungan.ts'
import { namaKantor } from '../tampilan/kantor.ts'
import type { Views } from '../tampilan/simpul.ts'
import { buatLembar, nama, tambahBaris, warnai } from './lembar.ts'

/** A document of an office that was judged; without `isi` where it could not be read. */
export interface BarisDokumen extends LeftOut {
  /** Name of the office. */
  readonly instansi?: string
  readonly dokumen?: Dokumen
}

/** In the order of offices and files; what could not be read last. */
export function semuaDokumen(audit: Audit): readonly BarisDokumen[] {
  const { offices } = audit
  const kantor = namaKantor(audit)
  const read = offices.flatMap(({ office: { dokumen, kode } }) =>
    dokumen.map(({ berkas, urutan }, index) => {
      const one = dokumen[index]
      const instansi = kantor(kode)
      return { berkas, urutan, ...(instansi && { instansi }), ...(one && { dokumen: one }) }
    }),
  )
  const leftOut = offices.flatMap(({ office: { leftOut: gone, kode } }) =>
    gone.map(({ berkas, urutan }) => {
      const instansi = kantor(kode)
      return { berkas, urutan, ...(instansi && { instansi }) }
    }),
  )
  return [...read, ...leftOut]
}

export function lembarDokumen(
  book: Workbook,
  documents: readonly BarisDokumen[],
  findings: readonly Finding[],
  views: Views,
): void {
  const sheet = buatLembar(
    book,
    nama.dokumen,
    [
      { judul: 'Instansi', lebar: 28 },
      { judul: 'Jenis', lebar: 20 },
      { judul: 'Kode', lebar: 18 },
      { judul: 'Nama', lebar: 56 },
      { judul: 'Unit', lebar: 32 },
      { judul: 'Berkas', lebar: 40 },
      { judul: 'Ke-', lebar: 6, angka: true },
      { judul: 'Keadaan', lebar: 18 },
      { judul: 'Kesalahan', lebar: 12, angka: true },
      { judul: 'Peringatan', lebar: 12, angka: true },
      { judul: 'Saran', lebar: 12, angka: true },
    ],
    4,
  )
  const byDocument = groupBy(findings, ({ at }) => nameOf(at))
  const roots = new Map(views.all.filter(({ node }) => node.path.length === 0).map((one) => [one.node.dokumen, one]))
  for (const one of documents) {
    const { error, warning, info } = hitungTemuan(byDocument.get(nameOf(one)) ?? [])
    const view = one.dokumen && roots.get(one.dokumen)
    const row = tambahBaris(sheet, [
      one.instansi,
      one.dokumen && sebutJenis(one.dokumen.jenis),
      one.dokumen?.kode,
      view?.node.nama,
      view?.unit,
      one.berkas,
      one.urutan + 1,
      one.dokumen ? (view?.konsep ? 'konsep' : '') : 'tidak terbaca',
      error,
      warning,
      info,
    ])
    if (!one.dokumen) warnai(sheet.getCell(row, 8), 'error')
    if (error > 0) warnai(sheet.getCell(row, 9), 'error')
    if (warning > 0) warnai(sheet.getCell(row, 10), 'warning')
    if (info > 0) warnai(sheet.getCell(row, 11), 'info')
  }
}
