import { describe, expect, it } from 'vitest'
import { ambangLke } from '../../src/hitung/lke/nilai.ts'
import { sebutJarak } from '../../src/report/bukti/angka.ts'
import { bukaLke } from '../hitung/lke/buka.ts'

/** A threshold of 40 out of 60, and one item answered so. */
const jarak = (persen: string) =>
  ambangLke(
    bukaLke(`
jenis: instrumen_lke
kode: kecil
komponen: [{ kode: total, bobot: 60, minimal: { wbk: 40 } }]
subkomponen: [{ kode: S, komponen: total, bobot: 60 }]
butir: [{ kode: a, subkomponen: S, jenis_jawaban: '%' }]
---
jenis: lke
kode: L
instrumen: kecil
jawaban: { a: { jawaban: '${persen} %' } }
`),
    'wbk',
  ).map(sebutJarak)

describe('the distance to a threshold', () => {
  it('is exactly nothing only where it is, on either side', () => {
    expect(jarak('66.6666666666667')).toEqual(['terpenuhi, tepat'])
    expect(jarak('66.67')).toEqual(['terpenuhi, lebih 0,002'])
    expect(jarak('66.6583333333')).toEqual(['kurang 0,005'])
    expect(jarak('66.66666666')).toEqual(['kurang 0,000000004'])
  })
})
