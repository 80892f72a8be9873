import { describe, expect, it } from 'vitest'
import type { Dokumen } from '../../src/dokumen.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { link } from '../../src/graph/link.ts'
import { kodeUnik } from '../../src/rules/dokumen/kode-unik.ts'
import { context, runExample } from '../rules/examples.ts'

/** Graphs of the offices in the text, in order. */
function graphs(yaml: string): Graph[] {
  return runExample(yaml, []).offices.map(({ office }) => office.graph)
}

function only(yaml: string): Graph {
  const [graph] = graphs(yaml)
  if (!graph) throw new Error('no office')
  return graph
}

const sop = (graph: Graph, kode: string) => {
  const node = graph.find('sop', kode)
  if (!node) throw new Error(`no sop ${kode}`)
  return node
}

describe('link', () => {
  it('meets nodes by kode, also of parts within parts', () => {
    const graph = only(`
jenis: peta_proses
kode: PETA
proses: [{ kode: P1, subproses: [{ kode: P1.1 }] }]
---
jenis: sop
kode: S1
proses: [P1.1, P9]
`)
    expect(graph.out(sop(graph, 'S1'), 'melaksanakan').map(({ kode }) => kode)).toEqual(['P1.1'])
    const links = sop(graph, 'S1').links
    expect(links.map(({ teks, path, to }) => [teks, path, to?.kode])).toEqual([
      ['P1.1', ['proses', 0], 'P1.1'],
      ['P9', ['proses', 1], undefined],
    ])
  })

  it('meets nodes by what people call them only where text may stand', () => {
    const graph = only(`
jenis: instansi
kode: kua
jabatan: [{ kode: KEP, nama: Kepala KUA, alias: [Kepala] }]
---
jenis: sop
kode: S1
nomor: 01/SOP/2024
nama: Pendaftaran Nikah (Baru)
---
jenis: sop
kode: S2
disahkan_oleh: kepala
keterkaitan: [SOP Pendaftaran Nikah, 01/SOP/2024, SOP Arsip]
langkah:
  - kegiatan: Mendaftar
    keterangan: Lihat SOP Pendaftaran Nikah (Baru)
---
jenis: standar_pelayanan
kode: SP
sop: [Pendaftaran Nikah]
`)
    const second = sop(graph, 'S2')
    expect(graph.out(second, 'disahkan').map(({ kode }) => kode)).toEqual(['KEP'])
    expect(second.links.filter(({ verb }) => verb === 'terkait').map(({ to }) => to?.kode)).toEqual([
      'S1',
      'S1',
      undefined,
    ])
    expect(graph.out(second, 'memanggil').map(({ kode }) => kode)).toEqual(['S1'])
    const standar = graph.find('standar_pelayanan', 'SP')
    expect(standar?.links.map(({ to, orText }) => [to, orText])).toEqual([[undefined, false]])
  })

  it('tells a node of another kind from none at all', () => {
    const graph = only(`
jenis: sop
kode: S1
proses: S2
---
jenis: sop
kode: S2
`)
    const [link] = sop(graph, 'S1').links
    expect([link?.to, link?.otherKind?.kode]).toEqual([undefined, 'S2'])
  })

  const offices = `
jenis: instansi
kode: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SS-01 }, { kode: SS-02 }]
---
jenis: instansi
kode: kankemenag
induk: kanwil
---
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, menjabarkan: SS-01 }
  - { kode: SS-09, menjabarkan: kanwil/SS-02 }
---
jenis: peta_proses
kode: PETA
proses: [{ kode: P1, sasaran: [SS-01, SS-02, kanwil/SS-01, 'sasaran:SS-09'] }]
`

  it('looks in the own office first, then in those above; a name of the office and of the kind may stand before', () => {
    const below = graphs(offices)[1]
    const [proses] = below?.all('proses') ?? []
    const ends = proses?.links.map(({ to }) => to && `${below?.owns(to) ? 'own' : 'above'} ${to.kode}`)
    expect(ends).toEqual(['own SS-01', 'above SS-02', 'above SS-01', 'own SS-09'])
  })

  it('never takes a node for what it derives from itself', () => {
    const [above, below] = graphs(offices)
    const ends = below?.all('sasaran').map((sasaran) => below.out(sasaran, 'menjabarkan')[0])
    expect(ends).toEqual(above?.all('sasaran'))
  })

  it('keeps drafts and Renstra of other periods out of what is in force', () => {
    const graph = only(`
jenis: renstra
kode: LAMA
periode: { mulai: 2015, selesai: 2019 }
sasaran: [{ kode: A }]
---
jenis: renstra
kode: KINI
periode: { mulai: 2020, selesai: 2024 }
sasaran: [{ kode: B }]
---
jenis: sop
kode: S1
konsep: true
proses: P1
---
jenis: peta_proses
kode: PETA
proses: [{ kode: P1, sasaran: B }]
`)
    expect(graph.all('sasaran').map(({ kode }) => kode)).toEqual(['B', 'A'])
    expect(graph.inForce('sasaran').map(({ kode }) => kode)).toEqual(['B'])
    expect(graph.inForce('sop')).toEqual([])
    const [proses] = graph.all('proses')
    expect(proses && graph.into(proses, 'melaksanakan')).toEqual([])
  })

  it('means the part of the same document, else the one in force, where a kode stands in the Renstra of two periods', () => {
    const [above, below] = graphs(`
jenis: instansi
kode: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
---
jenis: instansi
kode: kankemenag
induk: kanwil
---
jenis: renstra
kode: LAMA
periode: { mulai: 2015, selesai: 2019 }
tujuan: [{ kode: T1 }]
sasaran: [{ kode: SK-1, tujuan: T1 }]
---
jenis: renstra
kode: KINI
periode: { mulai: 2020, selesai: 2024 }
tujuan: [{ kode: T1 }]
sasaran: [{ kode: SK-1, tujuan: T1, menjabarkan: SK-1 }]
---
jenis: peta_proses
kode: PETA
proses: [{ kode: P1, sasaran: SK-1 }]
`)
    const told = below?.all('sasaran').flatMap((one) => one.links.map(({ to }) => [one.wadah?.kode, to?.wadah?.kode]))
    expect(told).toEqual([
      ['KINI', 'KINI'],
      ['KINI', 'R'],
      ['LAMA', 'LAMA'],
    ])
    const [proses] = below?.all('proses') ?? []
    expect(proses?.links[0]?.to).toBe(below?.inForce('sasaran')[0])
    expect(above?.all('sasaran')).toHaveLength(1)
  })

  it('reads names that every object has as any other', () => {
    const graph = only(`
jenis: sop
kode: constructor
keterkaitan: [__proto__, toString]
---
jenis: sop
kode: __proto__
`)
    expect(sop(graph, 'constructor').links.map(({ to }) => to?.kode)).toEqual(['__proto__', undefined])
  })

  it('meets any number of documents of one kode, or of pairs of them, in time', () => {
    const documents = (kodes: readonly string[]) =>
      kodes.map((kode, urutan): Dokumen => {
        const isi = { jenis: 'sop' as const, kode }
        return { jenis: 'sop', kode, berkas: 'a.yaml', urutan, isi, dibuang: new Map(), hilang: [] }
      })
    const many = link(documents(Array<string>(50_000).fill('S')), '2024-12-31')
    expect(many.office.twins.get('sop S')).toHaveLength(50_000)
    const pairs = link(documents(Array.from({ length: 20_000 }, (_, index) => `S${index >> 1}`)), '2024-12-31')
    if (!('facts' in kodeUnik)) throw new Error('the rule collects facts')
    expect([...kodeUnik.facts(pairs, context)]).toHaveLength(10_000)
  }, 5_000)
})
