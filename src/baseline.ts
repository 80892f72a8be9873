/** The baseline: findings that an office knows of and need not mend today. They are marked, never dropped. */
import { type BaselineEntry, type Finding, withoutNumber } from './finding.ts'
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
  const pair = (some: readonly Finding[], from: readonly BaselineEntry[], nameOf: (one: Fault) => string) => {
    const left = groupBy(
      from.filter((entry) => free.has(entry)),
      nameOf,
    )
    for (const list of left.values()) list.reverse()
    for (const finding of some) {
      const entry = found.has(finding) ? undefined : left.get(nameOf(finding))?.pop()
      if (!entry) continue
      found.set(finding, entry)
      free.delete(entry)
    }
  }
  for (const nameOf of CLOSEST_FIRST) pair(findings, entries, nameOf)
  // A document that cannot be read is known by the name of its file: one that has another now was renamed.
  const here = new Set([...offices.flatMap(({ office }) => office.files.map((file) => file.berkas)), ...ignored])
  pair(
    findings.filter((one) => !one.at.dokumen),
    entries.filter((entry) => entry.kode === undefined && !here.has(entry.berkas)),
    ({ rule, message }) => `${rule}\n${message}`,
  )
  return found
}

type Fault = Pick<Finding, 'key' | 'rule' | 'message'>

/** Of faults that share a key the later carry a number, which changes with their order: the message tells them apart first. */
const CLOSEST_FIRST: readonly ((one: Fault) => string)[] = [
  ({ key, message }) => `${key}\n${message}`,
  ({ key, message }) => `${withoutNumber(key)}\n${message}`,
  ({ key }) => key,
  ({ key }) => withoutNumber(key),
]

/** Whether rules may be silent on a file because of something that could be read when the baseline was written. */
function silentIn({ offices, findings, rules }: Audit): (berkas: string) => boolean {
  const reading = new Set(['dokumen/yaml-terbaca', 'dokumen/jenis-dikenal', 'dokumen/sesuai-skema'])
  const tells = rules.filter(({ id }) => reading.has(id)).length === reading.size
  const isNew = findings.some(({ rule, known }) => reading.has(rule) && !known)
  return (berkas) => (!tells || isNew) && mayBeSilent(berkas, offices)
}
