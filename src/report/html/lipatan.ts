/** What folds. */
import { type Content, html, type Markup } from './markup.ts'

/** Makes a fold: how it begins, what stands on it, what it holds. */
export type Pelipat = (open: Markup, summary: Content, isi: Content) => Markup

/**
 * A part that is closed at first. It lies in the page as `<noscript>`: browsers that run scripts keep that as text until the
 * script needs it, so that a page of many documents opens at once; all others show it. No fold with such a part may hold
 * another.
 */
export const lipat: Pelipat = (open, summary, isi) => taruh(open, summary, html`<noscript>${isi}</noscript>`)

/** The same within what lies in the page as text already. */
export const taruh: Pelipat = (open, summary, isi) => html`${open}<summary>${summary}</summary>${isi}</details>`
