/** Small signs: what a severity looks like, and how much of a whole is reached. */
import type { Severity } from '../../finding.ts'
import { severityWord } from '../words.ts'
import { html, type Markup } from './markup.ts'

/** Shapes that the page draws once and uses wherever they are needed. */
export const bentukTanda: Markup = html`<svg width="0" height="0" aria-hidden="true" class="tersembunyi">
  <symbol id="tanda-error" viewBox="0 0 12 12"><path d="M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z"/></symbol>
  <symbol id="tanda-warning" viewBox="0 0 12 12"><path d="M6 .5 12 11.5H0z"/></symbol>
  <symbol id="tanda-info" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5"/></symbol>
  <symbol id="tanda-baik" viewBox="0 0 12 12"><path d="M4.4 11 0 6.6 1.6 5l2.8 2.8L10.4 1.4 12 3z"/></symbol>
  </svg>`

export function tandaTingkat(severity: Severity, word = severityWord[severity]): Markup {
  return html`<span class="tingkat ${severity}"><svg aria-hidden="true"><use href="#tanda-${severity}"/></svg>${word}</span>`
}

/** A bar whose text stands beside it. */
export function batang(part: number, whole: number): Markup {
  const share = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10
  return html`<svg class="batang" aria-hidden="true" width="100%" height="10"><rect class="alas" width="100%" height="10" rx="2"/><rect class="isi" width="${share}%" height="10" rx="2"/></svg>`
}
