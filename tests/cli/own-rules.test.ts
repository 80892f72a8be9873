import { describe, expect, it } from 'vitest'
import { makeFolder, run } from './run.ts'

const documents = {
  'instansi.yaml': `jenis: instansi
kode: kua
nama: KUA Contoh
unit:
  - { kode: layanan, nama: Unit Layanan }
  - { kode: umum, nama: Unit Umum }
`,
  'peta.yaml': `jenis: peta_proses
kode: PETA
nama: Peta
proses:
  - { kode: P.1, nama: Pelayanan, kategori: inti, subproses: [{ kode: P.1.1, nama: Legalisasi, kategori: inti }] }
`,
  'sop.yaml': `jenis: sop
kode: SOP-01
nama: Legalisasi
nomor: 01/SOP/2024
unit: layanan
proses: P.1.1
tanggal: { pembuatan: 2024-01-01 }
langkah:
  - { nomor: 1, kegiatan: Menyerahkan, waktu: 5 menit }
  - { nomor: 2, kegiatan: Memeriksa }
  - { nomor: 3, kegiatan: Mencatat, waktu: segera }
---
jenis: sop
kode: SOP-02
nama: Duplikat
`,
}

function workspace(settings: string, files: Readonly<Record<string, string>> = {}): string {
  return makeFolder({ ...documents, 'koheren.yaml': settings, ...files })
}

const ruleOf = (...lines: readonly string[]) =>
  `aturan_sendiri:\n  - id: sendiri/uji\n${lines.map((one) => `    ${one}\n`).join('')}`

interface Told {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly hint?: string
  readonly key: string
  readonly waived?: unknown
  readonly at: { readonly berkas: string; readonly start: { readonly line: number; readonly column: number } }
}

async function findings(cwd: string, ...more: string[]): Promise<Told[]> {
  const { stdout, stderr } = await run(['audit', '.', '-f', 'json', '--rule', 'sendiri', ...more], { cwd })
  expect(stderr).toBe('')
  return JSON.parse(stdout).findings
}

const placed = (all: readonly Told[]) =>
  all.map(({ at, message }) => `${at.berkas}:${at.start.line}:${at.start.column} ${message}`)

describe('rules that an office writes itself', () => {
  it.each([
    [['jenis: sop', 'isian: unit', 'ada: true'], ['sop.yaml:14:7 SOP "SOP-02": "unit" tidak ada']],
    [
      ['jenis: sop', 'isian: tanggal.efektif', 'ada: true'],
      [
        'sop.yaml:7:1 SOP "SOP-01": "tanggal.efektif" tidak ada',
        'sop.yaml:14:7 SOP "SOP-02": "tanggal.efektif" tidak ada',
      ],
    ],
    [
      ['jenis: sop', 'isian: langkah.waktu', 'ada: true', 'pola: \\d+ menit'],
      [
        'sop.yaml:10:7 SOP "SOP-01": "langkah.waktu" tidak ada',
        'sop.yaml:11:44 SOP "SOP-01": "langkah.waktu" berisi "segera", tidak mengikuti pola "\\d+ menit"',
        'sop.yaml:14:7 SOP "SOP-02": "langkah.waktu" tidak ada',
      ],
    ],
    [['jenis: sop', 'isian: unit', 'ada: false'], ['sop.yaml:5:7 SOP "SOP-01": "unit" tidak boleh ada']],
    [
      ['jenis: sop', 'isian: langkah.nomor', 'salah_satu: [1, 2]'],
      ['sop.yaml:11:14 SOP "SOP-01": "langkah.nomor" berisi "3", bukan salah satu dari: "1", "2"'],
    ],
    [
      ['jenis: sop', 'isian: "tanggal.*"', 'pola: 2023.*'],
      ['sop.yaml:7:23 SOP "SOP-01": "tanggal.*" berisi "2024-01-01", tidak mengikuti pola "2023.*"'],
    ],
    [
      ['jenis: sop', 'tertaut: { hubungan: melaksanakan, ke: proses }'],
      ['sop.yaml:14:7 SOP "SOP-02" tidak merujuk proses (melaksanakan)'],
    ],
    [['jenis: unit', 'tertaut: { dari: sop }'], ['instansi.yaml:6:13 unit "umum" tidak dirujuk SOP']],
    [
      ['jenis: proses', 'tertaut: { dari: sop, hubungan: melaksanakan }'],
      ['peta.yaml:5:13 proses "P.1" tidak dirujuk SOP (melaksanakan)'],
    ],
    [
      ['jenis: proses', 'isian: subproses', 'ada: true', 'pesan: "proses {kode} ({nama}) tanpa {isian}"'],
      ['peta.yaml:5:71 proses P.1.1 (Legalisasi) tanpa subproses'],
    ],
    [['jenis: sop', 'isian: unit', 'salah_satu: umum', 'pesan: "{nilai}?"'], ['sop.yaml:5:7 layanan?']],
  ])('%j', async (lines, expected) => {
    expect(placed(await findings(workspace(ruleOf(...lines))))).toEqual(expected)
  })

  it('are not judged on what could not be read', async () => {
    const cwd = workspace(ruleOf('jenis: proses', 'tertaut: { dari: sop }'), { 'rusak.yaml': 'jenis: sop\nkode: [\n' })
    expect(await findings(cwd, '--fail-on', 'never')).toEqual([])
    const broken = { 'sop.yaml': 'jenis: sop\nkode: S\nunit: { a: 1 }\n' }
    expect(await findings(workspace(ruleOf('jenis: sop', 'isian: unit', 'ada: true'), broken))).toEqual([])
  })

  it('say what the office says, with its severity, and fail by it', async () => {
    const cwd = workspace(
      ruleOf('jenis: sop', 'isian: unit', 'ada: true', 'tingkat: error', 'pesan: tanpa unit', 'saran: isi unitnya'),
    )
    const [one] = await findings(cwd)
    expect(one).toMatchObject({ rule: 'sendiri/uji', severity: 'error', message: 'tanpa unit', hint: 'isi unitnya' })
    const { code, stdout } = await run(['audit', '.', '--rule', 'sendiri/uji'], { cwd })
    expect([code, stdout.includes('koheren jelaskan sendiri/uji FOLDER')]).toEqual([1, true])
    expect((await run(['audit', '.', '--rule', 'sendiri/uj'], { cwd })).stderr).toContain(
      'mungkin maksudnya "sendiri/uji"',
    )
    expect(await findings(cwd, '--rule', 'rujukan', '--skip-rule', 'sendiri')).toEqual([])
  })

  it('are set, put out, and waived as all others are', async () => {
    const rule = ruleOf('jenis: sop', 'isian: unit', 'ada: true')
    expect((await findings(workspace(`aturan: { sendiri/uji: info }\n${rule}`)))[0]?.severity).toBe('info')
    const { stderr } = await run(['audit', '.'], { cwd: workspace(`aturan: { sendiri/uj: info }\n${rule}`) })
    expect(stderr).toContain('koheren.yaml:1:11: aturan "sendiri/uj" tidak dikenal; mungkin maksudnya "sendiri/uji"')
    const waiver = 'pengecualian: [{ aturan: sendiri/uji, alasan: dalam penataan, sampai: 2030-01-01 }]\n'
    expect((await findings(workspace(waiver + rule)))[0]?.waived).toBeDefined()
    const commented = { 'sop.yaml': 'jenis: sop\nkode: S # koheren-abaikan sendiri/uji: dalam penataan\n' }
    const cwd = workspace(rule, commented)
    expect((await findings(cwd))[0]?.waived).toBeDefined()
    // Without the settings nothing is known of the rule, and nothing is said of its waiver.
    expect((await run(['validasi', 'sop.yaml'], { cwd })).stdout).not.toContain('tidak dikenal')
  })

  it('have keys that outlive a move', async () => {
    const rule = ruleOf('jenis: sop', 'isian: langkah.waktu', 'pola: \\d+ menit')
    const [before] = await findings(workspace(rule))
    const moved = {
      'sop.yaml': '# kosong\njenis: sop\nkode: X\n',
      'lain/b.yaml': `# pindah\n\n${documents['sop.yaml']}`,
    }
    expect((await findings(workspace(rule, moved)))[0]?.key).toBe(before?.key)
  })

  it('give way to a nearer one of the same id', async () => {
    const cwd = workspace(
      `extends: bersama.yaml\n${ruleOf('jenis: sop', 'isian: unit', 'ada: true', 'pesan: dekat')}`,
      {
        'bersama.yaml': ruleOf('jenis: sop', 'isian: unit', 'ada: true', 'pesan: jauh'),
      },
    )
    expect((await findings(cwd)).map(({ message }) => message)).toEqual(['dekat'])
    const { stdout } = await run(['setelan', '.', '-f', 'json'], { cwd })
    expect(JSON.parse(stdout).saran[0].message).toBe('aturan "sendiri/uji" ditulis lagi di berkas yang lebih dekat')
  })

  it('stand in lists, explanations and reports', async () => {
    const lines = [
      'jenis: sop',
      'isian: unit',
      'ada: true',
      'judul: Setiap SOP berunit',
      'alasan: Agar <jelas> & pasti.',
    ]
    const cwd = workspace(ruleOf(...lines, 'dasar: [permenpanrb-35-2012, Keputusan Kakanwil Nomor 1 Tahun 2024]'))
    expect((await run(['aturan', '.'], { cwd })).stdout).toContain('sendiri/uji (peringatan)\n      Setiap SOP berunit')
    expect((await run(['aturan', '--config', 'koheren.yaml', '-f', 'json'], { cwd })).stdout).toContain('"sendiri/uji"')
    expect((await run(['aturan'], { cwd })).stdout).not.toContain('sendiri/')
    const { stdout } = await run(['jelaskan', 'sendiri/uji', '.'], { cwd })
    for (const part of ['Setiap SOP berunit', 'Agar <jelas> & pasti.', 'Keputusan Kakanwil Nomor 1 Tahun 2024']) {
      expect(stdout).toContain(part)
    }
    expect(stdout).not.toContain('Contoh')
    const { code, stderr } = await run(['jelaskan', 'sendiri/uji'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'koheren: aturan "sendiri/uji" ada dalam setelan; sebut foldernya: koheren jelaskan sendiri/uji FOLDER\n',
    ])
    for (const format of ['json', 'sarif', 'html', 'markdown', 'junit', 'checkstyle', 'gitlab']) {
      const report = await run(['audit', '.', '--rule', 'sendiri', '-f', format, '--fail-on', 'never'], { cwd })
      expect([format, report.code, report.stdout.includes('sendiri/uji')]).toEqual([format, 0, true])
      expect(report.stdout).not.toContain('<jelas>&')
    }
  })

  it('are listed as JSON without what a terminal obeys', async () => {
    const cwd = workspace(
      'aturan_sendiri:\n  - { id: sendiri/uji, jenis: sop, isian: unit, ada: true, judul: "a\\u202Eb" }\n',
    )
    const { stdout } = await run(['aturan', '.', '-f', 'json'], { cwd })
    expect(stdout).not.toContain('\u202e')
    const titles = (JSON.parse(stdout) as { title: string }[]).map(({ title }) => title)
    expect(titles).toContain('a\u202eb')
  })

  it.each([
    [
      ['jenis: sopp', 'isian: unit', 'ada: true'],
      'koheren.yaml:3:12: jenis "sopp" tidak dikenal; mungkin maksudnya "sop"',
    ],
    [['isian: unit', 'ada: true'], 'aturan "sendiri/uji" tidak menyebut jenis'],
    [
      ['jenis: sop', 'isian: unti', 'ada: true'],
      'koheren.yaml:4:12: isian "unti" tidak dikenal dalam SOP; mungkin maksudnya "unit"',
    ],
    [
      ['jenis: sop', 'isian: langkah.wktu', 'ada: true'],
      'isian "wktu" tidak dikenal dalam "langkah" pada SOP; mungkin maksudnya "waktu"',
    ],
    [['jenis: sop', 'isian: nama.x', 'ada: true'], '"nama" tidak memiliki isian di dalamnya'],
    [['jenis: indikator', 'isian: satuann', 'ada: true'], 'dalam indikator; mungkin maksudnya "satuan"'],
    [['jenis: sop', 'isian: unit'], 'tidak menyebut syarat; isi ada, pola, salah_satu, atau tertaut'],
    [['jenis: sop', 'ada: true'], 'tidak menyebut isian'],
    [
      ['jenis: sop', 'isian: unit', 'pola: (a+)+'],
      'koheren.yaml:5:11: pola "(a+)+" dapat dicocokkan dengan terlalu banyak cara',
    ],
    [['jenis: sop', 'isian: unit', 'pola: "["'], 'bukan pola yang sah'],
    [['jenis: sop', 'isian: unit', 'salah_satu: []'], '"salah_satu" kosong'],
    [['jenis: sop', 'isian: unit', 'ada: false', 'pola: a'], 'tidak boleh ada tidak dapat diminta isinya'],
    [['jenis: sop', 'tertaut: {}'], '"tertaut" kosong'],
    [
      ['jenis: sop', 'tertaut: { hubungan: melaksanakn }'],
      'hubungan "melaksanakn" tidak dikenal; mungkin maksudnya "melaksanakan"',
    ],
    [['jenis: sop', 'tertaut: { ke: prosess }'], 'jenis "prosess" tidak dikenal; mungkin maksudnya "proses"'],
    [['jenis: sop', 'tertaut: { ke: misi }'], 'tidak ada tautan seperti itu dari SOP; yang ada: melaksanakan (proses)'],
    [['jenis: misi', 'tertaut: { dari: sop }'], 'tidak ada tautan seperti itu dari SOP ke misi'],
    [['jenis: sop', 'isian: unit', 'tertaut: { ke: proses }'], '"isian" tidak berlaku bersama "tertaut"'],
    [
      ['jenis: sop', 'isian: unit', 'ada: true', 'pesan: "{kod}"'],
      '"{kod}" dalam pesan tidak dikenal; mungkin maksudnya "kode"',
    ],
    [
      ['jenis: sop', 'isian: unit', 'ada: true', 'dasar: permenpanrb-35-2021'],
      'koheren.yaml:6:12: peraturan "permenpanrb-35-2021" tidak ada dalam daftar; mungkin maksudnya "permenpanrb-25-2021"',
    ],
    [['jenis: sop', 'isian: unit', 'ada: true', 'tingkt: error'], 'mungkin maksudnya "tingkat"'],
    [['jenis: sop', 'isian: unit', 'ada: true', 'tingkat: mati'], '"mati"'],
  ])('refuse %j', async (lines, part) => {
    const { code, stderr, stdout } = await run(['audit', '.'], { cwd: workspace(ruleOf(...lines)) })
    expect(stderr).toContain(part)
    expect([code, stdout]).toEqual([2, ''])
  })

  it.each([
    ['id: sop/uji', 'id "sop/uji" tidak dapat dipakai'],
    ['id: sendiri/Uji', 'huruf kecil'],
    ['judul: Tanpa id', 'tidak menyebut id'],
    [
      'id: sendiri/a, jenis: sop, isian: unit, ada: true }, { id: sendiri/a, jenis: sop, isian: unit, ada: true',
      'ditulis dua kali',
    ],
  ])('refuse %j', async (rule, part) => {
    const { code, stderr } = await run(['audit', '.'], { cwd: workspace(`aturan_sendiri: [{ ${rule} }]\n`) })
    expect([code, stderr.includes(part)]).toEqual([2, true])
  })

  it('are held to long texts where that takes no time, and say where it would', async () => {
    const long = (pola: string) =>
      findings(
        workspace(ruleOf('jenis: sop', 'isian: dasar_hukum', `pola: ${pola}`), {
          'sop.yaml': `jenis: sop\nkode: S\ndasar_hukum:\n  - ${'a'.repeat(40_000)}\n`,
        }),
      )
    expect(await long('a+')).toEqual([])
    expect(placed(await long('b.*'))[0]).toContain('tidak mengikuti pola "b.*"')
    expect(placed(await long('.*a.*b'))[0]).toContain('terlalu panjang untuk dicocokkan dengan pola ".*a.*b"')
  })
})
