/** The diff of `--fix-dry-run`, as git and patch take it. Needs git and patch. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Files, writeFiles } from '../cli/run.ts'

const bin = join(import.meta.dirname, '../../bin/koheren.js')
const base = mkdtempSync(join(tmpdir(), 'koheren-fix-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const sop = (kode: string, rest: string) => `jenis: sop\nkode: ${kode}\nnama: SOP ${kode}\n${rest}`
const many = Array.from({ length: 30 }, (_, index) => `# baris ${index}\n`).join('')
const files: Files = {
  'biasa.yaml': `${sop('A', 'keterkaitan:\n  - B\n')}${many}revisi_ke: 01 # satu\n${many}peralatn: komputer`,
  'dengan spasi/é “kutip”.yaml': sop('B', 'keterkaitan:\n  - C # c\nrevisi_ke: 01'),
  'tab\tdan "kutip" \\.yaml': `\ufeff${sop('C', 'revisi_ke: 02\r\n')}`
    .replaceAll('\n', '\r\n')
    .replaceAll('\r\r', '\r'),
}

function read(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

it.each([
  ['git', 'apply', '--whitespace=nowarn', '-'],
  ['git', 'apply', '-R', '--whitespace=nowarn', '-'],
  ['patch', '-p1', '--binary', '-s'],
])('is taken by %s %s, which makes of the files what --fix does', (program, ...argv) => {
  const root = mkdtempSync(join(base, 'kerja-'))
  writeFiles(join(root, 'dok'), files)
  execFileSync('git', ['init', '-q'], { cwd: root })
  const before = read(join(root, 'dok'))
  const koheren = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' })
  const { stdout } = koheren('audit', 'dok', '--fix-dry-run')
  expect(stdout.match(/^@@/gm)?.length).toBeGreaterThan(3)
  const mended = join(root, 'jadi')
  cpSync(join(root, 'dok'), mended, { recursive: true })
  koheren('audit', 'jadi', '--fix')
  const after = read(mended)
  expect(after).not.toEqual(before)
  const isBack = argv.includes('-R')
  if (isBack) cpSync(mended, join(root, 'dok'), { recursive: true })
  execFileSync(program, argv, { cwd: root, input: stdout, stdio: ['pipe', 'pipe', 'pipe'] })
  expect(read(join(root, 'dok'))).toEqual(isBack ? before : after)
})

it('mends with --changed only documents that changed, or that these reach', () => {
  const root = mkdtempSync(join(base, 'ubah-'))
  const git = (...argv: string[]) =>
    execFileSync('git', ['-c', 'user.name=u', '-c', 'user.email=u@example.org', ...argv], { cwd: root, stdio: 'pipe' })
  mkdirSync(join(root, 'dok'))
  const put = (path: string, text: string) => writeFileSync(join(root, 'dok', path), text)
  put('a.yaml', sop('A', 'revisi_ke: 01\n'))
  put('b.yaml', sop('B', 'revisi_ke: 01\n'))
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
  put('b.yaml', sop('B', 'revisi_ke: 02\n'))
  const { stderr } = spawnSync(process.execPath, [bin, 'audit', 'dok', '--changed', '--fix'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr).toContain('Diperbaiki: 1 temuan dalam 1 berkas\n')
  expect(read(join(root, 'dok'))).toEqual({
    'a.yaml': sop('A', 'revisi_ke: 01\n'),
    'b.yaml': sop('B', 'revisi_ke: "02"\n'),
  })
})
