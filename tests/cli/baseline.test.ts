import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { crashing, testRules } from '../report/kantor.ts'
import { reportSchema } from '../report/schema.ts'
import { makeFolder, run } from './run.ts'

const NAME = 'koheren-garis-dasar.json'
const peta = 'jenis: peta_proses\nkode: PETA\nproses: [{ kode: P-01, nama: Pelayanan }]\n'
const sop = (kode: string, proses: string) => `jenis: sop\nkode: ${kode}\nnama: Layanan ${kode}\nproses: [${proses}]\n`
/** An office with two faults, one in each SOP. */
function office(): string {
  const cwd = makeFolder()
  writeFileSync(join(cwd, 'peta.yaml'), peta)
  writeFileSync(join(cwd, 'a.yaml'), sop('SOP-1', 'X-1'))
  writeFileSync(join(cwd, 'b.yaml'), sop('SOP-2', 'X-2'))
  return cwd
}

const audit = (cwd: string, ...options: string[]) =>
  run(['audit', '.', '--rule', 'rujukan/ditemukan,dokumen', ...options], { cwd })
const write = (cwd: string, ...options: string[]) =>
  run(['garis-dasar', '.', '--rule', 'rujukan/ditemukan,dokumen', ...options], { cwd })

describe('koheren garis-dasar', () => {
  it('writes a file that fits its schema, a line for each finding, the same each time', async () => {
    const cwd = office()
    expect(await write(cwd)).toEqual({ code: 0, stdout: `2 temuan dicatat dalam ${NAME}\n`, stderr: '' })
    const text = readFileSync(join(cwd, NAME), 'utf8')
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(reportSchema('garis-dasar'))
    expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null])
    expect(text.split('\n').filter((line) => line.includes('"butir"'))).toHaveLength(2)
    expect((await write(cwd)).stdout).toBe(`2 temuan dicatat dalam ${NAME} (0 baru, 0 selesai)\n`)
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(text)
  })

  it('keeps what it did not look for', async () => {
    const cwd = office()
    await write(cwd)
    const { stdout } = await run(['baseline', '.', '--rule', 'sop/identitas-pokok'], { cwd })
    expect(stdout).toContain('2 dipertahankan karena tidak dinilai kali ini')
    expect(readFileSync(join(cwd, NAME), 'utf8').match(/rujukan\/ditemukan/g)).toHaveLength(2)
    expect((await audit(cwd)).code).toBe(0)
  })

  it('writes where it is told to, or to stdout', async () => {
    const cwd = office()
    expect((await write(cwd, '--output', 'lama.json')).stdout).toBe('2 temuan dicatat dalam lama.json\n')
    expect((await write(cwd, '--output', '-')).stdout).toBe(readFileSync(join(cwd, 'lama.json'), 'utf8'))
    expect(existsSync(join(cwd, NAME))).toBe(false)
    expect((await write(cwd, '--output', 'a.yaml')).code).toBe(2)
    expect((await write(cwd, '--output', 'tidak/ada.json')).stderr).toContain('garis dasar tidak dapat ditulis')
  })

  it('writes nothing where a rule fails', async () => {
    const cwd = office()
    const { code, stdout } = await run(['garis-dasar'], { cwd, rules: [...testRules, crashing] })
    expect([code, stdout, existsSync(join(cwd, NAME))]).toEqual([3, '', false])
  })

  it('replaces no file that is none of ours', async () => {
    const cwd = office()
    writeFileSync(join(cwd, NAME), '{ "versi": 1 }\n')
    const { code, stderr } = await write(cwd)
    expect([code, stderr]).toEqual([
      2,
      `koheren: garis dasar "${NAME}" tidak dapat dipakai: bukan garis dasar dari koheren; buat dengan "koheren garis-dasar"\n`,
    ])
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe('{ "versi": 1 }\n')
  })
})

describe('audit with a baseline', () => {
  it('fails by new findings alone, and says how many are old and how many are solved', async () => {
    const cwd = office()
    await write(cwd)
    expect((await audit(cwd)).code).toBe(0)
    mkdirSync(join(cwd, 'sop'))
    renameSync(join(cwd, 'a.yaml'), join(cwd, 'sop/baru.yaml'))
    writeFileSync(join(cwd, 'b.yaml'), `# koheren\n\n${sop('SOP-2', '"P-01", X-3')}`)
    const { code, stdout } = await audit(cwd)
    expect(code).toBe(1)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      `menurut garis dasar ${NAME}: 1 temuan lama, 1 baru, 1 sudah selesai`,
    )
    expect(stdout).toContain('Temuan lama dalam garis dasar (1)\n  • rujukan/ditemukan: 1 (sop/baru.yaml:4:10)')
    expect(stdout).toContain('1 kesalahan baru dalam 1 berkas')
    expect((await audit(cwd, '--quiet')).stdout.trim().split('\n')).toHaveLength(1)
    expect((await audit(cwd, '--no-baseline', '--quiet')).stdout.trim().split('\n')).toHaveLength(2)
  })

  it.each([
    ['the option', ['--baseline', 'simpan/lama.json'], ''],
    ['the settings', [], 'garis_dasar: simpan/lama.json\n'],
  ])('takes the file that %s name', async (_, options, settings) => {
    const cwd = office()
    mkdirSync(join(cwd, 'simpan'))
    if (settings) writeFileSync(join(cwd, 'koheren.yaml'), settings)
    await (settings ? write(cwd) : write(cwd, '--output', 'simpan/lama.json'))
    expect(existsSync(join(cwd, 'simpan/lama.json'))).toBe(true)
    expect((await audit(cwd, ...options)).code).toBe(0)
    expect((await audit(cwd, '--no-baseline')).code).toBe(1)
  })

  it('seen from the folder of the settings, wherever they lie', async () => {
    const cwd = office()
    const config = join(cwd, 'setelan.yml')
    writeFileSync(config, 'garis_dasar: garis.json\n')
    const folder = join(cwd, 'dok')
    mkdirSync(folder)
    for (const name of ['peta.yaml', 'a.yaml', 'b.yaml']) renameSync(join(cwd, name), join(folder, name))
    await run(['garis-dasar', folder, '--config', config, '--rule', 'rujukan'], { cwd })
    expect(existsSync(join(cwd, 'garis.json'))).toBe(true)
    expect((await run(['audit', folder, '--config', config, '--rule', 'rujukan'], { cwd })).code).toBe(0)
  })

  it('fails on stale entries where it is told to, but not on what it did not look for', async () => {
    const cwd = office()
    await write(cwd)
    expect((await audit(cwd, '--strict-baseline')).code).toBe(0)
    writeFileSync(join(cwd, 'b.yaml'), sop('SOP-2', 'P-01'))
    expect((await audit(cwd)).code).toBe(0)
    const { code, stderr } = await audit(cwd, '--strict-baseline')
    expect([code, stderr]).toEqual([
      1,
      `koheren: garis dasar ${NAME} memuat 1 temuan yang sudah selesai; perbarui dengan "koheren garis-dasar"\n`,
    ])
    expect((await run(['audit', '.', '--rule', 'sop', '--strict-baseline', '--fail-on', 'never'], { cwd })).code).toBe(
      0,
    )
  })

  it('says in every report why it fails on stale entries', async () => {
    const cwd = office()
    await write(cwd)
    writeFileSync(join(cwd, 'b.yaml'), sop('SOP-2', 'P-01'))
    const usang = `garis dasar ${NAME} memuat 1 temuan yang sudah selesai`
    for (const format of ['terminal', 'markdown', 'html', 'junit', 'sarif', 'github', 'gitlab', 'checkstyle']) {
      const { code, stdout } = await audit(cwd, '--strict-baseline', '-f', format)
      expect([format, code, stdout.replaceAll(/\s+/g, ' ').includes(usang)]).toEqual([format, 1, true])
      expect((await audit(cwd, '-f', format)).stdout.replaceAll(/\s+/g, ' ')).not.toContain(usang)
    }
    const { stdout } = await audit(cwd, '--strict-baseline', '-f', 'json')
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(reportSchema('laporan'))
    expect([validate(JSON.parse(stdout)), JSON.parse(stdout).baseline.stale]).toEqual([true, true])
  })

  it('fails by what is solved in part where it is told to', async () => {
    const cwd = office()
    const twice = (head: string) => `jenis: sop\nkode: SOP-3\n${head}\nproses: P-01\n`
    writeFileSync(join(cwd, 'c.yaml'), twice('nomor: 007\nnama: yes'))
    await write(cwd)
    writeFileSync(join(cwd, 'c.yaml'), twice('nomor: "007"\nnama: yes'))
    expect((await audit(cwd)).code).toBe(0)
    const { code, stderr } = await audit(cwd, '--strict-baseline')
    expect([code, stderr]).toEqual([1, expect.stringContaining('memuat 1 temuan yang selesai sebagian')])
  })

  it('has to be there where it is to be strict', async () => {
    const cwd = office()
    const none = await audit(cwd, '--strict-baseline')
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--strict-baseline memerlukan garis dasar')])
    await write(cwd)
    const both = await audit(cwd, '--strict-baseline', '--no-baseline')
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--no-baseline; pilih salah satu')])
  })

  it('knows a document that cannot be read by how it is broken', async () => {
    const cwd = office()
    writeFileSync(join(cwd, 'c.yaml'), 'jenis: sop\nkode: "SOP-3\n')
    await write(cwd)
    expect((await audit(cwd)).code).toBe(0)
    writeFileSync(join(cwd, 'c.yaml'), '# koheren\n\njenis: sop\nkode: "SOP-3\n')
    expect((await audit(cwd)).code).toBe(0)
    writeFileSync(join(cwd, 'c.yaml'), 'jenis: sop\nkode: SOP-3\nkode: SOP-4\n')
    expect((await audit(cwd)).code).toBe(1)
  })

  it('is written anew where it has the form of an older version', async () => {
    const cwd = office()
    await write(cwd)
    const text = readFileSync(join(cwd, NAME), 'utf8')
    writeFileSync(join(cwd, NAME), '{"tool":"koheren","kind":"garis-dasar","version":1,"findings":[{"key":"0"}]}')
    const { code, stderr } = await audit(cwd)
    expect([code, stderr]).toEqual([2, expect.stringContaining('versi koheren yang lama; perbarui dengan')])
    expect((await write(cwd)).stdout).toBe(`2 temuan dicatat dalam ${NAME}; bentuk lamanya diganti\n`)
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(text)
  })

  it('is asked for by audits alone: other commands need none', async () => {
    const cwd = office()
    writeFileSync(join(cwd, 'koheren.yaml'), 'garis_dasar: belum-ada.json\n')
    expect((await audit(cwd)).code).toBe(2)
    expect((await run(['setelan', '.'], { cwd })).stdout).toContain('belum-ada.json')
    expect((await run(['telusur', 'SOP-1', '.'], { cwd })).code).toBe(0)
    expect((await write(cwd)).code).toBe(0)
    expect((await audit(cwd)).code).toBe(0)
  })

  it('tells on stderr what is new where all reports go to files', async () => {
    const cwd = office()
    await write(cwd)
    writeFileSync(join(cwd, 'c.yaml'), sop('SOP-3', 'X-3'))
    const { stderr } = await audit(cwd, '-f', 'json=audit.json')
    expect(stderr).toBe('1 kesalahan baru; laporan: audit.json\n')
  })

  it.each([
    ['is not there', ['--baseline', 'tidak-ada.json'], undefined, 'tidak ditemukan; buat dengan "koheren garis-dasar"'],
    ['is a folder', ['--baseline', '.'], undefined, 'adalah folder, bukan berkas'],
    ['is no JSON', [], '{', 'bukan JSON'],
    ['has marks of a conflict', [], '{\n<<<<<<< HEAD\n', 'masih memuat tanda konflik git'],
    ['is another file', [], '[]', 'bukan garis dasar dari koheren'],
    [
      'is of another version',
      [],
      '{"tool":"koheren","kind":"garis-dasar","version":99,"findings":[]}',
      'bentuknya dari versi koheren yang lain',
    ],
    ['lacks its findings', [], '{"tool":"koheren","kind":"garis-dasar","version":2}', 'isinya tidak lengkap'],
    [
      'has broken findings',
      [],
      '{"tool":"koheren","kind":"garis-dasar","version":2,"findings":[{"butir":{}}]}',
      'isinya tidak lengkap',
    ],
  ])('is refused where it %s', async (_, options, text, said) => {
    const cwd = office()
    if (text !== undefined) writeFileSync(join(cwd, NAME), text)
    const { code, stdout, stderr } = await audit(cwd, ...options)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr).toMatch(/^koheren: garis dasar "/)
  })
})

describe('every report tells which findings are known', () => {
  const report = async (name: string) => {
    const cwd = office()
    await write(cwd)
    writeFileSync(join(cwd, 'c.yaml'), sop('SOP-3', 'X-3'))
    writeFileSync(join(cwd, 'b.yaml'), sop('SOP-2', 'P-01'))
    return (await audit(cwd, '-f', name)).stdout
  }

  it('json', async () => {
    const value = JSON.parse(await report('json'))
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(reportSchema('laporan'))
    expect([validate(value), validate.errors]).toEqual([true, null])
    expect(reportSchema('laporan').$defs.temuan_lama).toEqual(reportSchema('garis-dasar').properties.findings.items)
    expect(value.summary).toMatchObject({ error: 1, known: 1 })
    expect(value.findings.map(({ known }: { known?: true }) => known)).toEqual([true, undefined])
    expect(value.baseline.solved).toMatchObject([{ kode: 'SOP-2' }])
  })

  it('sarif', async () => {
    const [{ results, properties }] = JSON.parse(await report('sarif')).runs
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual(['unchanged', 'new'])
    expect(properties.garisDasar.solved).toMatchObject([{ kode: 'SOP-2' }])
  })

  it.each([
    ['junit', /failures="1"[\s\S]*<system-out>a\.yaml:4:10: [^<]*\(lama: ada dalam garis dasar\)/],
    ['github', /^::error file=c\.yaml[^\n]*\n[\s\S]*::group::Temuan lama dalam garis dasar \(1\)\n- a\.yaml:4:10/m],
    ['gitlab', /\(lama: ada dalam garis dasar\)/],
    ['checkstyle', /<file name="a.yaml">\n<error line="4" column="10" severity="ignore"/],
    ['markdown', /1 kesalahan baru[\s\S]*Temuan lama dalam garis dasar \(1\)/],
    [
      'html',
      /<p class="kecil redup">lama<\/p>[\s\S]*Selesai sejak garis dasar \(1\)|Selesai sejak garis dasar \(1\)[\s\S]*<p class="kecil redup">lama<\/p>/,
    ],
    ['html', /Menurut garis dasar koheren-garis-dasar\.json: 1 temuan lama, 1 baru, 1 sudah selesai\./],
  ])('%s', async (name, form) => {
    expect(await report(name)).toMatch(form)
  })
})
