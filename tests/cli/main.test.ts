import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { crashing, kantor, testRules } from '../report/kantor.ts'
import { makeFolder, run } from './run.ts'

const sop = 'jenis: sop\nkode: SOP-01\nnama: Legalisasi\n'

describe('refuses with one Indonesian sentence', () => {
  it.each([
    [[], 'sebutkan perintahnya'],
    [['audt'], 'perintah "audt" tidak dikenal; mungkin maksudnya "koheren audit"'],
    [['dokumen/kua'], 'untuk memeriksa folder itu: koheren audit dokumen/kua'],
    [['xyzzy'], 'perintah "xyzzy" tidak dikenal; yang ada: audit, laporan, report, beda, diff'],
    [['bantuan', 'xyzzy'], 'perintah "xyzzy" tidak dikenal; yang ada: audit, laporan, report, beda, diff'],
    [['bantuan', 'audti'], 'mungkin maksudnya "koheren audit"'],
    [['audit', ''], 'nama berkas atau folder kosong; folder ini ditulis "."'],
    [['validasi', ''], 'nama berkas atau folder kosong'],
    [['--rule', 'sop', 'audit'], 'pilihan ditulis sesudah perintah, misalnya: koheren audit --rule'],
    [['audit', '--fromat', 'json'], 'pilihan "--fromat" tidak dikenal; mungkin maksudnya "--format"'],
    [['audit', '-z'], 'pilihan "-z" tidak dikenal; lihat "koheren audit --help"'],
    [['audit', '--format'], 'pilihan "-f, --format <nama[=berkas]>" belum diikuti nilainya'],
    [['audit', 'a', 'b'], 'menerima 1 argumen, bukan 2'],
    [['aturan', 'a', 'b'], 'menerima 1 argumen, bukan 2'],
    [['audit', '-f', 'xml'], 'format "xml" tidak dikenal; yang ada: terminal, json'],
    [['audit', '-f', 'jsn'], 'mungkin maksudnya "json"'],
    [['audit', '-f', 'constructor'], 'format "constructor" tidak dikenal'],
    [['audit', '-f', 'json='], 'format "json=" tidak menyebut berkas'],
    [
      ['audit', '-f', 'json', '-f', 'terminal'],
      'beri berkas kepada salah satunya, misalnya --format terminal=laporan.txt',
    ],
    [['audit', '-f', 'json=-', '-f', 'terminal'], 'hanya satu format dapat ditulis ke layar'],
    [['audit', '-f', 'terminal='], 'format "terminal=" tidak menyebut berkas; tulis misalnya terminal=laporan.txt'],
    [['audit', '-f', 'json=a', '-f', 'terminal=./a'], 'berkas "./a" disebut untuk dua format'],
    [['audit', '--fail-on', 'eror'], '"eror" bukan nilai --fail-on; mungkin maksudnya "error"'],
    [['audit', '--as-of', '31 Februari 2024'], 'tanggal "31 Februari 2024" tidak terbaca'],
    [['audit', '--as-of', 'Juni 2020'], 'tanggal "Juni 2020" tidak menyebut hari; tulis misalnya 2020-06-30'],
    [['audit', '--rule', 'sopp'], 'aturan "sopp" tidak dikenal; mungkin maksudnya "sop"'],
    [['audit', '--rule', 'identitas-pokok'], 'mungkin maksudnya "sop/identitas-pokok"'],
    [['audit', '--skip-rule', 'sop/xyzzyxyzzy'], 'lihat semuanya dengan "koheren aturan"'],
    [['audit', '--rule', 'sop', '--skip-rule', 'sop'], 'tidak ada aturan yang tersisa'],
    [['audit', '/tidak/ada'], 'folder "/tidak/ada" tidak ditemukan'],
    [['audit', '--instansi', 'kua-lain', kantor], 'instansi "kua-lain" tidak ada di folder ini; yang ada: kua-rekaan'],
    [['audit', join(kantor, 'standar.yaml/x')], 'tidak dapat dibuka: jalurnya melewati berkas'],
    [['audit', `/${'x'.repeat(300)}`], 'tidak dapat dibuka: namanya terlalu panjang'],
    [['audit', join(kantor, 'standar.yaml')], 'bukan folder; untuk satu berkas pakai "koheren validasi'],
    [['validasi'], 'sebutkan berkas yang diperiksa'],
    [['validasi', '/tidak/ada.yaml'], 'berkas "/tidak/ada.yaml" tidak dapat dibaca: tidak ditemukan'],
    [['jelaskan', 'sop/identitas-poko'], 'mungkin maksudnya "sop/identitas-pokok"'],
    [['aturan', '-f', 'xml'], 'format "xml" tidak dikenal'],
  ])('%j', async (argv, part) => {
    const { code, stdout, stderr } = await run(argv)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(part)
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^koheren: /)
    expect(stderr).not.toMatch(/error:|unknown|missing|did you mean|usage/i)
  })

  it('shows what comes from argv harmlessly', async () => {
    const { stderr } = await run(['audit', '/\u001b[31m\u202e'])
    expect(stderr).toBe('koheren: folder "/<U+001B>[31m<U+202E>" tidak ditemukan\n')
  })

  it('an empty folder', async () => {
    const cwd = makeFolder()
    const { code, stderr } = await run(['audit'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'koheren: folder "." tidak memuat dokumen: tidak ada berkas .yaml atau .yml di dalamnya\n',
    ])
  })

  it('an empty stdin', async () => {
    const { code, stderr } = await run(['validasi', '-'], { stdin: '' })
    expect([code, stderr.slice(0, 29)]).toEqual([2, 'koheren: masukan baku kosong;'])
  })
})

describe('help and version', () => {
  it('answers --version on stdout', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: '0.0.0\n', stderr: '' })
    expect(await run(['-V'])).toEqual({ code: 0, stdout: '0.0.0\n', stderr: '' })
  })

  it.each([
    [['--help'], ['Pemakaian: koheren PERINTAH', 'audit', 'validasi|validate', 'Kode keluar:']],
    [
      ['audit', '--help'],
      ['--fail-on', 'terminal, json', 'Contoh:'],
    ],
    [
      ['validate', '-h'],
      ['masukan baku', '--quiet'],
    ],
    [['bantuan', 'explain'], ['koheren jelaskan|explain [aturan]']],
    [['help'], ['Perintah:']],
  ])('%j is Indonesian', async (argv, parts) => {
    const { code, stdout, stderr } = await run(argv)
    expect([code, stderr]).toEqual([0, ''])
    for (const part of parts) expect(stdout).toContain(part)
    expect(stdout).not.toMatch(/usage:|options:|arguments:|commands:|default|display help/i)
  })

  it('fits a narrow terminal', async () => {
    const { stdout } = await run(['validasi', '--help'], { terminal: 60 })
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  })
})

describe('exit codes', () => {
  it.each([
    [[], 1],
    [['--fail-on', 'error'], 1],
    [['--fail-on', 'never'], 0],
    [['--rule', 'rujukan/proses'], 1],
    [['--rule', 'rujukan/proses', '--fail-on', 'warning'], 1],
    [['--rule', 'rujukan/proses', '--fail-on', 'never'], 0],
    [['--skip-rule', 'dokumen,koherensi'], 0],
    [['--skip-rule', 'dokumen,koherensi', '--fail-on', 'warning'], 1],
  ])('%j', async (options, code) => {
    for (const format of ['terminal', 'json']) {
      const ran = await run(['audit', kantor, '-f', format, ...options], { rules: testRules })
      expect(ran.code, format).toBe(code)
    }
  })

  it.each(['terminal', 'json'])('3 when a rule throws, whatever --fail-on says, and %s names it', async (format) => {
    const ran = await run(['audit', kantor, '-f', format, '--fail-on', 'never'], { rules: [...testRules, crashing] })
    expect(ran.code).toBe(3)
    expect(ran.stdout).toContain('dokumen/celaka')
    expect(ran.stdout).toContain('koherensi/waktu')
    expect(ran.stderr).toBe(
      'koheren: aturan "dokumen/celaka" gagal dijalankan karena kesalahan koheren sendiri: celaka <U+001B>[31m\n',
    )
  })

  it('1, and says so, when chosen rules say nothing of a document that cannot be read', async () => {
    const cwd = makeFolder()
    writeFileSync(join(cwd, 'sop.yaml'), 'jenis: [')
    const { code, stdout, stderr } = await run(['audit', '--rule', 'sop'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('1 dokumen tidak terbaca dan tertinggal: sop.yaml')
    expect(stderr).toBe('koheren: dokumen yang tidak terbaca tidak dinilai aturan yang dipilih: sop.yaml\n')
  })

  it('0 for findings that are waived', async () => {
    const cwd = makeFolder()
    writeFileSync(join(cwd, 'a.yaml'), `${sop}proses: [P-9]\n`)
    const waiver = 'pengecualian: [{ aturan: rujukan/proses, alasan: menunggu peta, sampai: 2025-01-01 }]'
    writeFileSync(join(cwd, 'koheren.yaml'), waiver)
    const { code, stdout } = await run(['audit', '--fail-on', 'info'], { cwd, rules: testRules })
    expect(code).toBe(0)
    expect(stdout).toContain('Dikecualikan (1)')
    expect(stdout).toContain('menunggu peta')
  })
})

describe('audit', () => {
  it('judges on the day asked for, else on that of koheren.yaml, else today', async () => {
    const cwd = makeFolder()
    writeFileSync(join(cwd, 'a.yaml'), sop)
    const heading = async (argv: string[]) => (await run(['audit', ...argv], { cwd })).stdout.split('\n')[0]
    expect(await heading([])).toBe('koheren 0.0.0 · audit per 31 Desember 2024')
    writeFileSync(join(cwd, 'koheren.yaml'), 'tanggal_audit: 2023-06-01\n')
    expect(await heading([])).toBe('koheren 0.0.0 · audit per 1 Juni 2023')
    expect(await heading(['--as-of', '31 Desember 2022'])).toBe('koheren 0.0.0 · audit per 31 Desember 2022')
  })

  it('leaves out files that koheren.yaml ignores, and says so', async () => {
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'arsip/lama'), { recursive: true })
    writeFileSync(join(cwd, 'a.yaml'), sop)
    writeFileSync(join(cwd, 'arsip/lama/b.yaml'), 'jenis: [')
    writeFileSync(join(cwd, 'koheren.yaml'), 'abaikan_berkas: [arsip/**]')
    const { stdout } = await run(['audit', '--rule', 'dokumen/yaml-terbaca'], { cwd, rules: testRules })
    expect(stdout).toContain('1 dokumen dalam 1 berkas')
    expect(stdout).toContain('Catatan: 1 berkas diabaikan menurut setelan: arsip/lama/b.yaml')
  })

  it('says that only some rules judged', async () => {
    const { stdout } = await run(['audit', kantor, '--rule', 'sop/identitas-pokok'])
    expect(stdout).toContain(`hanya 1 dari ${rules.length} aturan yang menilai`)
  })

  it('takes ids and groups, with commas or repeated', async () => {
    const { stdout } = await run(
      ['audit', kantor, '-f', 'json', '--rule', 'rujukan,koherensi/waktu', '--rule', 'dokumen/konsep'],
      {
        rules: testRules,
      },
    )
    const ids = JSON.parse(stdout).rules.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(['koherensi/waktu', 'rujukan/proses', 'dokumen/konsep'])
  })

  it('shows nothing but failing findings with --quiet', async () => {
    const { stdout } = await run(['audit', kantor, '--quiet', '--skip-rule', 'dokumen', '--fail-on', 'warning'], {
      rules: testRules,
    })
    expect(stdout.split('\n')).toEqual([
      'sop/nikah.yaml:11:10: peringatan: proses "P-9" tidak ada [rujukan/proses]',
      'standar.yaml:5:15: kesalahan: layanan "Pendaftaran kehendak nikah" menjanjikan 30 menit, SOP-nya berlangsung 50 menit [koherensi/waktu]',
      '',
    ])
  })

  it('takes both kinds of separators', async () => {
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'dokumen/kua'), { recursive: true })
    writeFileSync(join(cwd, 'dokumen/kua/sop.yaml'), `${sop}salah: 1\n`)
    const { stdout } = await run(['validasi', 'dokumen\\kua\\sop.yaml', '--quiet'], { cwd, rules: testRules })
    expect((await run(['audit', 'dokumen\\kua'], { cwd })).code).toBe(1)
    expect(stdout === '' || stdout.startsWith('dokumen/kua/sop.yaml:4:1')).toBe(true)
  })
})

describe('validasi', () => {
  it('goes by no settings, and its help says so', async () => {
    const cwd = makeFolder()
    writeFileSync(join(cwd, 'sop.yaml'), `${sop}salah: 1\n`)
    writeFileSync(join(cwd, 'koheren.yaml'), 'abaikan_berkas: [sop.yaml]\naturan: { dokumen/sesuai-skema: mati }')
    expect((await run(['validasi', '.'], { cwd })).code).toBe(1)
    expect((await run(['validasi', '--help'])).stdout).toContain('Setelan dalam koheren.yaml tidak dipakai')
    const { code, stderr } = await run(['validasi', '--config', 'koheren.yaml', '.'], { cwd })
    expect([code, stderr]).toEqual([2, 'koheren: pilihan "--config" tidak dikenal; lihat "koheren validasi --help"\n'])
  })

  it('reads stdin', async () => {
    const { code, stdout } = await run(['validasi', '-'], { stdin: sop })
    expect(code).toBe(0)
    expect(stdout).toContain('validasi bentuk dokumen per 31 Desember 2024')
    expect(stdout).toContain('1 dokumen dalam 1 berkas')
    expect(stdout).toContain('Tidak ada temuan: bentuk 1 dokumen sesuai skema')
    expect(stdout).toContain('isinya diperiksa dengan "koheren audit"')
  })

  it('takes folders, and each file once', async () => {
    const folder = join(kantor, 'sop')
    const { stdout } = await run(['validasi', folder, join(folder, 'nikah.yaml'), '-f', 'json'])
    expect(JSON.parse(stdout).completeness.files).toBe(2)
  })

  it('shows files relative to where it runs', async () => {
    const { stdout } = await run(['validasi', join(kantor, 'sop'), '-f', 'json'], { cwd: kantor })
    const { leftOut } = JSON.parse(stdout).completeness
    expect(leftOut).toEqual([
      { berkas: 'sop/nikah.yaml', urutan: 2 },
      { berkas: 'sop/nikah.yaml', urutan: 3 },
    ])
  })
})

describe('aturan and jelaskan', () => {
  it('lists all rules as JSON', async () => {
    const { code, stdout } = await run(['rules', '--format', 'json'])
    expect(code).toBe(0)
    const list = JSON.parse(stdout)
    expect(list.find(({ id }: { id: string }) => id === 'sop/waktu-total-sesuai').fix.onlyNamed).toBe(true)
    expect(list.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
    for (const rule of list) {
      expect(Object.keys(rule).filter((key) => key !== 'fix')).toEqual(['id', 'severity', 'title', 'why', 'basis'])
      expect(rule.why).not.toMatch(/\n/)
    }
  })

  it('lists all rules by group', async () => {
    const { stdout } = await run(['aturan'])
    for (const { id } of rules) expect(stdout).toContain(id)
    expect((await run(['jelaskan'])).stdout).toBe(stdout)
  })

  it('explains each rule', async () => {
    for (const { id, title } of rules) {
      const { code, stdout } = await run(['jelaskan', id], { terminal: 120 })
      expect(code, id).toBe(0)
      for (const part of [id, title.slice(0, 40), 'Mengapa', 'Contoh yang benar', 'Contoh yang salah', '✗']) {
        expect(stdout).toContain(part)
      }
    }
  })

  it('names the basis in full, with its status', async () => {
    const { stdout } = await run(['jelaskan', 'sop/identitas-pokok'])
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Dasar hukum • Peraturan Menteri Pendayagunaan .* Nomor 35 Tahun 2012 tentang .* berlaku/,
    )
  })

  it('lists the rules of a group', async () => {
    const { stdout } = await run(['explain', 'koherensi'])
    expect(stdout).toContain('koherensi/dokumen-ada')
    expect(stdout).not.toContain('sop/identitas-pokok')
  })
})

describe('the terminal', () => {
  const colours = (env: Record<string, string>, argv: string[] = []) =>
    run(['audit', kantor, ...argv], { terminal: 100, env, rules: testRules }).then(({ stdout }) =>
      stdout.includes('\u001b['),
    )

  it('has colours where it wants them', async () => {
    expect(await colours({})).toBe(true)
    expect(await colours({ NO_COLOR: '' })).toBe(true)
    expect(await colours({ NO_COLOR: '1' })).toBe(false)
    expect(await colours({ TERM: 'dumb' })).toBe(false)
    expect(await colours({}, ['--no-color'])).toBe(false)
    const piped = await run(['audit', kantor], { rules: testRules, env: { FORCE_COLOR: '1' } })
    expect(piped.stdout).not.toContain('\u001b')
  })

  it.each([
    ['linux', { LANG: 'id_ID.UTF-8' }, true],
    ['linux', {}, true],
    ['linux', { LC_ALL: 'C', LANG: 'id_ID.UTF-8' }, false],
    ['linux', { TERM: 'linux' }, false],
    ['win32', {}, false],
    ['win32', { WT_SESSION: '1' }, true],
  ])('of %s with %j shows signs beyond ASCII: %s', async (platform, env, expected) => {
    const world = { terminal: 100, platform, env, rules: testRules }
    const { stdout } = await run(['audit', kantor, '--no-color'], world)
    expect(stdout.includes('✖')).toBe(expected)
    expect(/[─│█–…]/.test(stdout)).toBe(expected)
  })

  it.each([20, 40, 60, 80, 100, 120])('of %d columns holds every line', async (columns) => {
    const { stdout } = await run(['audit', kantor, '--no-color'], { terminal: columns, rules: testRules })
    const { widthOf } = await import('../../src/report/layout.ts')
    for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(columns, 40))
  })
})

describe('a hostile workspace', () => {
  it('paints no terminal, with all rules, in every format', async () => {
    const cwd = makeFolder()
    const text = '"\\e[31m\\e]0;judul\\a \\u202E01-POS \\x9B2J \\u2028"'
    writeFileSync(join(cwd, 'sop.yaml'), `jenis: sop\nkode: ${text}\nnama: ${text}\nproses: [${text}]\n${text}: 1\n`)
    writeFileSync(join(cwd, 'jenis.yaml'), `jenis: ${text}\nkode: S\n`)
    writeFileSync(join(cwd, 'mentah.yaml'), 'jenis: sop\nkode: \u009b31m\u202e\u001b[31m\n')
    for (const format of ['terminal', 'json']) {
      const { code, stdout, stderr } = await run(['audit', '-f', format, '--no-color'], { cwd, terminal: 80 })
      expect(code).toBe(1)
      expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u)
      expect(stdout).toMatch(/202e/i)
    }
  })
})

describe('the same workspace', () => {
  it('gives the same bytes whatever locale and columns a pipe comes with', async () => {
    const one = await run(['audit', kantor, '--as-of', '2024-12-31'], { rules: testRules })
    const world = { rules: testRules, env: { LC_ALL: 'C', COLUMNS: '40', TZ: 'Asia/Jayapura' }, today: '2030-01-01' }
    expect((await run(['audit', kantor, '--as-of', '2024-12-31'], world)).stdout).toBe(one.stdout)
  })
})
