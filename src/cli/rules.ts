import { paragraph } from '../report/layout.ts'
import { makeStyle, type Style } from '../report/style.ts'
import { oneLine, severityWord } from '../report/words.ts'
import { rules } from '../rules/index.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { displayOf } from './display.ts'
import { type Io, print } from './io.ts'
import { groupOf, parseListFormat } from './options.ts'

export interface RulesOptions {
  readonly format: string
  readonly color: boolean
}

export async function rulesCommand(options: RulesOptions, io: Io): Promise<void> {
  if (parseListFormat(options.format) === 'json') return print(io, rulesAsJson(rules))
  await print(io, listRules(rules, await makeStyle(displayOf(io.stdout, io, options.color))))
}

function rulesAsJson(all: readonly RuleInfo[]): string {
  const list = all.map(({ id, severity, title, why, basis }) => ({ id, severity, title, why: oneLine(why), basis }))
  return `${JSON.stringify(list, undefined, 2)}\n`
}

/** Rules by group, with what each asks for. */
export function listRules(all: readonly RuleInfo[], style: Style): string {
  const groups = [...new Set(all.map(({ id }) => groupOf(id)))]
  const sections = groups.map((group) => [
    style.paint('strong', group),
    ...all
      .filter(({ id }) => groupOf(id) === group)
      .flatMap(({ id, severity, title }) => [
        `  ${style.paint(severity, style.signs[severity])} ${id} ${style.paint('faint', `(${severityWord[severity]})`)}`,
        ...paragraph(style, title, { lead: '      ' }),
      ]),
  ])
  const end = paragraph(style, 'Penjelasan sebuah aturan: koheren jelaskan ATURAN', { tone: 'faint' })
  return `${[...sections, end].map((lines) => lines.join('\n')).join('\n\n')}\n`
}
