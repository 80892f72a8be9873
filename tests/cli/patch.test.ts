import { applyPatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPatch } from '../../src/cli/patch.ts'

const line = fc.constantFrom('a\n', 'b\r\n', '\n', '  c: é # x\n', '\u2028\n', '+\n', '-- a/x\n', '@@ -1 +1 @@\n')
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', 'z'))
  .map(([lines, end]) => lines.join('') + end)

describe('a diff', () => {
  it('makes of one text the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = formatPatch([{ path: 'x.yaml', before, after }])
        if (before === after) expect(patch).toBe('')
        else expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after)
      }),
      { numRuns: 500, seed: 3 },
    )
  })

  it('gives all lines anew of a text that changed nearly everywhere, and does not take long', () => {
    const many = (word: string) => Array.from({ length: 20_000 }, (_, index) => `- ${word} ${index}`).join('\n')
    const [before, after] = [many('lama'), `${many('baru')}\n`]
    const patch = formatPatch([{ path: 'x.yaml', before, after }])
    expect(patch.startsWith('--- a/x.yaml\n+++ b/x.yaml\n@@ -1,20000 +1,20000 @@\n-- lama 0\n')).toBe(true)
    expect(applyPatch(before, patch)).toBe(after)
  })

  it.each([
    ['a/b.yaml', '--- a/a/b.yaml'],
    ['a b.yaml', '--- a/a b.yaml\t'],
    ['é.yaml', '--- a/é.yaml'],
    ['a"b\\c.yaml', '--- "a/a\\"b\\\\c.yaml"'],
    ['a\nb\tc\u0001\u0085.yaml', '--- "a/a\\nb\\tc\\001\\302\\205.yaml"'],
  ])('names %j as git does', (path, expected) => {
    expect(formatPatch([{ path, before: 'a\n', after: 'b\n' }]).split('\n')[0]).toBe(expected)
  })
})
