import { describe, expect, it } from 'vitest'
import { readGlob } from '../../src/text/glob.ts'

describe('patterns of paths', () => {
  it.each([
    ['arsip/**', 'arsip/a.yaml', true],
    ['arsip/**', 'arsip/2020/a.yaml', true],
    ['arsip/**', 'arsip-lama/a.yaml', false],
    ['arsip/**', 'kantor/arsip/a.yaml', false],
    ['**/draf-*.yaml', 'draf-1.yaml', true],
    ['**/draf-*.yaml', 'a/b/draf-1.yaml', true],
    ['**/draf-*.yaml', 'a/bukan-draf-1.yaml', false],
    ['**/draf-*.yaml', 'a/draf-1/b.yaml', false],
    ['a/**/b.yaml', 'a/b.yaml', true],
    ['a/**/b.yaml', 'a/x/y/b.yaml', true],
    ['a/**/b.yaml', 'ab.yaml', false],
    ['**/.draf/*.yaml', 'x/.draf/a.yaml', true],
    ['sop/*.{yaml,yml}', 'sop/a.yml', true],
    ['sop/*.{yaml,yml}', 'sop/a.yamll', false],
    ['{sop,standar}/{a,b}*.yaml', 'standar/b-1.yaml', true],
    ['sop-?.yaml', 'sop-1.yaml', true],
    ['sop-?.yaml', 'sop-12.yaml', false],
    ['sop-[0-4].yaml', 'sop-4.yaml', true],
    ['sop-[!0-4].yaml', 'sop-4.yaml', false],
    ['sop\\lama\\*.yaml', 'sop/lama/a.yaml', true],
    ['./sop/*.yaml', 'sop/a.yaml', true],
    ['sop/[a.yaml', 'sop/[a.yaml', true],
    ['{a.yaml', '{a.yaml', true],
    ['a**b', 'axxb', true],
    ['a**b', 'a/b', false],
    ['**', 'a/b.yaml', true],
    ['*', 'a/b.yaml', false],
    ['', 'a', false],
    ['(a|b)+.yaml', '(a|b)+.yaml', true],
  ])('%j on %j is %j', (pola, path, expected) => expect(readGlob(pola)(path)).toBe(expected))

  it.each([
    [`${'*a'.repeat(200)}b`, 'a'.repeat(4000)],
    [`${'**/a*/'.repeat(200)}b`, 'a/'.repeat(2000)],
    [`${'{a,b,c}'.repeat(200)}`, 'a'.repeat(200)],
  ])('decides in time on %#', (pola, path) => {
    expect(readGlob(pola)(path)).toBe(false)
  })
})
