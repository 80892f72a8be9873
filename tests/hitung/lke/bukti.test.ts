import { describe, expect, it } from 'vitest'
import { withBukti } from '../../../src/bukti.ts'
import { berkasOf, buktiOf } from '../../../src/hitung/lke/bukti.ts'
import { bacaLke } from '../../../src/hitung/lke/jawaban.ts'
import { openOffice } from '../../../src/run.ts'
import { context } from '../../rules/examples.ts'

function buka(bukti: string, there: readonly string[] = []) {
  const teks = `
jenis: sop
kode: SOP-01
nama: SOP Pengaduan
---
jenis: lke
kode: L
tahun: 2024
jawaban: { P2-i.a: { jawaban: B, bukti: ${bukti} } }
`
  const office = withBukti(openOffice([{ berkas: 'zi/2024/lke.yaml', teks }], context), (path) => there.includes(path))
  const [lke] = office.graph.all('lke')
  const bacaan = lke && bacaLke(lke, office.graph)
  if (!bacaan) throw new Error('no LKE')
  const all = [...bacaan.jawaban.values()].flatMap((one) => buktiOf(one, bacaan))
  return all.map((one) => ({
    nama: one.nama,
    ...(one.node && { node: one.node.kode }),
    ...(one.berkas !== undefined && { ada: berkasOf(one, office.graph) }),
    ...(one.url && { url: one.url }),
  }))
}

describe('evidence', () => {
  it('is a document or a part of one, by kode, by kind and kode, or by name', () => {
    expect(buka('[SOP-01, SOP Pengaduan, { rujukan: sop:SOP-01, uraian: SOP kami }]')).toEqual([
      { nama: 'SOP-01', node: 'SOP-01' },
      { nama: 'SOP Pengaduan', node: 'SOP-01' },
      { nama: 'SOP kami', node: 'SOP-01' },
    ])
  })

  it('is a file beside the LKE, else one at the root, never one outside the workspace', () => {
    const there = ['zi/2024/sk.pdf', 'bukti/notula.pdf', 'foto.jpg']
    expect(buka("[sk.pdf, bukti/notula.pdf, ../../foto.jpg, ../../../x.pdf, 'D:\\ZI\\x.pdf']", there)).toEqual([
      { nama: 'sk.pdf', ada: 'zi/2024/sk.pdf' },
      { nama: 'bukti/notula.pdf', ada: 'bukti/notula.pdf' },
      { nama: '../../foto.jpg', ada: 'foto.jpg' },
      { nama: '../../../x.pdf', ada: undefined },
      { nama: 'D:\\ZI\\x.pdf', ada: undefined },
    ])
    expect(buka("[{ berkas: '.\\sk.pdf' }]", there)).toEqual([{ nama: '.\\sk.pdf', ada: 'zi/2024/sk.pdf' }])
  })

  it('is a page, or words that nobody can open', () => {
    expect(
      buka('["https://bali.kemenag.go.id/lkj", Notula rapat 3 Maret, { url: "https://a.id", uraian: Laman }]'),
    ).toEqual([
      { nama: 'https://bali.kemenag.go.id/lkj', url: 'https://bali.kemenag.go.id/lkj' },
      { nama: 'Notula rapat 3 Maret' },
      { nama: 'Laman', url: 'https://a.id' },
    ])
  })
})
