import { isUtuh, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const sasaranTerukur: Rule = {
  id: 'renstra/sasaran-terukur',
  severity: 'error',
  title: 'Setiap sasaran memiliki indikator kinerja',
  why: `Tanpa indikator tidak ada yang dapat ditargetkan dalam perjanjian kinerja, dan tercapai tidaknya sasaran hanya dapat
dinyatakan, bukan dibuktikan. Evaluasi akuntabilitas kinerja menilai apakah setiap sasaran dapat diukur.`,
  basis: ['perpres-29-2014', 'permenpanrb-88-2021', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, indikator: [{ kode: IKSK-1.1 }] }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
termuat: { lengkap: false, tidak_termuat: [indikator] }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, indikator: [{ kode: IKSK-1.1 }] }
  - kode: SK-2 # ✗
    uraian: Meningkatnya kerukunan umat beragama
  - { kode: SK-3, indikator: [] }
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const unmeasured = partsOf(renstra, 'sasaran').filter(
        (one) => !one.bagian.some(({ jenis }) => jenis === 'indikator') && isUtuh(one, 'indikator'),
      )
      if (!unmeasured[0]) continue
      yield {
        at: unmeasured[0].locate(),
        message: `sasaran ${sebut(unmeasured)} tidak memiliki indikator`,
        hint: 'tambahkan "indikator" pada sasaran itu: kode, nama, satuan, dan target tiap tahun',
        ...tempatLain(unmeasured, ({ nama }) => `sasaran "${nama}" juga tanpa indikator`),
      }
    }
  },
}
