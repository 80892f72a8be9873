import type { JenisDokumen } from '../../dokumen.ts'
import type { Node } from '../../graph/node.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'

/** Kinds that people know by their name, what they are called, and the field that holds the name. */
const named: readonly (readonly [JenisDokumen, string, string])[] = [
  ['sop', 'SOP', 'nama'],
  ['standar_pelayanan', 'standar pelayanan', 'layanan'],
  ['peta_proses', 'peta proses bisnis', 'nama'],
  ['renstra', 'Renstra', 'nama'],
]

export const namaUnik: Rule = {
  id: 'dokumen/nama-unik',
  severity: 'warning',
  title: 'Dokumen sejenis dalam satu instansi tidak bernama sama',
  why: `Dua SOP bernama sama berarti satu kegiatan diatur dua kali, atau satu di antaranya salah diberi nama. Pelaksana tidak tahu mana yang
berlaku. Huruf besar, spasi, dan tanda baca tidak dianggap membedakan. Konsep dan Renstra periode lain boleh bernama sama.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
nama: Pemusnahan Arsip
---
jenis: sop
kode: SOP-02
nama: Pemindahan Arsip
---
jenis: sop
kode: SOP-03
nama: Pemusnahan Arsip
konsep: true
---
jenis: standar_pelayanan
kode: SP-01
layanan: Pemusnahan Arsip
---
jenis: renstra
kode: R-2020
nama: Rencana Strategis
periode: { mulai: 2020, selesai: 2024 }
---
jenis: renstra
kode: R-2025
nama: Rencana Strategis
periode: { mulai: 2025, selesai: 2029 }
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
nama: Pemusnahan Arsip
---
jenis: sop
kode: SOP-02
nama: pemusnahan  arsip. # ✗
`,
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Akta Kelahiran
---
jenis: standar_pelayanan
kode: SP-02
layanan: AKTA KELAHIRAN # ✗
`,
    ],
  },
  *check(graph) {
    for (const [jenis, sebutan, field] of named) {
      const first = new Map<string, Node>()
      for (const node of graph.inForce(jenis)) {
        const nama = node.field(field)
        const key = typeof nama === 'string' ? normaliseNama(nama) : ''
        if (key === '') continue
        const before = first.get(key)
        if (!before) {
          first.set(key, node)
          continue
        }
        yield {
          at: node.locate(field),
          butir: [{ at: node.locate(field) }],
          message: `${sebutan} "${node.kode}" bernama sama dengan "${before.kode}": "${node.nama}"`,
          hint: 'satukan keduanya, atau beri nama yang membedakan, misalnya dengan menyebut jenis atau tahapnya',
          related: [{ at: before.locate(field), message: `nama yang sama pada "${before.kode}"` }],
        }
      }
    }
  },
}
