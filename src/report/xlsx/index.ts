import Workbook from 'exceljs/lib/doc/workbook.js'
import type { Report } from '../index.ts'
import { dataOf } from '../tampilan/data.ts'
import { matriksOf } from '../tampilan/matriks.ts'
import { rantaiOf } from '../tampilan/rantai.ts'
import { ringkasanOf } from '../tampilan/ringkasan.ts'
import { viewsOf } from '../tampilan/simpul.ts'
import { byGravity } from '../words.ts'
import { alamatOf } from './daftar.ts'
import { lembarDokumen, semuaDokumen } from './dokumen.ts'
import { lembarKamus } from './kamus.ts'
import { kemasBuku } from './kemas-buku.ts'
import { lembarKinerja } from './kinerja.ts'
import { lembarMatriks } from './matriks.ts'
import { lembarPekppp } from './pekppp.ts'
import { lembarRantai } from './rantai.ts'
import { lembarRingkasan } from './ringkasan.ts'
import { lembarSurvei } from './survei.ts'
import { lembarTemuan } from './temuan.ts'

/** A workbook to sort, filter and hand on: summary, findings, documents, three matrices, the chain, scores of PEKPPP, performance and surveys where
 * offices have them, the rules with their law. */
export const xlsx: Report = async (audit, { version, compare }) => {
  const views = viewsOf(audit)
  const documents = semuaDokumen(audit)
  const findings = byGravity(audit.findings)
  const alamat = alamatOf(audit, findings, documents)
  const book = new Workbook()
  book.title = 'Laporan koherensi dokumen'
  book.creator = `koheren ${version}`
  book.lastModifiedBy = book.creator
  lembarRingkasan(book, audit, ringkasanOf(audit, views), alamat, version, compare)
  lembarTemuan(book, audit, findings, views, alamat, compare)
  lembarDokumen(book, documents, findings, views)
  if (audit.scope === 'audit') {
    const judged = audit.offices.map(({ office }) => office.graph)
    lembarMatriks(book, matriksOf(views, judged), alamat)
    lembarRantai(book, rantaiOf(views))
    const { pekppp, kinerja, survei } = dataOf(audit)
    if (pekppp.length > 0) lembarPekppp(book, pekppp)
    if (kinerja.length > 0) lembarKinerja(book, kinerja)
    if (survei.length > 0) lembarSurvei(book, survei)
  }
  lembarKamus(book, audit.rules, findings)
  return kemasBuku(book, audit.tanggal)
}
