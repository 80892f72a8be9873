import type { Workbook } from 'exceljs'
import type { Finding } from '../../finding.ts'
import type { RuleInfo } from '../../rules/rule.ts'
import { namaLengkap } from '../peraturan.ts'
import { oneLine, severityWord } from '../words.ts'
import { buatLembar, nama, tambahBaris, warnai } from './lembar.ts'

/** Every rule that judged, with its reason and its law. */
export function lembarKamus(book: Workbook, rules: readonly RuleInfo[], findings: readonly Finding[]): void {
  const sheet = buatLembar(
    book,
    nama.kamus,
    [
      { judul: 'Aturan', lebar: 34 },
      { judul: 'Tingkat baku', lebar: 14 },
      { judul: 'Isi', lebar: 48 },
      { judul: 'Mengapa', lebar: 72 },
      { judul: 'Dasar hukum', lebar: 72 },
      { judul: 'Temuan', lebar: 10, angka: true },
    ],
    1,
  )
  const times = new Map<string, number>()
  for (const { rule, waived } of findings) if (!waived) times.set(rule, (times.get(rule) ?? 0) + 1)
  for (const { id, severity, title, why, basis } of rules) {
    const law = basis.map(namaLengkap)
    const row = tambahBaris(sheet, [
      id,
      severityWord[severity],
      title,
      oneLine(why),
      law.join('\n'),
      times.get(id) ?? 0,
    ])
    warnai(sheet.getCell(row, 2), severity)
  }
}
