import { kategoriOf } from '../../hitung/rantai.ts'
import { names, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isOnLine, isThere, topmost } from './garis.ts'

export const mendukungSasaran: Rule = {
  id: 'proses/mendukung-sasaran',
  severity: 'error',
  title: 'Setiap proses inti mendukung sasaran Renstra',
  why: `Proses inti ada untuk mewujudkan sasaran. Proses inti yang tidak mendukung sasaran apa pun memakan tenaga tanpa
menyumbang kinerja, atau sasarannya belum ditulis. Sasaran yang disebut pada proses di atas atau di bawahnya sudah cukup.
Bila Renstra tidak ada, aturan ini diam.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-89-2021'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
---
jenis: peta_proses
kode: P
proses:
  - { kode: P1, kategori: inti, subproses: [{ kode: P1.1, sasaran: SK-1 }] }
  - { kode: P2, kategori: inti, sasaran: SK-9, subproses: [{ kode: P2.1 }] }
  - { kode: P3, kategori: pendukung }
  - { kode: P4 }
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1, kategori: inti }]
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
---
jenis: peta_proses
kode: P
proses:
  - kode: P1
    kategori: inti
    subproses:
      - { kode: P1.1, sasaran: SK-1 }
      - { kode: P1.2 } # ✗
  - { kode: P2, kategori: inti, subproses: [{ kode: P2.1 }] }
`,
    ],
  },
  *check(graph) {
    if (!isThere('renstra', graph) || !graph.has('sasaran')) return
    for (const peta of graph.inForce('peta_proses')) {
      const lacking = topmost(
        graph
          .inForce('proses')
          .filter((one) => one.dokumen === peta.dokumen && kategoriOf(one) === 'inti' && one.judges('sasaran'))
          .filter((one) => !isOnLine(one, 'sasaran', (near) => names(near, 'mendukung'))),
      )
      if (!lacking[0]) continue
      yield {
        at: lacking[0].locate(),
        message: `proses inti ${sebut(lacking)} tidak mendukung sasaran mana pun`,
        hint: 'isi "sasaran" pada proses itu dengan kode sasaran Renstra yang diwujudkannya',
        ...tempatLain(lacking, ({ nama }) => `proses inti "${nama}" juga tanpa sasaran`),
      }
    }
  },
}
