import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, plainLine, widthOf, wrapText } from '../../../src/report/svg/huruf.ts'
import { teks } from './kantor.ts'

const font = { size: 10 }
const any = fc.oneof(teks, fc.string({ unit: 'binary', maxLength: 80 }))

describe('lines', () => {
  it('are no wider than their box, and hold all of the text', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, font)
        for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(width)
        const letters = (one: string) => one.replaceAll(' ', '')
        expect(letters(lines.join(''))).toBe(letters(plainLine(text)))
      }),
    )
  })

  it('end with an ellipsis where there is no room for all', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 40, max: 200 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = fitText(text, width, most, font)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('break between words, within a word only where it is wider than the box', () => {
    expect(wrapText('Memeriksa kelengkapan permohonan', 80, font)).toEqual(['Memeriksa', 'kelengkapan', 'permohonan'])
    expect(wrapText('PPID/Humas/Protokol', 70, font)).toEqual(['PPID/Humas/', 'Protokol'])
    expect(wrapText('  ', 80, font)).toEqual([])
  })
})

describe('what cannot be seen', () => {
  it('is written out, and marks that pile up are left out', () => {
    expect(plainLine('a\u202eb\u0007\nc')).toBe('a<U+202E>b<U+0007> c')
    expect(plainLine('a\uffff')).toBe('a<U+FFFF>')
    expect(plainLine('e\u0301\u0301\u0301\u0301')).toBe('e\u0301\u0301')
    expect(plainLine('sam\u00adbung')).toBe('sambung')
  })

  it('is never in a picture: every character has a place in XML', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(plainLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u)
      }),
    )
  })
})

it('letters of other scripts are taken for as wide as they are high', () => {
  expect(widthOf('宗教', font)).toBe(20)
  expect(widthOf('é', font)).toBeCloseTo(widthOf('e', font) + 0.2)
})
