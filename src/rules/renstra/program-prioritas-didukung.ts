import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { isKosong, isUtuh, kurangKolom, names, partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const programPrioritasDidukung: Rule = {
  id: 'renstra/program-prioritas-didukung',
  severity: 'error',
  title: 'Setiap program prioritas didukung sasaran berindikator dan memiliki penanggung jawab',
  why: `Program prioritas pimpinan baru dapat dijalankan bila tampak dalam sasaran yang diukur dan ada unit yang
menjawabnya. Tanpa itu program prioritas hanya semboyan: tidak ditargetkan, tidak dianggarkan, dan tidak dilaporkan.`,
  basis: ['permenpanrb-89-2021', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, indikator: [{ kode: IK-1 }] }
  - { kode: SK-2 }
program_prioritas:
  - { kode: PP-1, sasaran: [SK-1, SK-2], penanggung_jawab: bimas }
  - { kode: PP-2, sasaran: SK-9, penanggung_jawab: [bimas] }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
program_prioritas:
  - { kode: PP-1, sasaran: SK-1 }
termuat: { lengkap: false, tidak_termuat: [indikator, penanggung_jawab] }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
program_prioritas:
  - { kode: PP-1, penanggung_jawab: bimas } # ✗
  - { kode: PP-2, sasaran: SK-1, penanggung_jawab: bimas }
  - { kode: PP-3, sasaran: SK-9, penanggung_jawab: [] }
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const kurang = kurangKolom(partsOf(renstra, 'program_prioritas'), [
        { apa: 'sasaran', lacks: (one) => !names(one, 'mendukung') && one.judges('sasaran') },
        { apa: 'indikator pada sasarannya', lacks: (one) => isUnmeasured(one, graph) },
        { apa: 'penanggung jawab', lacks: lacksPenanggungJawab },
      ])
      if (!kurang) continue
      const { apa, ...places } = kurang
      yield {
        ...places,
        message: `program prioritas dalam Renstra "${renstra.nama}" belum didukung: tidak ada ${apa}`,
        hint: 'isi "sasaran" dengan kode sasaran berindikator yang mewujudkannya, dan "penanggung_jawab" dengan kode unit',
      }
    }
  },
}

function lacksPenanggungJawab(one: Node<'program_prioritas'>): boolean {
  return (one.isi.penanggung_jawab ?? []).every(isKosong) && one.judges('penanggung_jawab')
}

/** It names sasaran that are there, and none of them has an indicator. */
function isUnmeasured(one: Node<'program_prioritas'>, graph: Graph): boolean {
  const sasaran = graph.out(one, 'mendukung')
  const hasIndikator = (node: Node) => node.bagian.some(({ jenis }) => jenis === 'indikator')
  return sasaran.length > 0 && sasaran.every((node) => !hasIndikator(node) && isUtuh(node, 'indikator'))
}
