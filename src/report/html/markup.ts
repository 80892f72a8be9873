/** Templates for the page. Whatever is put into one is text, unless it came from a template itself. */
import { shown } from '../shown.ts'

const MARKUP = Symbol('markup')

/** What a template made; no document can hold one. */
export interface Markup {
  readonly [MARKUP]: string
}

/** What may be put into a template; `undefined` and `false` leave nothing. */
export type Content = string | number | undefined | false | Markup | readonly Content[]

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const SIGNS = /[&<>"']/g
/** Nothing but letters and signs that neither act nor hide. */
const PLAIN = /^[\w .,:;()/+\-–—“”…%]*$/

const literals = new WeakMap<TemplateStringsArray, readonly string[]>()

/** `html\`<p>${text}</p>\``: attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = literals.get(strings) ?? strings.map(withoutIndent)
  literals.set(strings, parts)
  let text = parts[0] ?? ''
  for (const [index, content] of contents.entries()) text += render(content) + (parts[index + 1] ?? '')
  return { [MARKUP]: text }
}

/** Markup that the tool itself made elsewhere: style, script, pictures. Never a text from a document. */
export function trusted(markup: string): Markup {
  return { [MARKUP]: markup }
}

/** The text that goes into the file. */
export function textOf(markup: Markup): string {
  return markup[MARKUP]
}

/** A text of a document as markup shows it: on one line, and what would act or hide written out. */
export function asText(text: string): string {
  return PLAIN.test(text) ? text : shown(text).replaceAll(SIGNS, (sign) => signs[sign] ?? sign)
}

function render(content: Content): string {
  if (content === undefined || content === false) return ''
  if (typeof content === 'string') return asText(content)
  if (typeof content === 'number') return String(content)
  if (MARKUP in content) return content[MARKUP]
  return content.map(render).join('')
}

/** Line breaks of the source code are no part of the page: each would be a node between elements. */
function withoutIndent(text: string): string {
  return text.replaceAll(/\n\s*/g, '')
}
