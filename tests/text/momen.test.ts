import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeMomenReader } from '../../src/text/momen.ts'

const read = makeMomenReader()

describe('makeMomenReader', () => {
  it.each([
    ['2022-01-03', { iso: '2022-01-03' }],
    ['31/12/2022', { iso: '2022-12-31' }],
    ['3 Januari 2022', { iso: '2022-01-03' }],
    ['2022-01-03 08:15', { iso: '2022-01-03', menit: 495 }],
    ['2022-01-03T08:15:30Z', { iso: '2022-01-03', menit: 495 }],
    ['03/01/2022 08.15', { iso: '2022-01-03', menit: 495 }],
    ['3-1-2022 8:15:00 PM', { iso: '2022-01-03', menit: 1215 }],
    ['3 Januari 2022, pukul 08.15 WITA', { iso: '2022-01-03', menit: 495 }],
    ['2022-01-03 00:00:00', { iso: '2022-01-03' }],
    ['2022-02-30', undefined],
    ['2022-01-03 25:00', undefined],
    ['besok', undefined],
    ['2022', undefined],
    ['', undefined],
  ])('%s', (teks, expected) => {
    expect(read(teks)).toEqual(expected)
  })
})

it('reads the usual form of long tables as it reads any other', () => {
  const part = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 1, max: 9999 }), part(13), part(32), part(25), part(61), fc.constantFrom(' ', 'T')),
      ([year, month, day, hour, minute, between]) => {
        const date = `${String(year).padStart(4, '0')}-${month}-${day}`
        const read = makeMomenReader()
        // Two blanks are no usual form.
        expect(read(`${date}${between}${hour}:${minute}`)).toEqual(read(`${date}  ${hour}:${minute}`))
        expect(read(date)).toEqual(makeMomenReader()(`${date} 00:00:00`))
      },
    ),
  )
})
