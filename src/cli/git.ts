/** What a git repository holds, read without touching it: no checkout, no shell, no lock, no network. */
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { leadsOut, statOf } from '../files.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import type { Io } from './io.ts'

/** A folder inside the work tree of a repository. */
export interface Repo {
  /** Top of the work tree. */
  readonly root: string
  /** Path of the folder from there, with `/` behind it; empty for the top itself. */
  readonly prefix: string
  readonly io: World
}

type World = Pick<Io, 'cwd' | 'env' | 'platform'>

/** A file of a revision. */
export interface RevFile {
  /** From the folder, with `/`. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  /** Name of its content, for {@link readBlobs}. */
  readonly oid: string
  /** Bytes; 0 for a submodule. */
  readonly size: number
}

/** Finds the repository around a folder, which need not be there any more. Throws a {@link UsageError} where there is none. */
export function openRepo(folder: string, io: World): Repo {
  const whole = resolve(io.cwd, folder)
  let start = whole
  while (!statOf(start)?.isDirectory() && dirname(start) !== start) start = dirname(start)
  const top = git(['rev-parse', '--show-toplevel'], start, io)
  if (top.failed) throw notInRepo(folder, top.said)
  const root = resolve(top.out.toString('utf8').replace(/\r?\n$/, ''))
  const inner = relative(realpathSync.native(root), join(realpathSync.native(start), relative(start, whole)))
  if (leadsOut(inner) || isAbsolute(inner)) throw notInRepo(folder, '')
  return { root, prefix: inner === '' ? '' : `${inner.split(sep).join('/')}/`, io }
}

function notInRepo(folder: string, said: string): UsageError {
  if (said.includes('dubious ownership')) {
    return new UsageError(
      `git menolak membaca repositori "${folder}" karena pemiliknya pengguna lain; izinkan dengan git config --global --add safe.directory`,
    )
  }
  if (said.includes('must be run in a work tree')) {
    return new UsageError(`repositori git "${folder}" tidak memiliki folder kerja; jalankan pada klon biasa`)
  }
  return new UsageError(`folder "${folder}" tidak berada dalam repositori git`)
}

/** The commit that a revision means: a branch, tag, hash or `HEAD~2`. Throws a {@link UsageError} for one that is not known. */
export function resolveRevision(repo: Repo, revision: string): string {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { failed, out } = git(args, repo.root, repo.io)
  const commit = out.toString('utf8').trim()
  if (!failed && /^[\da-f]{40,64}$/.test(commit)) return commit
  throw new UsageError(`revisi "${revision}" ${whyUnknown(repo, revision)}`)
}

/** Names that a revision may be called by: `HEAD`, branches and tags; none where no repository is. It asks git once. */
export function listRevisions(folder: string, io: World): readonly string[] {
  const kinds = ['refs/heads', 'refs/tags', 'refs/remotes']
  try {
    const { failed, out } = git(['for-each-ref', '--format=%(refname:short)', ...kinds], resolve(io.cwd, folder), io)
    const names = out.toString('utf8').split('\n').filter(Boolean)
    return failed || names.length === 0 ? [] : ['HEAD', ...names]
  } catch {
    return []
  }
}

/** Where the current branch and a commit parted; undefined where that is not known here, as in a shallow clone. */
export function commonAncestor(repo: Repo, commit: string): string | undefined {
  const { failed, out } = git(['merge-base', commit, 'HEAD'], repo.root, repo.io)
  const found = out.toString('utf8').trim()
  return failed || found === '' ? undefined : found
}

function whyUnknown(repo: Repo, revision: string): string {
  const isTrue = (...args: string[]) => {
    const { failed, out } = git(args, repo.root, repo.io)
    return !failed && out.toString('utf8').trim() !== 'false'
  }
  if (revision.includes('..')) return 'menyebut dua revisi; tulis keduanya terpisah, dengan spasi'
  if (!isTrue('rev-parse', '--verify', '--quiet', 'HEAD')) return 'tidak ada: repositori ini belum memiliki commit'
  if (isTrue('rev-parse', '--is-shallow-repository')) {
    return 'tidak ada dalam klon dangkal ini; ambil riwayatnya dengan "git fetch --unshallow", atau di CI dengan fetch-depth: 0'
  }
  return 'tidak ada dalam repositori ini; sebut cabang, tag, atau hash commit'
}

/** The files below the folder as a commit has them, in the order of their bytes. */
export function listFiles(repo: Repo, commit: string): RevFile[] {
  const folder = repo.prefix === '' ? [] : ['--', repo.prefix]
  const listed = must(repo, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...folder])
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', oid = '', size = '', path = ''] = /^(\d+) \w+ ([\da-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? []
      if (!path.startsWith(repo.prefix) || path === '') return []
      const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file'
      return [{ path: path.slice(repo.prefix.length), kind, oid, size: Number(size) || 0 } as const]
    })
}

/** The bytes of files, in the order asked for. */
export function readBlobs(repo: Repo, files: readonly Pick<RevFile, 'oid'>[]): Buffer[] {
  if (files.length === 0) return []
  const bytes = must(repo, ['cat-file', '--batch'], files.map(({ oid }) => `${oid}\n`).join(''))
  const blobs: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from)
    const [, size] = /^[\da-f]+ blob (\d+)$/.exec(bytes.toString('latin1', from, end)) ?? []
    // A clone that leaves contents out until they are asked for.
    if (size === undefined)
      throw new UsageError('isi revisi itu tidak lengkap dalam klon ini; ambil dengan "git fetch"')
    from = end + 1 + Number(size) + 1
    blobs.push(bytes.subarray(end + 1, from - 1))
  }
  return blobs
}

const NEWLINE = 0x0a

/**
 * Files below the folder whose content differs from a commit, also those that are gone and those that git does not track
 * yet; what it ignores is not told. From the folder, with `/`; a changed submodule is one path.
 */
export function changedFiles(repo: Repo, commit: string): string[] {
  const folder = repo.prefix === '' ? [] : [repo.prefix]
  const diff = ['diff', '--no-ext-diff', '--no-textconv', '--no-renames', '--name-only', '-z', commit, '--', ...folder]
  const untracked = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ...folder]
  const paths = [diff, untracked].flatMap((args) => must(repo, args).toString('utf8').split('\0'))
  return [...new Set(paths)]
    .filter((path) => path !== '' && path.startsWith(repo.prefix))
    .map((path) => path.slice(repo.prefix.length))
}

interface Answer {
  readonly failed: boolean
  readonly out: Buffer
  readonly said: string
}

/** What git must be able to tell, unless the repository is broken. */
function must(repo: Repo, args: readonly string[], input?: string): Buffer {
  const { failed, out, said } = git(args, repo.root, repo.io, input)
  if (!failed) return out
  const reason = said.split('\n').find((line) => line.startsWith('fatal: '))
  throw new UsageError(`repositori git tidak dapat dibaca${reason ? `: ${reason.slice('fatal: '.length)}` : ''}`)
}

function git(args: readonly string[], cwd: string, io: World, input = ''): Answer {
  // A monitor is a program that the settings of the repository name.
  const quiet = ['--literal-pathspecs', '--no-pager', '-c', 'core.fsmonitor=false']
  const env = { ...io.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }
  const { error, status, stdout, stderr } = spawnSync(programOf(io), [...quiet, ...args], {
    cwd,
    input,
    env: Object.fromEntries(Object.entries(env).filter(([name]) => !ofHook.includes(name))),
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  })
  if (!error) return { failed: status !== 0, out: stdout, said: stderr.toString('utf8') }
  if ((error as { code?: string }).code === 'ENOENT') throw new UsageError(NO_GIT)
  throw new UsageError(`git tidak dapat dijalankan: ${reasonOf(error)}`)
}

const NO_GIT = 'git tidak ditemukan; pasang git, lalu coba lagi'

/** What git tells its hooks about the repository that they run in, wherever they look. */
const ofHook = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_EXTERNAL_DIFF']

/** Windows would take a program of that name from the folder that is looked into. */
function programOf({ env, platform }: World): string {
  if (platform !== 'win32') return 'git'
  const [, path = ''] = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH') ?? []
  const programs = path.split(';').filter(isAbsolute)
  const found = programs.map((folder) => join(folder, 'git.exe')).find((program) => statOf(program)?.isFile())
  if (found === undefined) throw new UsageError(NO_GIT)
  return found
}
