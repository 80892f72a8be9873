import { barisTarget } from '../../hitung/kinerja.ts'
import { readNilai, sebutNilai } from '../../hitung/nilai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

export const targetSamaRenstra: Rule = {
  id: 'kinerja/target-sama-renstra',
  severity: 'warning',
  title: 'Target perjanjian kinerja sama dengan target Renstra tahun itu, atau perbedaannya beralasan',
  why: `Target yang diam-diam lebih rendah membuat perjanjian tercapai sementara Renstra tidak. Target boleh berbeda, misalnya
karena anggaran berubah, asalkan alasannya tertulis.`,
  basis: ['perpres-29-2014', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: I-1, nama: Indeks kepuasan, target: { 2024: 88 } }
      - { kode: I-2, nama: Opini, skala: opini_bpk, target: { 2024: Wajar Tanpa Pengecualian } }
      - { kode: I-3, nama: Indeks persepsi, target: { 2024: '≥ 3,60' } }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: I-1, nilai: '88,00' }
  - { indikator: I-2, nilai: WTP }
  - { indikator: I-3, nilai: 3.6 }
  - { indikator: I-1, nilai: 85, alasan: Anggaran survei berkurang }
  - { indikator: I-1 }
  - { indikator: Indikator lain, nilai: 4 }
---
jenis: perjanjian_kinerja
kode: PK-2023
tahun: 2023
target:
  - { indikator: I-1, nilai: 70 }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: I-1, nama: Indeks kepuasan, target: { 2024: 88 } }
      - { kode: I-2, nama: Waktu layanan, target: { 2024: 60 } }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - indikator: I-1
    nilai: 85 # ✗
  - indikator: I-2
    nilai: 75
`,
    ],
  },
  *check(graph) {
    for (const perjanjian of graph.all('perjanjian_kinerja')) {
      const { tahun } = perjanjian.isi
      const different = graph.once(barisTarget, perjanjian).flatMap(({ isi, path, nama, indikator }) => {
        const renstra = indikator?.isi.target?.[String(tahun)]
        if (isi.alasan?.trim() || renstra === undefined || isi.nilai === undefined) return []
        const own = readNilai(isi.nilai, indikator?.isi.skala)
        const other = readNilai(renstra, indikator?.isi.skala)
        if (!own || !other || (own.min === other.min && own.maks === other.maks)) return []
        return [{ path, apa: `"${nama}" ${sebutNilai(isi.nilai)}, dalam Renstra ${sebutNilai(renstra)}` }]
      })
      const [first, ...others] = different
      if (!first) continue
      yield {
        at: perjanjian.locate(...first.path, 'nilai'),
        message: `target perjanjian kinerja ${tahun} berbeda dari Renstra: ${joinDaftar(
          different.map(({ apa }) => apa),
          3,
        )}`,
        hint: 'samakan targetnya, atau isi "alasan" pada target itu',
        related: others.map(({ path, apa }) => ({ sama: true, at: perjanjian.locate(...path, 'nilai'), message: apa })),
      }
    }
  },
}
