import type { Finding, Location } from '../finding.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { groupBy } from '../text/daftar.ts'
import { formatCount, paragraph, some, widthOf } from './layout.ts'
import { namaSingkat } from './peraturan.ts'
import { snippet } from './snippet.ts'
import type { Style } from './style.ts'
import { severityWord } from './words.ts'

const MOST_RELATED = 8
/** Places of each rule that findings of the baseline are told with. */
const MOST_KNOWN = 3
const LABEL_WIDTH = 11
/** Below this a label stands on the line of its text, which is then indented less. */
const NARROW = 60
/** Longer messages quote more than a reader can take in. */
const LONGEST = 600

/** A section for each file. */
export function findingSections(findings: readonly Finding[], rules: readonly RuleInfo[], style: Style): string[][] {
  const basis = new Map(rules.map((rule) => [rule.id, rule.basis.map(namaSingkat).join('; ')]))
  return [...groupBy(findings, ({ at }) => at.berkas).values()].flatMap((list) => [
    fileHeading(list, style),
    ...list.map((finding) => describe(finding, basis.get(finding.rule) ?? '', style)),
  ])
}

/** A finding on one line, as editors and `grep` take it. */
export function findingLine({ at, severity, message, rule }: Finding, style: Style): string {
  return `${place(at, style)}: ${style.paint(severity, severityWord[severity])}: ${style.text(message)} ${style.paint('faint', `[${style.text(rule)}]`)}`
}

/** Findings of the baseline, by rule: a thousand of them must not hide what is new. */
export function knownSection(findings: readonly Finding[], style: Style): string[] {
  const known = findings.filter((finding) => finding.known)
  if (known.length === 0) return []
  return [
    style.paint('strong', `Temuan lama dalam garis dasar (${formatCount(known.length)})`),
    ...[...groupBy(known, ({ rule }) => rule)].flatMap(([rule, list]) => {
      const { first, more } = some(
        list.map(({ at }) => placeText(at)),
        MOST_KNOWN,
      )
      const text = `${rule}: ${formatCount(list.length)} (${first.join(', ')}${more > 0 ? `, dan ${formatCount(more)} lainnya` : ''})`
      return paragraph(style, text, { lead: `  ${style.signs.bullet} `, tone: 'faint' })
    }),
    ...paragraph(style, 'Selengkapnya dengan --no-baseline', { lead: '  ', tone: 'faint' }),
  ]
}

/** Findings that the settings accept for a time. */
export function waivedSection(findings: readonly Finding[], style: Style): string[] {
  const waived = findings.filter((finding) => finding.waived)
  if (waived.length === 0) return []
  return [
    style.paint('strong', `Dikecualikan (${formatCount(waived.length)})`),
    ...waived.flatMap(({ at, message, rule, waived: why }) => {
      const until = why?.sampai ? `, sampai ${why.sampai}` : ''
      const by = why?.oleh ? `, oleh ${why.oleh}` : ''
      const text = `${placeText(at)}: ${cut(message)} (${rule}). Alasan: ${why?.alasan}${until}${by}`
      return paragraph(style, text, { lead: `  ${style.signs.bullet} `, tone: 'faint' })
    }),
  ]
}

function fileHeading(findings: readonly Finding[], style: Style): string[] {
  const [first] = findings
  if (!first) return []
  const { berkas, dokumen } = first.at
  const isAlone = findings.every(({ at }) => at.urutan === first.at.urutan)
  const title = cut(isAlone && dokumen ? `${berkas} · ${dokumen.nama ?? dokumen.kode}` : berkas)
  const lines = paragraph(style, title, { tone: 'strong' })
  const width = Math.min(widthOf(style.text(title)), style.width)
  return [...lines, style.paint('faint', style.signs.line.repeat(width))]
}

function describe(finding: Finding, basis: string, style: Style): string[] {
  const { severity, message, hint, at, related, rule } = finding
  const { first, more } = some(related, MOST_RELATED)
  return [
    ...paragraph(style, `${severityWord[severity]}: ${cut(message)}`, {
      lead: `${style.signs[severity]} `,
      leadTone: severity,
      tone: 'strong',
    }),
    `  ${style.paint('faint', place(at, style))}`,
    '',
    ...(at.lines.length > 0 ? [...snippet(at, style, '    ', severity), ''] : []),
    ...(hint ? labelled('Perbaikan', cut(hint), style) : []),
    ...first.flatMap((other, index) =>
      labelled(index === 0 ? 'Terkait' : '', `${placeText(other)}: ${cut(other.message)}`, style),
    ),
    ...(more > 0 ? labelled('', `dan ${formatCount(more)} tempat lain`, style) : []),
    ...(basis ? labelled('Dasar', basis, style) : []),
    ...labelled('Aturan', rule, style),
  ]
}

function labelled(label: string, text: string, style: Style): string[] {
  if (style.width >= NARROW)
    return paragraph(style, text, { lead: `  ${label.padEnd(LABEL_WIDTH)}`, leadTone: 'faint' })
  const [first = '', ...rest] = paragraph(style, label ? `${label}: ${text}` : text, { lead: '    ' })
  return [`  ${first.trimStart()}`, ...rest]
}

function placeText({ berkas, start }: Location): string {
  return `${berkas}:${start.line}:${start.column}`
}

function place(at: Location, style: Style): string {
  return style.text(placeText(at))
}

function cut(message: string): string {
  return message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message
}
