/** Mends what rules can mend, in the texts of documents. Pure: it is given how texts are judged, and writes nothing. */
import type { Change, Finding } from '../finding.ts'
import type { Rule } from '../rules/rule.ts'
import type { Run } from '../run.ts'
import type { TextEdit } from '../source/cut.ts'
import { makeRoom, Naskah } from '../source/edit.ts'
import { groupBy } from '../text/daftar.ts'
import { type Candidate, findTrouble, isAccepted, type Trouble } from './trouble.ts'

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

/** Changes that were found to be good, with what an audit finds after them. */
interface State {
  readonly taken: readonly Candidate[]
  readonly run: Run
  readonly texts: Texts
}

const NOT_SAFE = 'susunan teksnya di sana tidak dapat diubah tanpa menyentuh yang lain'

/**
 * Mends in rounds, until a round mends nothing: a second call then finds nothing to do. What would bring a new finding, or
 * leaves its own, is not done.
 *
 * @param rules those that may mend
 * @param mayMend tells which findings are not to be left alone
 */
export async function mend(judge: Judge, rules: readonly Rule[], mayMend: (one: Finding) => boolean): Promise<Mending> {
  const fixes = new Map(rules.map(({ id, fix }) => [id, fix]))
  const changesOf = (one: Finding) =>
    isAccepted(one) || !mayMend(one) ? [] : (fixes.get(one.rule)?.changes(one) ?? [])
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

/** Takes all of the list that are good, as many together as it can. */
async function settle(round: Round, state: State, list: readonly Candidate[]): Promise<State> {
  if (list.length === 0) return state
  const taken = [...state.taken, ...list]
  const tried = await attempt(round, taken)
  if ('run' in tried) return { taken, ...tried }
  const { together, later, refused } = divide(list, tried.berkas)
  for (const { finding, berkas } of refused) {
    round.unmended.push({ finding, sebab: tried.berkas.get(berkas) ?? tried.sebab })
  }
  return settle(round, await settle(round, state, together), later)
}

/**
 * What is tried next of what was not good together. In a file where that shows, one candidate alone is at fault, of several
 * one half waits; where it shows in none of theirs, one half of all.
 */
function divide(list: readonly Candidate[], berkas: ReadonlyMap<string, string>) {
  const byFile = groupBy(list, (one) => one.berkas)
  const suspects = [...byFile].flatMap(([file, own]) => (berkas.has(file) ? [own] : []))
  const groups = suspects.length > 0 ? suspects : [list]
  const refused = groups.flatMap((own) => (own.length === 1 ? own : []))
  const later = groups.flatMap((own) => (own.length === 1 ? [] : own.slice(Math.ceil(own.length / 2))))
  const left = new Set([...refused, ...later])
  return { together: list.filter((one) => !left.has(one)), later, refused }
}

async function attempt(round: Round, taken: readonly Candidate[]): Promise<Omit<State, 'taken'> | Trouble> {
  const texts = new Map(round.texts)
  const unsafe = new Map<string, string>()
  for (const [berkas, own] of groupBy(taken, (one) => one.berkas)) {
    const teks = round.naskah(berkas)?.rewrite(own.flatMap(({ steps }) => steps))
    if (teks === undefined) unsafe.set(berkas, NOT_SAFE)
    else texts.set(berkas, teks)
  }
  if (unsafe.size > 0) return { sebab: NOT_SAFE, berkas: unsafe }
  const run = await round.judge(texts)
  return findTrouble(round.before, run, taken) ?? { run, texts }
}
