import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/text/terdekat.ts'

const rules = ['sop/identitas-pokok', 'sop/identitas-lengkap', 'sop/nomor-unik', 'error', 'info', 'ya']

describe('nearest', () => {
  it.each([
    ['sop/nomor-unk', 'sop/nomor-unik'],
    ['SOP/NOMOR-UNIK', 'sop/nomor-unik'],
    ['eror', 'error'],
    ['inof', 'info'],
    ['sop/identitas', 'sop/identitas-pokok'],
    ['xyz', undefined],
    ['so', undefined],
    ['', undefined],
  ])('of %j is %j', (word, expected) => {
    expect(nearest(word, rules)).toBe(expected)
  })
})
