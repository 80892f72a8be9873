import { describe, expect, it } from 'vitest'
import { fitsPola } from '../../src/text/pola-berkas.ts'

describe('fitsPola', () => {
  it.each([
    ['arsip/**', 'arsip/2020/sop.yaml', true],
    ['arsip/**', 'kua/arsip/sop.yaml', false],
    ['**/draf-*.yaml', 'draf-1.yaml', true],
    ['**/draf-*.yaml', 'kua/sop/draf-1.yaml', true],
    ['**/draf-*.yaml', 'kua/draf-1/sop.yaml', false],
    ['*.yaml', 'kua/sop.yaml', false],
    ['kua/?.yaml', 'kua/a.yaml', true],
    ['kua/?.yaml', 'kua/ab.yaml', false],
    ['kua\\*.yaml', 'kua/a.yaml', true],
    ['a.yaml', 'axyaml', false],
    ['a(1)[x]+.yaml', 'a(1)[x]+.yaml', true],
    ['**', 'apa/saja.yaml', true],
  ])('%s fits %s: %s', (pola, berkas, expected) => {
    expect(fitsPola(pola, berkas)).toBe(expected)
  })
})
