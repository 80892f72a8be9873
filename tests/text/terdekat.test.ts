import { describe, expect, it } from 'vitest'
import { nearest, sebutDugaan } from '../../src/text/terdekat.ts'

const rules = ['sop/identitas-pokok', 'sop/identitas-lengkap', 'sop/nomor-unik', 'error', 'info', 'ya']

describe('nearest', () => {
  it.each([
    ['sop/nomor-unk', ['sop/nomor-unik']],
    ['SOP/NOMOR-UNIK', ['sop/nomor-unik']],
    ['eror', ['error']],
    ['inof', ['info']],
    ['sop/identitas', ['sop/identitas-pokok']],
    ['xyz', []],
    ['so', []],
    ['', []],
  ])('of %j is %j', (word, expected) => {
    expect(nearest(word, rules)).toEqual(expected)
  })

  it('is each of those that are equally near, once, whatever their order', () => {
    const known = ['SOP-02', 'SOP-03', 'SOP-03', 'SP-01', 'SOP-4']
    expect(nearest('SOP-0', known)).toEqual(['SOP-02', 'SOP-03', 'SOP-4'])
    expect([...nearest('SOP-0', known.toReversed())].sort()).toEqual(['SOP-02', 'SOP-03', 'SOP-4'])
    expect(nearest('sop-02', known)).toEqual(['SOP-02'])
    expect(nearest('SOP-2', known)).toEqual(['SOP-02'])
    expect(nearest('SOP-32', ['SOP-31', 'SOP-34'])).toEqual(['SOP-31', 'SOP-34'])
    expect(nearest('laporan', ['laporan-baru', 'laporan-lama', 'laporan-tahunan'])).toEqual([
      'laporan-baru',
      'laporan-lama',
    ])
  })
})

describe('what may be meant', () => {
  it.each([
    [[], undefined],
    [['a'], 'mungkin maksudnya "a"'],
    [['a', 'b'], 'mungkin maksudnya "a" atau "b"'],
    [['a', 'b', 'c'], 'mungkin maksudnya "a", "b", atau "c"'],
    [['a', 'b', 'c', 'd'], undefined],
  ])('of %j is %s', (mungkin, expected) => {
    expect(sebutDugaan(mungkin)).toBe(expected)
  })
})
