import { execFileSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Files, makeFolder, run, writeFiles } from '../cli/run.ts'

/** Who commits where nobody is asked, whatever the machine is set to. */
const env = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Penguji',
  GIT_AUTHOR_EMAIL: 'penguji@contoh.invalid',
  GIT_COMMITTER_NAME: 'Penguji',
  GIT_COMMITTER_EMAIL: 'penguji@contoh.invalid',
}

const sop = (kode: string, more = '') => `jenis: sop\nkode: ${kode}\nnama: SOP ${kode}\n${more}`
const standar = (kode: string, of: string) =>
  `jenis: standar_pelayanan\nkode: ${kode}\nlayanan: Layanan ${kode}\nsop: ${of}\n`
const peta = `jenis: peta_proses
kode: PETA
nama: Peta
proses:
  - { kode: P.1, nama: Satu, kategori: inti }
`

/** Two services, each with an SOP, of which the first carries out the process. */
const office = {
  'dokumen/instansi.yaml': 'jenis: instansi\nkode: kua\nnama: KUA Contoh\n',
  'dokumen/peta.yaml': peta,
  'dokumen/sop/a.yaml': sop('A', 'proses: P.1\n'),
  'dokumen/sop/b.yaml': sop('B'),
  'dokumen/standar/a.yaml': standar('SP-A', 'A'),
  'dokumen/standar/b.yaml': standar('SP-B', 'B'),
}

let cwd = ''
const git = (...args: string[]) => execFileSync('git', args, { cwd, env, encoding: 'utf8' })

const write = (files: Files) => writeFiles(cwd, files)

function commit(message: string): void {
  git('add', '-A')
  git('commit', '-q', '-m', message)
}

beforeEach(() => {
  cwd = makeFolder()
  git('init', '-q', '-b', 'utama')
  write(office)
  commit('awal')
})

async function audit(...more: string[]) {
  const ran = await run(['audit', 'dokumen', '-f', 'json', '--as-of', '2024-12-31', ...more], { cwd, env })
  return { ...ran, report: ran.stdout === '' ? undefined : JSON.parse(ran.stdout) }
}

/** The files of the findings that are shown, with what is told of those that are not. */
async function shownFiles(revision = 'HEAD', ...more: string[]) {
  const { report, stderr } = await audit('--changed', revision, ...more)
  expect(stderr).toBe('')
  const files: string[] = report.findings.map((one: { at: { berkas: string } }) => one.at.berkas)
  const whole = (await audit(...more)).report.findings.length
  expect(report.changed.hidden).toBe(whole - files.length)
  return { files: [...new Set(files)], ...report.changed }
}

describe('audit --changed', () => {
  it('shows nothing where nothing changed, says so, and does not fail', async () => {
    const { files, documents, reached } = await shownFiles()
    expect([files, documents, reached]).toEqual([[], 0, 0])
    expect((await audit()).code).toBe(1)
    expect((await audit('--changed')).code).toBe(0)
    const { stdout } = await run(['audit', 'dokumen', '--changed'], { cwd, env })
    expect(stdout).toMatch(
      /hanya temuan pada 0 dokumen yang berubah sejak HEAD yang ditampilkan; \d+ temuan pada\s+dokumen lain tidak/,
    )
  })

  it('shows what a document has, and what refers to it', async () => {
    write({ 'dokumen/sop/a.yaml': sop('A', 'proses: P.1\nunit: layanan\n') })
    const { files, documents, reached } = await shownFiles()
    expect(files).toEqual(['sop/a.yaml', 'standar/a.yaml'])
    expect([documents, reached]).toEqual([1, 1])
    expect((await audit('--changed')).code).toBe(1)
  })

  it('shows what a document no longer refers to', async () => {
    write({ 'dokumen/sop/a.yaml': sop('A') })
    const { files } = await shownFiles()
    expect(files).toEqual(['peta.yaml', 'sop/a.yaml', 'standar/a.yaml'])
    const { report } = await audit('--changed', '--rule', 'proses/punya-sop')
    expect(report.findings.map(({ at }: { at: { berkas: string } }) => at.berkas)).toEqual(['peta.yaml'])
  })

  it.each([
    ['not staged', () => undefined],
    ['staged', () => git('add', '-A')],
  ])('shows what referred to a document that is gone, %s', async (_name, stage) => {
    rmSync(join(cwd, 'dokumen/sop/b.yaml'))
    stage()
    const { files, documents } = await shownFiles()
    expect(files).toEqual(['standar/b.yaml'])
    expect(documents).toBe(0)
  })

  it('shows new documents, tracked or not, and findings with an end in them', async () => {
    write({ 'dokumen/sop/c.yaml': sop('B') })
    const { files } = await shownFiles('HEAD', '--rule', 'dokumen/kode-unik,sop')
    expect(files).toContain('sop/c.yaml')
    git('add', '-A')
    expect((await shownFiles('HEAD', '--rule', 'dokumen/kode-unik,sop')).files).toEqual(files)
    write({ 'dokumen/sop/0.yaml': sop('A') })
    const { report } = await audit('--changed', '--rule', 'dokumen/kode-unik')
    expect(report.findings.map(({ at }: { at: { berkas: string } }) => at.berkas)).toContain('sop/a.yaml')
  })

  it('takes a document that was moved, or stands beside one that changed, as it is', async () => {
    renameSync(join(cwd, 'dokumen/sop/a.yaml'), join(cwd, 'dokumen/sop/pindah.yaml'))
    expect((await shownFiles()).documents).toBe(0)
    write({ 'dokumen/sop/pindah.yaml': `${sop('X')}---\n${sop('A', 'proses: P.1\n')}` })
    const { report } = await audit('--changed', '--rule', 'sop/identitas-pokok')
    expect(new Set(report.findings.map(({ at }: { at: { urutan: number } }) => at.urutan))).toEqual(new Set([0]))
  })

  it('compares with where the branch left a revision', async () => {
    git('checkout', '-q', '-b', 'cabang')
    write({ 'dokumen/sop/b.yaml': sop('B', 'unit: umum\n') })
    commit('di cabang')
    git('checkout', '-q', 'utama')
    write({ 'dokumen/sop/a.yaml': sop('A', 'unit: umum\n') })
    commit('di utama')
    git('checkout', '-q', 'cabang')
    expect((await shownFiles('utama')).files).toEqual(['sop/b.yaml', 'standar/b.yaml'])
    expect((await shownFiles()).files).toEqual([])
  })

  it('shows all where the settings changed', async () => {
    write({ 'dokumen/koheren.yaml': 'aturan: {}\n' })
    const { settings, hidden } = await shownFiles()
    expect([settings, hidden]).toEqual([true, 0])
    commit('setelan')
    write({ 'setelan.yaml': 'aturan: {}\n' })
    const { report } = await audit('--changed', '--config', 'setelan.yaml')
    expect(report.changed.settings).toBe(true)
  })

  it('shows a document that cannot be read any more, and nothing of one that never could', async () => {
    write({ 'dokumen/rusak.yaml': 'jenis: [\n' })
    commit('rusak')
    expect((await shownFiles()).files).toEqual([])
    expect((await audit('--changed', '--rule', 'sop')).code).toBe(0)
    write({ 'dokumen/sop/a.yaml': 'jenis: [\n' })
    expect((await shownFiles('HEAD', '--rule', 'dokumen')).files).toContain('sop/a.yaml')
    expect((await audit('--changed', '--rule', 'sop')).code).toBe(1)
  })

  it('shows what a changed table says, and the document that names it', async () => {
    const data = 'jenis: instansi\nkode: kua\nnama: KUA Contoh\ndata: [{ isi: survei, berkas: data/s.csv }]\n'
    write({ 'dokumen/instansi.yaml': data, 'dokumen/data/s.csv': 'U1,U2\n4,4\n' })
    commit('data')
    write({ 'dokumen/data/s.csv': 'X\n' })
    const { files, documents } = await shownFiles()
    expect([files.includes('instansi.yaml'), documents]).toEqual([true, 0])
  })

  it('tells of it where the report is in a file, or quiet', async () => {
    const quiet = await run(['audit', 'dokumen', '--changed', '--quiet'], { cwd, env })
    const inFile = await run(['audit', 'dokumen', '--changed', '-f', 'html=l.html'], { cwd, env })
    for (const { stderr } of [quiet, inFile])
      expect(stderr).toContain('hanya temuan pada 0 dokumen yang berubah sejak HEAD')
  })

  it.each(['terminal', 'markdown', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle'])(
    'tells of it in %s',
    async (format) => {
      const { stdout } = await run(['audit', 'dokumen', '--changed', '-f', format], { cwd, env })
      expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/temuan pada 0 dokumen yang berubah sejak HEAD|"hidden": \d\d/i)
    },
  )

  it.each([
    [['--changed', 'tiada'], 'revisi "tiada" tidak ada dalam repositori ini'],
    [['--changed', '--compare', 'x.json', '-f', 'markdown'], '--compare tidak dapat dipakai bersama --changed'],
    [['--changed=--output=x'], 'revisi "--output=x" tidak ada'],
  ])('refuses %j', async (args, part) => {
    const { code, stderr } = await run(['audit', 'dokumen', ...args], { cwd, env })
    expect([code, stderr]).toEqual([2, expect.stringContaining(part)])
  })

  it('refuses a folder where a revision is asked for, and one without a repository', async () => {
    const { stderr } = await run(['audit', '--changed', 'dokumen'], { cwd, env })
    expect(stderr).toContain('bila itu foldernya, tulis koheren audit dokumen --changed')
    rmSync(join(cwd, '.git'), { recursive: true })
    expect((await run(['audit', 'dokumen', '--changed'], { cwd, env })).stderr).toContain(
      'tidak berada dalam repositori git',
    )
  })
})
