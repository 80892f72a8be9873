import { type Nilai, readNilai, sebutNilai } from '../../hitung/nilai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Indikator } from './bagian.ts'

export const targetSearahPolaritas: Rule = {
  id: 'renstra/target-searah-polaritas',
  severity: 'warning',
  title: 'Target bergerak searah dengan polaritas indikatornya',
  why: `Indikator yang makin tinggi makin baik tidak bertarget menurun, dan sebaliknya. Target yang berbalik arah biasanya
salah ketik atau salah polaritas, dan membuat capaian dihitung terbalik. Indikator berpredikat (WTP, BB, …) dibandingkan
menurut urutan skalanya; yang berpolaritas stabil atau rentang, dan yang tanpa polaritas, tidak dinilai.`,
  basis: ['permenpanrb-53-2014', 'permenpanrb-88-2021'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, polaritas: maksimum, target: { 2022: 80, 2023: 80, 2024: '81,5 %' } }
      - { kode: IK-2, polaritas: minimum, target: { 2022: 9 hari, 2023: 7 hari } }
      - { kode: IK-3, polaritas: stabil, target: { 2022: 5, 2023: 3 } }
      - { kode: IK-4, target: { 2022: 105.97, 2023: 104.48 } }
      - { kode: IK-5, polaritas: maksimum, skala: predikat_sakip, target: { 2022: CC, 2023: B, 2024: BB (70) } }
      - { kode: IK-6, polaritas: maksimum, skala: opini_bpk, target: { 2022: WDP, 2023: Wajar Tanpa Pengecualian } }
      - { kode: IK-7, polaritas: maksimum, target: { 2022: tinggi, 2023: { min: 80 } } }
      - { kode: IK-8, polaritas: maksimum, target: { 2022: { min: 70, maks: 80 }, 2023: { min: 75, maks: 80 } } }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - kode: IK-1
        polaritas: maksimum
        target:
          2022: 80
          2023: 78 # ✗
      - { kode: IK-2, polaritas: minimum, target: { 2022: 5, 2023: 6 } }
`,
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - kode: IK-1
        polaritas: maksimum
        skala: [Kurang, Cukup, Baik]
        target: { 2022: Baik, 2023: Cukup } # ✗
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const turns = partsOf(renstra, 'indikator').flatMap(findTurn)
      const [first, ...others] = turns
      if (!first) continue
      yield {
        at: first.indikator.locate('target', first.tahun),
        message: `target tidak searah polaritas: ${joinDaftar(turns.map(sebutTurn), 4)}`,
        hint: 'perbaiki target atau "polaritas"; bila targetnya memang berbalik, jelaskan pada "catatan" dan beri pengecualian',
        ...(others.length > 0 && {
          related: others.map((turn) => ({
            sama: true,
            at: turn.indikator.locate('target', turn.tahun),
            message: sebutTurn(turn),
          })),
        }),
      }
    }
  },
}

interface Turn {
  readonly indikator: Indikator
  readonly tahun: string
  readonly sebelum: string
}

/** The first target of an indicator that moves the wrong way. */
function findTurn(indikator: Indikator): Turn[] {
  const { polaritas, skala, target = {} } = indikator.isi
  if (polaritas !== 'maksimum' && polaritas !== 'minimum') return []
  let before: { tahun: string; nilai: Nilai } | undefined
  for (const tahun of Object.keys(target).sort()) {
    const nilai = readNilai(target[tahun], skala)
    if (!nilai) continue
    if (before && isWorse(nilai, before.nilai, polaritas)) return [{ indikator, tahun, sebelum: before.tahun }]
    before = { tahun, nilai }
  }
  return []
}

/** Both ends lie on the wrong side. */
function isWorse(nilai: Nilai, before: Nilai, polaritas: 'maksimum' | 'minimum'): boolean {
  return polaritas === 'maksimum'
    ? nilai.min < before.min && nilai.maks < before.maks
    : nilai.min > before.min && nilai.maks > before.maks
}

function sebutTurn({ indikator, tahun, sebelum }: Turn): string {
  const { polaritas, target = {} } = indikator.isi
  return `"${indikator.nama}" (${polaritas}) dari ${sebutNilai(target[sebelum] ?? '')} pada ${sebelum} menjadi ${sebutNilai(target[tahun] ?? '')} pada ${tahun}`
}
