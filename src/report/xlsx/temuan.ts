import type { Workbook } from 'exceljs'
import type { Finding } from '../../finding.ts'
import { sebutJenis } from '../../rules/sebut-jenis.ts'
import type { Audit } from '../../run.ts'
import type { FormerReport } from '../index.ts'
import { namaSingkat } from '../peraturan.ts'
import { bandinganOf } from '../tampilan/bandingan.ts'
import { namaKantor } from '../tampilan/kantor.ts'
import type { Views } from '../tampilan/simpul.ts'
import { severityWord } from '../words.ts'
import type { Alamat } from './daftar.ts'
import { buatLembar, nama, tambahBaris, warnai } from './lembar.ts'

/** Those to the last printed one fit on paper. */
const kolom = [
  { judul: 'No', lebar: 6, angka: true },
  { judul: 'Tingkat', lebar: 12 },
  { judul: 'Kode dokumen', lebar: 20 },
  { judul: 'Dokumen', lebar: 26 },
  { judul: 'Temuan', lebar: 50 },
  { judul: 'Perbaikan', lebar: 42 },
  { judul: 'Unit', lebar: 20 },
  { judul: 'Berkas', lebar: 30 },
  { judul: 'Baris', lebar: 7, angka: true },
  { judul: 'Aturan', lebar: 32 },
  { judul: 'Instansi', lebar: 28 },
  { judul: 'Jenis', lebar: 18 },
  { judul: 'Terkait', lebar: 56 },
  { judul: 'Dasar hukum', lebar: 34 },
  { judul: 'Dikecualikan', lebar: 34 },
]
const LAST_PRINTED = 'J'

const MOST_RELATED = 10

/** A row for each finding, those that are waived too. */
export function lembarTemuan(
  book: Workbook,
  audit: Audit,
  findings: readonly Finding[],
  views: Views,
  alamat: Alamat,
  compare: FormerReport | undefined,
): void {
  const kantor = namaKantor(audit)
  const change = compare && changeOf(audit, compare)
  const more = [
    ...(audit.baseline ? [{ judul: 'Garis dasar', lebar: 14 }] : []),
    ...(change ? [{ judul: 'Perubahan', lebar: 14 }] : []),
  ]
  const sheet = buatLembar(book, nama.temuan, [...kolom, ...more], 2)
  const basis = new Map(audit.rules.map((rule) => [rule.id, rule.basis.map(namaSingkat).join('; ')]))
  for (const [index, finding] of findings.entries()) {
    const { at, severity, waived } = finding
    const { dokumen } = at
    const ke = alamat.dokumen(at)
    const row = tambahBaris(sheet, [
      index + 1,
      severityWord[severity],
      { teks: dokumen?.kode ?? (ke ? 'tidak terbaca' : at.berkas), ke },
      dokumen?.nama,
      finding.message,
      finding.hint,
      views.at(finding)?.unit,
      at.berkas,
      at.start.line,
      { teks: finding.rule, ke: alamat.aturan(finding.rule) },
      kantor(finding.instansi),
      dokumen && sebutJenis(dokumen.jenis as 'sop'),
      relatedText(finding),
      basis.get(finding.rule),
      waived && [waived.sampai ? `sampai ${waived.sampai}` : 'tanpa batas waktu', waived.alasan].join(': '),
      ...(audit.baseline ? [finding.known ? 'lama' : 'baru'] : []),
      ...(change ? [change(finding)] : []),
    ])
    warnai(sheet.getCell(row, 2), severity)
  }
  sheet.pageSetup.printArea = `A1:${LAST_PRINTED}${sheet.rowCount}`
}

function relatedText({ related }: Finding): string {
  const lines = related
    .slice(0, MOST_RELATED)
    .map(({ berkas, start, message }) => `${oneLine(berkas)}:${start.line}: ${oneLine(message)}`)
  if (related.length > MOST_RELATED) lines.push(`dan ${related.length - MOST_RELATED} lainnya`)
  return lines.join('\n')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function changeOf(audit: Audit, compare: FormerReport): (finding: Finding) => string {
  const { baru, tetap, baruDinilai } = bandinganOf(audit, compare)
  const words = new Map<Finding, string>()
  for (const one of baru) words.set(one, 'baru')
  for (const one of tetap) words.set(one, 'tetap')
  for (const one of baruDinilai) words.set(one, 'baru dinilai')
  return (finding) => words.get(finding) ?? ''
}
