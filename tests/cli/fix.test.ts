import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Files, makeFolder, type Ran, run, writeFiles } from './run.ts'

/** A workspace below a folder, and what is in its files. */
function workspace(files: Files) {
  const root = makeFolder()
  writeFiles(join(root, 'dok'), files)
  const read = (path: string) => readFileSync(join(root, 'dok', path), 'utf8')
  return { root, read, fix: (...argv: string[]): Promise<Ran> => run(['audit', ...argv], { cwd: root }) }
}

const sop = (kode: string, more = '') => `jenis: sop\nkode: ${kode}\nnama: SOP ${kode}\n${more}`
/** One fault that is mended, and one that is not. */
const faulty = sop('A', 'revisi_ke: 01 # komentar\ntanggal: { efektif: 31 Februari 2024 }\n')
const ruled = ['--rule', 'dokumen/teks-berkutip,dokumen/tanggal-terbaca']

describe('--fix', () => {
  it('mends the files, tells what it did, and reports what remains', async () => {
    const { fix, read } = workspace({ 'sub/a b.yaml': faulty, 'b.yaml': sop('B') })
    const { code, stdout, stderr } = await fix('--fix', 'dok', ...ruled)
    expect(read('sub/a b.yaml')).toBe(faulty.replace('01', '"01"'))
    expect(read('b.yaml')).toBe(sop('B'))
    expect(stderr).toBe(
      'Diperbaiki: 1 temuan dalam 1 berkas\n  • sub/a b.yaml:4 diapit tanda kutip (dokumen/teks-berkutip)\n\n',
    )
    expect(stdout).toContain('31 Februari 2024')
    expect(stdout).not.toContain('teks-berkutip')
    expect(code).toBe(1)
    const again = await fix('--fix', 'dok', ...ruled)
    expect(again.stderr).toBe('Tidak ada yang dapat diperbaiki dengan aman.\n\n')
    expect(again.stdout).toBe(stdout)
    expect(read('sub/a b.yaml')).toBe(faulty.replace('01', '"01"'))
  })

  it('succeeds where nothing remains, whatever there was', async () => {
    const { fix } = workspace({ 'a.yaml': sop('A', 'revisi_ke: 01\n') })
    const asked = ['dok', '--rule', 'dokumen/teks-berkutip', '--fail-on', 'info']
    expect((await fix(...asked)).code).toBe(1)
    expect(await fix(...asked, '--fix', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('takes away curly quotation marks around a value, and keeps them within one', async () => {
    const text = sop(
      'A',
      'peralatan: [“001”, meja]\nperingatan: “Bila terlambat, layanan terhenti” # dari Word\ncatatan: survei “Suara Warga”\n',
    )
    const { fix, read } = workspace({ 'a.yaml': text })
    const { stdout } = await fix('dok', '--rule', 'dokumen/teks-berkutip')
    expect(stdout).toMatch(
      /teks “001” dan 1 teks lain diapit tanda kutip lengkung, yang ikut terbaca sebagai\s+bagian teksnya/,
    )
    expect((await fix('--fix', 'dok', '--rule', 'dokumen/teks-berkutip')).code).toBe(0)
    expect(read('a.yaml')).toBe(
      sop(
        'A',
        'peralatan: ["001", meja]\nperingatan: Bila terlambat, layanan terhenti # dari Word\ncatatan: survei “Suara Warga”\n',
      ),
    )
  })

  it('leaves a report on stdout to programs', async () => {
    const { fix } = workspace({ 'a.yaml': faulty })
    const { stdout, stderr } = await fix('dok', '--fix', ...ruled, '-f', 'json')
    const { findings } = JSON.parse(stdout)
    expect(findings).toMatchObject([{ rule: 'dokumen/tanggal-terbaca' }])
    expect(stderr).toContain('Diperbaiki: 1 temuan')
  })

  it('keeps byte order mark, line breaks, mode, comments and layout', async () => {
    const text =
      '\ufeff# Kepala\t—\r\njenis:   sop\r\nkode: "A"\r\nnama: &n Satu\r\nrevisi_ke:   01\t# é\r\n\r\n...\r\n'
    const { fix, read, root } = workspace({ 'a.yaml': text })
    chmodSync(join(root, 'dok/a.yaml'), 0o640)
    await fix('dok', '--fix', ...ruled)
    expect(read('a.yaml')).toBe(text.replace('01', '"01"'))
    if (process.platform !== 'win32') expect(statSync(join(root, 'dok/a.yaml')).mode & 0o777).toBe(0o640)
  })

  it('tells what was changed, each in its place', async () => {
    const { fix, read } = workspace({
      'a.yaml': `${sop('A', 'keterkaitan: [B]\n')}dasar_hukum: [UU 1/1974, uu 1/1974]\nperalatn: komputer\n`,
      'b.yaml': sop('B', 'keterkaitan: [C] # c\nproses: P-1\ntanggal: { efektif: 12 Jamuari 2024 }\n'),
      'c.yaml': 'jenis: peta_proses\nkode: PETA\nproses: [{ kode: P-01, nama: Satu }, { kode: P-02, nama: Dua }]\n',
    })
    const rules = 'rujukan/ditemukan,rujukan/peraturan-tunggal,sop/keterkaitan-timbal-balik,dokumen/sesuai-skema'
    const { stderr } = await fix('dok', `--fix=${rules},dokumen/tanggal-terbaca`)
    expect(stderr.split('\n').slice(1, 6)).toEqual([
      '  • a.yaml:5 butir dihapus (rujukan/peraturan-tunggal)',
      '  • a.yaml:6 kunci menjadi "peralatan" (dokumen/sesuai-skema)',
      '  • b.yaml:4 ditambah "A" (sop/keterkaitan-timbal-balik)',
      '  • b.yaml:5 menjadi "P-01" (rujukan/ditemukan)',
      '  • b.yaml:6 menjadi "12 Januari 2024" (dokumen/tanggal-terbaca)',
    ])
    expect(read('a.yaml')).toBe(`${sop('A', 'keterkaitan: [B]\n')}dasar_hukum: [UU 1/1974]\nperalatan: komputer\n`)
    expect(read('b.yaml')).toBe(
      sop('B', 'keterkaitan: [C, A] # c\nproses: P-01\ntanggal: { efektif: 12 Januari 2024 }\n'),
    )
  })

  it('tells what it did not do, and why', async () => {
    const steps = 'langka:\n  - { nomor: 1, kegiatan: Menerima berkas }\n'
    const { fix, read } = workspace({ 'a.yaml': sop('A', steps) })
    const { stderr, code } = await fix('dok', '--fix')
    expect(read('a.yaml')).toBe(sop('A', steps))
    expect(stderr).toContain(
      'Tidak diperbaiki: 1 temuan\n  • a.yaml:4 dokumen/sesuai-skema: perbaikannya menimbulkan temuan baru: ',
    )
    expect(code).toBe(1)
  })

  it('changes a value that someone must answer for only when its rule is named', async () => {
    const text = sop('A', 'waktu_total: 45 menit\nlangkah: [{ waktu: 15 menit }, { waktu: 40 menit }]\n')
    const { fix, read } = workspace({ 'a.yaml': text })
    for (const asked of ['--fix', '--fix=sop', '--fix=dokumen,sop']) await fix('dok', asked)
    expect(read('a.yaml')).toBe(text)
    await fix('dok', '--fix=sop/waktu-total-sesuai')
    expect(read('a.yaml')).toBe(text.replace('45 menit', '55 menit'))
  })

  it('mends what is asked for: rules, groups, those that judge, one office', async () => {
    const { fix, read } = workspace({
      'x/i.yaml': 'jenis: instansi\nkode: x\nnama: Kantor X\n',
      'x/a.yaml': sop('A', 'revisi_ke: 01\nproses: P-1\n'),
      'x/p.yaml': 'jenis: peta_proses\nkode: PETA\nproses: [{ kode: P-01, nama: Satu }]\n',
      'y/i.yaml': 'jenis: instansi\nkode: y\nnama: Kantor Y\n',
      'y/a.yaml': sop('A', 'revisi_ke: 01\n'),
    })
    await fix('dok', '--fix=dokumen', '--instansi', 'x')
    expect(read('x/a.yaml')).toBe(sop('A', 'revisi_ke: "01"\nproses: P-1\n'))
    expect(read('y/a.yaml')).toBe(sop('A', 'revisi_ke: 01\n'))
    await fix('dok', '--fix', '--rule', 'dokumen')
    expect(read('x/a.yaml')).toContain('proses: P-1\n')
    expect(read('y/a.yaml')).toBe(sop('A', 'revisi_ke: "01"\n'))
    await fix('dok', '--fix= rujukan/ditemukan ')
    expect(read('x/a.yaml')).toContain('proses: P-01\n')
  })

  it('leaves what is in the baseline, and mends what is new', async () => {
    const { fix, read, root } = workspace({ 'a.yaml': sop('A', 'revisi_ke: 01\n') })
    expect((await run(['garis-dasar', 'dok'], { cwd: root })).code).toBe(0)
    writeFiles(join(root, 'dok'), { 'b.yaml': sop('B', 'revisi_ke: 02\n') })
    expect((await fix('dok', '--fix', ...ruled)).stderr).toContain('Diperbaiki: 1 temuan dalam 1 berkas')
    expect(read('a.yaml')).toBe(sop('A', 'revisi_ke: 01\n'))
    expect(read('b.yaml')).toBe(sop('B', 'revisi_ke: "02"\n'))
    await fix('dok', '--fix', '--no-baseline', ...ruled)
    expect(read('a.yaml')).toBe(sop('A', 'revisi_ke: "01"\n'))
  })

  it('never follows a link out of the folder, and mends a folder that is itself one', async () => {
    const { fix, read, root } = workspace({ 'a.yaml': faulty })
    writeFiles(root, { 'luar/b.yaml': faulty.replaceAll('A', 'B') })
    symlinkSync(join(root, 'luar/b.yaml'), join(root, 'dok/b.yaml'))
    symlinkSync(join(root, 'dok'), join(root, 'tautan'))
    await fix('tautan', '--fix', ...ruled)
    expect(read('a.yaml')).toContain('"01"')
    expect(readFileSync(join(root, 'luar/b.yaml'), 'utf8')).toBe(faulty.replaceAll('A', 'B'))
  })

  it('changes no file where one of them must not be written', async () => {
    const { fix, read, root } = workspace({ 'a.yaml': faulty, 'b.yaml': faulty.replaceAll('A', 'B') })
    chmodSync(join(root, 'dok/b.yaml'), 0o444)
    const { code, stdout, stderr } = await fix('dok', '--fix', ...ruled)
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'koheren: berkas "b.yaml" tidak dapat diperbaiki: berkas itu hanya dapat dibaca; tidak ada berkas yang diubah\n',
    })
    expect(read('a.yaml')).toBe(faulty)
  })

  it.each([
    [['--fix=tak/ada'], 'aturan "tak/ada" tidak dikenal'],
    [['--fix=sop/kalimat-kerja'], '"sop/kalimat-kerja" tidak dapat memperbaiki; yang dapat: '],
    [['--fix=zi'], '"zi" tidak dapat memperbaiki; yang dapat: '],
    [['--fix='], '"--fix=" tidak menyebut aturan; tulis --fix saja untuk semua yang aman, atau sebut aturannya'],
    [['--fix= '], '"--fix=" tidak menyebut aturan'],
    [['--fix-dry-run='], '"--fix-dry-run=" tidak menyebut aturan'],
    [['--fix', '--fix-dry-run'], 'pilih salah satu: --fix atau --fix-dry-run'],
    [['--fix-dry-run', '-f', 'json'], '--fix-dry-run menulis perubahannya ke layar; beri berkas kepada format json'],
    [['--fixx'], 'pilihan "--fixx" tidak dikenal; mungkin maksudnya "--fix"'],
  ])('refuses %j', async (argv, sentence) => {
    const { fix, read } = workspace({ 'a.yaml': faulty })
    const { code, stdout, stderr } = await fix('dok', ...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(read('a.yaml')).toBe(faulty)
  })
})

describe('--fix-dry-run', () => {
  it('gives a diff and changes nothing; success is that of what would remain', async () => {
    const { fix, read, root } = workspace({ 'a b.yaml': faulty, 'c.yaml': `\ufeff${sop('C', 'revisi_ke: 02')}` })
    const { code, stdout, stderr } = await fix(
      '--fix-dry-run',
      'dok',
      ...ruled,
      '-f',
      `json=${join(root, 'sisa.json')}`,
    )
    expect(stdout).toBe(`--- a/dok/a b.yaml\t
+++ b/dok/a b.yaml\t
@@ -1,5 +1,5 @@
 jenis: sop
 kode: A
 nama: SOP A
-revisi_ke: 01 # komentar
+revisi_ke: "01" # komentar
 tanggal: { efektif: 31 Februari 2024 }
--- a/dok/c.yaml
+++ b/dok/c.yaml
@@ -1,4 +1,4 @@
 \ufeffjenis: sop
 kode: C
 nama: SOP C
-revisi_ke: 02
\\ No newline at end of file
+revisi_ke: "02"
\\ No newline at end of file
`)
    expect(stderr).toContain('Dapat diperbaiki: 2 temuan dalam 2 berkas\n')
    expect(code).toBe(1)
    expect(read('a b.yaml')).toBe(faulty)
    const { findings } = JSON.parse(readFileSync(join(root, 'sisa.json'), 'utf8'))
    expect(findings).toMatchObject([{ rule: 'dokumen/tanggal-terbaca' }])
  })

  it('tells what would remain where no report does, and gives nothing where nothing is mended', async () => {
    const { fix } = workspace({ 'a.yaml': faulty.replace('01', '1') })
    expect(await fix('dok', '--fix-dry-run', ...ruled)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Tidak ada yang dapat diperbaiki dengan aman.\n\nSesudah diperbaiki: 1 kesalahan\n',
    })
  })
})

it('is told of by an audit that finds what may be mended, where no rule needs to be named for it', async () => {
  const { fix } = workspace({
    'a.yaml': sop('A', 'revisi_ke: 01\nwaktu_total: 45 menit\nlangkah: [{ waktu: 15 menit }]\n'),
  })
  expect((await fix('dok')).stdout).toContain('  1 temuan mungkin dapat diperbaiki alat ini: koheren audit --fix\n')
  expect((await fix('dok', '--fix')).stdout).not.toContain('koheren audit --fix')
})
