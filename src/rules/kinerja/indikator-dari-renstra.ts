import type { Node } from '../../graph/node.ts'
import { barisTarget } from '../../hitung/kinerja.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { isUtuh, partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { renstraOf } from './renstra-tahun.ts'

export const indikatorDariRenstra: Rule = {
  id: 'kinerja/indikator-dari-renstra',
  severity: 'error',
  title: 'Indikator perjanjian kinerja berasal dari Renstra yang berlaku',
  why: `Perjanjian kinerja menjanjikan satu tahun dari Renstra. Indikator yang tidak ada di Renstra tidak ada target lima
tahunnya, sehingga tidak ada yang tahu apakah tahun ini cukup. Aturan ini diam bila instansi tidak memiliki Renstra untuk
tahun itu.`,
  basis: ['perpres-29-2014', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
sasaran:
  - { kode: SK-1, indikator: [{ kode: I-1, nama: Indeks kepuasan }, { kode: '1.1.2', nama: Persentase konflik selesai }] }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: I-1 }
  - { indikator: Indeks Kepuasan }
  - { indikator: 1.1.2 Persentase konflik selesai }
  - { nilai: 4 }
---
jenis: perjanjian_kinerja
kode: PK-2019
tahun: 2019
target:
  - { indikator: Indikator lama }
`,
      `
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: Indeks kepuasan }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
sasaran:
  - { kode: SK-1, indikator: [{ kode: I-1, nama: Indeks kepuasan }] }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - indikator: I-1
  - indikator: I-9 # ✗
  - indikator: Jumlah kegiatan
`,
    ],
  },
  *check(graph) {
    for (const perjanjian of graph.all('perjanjian_kinerja')) {
      const renstra = renstraOf(perjanjian, graph)
      if (!renstra.some(isJudged)) continue
      const known = new Set(renstra.flatMap(spellings))
      const strange = graph
        .once(barisTarget, perjanjian)
        .filter(({ isi: { indikator: teks }, indikator }) => teks?.trim() && !indikator && !isKnown(teks, known))
      const [first, ...others] = strange
      if (!first) continue
      yield {
        at: perjanjian.locate(...first.path, 'indikator'),
        message: `indikator ${joinDaftar(
          strange.map(({ nama }) => `"${nama}"`),
          3,
        )} pada perjanjian kinerja "${perjanjian.nama}" tidak ada dalam Renstra "${renstra[0]?.nama}"`,
        hint: 'pakai kode indikator dari Renstra, atau tambahkan indikator itu pada Renstra melalui perubahannya',
        related: others.map(({ path, nama }) => ({
          sama: true,
          at: perjanjian.locate(...path, 'indikator'),
          message: `"${nama}" juga tidak ada dalam Renstra`,
        })),
      }
    }
  },
}

/** A Renstra that lists indicators, and was not cut in them. */
function isJudged(renstra: Node<'renstra'>): boolean {
  return isUtuh(renstra, 'sasaran') && partsOf(renstra, 'indikator').length > 0
}

function spellings(renstra: Node<'renstra'>): string[] {
  return partsOf(renstra, 'indikator').flatMap(({ kode, nama }) => [
    normaliseNama(kode),
    normaliseNama(nama),
    normaliseNama(`${kode} ${nama}`),
  ])
}

function isKnown(teks: string, known: ReadonlySet<string>): boolean {
  return known.has(normaliseNama(teks))
}
