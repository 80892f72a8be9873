import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kantor } from '../report/kantor.ts'
import { makeFolder, run } from './run.ts'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/koheren.js')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

function koheren(argv: readonly string[], options: { input?: string; cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  return { status, stdout, stderr }
}

it('without its build says so', () => {
  const folder = makeFolder()
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/koheren.js')], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
  expect(stderr).toMatch(/^koheren: alat ini belum dibangun.*npm run build.*\n$/)
})

/** Ends of rounds of a watch, one after another. */
function makeRounds(stream: AsyncIterable<Uint8Array>): AsyncIterator<void> {
  return (async function* () {
    for await (const data of stream) if (String(data).includes('Ctrl-C')) yield
  })()
}

describe.runIf(existsSync(join(root, 'dist/index.js')))('the built tool', () => {
  it('says its version', () => {
    expect(koheren(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('audits, and exits with what it found', () => {
    const { status, stdout, stderr } = koheren(['audit', kantor, '--as-of', '2024-12-31', '-f', 'json'])
    expect([status, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout).tanggal).toBe('2024-12-31')
    expect(koheren(['audit', kantor, '--fail-on', 'never', '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  // A letter that the bundle garbled in a pattern would leave durations such as `5–10 menit` unread.
  it('judges real documents as its source does', async () => {
    const argv = ['audit', join(root, 'examples/nyata'), '--as-of', '2026-11-24', '-f', 'json', '--fail-on', 'never']
    expect(koheren(argv).stdout.replaceAll(version, '0.0.0')).toBe((await run(argv)).stdout)
  })

  it.skipIf(process.platform === 'win32')(
    'watches until it is interrupted, and ends with what it found last',
    async () => {
      const folder = makeFolder()
      writeFileSync(join(folder, 'a.yaml'), 'jenis: sop\nkode: A\n')
      const child = spawn(process.execPath, [bin, 'audit', '.', '--watch', '--quiet'], { cwd: folder, stdio: 'pipe' })
      const ended = new Promise((done) => {
        child.on('exit', (code, signal) => done([code, signal]))
      })
      const rounds = makeRounds(child.stderr)
      await rounds.next()
      writeFileSync(join(folder, 'a.yaml'), 'jenis: unit\n')
      await rounds.next()
      child.kill('SIGINT')
      expect(await ended).toEqual([1, null])
    },
  )

  it('takes the marks of step tables for what they are', () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'langkah.csv'), 'No;Kegiatan;Staf;Waktu\n1;Memeriksa;●;5–10 menit\n')
    const { status, stdout } = koheren(['mulai', 'x', '--from', 'langkah.csv', '--nama', 'X'], { cwd: folder })
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 langkah, 1 pelaksana')])
  })

  it('starts where what was compiled is missing or of another Node', () => {
    const folder = makeFolder()
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(root, part), join(folder, part), { recursive: true })
    const chunks = join(folder, 'dist/chunks')
    const kept = readdirSync(chunks).filter((name) => name.endsWith('.v8'))
    expect(kept.length).toBeGreaterThan(5)
    for (const [index, name] of kept.entries()) {
      if (index % 2 === 0) rmSync(join(chunks, name))
      else writeFileSync(join(chunks, name), 'of another Node')
    }
    const audit = [join(folder, 'bin/koheren.js'), 'audit', kantor, '--as-of', '2024-12-31', '-f', 'json']
    const { status, stdout } = spawnSync(process.execPath, audit, { encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, koheren(['audit', kantor, '--as-of', '2024-12-31', '-f', 'json']).stdout])
  })

  it.each(['terminal', 'html', 'markdown', 'svg'])('writes the same %s as its source does', async (format) => {
    const argv = ['laporan', kantor, '--as-of', '2024-12-31', '-f', format]
    const { stdout } = await run(argv)
    const built = koheren(argv).stdout.replaceAll(version, '0.0.0')
    // Pages are long: where they part is all that one wants to see.
    let at = 0
    while (at < stdout.length && built[at] === stdout[at]) at++
    expect(built.slice(Math.max(0, at - 40), at + 40)).toBe(stdout.slice(Math.max(0, at - 40), at + 40))
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
