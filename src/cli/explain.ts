import { findPeraturan, type Peraturan } from '../data/peraturan.ts'
import { sebutLengkap, sebutSingkat } from '../data/sebutan.ts'
import { paragraph, sectionsText } from '../report/layout.ts'
import { makeStyle, type Style } from '../report/style.ts'
import { oneLine, severityWord } from '../report/words.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { formatTanggal } from '../text/tanggal.ts'
import { UsageError } from '../usage-error.ts'
import { displayOf } from './display.ts'
import { type Io, print } from './io.ts'
import { groupOf, unknownRule } from './options.ts'
import { allRules, fixOption, listRules } from './rules.ts'

/** Explains one rule; lists the rules of a group, or all where none is named. */
export async function explainCommand(
  name: string | undefined,
  folder: string | undefined,
  options: { readonly config?: string; readonly color: boolean },
  io: Io,
): Promise<void> {
  const rules = await allRules(folder, options.config, io)
  if (folder === undefined && options.config === undefined && name !== undefined && isOwn(name)) {
    throw new UsageError(`aturan "${name}" ada dalam setelan; sebut foldernya: koheren jelaskan ${name} FOLDER`)
  }
  const style = await makeStyle(displayOf(io.stdout, io, options.color))
  const rule = rules.find(({ id }) => id === name)
  const listed = rules.filter(({ id }) => name === undefined || groupOf(id) === name)
  if (!rule && listed.length === 0) throw new UsageError(unknownRule(name ?? '', rules))
  await print(io, rule ? explain(rule, style) : listRules(listed, style))
}

/** A rule that an office wrote itself, or their group. */
function isOwn(name: string): boolean {
  return name === 'sendiri' || groupOf(name) === 'sendiri'
}

function explain(rule: RuleInfo, style: Style): string {
  const { id, severity, title, why, basis, examples, fix } = rule
  const sections = [
    [
      `${style.paint('strong', id)}  ${style.paint(severity, `${style.signs[severity]} ${severityWord[severity]}`)}`,
      ...paragraph(style, title),
    ],
    [style.paint('strong', 'Mengapa'), ...paragraph(style, oneLine(why), { lead: '  ' })],
    basis.length > 0
      ? [style.paint('strong', 'Dasar hukum'), ...basis.flatMap((kode) => describeBasis(kode, style))]
      : [],
    fix
      ? [
          `${style.paint('strong', 'Perbaikan')}  ${style.paint('faint', `koheren audit ${fixOption(id, fix)}`)}`,
          ...paragraph(style, fix.title, { lead: '  ' }),
        ]
      : [],
    exampleLines('Contoh yang benar', examples.valid, style),
    exampleLines('Contoh yang salah; yang dilaporkan ialah baris yang bertanda ✗', examples.invalid, style),
  ]
  return sectionsText(sections)
}

function describeBasis(kode: string, style: Style): string[] {
  const peraturan = findPeraturan(kode)
  const lead = `  ${style.signs.bullet} `
  if (!peraturan) return paragraph(style, kode, { lead })
  return [
    ...paragraph(style, sebutLengkap(peraturan), { lead }),
    ...paragraph(style, statusOf(peraturan), { lead: '    ', tone: 'faint' }),
  ]
}

function statusOf({ status, dicabut_oleh, dicabut_pada }: Peraturan): string {
  if (status === 'berlaku') return 'berlaku'
  if (status === 'diubah') return 'berlaku, sebagian diubah'
  if (status !== 'dicabut') return 'statusnya tidak pasti'
  const successor = dicabut_oleh === undefined ? undefined : findPeraturan(dicabut_oleh)
  const by = successor ? ` oleh ${sebutSingkat(successor)}` : ''
  const since = dicabut_pada ? `, sejak ${formatTanggal(dicabut_pada)}` : ''
  return `dicabut${by}${since}`
}

function exampleLines(heading: string, list: readonly string[], style: Style): string[] {
  if (list.length === 0) return []
  const lines = paragraph(style, heading, { tone: 'strong' })
  for (const [index, example] of list.entries()) {
    if (index > 0) lines.push(style.paint('faint', '  atau'))
    for (const line of example.trim().split('\n')) lines.push(line === '' ? '' : `    ${style.quoted(line)}`)
  }
  return lines
}
