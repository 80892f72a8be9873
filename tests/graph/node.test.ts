import { describe, expect, it } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import type { Node } from '../../src/graph/node.ts'
import { runExample } from '../rules/examples.ts'

function graph(yaml: string): Graph {
  const [office] = runExample(yaml, []).offices
  if (!office) throw new Error('no office')
  return office.office.graph
}

function sop(fields: string): Node<'sop'> {
  const [first] = graph(`jenis: sop\nkode: S\n${fields}\n`).all('sop')
  if (!first) throw new Error('no sop')
  return first
}

describe('whether the lack of a field is judged', () => {
  it('is where the document is no transcription of a cut source', () => {
    expect(sop('').judges('nomor')).toBe(true)
    expect(sop('termuat: { lengkap: true, tidak_termuat: [nomor] }').judges('nomor')).toBe(true)
  })

  it('is where the field is not among those that were cut', () => {
    const cut = sop('termuat: { lengkap: false, tidak_termuat: [tanggal, langkah.pelaksana] }')
    expect(cut.judges('nomor')).toBe(true)
    expect(cut.judges('tanggal')).toBe(false)
    expect(cut.judges('tanggal.efektif')).toBe(false)
    expect(cut.judges('langkah')).toBe(true)
    expect(cut.judges('langkah.pelaksana')).toBe(false)
  })

  it('is only where there is something, when nobody says what was cut', () => {
    const cut = sop('tanggal: { pembuatan: 2024-01-02 }\ntermuat: { lengkap: false }')
    expect(cut.judges('nomor')).toBe(false)
    expect(cut.judges('tanggal')).toBe(true)
    expect(cut.judges('tanggal.efektif')).toBe(false)
  })

  it('is not in a part that was cut, named by its kode', () => {
    const renstra = graph(`
jenis: renstra
kode: R
sasaran:
  - { kode: S1, indikator: [{ kode: I1 }] }
  - { kode: S2, indikator: [{ kode: I2 }] }
termuat: { lengkap: false, tidak_termuat: [I1, S2] }
`)
    expect(renstra.all('indikator').map((one) => one.judges('target'))).toEqual([false, false])
    expect(renstra.all('sasaran').map((one) => one.judges('uraian'))).toEqual([true, false])
  })
})

it('has a name on one line', () => {
  expect(sop('nama: "Pelayanan \\n  Haji "').nama).toBe('Pelayanan Haji')
})
