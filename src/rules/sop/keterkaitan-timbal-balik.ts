import { isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

const SHOWN = 5

export const keterkaitanTimbalBalik: Rule = {
  id: 'sop/keterkaitan-timbal-balik',
  severity: 'warning',
  title: 'SOP yang terkait saling menyebut',
  why: `Keterkaitan menunjukkan SOP mana yang ikut berubah bila satu SOP diubah. Bila hanya satu pihak yang mencatatnya,
perubahan pada pihak lain tidak sampai. SOP yang bagian keterkaitannya belum diisi sama sekali ditunjukkan oleh
sop/identitas-lengkap, bukan oleh aturan ini.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
keterkaitan: [B, SOP Pengelolaan Surat Kantor Wilayah]
---
jenis: sop
kode: B
keterkaitan: [C, A]
---
jenis: sop
kode: C
keterkaitan: []
langkah:
  - { kegiatan: Menjalankan SOP B, sop: B }
---
jenis: sop
kode: D
keterkaitan: [E]
---
jenis: sop
kode: E
`,
      `
jenis: sop
kode: A
keterkaitan: []
---
jenis: sop
kode: A-baru
konsep: true
keterkaitan: [A]
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
keterkaitan: [B]
---
jenis: sop
kode: B
keterkaitan: [] # ✗
---
jenis: sop
kode: C
nama: Pengelolaan Surat Masuk
keterkaitan: [sop B]
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.inForce('sop')) {
      const incoming = graph
        .backlinks(sop)
        .filter(({ verb, from }) => verb === 'terkait' && from !== sop && !isDraft(from))
      if (incoming.length === 0 || sop.isi.keterkaitan === undefined || !sop.judges('keterkaitan')) continue
      const known = new Set<Node | undefined>(sop.links.map(({ to }) => to))
      const unknown = incoming.filter(({ from }) => !known.has(from) && known.add(from))
      if (unknown.length === 0) continue
      const names = unknown.map(({ from }) => `"${from.nama}"`)
      yield {
        at: { ...sop.locateKey('keterkaitan'), usulan: unknown.map(({ from }) => from.kode) },
        butir: unknown.map(({ from }) => ({ at: sop.locateKey('keterkaitan'), apa: from.kode })),
        message: `keterkaitan SOP "${sop.nama}" tidak menyebut ${joinDaftar(names, SHOWN)}, padahal SOP itu menyebutnya`,
        hint: 'tambahkan SOP itu pada "keterkaitan", atau hapus keterkaitannya di sana bila memang tidak terkait',
        related: unknown.map(({ from, path, teks }) => ({
          at: from.locate(...path),
          message: `SOP "${from.nama}" menyebut "${teks}"`,
        })),
      }
    }
  },
  fix: {
    title: 'Kode SOP yang menyebutnya ditambahkan pada akhir "keterkaitan"',
    changes: ({ at }) => [{ kind: 'append', at, items: at.usulan ?? [] }],
  },
}
