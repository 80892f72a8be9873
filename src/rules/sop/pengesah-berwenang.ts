import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Rule } from '../rule.ts'

export const pengesahBerwenang: Rule = {
  id: 'sop/pengesah-berwenang',
  severity: 'warning',
  title: 'SOP disahkan pejabat unit pemiliknya atau unit di atasnya',
  why: `Pengesahan mengikat pelaksana hanya bila pejabatnya berwenang atas mereka: pimpinan unit pemilik SOP atau atasannya.
Diperiksa bila unit SOP dan unit jabatan pengesah diketahui dari daftar unit dan jabatan instansi; pimpinan unit tertinggi
dan unit yang bekerja untuk semua unit lain dianggap berwenang.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kankemenag-contoh
unit:
  - { kode: kantor }
  - { kode: seksi-phu, induk: kantor }
  - { kode: tata-usaha, induk: kantor, layanan_bersama: true }
jabatan:
  - { kode: kepala, unit: kantor }
  - { kode: kasi-phu, unit: seksi-phu }
  - { kode: kasubbag-tu, unit: tata-usaha }
---
jenis: sop
kode: A
unit: seksi-phu
disahkan_oleh: kepala
---
jenis: sop
kode: B
unit: seksi-phu
disahkan_oleh: kasi-phu
---
jenis: sop
kode: C
unit: seksi-phu
disahkan_oleh: kasubbag-tu
---
jenis: sop
kode: D
unit: seksi-phu
disahkan_oleh: Kepala Kantor Wilayah
`,
      `
jenis: instansi
kode: dinas-contoh
unit:
  - { kode: pimpinan }
  - { kode: bidang-a }
jabatan:
  - { kode: kepala-dinas, unit: pimpinan }
---
jenis: sop
kode: A
unit: bidang-a
disahkan_oleh: kepala-dinas
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kankemenag-contoh
unit:
  - { kode: kantor }
  - { kode: seksi-phu, induk: kantor }
  - { kode: seksi-penmad, induk: kantor }
jabatan:
  - { kode: kasi-penmad, nama: Kepala Seksi Pendidikan Madrasah, unit: seksi-penmad }
---
jenis: sop
kode: A
unit: seksi-phu
disahkan_oleh: Kepala Seksi Pendidikan Madrasah # ✗
---
jenis: sop
kode: B
unit: kantor
disahkan_oleh: kasi-penmad # ✗
`,
    ],
  },
  *check(graph) {
    if (graph.all('unit').length < 2) return
    for (const sop of graph.all('sop')) {
      const [jabatan] = graph.out(sop, 'disahkan')
      const [pemilik] = graph.out(sop, 'dimiliki')
      const [unit] = jabatan ? graph.out(jabatan, 'dimiliki') : []
      if (!jabatan || !pemilik || !unit || !graph.owns(pemilik) || !graph.owns(unit)) continue
      if (isHead(unit, graph) || isAtOrAbove(unit, pemilik, graph)) continue
      yield {
        at: sop.locate('disahkan_oleh'),
        message: `SOP "${sop.nama}" milik unit "${pemilik.nama}", tetapi disahkan "${jabatan.nama}" dari unit "${unit.nama}"`,
        hint: `mintakan pengesahan pimpinan unit "${pemilik.nama}" atau atasannya; bila pengesahnya sudah tepat, perbaiki "unit" jabatan itu atau "induk" unitnya`,
        related: [
          { at: sop.locate('unit'), message: `unit pemilik "${pemilik.nama}"` },
          { at: jabatan.locate('unit'), message: `unit jabatan pengesah "${unit.nama}"` },
        ],
      }
    }
  },
}

function isHead(unit: Node, graph: Graph): boolean {
  return graph.out(unit, 'bagian dari').length === 0 || unit.field('layanan_bersama') === true
}

function isAtOrAbove(unit: Node, below: Node, graph: Graph): boolean {
  const seen = new Set<Node>()
  for (let level: Node | undefined = below; level && !seen.has(level); level = graph.out(level, 'bagian dari')[0]) {
    if (level === unit) return true
    seen.add(level)
  }
  return false
}
