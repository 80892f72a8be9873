import type { Place } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { prosesOfSop, type Sop } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { surelyBefore, type Tanggal } from '../../text/tanggal.ts'
import type { Rule } from '../rule.ts'

export const urutanTanggal: Rule = {
  id: 'koherensi/urutan-tanggal',
  severity: 'warning',
  title: 'SOP tidak lebih tua daripada peta proses dan peninjauan terakhir standar pelayanannya',
  why: `SOP diturunkan dari peta proses bisnis dan menjalankan standar pelayanan. Bila peta ditetapkan atau standar ditinjau
sesudah SOP dibuat, SOP itu mungkin masih mengikuti keadaan lama. Pengesahan, revisi, atau evaluasi sesudahnya
menunjukkan bahwa SOP sudah diperiksa kembali; tanggal yang sama tidak dipersoalkan.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-35-2012', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
ditetapkan: { tanggal: 2023-05-10 }
proses:
  - kode: P1
---
jenis: sop
kode: S-01
proses: P1
tanggal: { pembuatan: 2020-01-02, efektif: 10 Mei 2023 }
---
jenis: sop
kode: S-02
proses: P1
tanggal: { pembuatan: 2020-01-02, efektif: Mei 2023 }
---
jenis: sop
kode: S-03
proses: P1
tanggal: { efektif: 2020-01-02 }
evaluasi:
  - { tanggal: 2024-01-15, hasil: masih sesuai }
---
jenis: sop
kode: S-04
proses: P1
tanggal: { efektif: 2020-01-02, revisi: tahun lalu }
---
jenis: sop
kode: S-05
proses: P1
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
reviu:
  - { tanggal: 2022-03-01 }
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
ditetapkan: { tanggal: 2023-05-10 }
proses:
  - { kode: P1, subproses: [{ kode: P1.1 }] }
---
jenis: sop
kode: S-01
proses: P1.1
tanggal:
  pembuatan: 2020-01-02
  efektif: 1 Februari 2020 # ✗
---
jenis: sop
kode: S-02
tanggal:
  efektif: 2023-12-01 # ✗
---
jenis: standar_pelayanan
kode: SP-01
sop: [S-01, S-02]
reviu:
  - { tanggal: 2019-03-01 }
  - { tanggal: 2024-03-01 }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.inForce('sop')) {
      if (sop.isLost('tanggal') || sop.isLost('evaluasi')) continue
      const newest = newestOf(sop, graph)
      const later = newest
        ? [...sourcesOf(sop, graph)].filter(({ tanggal }) => surelyBefore(newest.tanggal, tanggal))
        : []
      if (!newest || later.length === 0) continue
      yield {
        at: newest.locate(),
        butir: later.map(({ sumber }) => ({ at: sop.locate(), apa: `${sumber.jenis} ${sumber.kode}` })),
        message: `SOP "${sop.nama}" terakhir bertanggal ${newest.tanggal.teks}, sebelum ${joinDaftar(later.map(({ apa, tanggal }) => `${apa} (${tanggal.teks})`))}`,
        hint: 'periksa apakah SOP masih sesuai; revisi, atau catat pemeriksaannya pada "evaluasi" dengan tanggal dan hasil',
        related: later.map(({ apa, locate, tanggal }) => ({ at: locate(), message: `${apa}: ${tanggal.teks}` })),
      }
    }
  },
}

interface Bertanggal {
  readonly tanggal: Tanggal
  readonly locate: () => Place
}

/** The latest date on which the SOP was surely looked at; undefined without any, or where one cannot be read. */
function newestOf(sop: Sop, graph: Graph): Bertanggal | undefined {
  let newest: Bertanggal | undefined
  for (const { teks, path } of datesOf(sop)) {
    const tanggal = graph.hari(teks)
    if (!tanggal) return undefined
    if (!newest || tanggal.akhir > newest.tanggal.akhir) newest = { tanggal, locate: () => sop.locate(...path) }
  }
  return newest
}

function* datesOf({
  isi: { tanggal = {}, evaluasi = [] },
}: Sop): Iterable<{ teks: string; path: (string | number)[] }> {
  for (const field of ['pembuatan', 'revisi', 'efektif', 'pengesahan'] as const) {
    const teks = tanggal[field]
    if (teks !== undefined) yield { teks, path: ['tanggal', field] }
  }
  for (const [index, { tanggal: teks }] of evaluasi.entries()) {
    if (teks !== undefined) yield { teks, path: ['evaluasi', index, 'tanggal'] }
  }
}

/** What the SOP follows: the maps of its processes, and the last review of each standar that it serves. */
function* sourcesOf(sop: Sop, graph: Graph): Iterable<Bertanggal & { apa: string; sumber: Node }> {
  const maps = new Set(prosesOfSop(sop, graph).map(mapOf))
  for (const peta of maps) {
    const teks = peta?.isi.ditetapkan?.tanggal
    const tanggal = teks === undefined ? undefined : graph.hari(teks)
    if (!peta || !tanggal) continue
    const apa = `penetapan peta proses "${peta.nama}"`
    yield { apa, sumber: peta, tanggal, locate: () => peta.locate('ditetapkan', 'tanggal') }
  }
  for (const standar of graph.into(sop, 'dijalankan dengan')) {
    const last = lastReview(standar as Node<'standar_pelayanan'>, graph)
    if (last) yield { apa: `peninjauan standar pelayanan "${standar.nama}"`, sumber: standar, ...last }
  }
}

function mapOf(proses: Node): Node<'peta_proses'> | undefined {
  let node: Node | undefined = proses
  while (node && node.jenis !== 'peta_proses') node = node.wadah
  return node as Node<'peta_proses'> | undefined
}

function lastReview(standar: Node<'standar_pelayanan'>, graph: Graph): Bertanggal | undefined {
  let last: Bertanggal | undefined
  for (const [index, { tanggal: teks }] of (standar.isi.reviu ?? []).entries()) {
    const tanggal = teks === undefined ? undefined : graph.hari(teks)
    if (tanggal && (!last || tanggal.mulai > last.tanggal.mulai))
      last = { tanggal, locate: () => standar.locate('reviu', index, 'tanggal') }
  }
  return last
}
