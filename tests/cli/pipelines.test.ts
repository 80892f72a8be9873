import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reports } from '../../src/report/index.ts'
import { crashing, kantor, testRules } from '../report/kantor.ts'
import { makeFolder, run } from './run.ts'

const formats = Object.keys(reports)
const withFormat = (name: string) => ['-f', name, ...(name === 'svg' ? ['--only', 'rantai'] : [])]

describe('exit codes of every format', () => {
  const cases = [
    ['findings at the threshold', [], 1],
    ['findings, and all of them are asked for', ['--fail-on', 'info'], 1],
    ['findings below the threshold', ['--skip-rule', 'dokumen,koherensi'], 0],
    ['no threshold', ['--fail-on', 'never'], 0],
    ['chosen rules that cannot tell what is not read', ['--rule', 'rujukan/proses'], 1],
  ] as const

  it.each(formats.flatMap((name) => cases.map(([what, options, code]) => [name, what, options, code] as const)))(
    '%s, %s',
    async (name, _, options, code) => {
      const ran = await run(['audit', kantor, ...withFormat(name), ...options], { rules: testRules })
      expect(ran.code).toBe(code)
      expect(ran.stdout).not.toBe('')
    },
  )

  it.each(formats)('%s: 3 where a rule fails, whatever --fail-on says', async (name) => {
    const ran = await run(['audit', kantor, ...withFormat(name), '--fail-on', 'never'], {
      rules: [...testRules, crashing],
    })
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('aturan "dokumen/celaka" gagal dijalankan karena kesalahan koheren sendiri')
  })

  it.each(formats)('%s: 2, and nothing on stdout, where there is nothing to audit', async (name) => {
    const ran = await run(['audit', makeFolder(), ...withFormat(name)])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
  })

  it.each(formats)('%s: 1 for findings, however many', async (name) => {
    const cwd = makeFolder()
    const one = (index: number) => `jenis: sop\nkode: SOP-${index}\nnama: Layanan\nwaktu_totl: 1 menit\n`
    writeFileSync(join(cwd, 'sop.yaml'), Array.from({ length: 256 }, (_, index) => one(index)).join('---\n'))
    const ran = await run(['audit', cwd, ...withFormat(name), '--rule', 'dokumen/sesuai-skema'])
    expect(ran.code).toBe(1)
  })
})

/** A picture shows no findings: there stderr tells. */
const telling = formats.filter((name) => name !== 'svg')

describe('what was not read', () => {
  it.each(telling)('is told by %s, also where the chosen rules are silent', async (name) => {
    const cwd = makeFolder()
    writeFileSync(join(cwd, 'sop.yaml'), 'jenis: sop\nkode: SOP-01\nnama: Layanan\n---\njenis: [')
    const ran = await run(['audit', '.', '-f', `${name}=keluar`, '--rule', 'rujukan'], { cwd })
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('dokumen yang tidak terbaca tidak dinilai aturan yang dipilih: sop.yaml')
    expect(textOf(readFileSync(join(cwd, 'keluar')))).toMatch(/tidak\s+terbaca|leftOut": \[\n/)
  })
})

function textOf(bytes: Buffer): string {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  return isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : bytes.toString()
}

describe('several formats in one run', () => {
  it('writes files and speaks to the terminal', async () => {
    const cwd = makeFolder()
    const formats = ['-f', 'sarif=audit.sarif', '-f', 'junit=audit.xml', '-f', 'terminal']
    const { code, stdout } = await run(['audit', kantor, ...formats], { cwd, rules: testRules })
    expect(code).toBe(1)
    expect(stdout).toContain('koheren 0.0.0 · audit')
    expect(JSON.parse(readFileSync(join(cwd, 'audit.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(cwd, 'audit.xml'), 'utf8')).toContain('<testsuites name="koheren"')
  })
})

describe('paths from the root of the repository', () => {
  const yaml = 'jenis: sop\nkode: SOP-01\nnama: Layanan\nwaktu_totl: 1 menit\n'

  it.each([
    ['of the working directory', undefined, '', 'dok/sop.yaml'],
    ['of the checkout of GitHub', 'GITHUB_WORKSPACE', '..', 'repo/dok/sop.yaml'],
    ['of the project of GitLab', 'CI_PROJECT_DIR', '..', 'repo/dok/sop.yaml'],
    ['of the working directory, where the checkout lies elsewhere', 'GITHUB_WORKSPACE', '../lain', 'dok/sop.yaml'],
  ])('%s', async (_, variable, folder, path) => {
    const cwd = join(makeFolder(), 'repo')
    mkdirSync(join(cwd, 'dok'), { recursive: true })
    writeFileSync(join(cwd, 'dok/sop.yaml'), yaml)
    const world = { cwd, ...(variable && { env: { [variable]: join(cwd, folder) } }) }
    const { stdout } = await run(['audit', 'dok', '-f', 'github', '--rule', 'dokumen/sesuai-skema'], world)
    expect(stdout).toContain(`::error file=${path},line=4,`)
    const shape = await run(['validasi', 'dok', '-f', 'github'], world)
    expect(shape.stdout).toContain(`::error file=${path},line=4,`)
  })
})

describe('the summary of a job in GitHub Actions', () => {
  const inside = (summary: string) => ({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary })

  it('is written without being asked, after what is there', async () => {
    const summary = join(makeFolder(), 'ringkasan.md')
    writeFileSync(summary, 'sudah ada\n')
    const { code, stderr } = await run(['audit', kantor, '-f', 'json'], { rules: testRules, env: inside(summary) })
    expect([code, stderr]).toEqual([1, ''])
    expect(readFileSync(summary, 'utf8')).toMatch(/^sudah ada\n## Koherensi dokumen: 4 kesalahan/)
  })

  it.each([
    ['--no-job-summary', ['--no-job-summary'], {}],
    ['outside of GitHub', [], { GITHUB_ACTIONS: '' }],
    ['a report that goes there anyway', ['-f', 'markdown=ringkasan.md'], {}],
  ])('is not written twice or unasked: %s', async (_, options, env) => {
    const cwd = makeFolder()
    const summary = join(cwd, 'ringkasan.md')
    await run(['audit', kantor, ...options], { cwd, rules: testRules, env: { ...inside(summary), ...env } })
    const text = existsSync(summary) ? readFileSync(summary, 'utf8') : ''
    expect(text.split('## Koherensi dokumen').length - 1).toBe(options[0] === '-f' ? 1 : 0)
  })

  it.each([
    ['cannot be written', 'tidak/ada.md', 'ringkasan job GitHub tidak dapat ditulis ke'],
    ['is full', 'penuh.md', 'ringkasan job GitHub sudah penuh (1 MiB)'],
  ])('warns where it %s, and the exit code stays', async (_, name, said) => {
    const summary = join(makeFolder(), name)
    if (name === 'penuh.md') writeFileSync(summary, 'x'.repeat(1024 * 1024 - 10))
    for (const [failOn, code] of [
      ['never', 0],
      ['error', 1],
    ] as const) {
      const ran = await run(['audit', kantor, '--fail-on', failOn], { rules: testRules, env: inside(summary) })
      expect(ran.code).toBe(code)
      expect(ran.stderr).toContain(said)
    }
    if (name === 'penuh.md') expect(readFileSync(summary, 'utf8')).toHaveLength(1024 * 1024 - 10)
  })
})
