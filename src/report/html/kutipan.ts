/** Quoted lines of a document with their numbers, the place marked. */
import type { Location } from '../../finding.ts'
import { reveal } from '../shown.ts'
import { html, type Markup, trusted } from './markup.ts'

/** Of a line of any length so many units before and behind the beginning of the place are shown. */
const BEFORE = 80
const BEHIND = 320

export function kutipan(at: Location): Markup {
  if (at.lines.length === 0) return html``
  const numbered = at.lines.map((line, index) => {
    const nomor = at.start.line + index
    const { before, marked, behind } = split(line, nomor, at)
    return html`<span class="no">${nomor}</span>${before}${marked !== '' && html`<mark>${marked}</mark>`}${behind}${trusted('\n')}`
  })
  return html`<pre class="kutipan">${numbered}</pre>`
}

/** What stands before the place, in it and behind it on one line; a long line is cut around it. */
function split(line: string, nomor: number, { start, end }: Location) {
  const from = nomor === start.line ? start.column - 1 : 0
  const to = nomor < end.line ? line.length : nomor === end.line ? end.column - 1 : 0
  const first = Math.max(0, from - BEFORE)
  const last = Math.min(line.length, from + BEHIND)
  const part = (begin: number, stop: number) => visible(line.slice(Math.max(begin, first), Math.min(stop, last)))
  return {
    before: `${first > 0 ? '…' : ''}${part(0, from)}`,
    marked: part(from, to),
    behind: `${part(Math.max(from, to), line.length)}${last < line.length ? '…' : ''}`,
  }
}

function visible(text: string): string {
  return reveal(text.replaceAll('\t', '  ').replaceAll('\r', ''))
}
