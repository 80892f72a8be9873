/** What may follow on a command line, for the completion of shells. It never complains: where it knows nothing it says nothing. */
import type { Command, Option } from 'commander'
import { reports } from '../report/index.ts'
import { laporanKinerja } from '../report/kinerja/index.ts'
import { laporanSurvei } from '../report/skm/index.ts'
import { findCommand } from './command.ts'
import { valueBehindEquals } from './commands/shared.ts'
import type { Tertulis } from './kode-list.ts'
import { groupOf, thresholds } from './options.ts'

/** What is asked of a folder, at most once. */
interface Ask {
  /** What its documents hold. */
  readonly kode: (folder: string) => readonly Tertulis[]
  /** What the repository around it holds. */
  readonly revisi: (folder: string) => readonly string[]
}

/** What shells take as it stands: a document's word must never become a command. */
const HARMLESS = /^[\p{L}\p{N}_.:/,=+-]+$/u

/**
 * Whole words that the last word of a line may become; none where it is the name of a file, or anything.
 *
 * @param line from the name of the tool to the cursor
 */
export async function candidates(line: string, program: Command, ask: Ask): Promise<readonly string[]> {
  const words = line.trimStart().split(/\s+/).slice(1)
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const found = await offered(current, before, program, ask)
  return [...new Set(found)].filter((one) => one.startsWith(current) && one !== '' && HARMLESS.test(one))
}

async function offered(
  current: string,
  before: readonly string[],
  program: Command,
  ask: Ask,
): Promise<readonly string[]> {
  const [name, ...rest] = before
  if (name === undefined) return commandNames(current, program)
  const command = findCommand(program, name)
  if (!command) return []
  const [, long, text] = /^(--[^=]+)=(.*)$/s.exec(current) ?? []
  if (long !== undefined) {
    const option = findOption(command, long)
    const values = option ? await valuesOf(option, text ?? '', command, folderOf(command, rest), ask) : []
    return values.map((one) => `${long}=${one}`)
  }
  const asked = findOption(command, before.at(-1) ?? '')
  if (asked && takesNext(asked)) return valuesOf(asked, current, command, folderOf(command, rest), ask)
  if (current.startsWith('-')) return command.options.flatMap(({ long: one }) => one ?? [])
  const argument = command.registeredArguments[positionals(command, rest).length]
  return argument ? wordsFor(argument.name(), current, program, folderOf(command, rest), ask) : []
}

/** English names too, where one of them is begun. */
function commandNames(current: string, program: Command): readonly string[] {
  const names = program.commands.map((one) => one.name())
  const all = [...names, '--help', '--version']
  return all.some((one) => one.startsWith(current)) ? all : program.commands.flatMap((one) => one.aliases())
}

function findOption(command: Command, word: string): Option | undefined {
  return word.startsWith('-') ? command.options.find(({ short, long }) => short === word || long === word) : undefined
}

/** Whether the word behind an option is its value. */
function takesNext({ required, optional, long }: Option): boolean {
  return required || (optional && !valueBehindEquals.includes(long ?? ''))
}

/** Words that are neither options nor their values. */
function positionals(command: Command, words: readonly string[]): readonly string[] {
  return words.filter((word, index) => {
    const option = findOption(command, words[index - 1] ?? '')
    return !word.startsWith('-') && !(option && takesNext(option))
  })
}

/** Named by an argument, or by an option. */
function folderOf(command: Command, words: readonly string[]): string {
  const place = command.registeredArguments.findIndex((one) => one.name() === 'folder')
  const option = words.indexOf('--folder')
  return positionals(command, words)[place] ?? (option < 0 ? undefined : words[option + 1]) ?? '.'
}

async function valuesOf(
  option: Option,
  current: string,
  command: Command,
  folder: string,
  ask: Ask,
): Promise<readonly string[]> {
  const name = option.attributeName()
  if (name in choices) return choices[name] ?? []
  switch (name) {
    case 'format':
      if (option.defaultValue === 'terminal') return ['terminal', 'json']
      return Object.keys(ownReports[command.name()] ?? reports)
    case 'rule':
    case 'skipRule':
      return ruleNames(current)
    case 'fix':
    case 'fixDryRun':
      return fixNames(current)
    case 'changed':
      return ask.revisi(folder)
    case 'instansi':
    case 'lke':
      return ask.kode(folder).flatMap(({ jenis, kode }) => (jenis === name ? kode : []))
    case 'only':
      return [...parts, ...ask.kode(folder).flatMap(({ jenis, kode }) => (jenis ? partOf(jenis, kode) : []))]
    default:
      return []
  }
}

/** Of commands that report on something else than an audit. */
const ownReports: Readonly<Record<string, object>> = { skm: laporanSurvei, kinerja: laporanKinerja }

/** Values that a few options may have. */
const choices: Readonly<Record<string, readonly string[]>> = {
  failOn: thresholds,
  predikat: ['wbk', 'wbbm'],
  survei: ['skm', 'ipkp', 'ipak'],
  tingkat: ['kementerian', 'eselon1', 'kanwil', 'kankemenag', 'kua', 'madrasah', 'daerah', 'lainnya'],
}

/** What `--only` may name besides documents. */
const parts = ['rantai', 'peta']

function partOf(jenis: string, kode: string): readonly string[] {
  if (jenis === 'sop') return [`sop:${kode}`]
  return jenis === 'standar_pelayanan' ? [`standar:${kode}`] : []
}

async function wordsFor(
  argument: string,
  current: string,
  program: Command,
  folder: string,
  ask: Ask,
): Promise<readonly string[]> {
  switch (argument) {
    case 'aturan':
      return ruleNames(current)
    case 'dari':
    case 'ke':
      return ask.revisi(folder)
    case 'kode':
      return ask.kode('.').map(({ kode }) => kode)
    case 'jenis':
      return (await import('../schema/editor.ts')).jenisSkema
    case 'perintah':
      return program.commands.map((one) => one.name())
    case 'shell':
      return Object.keys((await import('./completion.ts')).scripts)
    default:
      return []
  }
}

/** Groups and rules; of a list, what may follow the last comma. */
async function ruleNames(current: string): Promise<readonly string[]> {
  const { rules } = await import('../rules/index.ts')
  const ids = rules.map(({ id }) => id)
  return afterComma(current, [...ids.map(groupOf), ...ids])
}

/** Those that can mend; a group stands for those of it that need no naming. */
async function fixNames(current: string): Promise<readonly string[]> {
  const { rules } = await import('../rules/index.ts')
  const able = rules.filter(({ fix }) => fix)
  const groups = able.filter(({ fix }) => !fix?.onlyNamed).map(({ id }) => groupOf(id))
  return afterComma(current, [...groups, ...able.map(({ id }) => id)])
}

function afterComma(current: string, names: readonly string[]): readonly string[] {
  const head = current.slice(0, current.lastIndexOf(',') + 1)
  return names.map((one) => head + one)
}
