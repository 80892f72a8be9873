import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Location } from '../../src/finding.ts'
import { paragraph, widthOf, wrap } from '../../src/report/layout.ts'
import { snippet } from '../../src/report/snippet.ts'
import { makeStyle } from '../../src/report/style.ts'

const style = await makeStyle({ width: 40, colour: false, unicode: true })
const ascii = await makeStyle({ width: 40, colour: false, unicode: false })
const anyText = fc.string({ unit: 'binary', maxLength: 200 })

function location(line: string, start: number, end = start + 1): Location {
  const row = { berkas: 'a.yaml', urutan: 0, pointer: '' }
  return { ...row, start: { line: 7, column: start }, end: { line: 7, column: end }, lines: [line] }
}

describe('wrap', () => {
  it('breaks between words, and within one that is too long', () => {
    expect(wrap('satu dua tiga', 8)).toEqual(['satu dua', 'tiga'])
    expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl'])
    expect(wrap('', 8)).toEqual([''])
  })

  it('keeps every line within the width, and every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 60 }), (text, width) => {
        const lines = wrap(text, width)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('paragraph', () => {
  it('indents what follows the first line as far as its lead', () => {
    expect(paragraph(style, 'satu dua tiga empat lima enam tujuh delapan', { lead: '- ' })).toEqual([
      '- satu dua tiga empat lima enam tujuh',
      '  delapan',
    ])
  })
})

describe('snippet', () => {
  it('puts carets below the place', () => {
    expect(snippet(location('kode: SOP-01', 7, 13), style, '', 'error')).toEqual([
      '7 │ kode: SOP-01',
      '  │       ^^^^^^',
    ])
  })

  it('counts columns of wide characters, and none of combining marks', () => {
    expect(snippet(location('a: 結婚 b', 7, 8), style, '', 'error')[1]).toBe('  │         ^')
    expect(snippet(location('a: e\u0301 b', 7, 8), style, '', 'error')[1]).toBe('  │      ^')
    expect(snippet(location('\tb', 2, 3), style, '', 'error')).toEqual(['7 │   b', '  │   ^'])
  })

  it('shows the place within a long line', () => {
    const [text = '', carets = ''] = snippet(
      location(`${'a'.repeat(90)}b${'c'.repeat(900)}`, 91, 92),
      style,
      '',
      'error',
    )
    expect(text[carets.indexOf('^')]).toBe('b')
    expect(text).toMatch(/^7 │ …a+bc+…$/)
  })

  it('keeps within the width whatever the line and the place, and the caret with the place', () => {
    fc.assert(
      fc.property(anyText, fc.nat(250), fc.nat(50), fc.boolean(), (line, start, length, plain) => {
        const lines = snippet(location(line, start + 1, start + 1 + length), plain ? ascii : style, '  ', 'error')
        for (const shown of lines) expect(widthOf(shown)).toBeLessThanOrEqual(40)
        expect(lines[1]).toContain('^')
      }),
    )
  })

  it('takes no time for a line of megabytes', () => {
    const lines = snippet(location('x'.repeat(5_000_000), 2_500_000), style, '', 'error')
    expect(lines.join('\n').length).toBeLessThan(1000)
  })
})
