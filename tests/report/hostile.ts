import fc from 'fast-check'
import type { Finding } from '../../src/finding.ts'
import type { Audit } from '../../src/run.ts'
import { auditKantor } from './kantor.ts'

/** What documents may say to harm a reader: the reports must show it as text. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u009b2J',
        '\u001b]0;judul\u0007',
        '\u202e',
        '\u2066',
        '\r',
        '\b',
        '\n',
        '\t',
        'a',
        ' ',
        '\ud83d',
        ']]>',
        '::',
        '::error::',
        '##[error]',
        '%0A',
        '&',
        '<!--',
        '"',
        '{0}',
        '[a](b)',
        '\uffff',
        '\u0627',
      ),
    )
    .map((parts) => parts.join('')),
)

const base = await auditKantor()

/** An audit whose every text is one of these. */
export function withTexts(texts: readonly string[]): Audit {
  const next = (index: number) => texts[index % texts.length] ?? ''
  const findings = base.findings.map((finding, index): Finding => {
    const dokumen = { jenis: 'sop', kode: next(index), nama: next(index + 1) }
    const at = { ...finding.at, berkas: next(index + 2), lines: [next(index), next(index + 1)], dokumen }
    const related = [{ ...at, message: next(index + 3) }]
    const waived = {
      alasan: next(index),
      sampai: next(index + 1),
      at: { berkas: next(2), start: { line: 1, column: 1 } },
    }
    return {
      ...finding,
      at,
      related,
      message: next(index + 4),
      hint: next(index + 5),
      rule: next(index + 6),
      ...(index % 3 === 2 && { waived }),
    }
  })
  const putus = texts.map((text) => ({ kode: text, nama: text, putusDi: 'SOP' as const }))
  return {
    ...base,
    findings,
    crashes: texts.map((text) => ({ rule: text, message: text })),
    unfollowed: texts,
    ignored: texts,
    ...(base.indeks && { indeks: { ...base.indeks, rantai: { utuh: 1, putus } } }),
  }
}
