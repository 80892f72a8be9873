/** The pipeline: documents of an office become a graph, the graph findings, the offices a run. Pure throughout. */
import { type LeftOut, readDokumen, type Terbaca } from './baca.ts'
import type { Dokumen, JenisDokumen } from './dokumen.ts'
import type { BaselineEntry, Finding, StageDraft } from './finding.ts'
import type { Graph } from './graph/graph.ts'
import { link } from './graph/link.ts'
import { gatherIndeks, hitungIndeks, type Indeks } from './hitung/indeks.ts'
import { compareText, isJudged, locateDrafts, sortFindings, type Texts } from './locate.ts'
import { rules as registry } from './rules/index.ts'
import type { Context, Rule, RuleInfo } from './rules/rule.ts'
import type { SourceFile } from './source/decode.ts'
import { readWaiverComments } from './source/waiver-comments.ts'
import { type Waiver, waive, waiverOfComment, waiverOfSettings } from './waive.ts'

export type { LeftOut } from './baca.ts'

/** The documents of one office, read and linked, not yet judged. */
export interface Office extends Texts {
  readonly graph: Graph
  /** The office above, where it is in the workspace. */
  readonly parent?: Office
  /** What reading and validating had to say. */
  readonly drafts: readonly StageDraft[]
  readonly leftOut: readonly LeftOut[]
}

/** A rule of ours that threw: the others went on, but the run is not whole. */
export interface Crash {
  readonly rule: string
  readonly message: string
}

/** What an audit found in one office. */
export interface OfficeRun {
  readonly office: Office
  /** Facts for rules between offices, by rule. */
  readonly facts: ReadonlyMap<string, readonly unknown[]>
  readonly findings: readonly Finding[]
  readonly crashes: readonly Crash[]
  /** Waivers that stand in the documents. */
  readonly waivers: readonly Waiver[]
  /** Absent where no rule asked the graph (`validate`). */
  readonly indeks?: Indeks
}

/** What an audit found. */
export interface Run {
  /** ISO day of the audit. */
  readonly tanggal: string
  readonly offices: readonly OfficeRun[]
  /** By file, place and rule; those that a waiver covers are marked. */
  readonly findings: readonly Finding[]
  readonly crashes: readonly Crash[]
  readonly indeks?: Indeks
  /** The rules that judged. */
  readonly rules: readonly RuleInfo[]
}

/** A run, and what it did not look into. */
export interface Audit extends Run {
  /** `validate` holds documents to the schemas, nothing else. */
  readonly scope: 'audit' | 'validate'
  /** YAML files and folders behind symbolic links, which are not followed. */
  readonly unfollowed: readonly string[]
  /** Files that the settings leave out. */
  readonly ignored: readonly string[]
  /** Rules of the tool that did not judge: the caller or the settings left them out. */
  readonly unusedRules: number
  /** Where only findings on what changed are kept. */
  readonly changed?: Changed
  /** The baseline that findings were held against; they carry `known` where they are in it. */
  readonly baseline?: BaselineUse
}

/** Which findings an audit was asked to keep. */
export interface Changed {
  /** The revision, as it was asked for. */
  readonly since: string
  /** The settings changed, so that all findings are kept. */
  readonly settings: boolean
  /** Documents that changed. */
  readonly documents: number
  /** Documents that are kept besides, for the links between them and those that changed. */
  readonly reached: number
  /** Findings that are left out. */
  readonly hidden: number
  /** Whether findings at a place are kept. */
  readonly shows: (place: { readonly berkas: string; readonly urutan: number }) => boolean
}

/** What became of the entries of a baseline that are not found any more. */
export interface BaselineUse {
  /** As it is shown. */
  readonly berkas: string
  /** Something looked for them. */
  readonly solved: readonly BaselineEntry[]
  /** Some of their faults are still there; they hold those that are not. */
  readonly partly: readonly BaselineEntry[]
  /** Nothing did: the rule or the office was left out, or what could not be read may hide them. */
  readonly unjudged: readonly BaselineEntry[]
  /** Set where the audit fails because some are solved, wholly or in part. */
  readonly stale?: true
}

/**
 * Reads, validates and links the documents of one office.
 *
 * @param read what reads one file; one that remembers may stand in
 */
export function openOffice(
  files: readonly SourceFile[],
  context: Context,
  parent?: Office,
  read: (file: SourceFile) => Terbaca = readDokumen,
): Office {
  const dokumen: Dokumen[] = []
  const drafts: StageDraft[] = []
  const leftOut: LeftOut[] = []
  const unread: (JenisDokumen | undefined)[] = []
  for (const file of files) {
    const terbaca = read(file)
    for (const one of terbaca.dokumen) dokumen.push(one)
    for (const one of terbaca.drafts) drafts.push(one)
    for (const one of terbaca.leftOut) leftOut.push(one)
    for (const one of terbaca.unread) unread.push(one)
  }
  const graph = link(byKode(dokumen), context.tanggal, parent?.graph, unread)
  const kode = graph.instansi?.kode
  return { files, dokumen, graph, drafts, leftOut, ...(kode && { kode }), ...(parent && { parent }) }
}

/**
 * Rules name the first of several documents, and compare each with those before it: what they find must not change when a
 * file is called otherwise. Numbers are in the order of their values.
 */
function byKode(dokumen: readonly Dokumen[]): Dokumen[] {
  return dokumen
    .map((one) => ({ one, order: one.kode.replaceAll(/\d+/g, (digits) => digits.padStart(9, '0')) }))
    .sort((left, right) => compareText(left.order, right.order))
    .map(({ one }) => one)
}

/** Judges one office. A rule that throws is told as a crash, and the others go on. */
export function judgeOffice(office: Office, rules: readonly Rule[], context: Context): OfficeRun {
  const active = activeRules(rules, context)
  const ids = new Set(active.map(({ id }) => id))
  const drafts = office.drafts.filter(({ rule }) => ids.has(rule))
  const crashes: Crash[] = []
  const facts = new Map<string, readonly unknown[]>()
  for (const rule of active) {
    guard(rule, crashes, () => {
      if ('check' in rule)
        for (const draft of rule.check(office.graph, context)) drafts.push({ rule: rule.id, ...draft })
      if ('facts' in rule) facts.set(rule.id, [...rule.facts(office.graph, context)])
    })
  }
  const asksGraph = active.some((rule) => 'check' in rule)
  const indeks = asksGraph ? hitungIndeks(office.graph, context.setelan.ukuran) : undefined
  office.graph.forget()
  const texts: Texts[] = []
  for (let level: Office | undefined = office; level; level = level.parent) texts.push(level)
  const findings = locateDrafts(drafts, texts, active, context.setelan)
  const waivers = office.files.flatMap(readWaiverComments).map(waiverOfComment)
  return {
    office,
    facts,
    findings,
    crashes,
    waivers,
    ...(indeks && { indeks }),
  }
}

/** Puts the offices together: rules between offices, index, order. */
export function gather(offices: readonly OfficeRun[], rules: readonly Rule[], context: Context): Run {
  const active = activeRules(rules, context)
  const crashes = gatherCrashes(offices.flatMap((one) => one.crashes))
  const drafts: StageDraft[] = []
  for (const rule of active) {
    // Facts that lack some offices would be judged wrongly.
    if (!('judge' in rule) || crashes.some((crash) => crash.rule === rule.id)) continue
    guard(rule, crashes, () => {
      const facts = offices.flatMap((one) => one.facts.get(rule.id) ?? [])
      for (const draft of rule.judge(facts, context)) drafts.push({ rule: rule.id, ...draft })
    })
  }
  const { setelan } = context
  const texts: Texts[] = offices.map(({ office }) => office)
  if (setelan.berkas) texts.push({ files: setelan.berkas, dokumen: [] })
  const found = sortFindings([
    ...offices.flatMap(({ findings }) => findings),
    ...locateDrafts(drafts, texts, active, setelan),
  ])
  const waivers = [...setelan.pengecualian.map(waiverOfSettings), ...offices.flatMap((one) => one.waivers)]
  const judged = new Set(active.map(({ id }) => id))
  // Settings that were not read may hold the rule.
  const assumed = setelan.berkas ? [] : waivers.filter(({ aturan }) => aturan.startsWith('sendiri/'))
  const known = [
    ...new Set([
      ...[...registry, ...setelan.sendiri, ...rules].map(({ id }) => id),
      ...assumed.map(({ aturan }) => aturan),
    ]),
  ]
  const waived = waive(found, waivers, context, judged, known, ({ at }) => mayBeSilent(at.berkas, offices))
  const aboutWaivers = locateDrafts(
    waived.drafts.filter(({ rule }) => judged.has(rule)),
    texts,
    active,
    setelan,
  )
  const indices = offices.flatMap(({ indeks }) => indeks ?? [])
  return {
    tanggal: context.tanggal,
    offices,
    findings: aboutWaivers.length > 0 ? sortFindings([...waived.findings, ...aboutWaivers]) : waived.findings,
    crashes,
    ...(indices.length > 0 && { indeks: gatherIndeks(indices) }),
    rules: active,
  }
}

/** One of a rule, with the first of its messages, however many offices it failed in. */
function gatherCrashes(crashes: readonly Crash[]): Crash[] {
  const byRule = new Map<string, { readonly message: string; offices: number }>()
  for (const { rule, message } of crashes) {
    const known = byRule.get(rule)
    if (known) known.offices++
    else byRule.set(rule, { message, offices: 1 })
  }
  return [...byRule].map(([rule, { message, offices }]) => ({
    rule,
    message: offices > 1 ? `${message} (di ${offices} instansi)` : message,
  }))
}

/** Whether rules were silent on a file because something could not be read; on all, where no office has the file. */
export function mayBeSilent(berkas: string, offices: readonly OfficeRun[]): boolean {
  const own = offices.filter(({ office }) => office.files.some((file) => file.berkas === berkas))
  return (own.length > 0 ? own : offices).some(({ office: { graph, dokumen } }) => {
    const lost = dokumen.some((one) => one.hilang.length > 0 && (own.length === 0 || one.berkas === berkas))
    return lost || graph.hides
  })
}

function activeRules(rules: readonly Rule[], context: Context): readonly Rule[] {
  return rules.filter((rule) => isJudged(rule, context.setelan))
}

function guard(rule: Rule, crashes: Crash[], work: () => void): void {
  try {
    work()
  } catch (error) {
    crashes.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) })
  }
}
