import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rencanaLulus } from '../../../src/hitung/lke/andai.ts'
import { bukaLke, isiLke, jawabSempurna } from './buka.ts'

const HASIL = 'hasil: { ipak: { indeks: 3.8 }, ipkp: { indeks: 3.7 }, capaian_kinerja: A }'

const naikOf = (rencana: ReturnType<typeof rencanaLulus>) =>
  rencana.naik.map(({ butir, dari = '-', ke, langkah }) => `${butir.kode} ${dari}>${ke} ${langkah}`)

describe('the cheapest way to pass', () => {
  it('is nothing when all thresholds are met', () => {
    expect(rencanaLulus(isiLke(jawabSempurna(), HASIL), 'wbbm')).toEqual({ naik: [], halangan: [] })
  })

  it('raises one answer of much weight rather than two of little, and no further than it must', () => {
    // Area VI: 10 - 5 = 5; WBK asks for 6.
    const jawaban = jawabSempurna({ 'R6-i.a': 'D', 'R6-i.b': '0 %', 'R6-ii.a': 'D' })
    const rencana = rencanaLulus(isiLke(jawaban, HASIL), 'wbk')
    // C of R6-ii.a gives 0,825, B gives 1,675.
    expect(naikOf(rencana)).toEqual(['R6-ii.a D>B 2'])
    expect(rencana.halangan).toEqual([])
  })

  it('asks of a survey its own minimum, and of achievement the letter that suffices', () => {
    const rencana = rencanaLulus(
      isiLke(jawabSempurna(), 'hasil: { ipak: { indeks: 3.1 }, capaian_kinerja: D }'),
      'wbbm',
    )
    expect(naikOf(rencana)).toEqual(['ipak 3,1>3,60 1', 'capaian_kinerja D>B 2', 'ipkp ->3,60 1'])
  })

  it('tells what still lacks where no answer can help', () => {
    const rencana = rencanaLulus(
      bukaLke(`
jenis: instrumen_lke
kode: kecil
nilai_jawaban: { A/B/C: { A: 1, B: 0.5, C: 0 } }
komponen: [{ kode: total, bobot: 10, minimal: { wbk: 9 } }]
subkomponen: [{ kode: S, komponen: total, bobot: 10 }]
butir: [{ kode: a, subkomponen: S, jenis_jawaban: A/B/C }, { kode: b, subkomponen: S, jenis_jawaban: indeks }]
---
jenis: lke
kode: L
instrumen: kecil
jawaban: { a: { jawaban: C } }
`),
      'wbk',
    )
    expect(naikOf(rencana)).toEqual(['a C>A 2'])
    expect(rencana.halangan.map(({ bagian, kurang }) => [bagian.kode, kurang])).toEqual([['total', 4]])
  })

  it('is found where nothing is answered', () => {
    const { naik, halangan } = rencanaLulus(isiLke({}), 'wbbm')
    expect(halangan).toEqual([])
    expect(naik.length).toBeGreaterThan(20)
    expect(naik.length).toBeLessThan(113)
  })
})

/** Two areas of three items each with a threshold, and one on both. */
const kecil = (jawaban: readonly string[]) => `
jenis: instrumen_lke
kode: kecil
nilai_jawaban: { A/B/C/D: { A: 1, B: 0.67, C: 0.33, D: 0 } }
komponen: [{ kode: total, bobot: 9, minimal: { wbk: 7 } }]
area:
  - { kode: I, komponen: total, bobot: 3, minimal: { wbk: 1.6 } }
  - { kode: II, komponen: total, bobot: 6, minimal: { wbk: 3 } }
subkomponen: [{ kode: S, area: I, bobot: 3 }, { kode: T, area: II, bobot: 2 }, { kode: U, area: II, bobot: 4 }]
butir:
${['S', 'S', 'S', 'T', 'T', 'U'].map((sub, index) => `  - { kode: b${index}, subkomponen: ${sub}, jenis_jawaban: A/B/C/D }`).join('\n')}
---
jenis: lke
kode: L
instrumen: kecil
jawaban: { ${jawaban.map((satu, index) => `b${index}: { jawaban: ${satu} }`).join(', ')} }
`

const LETTERS = ['A', 'B', 'C', 'D']
const VALUES = [1, 0.67, 0.33, 0]
const WEIGHTS = [1, 1, 1, 1, 1, 4]

/** Every way to raise, tried. */
function bruteForce(jawaban: readonly string[]): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined
  const visit = (index: number, values: number[], count: number, steps: number) => {
    if (index === WEIGHTS.length) {
      const points = values.map((value, at) => value * (WEIGHTS[at] ?? 0))
      const sum = (from: number, to: number) => points.slice(from, to).reduce((left, right) => left + right, 0)
      const passes = sum(0, 3) >= 1.6 - 1e-9 && sum(3, 6) >= 3 - 1e-9 && sum(0, 6) >= 7 - 1e-9
      if (passes && (!best || count < best[0] || (count === best[0] && steps < best[1]))) best = [count, steps]
      return
    }
    const now = LETTERS.indexOf(jawaban[index] ?? 'D')
    for (let to = now; to >= 0; to--) {
      visit(index + 1, [...values, VALUES[to] ?? 0], count + (to < now ? 1 : 0), steps + now - to)
    }
  }
  visit(0, [], 0, 0)
  return best
}

describe('the plan', () => {
  it('is as short as any', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LETTERS), { minLength: 6, maxLength: 6 }), (jawaban) => {
        const { naik, halangan } = rencanaLulus(bukaLke(kecil(jawaban)), 'wbk')
        const steps = naik.reduce((before, { langkah }) => before + langkah, 0)
        expect(halangan).toEqual([])
        expect([naik.length, steps]).toEqual(bruteForce(jawaban))
      }),
      { numRuns: 60 },
    )
  })
})
