import type { Rule } from '../rule.ts'
import { sebutJenis } from '../sebut-jenis.ts'
import { kindsOf, mayBeHidden, sebutKinds } from './kinds-of.ts'

export const jenisTepat: Rule = {
  id: 'rujukan/jenis-tepat',
  severity: 'error',
  title: 'Rujukan menunjuk jenis yang diminta isiannya',
  why: `Setiap isian rujukan meminta jenis tertentu: SOP melaksanakan proses, standar pelayanan dijalankan dengan SOP. Kode yang ada
tetapi milik jenis lain biasanya tertukar kolom, sehingga rantai dokumen menjadi salah tanpa terlihat.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: PETA
proses: [{ kode: P-01 }]
---
jenis: sop
kode: SOP-01
proses: P-01
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
---
jenis: standar_pelayanan
kode: SP-01
proses: SOP-01 # ✗
`,
    ],
  },
  *check(graph) {
    for (const link of graph.links()) {
      const { from, path, teks, to, otherKind } = link
      if (to || !otherKind || mayBeHidden(kindsOf(link), graph)) continue
      const wanted = sebutKinds(kindsOf(link))
      yield {
        at: from.locate(...path),
        message: `"${teks}" adalah ${sebutJenis(otherKind.jenis)}, sedangkan isian ini meminta ${wanted}`,
        hint: `tulis kode ${wanted}`,
        related: [{ at: otherKind.locate(), message: `"${otherKind.nama}"` }],
      }
    }
  },
}
