import { describe, expect, it } from 'vitest'
import { audit } from '../../../src/index.ts'
import { reports } from '../../../src/report/index.ts'
import { matriksOf } from '../../../src/report/tampilan/matriks.ts'
import { rantaiOf } from '../../../src/report/tampilan/rantai.ts'
import { kalimatRenstra } from '../../../src/report/tampilan/renstra-lewat.ts'
import { viewsOf } from '../../../src/report/tampilan/simpul.ts'
import { makeFolder } from '../../cli/run.ts'

const renstra = (kode: string, periode: string, more = '') =>
  `jenis: renstra\nkode: ${kode}\n${more}periode: { ${periode} }\nsasaran: [{ kode: SK-01, uraian: Layanan baik }]\n`
const office = {
  'instansi.yaml': 'jenis: instansi\nkode: kua-a\nnama: KUA A\n',
  'peta.yaml': 'jenis: peta_proses\nkode: P\nproses: [{ kode: P-01, sasaran: [SK-01], kategori: inti }]\n',
  'sop.yaml': 'jenis: sop\nkode: SOP-01\nproses: [P-01]\n',
}

const judge = (files: Record<string, string>) => audit(makeFolder({ ...office, ...files }), { tanggal: '2026-11-24' })

describe('a Renstra whose period does not hold the day of the audit', () => {
  it.each([
    ['mulai: 2020, selesai: 2024', 'yang terakhir 2020–2024'],
    ['selesai: 2024', 'yang terakhir sampai 2024'],
    ['mulai: 2027, selesai: 2031', 'yang ada 2027–2031'],
    ['mulai: 2027', 'yang ada mulai 2027'],
  ])('is why there are no sasaran: %s', async (periode, told) => {
    const found = await judge({ 'renstra.yaml': renstra('R', periode) })
    expect(kalimatRenstra(found)).toBe(
      `Renstra yang berlaku pada 24 November 2026 tidak ada; ${told}: sasarannya tidak dihitung, dan indeks ini rerata K3 dan K4`,
    )
  })

  it.each([
    [
      'one is in force',
      { 'a.yaml': renstra('R', 'mulai: 2020, selesai: 2024'), 'b.yaml': renstra('S', 'mulai: 2025') },
    ],
    ['one tells no period', { 'a.yaml': renstra('R', '') }],
    ['it is a draft', { 'a.yaml': renstra('R', 'selesai: 2024', 'konsep: true\n') }],
    ['there is none', {}],
  ])('is not told of where %s', async (_, files) => {
    expect(kalimatRenstra(await judge(files as Record<string, string>))).toBeUndefined()
  })

  it('is told of the offices that lack one, where others have one', async () => {
    const found = await judge({
      'renstra.yaml': renstra('R', 'mulai: 2020, selesai: 2024'),
      'b/instansi.yaml': 'jenis: instansi\nkode: kua-b\nnama: KUA B\n',
      'b/renstra.yaml': renstra('S', 'mulai: 2025, selesai: 2029'),
    })
    expect(kalimatRenstra(found)).toBe(
      'Renstra yang berlaku pada 24 November 2026 tidak ada; yang terakhir 2020–2024 pada KUA A: K1, K2, dan rantainya di sana tidak dihitung',
    )
  })

  it('stands neither in the picture of the chain nor in the matrix', async () => {
    const files = { 'a.yaml': renstra('R', 'mulai: 2020, selesai: 2024') }
    const views = viewsOf(await judge(files))
    expect(rantaiOf(views).simpul.map(({ kode }) => kode)).toEqual(['P-01', 'SOP-01'])
    const [first] = matriksOf(views, views.graphs)
    expect(first?.matriks[0]?.baris).toEqual([])
    expect(first?.matriks[0]?.kolom.map(({ celah }) => celah)).toEqual([false])
    const now = viewsOf(await judge({ ...files, 'b.yaml': renstra('S', 'mulai: 2025', 'konsep: true\n') }))
    expect(rantaiOf(now).simpul.map(({ kode }) => kode)).toEqual(['SK-01', 'P-01', 'SOP-01'])
  })

  it('is told where the index is', async () => {
    const found = await judge({ 'renstra.yaml': renstra('R', 'mulai: 2020, selesai: 2024') })
    const page = { width: 300, colour: false, unicode: true, quiet: false, version: '1.0.0' }
    for (const name of ['terminal', 'html', 'markdown', 'xlsx', 'docx', 'json'] as const) {
      const made = await (await (reports[name] ?? expect.fail())())(found, page)
      const text = typeof made === 'string' ? made : (await import('../parts.ts')).partsOf(made)
      const all = typeof text === 'string' ? text : [...text.values()].join('')
      expect(all, name).toContain('yang terakhir 2020–2024')
    }
  })
})
