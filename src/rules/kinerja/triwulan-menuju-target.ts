import type { Node } from '../../graph/node.ts'
import { type BarisTarget, barisTarget, readAngka } from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import type { Rule } from '../rule.ts'
import { ROMAWI } from './triwulan.ts'

export const triwulanMenujuTarget: Rule = {
  id: 'kinerja/triwulan-menuju-target',
  severity: 'warning',
  title: 'Target triwulan indikator kumulatif tidak turun dan berakhir pada target tahunannya',
  why: `Target triwulan menyatakan berapa yang harus sudah dicapai sampai triwulan itu. Bila turun, atau bila triwulan IV tidak
sama dengan target setahun, tidak jelas target mana yang dijanjikan. Indikator yang tidak disebut kumulatif hanya dinilai
bila target triwulannya memang bertambah dan jumlahnya pun bukan target setahun.`,
  basis: ['permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: I-1, nama: Guru dibina, sifat: kumulatif }] }]
---
jenis: perjanjian_kinerja
kode: PK-2024
target:
  - { indikator: I-1, nilai: 100, triwulan: { 1: 20, 2: 55, 3: 55, 4: 100 } }
  - { indikator: Indeks, sifat: posisi, nilai: 4, triwulan: { 1: 3, 2: 2, 3: 3, 4: 5 } }
  - { indikator: Berkas per triwulan, nilai: 100, triwulan: { 1: 10, 2: 20, 3: 30, 4: 40 } }
  - { indikator: Berkas, nilai: 100, triwulan: { 1: 25, 2: 25, 3: 25, 4: 25 } }
  - { indikator: Opini, sifat: kumulatif, nilai: WTP, triwulan: { 4: WTP } }
  - { indikator: Sebagian, sifat: kumulatif, nilai: 40, triwulan: { 1: 10, 2: 20 } }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: I-1, nama: Guru dibina, sifat: kumulatif }] }]
---
jenis: perjanjian_kinerja
kode: PK-2024
target:
  - indikator: I-1
    nilai: 100
    triwulan: { 1: 20, 2: 55, 3: 40, 4: 100 } # ✗
  - indikator: Permohonan selesai
    sifat: kumulatif
    nilai: 400
    triwulan: { 1: 100, 2: 200, 3: 300, 4: 350 } # ✗
  - indikator: Layanan daring
    nilai: 90
    triwulan: { 1: 20, 2: 40, 3: 60, 4: 80 } # ✗
`,
    ],
  },
  *check(graph) {
    for (const perjanjian of graph.all('perjanjian_kinerja')) {
      for (const baris of graph.once(barisTarget, perjanjian)) yield* judge(perjanjian, baris)
    }
  },
}

const triwulan = ['1', '2', '3', '4'] as const

function* judge(perjanjian: Node<'perjanjian_kinerja'>, { isi, path, nama, indikator }: BarisTarget) {
  const written = triwulan.map((one) => readAngka(isi.triwulan?.[one]))
  const sifat = isi.sifat ?? indikator?.isi.sifat
  if (sifat !== undefined && sifat !== 'kumulatif') return
  const values = written.flatMap((nilai, index) => (nilai === undefined ? [] : [{ nilai, index }]))
  const falling = values.findIndex(({ nilai }, at) => nilai < (values[at - 1]?.nilai ?? nilai))
  const at = perjanjian.locate(...path, 'triwulan')
  const later = values[falling]
  const earlier = values[falling - 1]
  if (later && earlier) {
    if (sifat === undefined) return
    yield {
      at,
      butir: [{ at, apa: 'turun' }],
      message: `target triwulan "${nama}" turun: ${sebutNilai(earlier.nilai)} pada triwulan ${ROMAWI[earlier.index + 1]}, ${sebutNilai(later.nilai)} pada triwulan ${ROMAWI[later.index + 1]}`,
      hint: 'tulis target sampai dengan tiap triwulan sejak Januari, atau isi "sifat" bila indikator tidak kumulatif',
    }
    return
  }
  const setahun = readAngka(isi.nilai)
  const last = written[3]
  if (setahun === undefined || last === undefined || last === setahun) return
  if (sifat === undefined && !isSurelyCumulative(values, setahun)) return
  yield {
    at,
    butir: [{ at, apa: 'setahun' }],
    message: `target triwulan IV "${nama}" adalah ${sebutNilai(last)}, padahal target setahun ${sebutNilai(setahun)}`,
    hint: 'samakan target triwulan IV dengan target setahun',
  }
}

/** All four are there and grow, and are not shares that add up to the year's target. */
function isSurelyCumulative(values: readonly { nilai: number }[], setahun: number): boolean {
  const sum = values.reduce((total, { nilai }) => total + nilai, 0)
  return values.length === 4 && (values[3]?.nilai ?? 0) > (values[0]?.nilai ?? 0) && Math.abs(sum - setahun) > 1e-6
}
