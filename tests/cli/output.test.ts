import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, run } from './run.ts'

const sop = 'jenis: sop\nkode: SOP-01\nnama: Legalisasi\n'

function workspace(): string {
  const cwd = makeFolder()
  mkdirSync(join(cwd, 'dokumen'))
  writeFileSync(join(cwd, 'dokumen/sop.yaml'), sop)
  return cwd
}

describe('a report goes to a file', () => {
  it('whole, while stdout stays empty and stderr says where', async () => {
    const cwd = workspace()
    const { code, stdout, stderr } = await run(['audit', 'dokumen', '-f', 'json=laporan.json'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^\d+ kesalahan.*; laporan: laporan\.json\n$/)
    expect(JSON.parse(readFileSync(join(cwd, 'laporan.json'), 'utf8')).version).toBe(1)
    expect(readdirSync(cwd).sort()).toEqual(['dokumen', 'laporan.json'])
  })

  it('beside another on stdout', async () => {
    const cwd = workspace()
    const { stdout, stderr } = await run(['audit', 'dokumen', '-f', 'terminal', '-f', 'json=a.json'], { cwd })
    expect(stdout).toContain('koheren 0.0.0')
    expect(stderr).toBe('')
    expect(readdirSync(cwd).sort()).toEqual(['a.json', 'dokumen'])
  })

  it('without colours and of one width, whatever the terminal', async () => {
    const cwd = workspace()
    await run(['audit', 'dokumen', '-f', 'terminal=a.txt'], { cwd, terminal: 40 })
    const { stdout } = await run(['audit', 'dokumen'], { cwd })
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(stdout)
  })

  it('in place of what was there, with its mode', async () => {
    const cwd = workspace()
    writeFileSync(join(cwd, 'a.json'), 'lama')
    chmodSync(join(cwd, 'a.json'), 0o640)
    await run(['audit', 'dokumen', '-f', 'json=a.json'], { cwd })
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toContain('"version"')
    expect(statSync(join(cwd, 'a.json')).mode & 0o777).toBe(0o640)
  })

  it('of YAML that no audit of the folder reads', async () => {
    const cwd = workspace()
    expect((await run(['audit', 'dokumen', '-f', 'json=laporan.yaml'], { cwd })).code).toBe(1)
    expect((await run(['validasi', 'dokumen/sop.yaml', '-f', 'json=dokumen/a.yaml'], { cwd })).code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['dokumen', 'laporan.yaml'])
  })

  it('but not to one called "-", which is stdout', async () => {
    const cwd = workspace()
    const { stdout, stderr } = await run(['audit', 'dokumen', '-f', 'json=-', '-f', 'terminal=a.txt'], { cwd })
    expect([JSON.parse(stdout).version, stderr]).toEqual([1, ''])
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'dokumen'])
  })

  it('through a link to another place', async () => {
    const cwd = workspace()
    mkdirSync(join(cwd, 'hasil'))
    writeFileSync(join(cwd, 'hasil/a.json'), '')
    symlinkSync(join(cwd, 'hasil/a.json'), join(cwd, 'a.json'))
    await run(['audit', 'dokumen', '-f', 'json=a.json'], { cwd })
    expect(lstatSync(join(cwd, 'a.json')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'hasil/a.json'), 'utf8')).toContain('"version"')
  })

  it('leaving alone a document that another name leads to', async () => {
    const cwd = workspace()
    linkSync(join(cwd, 'dokumen/sop.yaml'), join(cwd, 'a.json'))
    await run(['audit', 'dokumen', '-f', 'json=a.json'], { cwd })
    expect(readFileSync(join(cwd, 'dokumen/sop.yaml'), 'utf8')).toBe(sop)
  })
})

describe('a report does not go', () => {
  it.each([
    [['audit', 'dokumen', '-f', 'json=dokumen/sop.yaml'], 'adalah dokumen yang diperiksa'],
    [['audit', '-f', 'json=./dokumen/../dokumen/sop.yaml'], 'adalah dokumen yang diperiksa'],
    [['audit', 'dokumen', '-f', 'json=tautan.json'], 'adalah dokumen yang diperiksa'],
    [['validasi', 'dokumen/sop.yaml', '-f', 'json=dokumen/sop.yaml'], 'adalah dokumen yang diperiksa'],
    [['validasi', 'dokumen', '-f', 'json=dokumen/sop.yaml'], 'adalah dokumen yang diperiksa'],
    [
      ['audit', 'dokumen', '-f', 'json=dokumen/laporan.yaml'],
      'akan terbaca sebagai dokumen pada pemeriksaan berikutnya',
    ],
    [['audit', '-f', 'json=laporan.YML'], 'beri nama yang tidak berakhir dengan .yaml atau .yml'],
    [['audit', 'dokumen', '-f', 'json=pintas/laporan.yaml'], 'akan terbaca sebagai dokumen'],
    [['audit', 'pintas', '-f', 'json=dokumen/laporan.yaml'], 'akan terbaca sebagai dokumen'],
    [['validasi', 'dokumen', '-f', 'json=dokumen/laporan.yaml'], 'akan terbaca sebagai dokumen'],
    [['audit', 'dokumen', '--config', 'setelan.json', '-f', 'json=setelan.json'], 'adalah dokumen yang diperiksa'],
    [['validasi', 'setelan.json', '-f', 'json=setelan.json'], 'adalah dokumen yang diperiksa'],
    [['audit', 'dokumen', '-f', 'json=tidak/ada.json'], 'folder tujuannya tidak ditemukan'],
    [['audit', 'dokumen', '-f', 'json=dokumen'], 'itu sebuah folder'],
    [['audit', 'dokumen', '-f', 'json=dokumen/sop.yaml/a.json'], 'jalurnya melewati berkas'],
  ])('%j', async (argv, reason) => {
    const cwd = workspace()
    symlinkSync(join(cwd, 'dokumen/sop.yaml'), join(cwd, 'tautan.json'))
    symlinkSync(join(cwd, 'dokumen'), join(cwd, 'pintas'))
    writeFileSync(join(cwd, 'setelan.json'), '{}')
    const { code, stdout, stderr } = await run(argv, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(readFileSync(join(cwd, 'dokumen/sop.yaml'), 'utf8')).toBe(sop)
    expect(readdirSync(cwd).sort()).toEqual(['dokumen', 'pintas', 'setelan.json', 'tautan.json'])
    expect(readdirSync(join(cwd, 'dokumen'))).toEqual(['sop.yaml'])
  })

  it('to stdout when that is full', async () => {
    const full = {
      write: (_data: unknown, done: (error: Error) => void) => done(Object.assign(new Error(), { code: 'ENOSPC' })),
    }
    const { code, stderr } = await run(['audit', 'dokumen'], { cwd: workspace(), stdout: full })
    expect([code, stderr]).toEqual([2, 'koheren: hasil tidak dapat ditulis: disk penuh\n'])
  })

  it('further when its reader has left, which is no error', async () => {
    const gone = {
      write: (_data: unknown, done: (error: Error) => void) => done(Object.assign(new Error(), { code: 'EPIPE' })),
    }
    const { code, stderr } = await run(['audit', 'dokumen'], { cwd: workspace(), stdout: gone })
    expect([code, stderr]).toEqual([1, ''])
  })
})
