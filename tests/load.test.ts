import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findWorkspace, groupByOffice, loadFiles, type Workspace } from '../src/load.ts'
import { makeFolder, run } from './cli/run.ts'

function workspace(): string {
  const root = makeFolder()
  for (const folder of ['kantor/b', 'kantor/.git', 'kantor/node_modules/x', 'luar'])
    mkdirSync(join(root, folder), { recursive: true })
  for (const file of [
    'kantor/b/2.yml',
    'kantor/A.YAML',
    'kantor/.git/x.yaml',
    'kantor/node_modules/x/x.yaml',
    'kantor/b/koheren.yaml',
    'kantor/catatan.txt',
    'luar/x.yaml',
  ]) {
    writeFileSync(join(root, file), 'jenis: sop\nkode: S\n')
  }
  return root
}

describe('a workspace', () => {
  it('is all YAML below a folder, but for hidden folders and packages', () => {
    const { files, settings } = findWorkspace('kantor', workspace())
    expect(files).toEqual(['A.YAML', 'b/2.yml', 'b/koheren.yaml'])
    expect(settings).toBeUndefined()
  })

  it('follows no link, within it or out of it, and tells of each that leads to YAML', () => {
    const root = workspace()
    symlinkSync(join(root, 'luar'), join(root, 'kantor/folder-luar'))
    symlinkSync(join(root, 'luar/x.yaml'), join(root, 'kantor/luar.yaml'))
    symlinkSync(join(root, 'kantor/A.YAML'), join(root, 'kantor/b/dalam.yaml'))
    symlinkSync(join(root, 'kantor'), join(root, 'kantor/b/putaran'))
    symlinkSync('berputar', join(root, 'kantor/berputar'))
    symlinkSync(join(root, 'kantor/catatan.txt'), join(root, 'kantor/lain.txt'))
    const { files, unfollowed } = findWorkspace('kantor', root)
    expect(files).toEqual(['A.YAML', 'b/2.yml', 'b/koheren.yaml'])
    expect(unfollowed).toEqual(['b/dalam.yaml', 'b/putaran', 'folder-luar', 'luar.yaml'])
  })

  it('has its settings at its root alone', () => {
    const root = workspace()
    writeFileSync(join(root, 'kantor/koheren.yaml'), 'aturan: {}')
    const { files, settings } = findWorkspace('kantor', root)
    expect(settings).toMatchObject({ berkas: 'koheren.yaml', teks: 'aturan: {}' })
    expect(files).not.toContain('koheren.yaml')
  })

  it('is refused when it holds settings alone', () => {
    const root = makeFolder()
    writeFileSync(join(root, 'koheren.yaml'), 'aturan: {}')
    expect(() => findWorkspace(root)).toThrow(/tidak memuat dokumen/)
  })
})

describe('loadFiles', () => {
  it('takes files and folders, each file once, and shows them from where it runs', () => {
    const root = workspace()
    const cwd = join(root, 'kantor')
    const shown = loadFiles(['b', join(cwd, 'b/2.yml'), '../luar/x.yaml', join(root, 'luar')], cwd).files.map(
      ({ berkas }) => berkas,
    )
    expect(shown).toEqual(['b/2.yml', '../luar/x.yaml'])
  })

  it('shows what lies elsewhere by the absolute path that it was asked for with', () => {
    const root = workspace()
    const [file] = loadFiles([join(root, 'luar/x.yaml')], join(root, 'kantor')).files
    expect(file?.berkas).toBe(join(root, 'luar/x.yaml').replaceAll('\\', '/'))
  })

  it('tells of the links in a folder', () => {
    const root = workspace()
    symlinkSync(join(root, 'luar/x.yaml'), join(root, 'kantor/b/x.yaml'))
    expect(loadFiles(['kantor'], root).unfollowed).toEqual(['kantor/b/x.yaml'])
  })

  it('follows a link that is named', () => {
    const root = workspace()
    symlinkSync(join(root, 'luar/x.yaml'), join(root, 'kantor/x.yaml'))
    expect(loadFiles(['x.yaml'], join(root, 'kantor')).files[0]?.teks).toContain('kode: S')
  })
})

describe.skipIf(process.platform === 'win32')('what is no plain file', () => {
  const readAll = ({ files, read }: Workspace) => groupByOffice(files.map(read)).flatMap((kantor) => kantor.files)
  const withPipe = () => {
    const root = workspace()
    execFileSync('mkfifo', [join(root, 'kantor/pipa.yaml')])
    return root
  }

  it('is told, and the others are read, without waiting for the other end of a pipe', async () => {
    const cwd = withPipe()
    const server = createServer().listen(join(cwd, 'kantor/soket.yaml'))
    const files = readAll(findWorkspace('kantor', cwd))
    const validated = await run(['validasi', 'kantor', '--quiet'], { cwd })
    const audited = await run(['audit', 'kantor', '-f', 'json'], { cwd })
    server.close()
    expect(files.map(({ berkas, masalah }) => `${berkas} ${masalah?.message ?? ''}`)).toEqual([
      'A.YAML ',
      'b/2.yml ',
      'b/koheren.yaml ',
      'pipa.yaml ini pipa (FIFO), bukan berkas biasa, sehingga tidak dibaca',
      'soket.yaml ini soket, bukan berkas biasa, sehingga tidak dibaca',
    ])
    expect(validated.code).toBe(1)
    const page = await run(['validasi', 'kantor'], { cwd })
    expect(page.stdout).toMatch(/^ {2}kantor\/pipa\.yaml:1:1\n\n {2}Perbaikan/m)
    expect(validated.stdout).toContain('kantor/pipa.yaml:1:1: kesalahan: ini pipa (FIFO), bukan berkas biasa')
    expect(JSON.parse(audited.stdout)).toMatchObject({
      whole: false,
      completeness: { files: 5, leftOut: [{ berkas: 'pipa.yaml' }, { berkas: 'soket.yaml' }] },
    })
  })

  it.each([
    [['validasi', 'kantor/pipa.yaml'], 'pipa (FIFO)'],
    [['audit', 'kantor', '--config', 'kantor/pipa.yaml'], 'pipa (FIFO)'],
    [['mulai', 'baru', '--from', 'kantor/pipa.yaml'], 'pipa (FIFO)'],
    [['validasi', '/dev/zero'], 'perangkat'],
  ])('is refused where it is named: %j', async (argv, kind) => {
    const { code, stdout, stderr } = await run(argv, { cwd: withPipe() })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`adalah ${kind}, bukan berkas; salin dahulu isinya ke berkas biasa`)
  })

  it('gets no line that names its schema', async () => {
    const { code, stdout } = await run(['skema', '--install', 'kantor', '--modeline'], { cwd: withPipe() })
    expect(code).toBe(0)
    expect(stdout).toContain('1 berkas tidak terbaca')
  })
})

describe.skipIf(process.platform !== 'linux')('names that are no UTF-8', () => {
  it('are told with their bytes written out, and the others are read', async () => {
    const cwd = workspace()
    const raw = (name: string) => Buffer.concat([Buffer.from(join(cwd, 'kantor/')), Buffer.from(name, 'latin1')])
    for (const name of ['\xff.yaml', '\xfe.yaml', '\xfe.txt', '.\xfe.yaml']) writeFileSync(raw(name), 'jenis: sop')
    mkdirSync(raw('b\xe9'))
    writeFileSync(raw('b\xe9/dalam.yaml'), 'jenis: sop')
    writeFileSync(join(cwd, 'kantor/\ufffd.yaml'), 'jenis: sop\nkode: S-2\n')
    const { stdout } = await run(['audit', 'kantor', '--quiet', '--rule', 'dokumen'], { cwd })
    expect(stdout.split('\n').filter((line) => line.includes('yaml-terbaca'))).toEqual([
      '<FE>.yaml:1:1: kesalahan: nama berkas ini tidak berkode UTF-8, sehingga isinya tidak dibaca [dokumen/yaml-terbaca]',
      '<FF>.yaml:1:1: kesalahan: nama berkas ini tidak berkode UTF-8, sehingga isinya tidak dibaca [dokumen/yaml-terbaca]',
      'b<E9>:1:1: kesalahan: nama folder ini tidak berkode UTF-8, sehingga isinya tidak dibaca [dokumen/yaml-terbaca]',
    ])
    const { files } = loadFiles(['kantor'], cwd)
    expect(files.map(({ berkas, teks }) => [berkas, teks !== undefined])).toEqual([
      ['kantor/<FE>.yaml', false],
      ['kantor/<FF>.yaml', false],
      ['kantor/A.YAML', true],
      ['kantor/b/2.yml', true],
      ['kantor/b/koheren.yaml', true],
      ['kantor/b<E9>', false],
      ['kantor/\ufffd.yaml', true],
    ])
  })
})

it('tells a folder that is called like a document and holds none', async () => {
  const cwd = makeFolder({})
  for (const folder of ['kosong.yaml/dalam', 'berisi.yaml', '.tersembunyi.yaml', 'lampiran'])
    mkdirSync(join(cwd, folder), { recursive: true })
  writeFileSync(join(cwd, 'berisi.yaml/b.yaml'), 'jenis: sop\nkode: B\n')
  writeFileSync(join(cwd, 'kosong.yaml/dalam/catatan.txt'), 'x')
  const { stdout } = await run(['audit', '.', '--quiet', '--rule', 'dokumen/yaml-terbaca'], { cwd })
  expect(stdout).toBe(
    'kosong.yaml:1:1: kesalahan: ini folder, bukan berkas, dan tidak ada dokumen di dalamnya [dokumen/yaml-terbaca]\n',
  )
  const { code, stdout: valid } = await run(['validasi', '.'], { cwd })
  expect([code, valid.includes('ini folder, bukan berkas')]).toEqual([1, true])
  mkdirSync(join(cwd, 'koheren.yaml'))
  const settings = await run(['audit', '.', '--quiet'], { cwd })
  expect(settings.code).toBe(2)
  expect(settings.stderr).toMatch(/^koheren: .*koheren\.yaml.*\n$/)
})

it('a file of very many documents that cannot be read is told in time', { timeout: 20_000 }, async () => {
  const { code, stdout } = await run(['validasi', '-', '--quiet'], { stdin: '---\na: 1\n---\na: [\n'.repeat(5_000) })
  expect([code, stdout.split('\n').length]).toEqual([1, 10_001])
})

describe('an office whose document cannot be read', () => {
  const child = 'jenis: instansi\nkode: kua\ninduk: kemenag\n---\njenis: sop\nkode: S\nproses: P.1\n'
  const map = 'jenis: peta_proses\nkode: P\nproses: [{ kode: P.1, nama: A }]\n'
  const ownMap = 'jenis: peta_proses\nkode: PK\nproses: [{ kode: K.1, nama: B }]\n'
  const latin1 = (text: string) => Buffer.from(text, 'latin1')

  it.each([
    ['broken YAML', 'jenis: instansi\nkode: "kemenag" # x\nnama: "Kantor\n'],
    ['another encoding', latin1('jenis: instansi\nkode: kemenag\nnama: Kantor d\xe9\n')],
    ['UTF-16', Buffer.from('\ufeffjenis: instansi\nkode: kemenag\n', 'utf16le')],
    [
      'behind another document',
      `${map.replace('kode: P\n', 'kode: P0\n')}---\n jenis: instansi\n kode: kemenag\n\tnama: x\n`,
    ],
  ])('keeps its files and those below it: %s', async (_, instansi) => {
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'kua'))
    const files = { 'instansi.yaml': instansi, 'peta.yaml': map, 'kua/instansi.yaml': child, 'kua/peta.yaml': ownMap }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
    const { stdout, code } = await run(['audit', '.', '--rule', 'rujukan/ditemukan,dokumen/yaml-terbaca', '--quiet'], {
      cwd,
    })
    expect(stdout).toMatch(/^instansi\.yaml:\d+:\d+: kesalahan: .*\[dokumen\/yaml-terbaca\]\n$/)
    expect(code).toBe(1)
  })

  it.each([
    ['broken YAML', 'jenis: instansi\nkode: "kua\n'],
    ['no kode', 'jenis: instansi\nnama: KUA\n'],
  ])('below another does not become part of that one: %s', (_, instansi) => {
    const offices = groupByOffice([
      { berkas: 'instansi.yaml', teks: 'jenis: instansi\nkode: kemenag\n' },
      { berkas: 'kua/instansi.yaml', teks: instansi },
      { berkas: 'kua/sop.yaml', teks: 'jenis: sop\nkode: S\n' },
    ])
    expect(offices.map(({ files }) => files.map(({ berkas }) => berkas))).toEqual([
      ['instansi.yaml'],
      ['kua/instansi.yaml', 'kua/sop.yaml'],
    ])
  })

  it('is not seen in what another document quotes', () => {
    const quoting = 'jenis: sop\nkode: S\ncatatan: |\n  jenis: instansi\n  kode: x\n'
    const offices = groupByOffice([
      { berkas: 'instansi.yaml', teks: 'jenis: instansi\nkode: kemenag\n' },
      { berkas: 'kua/sop.yaml', teks: quoting },
    ])
    expect(offices).toHaveLength(1)
  })
})
