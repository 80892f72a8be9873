import { isLowest, mayLackSop, sopsOf } from '../../hitung/rantai.ts'
import { sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isThere } from './garis.ts'

export const punyaSop: Rule = {
  id: 'proses/punya-sop',
  severity: 'warning',
  title: 'Setiap proses terendah memiliki SOP, atau alasan tidak memerlukannya',
  why: `SOP adalah penjabaran peta proses bisnis pada tingkat paling rinci. Proses terendah tanpa SOP dikerjakan menurut
kebiasaan orangnya dan berubah bila orangnya berganti. Zona Integritas menilai bagian proses yang sudah memiliki SOP. Proses
layanan publik dinilai aturan tersendiri; bila SOP tidak ada di sini, aturan ini diam.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-35-2012', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    subproses:
      - { kode: P1.1 }
      - { kode: P1.2, tanpa_sop: dikerjakan bersama proses P1.1 }
      - { kode: P1.3, layanan_publik: true }
---
jenis: sop
kode: S-01
proses: P1.1
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1 }]
`,
      `
jenis: instansi
kode: kanwil
termuat: { lengkap: false, tidak_termuat: [sop] }
---
jenis: peta_proses
kode: P
proses: [{ kode: P1 }]
---
jenis: sop
kode: S-01
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    subproses:
      - { kode: P1.1 }
      - kode: P1.2 # ✗
        nama: Pembinaan penyuluh
      - { kode: P1.3, tanpa_sop: '-' }
---
jenis: sop
kode: S-01
proses: P1.1
`,
    ],
  },
  *check(graph) {
    if (!isThere('sop', graph, 'melaksanakan')) return
    for (const peta of graph.inForce('peta_proses')) {
      const lacking = graph.inForce('proses').filter((one) => {
        if (one.dokumen !== peta.dokumen || one.isi.layanan_publik === true || mayLackSop(one)) return false
        return isLowest(one) && !one.isLost('subproses') && sopsOf(one, graph).length === 0
      })
      if (!lacking[0]) continue
      yield {
        at: lacking[0].locate(),
        message: `proses ${sebut(lacking)} dalam peta "${peta.nama}" tidak memiliki SOP`,
        hint: 'susun SOP-nya dan isi "proses" pada SOP itu; bila memang tidak perlu, tulis alasannya pada "tanpa_sop"',
        ...tempatLain(lacking, ({ nama }) => `proses "${nama}" juga tanpa SOP`),
      }
    }
  },
}
