import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/report/layout.ts'
import { reportSchema } from '../report/schema.ts'
import { makeFolder, run, withoutVersion } from './run.ts'

const cwd = join(import.meta.dirname, '../fixtures')
const office = 'terukur'
const asOf = ['--as-of', '2022-12-31']

const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
  .addSchema(reportSchema('laporan'))
  .compile(reportSchema('kinerja'))

const promised = 'jenis: perjanjian_kinerja\ntahun: 2022\n'

describe('kinerja', () => {
  it.each([
    ['kinerja.txt', ['-f', 'terminal'], undefined],
    ['kinerja-sempit.txt', ['--no-color'], 40],
    ['kinerja.json', ['-f', 'json'], undefined],
    ['kinerja.csv', ['-f', 'csv'], undefined],
  ])('is as %s shows it', async (file, argv, terminal) => {
    const world = { cwd, env: { LANG: 'C' }, ...(terminal !== undefined && { terminal }) }
    const { code, stdout } = await run(['kinerja', office, ...asOf, ...argv], world)
    // A row of the survey has no day that could be.
    expect(code).toBe(1)
    await expect(withoutVersion(stdout)).toMatchFileSnapshot(`../golden/${file}`)
  })

  it.each([40, 80, 120])('fits a terminal of %i columns', async (terminal) => {
    const { stdout } = await run(['kinerja', office, ...asOf, '--no-color'], { cwd, terminal })
    for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(terminal)
  })

  it('never shows what people wrote', async () => {
    for (const format of ['terminal', 'json', 'csv']) {
      const { stdout, stderr } = await run(['kinerja', office, ...asOf, '-f', format], { cwd })
      expect(stdout + stderr).not.toMatch(/Rahasia|dijelaskan kepada pelapor|Budi/)
    }
  })

  it('fits its published schema, whatever the office has', async () => {
    const few = makeFolder({
      'a.yaml': `${promised}kode: PK\ntarget: [{ indikator: A, nilai: { min: 1, maks: 2 } }]\n`,
    })
    for (const [argv, where] of [
      [[office, ...asOf], cwd],
      [[office, ...asOf, '--tahun', '2020'], cwd],
      [['.', ...asOf], few],
    ] as const) {
      const { stdout } = await run(['kinerja', ...argv, '-f', 'json'], { cwd: where })
      expect(validate(JSON.parse(stdout)) ? [] : validate.errors).toEqual([])
    }
  })

  it('computes by polarity, with and without a cap', async () => {
    const { stdout } = await run(['kinerja', office, ...asOf, '--batas', '110', '-f', 'json'], { cwd })
    const [kantor] = JSON.parse(stdout).instansi
    expect(kantor).toMatchObject({ kode: 'kankemenag-contoh', tahun: 2022, batas: 110 })
    const [kepuasan, waktu, , predikat, kerjaSama] = kantor.indikator
    expect(kepuasan.capaian.penuh).toBeCloseTo((84.2 / 82) * 100, 9)
    expect(waktu.capaian.penuh).toBeCloseTo(((2 * 2 - 2.1) / 2) * 100, 9)
    expect(waktu).toMatchObject({ arah: 'membaik', target_akhir: { tahun: 2024, nilai: '1' } })
    expect(predikat.capaian).toEqual({ penuh: 100, dibatasi: 100 })
    expect(kerjaSama.capaian).toEqual({ penuh: 150, dibatasi: 110 })
    expect(kantor.layanan.semua).toMatchObject({ kasus: 240, selesai: 233, terbuka: 7 })
    expect(kantor.pengaduan.ditindaklanjuti).toBe(17)
  })

  it('says which indicators it takes more to be better of, in every form', async () => {
    const cwd = makeFolder({
      'a.yaml': `jenis: instansi
kode: k
nama: Kantor Contoh
data: [{ isi: realisasi, berkas: r.csv }]
---
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
sasaran:
  - kode: S
    uraian: Layanan
    indikator: [{ kode: A, nama: Keluhan }, { kode: B, nama: Waktu, polaritas: minimum }, { kode: C, nama: Predikat, skala: [B, A] }]
---
${promised}kode: PK
target: [{ indikator: A, nilai: 10 }, { indikator: B, nilai: 2 }, { indikator: C, nilai: A }, { indikator: Belum, nilai: 4 }]
`,
      'r.csv': 'indikator;tahun;triwulan;realisasi\nA;2022;4;12\nB;2022;4;1\nC;2022;4;A\n',
    })
    const told = '1 indikator tanpa polaritas dihitung sebagai maksimum, makin besar makin baik: "Keluhan"; bila'
    const { stdout: text } = await run(['kinerja', '.', ...asOf], { cwd, terminal: 200 })
    expect(text).toContain(told)
    const { stdout: json } = await run(['kinerja', '.', ...asOf, '-f', 'json'], { cwd })
    expect(validate(JSON.parse(json)) ? [] : validate.errors).toEqual([])
    const { indikator } = JSON.parse(json).instansi[0]
    expect(indikator.map((one: object) => ('polaritas_dianggap' in one ? 'dianggap' : '-'))).toEqual([
      'dianggap',
      '-',
      '-',
      '-',
    ])
    const { stdout: csv } = await run(['kinerja', '.', ...asOf, '-f', 'csv'], { cwd })
    expect(csv).toContain(';Keluhan;Layanan;triwulan IV;;maksimum (dianggap);')
    expect(csv).toContain(';Predikat;Layanan;triwulan IV;;;')
    await run(['audit', '.', ...asOf, '-f', 'html=l.html', '-f', 'markdown=l.md'], { cwd })
    expect(readFileSync(join(cwd, 'l.html'), 'utf8')).toContain(told.replaceAll('"', '&quot;'))
    expect(readFileSync(join(cwd, 'l.md'), 'utf8')).toContain('(2022); 1 tanpa polaritas, dihitung sebagai maksimum')
  })

  it('takes the last year with figures that is not after the audit', async () => {
    const at = async (day: string) => {
      const { stdout } = await run(['kinerja', office, '--as-of', day, '-f', 'json'], { cwd })
      return JSON.parse(stdout).instansi[0].tahun
    }
    expect([await at('2022-12-31'), await at('2021-06-30'), await at('2025-01-01')]).toEqual([2022, 2021, 2022])
  })

  it('says that a year without known holidays is an estimate', async () => {
    const folder = makeFolder({
      'a.yaml': 'jenis: instansi\nkode: k\ndata: [{ isi: riwayat_layanan, berkas: r.csv }]\n',
      'r.csv': 'layanan,masuk,selesai\nA,2051-03-01,2051-03-02\n',
    })
    const { code, stdout } = await run(['kinerja', '.', '--as-of', '2051-12-31'], { cwd: folder })
    expect(code).toBe(0)
    expect(stdout).toMatch(/perkiraan: hari libur sebagian tahun belum\s+ditetapkan di sini/)
  })

  it('tells what it could not read, and fails', async () => {
    const folder = makeFolder({
      'a.yaml': `jenis: instansi\nkode: k\ndata: [{ isi: realisasi, berkas: hilang.csv }]\n---\n${promised}kode: PK\ntarget: [{ indikator: A, nilai: 2 }]\n`,
      'b.yaml': 'jenis: [\n',
    })
    const { code, stdout } = await run(['kinerja', '.', ...asOf], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).toContain('Angka ini tidak utuh')
    expect(stdout).toContain('berkas data "hilang.csv" tidak ditemukan')
    expect(stdout).toContain('b.yaml')
    const { stderr } = await run(['kinerja', '.', ...asOf, '-f', 'json=k.json'], { cwd: folder })
    expect(stderr).toMatch(/^koheren: \d+ hal tidak terbaca; hasil: k\.json\n$/)
    expect(JSON.parse(readFileSync(join(folder, 'k.json'), 'utf8')).utuh).toBe(false)
  })

  it('makes no formula of a name, and hides what would act', async () => {
    const nama = '=1+1\\e[31m'
    const folder = makeFolder({ 'a.yaml': `${promised}kode: PK\ntarget: [{ indikator: "${nama}", nilai: -2 }]\n` })
    const csv = await run(['kinerja', '.', ...asOf, '-f', 'csv'], { cwd: folder })
    expect(csv.stdout).toContain(`;indikator;'=1+1<U+001B>[31m;`)
    expect(csv.stdout).toContain(';-2;')
    const text = await run(['kinerja', '.', ...asOf], { cwd: folder, terminal: 80 })
    expect(text.stdout).toContain('<U+001B>[31m')
  })
})

describe('kinerja refuses', () => {
  it.each([
    [['kinerja', 'tidak-ada'], 'folder "tidak-ada" tidak ditemukan'],
    [['kinerja', 'kantor'], 'tidak ada perjanjian kinerja, realisasi, atau riwayat layanan di folder ini'],
    [['kinerja', office, '--tahun', '2010'], 'riwayat layanan untuk tahun 2010 di folder ini'],
    [['kinerja', office, '--tahun', 'dua'], '"dua" bukan nilai --tahun; tulis bilangan bulat 1945 sampai 2999'],
    [['kinerja', office, '--batas', '90'], '"90" bukan nilai --batas; tulis bilangan bulat 100 sampai 1000'],
    [['kinerja', office, '--instansi', 'lain'], 'instansi "lain" tidak ada di folder ini'],
    [['kinerja', office, '--as-of', 'kemarin'], 'tanggal "kemarin" tidak terbaca'],
    [['kinerja', office, '-f', 'html'], 'format "html" tidak dikenal'],
    [['kinerja', office, '-f', `csv=${office}/kantor.yaml`], 'adalah dokumen yang diperiksa'],
  ])('%j', async (argv, part) => {
    const { code, stdout, stderr } = await run(argv, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(part)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})
