import { expect, it } from 'vitest'
import { sebutKantor } from '../../../src/report/tampilan/kantor.ts'
import { runExample } from '../../rules/examples.ts'

const office = (kode: string, induk?: string) =>
  `jenis: instansi\nkode: ${kode}\nnama: Kantor ${kode}\n${induk ? `induk: ${induk}\n` : ''}`

it.each([
  ['of one office', [office('A')], 'Kantor A'],
  ['of those below one', [office('A'), office('B', 'A'), office('C', 'B')], 'Kantor A dan 2 instansi di bawahnya'],
  ['of a few that none leads', [office('A'), office('B')], 'Kantor A dan Kantor B'],
  ['of many', ['A', 'B', 'C', 'D'].map((kode) => office(kode)), '4 instansi'],
  ['of none', [], undefined],
])('names whose documents they are, %s', (_, offices, named) => {
  expect(sebutKantor(runExample(offices.join('---\n'), []))).toBe(named)
})
