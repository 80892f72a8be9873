/** Drafts to findings: where they stand, the lines to quote, the severity that holds, and the key that lasts. */
import type { Dokumen } from './dokumen.ts'
import type { Butir, Fault, Finding, Location, Place, Severity, StageDraft } from './finding.ts'
import type { RuleInfo } from './rules/rule.ts'
import type { Setelan } from './rules/setelan.ts'
import type { SourceFile } from './source/decode.ts'
import { hashKey, Locator } from './source/locate.ts'
import { sebaris } from './text/nama.ts'

/** The documents of an office with their texts; those of the offices above it are looked into for the other ends. */
export interface Texts {
  readonly kode?: string
  readonly files: readonly SourceFile[]
  readonly dokumen: readonly Dokumen[]
}

/** @param texts the office that is judged first, then every other one that a place may stand in */
export function locateDrafts(
  drafts: readonly StageDraft[],
  texts: readonly Texts[],
  rules: readonly RuleInfo[],
  setelan: Setelan,
): Finding[] {
  if (drafts.length === 0) return []
  const locator = new Locator(texts.flatMap(({ files }) => files))
  const documents = new Map<string, Known>()
  for (const { kode, dokumen } of texts)
    for (const one of dokumen) documents.set(`${one.urutan}:${one.berkas}`, { dokumen: one, kantor: kode })
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]))
  const severityOf = ({ rule, at }: StageDraft): Severity | undefined => {
    const known = ruleOf.get(rule)
    return known ? effectiveSeverity(known, setelan, at.berkas) : 'error'
  }
  const times = new Map<string, number>()

  const knownAt = ({ urutan, berkas }: Place): Known | undefined => documents.get(`${urutan}:${berkas}`)
  const keyOf = (rule: string, place: Place, identity: string, apa?: string): string => {
    const known = knownAt(place)
    const { jenis = '', kode = place.berkas } = known?.dokumen ?? {}
    const kantor = (known ? known.kantor : texts[0]?.kode) ?? ''
    return hashKey([rule, kantor, jenis, kode, identity, ...(apa === undefined ? [] : [apa])])
  }
  const locate = (rule: string, place: Place): { location: Location; key: string } => {
    const known = knownAt(place)
    if (known) known.sebutan ??= sebutanOf(known.dokumen)
    const { location, identity } = locator.locate(place, known?.sebutan)
    return { location, key: keyOf(rule, place, identity) }
  }
  const faultOf = (rule: string, { at, apa, kali = 1 }: Butir): Fault => {
    return { key: keyOf(rule, at, locator.identify(at), apa), kali }
  }

  const ordered = [...drafts].sort(
    (left, right) => compareText(left.at.berkas, right.at.berkas) || left.at.urutan - right.at.urutan,
  )
  const findings = ordered.flatMap((draft) => {
    const severity = severityOf(draft)
    if (severity === undefined) return []
    const { rule, related: others = [] } = draft
    const { location, key } = locate(rule, draft.at)
    const known = knownAt(draft.at)
    const kantor = known ? known.kantor : texts[0]?.kode
    const related = others.map(({ at, message, sama }) => ({ ...locate(rule, at), message, ...(sama && { sama }) }))
    return {
      rule,
      severity: milder(severity, draft.severity),
      message: draft.message,
      ...(draft.hint && { hint: draft.hint }),
      at: location,
      related: related.map(({ location: place, key: _, ...told }) => Object.assign(place, told)),
      ...(kantor && { instansi: kantor }),
      key,
      butir: draft.butir?.length
        ? draft.butir.map((one) => faultOf(rule, one))
        : [key, ...related.map((one) => one.key)].map((one) => ({ key: one, kali: 1 })),
    }
  })
  const sorted = sortFindings(findings)
  for (const finding of sorted) {
    const nth = (times.get(finding.key) ?? 0) + 1
    times.set(finding.key, nth)
    if (nth > 1) finding.key = `${finding.key}-${nth}`
  }
  return sorted
}

/** A document that places stand in, with the office that it belongs to. */
interface Known {
  readonly dokumen: Dokumen
  readonly kantor: string | undefined
  /** Made when it is first asked for; all places in the document share it. */
  sebutan?: NonNullable<Location['dokumen']>
}

/** Every place repeats the name of its document. */
const LONGEST_NAMA = 1000

function sebutanOf({ jenis, kode, isi }: Dokumen): NonNullable<Location['dokumen']> {
  const { nama, layanan } = isi as { nama?: unknown; layanan?: unknown }
  // A maklumat and a survey hold a list of services there.
  const named = nama ?? layanan
  const title = typeof named === 'string' ? sebaris(named, LONGEST_NAMA) : ''
  return title ? { jenis, kode, nama: title } : { jenis, kode }
}

/** In a file, or everywhere; `undefined` where the settings turn the rule off. */
export function effectiveSeverity(
  rule: Pick<RuleInfo, 'id' | 'severity'>,
  { aturan, khusus }: Pick<Setelan, 'aturan' | 'khusus'>,
  berkas?: string,
): Severity | undefined {
  const here = berkas === undefined ? [] : khusus.filter((one) => one.aturan[rule.id] !== undefined && one.fits(berkas))
  const set = here.at(-1)?.aturan[rule.id] ?? aturan[rule.id] ?? rule.severity
  return set === 'mati' ? undefined : set
}

/** Whether the settings let the rule judge anywhere. */
export function isJudged(rule: Pick<RuleInfo, 'id' | 'severity'>, setelan: Setelan): boolean {
  const isOn = (set: Severity | 'mati' | undefined) => set !== undefined && set !== 'mati'
  return effectiveSeverity(rule, setelan) !== undefined || setelan.khusus.some(({ aturan }) => isOn(aturan[rule.id]))
}

/** By file, place and rule, whatever the order in which they came. */
export function sortFindings<F extends Omit<Finding, 'key'>>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (left, right) =>
      compareText(left.at.berkas, right.at.berkas) ||
      left.at.start.line - right.at.start.line ||
      left.at.start.column - right.at.start.column ||
      compareText(left.rule, right.rule) ||
      compareText(left.message, right.message),
  )
}

/** By code units: the same on every machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

const weight: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

function milder(severity: Severity, asked: Severity | undefined): Severity {
  return asked !== undefined && weight[asked] < weight[severity] ? asked : severity
}
