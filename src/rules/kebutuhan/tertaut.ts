import { joinDaftar } from '../../text/daftar.ts'
import { isJenis, names } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const tertaut: Rule = {
  id: 'kebutuhan/tertaut',
  severity: 'warning',
  title: 'Setiap kebutuhan masyarakat tertaut pada layanan atau program prioritas',
  why: `Kebutuhan yang tidak tertaut pada layanan atau program tidak ada yang bertanggung jawab menjawabnya, dan tidak terbaca
saat standar pelayanan ditinjau atau Renstra disusun.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'permenpanrb-16-2017'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
---
jenis: renstra
kode: R
program_prioritas: [{ kode: PP-1 }]
---
jenis: kebutuhan_masyarakat
kode: KM
butir:
  - { kode: KM-01, layanan: SP-01 }
  - { kode: KM-02, program_prioritas: [PP-1] }
`,
    ],
    invalid: [
      `
jenis: kebutuhan_masyarakat
kode: KM
butir:
  - kode: KM-01 # ✗
    uraian: Antrean bisa diambil secara daring
  - kode: KM-02
    layanan: []
`,
    ],
  },
  *check(graph) {
    for (const daftar of graph.all('kebutuhan_masyarakat')) {
      const loose = daftar.bagian.filter(
        (one) =>
          isJenis(one, 'kebutuhan') &&
          !names(one, 'menyangkut') &&
          one.judges('layanan') &&
          one.judges('program_prioritas'),
      )
      const [first, ...others] = loose
      if (!first) continue
      yield {
        at: first.locate(),
        message: `kebutuhan ${joinDaftar(
          loose.map(({ nama }) => `"${nama}"`),
          3,
        )} tidak menyangkut layanan atau program prioritas mana pun`,
        hint: 'isi "layanan" dengan kode standar pelayanan, atau "program_prioritas" dengan kode program prioritas',
        related: others.map((one) => ({ sama: true, at: one.locate(), message: `"${one.nama}" juga belum tertaut` })),
      }
    }
  },
}
