/** Reading of git repositories, made here. Needs git. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { changedFiles, listFiles, listRevisions, openRepo, readBlobs, resolveRevision } from '../../src/cli/git.ts'

const base = mkdtempSync(join(tmpdir(), 'koheren-git-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Neither the settings of this machine nor its clock have a say. */
const env = {
  PATH: process.env.PATH,
  HOME: base,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Uji',
  GIT_AUTHOR_EMAIL: 'uji@example.org',
  GIT_AUTHOR_DATE: '2024-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Uji',
  GIT_COMMITTER_EMAIL: 'uji@example.org',
  GIT_COMMITTER_DATE: '2024-01-02T03:04:05Z',
}
const platform = process.platform

let number = 0
function makeRepo(): { root: string; git: (...args: string[]) => string; put: (path: string, text: string) => void } {
  const root = join(base, `repo ${++number}`)
  mkdirSync(root)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' })
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  git('init', '-q', '-b', 'utama')
  return { root, git, put }
}

function commitAll(git: (...args: string[]) => string): string {
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
  return git('rev-parse', 'HEAD').trim()
}

describe('a revision', () => {
  const { root, git, put } = makeRepo()
  put('dokumen/sop/pendaftaran haji.yaml', 'jenis: sop\nkode: A\n')
  put('dokumen/élan\n.yaml', 'é\n')
  put('dokumen lain/x.yaml', 'x\n')
  put('README.md', 'y\n')
  symlinkSync('sop', join(root, 'dokumen/tautan'))
  const first = commitAll(git)
  const repo = openRepo('dokumen', { cwd: root, env, platform })

  it('may be called HEAD, or by a branch or tag; none outside of a repository', () => {
    git('tag', 'v1.0')
    git('branch', 'fitur/baru')
    const world = { cwd: root, env, platform }
    expect(listRevisions('dokumen', world).toSorted()).toEqual(['HEAD', 'fitur/baru', 'utama', 'v1.0'])
    expect(listRevisions('..', world)).toEqual([])
    expect(listRevisions('tiada', world)).toEqual([])
  })

  it('lists what lies below a folder, and that alone, whatever the files are called', () => {
    expect(listFiles(repo, first).map(({ path, kind }) => [path, kind])).toEqual([
      ['sop/pendaftaran haji.yaml', 'file'],
      ['tautan', 'link'],
      ['élan\n.yaml', 'file'],
    ])
    expect(listFiles(openRepo('.', { cwd: root, env, platform }), first)).toHaveLength(5)
  })

  it('gives the bytes of its files', () => {
    const files = listFiles(repo, first)
    expect(readBlobs(repo, files).map(String)).toEqual(['jenis: sop\nkode: A\n', 'sop', 'é\n'])
    expect(readBlobs(repo, [])).toEqual([])
  })

  it('is found from a folder below the top, by a name, a tag or a place in the history', () => {
    git('tag', 'v1')
    const below = openRepo('.', { cwd: join(root, 'dokumen/sop'), env, platform })
    expect(below.prefix).toBe('dokumen/sop/')
    for (const name of ['HEAD', 'utama', 'v1', first, first.slice(0, 8), 'HEAD^0']) {
      expect(resolveRevision(below, name)).toBe(first)
    }
  })

  it('is read of a folder that is gone', () => {
    const gone = openRepo('dokumen/tidak/ada', { cwd: root, env, platform })
    expect(gone.prefix).toBe('dokumen/tidak/ada/')
    expect(listFiles(gone, first)).toEqual([])
  })

  it('is that of a folder whose name begins with two dots', () => {
    expect(openRepo('..dokumen', { cwd: root, env, platform }).prefix).toBe('..dokumen/')
  })

  it.each(['tidak-ada', '', '-h', '--help', '--output=x', 'HEAD~9', `${first}:README.md`, 'HEAD; touch x', 'v1..HEAD'])(
    'is refused where none is called %j',
    (name) => {
      expect(() => resolveRevision(repo, name)).toThrow(`revisi "${name}" `)
    },
  )

  it('tells what changed since in the work tree: edited, deleted and new files, not those that are ignored', () => {
    expect(changedFiles(repo, first)).toEqual([])
    put('.gitignore', '*.bak.yaml\n')
    put('dokumen/sop/pendaftaran haji.yaml', 'jenis: sop\nkode: B\n')
    put('dokumen/sop/baru.yaml', 'x\n')
    put('dokumen/sop/lama.bak.yaml', 'x\n')
    put('dokumen lain/x.yaml', 'z\n')
    rmSync(join(root, 'dokumen/élan\n.yaml'))
    expect(changedFiles(repo, first).sort()).toEqual(['sop/baru.yaml', 'sop/pendaftaran haji.yaml', 'élan\n.yaml'])
    git('add', '-A')
    expect(changedFiles(repo, first).sort()).toEqual(['sop/baru.yaml', 'sop/pendaftaran haji.yaml', 'élan\n.yaml'])
  })

  it('is read the same in a hook, which is told of another repository', () => {
    const hook = { ...env, GIT_DIR: '.git', GIT_INDEX_FILE: '/nowhere/index', GIT_WORK_TREE: '/nowhere' }
    const inHook = openRepo('.', { cwd: join(root, 'dokumen'), env: hook, platform })
    expect(inHook).toMatchObject({ root: repo.root, prefix: 'dokumen/' })
    expect(listFiles(inHook, first)).toEqual(listFiles(repo, first))
  })
})

describe('what cannot be read', () => {
  it('is said: no repository, none with a work tree, none with a commit', () => {
    const plain = join(base, 'biasa')
    mkdirSync(plain)
    const ceiling = { ...env, GIT_CEILING_DIRECTORIES: base }
    expect(() => openRepo('.', { cwd: plain, env: ceiling, platform })).toThrow('tidak berada dalam repositori git')
    const bare = join(base, 'gudang.git')
    execFileSync('git', ['init', '-q', '--bare', bare], { env })
    expect(() => openRepo(bare, { cwd: base, env, platform })).toThrow('tidak memiliki folder kerja')
    const empty = openRepo('.', { cwd: makeRepo().root, env, platform })
    expect(() => resolveRevision(empty, 'HEAD')).toThrow('repositori ini belum memiliki commit')
  })

  it('is said: git that is not there', () => {
    const { root } = makeRepo()
    expect(() => openRepo('.', { cwd: root, env: { PATH: base }, platform })).toThrow('git tidak ditemukan')
    expect(() => openRepo('.', { cwd: root, env: { Path: `${base};.` }, platform: 'win32' })).toThrow(
      'git tidak ditemukan',
    )
  })

  it('is said: a history that was not fetched', () => {
    const { root, git, put } = makeRepo()
    put('a.yaml', 'a\n')
    commitAll(git)
    put('a.yaml', 'b\n')
    commitAll(git)
    const copy = join(base, 'dangkal')
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, copy], { env })
    const repo = openRepo('.', { cwd: copy, env, platform })
    expect(() => resolveRevision(repo, 'HEAD~1')).toThrow('klon dangkal')
    expect(listFiles(repo, resolveRevision(repo, 'HEAD'))).toHaveLength(1)
  })

  it('leaves a submodule as one path without content', () => {
    const inner = makeRepo()
    inner.put('a.yaml', 'a\n')
    commitAll(inner.git)
    const { root, git } = makeRepo()
    git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.root, 'modul')
    const commit = commitAll(git)
    const files = listFiles(openRepo('.', { cwd: root, env, platform }), commit)
    expect(files.find(({ path }) => path === 'modul')).toMatchObject({ kind: 'submodule', size: 0 })
  })
})
