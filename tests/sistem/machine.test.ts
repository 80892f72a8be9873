/** What a machine does to a program: rights, full disks, kills, closed pipes. Needs root for the full disk. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/koheren.js')
const isRoot = process.getuid?.() === 0
/** Who has no rights anywhere. */
const NOBODY = 65534

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koheren-machine-'))
  chmodSync(folder, 0o755)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function koheren(args: readonly string[], options: { uid?: number } = {}) {
  return spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', ...options })
}

function officeAt(path: string): void {
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'sop.yaml'), 'jenis: sop\nkode: SOP-01\nnama: Legalisasi\n')
}

describe.skipIf(process.platform === 'win32')('rights', () => {
  const asNobody = isRoot ? { uid: NOBODY } : {}

  it('a file that may not be read is told in one sentence', () => {
    officeAt(folder)
    chmodSync(join(folder, 'sop.yaml'), 0o000)
    const { status, stderr, stdout } = koheren(['audit', folder], asNobody)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^koheren: berkas "sop\.yaml" .*tidak ada izin\n$/)
  })

  it('a folder that may not be opened is told in one sentence', () => {
    officeAt(join(folder, 'dalam'))
    officeAt(folder)
    chmodSync(join(folder, 'dalam'), 0o000)
    const { status, stderr } = koheren(['audit', folder], asNobody)
    chmodSync(join(folder, 'dalam'), 0o755)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^koheren: .*"dalam".*tidak ada izin\n$/)
  })

  it('a report that may not be written is told in one sentence', () => {
    officeAt(folder)
    const { status, stderr } = koheren(['audit', folder, '-f', `json=${join(folder, 'laporan.json')}`], asNobody)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^koheren: .*laporan\.json.*tidak ada izin\n$/)
  })
})

describe('a full disk', () => {
  it('leaves the former report as it was', () => {
    expect(isRoot, 'needs root to mount a small disk: sudo npm run test:sistem').toBe(true)
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    try {
      const report = join(disk, 'laporan.json')
      writeFileSync(report, '{"lama": true}\n')
      const { status, stderr } = koheren([
        'audit',
        join(root, 'examples/nyata'),
        '--as-of',
        '2024-12-31',
        '-f',
        `json=${report}`,
      ])
      expect(status).toBe(2)
      expect(stderr).toMatch(/^koheren: .*laporan\.json.*disk penuh\n$/)
      expect(readFileSync(report, 'utf8')).toBe('{"lama": true}\n')
      expect(readdirSync(disk)).toEqual(['laporan.json'])
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

describe('a killed run', () => {
  it('leaves a whole report or none', async () => {
    cpSync(join(root, 'examples/nyata'), join(folder, 'dokumen'), { recursive: true })
    const report = join(folder, 'laporan.json')
    for (let delay = 100; delay <= 1000; delay += 100) {
      const child = spawn(
        process.execPath,
        [bin, 'audit', join(folder, 'dokumen'), '--as-of', '2024-12-31', '-f', `json=${report}`],
        { stdio: 'ignore' },
      )
      const ended = new Promise((resolve) => child.on('exit', resolve))
      await sleep(delay)
      child.kill('SIGKILL')
      await ended
      if (existsSync(report)) expect(() => JSON.parse(readFileSync(report, 'utf8'))).not.toThrow()
      rmSync(report, { force: true })
    }
  })
})

describe.skipIf(process.platform === 'win32')('a pipe that closes early', () => {
  it('ends the run quietly, with its own exit code', () => {
    const command = `node "${bin}" audit "${join(root, 'examples/nyata')}" --as-of 2024-12-31 | head -n 1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trim().split('\n').at(-1)).toBe('1')
  })

  it('nor is it one for a report that is written to the pipe by name', () => {
    const command = `node "${bin}" audit "${join(root, 'examples/nyata')}" --as-of 2024-12-31 --quiet -f json=/dev/stdout | head -c 9; code=\${PIPESTATUS[0]}; echo; echo $code`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect([stderr, stdout.trim().split('\n').at(-1)]).toEqual(['', '1'])
  })
})
