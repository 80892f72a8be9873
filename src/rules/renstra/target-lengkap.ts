import type { RentangNilai } from '../../dokumen.ts'
import type { Butir, Draft } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { tahunBertarget, yearsOf } from '../../hitung/tahun-renstra.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada, isKosong, partsOf, sebutKode } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Renstra } from './bagian.ts'

export const targetLengkap: Rule = {
  id: 'renstra/target-lengkap',
  severity: 'error',
  title: 'Setiap indikator dan keluaran kegiatan bertarget untuk setiap tahun Renstra',
  why: `Perjanjian kinerja tiap tahun mengambil targetnya dari Renstra. Tahun tanpa target tidak dapat diperjanjikan, dan
target di luar periode tidak dapat dipertanggungjawabkan. Indikator yang memang tidak diukur tiap tahun, misalnya survei
tiga tahunan, menyebut tahunnya pada "tahun_ukur". Tahun pertama Renstra perangkat daerah, yang mengikuti masa jabatan
kepala daerah, boleh menjadi tahun data dasar tanpa target.`,
  basis: ['perpres-29-2014', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
periode: { mulai: 2023, selesai: 2024 }
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, target: { 2023: 80, 2024: 82 } }
      - { kode: IK-2, tahun_ukur: [2024], target: { 2024: 396 } }
      - { kode: IK-3 }
      - { kode: IK-4, target: { 2023: 80 } }
program:
  - { kode: PG-1, kegiatan: [{ kode: KG-1, keluaran: [{ kode: KRO-1, target: { 2023: 1, 2024: 1 } }] }] }
termuat: { tidak_termuat: [IK-4] }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: IK-1, target: { 2023: 80 } }] }]
`,
      `
jenis: instansi
kode: dinas
tingkat: daerah
---
jenis: renstra
kode: R
periode: { mulai: 2021, selesai: 2024 }
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, data_dasar: { tahun: 2021, nilai: 78 }, target: { 2022: 79, 2023: 80, 2024: 82 } }
      - { kode: IK-2, target: { 2022: 79, 2023: 80, 2024: 82 } }
---
jenis: renstra
kode: R-2
periode: { mulai: 2015, selesai: 2016 }
sasaran:
  - kode: SK-2
    indikator:
      - { kode: IK-3, data_dasar: { tahun: 2015, nilai: 78 }, target: { 2016: 79 } }
      - { kode: IK-4, target: { 2015: 79, 2016: 80 } }
`,
      `
jenis: renstra
kode: R
periode: { mulai: 2021, selesai: 2026 }
sasaran:
  - kode: SK-1
    indikator: [{ kode: IK-1, target: { 2022: 1, 2023: 1, 2024: 1, 2025: 1, 2026: 1 } }]
`,
    ],
    invalid: [
      `
jenis: instansi
kode: dinas
tingkat: daerah
---
jenis: renstra
kode: R
periode: { mulai: 2021, selesai: 2023 }
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, target: { 2022: 79 } } # ✗
      - { kode: IK-2, target: { 2022: 79, 2023: 80 } }
---
jenis: renstra
kode: R-2
periode: { mulai: 2015, selesai: 2016 }
sasaran:
  - kode: SK-2
    indikator:
      - { kode: IK-3, target: { 2016: 79 } } # ✗
      - { kode: IK-4, target: { 2015: 79, 2016: 80 } }
`,
      `
jenis: instansi
kode: kanwil
tingkat: kanwil
---
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
sasaran:
  - kode: SK-1
    indikator: [{ kode: IK-1, data_dasar: { tahun: 2020 }, target: { 2021: 1, 2022: 1, 2023: 1, 2024: 1 } }] # ✗
`,
      `
jenis: renstra
kode: R
periode: { mulai: 2022, selesai: 2024 }
sasaran:
  - kode: SK-1
    indikator:
      - kode: IK-1
        target: { 2022: 80, 2023: '-', 2024: 82 } # ✗
      - kode: IK-2
        target: { 2023: 80 }
`,
      `
jenis: renstra
kode: R
periode: { mulai: 2023, selesai: 2024 }
sasaran:
  - kode: SK-1
    indikator:
      - kode: IK-1
        target:
          2022: 78 # ✗
          2023: 80
          2024: 82
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: IK-1, tahun_ukur: [2022, 2024], target: { 2022: 396 } }] }] # ✗
`,
      `
jenis: renstra
kode: R
periode: { mulai: 2023, selesai: 2024 }
program:
  - kode: PG-1
    kegiatan:
      - kode: KG-1
        keluaran:
          - { kode: KRO-1, nama: Penyuluh agama yang dibina } # ✗
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const years = yearsOf(renstra)
      // Of an indicator without any target another rule tells.
      const bertarget = partsOf(renstra, 'indikator', 'keluaran').filter(
        (one) => one.judges('target') && (one.jenis === 'keluaran' || targetOf(one).size > 0),
      )
      yield* tellMissing(bertarget, tahunBertarget(renstra, graph))
      if (years.length > 0) yield* tellOutside(bertarget, renstra, years)
    }
  },
}

type Bertarget = Node<'indikator'> | Node<'keluaran'>

/** Years that have a target, a dash being none. */
function targetOf({ isi: { target = {} } }: Bertarget): ReadonlyMap<number, RentangNilai> {
  const stated = new Map<number, RentangNilai>()
  for (const [tahun, nilai] of Object.entries(target)) {
    if (nilai !== undefined && !(typeof nilai === 'string' && isKosong(nilai))) stated.set(Number(tahun), nilai)
  }
  return stated
}

function* tellMissing(
  bertarget: readonly Bertarget[],
  expectedOf: (one: Bertarget) => readonly number[],
): Iterable<Draft> {
  const byYears = new Map<string, Bertarget[]>()
  const butir: Butir[] = []
  for (const one of bertarget) {
    const target = targetOf(one)
    const missing = expectedOf(one).filter((tahun) => !target.has(tahun))
    if (missing.length === 0) continue
    butir.push(...butirPada(one.locateKey('target'), missing.map(String)))
    const told = joinDaftar(missing.map(String))
    byYears.set(told, [...(byYears.get(told) ?? []), one])
  }
  const groups = [...byYears]
  const [first, ...others] = groups.flatMap(([told, same]) => same.map((one) => ({ one, told })))
  if (!first) return
  yield {
    at: first.one.locateKey('target'),
    butir,
    message: `belum ada target ${groups.map(([told, same]) => `tahun ${told} pada ${sebutKode(same)}`).join('; ')}`,
    hint: 'isi "target" untuk tahun itu; bila memang tidak diukur tiap tahun, sebut tahunnya pada "tahun_ukur"',
    ...(others.length > 0 && {
      related: others.map(({ one, told }) => ({
        sama: true,
        at: one.locateKey('target'),
        message: `"${one.nama}": tanpa target tahun ${told}`,
      })),
    }),
  }
}

function* tellOutside(bertarget: readonly Bertarget[], renstra: Renstra, years: readonly number[]): Iterable<Draft> {
  const outside = bertarget.flatMap((one) =>
    [...targetOf(one).keys()].filter((tahun) => !years.includes(tahun)).map((tahun) => ({ one, tahun })),
  )
  const [first, ...others] = outside
  if (!first) return
  const tahun = [...new Set(outside.map((found) => found.tahun))].sort()
  const parts = [...new Set(outside.map(({ one }) => one))]
  yield {
    at: first.one.locate('target', String(first.tahun)),
    message: `target tahun ${joinDaftar(tahun.map(String))} pada ${sebutKode(parts)} berada di luar periode Renstra "${renstra.nama}" ${years[0]}–${years.at(-1)}`,
    hint: 'tulis nilai sebelum periode pada "data_dasar"; hapus target sesudahnya, atau perbaiki "periode"',
    ...(others.length > 0 && {
      related: others.map((found) => ({
        sama: true,
        at: found.one.locate('target', String(found.tahun)),
        message: `"${found.one.nama}": target tahun ${found.tahun}`,
      })),
    }),
  }
}
