/**
 * Folded parts, and the rows of a long table, lie in the page as `<noscript>`: as text that costs nothing where scripts run,
 * and as what it says where they don't.
 */
import { all } from './dom.ts'

/** Makes a fold, or a table, hold what it says. */
export function fill(stored: HTMLElement): void {
  const text = stored.textContent ?? ''
  const { ke } = stored.dataset
  const table = ke === undefined ? null : document.getElementById(ke)
  // Of this document, in which scripts run: what is `<noscript>` stays text.
  const holder = document.createElement('div')
  holder.innerHTML = table ? withFoldsAsText(text) : text
  if (table) table.querySelector('tbody')?.append(...all('table > tbody > tr', holder))
  else stored.before(...holder.childNodes)
  stored.remove()
}

/** Where it lies as text as a whole, its folds are not marked as such: that cannot be said twice. */
function withFoldsAsText(markup: string): string {
  return markup.replaceAll('</summary>', '$&<noscript>').replaceAll('</details>', '</noscript>$&')
}

/** Of a fold that was not opened yet. */
export function storedIn(fold: Element): HTMLElement | undefined {
  return fold.querySelector<HTMLElement>(':scope > noscript') ?? undefined
}

/** Makes a long table hold all its rows. */
export function fillTable(id: string): void {
  for (const stored of all<HTMLElement>(`noscript[data-ke="${id}"]`)) fill(stored)
}

/** Makes the element with that id be there. */
export function fillWith(id: string): void {
  if (id === '' || document.getElementById(id)) return
  const wanted = `id="${id}"`
  const stored = all<HTMLElement>('noscript').find(({ textContent }) => textContent?.includes(wanted))
  if (!stored) return
  const { ke } = stored.dataset
  // Rows keep their order.
  if (ke === undefined) fill(stored)
  else fillTable(ke)
}

/** Fills what is opened or printed, and the rest bit by bit while nothing else is to be done: so that browsers find text in it. */
export function fillFolds(): void {
  const open = ({ target }: Event) => {
    const stored = target instanceof HTMLDetailsElement && storedIn(target)
    if (stored) fill(stored)
  }
  // It does not bubble.
  addEventListener('toggle', open, true)
  addEventListener('beforeprint', () => all<HTMLElement>('noscript').forEach(fill))
  if (!('requestIdleCallback' in window)) return
  // Rows are soon asked for by filters; what is folded can wait.
  addEventListener('load', () => {
    fillWhileIdle('noscript[data-ke]')
    setTimeout(() => fillWhileIdle('noscript'), SETTLED)
  })
}

/** Milliseconds that a reader has for a first look before anything is done that nobody asked for. */
const SETTLED = 1000

function fillWhileIdle(selector: string): void {
  requestIdleCallback((deadline) => {
    const waiting = document.querySelectorAll<HTMLElement>(selector)
    for (const stored of waiting) {
      if (deadline.timeRemaining() < 5) return fillWhileIdle(selector)
      fill(stored)
    }
    // What was filled may hold more.
    if (waiting.length > 0) fillWhileIdle(selector)
  })
}

/** What an element says, folds that were never opened too. */
export function textIn(element: Element): string {
  const text = element.textContent ?? ''
  const stored = element.querySelector('noscript')?.textContent
  return stored ? text.replace(stored, () => plainOf(stored)) : text
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function plainOf(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(#?\w+);/g, (_, name: string) => signs[name] ?? ' ')
}
