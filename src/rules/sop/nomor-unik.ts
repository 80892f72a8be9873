import { normaliseNama } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'
import { type Bernomor, bernomor } from './nomor-sop.ts'

const BARE = /^\d+$/

export const nomorUnik: Rule = {
  id: 'sop/nomor-unik',
  severity: 'error',
  title: 'Satu nomor dipakai oleh satu SOP saja',
  why: `Nomor adalah nama resmi sebuah SOP: keterkaitan, surat keputusan, dan arsip merujuk kepadanya. Bila dua SOP
bernomor sama, rujukan itu tidak lagi menunjuk satu dokumen. Nomor urut saja ("01") boleh berulang di unit lain; SOP
yang masih konsep dan nomor yang belum diisi tidak dihitung.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
nomor: SOP-01/2024
---
jenis: sop
kode: B
nomor: SOP-02/2024
---
jenis: sop
kode: B-baru
nomor: SOP-02/2024
konsep: true
`,
      `
jenis: sop
kode: A
unit: Seksi Bimbingan Masyarakat Islam
nomor: '01'
---
jenis: sop
kode: B
unit: Seksi Pendidikan Madrasah
nomor: '01'
---
jenis: sop
kode: C
nomor: SOP-..../2024
---
jenis: sop
kode: D
nomor: SOP-..../2024
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
nomor: SOP-01/2024 # ✗
---
jenis: sop
kode: B
nomor: sop - 01/2024
`,
      `
jenis: sop
kode: A
nomor: '01' # ✗
---
jenis: sop
kode: B
nomor: '01'
`,
    ],
  },
  *check(graph) {
    const holders = new Map<string, Bernomor[]>()
    for (const one of bernomor(graph)) {
      const owner = BARE.test(one.nomor) ? (one.sop.isi.unit ?? '') : ''
      const key = `${normaliseNama(one.nomor)}\n${normaliseNama(owner)}`
      const same = holders.get(key)
      if (same) same.push(one)
      else holders.set(key, [one])
    }
    for (const [first, ...others] of holders.values()) {
      if (!first || others.length === 0) continue
      yield {
        at: first.sop.locate('nomor'),
        message: `nomor "${first.nomor}" dipakai oleh ${others.length + 1} SOP: ${[first, ...others].map(({ sop }) => `"${sop.nama}"`).join(', ')}`,
        hint: 'beri setiap SOP nomornya sendiri, lalu perbaiki dokumen yang merujuk kepadanya',
        related: others.map(({ sop, nomor }) => ({
          at: sop.locate('nomor'),
          message: `SOP "${sop.nama}" juga bernomor "${nomor}"`,
        })),
      }
    }
  },
}
