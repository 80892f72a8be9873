/**
 * What a reader cannot see but a terminal obeys: controls, format characters such as bidi overrides, half surrogates; and
 * what is no character, which XML refuses.
 */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu

const plainer: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '·': '-',
  '•': '*',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '±': '+/-',
  '×': 'x',
  '✗': 'x',
  '→': '->',
  '←': '<-',
  '↔': '<->',
}
const TYPOGRAPHIC = new RegExp(`[${Object.keys(plainer).join('')}]`, 'g')

/**
 * Text from documents, file names and options as a terminal may be given it: on one line, and with what would act on
 * the terminal written out, such as `<U+001B>`.
 */
export function shown(text: string): string {
  return reveal(text.replaceAll(/\s*[\r\n]\s*|\t/g, ' '))
}

/** The same for a part of a quoted line, where every character keeps its place. */
export function reveal(text: string): string {
  return text.replaceAll(HIDDEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `<U+${code}>`
  })
}

/** For terminals that are not UTF-8: typographic signs become ASCII, letters stay as they are. */
export function plain(text: string): string {
  return text.replaceAll(TYPOGRAPHIC, (character) => plainer[character] ?? character)
}
