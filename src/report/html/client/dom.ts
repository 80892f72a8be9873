/** Questions to the page. */

export function all<E extends Element>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)]
}

/** The id that an address within the page names; '' where it names none. */
export function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/** What is looked for, in small letters. */
export function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .filter((word) => word !== '')
}
