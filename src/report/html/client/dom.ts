/** Questions to the page. */

export function all<E extends Element>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)]
}

/** The element that an address within the page names. */
export function named(hash: string): HTMLElement | undefined {
  if (!hash.startsWith('#')) return undefined
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1))) ?? undefined
  } catch {
    return undefined
  }
}

/** What is looked for, in small letters. */
export function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .filter((word) => word !== '')
}
