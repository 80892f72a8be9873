import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { cariNode, sebutan } from '../../src/graph/cari.ts'
import type { Graph } from '../../src/graph/graph.ts'
import type { Node } from '../../src/graph/node.ts'
import { hubunganLain } from '../../src/hitung/hubungan.ts'
import { jejakOf } from '../../src/hitung/jejak.ts'
import { officesAround, type Simpul, telusuri } from '../../src/hitung/telusur.ts'
import { runExample } from '../rules/examples.ts'

const graphsOf = (yaml: string): Graph[] => runExample(yaml, []).offices.map(({ office }) => office.graph)

function only(kode: string, graphs: readonly Graph[]) {
  const [found, ...others] = cariNode(kode, graphs)
  if (!found || others.length > 0) throw new Error(`${kode}: ${others.length + (found ? 1 : 0)} nodes`)
  return found
}

/** The tree as lines, two blanks a level; `*` marks the node asked for, `^` and `v` where the chain breaks, `=` a repeat. */
function told(kode: string, graphs: readonly Graph[]): string[] {
  const { node, graph } = only(kode, graphs)
  const lines = ({ node: one, bawah, celah, ulang }: Simpul, depth: number): string[] => [
    `${'  '.repeat(depth)}${one.kode}${one === node && !ulang ? '*' : ''}${celah.map(({ sisi }) => (sisi === 'atas' ? '^' : 'v')).join('')}${ulang ? '=' : ''}`,
    ...bawah.flatMap((below) => lines(below, depth + 1)),
  ]
  return telusuri(node, officesAround(graph, graphs)).akar.flatMap((akar) => lines(akar, 0))
}

const RENSTRA = `
jenis: renstra
kode: R
misi: [{ kode: M-1 }, { kode: M-2 }]
tujuan: [{ kode: T-1, misi: [M-1, M-2] }]
sasaran:
  - { kode: SS-1, tujuan: T-1, indikator: [{ kode: I-1 }] }
  - { kode: SS-2, tujuan: T-1 }
program: [{ kode: PG-1, sasaran: SS-1, kegiatan: [{ kode: KG-1 }] }]
`
const OFFICE = `${RENSTRA}---
jenis: peta_proses
kode: PETA
proses:
  - kode: P-1
    sasaran: SS-1
    subproses:
      - { kode: P-1.1, sasaran: SS-1 }
      - { kode: P-1.2 }
      - { kode: P-1.3, tanpa_sop: dikerjakan sistem }
  - kode: P-2
    subproses: [{ kode: P-2.1, sasaran: SS-2 }]
  - { kode: P-3 }
---
jenis: sop
kode: S-1
proses: P-1.1
---
jenis: sop
kode: S-2
---
jenis: sop
kode: S-3
konsep: true
proses: P-1.1
---
jenis: standar_pelayanan
kode: SP-1
sop: [S-1, S-2]
---
jenis: standar_pelayanan
kode: SP-2
proses: P-1.1
`

describe('telusuri', () => {
  const graphs = graphsOf(OFFICE)

  it('goes up to every misi and down to the standar, each part told once', () => {
    expect(told('S-1', graphs)).toEqual([
      'M-1',
      '  T-1',
      '    SS-1',
      '      P-1',
      '        P-1.1',
      '          S-1*',
      '            SP-1',
      'M-2',
      '  T-1=',
    ])
  })

  it('goes down from a sasaran, a process under the one above it', () => {
    expect(told('SS-1', graphs)).toEqual([
      'M-1',
      '  T-1',
      '    SS-1*',
      '      P-1',
      '        P-1.1',
      '          S-1',
      '            SP-1',
      '          S-3',
      '          SP-2^',
      '        P-1.2v',
      '        P-1.3',
      '      I-1',
      'M-2',
      '  T-1=',
    ])
  })

  it.each([
    ['S-2', ['S-2*^', '  SP-1']],
    [
      'SP-1',
      [
        'M-1',
        '  T-1',
        '    SS-1',
        '      P-1',
        '        P-1.1',
        '          S-1',
        '            SP-1*',
        'M-2',
        '  T-1=',
        'S-2^',
        '  SP-1=',
      ],
    ],
    ['P-3', ['P-3*^v']],
    ['P-2', ['M-1', '  T-1', '    SS-2v', '      P-2*', '        P-2.1v', 'M-2', '  T-1=']],
    ['P-2.1', ['M-1', '  T-1', '    SS-2v', '      P-2.1*v', 'M-2', '  T-1=']],
    ['I-1', ['M-1', '  T-1', '    SS-1', '      I-1*', 'M-2', '  T-1=']],
    ['KG-1', ['M-1', '  T-1', '    SS-1', '      PG-1', '        KG-1*', 'M-2', '  T-1=']],
  ])('%s', (kode, expected) => {
    expect(told(kode, graphs)).toEqual(expected)
  })

  it('shows all of a document', () => {
    expect(told('R', graphs).slice(0, 4)).toEqual(['R*', '  M-1', '    T-1', '      SS-1'])
    expect(told('PETA', graphs)).toContain('  P-3^v')
  })

  it('joins an office with those above and below it', () => {
    const two = graphsOf(`
jenis: instansi
kode: kanwil
---
${OFFICE.trim()}
---
jenis: instansi
kode: kua
induk: kanwil
---
jenis: renstra
kode: R-kua
sasaran: [{ kode: SK-1, menjabarkan: SS-1 }]
---
jenis: sop
kode: S-kua
proses: P-1.1
`)
    expect(told('S-kua', two)).toEqual([
      'M-1',
      '  T-1',
      '    SS-1',
      '      P-1',
      '        P-1.1',
      '          S-kua*',
      '      SK-1',
      '        P-1=',
      'M-2',
      '  T-1=',
    ])
    expect(told('kanwil/P-1.1', two)).toContain('          S-kua')
    expect(told('SK-1', two)).toContain('      SK-1*')
  })

  it('ends, and tells the node, however the references run', () => {
    const kode = fc.integer({ min: 0, max: 5 })
    const edges = fc.array(fc.tuple(kode, kode), { maxLength: 12 })
    fc.assert(
      fc.property(edges, edges, kode, (details, supports, asked) => {
        const [graph] = graphsOf(`
jenis: renstra
kode: R
sasaran:${[0, 1, 2, 3, 4, 5]
          .map((one) => {
            const to = details.find(([from]) => from === one)?.[1]
            return `\n  - { kode: SS-${one}${to === undefined ? '' : `, menjabarkan: SS-${to}`} }`
          })
          .join('')}
---
jenis: peta_proses
kode: PETA
proses:${[0, 1, 2, 3, 4, 5]
          .map((one) => {
            const to = supports.filter(([from]) => from === one).map(([, end]) => `SS-${end}`)
            return `\n  - { kode: P-${one}, sasaran: [${to.join(', ')}] }`
          })
          .join('')}
`)
        if (!graph) throw new Error('no office')
        for (const name of [`SS-${asked}`, `P-${asked}`]) {
          const lines = told(name, [graph])
          expect(lines.filter((line) => line.trimStart().startsWith(`${name}*`))).toHaveLength(1)
        }
        // What a process leads up to shows the process below it.
        const above = told(`P-${asked}`, [graph]).map((line) => line.replaceAll(/[ *^v=]/g, ''))
        for (const name of above.filter((one) => one.startsWith('SS-')))
          expect(told(name, [graph]).some((line) => line.trimStart().startsWith(`P-${asked}`))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('hubunganLain', () => {
  it('tells who owns, does, supports and measures, and what is not there', () => {
    const graphs = graphsOf(`
jenis: instansi
kode: kua
unit: [{ kode: loket }]
jabatan: [{ kode: petugas, unit: loket }]
---
jenis: sop
kode: S-1
unit: loket
pelaksana: [petugas, Pemohon]
proses: P-9
keterkaitan: S-2
---
jenis: sop
kode: S-2
---
jenis: standar_pelayanan
kode: SP-1
sop: S-1
---
jenis: maklumat
kode: MAK
semua: true
`)
    const lines = (kode: string) => {
      const { node } = only(kode, graphs)
      const shown = new Set<Node>([node, only('S-1', graphs).node, only('SP-1', graphs).node])
      return hubunganLain(node, graphs, shown).map(
        ({ arah, verb, teks, node: end, tanpaUjung }) =>
          `${arah} ${verb} ${teks}${end ? '' : ' (teks)'}${tanpaUjung ? '!' : ''}`,
      )
    }
    expect(lines('S-1')).toEqual([
      'ke melaksanakan P-9 (teks)!',
      'ke dimiliki loket',
      'ke terkait S-2',
      'ke dilakukan petugas',
      'ke dilakukan Pemohon (teks)',
    ])
    expect(lines('S-2')).toEqual(['dari terkait S-1'])
    expect(lines('SP-1')).toEqual(['dari memaklumatkan MAK'])
    expect(lines('loket')).toEqual(['dari dimiliki S-1', 'dari dimiliki petugas'])
  })
})

describe('jejakOf', () => {
  const [graph] = graphsOf(OFFICE)
  if (!graph) throw new Error('no office')
  const finding = (node: Node, pointer: string, waived = false): Finding => {
    const { berkas, urutan } = node.locate()
    const start = { line: 1, column: 1 }
    const at = { berkas, urutan, pointer, start, end: start, lines: [] }
    const why = { alasan: 'menunggu', at: { berkas, start } }
    return {
      rule: 'x/y',
      severity: 'error',
      message: pointer,
      at,
      related: [],
      butir: [],
      key: '',
      ...(waived && { waived: why }),
    }
  }

  it('gives each finding to the innermost node that is told', () => {
    const node = only('P-1', [graph]).node
    const renstra = only('R', [graph]).node
    const findings = [
      finding(node, '/proses/0/nama'),
      finding(node, '/proses/0/subproses/0'),
      finding(node, '/proses/1/subproses/0/kode'),
      finding(node, '/proses/10'),
      finding(node, '/proses/0/pemilik', true),
      finding(renstra, '/sasaran/0/indikator/0/target'),
      finding(renstra, '/visi'),
    ]
    const { temuan } = jejakOf(node, graph, [graph], findings)
    const told = [...temuan].map(([one, list]) => [one.kode, list.map(({ message }) => message)])
    expect(Object.fromEntries(told)).toEqual({
      'P-1': ['/proses/0/nama'],
      'P-1.1': ['/proses/0/subproses/0'],
      'SS-1': ['/sasaran/0/indikator/0/target'],
    })
  })
})

describe('cariNode', () => {
  const graphs = graphsOf(`
jenis: instansi
kode: kanwil
---
jenis: sop
kode: X-1
nomor: 01/SOP/2024
nama: Legalisasi Dokumen (Ijazah)
---
jenis: standar_pelayanan
kode: X-1
layanan: Legalisasi Dokumen
---
jenis: instansi
kode: kua
induk: kanwil
jabatan: [{ kode: kepala, nama: Kepala KUA, alias: [Kepala] }]
---
jenis: sop
kode: X-1
---
jenis: sop
kode: X-1
---
jenis: renstra
kode: R
misi: [{ kode: M-1, uraian: Meningkatkan layanan }]
`)
  const found = (teks: string) =>
    cariNode(teks, graphs).map(({ node, graph }) => `${graph.instansi?.kode} ${node.jenis}`)

  it.each([
    ['X-1', ['kanwil sop', 'kanwil standar_pelayanan', 'kua sop', 'kua sop']],
    ['sop:X-1', ['kanwil sop', 'kua sop', 'kua sop']],
    ['kanwil/X-1', ['kanwil sop', 'kanwil standar_pelayanan']],
    ['kanwil/sop:X-1', ['kanwil sop']],
    ['01/sop/2024', ['kanwil sop']],
    ['SOP legalisasi dokumen', ['kanwil sop', 'kanwil standar_pelayanan']],
    ['Legalisasi Dokumen (Ijazah)', ['kanwil sop']],
    ['kepala kua', ['kua jabatan']],
    ['KEPALA', ['kua jabatan']],
    ['meningkatkan layanan', ['kua misi']],
    ['x-1', ['kanwil sop', 'kanwil standar_pelayanan', 'kua sop', 'kua sop']],
    ['', []],
    ['—', []],
    ['X-2', []],
  ])('%s', (teks, expected) => {
    expect(found(teks)).toEqual(expected)
  })

  it('has a name for each that means it alone, and its whole name where none does', () => {
    const all = cariNode('X-1', graphs)
    expect(all.map((one) => sebutan(one, all))).toEqual([
      'kanwil/sop:X-1',
      'standar_pelayanan:X-1',
      'kua/sop:X-1',
      'kua/sop:X-1',
    ])
  })
})
