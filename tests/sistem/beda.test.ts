/** What changed between revisions of real repositories, by the built tool. Needs git. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const base = mkdtempSync(join(tmpdir(), 'koheren-beda-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Neither the settings of this machine nor its clock have a say. */
const env = {
  PATH: process.env.PATH,
  HOME: base,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CEILING_DIRECTORIES: base,
  GIT_AUTHOR_NAME: 'Uji',
  GIT_AUTHOR_EMAIL: 'uji@example.org',
  GIT_COMMITTER_NAME: 'Uji',
  GIT_COMMITTER_EMAIL: 'uji@example.org',
}
const repo = join(base, 'arsip kantor')
const git = (...args: string[]) => execFileSync('git', args, { cwd: repo, env, encoding: 'utf8', stdio: 'pipe' })

function koheren(args: readonly string[], cwd = repo) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/koheren.js'), ...args], {
    cwd,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function edit(path: string, from: string | RegExp, to: string): void {
  const whole = join(repo, 'dokumen', path)
  const text = readFileSync(whole, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(whole, text.replace(from, to))
}

function commit(name: string): void {
  git('add', '-A')
  git('commit', '-q', '-m', name)
  git('tag', name)
}

beforeAll(() => {
  mkdirSync(repo)
  git('init', '-q', '-b', 'utama')
  cpSync(join(root, 'examples/kanwil-bali'), join(repo, 'dokumen'), { recursive: true })
  commit('v1')
  const sop = 'sop/haji-umrah/pelimpahan-nomor-porsi-haji.yaml'
  edit(sop, 'waktu: 20 menit', 'waktu: 25 menit')
  edit(sop, 'kode: SOP-10', 'kode: SOP-110')
  edit('standar/pelimpahan-nomor-porsi-haji.yaml', 'SOP-10', 'SOP-110')
  renameSync(join(repo, 'dokumen/standar/izin-magang.yaml'), join(repo, 'dokumen/standar/magang.yaml'))
  commit('v2')
  rmSync(join(repo, 'dokumen/standar/rohaniwan-dan-doa.yaml'))
})

describe('koheren beda', () => {
  it('compares two revisions, and leaves the work tree and the index alone', () => {
    const before = git('status', '--porcelain=v2')
    const { status, stdout, stderr } = koheren(['beda', 'v1', 'v2', '--folder', 'dokumen'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Dari v1 (per 31 Desember 2022) ke v2 (per 31 Desember 2022)\n')
    expect(stdout).toContain('    berganti kode: SOP-10 → SOP-110\n    langkah 1 waktu: 20 menit → 25 menit\n')
    expect(stdout).toContain('    pindah berkas: standar/izin-magang.yaml → standar/magang.yaml\n')
    expect(stdout).not.toContain('rohaniwan-dan-doa')
    expect(git('status', '--porcelain=v2')).toBe(before)
    expect(existsSync(join(repo, '.git/index.lock'))).toBe(false)
  })

  it('finds in a revision what an audit of its folder finds: tables, evidence and settings too', () => {
    const copy = join(base, 'salinan')
    execFileSync('git', ['clone', '-q', '--branch', 'v2', repo, copy], { env, stdio: 'pipe' })
    const { stdout } = koheren(['beda', 'v2', join(copy, 'dokumen'), '--folder', 'dokumen', '-f', 'json'])
    const { dari, ke, dokumen, temuan } = JSON.parse(stdout)
    expect(dokumen).toEqual([])
    expect(temuan).toMatchObject({ baru: [], selesai: [] })
    expect({ ...dari, nama: '' }).toEqual({ ...ke, nama: '' })
  })

  it('compares with the folder as it is now, from any folder of the repository', () => {
    const told = koheren(['beda', 'HEAD', '--folder', 'dokumen'])
    expect(told.stdout).toContain('Dari HEAD (per 31 Desember 2022) ke folder kerja (per 31 Desember 2022)\n')
    expect(told.stdout).toContain('1 dihapus')
    expect(koheren(['beda', 'HEAD'], join(repo, 'dokumen')).stdout).toBe(told.stdout)
    expect(koheren(['beda', 'HEAD', '--folder', '../..'], join(repo, 'dokumen/sop')).stdout).toContain('1 dihapus')
    expect(koheren(['beda', 'HEAD', '--folder', 'dokumen', '--fail-on', 'error']).status).toBe(1)
  })

  it.each([
    [['tak-ada'], 'revisi "tak-ada" tidak ada dalam repositori ini'],
    [['v1', '--output=/tmp/x'], 'pilihan "--output=/tmp/x" tidak dikenal'],
    [['v1', '--', '--output=x'], 'revisi "--output=x" tidak ada dalam repositori ini'],
    [['v1..v2'], 'menyebut dua revisi; tulis keduanya terpisah'],
    [['v1', 'v2', '--folder', 'lain'], 'folder "lain pada revisi v1" tidak memuat dokumen'],
    [['v1', 'v2', '--folder', '/'], 'folder "/" tidak berada dalam repositori git'],
  ])('refuses %j', (argv, sentence) => {
    const { status, stdout, stderr } = koheren(['beda', ...argv])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })

  it('says so outside a repository, in a shallow clone, and where documents lie in a submodule', () => {
    const plain = join(base, 'biasa')
    mkdirSync(plain)
    expect(koheren(['beda', 'HEAD'], plain).stderr).toContain('folder "." tidak berada dalam repositori git')
    const shallow = join(base, 'dangkal')
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repo}`, shallow], { env, stdio: 'pipe' })
    expect(koheren(['beda', 'HEAD~1', '--folder', 'dokumen'], shallow).stderr).toContain('klon dangkal')
    const outer = join(base, 'induk')
    mkdirSync(outer)
    const inOuter = (...args: string[]) => execFileSync('git', args, { cwd: outer, env, stdio: 'pipe' })
    inOuter('init', '-q')
    inOuter('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', repo, 'kantor/modul')
    inOuter('commit', '-q', '-m', 'x')
    const { status, stderr } = koheren(['beda', 'HEAD', '--folder', 'kantor'], outer)
    expect(status).toBe(2)
    expect(stderr).toContain('kantor pada revisi HEAD memuat submodul "modul"')
  })

  it('runs nothing that a repository names: no monitor, no filter, no pager', () => {
    const trap = join(base, 'jebakan')
    const program = join(base, 'jebakan.sh')
    writeFileSync(program, `#!/bin/sh\ntouch ${trap}\ncat\n`, { mode: 0o755 })
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'filter.x.smudge',
      'filter.x.clean',
      'diff.x.textconv',
    ])
      git('config', key, program)
    const attributes = join(repo, '.gitattributes')
    mkdirSync(dirname(attributes), { recursive: true })
    writeFileSync(attributes, '*.yaml filter=x diff=x\n')
    expect(koheren(['beda', 'v1', '--folder', 'dokumen']).status).toBe(0)
    expect(existsSync(trap)).toBe(false)
  })
})
