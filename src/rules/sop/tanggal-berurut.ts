import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { formatTanggal, surelyBefore } from '../../text/tanggal.ts'
import type { Rule } from '../rule.ts'
import { tanggalSop } from './tanggal-sop.ts'

export const tanggalBerurut: Rule = {
  id: 'sop/tanggal-berurut',
  severity: 'error',
  title: 'SOP dibuat sebelum berlaku, dan tidak dibuat di masa depan',
  why: `Sebuah SOP selesai dibuat, lalu disahkan dan berlaku. Tanggal yang terbalik berarti salah satunya salah tulis,
sehingga tidak dapat dipastikan sejak kapan SOP itu mengikat. Tanggal yang hanya menyebut bulan dibandingkan sebagai
bulan.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
tanggal: { pembuatan: 10 Januari 2024, efektif: Januari 2024 }
`,
      `
jenis: sop
kode: SOP-02
tanggal: { pembuatan: Desember 2024, efektif: 2025-01-02, pengesahan: 2024-11-30 }
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
tanggal:
  pembuatan: 18 Januari 2024
  efektif: 10 Januari 2024 # ✗
`,
      `
jenis: sop
kode: SOP-02
tanggal:
  pembuatan: 2025-01-02 # ✗
`,
      `
jenis: sop
kode: SOP-03
tanggal:
  pembuatan: Juni 2020
  pengesahan: 31 Mei 2020 # ✗
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.tanggal?.pembuatan !== undefined) yield* judge(sop, graph)
    }
  },
}

function* judge(sop: Node<'sop'>, graph: Graph): Iterable<Draft> {
  const pembuatan = tanggalSop(sop, 'pembuatan', graph)
  if (!pembuatan) return
  const field = sop.isi.tanggal?.efektif === undefined ? 'pengesahan' : 'efektif'
  const berlaku = tanggalSop(sop, field, graph)
  if (berlaku && surelyBefore(berlaku, pembuatan)) {
    yield {
      at: sop.locate('tanggal', field),
      message: `tanggal ${field} SOP "${sop.nama}" (${berlaku.teks}) mendahului tanggal pembuatannya (${pembuatan.teks})`,
      hint: 'periksa kedua tanggal pada naskah SOP yang ditandatangani, lalu perbaiki yang salah tulis',
      related: [{ at: sop.locate('tanggal', 'pembuatan'), message: `tanggal pembuatan ${pembuatan.teks}` }],
    }
  }
  if (pembuatan.mulai > graph.tanggal) {
    yield {
      at: sop.locate('tanggal', 'pembuatan'),
      message: `tanggal pembuatan SOP "${sop.nama}" (${pembuatan.teks}) sesudah tanggal audit (${formatTanggal(graph.tanggal)})`,
      hint: 'periksa tahun dan bulannya pada naskah SOP',
    }
  }
}
