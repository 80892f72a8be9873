import { surelyBefore } from '../../text/tanggal.ts'
import type { Rule } from '../rule.ts'
import { tanggalSop } from './tanggal-sop.ts'

export const revisiBerurut: Rule = {
  id: 'sop/revisi-berurut',
  severity: 'warning',
  title: 'SOP direvisi sesudah dibuat',
  why: `Yang direvisi adalah SOP yang sudah ada. Tanggal revisi yang mendahului tanggal pembuatan biasanya berarti kedua
tanggal tertukar, atau tanggal pembuatan ikut diganti saat SOP direvisi.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
tanggal: { pembuatan: 10 Februari 2019, revisi: 1 Maret 2021 }
---
jenis: sop
kode: SOP-02
tanggal: { pembuatan: 10 Februari 2019, revisi: '-' }
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
tanggal:
  pembuatan: 1 Maret 2021
  revisi: Februari 2021 # ✗
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.tanggal?.revisi === undefined) continue
      const pembuatan = tanggalSop(sop, 'pembuatan', graph)
      const revisi = tanggalSop(sop, 'revisi', graph)
      if (!pembuatan || !revisi || !surelyBefore(revisi, pembuatan)) continue
      yield {
        at: sop.locate('tanggal', 'revisi'),
        message: `tanggal revisi SOP "${sop.nama}" (${revisi.teks}) mendahului tanggal pembuatannya (${pembuatan.teks})`,
        hint: 'periksa apakah kedua tanggal tertukar; tanggal pembuatan tetap tanggal SOP pertama kali selesai dibuat',
        related: [{ at: sop.locate('tanggal', 'pembuatan'), message: `tanggal pembuatan ${pembuatan.teks}` }],
      }
    }
  },
}
