import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { reportSchema } from '../report/schema.ts'
import { makeFolder, run } from './run.ts'

/** Of an office whose one SOP lacks its number. */
const office = {
  'instansi.yaml': 'jenis: instansi\nkode: kua\nnama: KUA Contoh\n',
  'sop/a.yaml': 'jenis: sop\nkode: SOP-01\nnama: Legalisasi\n',
}

/** A folder with a workspace `dokumen` in it. */
function workspace(files: Readonly<Record<string, string>>, below = 'dokumen'): string {
  return makeFolder({
    ...Object.fromEntries(Object.entries(office).map(([path, text]) => [`${below}/${path}`, text])),
    ...files,
  })
}

const ofRule = ['--rule', 'sop/identitas-pokok', '-f', 'json', '--fail-on', 'never']

async function audit(cwd: string, ...more: string[]) {
  const ran = await run(['audit', 'dokumen', ...ofRule, ...more], { cwd })
  const report = ran.stdout === '' ? undefined : JSON.parse(ran.stdout)
  const severities: string[] = (report?.findings ?? []).map((one: { severity: string }) => one.severity)
  return { ...ran, severities, report }
}

const paket = (main: string) => JSON.stringify({ name: '@kemenag/setelan', version: '1.0.0', main })

describe('settings that several offices share', () => {
  it('hold where the office says nothing, and the nearest holds', async () => {
    const cwd = workspace({
      'dokumen/koheren.yaml': 'extends: bersama/kanwil.yaml\ntanggal_audit: 2024-12-31\n',
      'dokumen/bersama/kanwil.yaml': 'extends: ./pusat.json\naturan: { sop/identitas-pokok: info }\n',
      'dokumen/bersama/pusat.json': '{\n\t"aturan": { "sop/identitas-pokok": "mati" }\n}\n',
    })
    const { severities, report, stderr } = await audit(cwd)
    expect(stderr).toBe('')
    expect(new Set(severities)).toEqual(new Set(['info']))
    // What the settings are read from is no document.
    expect(report.completeness.files).toBe(2)
  })

  it('of several the one named later is nearer, and one that two extend is read once', async () => {
    const cwd = workspace({
      'dokumen/koheren.yaml': 'extends: [a.yaml, b.yaml]\n',
      'dokumen/a.yaml': 'extends: dasar.yaml\naturan: { sop/identitas-pokok: warning }\n',
      'dokumen/b.yaml': 'extends: dasar.yaml\n',
      'dokumen/dasar.yaml': 'aturan: { sop/identitas-pokok: info }\n',
    })
    expect(new Set((await audit(cwd)).severities)).toEqual(new Set(['warning']))
  })

  it.each([
    ['in the workspace', 'dokumen/node_modules'],
    ['above it', 'node_modules'],
  ])('come from a package that is installed %s', async (_where, modules) => {
    const cwd = workspace({
      'dokumen/koheren.yaml': "extends: '@kemenag/setelan'\n",
      [`${modules}/@kemenag/setelan/package.json`]: paket('setelan.yaml'),
      [`${modules}/@kemenag/setelan/setelan.yaml`]: 'extends: ./inti.yml\n',
      [`${modules}/@kemenag/setelan/inti.yml`]: 'aturan: { sop/identitas-pokok: mati, sop/kalimat-kerj: info }\n',
    })
    const { code, stderr } = await audit(cwd)
    expect(code).toBe(2)
    expect(stderr).toContain(
      'node_modules/@kemenag/setelan/inti.yml:1:38: aturan "sop/kalimat-kerj" tidak dikenal; mungkin maksudnya "sop/kalimat-kerja"',
    )
    writeFileSync(join(cwd, modules, '@kemenag/setelan/inti.yml'), 'aturan: { sop/identitas-pokok: mati }\n')
    expect((await audit(cwd)).severities).toEqual([])
  })

  it('come from a package as package managers link it', async () => {
    const cwd = workspace({
      'dokumen/koheren.yaml': 'extends: setelan-kanwil/ketat.yaml\n',
      'node_modules/.pnpm/setelan-kanwil@1.0.0/node_modules/setelan-kanwil/package.json': paket('index.js'),
      'node_modules/.pnpm/setelan-kanwil@1.0.0/node_modules/setelan-kanwil/ketat.yaml':
        'aturan: { sop/identitas-pokok: info }\n',
    })
    symlinkSync('.pnpm/setelan-kanwil@1.0.0/node_modules/setelan-kanwil', join(cwd, 'node_modules/setelan-kanwil'))
    expect(new Set((await audit(cwd)).severities)).toEqual(new Set(['info']))
  })

  it('never run code', async () => {
    const cwd = workspace({
      'dokumen/koheren.yaml': "extends: '@kemenag/setelan'\n",
      'node_modules/@kemenag/setelan/package.json': paket('index.js'),
      'node_modules/@kemenag/setelan/index.js': "require('node:fs').writeFileSync('dijalankan', '')\nprocess.exit(9)\n",
    })
    const { code, stderr } = await audit(cwd)
    expect(code).toBe(2)
    expect(stderr).toContain('koheren.yaml:1:10: "@kemenag/setelan" ialah "index.js", bukan berkas data')
  })

  it.each([
    ['extends: ../luar.yaml', '"../luar.yaml" terletak di luar folder dokumen'],
    ['extends: tautan.yaml', '"tautan.yaml" tautan ke luar folder dokumen'],
    ['extends: folder/luar.yaml', '"folder/luar.yaml" tautan ke luar folder dokumen'],
    ['extends: keluar', 'paket "keluar" tautan ke luar folder yang memuatnya'],
    ['extends: keluar/luar.yaml', 'paket "keluar" tautan ke luar folder yang memuatnya'],
    ['extends: menunjuk', 'paket "menunjuk" menunjuk ke luar foldernya sendiri'],
    ['extends: kosong', 'paket "kosong" tidak menyebut berkas setelan; isi "main"'],
    ['extends: fs', 'setelan "fs" tidak ditemukan'],
    ['extends: ./kanwl.yaml', 'setelan "./kanwl.yaml" tidak ditemukan; mungkin maksudnya "kanwil.yaml"'],
    [
      'extends: kosongg',
      'setelan "kosongg" tidak ditemukan, baik sebagai berkas maupun sebagai paket npm yang terpasang; mungkin maksudnya "kosong"',
    ],
    ['extends: ./instansi.yaml', 'instansi.yaml:1:1: kunci "jenis" tidak dikenal'],
    ['extends: ./sop', '"./sop" ialah "sop", bukan berkas data'],
    ['extends: [ {} ]', 'koheren.yaml:1:12:'],
    [
      'extends: putar.yaml',
      'putar.yaml:1:10: setelan memperluas dirinya sendiri: koheren.yaml → putar.yaml → koheren.yaml',
    ],
    ['extends: dalam-1.yaml', 'setelan bertingkat lebih dari 10 berkas'],
    [
      'extends: kanwil.yaml\nkhusus: [{ berkas: sop/**, aturan: { sop/identitas-poko: mati } }]',
      'koheren.yaml:2:38: aturan "sop/identitas-poko" tidak dikenal; mungkin maksudnya "sop/identitas-pokok"',
    ],
    [`abaikan_berkas: [${'a, '.repeat(1001)}]`, 'koheren.yaml:1:1: "abaikan_berkas" memuat lebih dari 1000 butir'],
    ['khusus: [{ berkas: sop/**, atran: {} }]', 'mungkin maksudnya "aturan"'],
    ['khusus: [{ berkas: sop/** }]', 'koheren.yaml:1:10: bagian "khusus" ini tidak menyebut aturan; isi "aturan"\n'],
  ])('refuse %j', async (teks, part) => {
    const deep = Array.from({ length: 12 }, (_, index) => [
      `dokumen/dalam-${index + 1}.yaml`,
      `extends: dalam-${index + 2}.yaml\n`,
    ])
    const cwd = workspace({
      'luar.yaml': 'aturan: {}\n',
      'luar/luar.yaml': 'aturan: {}\n',
      'dokumen/kanwil.yaml': 'aturan: {}\n',
      'dokumen/putar.yaml': 'extends: koheren.yaml\n',
      'dokumen/node_modules/menunjuk/package.json': paket('../../../luar.yaml'),
      'dokumen/node_modules/kosong/package.json': '{}',
      ...Object.fromEntries(deep),
      'dokumen/koheren.yaml': `${teks}\n`,
    })
    writeFileSync(join(cwd, 'luar/package.json'), paket('luar.yaml'))
    symlinkSync('../luar.yaml', join(cwd, 'dokumen/tautan.yaml'))
    symlinkSync('../luar', join(cwd, 'dokumen/folder'))
    symlinkSync('../../luar', join(cwd, 'dokumen/node_modules/keluar'))
    const { code, stderr, stdout } = await audit(cwd)
    expect(stderr).toContain(part)
    expect([code, stdout]).toEqual([2, ''])
  })

  it('join lists; a day is what the nearest says', async () => {
    const cwd = workspace({
      'dokumen/koheren.yaml': 'extends: kanwil.yaml\nabaikan_berkas: arsip/**\nkalender: { kerja: [2024-03-01] }\n',
      'dokumen/kanwil.yaml': 'abaikan_berkas: draf/**\nkalender: { libur: [2024-03-01, 2024-03-04] }\n',
      'dokumen/arsip/x.yaml': 'bukan dokumen',
      'dokumen/draf/x.yaml': 'bukan dokumen',
    })
    const { report } = await audit(cwd)
    expect(report.completeness.ignored).toEqual(['arsip/x.yaml', 'draf/x.yaml'])
  })

  it('hold a shared waiver for no fault of the office where it covers nothing', async () => {
    const waiver = (kode: string) =>
      `pengecualian: [{ aturan: sop/identitas-pokok, dokumen: ${kode}, alasan: menunggu, sampai: 2030-01-01 }]\n`
    const rulesOf = async (files: Readonly<Record<string, string>>) => {
      const { report } = await audit(workspace(files), '--rule', 'pengecualian')
      return report.findings.map((one: { rule: string }) => one.rule)
    }
    const shared = { 'dokumen/koheren.yaml': 'extends: kanwil.yaml\n', 'dokumen/kanwil.yaml': waiver('SOP-99') }
    expect(await rulesOf(shared)).not.toContain('pengecualian/terpakai')
    expect(await rulesOf({ 'dokumen/koheren.yaml': waiver('SOP-99') })).toContain('pengecualian/terpakai')
  })
})

describe('severities by files', () => {
  const severitiesOf = async (settings: string, shared = '') => {
    const cwd = workspace({
      'dokumen/koheren.yaml': settings,
      'dokumen/kanwil.yaml': shared,
      'dokumen/lama/b.yaml': 'jenis: sop\nkode: SOP-02\nnama: Duplikat\n',
      ...(settings.includes('extends') ? {} : { 'dokumen/kanwil.yaml': 'jenis: unit\nkode: x\n' }),
    })
    const { report } = await audit(cwd)
    const pairs = report.findings.map(
      (one: { at: { berkas: string }; severity: string }) => `${one.at.berkas} ${one.severity}`,
    )
    return [...new Set(pairs)]
  }

  it('hold there alone, the later before the earlier', async () => {
    expect(
      await severitiesOf(`khusus:
  - { berkas: ['lama/**', 'x/**'], aturan: { sop/identitas-pokok: mati } }
  - { berkas: '**/b.yaml', aturan: { sop/identitas-pokok: info } }
  - { berkas: sop/*.yaml, aturan: { sop/identitas-pokok: warning } }
`),
    ).toEqual(['lama/b.yaml info', 'sop/a.yaml warning'])
  })

  it('may let a rule judge that is off elsewhere', async () => {
    expect(
      await severitiesOf(
        'aturan: { sop/identitas-pokok: mati }\nkhusus: [{ berkas: sop/**, aturan: { sop/identitas-pokok: info } }]\n',
      ),
    ).toEqual(['sop/a.yaml info'])
  })

  it('give way to what a nearer file says of the rule everywhere', async () => {
    const shared = 'khusus: [{ berkas: lama/**, aturan: { sop/identitas-pokok: mati } }]\n'
    expect(await severitiesOf('extends: kanwil.yaml\n', shared)).toEqual(['sop/a.yaml error'])
    expect(await severitiesOf('extends: kanwil.yaml\naturan: { sop/identitas-pokok: info }\n', shared)).toEqual([
      'lama/b.yaml info',
      'sop/a.yaml info',
    ])
  })
})

describe('koheren setelan', () => {
  const files = {
    'dokumen/koheren.yaml': `extends: kanwil.yaml
selang: { evaluasi_sop: 24 }
aturan: { sop/kalimat-kerja: mati, sop/identitas-pokok: info }
abaikan_berkas: [arsip/**]
khusus:
  - { berkas: [lama/**, sop/**], aturan: { sop/waktu-total-sesuai: mati } }
pengecualian:
  - { aturan: sop/identitas-pokok, dokumen: SOP-1, alasan: menunggu, sampai: 2030-01-01 }
  - { aturan: sop/identitas-pokok, dokumen: SOP-01, alasan: menunggu, sampai: 2030-01-01 }
`,
    'dokumen/kanwil.yaml':
      'khusus: [{ berkas: sop/**, aturan: { sop/kalimat-kerja: mati } }]\nambang: { janji_ditepati: 90 }\n',
  }

  it('tells each value with its place', async () => {
    const { code, stdout } = await run(['setelan', 'dokumen', '-f', 'json'], { cwd: workspace(files) })
    expect(code).toBe(0)
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).addSchema(reportSchema('laporan'))
    const validate = ajv.compile(reportSchema('setelan'))
    expect(validate(JSON.parse(stdout)) || validate.errors).toBe(true)
    const { berkas, setelan } = JSON.parse(stdout)
    expect(berkas).toEqual(['koheren.yaml', 'kanwil.yaml'])
    const of = (kunci: string) => setelan.find((one: { kunci: string }) => one.kunci === kunci)
    expect(of('selang.evaluasi_sop')).toEqual({
      kunci: 'selang.evaluasi_sop',
      nilai: 24,
      asal: { berkas: 'koheren.yaml', line: 2, column: 25 },
    })
    expect(of('ambang.janji_ditepati').asal).toEqual({ berkas: 'kanwil.yaml', line: 2, column: 27 })
    expect(of('selang.reviu_standar')).toEqual({ kunci: 'selang.reviu_standar', nilai: 36, asal: 'baku' })
    expect(of('jam_kerja.menit_per_hari')).toMatchObject({ nilai: 450, asal: 'baku' })
    expect(of('khusus[1]').asal.berkas).toBe('kanwil.yaml')
    expect(of('khusus[2]').asal.berkas).toBe('koheren.yaml')
  })

  it('tells what does nothing any more, and nothing that does something', async () => {
    const { stdout } = await run(['config', 'dokumen', '-f', 'json'], { cwd: workspace(files) })
    const { saran, whole } = JSON.parse(stdout)
    const told = saran.map(
      ({ asal, message }: { asal: { berkas: string; line: number }; message: string }) =>
        `${asal.berkas}:${asal.line} ${message}`,
    )
    expect(whole).toBe(true)
    expect(told).toEqual([
      'koheren.yaml:4 pola "arsip/**" tidak cocok dengan berkas mana pun',
      'koheren.yaml:3 aturan "sop/kalimat-kerja" tidak menemukan apa pun lagi di sini, tetapi dimatikan',
      'kanwil.yaml:1 "sop/kalimat-kerja" didahului oleh "aturan" di koheren.yaml:3, yang lebih dekat',
      'koheren.yaml:6 pola "lama/**" tidak cocok dengan berkas yang dibaca',
      'koheren.yaml:6 aturan "sop/waktu-total-sesuai" tidak menemukan apa pun lagi di sini, tetapi dimatikan',
      'koheren.yaml:8 pengecualian "sop/identitas-pokok" tidak menutup temuan apa pun: dokumen "SOP-1" tidak ada',
    ])
    expect(saran.at(-1).hint).toBe('mungkin maksudnya "SOP-01"')
  })

  it('calls no waiver useless that covers one of several places', async () => {
    const waiver = (simpul: string) =>
      `  - { aturan: renstra/sasaran-terukur, simpul: ${simpul}, alasan: menunggu IKU, sampai: 2999-01-01 }\n`
    for (const waivers of [waiver('B'), waiver('A') + waiver('B')]) {
      const cwd = workspace({
        'dokumen/koheren.yaml': `pengecualian:\n${waivers}`,
        'dokumen/renstra.yaml': 'jenis: renstra\nkode: R\nsasaran: [{ kode: A }, { kode: B }]\n',
      })
      const { stdout } = await run(['setelan', 'dokumen', '-f', 'json'], { cwd })
      expect(JSON.parse(stdout).saran).toEqual([])
    }
  })

  it('reads well in a narrow terminal, with nothing for the terminal to obey', async () => {
    const cwd = workspace({ ...files, 'dokumen/kanwil.yaml': 'pola_nomor_sop: "a\\u001b"\n' })
    const { stdout } = await run(['setelan', 'dokumen'], { cwd, terminal: 60, env: { NO_COLOR: '1' } })
    expect(stdout).not.toContain('\u001b')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(stdout).toContain('Yang tidak lagi berguna (5)')
  })

  it('says that all is as usual without settings', async () => {
    const { code, stdout } = await run(['setelan', 'dokumen'], { cwd: workspace({}) })
    expect(code).toBe(0)
    expect(stdout).toContain('tanpa koheren.yaml, jadi semuanya baku')
    expect(stdout).not.toContain('Yang tidak lagi berguna')
  })
})
