import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { InstrumenLke } from '../../src/dokumen.ts'
import { indexInstrumen, instrumenBawaan } from '../../src/hitung/lke/instrumen.ts'

const [isi] = instrumenBawaan
if (!isi) throw new Error('no instrument')
const instrumen = indexInstrumen(isi)

/** Weights and numbers of questions of the sub-components, area by area. */
const PEMENUHAN = [
  [
    [0.5, 2],
    [1, 3],
    [1, 3],
    [1.5, 4],
  ],
  [
    [1, 3],
    [2, 4],
    [0.5, 2],
  ],
  [
    [0.25, 3],
    [0.5, 3],
    [1.25, 6],
    [2, 4],
    [0.75, 1],
    [0.25, 1],
  ],
  [
    [2.5, 3],
    [2.5, 8],
  ],
  [
    [1.5, 2],
    [1.5, 4],
    [1.5, 4],
    [1.5, 3],
    [1.5, 5],
  ],
  [
    [1, 4],
    [1, 6],
    [1, 3],
    [1, 3],
    [1, 3],
  ],
]
const REFORM = [
  [
    [2, 2],
    [1, 1],
    [1, 1],
  ],
  [
    [0.5, 1],
    [1, 2],
    [2, 3],
  ],
  [
    [1.5, 1],
    [1.5, 1],
    [2, 1],
  ],
  [
    [2, 1],
    [1.5, 1],
    [1.5, 1],
  ],
  [
    [2.5, 1],
    [3, 1],
    [2, 2],
  ],
  [
    [2.5, 2],
    [2.5, 1],
  ],
]

describe('the instrument of PermenPANRB 90/2021', () => {
  it('has 87 questions of pemenuhan, 23 of reform, and 3 items of hasil', () => {
    const first = instrumen.butir.map(({ kode }) => kode[0])
    expect(first.filter((one) => one === 'P')).toHaveLength(87)
    expect(first.filter((one) => one === 'R')).toHaveLength(23)
    expect(instrumen.butir.filter(({ kode }) => !/^[PR]\d/.test(kode)).map(({ kode, bobot }) => [kode, bobot])).toEqual(
      [
        ['ipak', 17.5],
        ['capaian_kinerja', 5],
        ['ipkp', 17.5],
      ],
    )
  })

  it('has the sub-components of the law with their weights and numbers of questions', () => {
    const of = (aspek: string) =>
      [1, 2, 3, 4, 5, 6].map((area) =>
        (instrumen.find(`${aspek}${area}`)?.anak ?? []).map(({ bobot, anak }) => [bobot, anak.length]),
      )
    expect(of('P')).toEqual(PEMENUHAN)
    expect(of('R')).toEqual(REFORM)
  })

  it('says of each threshold how sure it is, and none is from memory alone and unsure', () => {
    const minimal = instrumen.bagian.flatMap(({ minimal, kode }) => (minimal ? [{ kode, ...minimal }] : []))
    expect(minimal.map(({ kode, wbk, wbbm }) => [kode, wbk, wbbm])).toEqual([
      ['total', 75, 85],
      ['pengungkit', 40, 48],
      ['hasil', 32.25, 35.25],
      ['I', 4.8, 6],
      ['II', 4.2, 5.25],
      ['III', 6, 7.5],
      ['IV', 6, 7.5],
      ['V', 9, 11.25],
      ['VI', 6, 7.5],
      ['birokrasi-bersih', 18.25, 19.5],
      ['ipak', 15.75, 15.75],
      ['capaian_kinerja', 2.5, 3.75],
      ['ipkp', 14, 15.75],
    ])
    for (const { kepastian } of minimal) expect(['V', 'V-sec', 'M']).toContain(kepastian?.wbk)
    for (const { kepastian } of minimal) expect(['V', 'V-sec', 'M']).toContain(kepastian?.wbbm)
  })

  it('knows the numbering of another application: A is pemenuhan, B reform, C hasil', () => {
    const pairs = [
      ['A1.i.a', 'P1-i.a'],
      ['a2.ii.b', 'P2-ii.b'],
      ['B5.iii.b', 'R5-iii.b'],
      ['A1.ii', 'P1-ii'],
      ['B6', 'R6'],
      ['C1.a', 'ipak'],
      ['C2', 'pelayanan-prima'],
    ]
    for (const [lama = '', baru] of pairs) expect(instrumen.find(lama)?.kode, lama).toBe(baru)
  })

  it('says of each item what earns what, in words of our own', () => {
    for (const { butir } of instrumen.butir) {
      expect(butir?.pertanyaan?.length, butir?.kode).toBeGreaterThan(10)
      expect(butir?.kriteria ?? butir?.opsi, butir?.kode).toBeDefined()
    }
  })

  it('differs from what an application printed in two types of answers, and in minimums per aspect, alone', () => {
    const path = join(import.meta.dirname, '../../examples/nyata/aplikasi-lke-zi/instrumen.yaml')
    const lain = load(readFileSync(path, 'utf8')) as InstrumenLke
    const differing = (lain.butir ?? []).flatMap(({ kode, jenis_jawaban, masukan = [] }) => {
      const own = instrumen.find(kode)?.butir
      const same = jenis_jawaban === undefined || jenis_jawaban === own?.jenis_jawaban
      return same && masukan.length === (own?.masukan ?? []).length ? [] : [`${kode} ${own?.jenis_jawaban}`]
    })
    // The ladders have three rungs there as well.
    expect(differing).toEqual(['A1.iv.c A/B/C', 'A4.i.b A/B/C'])
    for (const { kode, bobot } of [...(lain.subkomponen ?? []), ...(lain.area ?? [])])
      expect(instrumen.find(kode)?.bobot, kode).toBe(bobot)
    expect(lain.butir).toHaveLength(instrumen.butir.length)
  })
})
