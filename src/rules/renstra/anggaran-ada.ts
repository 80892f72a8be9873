import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { isJenis, isUtuh, names, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Renstra, Sasaran } from './bagian.ts'

export const anggaranAda: Rule = {
  id: 'renstra/anggaran-ada',
  severity: 'info',
  title: 'Sasaran yang ditargetkan memiliki anggaran melalui kegiatannya',
  why: `Target tanpa anggaran biasanya berarti kegiatannya belum tertaut, atau targetnya tidak akan dikerjakan. Anggaran
sasaran dihitung dari kegiatan yang mendukungnya, sasaran yang menjabarkannya, atau programnya. Bila Renstra tidak memuat
kegiatan, aturan ini diam.`,
  basis: ['pp-17-2017', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SS-1, indikator: [{ kode: I-1, target: { 2024: 80 } }] }
  - { kode: SP-1, menjabarkan: SS-1 }
  - { kode: SS-2, indikator: [{ kode: I-2, target: { 2024: 80 } }] }
  - { kode: SS-3, indikator: [{ kode: I-3 }] }
program:
  - kode: PG-1
    sasaran: SS-2
    kegiatan:
      - { kode: KG-1, sasaran: SP-1, anggaran: { 2024: 'Rp1.250.000,-' } }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SS-1, indikator: [{ kode: I-1, target: { 2024: 80 } }] }]
program: [{ kode: PG-1 }]
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SS-1, indikator: [{ kode: I-1, target: { 2024: 80 } }] }]
program: [{ kode: PG-1, sasaran: SS-1, kegiatan: [{ kode: KG-1 }] }]
termuat: { lengkap: false, tidak_termuat: [anggaran] }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, indikator: [{ kode: I-1, target: { 2024: 80 } }] }
  - { kode: SK-2, indikator: [{ kode: I-2, target: { 2024: 80 } }] } # ✗
  - { kode: SK-3, indikator: [{ kode: I-3, target: { 2024: 80 } }] }
program:
  - kode: PG-1
    kegiatan:
      - { kode: KG-1, sasaran: SK-1, anggaran: { 2024: 118625000 } }
      - { kode: KG-2, sasaran: SK-2, anggaran: { 2024: 0 } }
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const kegiatan = partsOf(renstra, 'kegiatan')
      const isJudged = kegiatan.length > 0 && kegiatan.every((one) => isUtuh(one, 'anggaran') && isUtuh(one, 'sasaran'))
      if (!isJudged || !isUtuh(renstra, 'program')) continue
      const funded = fundedBy(renstra, graph)
      const unfunded = partsOf(renstra, 'sasaran').filter((one) => isTargeted(one) && !funded.has(one))
      if (!unfunded[0]) continue
      yield {
        at: unfunded[0].locate(),
        message: `sasaran ${sebut(unfunded)} ditargetkan, tetapi tidak memiliki anggaran melalui kegiatan`,
        hint: 'isi "sasaran" dan "anggaran" pada kegiatan yang mendukungnya',
        ...tempatLain(unfunded, ({ nama }) => `sasaran "${nama}" juga tanpa anggaran`),
      }
    }
  },
}

/** Sasaran that kegiatan with a budget support, by themselves or through their program, and all that those detail. */
function fundedBy(renstra: Renstra, graph: Graph): ReadonlySet<Node> {
  const funded = new Set<Node>()
  for (const kegiatan of partsOf(renstra, 'kegiatan')) {
    if (!hasAnggaran(kegiatan)) continue
    for (const one of graph.out(kegiatan, 'mendukung')) funded.add(one)
    if (kegiatan.wadah) for (const one of graph.out(kegiatan.wadah, 'mendukung')) funded.add(one)
  }
  for (const one of funded)
    if (names(one, 'menjabarkan')) for (const up of graph.out(one, 'menjabarkan')) funded.add(up)
  return funded
}

function hasAnggaran({ isi: { anggaran = {} } }: Node<'kegiatan'>): boolean {
  return Object.values(anggaran).some((jumlah) => /[1-9]/.test(String(jumlah ?? '')))
}

function isTargeted(sasaran: Sasaran): boolean {
  return sasaran.bagian.some(
    (part) => isJenis(part, 'indikator') && Object.values(part.isi.target ?? {}).some((nilai) => nilai !== undefined),
  )
}
