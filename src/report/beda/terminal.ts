/** What changed, for people at a screen. */
import type { PerubahanDokumen, PerubahanSimpul } from '../../hitung/perubahan/index.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import type { FormerFinding } from '../index.ts'
import { formatCount, paragraph, sectionsText, some } from '../layout.ts'
import { makeStyle, type Style, type Tone } from '../style.ts'
import { severityWord } from '../words.ts'
import {
  type Baris,
  type Beda,
  type BedaReport,
  barisOf,
  daftarTemuan,
  hitungDokumen,
  hitungHal,
  type Keadaan,
  keadaanOf,
  MOST_TOLD,
  perubahanIndeks,
  sebutSimpul,
} from './beda.ts'
import { sebutIsianTakTerbaca } from './tak-dibandingkan.ts'

export const bedaTerminal: BedaReport = async (beda, page) => {
  const style = await makeStyle(page)
  const sections = [
    heading(beda, style),
    unread(beda, style),
    ...beda.dokumen.map((one) => dokumenLines(one, style)),
    ...daftarTemuan(beda).map(([judul, temuan]) => findingLines(judul, temuan, style)),
  ]
  return sectionsText(sections)
}

function heading(beda: Beda, style: Style): string[] {
  const { dari, ke, temuan } = beda
  const side = ({ nama, audit }: Beda['dari']) => `${nama} (per ${formatTanggal(audit.tanggal)})`
  const indeks = perubahanIndeks(beda)
  const count = (list: readonly unknown[]) => formatCount(list.length)
  const hal = hitungHal(beda)
  return [
    ...paragraph(style, `Dari ${side(dari)} ke ${side(ke)}`, { tone: 'strong' }),
    ...paragraph(style, `${hitungDokumen(beda)}${hal ? `: ${hal}` : ''}`),
    ...(indeks ? [style.text(`Indeks Koherensi: ${indeks.sebelum} → ${indeks.sesudah} (${indeks.selisih})`)] : []),
    ...paragraph(
      style,
      `Temuan: ${count(temuan.baru)} baru, ${count(temuan.selesai)} selesai, ${count(temuan.tetap)} tetap`,
    ),
  ]
}

const tones: Readonly<Record<Keadaan, Tone>> = { ditambah: 'good', dihapus: 'error', diubah: 'warning' }
const signs: Readonly<Record<Keadaan, string>> = { ditambah: '+ ', dihapus: '- ', diubah: '~ ' }

function dokumenLines(dokumen: PerubahanDokumen, style: Style): string[] {
  const { berkas = '' } = dokumen.sesudah ?? dokumen.sebelum ?? {}
  const { first, more } = some(dokumen.bagian, MOST_TOLD)
  return [
    ...simpulLines(dokumen, ` · ${berkas}`, '', style),
    ...first.flatMap((one) => simpulLines(one, '', '  ', style)),
    ...moreLine(more, '  ', style),
  ]
}

function simpulLines(simpul: PerubahanSimpul, behind: string, indent: string, style: Style): string[] {
  const keadaan = keadaanOf(simpul)
  const { first, more } = some(barisOf(simpul), MOST_TOLD)
  const lead = { lead: `${indent}${signs[keadaan]}`, leadTone: tones[keadaan], tone: 'strong' } as const
  return [
    ...paragraph(style, `${sebutSimpul(simpul)}${behind}`, lead),
    ...first.flatMap((one) => barisLines(one, `${indent}  `, style)),
    ...moreLine(more, `${indent}    `, style),
  ]
}

function moreLine(more: number, lead: string, style: Style): string[] {
  return more > 0 ? paragraph(style, `dan ${formatCount(more)} lainnya; semuanya dengan -f json`, { lead }) : []
}

function barisLines({ tentang, sebelum, sesudah }: Baris, indent: string, style: Style): string[] {
  const keadaan = sebelum === undefined ? 'ditambah' : sesudah === undefined ? 'dihapus' : undefined
  const value = keadaan ? (sesudah ?? sebelum) : `${sebelum} → ${sesudah}`
  const lead = keadaan ? { lead: indent + signs[keadaan], leadTone: tones[keadaan] } : { lead: `${indent}  ` }
  return paragraph(style, `${tentang}: ${value}`, lead)
}

function unread(beda: Beda, style: Style): string[] {
  const { takDibandingkan } = beda
  if (takDibandingkan.length === 0) return []
  const { first, more } = some(takDibandingkan, MOST_TOLD)
  return [
    ...paragraph(style, 'Tidak dibandingkan, sebab tidak terbaca atau diabaikan', { tone: 'warning' }),
    ...first.flatMap((one) => {
      const isian = sebutIsianTakTerbaca(one)
      const teks = `${one.berkas}, pada ${beda[one.sisi].nama}${isian ? `: ${isian}` : ''}`
      return paragraph(style, teks, { lead: `  ${style.signs.bullet} ` })
    }),
    ...moreLine(more, '  ', style),
  ]
}

function findingLines(title: string, findings: readonly FindingLike[], style: Style): string[] {
  if (findings.length === 0) return []
  const { first, more } = some(findings, MOST_TOLD)
  return [
    ...paragraph(style, `${title} (${formatCount(findings.length)})`, { tone: 'strong' }),
    ...first.flatMap(({ severity, message, at, rule }) =>
      paragraph(style, `${severityWord[severity]}: ${message} (${at.berkas}:${at.start.line}, ${rule})`, {
        lead: `  ${style.signs[severity]} `,
        leadTone: severity,
      }),
    ),
    ...moreLine(more, '  ', style),
  ]
}

type FindingLike = Pick<FormerFinding, 'severity' | 'message' | 'at' | 'rule'>
