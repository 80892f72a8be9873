import type { PerjanjianKinerja } from '../../dokumen.ts'
import type { Node } from '../../graph/node.ts'
import { readNilai } from '../../hitung/nilai.ts'
import { isJenis } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const targetTidakMelonjak: Rule = {
  id: 'renstra/target-tidak-melonjak',
  severity: 'info',
  title: 'Target triwulanan bertambah sepanjang tahun, tidak nol lalu melonjak pada triwulan terakhir',
  why: `Target triwulan ada agar pimpinan dapat menolong sebelum tahun berakhir. Bila sampai triwulan III targetnya nol,
tidak ada yang dapat dipantau, dan kegagalan baru diketahui ketika sudah terlambat. Indikator yang memang hanya diukur
setahun sekali tidak dinilai.`,
  basis: ['permenpanrb-53-2014', 'permenpanrb-88-2021'],
  examples: {
    valid: [
      `
jenis: perjanjian_kinerja
kode: PK-2024
target:
  - { indikator: Permohonan selesai, pengukuran: triwulanan, triwulan: { 1: 0, 2: 40, 3: 70, 4: 100 } }
  - { indikator: Nilai SAKIP, pengukuran: tahunan, triwulan: { 1: 0, 2: 0, 3: 0, 4: 75 } }
  - { indikator: Laporan tersusun, triwulan: { 1: 0, 2: 0, 3: 0, 4: 1 } }
  - { indikator: Konflik, pengukuran: triwulanan, triwulan: { 1: 0, 2: 0, 3: 0, 4: 0 } }
  - { indikator: Kunjungan, pengukuran: bulanan, triwulan: { 1: 0, 4: 10 } }
`,
    ],
    invalid: [
      `
jenis: perjanjian_kinerja
kode: PK-2024 # ✗
target:
  - { indikator: Permohonan selesai, pengukuran: triwulanan, triwulan: { 1: 0, 2: 0, 3: 0, 4: 100 } }
  - { indikator: Guru dibina, pengukuran: semesteran, triwulan: { 1: 0, 2: 0, 3: '0', 4: 60 } }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: IK-1, pengukuran: bulanan }] }]
---
jenis: perjanjian_kinerja
kode: PK-2024 # ✗
target:
  - { indikator: IK-1, triwulan: { 1: 0, 2: 0, 3: 0, 4: 100 } }
`,
    ],
  },
  *check(graph) {
    for (const perjanjian of graph.all('perjanjian_kinerja')) {
      const { target = [] } = perjanjian.isi
      const often = target.flatMap((one, index) => (isMeasuredOften(perjanjian, one, index) ? [{ one, index }] : []))
      const jumping = often.filter(({ one }) => isJump(one))
      if (jumping.length === 0) continue
      yield {
        at: perjanjian.locate(),
        message: `perjanjian kinerja "${perjanjian.nama}": ${jumping.length} dari ${often.length} target yang diukur lebih dari sekali setahun tetap 0 sampai triwulan III, lalu melonjak`,
        hint: 'bagi target menurut tahapan kerjanya; bila hanya dapat diukur di akhir tahun, isi "pengukuran: tahunan"',
        related: jumping.map(({ one, index }) => ({
          sama: true,
          at: perjanjian.locate('target', index, 'triwulan'),
          message: `"${one.indikator ?? `target ke-${index + 1}`}"`,
        })),
      }
    }
  },
}

type Target = NonNullable<PerjanjianKinerja['target']>[number]

function isMeasuredOften(perjanjian: Node<'perjanjian_kinerja'>, { pengukuran }: Target, index: number): boolean {
  const often = pengukuran ?? measuredAbove(perjanjian, index)
  return often !== undefined && often !== 'tahunan'
}

/** As the indicator in the Renstra says. */
function measuredAbove(perjanjian: Node<'perjanjian_kinerja'>, index: number) {
  for (const { path, to } of perjanjian.links) {
    if (path[0] === 'target' && path[1] === index && isJenis(to, 'indikator')) return to.isi.pengukuran
  }
  return undefined
}

function isJump({ triwulan = {} }: Target): boolean {
  const [first, second, third, fourth] = ['1', '2', '3', '4'].map((one) => readNilai(triwulan[one]))
  return [first, second, third].every((one) => one?.maks === 0) && (fourth?.min ?? 0) > 0
}
