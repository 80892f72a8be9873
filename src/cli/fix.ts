/** `audit --fix` and `--fix-dry-run`: mends the documents of a folder, or says in a diff how it would. */
import { relative, sep } from 'node:path'
import { liesIn, resolvePath } from '../files.ts'
import type { Change, Finding, Place } from '../finding.ts'
import { type AuditOptions, auditSumber } from '../index.ts'
import { type Mending, mend } from '../mend/index.ts'
import { formatCount, paragraph, some } from '../report/layout.ts'
import { makeStyle, type Style } from '../report/style.ts'
import type { Rule } from '../rules/rule.ts'
import type { Audit } from '../run.ts'
import type { SourceFile } from '../source/decode.ts'
import { type Sumber, sumberFolder, withTexts } from '../sumber.ts'
import { joinDaftar } from '../text/daftar.ts'
import { UsageError } from '../usage-error.ts'
import { SEMUA } from './commands/shared.ts'
import { displayOf } from './display.ts'
import { type Io, print, send } from './io.ts'
import { groupOf, type Target, unknownRule } from './options.ts'

export interface FixOptions {
  /** Rules by name, with commas between; {@link SEMUA} for all that need no naming. */
  readonly fix?: string
  readonly fixDryRun?: string
}

/** What is asked to be mended, and whether in the files themselves. */
export interface FixRequest {
  readonly rules: readonly Rule[]
  readonly isDry: boolean
}

/**
 * Throws a {@link UsageError} for what cannot be mended, and for a report that would stand where the diff is to.
 *
 * @param rules those of the tool
 */
export function parseFix(
  { fix, fixDryRun }: FixOptions,
  rules: readonly Rule[],
  targets: readonly Target[],
): FixRequest | undefined {
  if (fix !== undefined && fixDryRun !== undefined) throw new UsageError('pilih salah satu: --fix atau --fix-dry-run')
  const names = fix ?? fixDryRun
  if (names === undefined) return undefined
  const option = fix === undefined ? '--fix-dry-run' : '--fix'
  if (names.trim() === '') {
    throw new UsageError(
      `"${option}=" tidak menyebut aturan; tulis ${option} saja untuk semua yang aman, atau sebut aturannya`,
    )
  }
  const taken = targets.find(({ berkas }) => berkas === undefined)
  if (taken && fixDryRun !== undefined) {
    throw new UsageError(
      `--fix-dry-run menulis perubahannya ke layar; beri berkas kepada format ${taken.name}, atau pakai --fix`,
    )
  }
  const able = rules.filter((rule) => rule.fix)
  const chosen = names === SEMUA ? able.filter(({ fix: own }) => !own?.onlyNamed) : namedRules(names, rules, able)
  return { rules: chosen, isDry: fixDryRun !== undefined }
}

/** A group stands for those of it that need no naming. */
function namedRules(names: string, rules: readonly Rule[], able: readonly Rule[]): readonly Rule[] {
  return names.split(',').flatMap((text) => {
    const name = text.trim()
    const found = able.filter(({ id, fix }) => id === name || (groupOf(id) === name && !fix?.onlyNamed))
    if (found.length > 0) return found
    if (!rules.some(({ id }) => id === name || groupOf(id) === name)) throw new UsageError(unknownRule(name, rules))
    const known = able.map(({ id }) => id).join(', ')
    throw new UsageError(`"${name}" tidak dapat memperbaiki; yang dapat: ${known}`)
  })
}

/** What was mended, and the documents as they are now; of a dry run as they would be. */
export interface Fixed {
  readonly sumber: Sumber
  readonly mending: Mending
  /** Of a dry run. */
  readonly patch?: string
}

/**
 * Mends what an audit with these options finds in a folder; in a dry run it only says how it would.
 *
 * @param keep leaves those findings of an audit that are to be looked at
 */
export async function fixFolder(
  folder: string,
  { rules, isDry }: FixRequest,
  options: AuditOptions,
  keep: (all: Audit) => Audit,
  io: Io,
): Promise<Fixed> {
  const sumber = readOnce(sumberFolder(folder, io.cwd))
  const { judge, mayMend } = openScope(sumber, options, keep)
  const mending = await mend(judge, rules, mayMend)
  const root = resolvePath(folder, io.cwd)
  const rewrites = [...mending.texts].map(([berkas, after]) => {
    return { berkas, before: sumber.read(berkas).teks ?? '', after }
  })
  const { rewriteFiles, withMarks } = await import('./rewrite.ts')
  const fixed = { sumber: withTexts(sumber, mending.texts), mending }
  if (!isDry) {
    rewriteFiles(root, rewrites)
    return fixed
  }
  const { formatPatch } = await import('./patch.ts')
  const base = baseFor(root, io.cwd)
  return { ...fixed, patch: formatPatch(withMarks(root, rewrites).map((one) => ({ ...one, path: base + one.berkas }))) }
}

/** What was mended must bring no finding of any rule in any office, whatever the audit is to look at. */
function openScope(sumber: Sumber, options: AuditOptions, keep: (all: Audit) => Audit) {
  const { instansi, choose = (all) => all, ...rest } = options
  const chosen = new Set<string>()
  const kept = new Set<string>()
  const chooseAll = (all: readonly Rule[]) => {
    for (const { id } of choose(all)) chosen.add(id)
    return all
  }
  const judge = async (texts: Mending['texts']) => {
    const all = await auditSumber(withTexts(sumber, texts), { ...rest, choose: chooseAll })
    for (const { key } of keep(all).findings) kept.add(key)
    return all
  }
  const mayMend = (one: Finding) =>
    chosen.has(one.rule) && kept.has(one.key) && (instansi === undefined || one.instansi === instansi)
  return { judge, mayMend }
}

/** Gives the diff of a dry run to stdout, and says on stderr what was mended and what was not. */
export async function tellFixed({ mending, patch }: Fixed, quiet: boolean, color: boolean, io: Io): Promise<void> {
  if (patch !== undefined) await print(io, patch)
  if (quiet) return
  const style = await makeStyle(displayOf(io.stderr, io, color))
  await send(io.stderr, `${describeMending(mending, patch !== undefined, style).join('\n')}\n`)
}

/** A file is judged many times, and is the same each time. */
function readOnce(sumber: Sumber): Sumber {
  const files = new Map<string, SourceFile>()
  const read = (berkas: string) => {
    const file = files.get(berkas) ?? sumber.read(berkas)
    files.set(berkas, file)
    return file
  }
  return { ...sumber, read }
}

/** Paths of a diff are those from where the caller stands, so that it is applied there; or else from the folder. */
function baseFor(root: string, cwd: string): string {
  const inner = relative(cwd, root)
  return inner !== '' && liesIn(root, cwd) ? `${inner.split(sep).join('/')}/` : ''
}

function describeMending({ texts, mended, unmended }: Mending, isDry: boolean, style: Style): string[] {
  const bullet = { lead: `  ${style.signs.bullet} ` }
  const done = isDry ? 'Dapat diperbaiki' : 'Diperbaiki'
  const head =
    mended.length === 0
      ? 'Tidak ada yang dapat diperbaiki dengan aman.'
      : `${done}: ${formatCount(mended.length)} temuan dalam ${formatCount(texts.size)} berkas`
  const list = (texts: readonly string[]) => {
    const { first, more } = some(texts, MOST_TOLD)
    const rest = more > 0 ? [`  dan ${formatCount(more)} lainnya`] : []
    return [...first.flatMap((text) => paragraph(style, text, bullet)), ...rest]
  }
  const changed = mended.flatMap(({ finding, changes }) =>
    changes.map((change) => `${placeText(change.at)} ${whatOf(change)} (${finding.rule})`),
  )
  const left = unmended.map(({ finding, sebab }) => `${placeText(finding.at)} ${finding.rule}: ${sebab}`)
  return [
    style.paint(mended.length === 0 ? 'strong' : 'good', head),
    ...list(changed),
    ...(left.length > 0 ? [style.paint('strong', `Tidak diperbaiki: ${formatCount(left.length)} temuan`)] : []),
    ...list(left),
    '',
  ]
}

/** Changes, and findings left as they are, that are told one by one; a diff tells all. */
const MOST_TOLD = 200

function placeText({ berkas, start }: Place): string {
  return `${berkas}:${start?.line}`
}

function whatOf(change: Change): string {
  switch (change.kind) {
    case 'set':
      return `menjadi "${change.teks}"`
    case 'rename':
      return `kunci menjadi "${change.key}"`
    case 'append':
      return `ditambah ${joinDaftar(change.items.map((item) => `"${item}"`))}`
    case 'remove':
      return 'butir dihapus'
    case 'quote':
      return 'diapit tanda kutip'
  }
}
