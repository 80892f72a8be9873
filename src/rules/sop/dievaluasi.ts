import type { EvaluasiSop } from '../../dokumen.ts'
import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { addMonths, formatTanggal } from '../../text/tanggal.ts'
import type { Rule } from '../rule.ts'
import { tanggalSop } from './tanggal-sop.ts'

const NOTHING_TO_DO =
  /masih (?:sesuai|relevan|berlaku)|(?:telah|sudah) sesuai|tetap berlaku|dipertahankan|tidak (?:ada|perlu|memerlukan|diperlukan)/i

export const dievaluasi: Rule = {
  id: 'sop/dievaluasi',
  severity: 'warning',
  title: 'SOP dievaluasi secara berkala, dan hasilnya ditindaklanjuti',
  why: `SOP yang tidak pernah ditinjau pelan-pelan berbeda dari kerja yang sebenarnya. Selang evaluasinya ditetapkan
instansi (lazimnya setahun, dapat diatur di koheren.yaml), dihitung dari tanggal terakhir pada SOP atau evaluasi
terakhir; SOP yang lebih muda dari itu belum perlu dievaluasi. Bila belum ada satu pun evaluasi di instansi, hal itu
dikatakan satu kali.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
tanggal: { pembuatan: 2020-01-02, efektif: 2024-01-18 }
`,
      `
jenis: sop
kode: A
tanggal: { efektif: 2020-01-18 }
evaluasi:
  - { tanggal: Juni 2022, hasil: Langkah 4 terlalu lama }
  - { tanggal: 30 Juni 2024, hasil: Langkah 4 terlalu lama, tindak_lanjut: SOP direvisi }
---
jenis: sop
kode: B
tanggal: { efektif: 2020-01-18 }
evaluasi:
  - { tanggal: 2024-06-30, hasil: Masih sesuai }
---
jenis: sop
kode: C
tanggal: { efektif: 2020-01-18 }
konsep: true
---
jenis: sop
kode: D
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh # ✗
---
jenis: sop
kode: A
tanggal: { efektif: 2020-01-18 }
---
jenis: sop
kode: B
tanggal: { efektif: 2021-01-18 }
`,
      `
jenis: sop
kode: A # ✗
tanggal: { efektif: 2023-12-30 }
`,
      `
jenis: sop
kode: A
tanggal: { efektif: 2020-01-18 }
evaluasi: # ✗
  - { tanggal: 2021-06-30, hasil: Terlalu lama, tindak_lanjut: SOP direvisi }
---
jenis: sop
kode: B # ✗
tanggal: { efektif: 2020-01-18 }
`,
      `
jenis: sop
kode: A
tanggal: { efektif: 2020-01-18 }
evaluasi:
  - { tanggal: 2024-06-30, hasil: Langkah 4 terlalu lama } # ✗
`,
    ],
  },
  *check(graph, { setelan: { selangEvaluasiSop: selang } }) {
    const all = graph.inForce('sop').filter((sop) => sop.judges('evaluasi'))
    const due = all.filter((sop) => isDue(sop, graph, selang))
    const { instansi } = graph
    if (instansi && due.length > 1 && all.every((sop) => (sop.isi.evaluasi ?? []).length === 0)) {
      yield {
        at: instansi.locate(),
        butir: due.map((sop) => ({ at: sop.locate(), apa: '' })),
        message: `belum ada evaluasi tercatat pada ${due.length} SOP "${instansi.nama}" yang berumur lebih dari ${selang} bulan`,
        hint: 'evaluasi SOP itu bersama pelaksananya, lalu catat tanggal, hasil, dan tindak lanjutnya pada "evaluasi"',
      }
      return
    }
    for (const sop of due) yield overdue(sop, graph, selang)
    for (const sop of all) {
      const [last, index] = lastOf(sop, graph)
      if (!last || last.tindak_lanjut !== undefined || NOTHING_TO_DO.test(last.hasil ?? '')) continue
      yield {
        at: sop.locate('evaluasi', index),
        message: `evaluasi terakhir SOP "${sop.nama}" belum memuat tindak lanjut`,
        hint: 'isi "tindak_lanjut" dengan apa yang dilakukan atas hasil evaluasi, misalnya SOP direvisi',
      }
    }
  },
}

function overdue(sop: Node<'sop'>, graph: Graph, selang: number): Draft {
  const [last] = lastOf(sop, graph)
  const since = last?.tanggal === undefined ? undefined : graph.hari(last.tanggal)
  return {
    at: since ? sop.locateKey('evaluasi') : sop.locate(),
    butir: [{ at: sop.locate(), apa: since?.akhir ?? '' }],
    message: since
      ? `SOP "${sop.nama}" terakhir dievaluasi ${formatTanggal(since.akhir)}, lebih dari ${selang} bulan yang lalu`
      : `SOP "${sop.nama}" berumur lebih dari ${selang} bulan dan belum ada evaluasi yang tercatat`,
    hint: 'evaluasi SOP itu bersama pelaksananya, lalu catat tanggal, hasil, dan tindak lanjutnya pada "evaluasi"',
  }
}

/** Whether the interval has surely passed since the SOP was last made, revised or evaluated. */
function isDue(sop: Node<'sop'>, graph: Graph, selang: number): boolean {
  let newest = ''
  for (const nama of ['pembuatan', 'revisi', 'efektif', 'pengesahan'] as const) {
    const akhir = tanggalSop(sop, nama, graph)?.akhir
    if (akhir !== undefined && akhir > newest) newest = akhir
  }
  for (const { tanggal } of sop.isi.evaluasi ?? []) {
    const akhir = tanggal === undefined ? undefined : graph.hari(tanggal)?.akhir
    if (akhir === undefined) return false
    if (akhir > newest) newest = akhir
  }
  return newest !== '' && addMonths(newest, selang) < graph.tanggal
}

/** The latest evaluation that has a date; of undated ones the last. */
function lastOf(sop: Node<'sop'>, graph: Graph): readonly [EvaluasiSop | undefined, number] {
  let last: EvaluasiSop | undefined
  let at = 0
  let newest = ''
  for (const [index, one] of (sop.isi.evaluasi ?? []).entries()) {
    const akhir = (one.tanggal === undefined ? undefined : graph.hari(one.tanggal)?.akhir) ?? ''
    if (akhir < newest) continue
    last = one
    at = index
    newest = akhir
  }
  return [last, at]
}
