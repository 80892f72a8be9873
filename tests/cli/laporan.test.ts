import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kantor, testRules } from '../report/kantor.ts'
import { makeFolder, run } from './run.ts'

const rules = testRules

describe('laporan', () => {
  it.each(['laporan', 'report'])('%s writes laporan.html, and findings are no failure', async (command) => {
    const cwd = makeFolder()
    const { code, stdout, stderr } = await run([command, kantor], { cwd, rules })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toBe('4 kesalahan, 1 peringatan, 1 saran; laporan: laporan.html\n')
    expect(readFileSync(join(cwd, 'laporan.html'), 'utf8')).toContain('<!doctype html>')
  })

  it('writes other formats instead, and fails where it is told to', async () => {
    const cwd = makeFolder()
    const argv = ['laporan', kantor, '-f', 'markdown=ringkasan.md', '-f', 'json', '--fail-on', 'warning']
    const { code, stdout } = await run(argv, { cwd, rules })
    expect(code).toBe(1)
    expect(JSON.parse(stdout).version).toBe(1)
    expect(readFileSync(join(cwd, 'ringkasan.md'), 'utf8')).toMatch(/^## Koherensi dokumen: 4 kesalahan/)
    expect(() => readFileSync(join(cwd, 'laporan.html'))).toThrow('ENOENT')
  })
})

describe('a report that is no text', () => {
  it.each(['xlsx', 'docx'])('%s goes to a pipe, not to a terminal', async (format) => {
    const argv = ['laporan', kantor, '-f', format]
    expect(await run(argv, { rules })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PK/) })
    const { code, stdout, stderr } = await run(argv, { rules, terminal: 80 })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(
      `format ${format} bukan teks; tulis ke berkas, misalnya --format ${format}=laporan.${format}`,
    )
  })
})

describe('--compare', () => {
  const compare = ['laporan', kantor, '-f', 'markdown', '--compare', 'lama.json']

  it.each(['utf8', 'utf16le'] as const)('tells the change since a report in %s', async (encoding) => {
    const cwd = makeFolder()
    const { stdout } = await run(['audit', kantor, '-f', 'json'], { cwd, rules })
    const former = JSON.parse(stdout)
    former.findings.shift()
    former.findings.push({ ...former.findings[0], key: 'lain', message: 'sudah diperbaiki' })
    writeFileSync(join(cwd, 'lama.json'), `${encoding === 'utf8' ? '' : '\ufeff'}${JSON.stringify(former)}`, encoding)
    const ran = await run(compare, { cwd, rules })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('### Sejak `lama.json` (per 31 Desember 2024)')
    expect(ran.stdout).toContain('**1 baru · 1 selesai · 5 tetap**')
    expect(ran.stdout).toContain('sudah diperbaiki')
  })

  it.each([
    [undefined, 'tidak dapat dibaca: tidak ditemukan'],
    ['{', 'tidak dapat dibandingkan: bukan JSON'],
    ['[]', 'bukan laporan json dari koheren'],
    ['{"tool":{"name":"koheren"},"findings":[],"version":9}', 'versi koheren yang bentuk laporannya lain'],
    ['{"tool":{"name":"koheren"},"findings":[],"version":1,"scope":"validate"}', 'laporan "koheren validasi"'],
    ['{"tool":{"name":"koheren"},"findings":[{}],"version":1,"scope":"audit"}', 'isinya tidak lengkap'],
    [
      '{"tool":{"name":"koheren"},"findings":[{}],"version":1,"scope":"audit","tanggal":"x","rules":[]}',
      'isinya tidak lengkap',
    ],
  ])('refuses %s', async (text, part) => {
    const cwd = makeFolder()
    if (text !== undefined) writeFileSync(join(cwd, 'lama.json'), text)
    const { code, stdout, stderr } = await run(compare, { cwd, rules })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`koheren: laporan terdahulu "lama.json"`)
    expect(stderr).toContain(part)
  })

  it('is refused where no report would use it', async () => {
    const { code, stderr } = await run(['audit', kantor, '-f', 'json', '--compare', 'lama.json'], { rules })
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('--compare tidak berlaku untuk format json; hanya untuk html, markdown'),
    ])
  })
})

describe('--only', () => {
  it('is refused where a report would pass over it', async () => {
    const { code, stderr } = await run(['laporan', kantor, '-f', 'markdown', '--only', 'rantai'], { rules })
    expect([code, stderr]).toEqual([2, expect.stringContaining('--only tidak berlaku untuk format markdown')])
  })
})
