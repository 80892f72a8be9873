/**
 * Folded parts lie in the page as `<noscript>`: as text that costs nothing where scripts run, and as what it says where
 * they don't.
 */
import { all } from './dom.ts'

/** Makes a fold hold what it says. */
export function fill(stored: Element): void {
  const template = document.createElement('template')
  template.innerHTML = stored.textContent ?? ''
  stored.replaceWith(template.content)
}

/** Of a fold that was not opened yet. */
export function storedIn(fold: Element): Element | undefined {
  return fold.querySelector(':scope > noscript') ?? undefined
}

function allStored(): Element[] {
  return all('details > noscript')
}

/** Makes the element with that id be there. */
export function fillWith(id: string): void {
  if (document.getElementById(id)) return
  const wanted = `id="${id}"`
  const stored = allStored().find(({ textContent }) => textContent?.includes(wanted))
  if (stored) fill(stored)
}

/** Fills what is opened or printed, and the rest bit by bit while nothing else is to be done: so that browsers find text in it. */
export function fillFolds(): void {
  const open = ({ target }: Event) => {
    const stored = target instanceof HTMLDetailsElement && storedIn(target)
    if (stored) fill(stored)
  }
  // It does not bubble.
  addEventListener('toggle', open, true)
  addEventListener('beforeprint', () => allStored().forEach(fill))
  const waiting = allStored()
  const goOn = (deadline: IdleDeadline) => {
    while (waiting.length > 0 && deadline.timeRemaining() > 5) {
      const stored = waiting.shift()
      if (stored?.isConnected) fill(stored)
    }
    if (waiting.length > 0) requestIdleCallback(goOn)
  }
  if ('requestIdleCallback' in window) requestIdleCallback(goOn)
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
