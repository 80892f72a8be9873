import { barisTarget } from '../../hitung/kinerja.ts'
import { seriRealisasi } from '../../hitung/realisasi.ts'
import { groupBy } from '../../text/daftar.ts'
import { sebutAsing } from '../nama-asing.ts'
import type { Rule } from '../rule.ts'

export const indikatorDikenal: Rule = {
  id: 'kinerja/indikator-dikenal',
  severity: 'warning',
  title: 'Indikator yang dilaporkan realisasinya ada dalam Renstra atau perjanjian kinerja',
  why: `Realisasi indikator yang tidak ada dalam Renstra maupun perjanjian kinerja tahun itu tidak dapat dibandingkan dengan
target mana pun, dan tidak masuk capaian sasaran atau program. Biasanya nama atau kodenya salah ketik, sehingga indikator yang
sebenarnya tampak tidak dilaporkan.`,
  basis: ['perpres-29-2014', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
sasaran:
  - { kode: SK-1, indikator: [{ kode: I-1, nama: Indeks kepuasan }] }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target: [{ indikator: Guru dibina }]
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
I-1,2023,4,80
INDEKS KEPUASAN,2024,4,80
Guru dibina,2024,4,12
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
Guru dibina,2024,4,12
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target: [{ indikator: Guru dibina }]
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
Indikator lama,2023,4,12
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
sasaran:
  - { kode: SK-1, indikator: [{ kode: I-1, nama: Indeks kepuasan }] }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target: [{ indikator: Guru dibina }]
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
Indeks kepuasan,2024,1,80
Indek kepuasan,2024,2,81 # ✗
Indek kepuasan,2024,3,82
Jumlah rapat,2024,3,8
`,
    ],
  },
  *check(graph) {
    if (!graph.isWhole('renstra') || !graph.isWhole('indikator') || !graph.isWhole('perjanjian_kinerja')) return
    const indikator = graph.visible('indikator').flatMap(({ kode, nama }) => [nama, kode])
    const targets = graph
      .all('perjanjian_kinerja')
      .flatMap((perjanjian) => graph.once(barisTarget, perjanjian).map(({ nama }) => ({ nama, perjanjian })))
    const tahun = new Set(targets.map(({ perjanjian }) => perjanjian.isi.tahun))
    const unknown = seriRealisasi(graph).filter(
      (one) => !one.indikator && !one.target && (indikator.length > 0 || tahun.has(one.tahun)),
    )
    for (const [{ berkas }, series] of groupBy(unknown, ({ tabel }) => tabel)) {
      const asing = series.flatMap(({ rows }) => rows.map((row) => ({ nama: row.indikator, line: row.line, baris: 1 })))
      const found = sebutAsing({
        berkas,
        kolom: 'indikator',
        asing,
        dikenal: [...indikator, ...new Set(targets.map(({ nama }) => nama))],
      })
      if (!found) continue
      const { at, butir, sebutan, related, dugaan } = found
      yield {
        at,
        butir,
        message: `${sebutan} pada "${berkas}" tidak ada dalam Renstra maupun perjanjian kinerja tahunnya; ditampilkan sendiri, dan tidak masuk capaian sasaran atau program`,
        hint: `${dugaan === undefined ? '' : `${dugaan}; `}tulis kode atau nama indikator seperti pada Renstra atau perjanjian kinerja, atau isi "nilai" pada data instansi dengan padanannya`,
        related,
      }
    }
  },
}
