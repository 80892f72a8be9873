/** The baseline: findings that an office knows of and need not mend today. They are marked, never dropped. */
import type { BaselineEntry, Finding } from './finding.ts'
import { judgedBy } from './judged.ts'
import { compareText } from './locate.ts'
import { type Audit, mayBeSilent } from './run.ts'
import { groupBy } from './text/daftar.ts'

export interface Baseline {
  /** As it is shown. */
  readonly berkas: string
  readonly entries: readonly BaselineEntry[]
}

/**
 * Marks the findings that are in the baseline, whatever their lines and files are called now. Each entry stands for one
 * finding: a second one of the same key is new. What is not found again is solved, if something looked for it.
 */
export function markKnown(audit: Audit, { berkas, entries }: Baseline): Audit {
  const found = match(audit, entries)
  const findings = audit.findings.map((one) => (found.has(one) && !one.waived ? { ...one, known: true as const } : one))
  const left = new Set(entries)
  for (const entry of found.values()) left.delete(entry)
  const marked = { ...audit, findings }
  const judged = judgedBy(marked)
  const isSilent = silentIn(marked)
  const isSolved = (entry: BaselineEntry) => judged({ ...entry, at: entry }) && !isSilent(entry.berkas)
  const gone = [...left]
  return {
    ...marked,
    baseline: { berkas, solved: gone.filter(isSolved), unjudged: gone.filter((entry) => !isSolved(entry)) },
  }
}

/** Today's findings as entries, in an order that neither lines nor names of files change; those of `kept` stay. */
export function entriesOf(findings: readonly Finding[], kept: readonly BaselineEntry[] = []): readonly BaselineEntry[] {
  const today = findings
    .filter(({ waived }) => !waived)
    .map(({ key, rule, message, instansi, at: { berkas, dokumen } }): BaselineEntry => {
      const document = dokumen && { jenis: dokumen.jenis, kode: dokumen.kode }
      return { key, rule, ...(instansi !== undefined && { instansi }), ...document, berkas, message }
    })
  const fields = ['rule', 'instansi', 'jenis', 'kode', 'message', 'key', 'berkas'] as const
  return [...today, ...kept].sort((left, right) => {
    for (const field of fields) {
      const order = compareText(left[field] ?? '', right[field] ?? '')
      if (order !== 0) return order
    }
    return 0
  })
}

/** Each finding with its entry; neither is used twice. */
function match({ findings, offices, ignored }: Audit, entries: readonly BaselineEntry[]): Map<Finding, BaselineEntry> {
  const found = new Map<Finding, BaselineEntry>()
  const free = new Set(entries)
  const take = (list: readonly Finding[], from: readonly BaselineEntry[], fits: Fits) => {
    for (const finding of list) {
      if (found.has(finding)) continue
      const entry = from.find((one) => free.has(one) && fits(finding, one))
      if (!entry) continue
      found.set(finding, entry)
      free.delete(entry)
    }
  }
  // Of faults that share a key the later carry a number, which changes with their order: the message tells them apart first.
  const byKey = groupBy(entries, ({ key }) => withoutNumber(key))
  for (const [key, list] of groupBy(findings, (one) => withoutNumber(one.key))) {
    const from = byKey.get(key)
    if (from) for (const fits of CLOSEST_FIRST) take(list, from, fits)
  }
  // A document that cannot be read is known by the name of its file: one that has another now was renamed.
  const here = new Set([...offices.flatMap(({ office }) => office.files.map((file) => file.berkas)), ...ignored])
  const nameless = findings.filter((one) => !one.at.dokumen && !found.has(one))
  const moved = entries.filter((entry) => entry.kode === undefined && free.has(entry) && !here.has(entry.berkas))
  take(nameless, moved, (finding, entry) => finding.rule === entry.rule && finding.message === entry.message)
  return found
}

type Fits = (finding: Finding, entry: BaselineEntry) => boolean

const CLOSEST_FIRST: readonly Fits[] = [
  (finding, entry) => finding.key === entry.key && finding.message === entry.message,
  (finding, entry) => finding.message === entry.message,
  (finding, entry) => finding.key === entry.key,
  () => true,
]

function withoutNumber(key: string): string {
  return key.replace(/-\d+$/, '')
}

/** Whether rules may be silent on a file because of something that could be read when the baseline was written. */
function silentIn({ offices, findings, rules }: Audit): (berkas: string) => boolean {
  const reading = new Set(['dokumen/yaml-terbaca', 'dokumen/jenis-dikenal', 'dokumen/sesuai-skema'])
  const tells = rules.filter(({ id }) => reading.has(id)).length === reading.size
  const isNew = findings.some(({ rule, known }) => reading.has(rule) && !known)
  return (berkas) => (!tells || isNew) && mayBeSilent(berkas, offices)
}
