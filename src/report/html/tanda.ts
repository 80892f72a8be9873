/** Small signs: what a severity looks like, and how much of a whole is reached. */
import type { Severity } from '../../finding.ts'
import { severityWord } from '../words.ts'
import { html, type Markup } from './markup.ts'

/** A shape of its own for each severity, and its word. */
export function tandaTingkat(severity: Severity, word = severityWord[severity]): Markup {
  return html`<span class="tingkat ${severity}">${word}</span>`
}

/** A bar whose text stands beside it. */
export function batang(part: number, whole: number): Markup {
  const share = Math.round((part / whole) * 1000) / 10
  return html`<svg class="batang" aria-hidden="true" width="100%" height="10"><rect class="alas" width="100%" height="10" rx="2"/><rect class="isi" width="${share}%" height="10" rx="2"/></svg>`
}
