import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Io, Sink } from '../../src/cli/io.ts'
import { type ExitCode, main } from '../../src/cli/main.ts'
import { makeFolder, writeFiles } from './run.ts'

const WATCHING = 'mengamati dokumen; Ctrl-C untuk berhenti'

/** A watch that runs, and what it said. */
interface Running {
  readonly said: () => string
  /** Waits until it says that in what follows the last answer, and gives all that followed. */
  readonly until: (part: string | RegExp) => Promise<string>
  readonly interrupt: () => void
  readonly code: Promise<ExitCode>
}

const running: Running[] = []
afterEach(async () => {
  for (const one of running.splice(0)) {
    one.interrupt()
    await one.code
  }
})

function watch(cwd: string, argv: readonly string[], isTTY = false): Running {
  let text = ''
  let read = 0
  let onMore = () => {}
  const sink: Sink = {
    write(data, done) {
      text += typeof data === 'string' ? data : new TextDecoder().decode(data)
      done()
      onMore()
    },
    ...(isTTY && { isTTY: true, columns: 100 }),
  }
  let interrupt = () => {}
  const io: Io = {
    stdout: sink,
    stderr: sink,
    stdin: Object.assign((async function* () {})(), { isTTY: true }),
    env: { CI: '1', NO_COLOR: '1' },
    platform: process.platform,
    cwd,
    today: '2024-12-31',
    onInterrupt(listener) {
      interrupt = listener
      return () => {
        interrupt = () => {}
      }
    },
  }
  const one: Running = {
    said: () => text,
    until: (part) =>
      new Promise((done) => {
        const look = () => {
          const rest = text.slice(read)
          const found = typeof part === 'string' ? rest.indexOf(part) : rest.search(part)
          if (found === -1) return
          onMore = () => {}
          read = text.length
          done(rest)
        }
        onMore = look
        look()
      }),
    interrupt: () => interrupt(),
    code: main(['audit', 'dokumen', '--watch', ...argv], io),
  }
  running.push(one)
  return one
}

const sop = (nama: string) => `jenis: sop\nkode: ${nama}\nnama: ${nama}\n`
const quiet = ['--quiet', '--rule', 'sop/identitas-pokok,dokumen']

function workspace(files: Readonly<Record<string, string>> = {}): {
  cwd: string
  put: (path: string, text: string) => void
} {
  const cwd = makeFolder({ 'dokumen/sop/a.yaml': sop('A'), ...files })
  return { cwd, put: (path, text) => writeFiles(cwd, { [path]: text }) }
}

describe('audit --watch', () => {
  it('audits at once, and again at each change', async () => {
    const { cwd, put } = workspace()
    const { until } = watch(cwd, quiet)
    expect(await until(WATCHING)).toContain('SOP "A"')
    put('dokumen/sop/a.yaml', sop('A2'))
    expect(await until('SOP "A2"')).not.toContain('SOP "A"')
    await until(WATCHING)
    put('dokumen/sop/b.yaml', sop('B'))
    expect(await until('SOP "B"')).toContain('SOP "A2"')
  })

  it('sees what editors do when they save: a new file in place of the old', async () => {
    const { cwd, put } = workspace()
    const { until } = watch(cwd, quiet)
    for (const kode of ['S1', 'S2', 'S3']) {
      await until(WATCHING)
      put('dokumen/sop/.a.yaml.swp', 'x')
      put('dokumen/sop/a.yaml~', sop(kode))
      renameSync(join(cwd, 'dokumen/sop/a.yaml~'), join(cwd, 'dokumen/sop/a.yaml'))
      await until(`SOP "${kode}"`)
    }
  })

  it('sees folders that come, go, and come again, with what is in them', async () => {
    const { cwd, put } = workspace({ 'dokumen/tetap.yaml': sop('T') })
    const { until } = watch(cwd, quiet)
    await until(WATCHING)
    put('dokumen/baru/dalam/b.yaml', sop('B1'))
    await until('SOP "B1"')
    await until(WATCHING)
    put('dokumen/baru/dalam/b.yaml', sop('B2'))
    await until('SOP "B2"')
    await until(WATCHING)
    rmSync(join(cwd, 'dokumen/baru'), { recursive: true })
    expect(await until(WATCHING)).not.toContain('SOP "B2"')
    put('dokumen/baru/dalam/b.yaml', sop('B3'))
    await until('SOP "B3"')
    await until(WATCHING)
    put('dokumen/baru/dalam/b.yaml', sop('B4'))
    await until('SOP "B4"')
    await until(WATCHING)
    // At once, as a checkout of another branch does.
    rmSync(join(cwd, 'dokumen/baru'), { recursive: true })
    put('dokumen/baru/dalam/b.yaml', sop('B5'))
    await until('SOP "B5"')
    await until(WATCHING)
    put('dokumen/baru/dalam/b.yaml', sop('B6'))
    await until('SOP "B6"')
  })

  it('waits for a folder of documents that is gone', async () => {
    const { cwd, put } = workspace()
    const { until, code, interrupt } = watch(cwd, quiet)
    await until(WATCHING)
    for (const nama of ['KEMBALI-1', 'KEMBALI-2']) {
      rmSync(join(cwd, 'dokumen'), { recursive: true })
      await until('folder "dokumen" tidak ditemukan')
      put('dokumen/sop/a.yaml', sop(nama))
      await until(`SOP "${nama}"`)
      await until(WATCHING)
    }
    put('dokumen/sop/a.yaml', sop('LAGI'))
    await until('SOP "LAGI"')
    interrupt()
    expect(await code).toBe(1)
  })

  it('goes on over faults that come while typing, in documents and in settings', async () => {
    const { cwd, put } = workspace({ 'dokumen/koheren.yaml': 'aturan: {}\n' })
    const { until, code, interrupt } = watch(cwd, quiet)
    await until(WATCHING)
    put('dokumen/sop/a.yaml', 'jenis: sop\nkode: [\n')
    await until('dokumen/yaml-terbaca')
    await until(WATCHING)
    put('dokumen/koheren.yaml', 'aturn: {}\n')
    await until('koheren.yaml:1:1: kunci "aturn" tidak dikenal')
    await until(WATCHING)
    put('dokumen/koheren.yaml', 'aturan: {}\n')
    put('dokumen/sop/a.yaml', sop('SEMBUH'))
    await until('SOP "SEMBUH"')
    await until(WATCHING)
    put('dokumen/koheren.yaml', 'aturan: [\n')
    await until('koheren.yaml:')
    interrupt()
    expect(await code).toBe(2)
  })

  it.each([
    ['1, with findings', sop('A'), 1],
    ['0, without', 'jenis: instansi\nkode: kua\nnama: KUA\n', 0],
  ] as const)('ends with %s', async (_name, text, expected) => {
    const { cwd, put } = workspace()
    const { until, code, interrupt } = watch(cwd, ['--rule', 'sop/identitas-pokok'])
    await until(WATCHING)
    put('dokumen/sop/a.yaml', `${text}# lagi\n`)
    await until(WATCHING)
    interrupt()
    expect(await code).toBe(expected)
  })

  it('writes reports to files anew, also among the documents, and does not take them for a change', async () => {
    const { cwd, put } = workspace()
    const { until, said } = watch(cwd, [
      '-f',
      'json=dokumen/laporan.json',
      '-f',
      'html=laporan.html',
      '--fail-on',
      'never',
    ])
    await until(WATCHING)
    put('dokumen/sop/a.yaml', sop('A2'))
    await until(WATCHING)
    put('dokumen/sop/a.yaml', sop('A3'))
    await until(WATCHING)
    const { readFileSync } = await import('node:fs')
    expect(readFileSync(join(cwd, 'dokumen/laporan.json'), 'utf8')).toContain('"A3"')
    expect(readFileSync(join(cwd, 'laporan.html'), 'utf8')).toContain('A3')
    // Three rounds, and no more for what they wrote.
    expect(said().split(WATCHING).length - 1).toBe(3)
  })

  it('sees settings that lie elsewhere', async () => {
    const { cwd, put } = workspace({ 'setelan/ketat.yaml': 'aturan: {}\n' })
    const { until } = watch(cwd, [...quiet, '--config', 'setelan/ketat.yaml'])
    expect(await until(WATCHING)).toContain('SOP "A"')
    put('setelan/ketat.yaml', 'aturan: { sop/identitas-pokok: mati }\n')
    expect(await until(WATCHING)).not.toContain('SOP "A"')
  })

  it('wipes the screen of a terminal, and of nothing else', async () => {
    const { cwd, put } = workspace()
    const terminal = watch(cwd, quiet, true)
    const pipe = watch(cwd, quiet)
    await Promise.all([terminal.until(WATCHING), pipe.until(WATCHING)])
    expect(terminal.said()).not.toContain('\u001b[2J')
    put('dokumen/sop/a.yaml', sop('A2'))
    await Promise.all([terminal.until('SOP "A2"'), pipe.until('SOP "A2"')])
    expect(terminal.said()).toContain('\u001b[2J')
    expect(pipe.said()).not.toContain('\u001b')
  })

  it('finds what an audit of the same documents finds', async () => {
    const { cwd, put } = workspace({
      'dokumen/sop/b.yaml': sop('B'),
      'dokumen/unit.yaml': 'jenis: instansi\nkode: k\nnama: K\n',
    })
    const { until } = watch(cwd, ['-f', 'json'])
    await until(WATCHING)
    put('dokumen/sop/a.yaml', `${sop('A')}unit: layanan\npelaksana: [Petugas]\nketerkaitan: [B, C]\n`)
    const [watched = ''] = (await until(WATCHING)).split('koheren: mengamati')
    const fresh: string[] = []
    const { run } = await import('./run.ts')
    fresh.push((await run(['audit', 'dokumen', '-f', 'json'], { cwd })).stdout)
    expect(JSON.parse(watched)).toEqual(JSON.parse(fresh[0] ?? ''))
  })

  it('is refused at once for what is wrong from the start', async () => {
    const { cwd } = workspace()
    for (const argv of [['--rule', 'tiada'], ['--config', 'tiada.yaml'], ['--fix']]) {
      const { code, said } = watch(cwd, argv)
      expect([await code, said().startsWith('koheren: ')]).toEqual([2, true])
    }
  })
})
