/** Mends what rules can mend, in the texts of documents. Pure: it is given how texts are judged, and writes nothing. */
import type { Change, Finding, Place } from './finding.ts'
import type { Rule } from './rules/rule.ts'
import type { Run } from './run.ts'
import type { TextEdit } from './source/cut.ts'
import { makeRoom, Naskah, type Step } from './source/edit.ts'
import { groupBy } from './text/daftar.ts'

/** A finding, with what was changed for it; each place is that in the text as it was then. */
export interface Mended {
  readonly finding: Finding
  readonly changes: readonly Change[]
}

/** What would be mended, but is not, and why. */
export interface Unmended {
  readonly finding: Finding
  /** Says why; a part of a sentence. */
  readonly sebab: string
}

export interface Mending {
  /** The texts that changed, by file. */
  readonly texts: ReadonlyMap<string, string>
  /** In the order in which they were mended. */
  readonly mended: readonly Mended[]
  readonly unmended: readonly Unmended[]
}

/** Audits the workspace with these texts in place of those of the files. */
export type Judge = (texts: ReadonlyMap<string, string>) => Promise<Run>

type Texts = ReadonlyMap<string, string>

/** A finding with what mends it, all in one file. */
interface Candidate {
  readonly finding: Finding
  readonly berkas: string
  readonly steps: readonly Step[]
}

/** Changes that were found to be good, with what an audit finds after them. */
interface State {
  readonly taken: readonly Candidate[]
  readonly run: Run
  readonly texts: Texts
}

/** Why changes together are not good, and the files where that shows. */
interface Trouble {
  readonly sebab: string
  readonly berkas: readonly string[]
}

const NOT_SAFE = 'susunan teksnya di sana tidak dapat diubah tanpa menyentuh yang lain'
const STAYS = 'temuannya tetap ada sesudah diperbaiki'

/**
 * Mends in rounds, until a round mends nothing: a second call then finds nothing to do. What would bring a new finding, or
 * leaves its own, is not done.
 *
 * @param rules those that may mend
 * @param mayMend tells which findings are not to be left alone
 */
export async function mend(judge: Judge, rules: readonly Rule[], mayMend: (one: Finding) => boolean): Promise<Mending> {
  const fixes = new Map(rules.map(({ id, fix }) => [id, fix]))
  const changesOf = (one: Finding) => (one.waived || !mayMend(one) ? [] : (fixes.get(one.rule)?.changes(one) ?? []))
  const mended: Mended[] = []
  let state: State = { taken: [], texts: new Map(), run: await judge(new Map()) }
  for (;;) {
    const round = openRound(judge, state)
    const next = await takeAll(round, propose(round, changesOf))
    if (next.taken.length === 0) return { texts: state.texts, mended, unmended: round.unmended }
    for (const { finding, steps } of next.taken) mended.push({ finding, changes: steps.map(({ change }) => change) })
    state = next
  }
}

/** One pass over all findings of a run. Which changes it takes depends on nothing but the run. */
interface Round {
  readonly judge: Judge
  readonly before: Run
  readonly texts: Texts
  readonly naskah: (berkas: string) => Naskah | undefined
  readonly unmended: Unmended[]
}

function openRound(judge: Judge, { run, texts }: State): Round {
  const files = new Map(run.offices.flatMap(({ office }) => office.files.map(({ berkas, teks }) => [berkas, teks])))
  const opened = new Map<string, Naskah>()
  const naskah = (berkas: string) => {
    const teks = files.get(berkas)
    if (teks !== undefined && !opened.has(berkas)) opened.set(berkas, new Naskah(teks))
    return opened.get(berkas)
  }
  return { judge, before: run, texts, naskah, unmended: [] }
}

function propose(round: Round, changesOf: (one: Finding) => readonly Change[]): Candidate[] {
  return round.before.findings.flatMap((finding) => {
    const changes = changesOf(finding)
    if (changes.length === 0) return []
    const { berkas } = finding.at
    const steps = changes.map((change) =>
      change.at.berkas === berkas ? round.naskah(berkas)?.step(change) : undefined,
    )
    const made = steps.filter((step) => step !== undefined)
    if (made.length === steps.length && makeRoom([], made)) return [{ finding, berkas, steps: made }]
    round.unmended.push({ finding, sebab: NOT_SAFE })
    return []
  })
}

/** Changes that meet others wait until those are taken or not; what meets one that was taken waits for the next round. */
async function takeAll(round: Round, candidates: readonly Candidate[]): Promise<State> {
  let state: State = { taken: [], texts: round.texts, run: round.before }
  let waiting = candidates
  while (waiting.length > 0) {
    const edits = new Map<string, TextEdit[]>()
    const join = ({ berkas, steps }: Candidate) => {
      const own = edits.get(berkas) ?? []
      edits.set(berkas, own)
      return makeRoom(own, steps)
    }
    for (const one of state.taken) join(one)
    const wave = waiting.filter(join)
    if (wave.length === 0) break
    const started = new Set(wave)
    waiting = waiting.filter((one) => !started.has(one))
    state = await settle(round, state, wave)
  }
  return state
}

/** Takes all of the list that are good, trying as many together as it can. */
async function settle(round: Round, state: State, list: readonly Candidate[]): Promise<State> {
  const taken = [...state.taken, ...list]
  const tried = await attempt(round, taken)
  if ('run' in tried) return { taken, ...tried }
  const [only, ...others] = list
  if (only && others.length === 0) {
    round.unmended.push({ finding: only.finding, sebab: tried.sebab })
    return state
  }
  const [first, second] = split(list, ({ berkas }) => tried.berkas.includes(berkas))
  return settle(round, await settle(round, state, first), second)
}

/** Those that are likely good before the others; in halves, where nothing tells. */
function split<T>(list: readonly T[], isSuspect: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  const suspects = list.filter(isSuspect)
  if (suspects.length > 0 && suspects.length < list.length) return [list.filter((one) => !isSuspect(one)), suspects]
  const half = Math.ceil(list.length / 2)
  return [list.slice(0, half), list.slice(half)]
}

async function attempt(round: Round, taken: readonly Candidate[]): Promise<Omit<State, 'taken'> | Trouble> {
  const texts = new Map(round.texts)
  for (const [berkas, own] of groupBy(taken, (one) => one.berkas)) {
    const teks = round.naskah(berkas)?.rewrite(own.flatMap(({ steps }) => steps))
    if (teks === undefined) return { sebab: NOT_SAFE, berkas: [berkas] }
    texts.set(berkas, teks)
  }
  const run = await round.judge(texts)
  return findTrouble(round.before, run, taken) ?? { run, texts }
}

function findTrouble(before: Run, after: Run, taken: readonly Candidate[]): Trouble | undefined {
  const crash = after.crashes.find(({ rule }) => !before.crashes.some((one) => one.rule === rule))
  if (crash) return { sebab: `aturan "${crash.rule}" gagal dijalankan sesudahnya`, berkas: [] }
  const left = countBy(before.findings, faultOf)
  // Where the place that it stands at is not changed, but another that it names, it may well stay.
  const gone = taken.filter(({ finding, steps }) =>
    steps.some(({ change }) => placeOf(change.at) === placeOf(finding.at)),
  )
  for (const { finding } of gone) left.set(faultOf(finding), (left.get(faultOf(finding)) ?? 0) - 1)
  // A finding that names many places stands at the first of them; with that mended it moves on to the next.
  const named = new Set(before.findings.flatMap(({ rule, related }) => related.map((at) => `${rule} ${placeOf(at)}`)))
  for (const finding of after.findings) {
    const fault = faultOf(finding)
    const count = left.get(fault) ?? 0
    left.set(fault, count - 1)
    if (count > 0 || finding.waived || named.has(`${finding.rule} ${placeOf(finding.at)}`)) continue
    const { rule, at, related } = finding
    const stays = gone.some((one) => faultOf(one.finding) === fault)
    const where = `${at.berkas}:${at.start.line}`
    const sebab = stays ? STAYS : `perbaikannya menimbulkan temuan baru: ${rule} di ${where}`
    return { sebab, berkas: [at.berkas, ...related.map((one) => one.berkas)] }
  }
  return undefined
}

/** The key of a finding without the number that tells equal ones apart. */
function faultOf({ key }: Finding): string {
  return key.replace(/-\d+$/, '')
}

function placeOf({ berkas, urutan, pointer }: Place): string {
  return `${berkas}:${urutan}:${pointer}`
}

function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  return new Map([...groupBy(all, keyOf)].map(([key, group]) => [key, group.length]))
}
