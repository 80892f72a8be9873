/** What the words behind options mean; each function throws a UsageError for those that mean nothing. */
import type { Severity } from '../finding.ts'
import type { AuditOptions } from '../index.ts'
import type { Report } from '../report/index.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { parseTanggal } from '../text/tanggal.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'
import { UsageError } from '../usage-error.ts'
import type { Io } from './io.ts'

/** A report that is asked for, and the file it goes to; to stdout without one. */
export interface Target<R = Report> {
  readonly name: string
  readonly load: () => Promise<R>
  readonly berkas?: string
}

/** What `laporan` makes where no format is asked for. */
export const laporanBaku: readonly string[] = ['html=laporan.html']

/** `json`, `json=laporan.json`, `json=-`; without any, `fallback`, else the first of those offered. */
export function parseFormats<R>(
  asked: readonly string[],
  offered: Readonly<Record<string, () => Promise<R>>>,
  fallback: readonly string[] = Object.keys(offered).slice(0, 1),
): Target<R>[] {
  const names = Object.keys(offered)
  const targets = (asked.length > 0 ? asked : fallback).map((text): Target<R> => {
    const [, name = '', named] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? []
    const load = Object.hasOwn(offered, name) ? offered[name] : undefined
    if (!load) throw new UsageError(`format "${name}" tidak dikenal; ${suggest(name, names)}`)
    if (named === '') throw new UsageError(`format "${name}=" tidak menyebut berkas; tulis misalnya ${withFile(name)}`)
    const berkas = named === STDOUT ? undefined : named
    return { name, load, ...(berkas !== undefined && { berkas }) }
  })
  const [first, second] = targets.filter(({ berkas }) => berkas === undefined)
  if (first && second) {
    throw new UsageError(
      `hanya satu format dapat ditulis ke layar; beri berkas kepada salah satunya, misalnya --format ${withFile(second.name)}`,
    )
  }
  return targets
}

/** Refuses an option that reports are asked for but would pass over. */
export function checkUse(
  targets: readonly Target<unknown>[],
  option: string,
  users: readonly string[],
  all: boolean,
): void {
  const idle = targets.find(({ name }) => !users.includes(name))
  if (!idle || (!all && targets.some(({ name }) => users.includes(name)))) return
  throw new UsageError(`${option} tidak berlaku untuk format ${idle.name}; hanya untuk ${users.join(', ')}`)
}

/** As the caller writes them where a file may stand too. */
export const STDIN = '-'
export const STDOUT = '-'

/** What files of a format end with, where that is not its name. */
const endings: Readonly<Record<string, string>> = {
  terminal: 'txt',
  markdown: 'md',
  junit: 'xml',
  github: 'txt',
  gitlab: 'json',
  checkstyle: 'xml',
}

function withFile(name: string): string {
  return `${name}=laporan.${endings[name] ?? name}`
}

/** Of a list: for reading, or for programs. */
export function parseListFormat(text: string): 'terminal' | 'json' {
  if (text === 'terminal' || text === 'json') return text
  throw new UsageError(`format "${text}" tidak dikenal; ${suggest(text, ['terminal', 'json'])}`)
}

export const thresholds: readonly string[] = ['error', 'warning', 'info', 'never']

/** `undefined` for never. */
export function parseThreshold(text: string): Severity | undefined {
  if (text === 'error' || text === 'warning' || text === 'info') return text
  if (text === 'never') return undefined
  throw new UsageError(`"${text}" bukan nilai --fail-on; ${suggest(text, thresholds)}`)
}

/** One of a few words. */
export function parsePilihan<T extends string>(text: string, known: readonly T[], option: string): T {
  const found = known.find((one) => one === text)
  if (found === undefined) throw new UsageError(`"${text}" bukan nilai ${option}; ${suggest(text, known)}`)
  return found
}

/** A whole number within limits. */
export function parseBilangan(text: string, option: string, min: number, maks: number): number {
  const bare = text.trim()
  const number = /^\d{1,15}$|^\d{1,3}(?:\.\d{3})+$/.test(bare) ? Number(bare.replaceAll('.', '')) : Number.NaN
  if (min <= number && number <= maks) return number
  const room = maks === Number.MAX_SAFE_INTEGER ? `mulai ${min}` : `${min} sampai ${maks}`
  throw new UsageError(`"${text}" bukan nilai ${option}; tulis bilangan bulat ${room}`)
}

/** `ours=theirs`, each of ours once. */
export function parsePadanan(asked: readonly string[], option: string, contoh: string): Record<string, string> {
  const pairs = asked.map((text): [string, string] => {
    const [, ours = '', theirs = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
    if (ours.trim() === '' || theirs.trim() === '') {
      throw new UsageError(`"${text}" bukan nilai ${option}; tulis misalnya ${option} "${contoh}"`)
    }
    return [ours.trim(), theirs.trim()]
  })
  const names = pairs.map(([ours]) => ours)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) throw new UsageError(`${option} menyebut "${twice}" dua kali`)
  return Object.fromEntries(pairs)
}

/** A day, as ISO or as people write it, to ISO. */
export function parseDay(text: string): string {
  const tanggal = parseTanggal(text)
  if (!tanggal)
    throw new UsageError(`tanggal "${text}" tidak terbaca; tulis misalnya 2022-12-31 atau "31 Desember 2022"`)
  if (tanggal.mulai !== tanggal.akhir) {
    throw new UsageError(`tanggal "${text}" tidak menyebut hari; tulis misalnya ${tanggal.akhir}`)
  }
  return tanggal.mulai
}

/** What all commands that audit take alike. */
interface Asked {
  readonly asOf?: string
  readonly config?: string
  readonly instansi?: string
}

/** What an audit is given of it. */
export function auditOptionsOf({ asOf, config, instansi }: Asked, { today, cwd }: Io): AuditOptions {
  return {
    today,
    cwd,
    ...(asOf !== undefined && { tanggal: parseDay(asOf) }),
    ...(config !== undefined && { config }),
    ...(instansi !== undefined && { instansi }),
  }
}

/** The day that the caller names, else today. */
export function dayOf({ asOf }: Asked, { today }: Io): string {
  return asOf === undefined ? today : parseDay(asOf)
}

/** Those that are asked for by id or group, without those to skip; each text may name several, with commas between. */
export function chooseRules<R extends RuleInfo>(
  rules: readonly R[],
  only: readonly string[],
  skip: readonly string[],
): readonly R[] {
  const wanted = new Set(only.flatMap((text) => idsOf(text, rules)))
  const unwanted = new Set(skip.flatMap((text) => idsOf(text, rules)))
  const chosen = rules.filter(({ id }) => (only.length === 0 || wanted.has(id)) && !unwanted.has(id))
  if (chosen.length === 0)
    throw new UsageError('tidak ada aturan yang tersisa: --skip-rule menghapus semua yang dipilih')
  return chosen
}

function idsOf(text: string, rules: readonly RuleInfo[]): string[] {
  const names = text.split(',').map((name) => name.trim())
  return names.flatMap((name) => {
    const found = rules.filter(({ id }) => id === name || groupOf(id) === name)
    if (found.length === 0) throw new UsageError(unknownRule(name, rules))
    return found.map(({ id }) => id)
  })
}

export function groupOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}

export function unknownRule(name: string, rules: readonly RuleInfo[]): string {
  const ids = rules.map(({ id }) => id)
  const near = nearest(name, [...new Set(ids.map(groupOf)), ...ids])
  const dugaan = sebutDugaan(near.length > 0 ? near : ids.filter((id) => id.endsWith(`/${name}`)))
  return `aturan "${name}" tidak dikenal; ${dugaan ?? 'lihat semuanya dengan "koheren aturan"'}`
}

/** What a word that is none of those known may have meant. */
export function suggest(word: string, known: readonly string[]): string {
  return sebutDugaan(nearest(word, known)) ?? `yang ada: ${known.join(', ')}`
}
