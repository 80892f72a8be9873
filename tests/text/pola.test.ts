import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPolaRingan, LONGEST_FOR_POLA, readPola } from '../../src/text/pola.ts'

describe('patterns that settings may hold', () => {
  it.each([
    '',
    '^SOP-\\d{3}$',
    'SOP-\\d+/[A-Z]+/\\d{4}',
    'B-\\d{1,4}/KUA\\.\\d{2}\\.\\d{2}\\.\\d{1,2}/OT\\.01/\\d{2}/\\d{4}',
    '\\d{1,3}/SOP(-[A-Z]{2,5})?/(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)/20\\d\\d',
    '(?<urut>\\d+)/SOP/(?:PTSP|TU)/\\k<urut>',
    '[(|)*+]{3}\\(\\|\\p{Lu}+',
    '.*SOP.*',
  ])('%s is light', (pola) => expect(isPolaRingan(pola)).toBe(true))

  it.each([
    '(a+)+',
    '(a|aa)+$',
    '(?:a|b|ab)*c',
    '([a-z]*){2,}',
    '(?=(a+)+)',
    'a*a*a*a*a*b',
    'a?'.repeat(40),
    '(a|a){30}',
    '((((a?){9}){9}){9}){9}',
    '('.repeat(2000) + ')'.repeat(2000),
  ])('%s may take time without end', (pola) => expect(isPolaRingan(pola)).toBe(false))

  it('fit the whole of a text, also of a long one where they are simple', () => {
    const long = 'a'.repeat(1_000_000)
    expect(readPola('a+')(long)).toBe(true)
    expect(readPola('a|b')('ab')).toBe(false)
    expect(readPola('.*a.*b')(long)).toBeUndefined()
    expect(readPola('(?:ab?)*')('x'.repeat(LONGEST_FOR_POLA))).toBe(false)
  })

  it('matches or refuses in time what is taken', () => {
    const part = fc.constantFrom('a', 'b', '.', 'a?', 'a*', '.+', '(a|b)', '(a|ab)', '(a+)?', '{2}', '|', '[ab]{1,3}')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const pola = parts.join('')
        let sound: RegExp
        try {
          sound = new RegExp(`^(?:${pola})$`, 'u')
        } catch {
          return
        }
        for (const length of [LONGEST_FOR_POLA, 1_000, 30_000]) {
          if (isPolaRingan(pola, length)) sound.test(`${'a'.repeat(length - 1)}!`)
        }
      }),
      { numRuns: 300 },
    )
  }, 20_000)
})
