/** One cell of the flow as DrawingML: shapes that word processors draw sharp, and that an office can still move. */
import { ImportedXmlComponent, Paragraph, Run } from 'docx'
import { escapeText } from '../svg/lukis.ts'
import type { Kotak, SelBagan, Titik } from '../tampilan/bagan.ts'
import { lebarArial, muatArial } from './teks.ts'
import { FONT, toEmu, toPoints } from './ukuran.ts'

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'
const preset = {
  terminator: 'flowChartTerminator',
  proses: 'flowChartProcess',
  keputusan: 'flowChartDecision',
  penghubung: 'flowChartOffpageConnector',
} as const
const sebutan = {
  terminator: 'Mulai/selesai',
  proses: 'Proses',
  keputusan: 'Keputusan',
  penghubung: 'Penghubung halaman',
}
/** Millimetres. */
const UJUNG = { panjang: 1.9, lebar: 1.5 }

export interface UkuranSel {
  /** Millimetres. */
  readonly lebar: number
  readonly tinggi: number
  /** Unique in the document. */
  readonly id: number
  /** For readers who do not see it; '' where the cell is only passed by. */
  readonly keterangan: string
}

/** A paragraph that fills its cell from edge to edge. */
export function gambarSel(sel: SelBagan, ukuran: UkuranSel): Paragraph {
  const runs = sel.simbol || sel.garis.length > 0 ? [new Run({ size: 2, children: [drawing(sel, ukuran)] })] : []
  return new Paragraph({ children: runs, run: { size: 2 }, spacing: { before: 0, after: 0 } })
}

export function sebutSimbol(bentuk: keyof typeof sebutan): string {
  return sebutan[bentuk]
}

function drawing(sel: SelBagan, { lebar, tinggi, id, keterangan }: UkuranSel): ImportedXmlComponent {
  const cell: Kotak = { x: 0, y: 0, lebar, tinggi }
  const draw: string[] = [
    sel.garis.length > 0 ? shape(cell, geometry(cell, sel.garis.map(strokePath)), LINE) : shape(cell, rect, NONE),
    ...sel.ujung.map(({ di, arah }) => tip(di, arah)),
    ...(sel.simbol ? [symbol(sel.simbol)] : []),
    ...sel.label.map(label),
  ]
  // Numbers that no other drawing of the document has.
  const shapes = draw.map((one, index) => one.replace('id="0"', `id="${id * 50 + index + 1}"`))
  const size = `cx="${toEmu(lebar)}" cy="${toEmu(tinggi)}"`
  const name = `Alur ${id}`
  const described = keterangan === '' ? '' : ` descr="${escapeText(keterangan)}"`
  return ImportedXmlComponent.fromXmlString(
    `<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id * 50}" name="${name}"${described}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${A}"><a:graphicData uri="${GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>${shapes.join('')}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent>`,
  )
}

const rect = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
const ink = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const LINE = `<a:noFill/><a:ln w="9525">${ink}<a:miter lim="800000"/></a:ln>`
const SYMBOL = `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525">${ink}<a:miter lim="800000"/></a:ln>`
const FULL = `${ink}<a:ln><a:noFill/></a:ln>`
const NONE = '<a:noFill/><a:ln><a:noFill/></a:ln>'

function symbol(simbol: NonNullable<SelBagan['simbol']>): string {
  const geometry = `<a:prstGeom prst="${preset[simbol.bentuk]}"><a:avLst/></a:prstGeom>`
  const { teks = '', lebar } = simbol
  const size = Math.min(6, Math.floor((1.6 * toPoints(lebar)) / lebarArial(teks, 1)) / 2)
  return shape(simbol, geometry, SYMBOL, teks !== '' && size >= 4 ? text(teks, size, 'tengah') : '')
}

function shape({ x, y, lebar, tinggi }: Kotak, geometry: string, look: string, body = ''): string {
  const box = `<a:xfrm><a:off x="${toEmu(x)}" y="${toEmu(y)}"/><a:ext cx="${toEmu(lebar)}" cy="${toEmu(tinggi)}"/></a:xfrm>`
  return `<wps:wsp><wps:cNvPr id="0" name=""/><wps:cNvSpPr/><wps:spPr>${box}${geometry}${look}</wps:spPr>${body || '<wps:bodyPr/>'}</wps:wsp>`
}

function geometry({ lebar, tinggi }: Kotak, paths: readonly string[]): string {
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${toEmu(lebar)}" h="${toEmu(tinggi)}">${paths.join('')}</a:path></a:pathLst></a:custGeom>`
}

function strokePath([from, to]: readonly [Titik, Titik]): string {
  return `<a:moveTo>${point(from)}</a:moveTo><a:lnTo>${point(to)}</a:lnTo>`
}

function point([x, y]: Titik): string {
  return `<a:pt x="${toEmu(x)}" y="${toEmu(y)}"/>`
}

/** A full triangle whose point lies on the symbol. */
function tip([x, y]: Titik, [dx, dy]: Titik): string {
  const { panjang, lebar } = UJUNG
  const box: Kotak =
    dx === 0
      ? { x: x - lebar / 2, y: dy > 0 ? y - panjang : y, lebar, tinggi: panjang }
      : { x: dx > 0 ? x - panjang : x, y: y - lebar / 2, lebar: panjang, tinggi: lebar }
  const at = (px: number, py: number): Titik => [x - box.x + px, y - box.y + py]
  const side = (sign: number) => at(-dx * panjang + sign * dy * (lebar / 2), -dy * panjang + sign * dx * (lebar / 2))
  const path = `<a:moveTo>${point(at(0, 0))}</a:moveTo><a:lnTo>${point(side(1))}</a:lnTo><a:lnTo>${point(side(-1))}</a:lnTo><a:close/>`
  return shape(box, geometry(box, [path]), FULL)
}

/** Smaller letters where the label is wider than its place; what is still wider is cut, and told in words beside it. */
function label({ rata, ...kotak }: SelBagan['label'][number]): string {
  const room = toPoints(kotak.lebar)
  const size = Math.max(4.5, Math.min(6.5, Math.floor((2 * room) / lebarArial(kotak.teks, 1)) / 2))
  return shape(kotak, rect, NONE, text(muatArial(kotak.teks, room, 1, size), size, rata))
}

const jc = { kiri: 'left', tengah: 'center', kanan: 'right' } as const

function text(teks: string, size: number, align: keyof typeof jc): string {
  const run = `<w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:color w:val="000000"/><w:sz w:val="${Math.round(size * 2)}"/></w:rPr>`
  return `<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="${jc[align]}"/></w:pPr><w:r>${run}<w:t xml:space="preserve">${escapeText(teks)}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr>`
}
