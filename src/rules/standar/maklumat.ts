import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { withAcuan } from '../../hitung/komponen.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const maklumat: Rule = {
  id: 'standar/maklumat',
  severity: 'error',
  title: 'Setiap standar pelayanan dimaklumatkan, dengan tanggal dan tempat pengumumannya',
  why: `Maklumat pelayanan adalah pernyataan tertulis kesanggupan melayani sesuai standar. Penyelenggara wajib menyusun,
menetapkan, dan memublikasikannya; PEKPPP dan Zona Integritas menilainya. Satu maklumat boleh mencakup banyak atau semua
layanan, dan maklumat instansi induk berlaku pula bagi yang di bawahnya. Maklumat yang tidak menyebut layanan dianggap
mencakup semuanya.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kankemenag-contoh
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: maklumat
kode: M
tanggal: 2024-01-18
semua: true
publikasi: [{ media: ruang tunggu }]
---
jenis: instansi
kode: kua-contoh
induk: kankemenag-contoh
---
jenis: standar_pelayanan
kode: SP-09
`,
      `
jenis: instansi
kode: kankemenag-contoh
---
jenis: sop
kode: S-01
---
jenis: standar_pelayanan
kode: SP-01
konsep: true
---
jenis: standar_pelayanan
kode: SP-02
termuat: { lengkap: false }
`,
      `
jenis: instansi
kode: kua-contoh
termuat: { lengkap: false, tidak_termuat: [maklumat] }
---
jenis: standar_pelayanan
kode: SP-01
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kankemenag-contoh # ✗
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: standar_pelayanan
kode: SP-02
---
jenis: maklumat
kode: M
konsep: true
`,
      `
jenis: standar_pelayanan
kode: SP-01
---
jenis: standar_pelayanan
kode: SP-02 # ✗
---
jenis: maklumat
kode: M # ✗
layanan: [SP-01]
`,
      `
jenis: standar_pelayanan
kode: SP-01 # ✗
`,
    ],
  },
  *check(graph) {
    const standards = graph.inForce('standar_pelayanan').filter((one) => one.judges('maklumat'))
    for (const one of graph.inForce('maklumat')) {
      const lacks = lacksOf(one)
      if (lacks.length === 0) continue
      yield {
        at: one.locate(),
        butir: butirPada(one.locate(), lacks),
        message: `maklumat "${one.nama}" belum memuat ${joinDaftar(lacks)}`,
        hint: 'isi "tanggal" maklumat dan "publikasi" dengan tempat mengumumkannya, misalnya situs dan ruang tunggu',
      }
    }
    const [first] = standards
    if (!first) return
    const all = graph.visible('maklumat')
    if (!graph.isWhole('maklumat', 'memaklumatkan')) return
    if (all.length === 0) {
      const { instansi } = graph
      yield {
        at: (instansi ?? first).locate(),
        butir: standards.map((one) => ({ at: one.locate() })),
        message: `${instansi ? `instansi "${instansi.nama}"` : 'instansi'} belum memiliki maklumat bagi ${standards.length} standar pelayanannya`,
        hint: 'susun, tetapkan, dan umumkan maklumat, lalu tulis dokumen "jenis: maklumat" dengan "semua: true" atau daftar "layanan"',
      }
      return
    }
    if (all.some(coversAll)) return
    const covered = coveredBy(all, graph)
    for (const standar of standards) {
      if (withAcuan(standar, graph).some((one) => covered.has(one))) continue
      yield {
        at: standar.locate(),
        butir: [{ at: standar.locate() }],
        message: `standar pelayanan "${standar.nama}" tidak disebut dalam maklumat mana pun`,
        hint: `tambahkan "${standar.kode}" pada "layanan" di dalam maklumat "${all[0]?.kode}"`,
        related: all.slice(0, 1).map((one) => ({ at: one.locate(), message: 'maklumat yang ada' })),
      }
    }
  },
}

function lacksOf(maklumat: Node<'maklumat'>): readonly string[] {
  const { tanggal, publikasi = [] } = maklumat.isi
  const published = publikasi.some(({ media, url }) => media !== undefined || url !== undefined)
  return [
    ...(tanggal === undefined && maklumat.judges('tanggal') ? ['tanggal'] : []),
    ...(!published && maklumat.judges('publikasi') ? ['tempat pengumumannya'] : []),
  ]
}

function coversAll({ isi: { semua, layanan = [] } }: Node<'maklumat'>): boolean {
  return semua ?? layanan.length === 0
}

/** A reference that meets nothing is judged elsewhere. */
function coveredBy(all: readonly Node<'maklumat'>[], graph: Graph): ReadonlySet<Node> {
  return new Set(all.flatMap((one) => graph.out(one, 'memaklumatkan')))
}
