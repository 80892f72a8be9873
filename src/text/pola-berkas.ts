/** Patterns of files as settings write them, such as `arsip/**`. */

const TOKEN = /\*\*\/|\*\*|\*|\?|[^*?]+/g

/** Whether a path with `/` fits a pattern: `*` and `?` stay within a folder, `**` goes through any number of them. */
export function fitsPola(pola: string, berkas: string): boolean {
  const source = (pola.replaceAll('\\', '/').match(TOKEN) ?? []).map((token) => {
    if (token === '**/') return '(?:[^/]+/)*'
    if (token === '**') return '.*'
    if (token === '*') return '[^/]*'
    if (token === '?') return '[^/]'
    return token.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`, 's').test(berkas)
}
