/** The baseline: findings that an office knows of and need not mend today. They are marked, never dropped. */
import type { BaselineEntry, Fault, Finding } from './finding.ts'
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
 * Marks the findings whose single faults are all in the baseline, whatever their lines and files are called now. Each
 * fault of an entry stands for one: a second one like it is new, and so is the finding that tells of it. What is not found
 * again is solved, if something looked for it.
 */
export function markKnown(audit: Audit, { berkas, entries }: Baseline): Audit {
  const pool = new Pool(entries)
  const found = match(audit, entries, pool)
  const findings = audit.findings.map((one) => (found.has(one) && !one.waived ? { ...one, known: true as const } : one))
  const marked = { ...audit, findings }
  const judged = judgedBy(marked)
  const isSilent = silentIn(marked)
  const use: Record<'solved' | 'partly' | 'unjudged', BaselineEntry[]> = { solved: [], partly: [], unjudged: [] }
  for (const entry of entries) {
    const left = pool.leftOf(entry)
    const butir = Object.fromEntries(left)
    if (left.length === 0) continue
    if (!judged({ ...entry, at: entry }) || isSilent(entry.berkas)) use.unjudged.push({ ...entry, butir })
    else if (pool.isWhole(entry)) use.solved.push(entry)
    else use.partly.push({ ...entry, butir })
  }
  return { ...marked, baseline: { berkas, ...use } }
}

/** Today's findings as entries, in an order that neither lines nor names of files change; those of `kept` stay. */
export function entriesOf(findings: readonly Finding[], kept: readonly BaselineEntry[] = []): readonly BaselineEntry[] {
  const today = findings
    .filter(({ waived }) => !waived)
    .map(({ butir, rule, message, instansi, at: { berkas, dokumen } }): BaselineEntry => {
      const document = dokumen && { jenis: dokumen.jenis, kode: dokumen.kode }
      const faults = Object.fromEntries([...gather(butir)].sort(([left], [right]) => compareText(left, right)))
      return { rule, ...(instansi !== undefined && { instansi }), ...document, berkas, message, butir: faults }
    })
  const fields = ['rule', 'instansi', 'jenis', 'kode', 'message'] as const
  const keysOf = (entry: BaselineEntry) => [...fields.map((field) => entry[field] ?? ''), signOf(entry), entry.berkas]
  return [...today, ...kept]
    .map((entry) => ({ entry, keys: keysOf(entry) }))
    .sort((left, right) => {
      const at = left.keys.findIndex((key, index) => key !== right.keys[index])
      return compareText(left.keys[at] ?? '', right.keys[at] ?? '')
    })
    .map(({ entry }) => entry)
}

/**
 * The findings that the entries cover. Those that are as they were are taken first: of faults that are all alike the
 * message tells which. Then those of which something was mended; what is left covers a part of what is new.
 */
function match({ findings, offices, ignored }: Audit, entries: readonly BaselineEntry[], pool: Pool): Set<Finding> {
  const found = new Set<Finding>()
  const pair = (some: readonly Finding[], from: readonly BaselineEntry[], nameOf: (one: Told) => string) => {
    const left = groupBy(
      from.filter((entry) => pool.isWhole(entry)),
      nameOf,
    )
    for (const list of left.values()) list.reverse()
    for (const finding of some) {
      const entry = found.has(finding) ? undefined : left.get(nameOf(finding))?.pop()
      if (!entry) continue
      found.add(finding)
      pool.drop(entry)
    }
  }
  const told = ({ rule, message }: Told) => `${rule}\n${message}`
  const signs = new Map(findings.map((one) => [one as Told, signOf({ butir: Object.fromEntries(gather(one.butir)) })]))
  const sign = (one: Told) => signs.get(one) ?? signOf(one as BaselineEntry)
  pair(findings, entries, (one) => `${sign(one)}\n${told(one)}`)
  pair(findings, entries, sign)
  for (const one of findings) if (!found.has(one) && pool.takeAll(gather(one.butir))) found.add(one)
  // A document that cannot be read is known by the name of its file: one that has another now was renamed.
  const here = new Set([...offices.flatMap(({ office }) => office.files.map((file) => file.berkas)), ...ignored])
  pair(
    findings.filter((one) => !one.at.dokumen),
    entries.filter((entry) => entry.kode === undefined && !here.has(entry.berkas)),
    told,
  )
  for (const one of findings) if (!found.has(one)) pool.take(gather(one.butir))
  return found
}

type Told = Pick<Finding, 'rule' | 'message'>

/** Faults that are alike together. */
function gather(faults: readonly Fault[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const { key, kali } of faults) all.set(key, (all.get(key) ?? 0) + kali)
  return all
}

/** Those with the same faults have the same. */
function signOf({ butir }: Pick<BaselineEntry, 'butir'>): string {
  return Object.entries(butir)
    .map(([key, kali]) => `${key} ${kali}`)
    .sort()
    .join(',')
}

/** The faults of all entries, of which findings take theirs. */
class Pool {
  readonly #left = new Map<string, number>()
  readonly #slots = new Map<string, Slot[]>()
  readonly #ofEntry = new Map<BaselineEntry, readonly Slot[]>()

  constructor(entries: readonly BaselineEntry[]) {
    for (const entry of entries) {
      const own = Object.entries(entry.butir).map(([key, kali]): Slot => ({ key, kali, left: kali }))
      this.#ofEntry.set(entry, own)
      for (const slot of own) {
        this.#left.set(slot.key, (this.#left.get(slot.key) ?? 0) + slot.kali)
        const same = this.#slots.get(slot.key)
        if (same) same.push(slot)
        else this.#slots.set(slot.key, [slot])
      }
    }
  }

  /** The faults of the entry that nothing took. */
  leftOf(entry: BaselineEntry): readonly [string, number][] {
    return (this.#ofEntry.get(entry) ?? []).filter(({ left }) => left > 0).map(({ key, left }) => [key, left])
  }

  /** Whether nothing took any of it. */
  isWhole(entry: BaselineEntry): boolean {
    return (this.#ofEntry.get(entry) ?? []).every(({ kali, left }) => left === kali)
  }

  drop(entry: BaselineEntry): void {
    for (const slot of this.#ofEntry.get(entry) ?? []) this.#use(slot, slot.left)
  }

  /** Takes all of them, or none where one is not there. */
  takeAll(faults: ReadonlyMap<string, number>): boolean {
    for (const [key, kali] of faults) if ((this.#left.get(key) ?? 0) < kali) return false
    this.take(faults)
    return true
  }

  /** Takes what is there of them. */
  take(faults: ReadonlyMap<string, number>): void {
    for (const [key, kali] of faults) {
      const slots = this.#slots.get(key) ?? []
      for (let asked = kali, slot = slots.at(-1); slot && asked > 0; slot = slots.at(-1)) {
        const some = Math.min(asked, slot.left)
        this.#use(slot, some)
        asked -= some
        if (slot.left === 0) slots.pop()
      }
    }
  }

  #use(slot: Slot, some: number): void {
    slot.left -= some
    this.#left.set(slot.key, (this.#left.get(slot.key) ?? 0) - some)
  }
}

/** A fault of an entry, and how much of it is not taken yet. */
interface Slot {
  readonly key: string
  readonly kali: number
  left: number
}

/** Whether rules may be silent on a file because of something that could be read when the baseline was written. */
function silentIn({ offices, findings, rules }: Audit): (berkas: string) => boolean {
  const reading = new Set(['dokumen/yaml-terbaca', 'dokumen/jenis-dikenal', 'dokumen/sesuai-skema'])
  const tells = rules.filter(({ id }) => reading.has(id)).length === reading.size
  const isNew = findings.some(({ rule, known }) => reading.has(rule) && !known)
  return (berkas) => (!tells || isNew) && mayBeSilent(berkas, offices)
}
