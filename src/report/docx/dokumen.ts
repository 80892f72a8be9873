/** What all documents of this format share: language, fonts, page numbers, and that the same run gives the same bytes. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageBorderOffsetFrom,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { kemasUlang } from '../kemas.ts'
import { bersihkan, muatArial } from './teks.ts'
import { A4, FONT, toPoints, toTwip } from './ukuran.ts'

export interface Bagian {
  readonly isi: ISectionOptions['children']
  readonly rebah?: boolean
  /** Millimetres. */
  readonly tepi?: number
  /** At the left of the foot of each page; the page number stands at its right. */
  readonly kaki?: string
  /** Without a foot on its first page, which is a cover. */
  readonly sampul?: boolean
  /** Within a frame, and without a foot: to hang on a wall. */
  readonly bingkai?: boolean
}

const FRAME = { style: BorderStyle.DOUBLE, size: 12, space: 24, color: '000000' } as const

/** @param tanggal ISO day of the audit: no clock enters */
export async function tulisDokumen(judul: string, bagian: readonly Bagian[], tanggal: string): Promise<Uint8Array> {
  const title = bersihkan(judul)
  const document = new Document({
    title,
    creator: 'koheren',
    lastModifiedBy: 'koheren',
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: 'id-ID' } } },
        heading1: {
          run: { size: 28, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 160 } },
        },
        heading2: {
          run: { size: 24, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
        heading3: {
          run: { size: 22, bold: true, color: '000000' },
          paragraph: { spacing: { before: 160, after: 80 } },
        },
      },
    },
    sections: bagian.map(section),
  })
  const zip = await Packer.toBuffer(document)
  return kemasUlang(zip, tanggal)
}

const frame = {
  pageBorders: { offsetFrom: PageBorderOffsetFrom.PAGE },
  pageBorderTop: FRAME,
  pageBorderRight: FRAME,
  pageBorderBottom: FRAME,
  pageBorderLeft: FRAME,
}

function empty(): Footer {
  return new Footer({ children: [new Paragraph('')] })
}

function section({ isi, rebah, tepi = 25, kaki = '', sampul, bingkai }: Bagian): ISectionOptions {
  const margin = toTwip(tepi)
  const width = rebah ? A4.tinggi - 2 * tepi : A4.lebar - 2 * tepi
  const look = { size: 16, color: '444444' }
  const foot = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: 'right', position: toTwip(width) }],
        children: [
          new TextRun({ text: muatArial(kaki, toPoints(width - 35), 1, 8), ...look }),
          new TextRun({
            children: ['\tHalaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
            ...look,
          }),
        ],
      }),
    ],
  })
  return {
    properties: {
      page: {
        size: { width: toTwip(A4.lebar), height: toTwip(A4.tinggi), orientation: rebah ? 'landscape' : 'portrait' },
        ...(bingkai && { borders: frame }),
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: toTwip(8), footer: toTwip(6) },
      },
      ...(sampul && { titlePage: true }),
    },
    footers: { default: bingkai ? empty() : foot, ...(sampul && { first: empty() }) },
    children: isi,
  }
}
