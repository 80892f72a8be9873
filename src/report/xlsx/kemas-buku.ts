import type { Workbook } from 'exceljs'
import { kemasUlang } from '../kemas.ts'

/**
 * The bytes of a workbook, the same for the same content.
 *
 * @param tanggal ISO day that the workbook says it was made on
 */
export async function kemasBuku(book: Workbook, tanggal: string): Promise<Uint8Array> {
  const sheets = book.worksheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`)
  const relations = book.worksheets.map((_, index) => `xl/worksheets/_rels/sheet${index + 1}.xml.rels`)
  return kemasUlang(new Uint8Array(await book.xlsx.writeBuffer()), tanggal, {
    ...Object.fromEntries(sheets.map((name) => [name, linkWithin])),
    ...Object.fromEntries(relations.map((name) => [name, withoutLinksWithin])),
    'xl/workbook.xml': withFixedAreas,
  })
}

/** exceljs says of a link within the book also that it leads out of it, which a spreadsheet follows to a file that is not there. */
function linkWithin(sheet: string): string {
  return sheet.replaceAll(/(<hyperlink ref="[^"]*") r:id="[^"]*"( location=)/g, '$1$2')
}

function withoutLinksWithin(relations: string): string {
  return relations.replaceAll(
    /<Relationship [^>]*\/relationships\/hyperlink"[^>]*Target="[^"!]+![A-Za-z]+\d+"[^>]*\/>/g,
    '',
  )
}

/** The area to print, which exceljs writes as if it moved with the cell that is looked at. */
function withFixedAreas(workbook: string): string {
  return workbook.replaceAll(/\$([A-Z]+)(\d+):\$([A-Z]+)(\d+)(?=<\/definedName>)/g, '$$$1$$$2:$$$3$$$4')
}
