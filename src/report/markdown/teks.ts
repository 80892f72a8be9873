/** Texts of documents as GitHub's Markdown shows them: as text, on one line, and of a length that can be read. */
import { formatCount } from '../layout.ts'
import { shown } from '../shown.ts'

/** Longer texts quote more than a reader of a comment can take in. */
const LONGEST = 300

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What makes emphasis, code, links, tables, formulas and struck text. */
const ACTIVE = /[\\`*_{}[\]|~$&<>]/g
/** What names a person, an issue, an emoji or an address, which a backslash does not hold back. */
const NAMING = /@|#|(?<=GH)-(?=\d)|:(?=\/\/|[\w+-]+:)|(?<=www)\./gi
/** What begins a heading, a list or a line. */
const OPENING = /^([-+=]|\d+[.)])/
const APART = '<!-- -->'

export function md(text: string): string {
  const [short = ''] = cut(text)
  return short
    .replaceAll(ACTIVE, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replaceAll(NAMING, (sign) => `${sign}${APART}`)
    .replace(OPENING, (opening) => `${opening.slice(0, -1)}\\${opening.slice(-1)}`)
}

/** A place or a kode: as code where its signs allow that. */
export function kodeMd(text: string): string {
  const [short = ''] = cut(text)
  return /[`|]/.test(short) || short === '' ? md(text) : `\`${short}\``
}

function cut(text: string): [string] {
  const characters = [...shown(text.slice(0, LONGEST * 4)).trim()]
  return [characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('')]
}

/** What opens on a click; the title is the tool's own. */
export function lipatan(title: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${title}</summary>`, '', ...lines, '', '</details>']
}

/** The first items that a number of characters holds, and a last one that tells how many are left. */
export function sebanyak<T>(
  items: readonly T[],
  write: (item: T, index: number) => string,
  budget: number,
  more: (count: string) => string,
): string[] {
  const lines: string[] = []
  let used = 0
  for (const [index, item] of items.entries()) {
    const line = write(item, index)
    used += line.length + 1
    if (used > budget) return [...lines, more(formatCount(items.length - index))]
    lines.push(line)
  }
  return lines
}

export function tabel(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)]
}
