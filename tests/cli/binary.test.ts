import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kantor } from '../report/kantor.ts'
import { makeFolder } from './run.ts'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/koheren.js')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

function koheren(argv: readonly string[], options: { input?: string; cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', ...options })
  return { status, stdout, stderr }
}

it('without its build says so', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'bin'))
  cpSync(bin, join(folder, 'bin/koheren.mjs'))
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/koheren.mjs')], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
  expect(stderr).toMatch(/^koheren: alat ini belum dibangun.*npm run build.*\n$/)
})

describe.runIf(existsSync(join(root, 'dist/cli.js')))('the built tool', () => {
  it('says its version', () => {
    expect(koheren(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('audits, and exits with what it found', () => {
    const { status, stdout, stderr } = koheren(['audit', kantor, '--as-of', '2024-12-31', '-f', 'json'])
    expect([status, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout).tanggal).toBe('2024-12-31')
    expect(koheren(['audit', kantor, '--fail-on', 'never', '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('reads stdin', () => {
    const { status, stdout } = koheren(['validasi', '-'], { input: 'jenis: sop\nkode: S\n' })
    expect(status).toBe(0)
    expect(stdout).toContain('1 dokumen dalam 1 berkas')
  })

  it('refuses what it does not know', () => {
    expect(koheren(['audit', '--xyz'])).toMatchObject({ status: 2, stdout: '' })
  })

  it('ends quietly when its reader leaves', async () => {
    const folder = makeFolder()
    for (let index = 0; index < 400; index++) writeFileSync(join(folder, `${index}.yaml`), 'jenis: sop\nkode: S\n')
    const child = spawn(process.execPath, [bin, 'audit', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  })
})
