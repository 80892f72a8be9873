/** What folds. */
import { type Content, html, type Markup } from './markup.ts'

/**
 * A part that is closed at first. It lies in the page as `<noscript>`: browsers that run scripts keep that as text until the
 * script needs it, so that a page of many documents opens at once; all others show it. No fold with such a part may hold
 * another.
 */
export function lipat(open: Markup, summary: Content, isi: Content): Markup {
  return html`${open}<summary>${summary}</summary><noscript>${isi}</noscript></details>`
}
