import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditSumber } from '../../src/index.ts'
import { type Beda, bedaOf, bedaReports } from '../../src/report/beda/beda.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { sumberBerkas } from '../../src/sumber.ts'
import { hostile } from './hostile.ts'
import { kantor, testRules } from './kantor.ts'
import { reportSchema } from './schema.ts'

const page = { version: '0.0.0', width: 100, colour: false, unicode: true }

type Files = Readonly<Record<string, string>>

const files: Files = Object.fromEntries(
  readdirSync(kantor, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(kantor, path), 'utf8')]),
)

async function side(nama: string, texts: Files, rules: readonly Rule[] = testRules) {
  const bytes = Object.entries(texts).map(([path, teks]) => [path, () => new TextEncoder().encode(teks)] as const)
  return { nama, audit: await auditSumber(sumberBerkas(new Map(bytes), [], nama), { tanggal: '2024-12-31', rules }) }
}

const sop = (kode: string, rest: string) =>
  `jenis: sop\nkode: ${kode}\nnama: Pengelolaan ${kode}\nsifat: teknis\nhasil: final\n${rest}`
const standar = (waktu: string, persyaratan: string) =>
  `jenis: standar_pelayanan\nkode: SP-01\nlayanan: Legalisasi Ijazah\njangka_waktu: ${waktu}\npersyaratan: [${persyaratan}]\nsop: S-1\n`
const renstra = (target: number) =>
  `jenis: renstra\nkode: R\nperiode: { mulai: 2020, selesai: 2024 }\nsasaran:\n  - kode: SS-1\n    uraian: Layanan cepat\n    indikator: [{ kode: IK-1, nama: Nilai SKM, target: { 2024: ${target} } }]\n`
const before: Files = {
  'standar.yaml': standar('3 hari', 'KTP'),
  'renstra.yaml': renstra(80),
  'sop/1.yaml': sop(
    'S-1',
    'langkah:\n  - { nomor: 1, kegiatan: Menerima berkas, waktu: 5 menit }\n  - { nomor: 2, kegiatan: Mencatat }\n',
  ),
  'sop/2.yaml': sop('S-2', 'proses: P-9\n'),
  'sop/3.yaml': sop('S-3', ''),
  'sop/5.yaml': sop('S-5', ''),
}
const after: Files = {
  'standar.yaml': standar('3 hari kerja', 'KTP, Ijazah asli').replace('S-1', 'S-10'),
  'renstra.yaml': renstra(85),
  'sop/1.yaml': sop(
    'S-1',
    'langkah:\n  - { nomor: 1, kegiatan: Antre }\n  - { nomor: 2, kegiatan: Menerima berkas, waktu: 10 menit }\n',
  ).replace('kode: S-1', 'kode: S-10'),
  'sop/lama/2.yaml': sop('S-2', ''),
  'sop/4.yaml': sop('S-4', 'proses: P-8\n'),
  'sop/5.yaml': 'jenis: sop\n kode: S-5\n',
}

const render = async (name: string, beda: Beda, options = page) =>
  String(await (await bedaReports[name]?.())?.(beda, options))

const changed = bedaOf(await side('v1.0', before), await side('folder kerja', after))

describe('what changed is told as the golden file shows it', () => {
  it.each([
    ['terminal', 'beda.txt', {}],
    ['terminal', 'beda-sempit.txt', { width: 40, unicode: false }],
    ['json', 'beda.json', {}],
    ['markdown', 'beda.md', {}],
  ] as const)('%s: %s', async (name, file, options) => {
    await expect(render(name, changed, { ...page, ...options })).resolves.toMatchFileSnapshot(`../golden/${file}`)
  })

  it('where nothing did', async () => {
    const same = bedaOf(await side('a', files), await side('b', files))
    expect(await render('terminal', same)).toContain('Tidak ada dokumen yang berubah\n')
    expect(await render('markdown', same)).toContain('## Tidak ada dokumen yang berubah\n')
    expect(JSON.parse(await render('json', same))).toMatchObject({ dokumen: [], temuan: { baru: [], selesai: [] } })
  })
})

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).addSchema(reportSchema('laporan'))
const validate = ajv.compile(reportSchema('beda'))

describe('the JSON', () => {
  it('fits its published schema, which refuses what it does not describe', async () => {
    const value = JSON.parse(await render('json', changed))
    expect(validate(value) ? [] : validate.errors).toEqual([])
    expect(validate({ ...value, clock: 1 })).toBe(false)
    expect(validate({ ...value, dokumen: [{ ...value.dokumen[0], clock: 1 }] })).toBe(false)
    expect(validate({ ...value, dokumen: [{ ...value.dokumen[0], bagian: [{ keadaan: 'diubah' }] }] })).toBe(false)
  })
})

it('is the same finding in a document that has another kode or file now', async () => {
  const all = (await import('../../src/rules/index.ts')).rules
  const before = {
    'a.yaml': sop('SOP-01', 'revisi_ke: 01\nproses: P-1\n'),
    'p.yaml': 'jenis: peta_proses\nkode: P\nproses: [{ kode: X-1 }]\n',
  }
  const { 'a.yaml': text, ...rest } = before
  const after = { ...rest, 'b.yaml': text.replace('kode: SOP-01', 'kode: SOP-77') }
  const { temuan, dokumen } = bedaOf(await side('lama', before, all), await side('baru', after, all))
  expect(dokumen).toMatchObject([{ sebelum: { kode: 'SOP-01' }, sesudah: { kode: 'SOP-77' }, pindah: true }])
  expect({ baru: temuan.baru.map(({ message }) => message), selesai: temuan.selesai }).toEqual({
    baru: [],
    selesai: [],
  })
  expect(temuan.tetap.length).toBeGreaterThan(3)
})

it('tells people the first of many changes and how many more, and programs all', async () => {
  const many = (what: (index: number) => string) => Array.from({ length: 40 }, (_, index) => what(index)).join('')
  const renstra = 'jenis: renstra\nkode: R\nperiode: { mulai: 2025, selesai: 2029 }\nsasaran:\n'
  const broken = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`x-${index}.yaml`, 'x: [\n']))
  const beda = bedaOf(
    await side('lama', { 'a.yaml': sop('A', 'peralatan: [Meja]\n'), 'r.yaml': renstra, ...broken }),
    await side('baru', {
      'a.yaml': sop('A', `peralatan: [Meja, ${many((index) => `Alat ${index}, `)}]\n`),
      'r.yaml': renstra + many((index) => `  - { kode: S-${index}, uraian: Sasaran ${index} }\n`),
    }),
  )
  for (const form of ['terminal', 'markdown']) {
    const text = await render(form, beda)
    expect(text).toContain('Alat 29')
    expect(text).not.toContain('Alat 30')
    expect(text).toContain('Sasaran 29')
    expect(text).not.toContain('Sasaran 30')
    // On the terminal of unread files and of findings too.
    expect(text.match(/dan 10 lainnya/g)).toHaveLength(form === 'terminal' ? 4 : 2)
  }
  const { dokumen, tak_dibandingkan } = JSON.parse(await render('json', beda))
  expect(dokumen.map((one: { isi: []; bagian: [] }) => [one.isi.length, one.bagian.length])).toEqual([
    [40, 0],
    [0, 40],
  ])
  expect(tak_dibandingkan).toHaveLength(40)
})

describe('what is not compared', () => {
  it('is no document that came or went: a file that one side cannot read, or is told to pass over', async () => {
    const broken = bedaOf(
      await side('lama', { 'a.yaml': sop('A', ''), 'b.yaml': 'x: [\n' }),
      await side('baru', { 'a.yaml': 'x: [\n', 'b.yaml': sop('B', '') }),
    )
    expect(broken.dokumen).toEqual([])
    expect(broken.takDibandingkan).toEqual([
      { berkas: 'b.yaml', sisi: 'dari' },
      { berkas: 'a.yaml', sisi: 'ke' },
    ])
    const ignored = { 'a.yaml': sop('A', ''), 'b.yaml': sop('B', ''), 'koheren.yaml': 'abaikan_berkas: [b.yaml]\n' }
    const passed = bedaOf(
      await side('lama', { 'a.yaml': sop('A', ''), 'b.yaml': sop('B', '') }),
      await side('baru', ignored),
    )
    expect(passed.dokumen).toEqual([])
    expect(passed.takDibandingkan).toEqual([{ berkas: 'b.yaml', sisi: 'ke' }])
  })

  it('is a field that broke the schema, on both sides too; never said to be as it was', async () => {
    const steps = (...kegiatan: string[]) =>
      sop('A', `langkah:\n${kegiatan.map((one) => `  - kegiatan: ${one}\n    keputusan: Lengkap?\n`).join('')}`)
    const before = await side('lama', { 'a.yaml': steps('Menerima berkas', 'Menandatangani') })
    const beda = bedaOf(before, await side('baru', { 'a.yaml': steps('Menandatangani', 'Menerima berkas') }))
    expect(beda.dokumen).toEqual([])
    expect(beda.takDibandingkan).toEqual([
      { berkas: 'a.yaml', sisi: 'dari', isian: ['langkah'] },
      { berkas: 'a.yaml', sisi: 'ke', isian: ['langkah'] },
    ])
    for (const form of ['terminal', 'markdown']) {
      const text = await render(form, beda)
      expect(text).toContain('Tidak ada perubahan pada isi yang dapat dibandingkan')
      expect(text).toContain('pada baru: isian langkah tidak terbaca seutuhnya')
    }
    expect(validate(JSON.parse(await render('json', beda)))).toBe(true)
    // The same file on both sides hides no change.
    expect(bedaOf(before, before).takDibandingkan).toEqual([])
  })

  it('is no link that only lost its end to it', async () => {
    const files = {
      'a.yaml': sop('A', 'proses: P-1\n'),
      'p.yaml': 'jenis: peta_proses\nkode: P\nproses: [{ kode: P-1 }]\n',
    }
    const whole = await side('lama', files)
    const broken = await side('baru', { ...files, 'p.yaml': `${files['p.yaml']}x: [\n` })
    const ignoring = await side('baru', { ...files, 'koheren.yaml': 'abaikan_berkas: [p.yaml]\n' })
    for (const other of [broken, ignoring]) {
      expect(bedaOf(whole, other).dokumen).toEqual([])
      expect(bedaOf(other, whole).dokumen).toEqual([])
    }
    // A process that is gone from a map that was read is another thing.
    const without = await side('baru', { ...files, 'p.yaml': files['p.yaml'].replace('P-1', 'P-2') })
    expect(bedaOf(whole, without).dokumen.length).toBe(2)
  })

  it('is told before what changed', async () => {
    const text = await render('terminal', changed, page)
    expect(text.indexOf('Tidak dibandingkan')).toBeLessThan(text.indexOf('~ Renstra R'))
    const markdown = await render('markdown', changed, page)
    expect(markdown.indexOf('Tidak dibandingkan')).toBeLessThan(markdown.indexOf('**Renstra R**'))
  })
})

describe('what documents say', () => {
  const PAINTS = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u

  it('never paints the terminal, nor becomes Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (nama, berkas) => {
        const [one] = changed.dokumen
        if (!one) throw new Error('something changed')
        const sebutan = { kode: nama, nama, berkas, urutan: 0 }
        const isi = [{ hal: 'isian', tentang: nama, sebelum: nama, sesudah: berkas }] as const
        const beda = { ...changed, dokumen: [{ ...one, sebelum: sebutan, sesudah: sebutan, isi }] }
        expect(await render('terminal', beda)).not.toMatch(PAINTS)
        expect(await render('json', beda)).not.toMatch(PAINTS)
        const markdown = await render('markdown', beda)
        expect(markdown).not.toMatch(PAINTS)
        expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  it('fits a comment on GitHub, however much there is', async () => {
    const many = (rest: string) =>
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `${index}.yaml`,
          sop(`S-${index}`, `catatan: ${rest.repeat(50)}\nproses: ${rest}-${index}\n`),
        ]),
      )
    const beda = bedaOf(await side('lama', many('lama')), await side('baru', many('baru')))
    expect(beda.dokumen).toHaveLength(300)
    const text = await render('markdown', beda)
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/…dan \d+ dokumen lainnya; selengkapnya dengan `koheren beda`/)
  })
})
