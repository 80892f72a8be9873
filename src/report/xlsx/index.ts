import Workbook from 'exceljs/lib/doc/workbook.js'
import { severities } from '../../finding.ts'
import type { Report } from '../index.ts'
import { kemasUlang } from '../kemas.ts'
import { matriksOf } from '../tampilan/matriks.ts'
import { rantaiOf } from '../tampilan/rantai.ts'
import { ringkasanOf } from '../tampilan/ringkasan.ts'
import { viewsOf } from '../tampilan/simpul.ts'
import { alamatOf } from './daftar.ts'
import { lembarDokumen, semuaDokumen } from './dokumen.ts'
import { lembarKamus } from './kamus.ts'
import { lembarMatriks } from './matriks.ts'
import { lembarRantai } from './rantai.ts'
import { lembarRingkasan } from './ringkasan.ts'
import { lembarTemuan } from './temuan.ts'

/** A workbook to sort, filter and hand on: summary, findings, documents, three matrices, the chain, the rules with their law. */
export const xlsx: Report = async (audit, { version, compare }) => {
  const views = viewsOf(audit)
  const documents = semuaDokumen(audit)
  const findings = severities.flatMap((one) => audit.findings.filter(({ severity }) => severity === one))
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
  }
  lembarKamus(book, audit.rules, findings)
  const sheets = book.worksheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`)
  const relations = book.worksheets.map((_, index) => `xl/worksheets/_rels/sheet${index + 1}.xml.rels`)
  return kemasUlang(new Uint8Array(await book.xlsx.writeBuffer()), audit.tanggal, {
    ...Object.fromEntries(sheets.map((name) => [name, linkWithin])),
    ...Object.fromEntries(relations.map((name) => [name, withoutLinks])),
    'xl/workbook.xml': withFixedAreas,
  })
}

/** exceljs says of a link within the book also that it leads out of it, which a spreadsheet follows to a file that is not there. */
function linkWithin(sheet: string): string {
  return sheet.replaceAll(/(<hyperlink ref="[^"]*") r:id="[^"]*"( location=)/g, '$1$2')
}

function withoutLinks(relations: string): string {
  return relations.replaceAll(/<Relationship [^>]*\/relationships\/hyperlink"[^>]*\/>/g, '')
}

/** The area to print, which exceljs writes as if it moved with the cell that is looked at. */
function withFixedAreas(workbook: string): string {
  return workbook.replaceAll(/\$([A-Z]+)(\d+):\$([A-Z]+)(\d+)(?=<\/definedName>)/g, '$$$1$$$2:$$$3$$$4')
}
