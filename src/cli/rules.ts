import { formatJson } from '../report/json.ts'
import { paragraph, sectionsText } from '../report/layout.ts'
import { makeStyle, type Style } from '../report/style.ts'
import { oneLine, severityWord } from '../report/words.ts'
import { rules } from '../rules/index.ts'
import type { Fix, RuleInfo } from '../rules/rule.ts'
import { displayOf } from './display.ts'
import { type Io, print } from './io.ts'
import { groupOf, parseListFormat } from './options.ts'

export interface RulesOptions {
  readonly format: string
  readonly config?: string
  readonly color: boolean
}

/** @param folder whose settings hold rules of its own; without it those of the tool alone are listed */
export async function rulesCommand(folder: string | undefined, options: RulesOptions, io: Io): Promise<void> {
  const format = parseListFormat(options.format)
  const all = await allRules(folder, options.config, io)
  if (format === 'json') return print(io, rulesAsJson(all))
  await print(io, listRules(all, await makeStyle(displayOf(io.stdout, io, options.color))))
}

/** The rules of the tool, then those in the settings of a folder or in a file of settings. */
export async function allRules(
  folder: string | undefined,
  config: string | undefined,
  io: Io,
): Promise<readonly RuleInfo[]> {
  if (folder === undefined && config === undefined) return rules
  const [{ loadSettings }, { readSettings }, { sumberFolder }] = await Promise.all([
    import('../load-settings.ts'),
    import('../settings/read.ts'),
    import('../sumber.ts'),
  ])
  const sumber = folder === undefined ? undefined : sumberFolder(folder, io.cwd)
  const own = config === undefined ? sumber?.settings : loadSettings(config, sumber?.root, io.cwd)
  if (!own) return rules
  const ids = rules.map(({ id }) => id)
  return [...rules, ...readSettings(own.file, ids, own.open).setelan.sendiri]
}

function rulesAsJson(all: readonly RuleInfo[]): string {
  const list = all.map(({ id, severity, title, why, basis, fix }) => ({
    id,
    severity,
    title,
    why: oneLine(why),
    basis,
    ...(fix && { fix: { title: fix.title, onlyNamed: fix.onlyNamed === true } }),
  }))
  return formatJson(list)
}

/** How the caller asks for it. */
export function fixOption(id: string, { onlyNamed }: Fix): string {
  return onlyNamed ? `--fix=${id}` : '--fix'
}

/** Rules by group, with what each asks for. */
export function listRules(all: readonly RuleInfo[], style: Style): string {
  const groups = [...new Set(all.map(({ id }) => groupOf(id)))]
  const sections = groups.map((group) => [
    style.paint('strong', group),
    ...all
      .filter(({ id }) => groupOf(id) === group)
      .flatMap(({ id, severity, title, fix }) => [
        `  ${style.paint(severity, style.signs[severity])} ${id} ${style.paint('faint', `(${severityWord[severity]}${fix ? `; ${fixOption(id, fix)}` : ''})`)}`,
        ...paragraph(style, title, { lead: '      ' }),
      ]),
  ])
  const end = paragraph(style, 'Penjelasan sebuah aturan: koheren jelaskan ATURAN', { tone: 'faint' })
  return sectionsText([...sections, end])
}
