/** The package as a stranger installs it: packed, put into an empty folder elsewhere, run and imported there. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koheren-package-'))
  execFileSync(npm, ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'pipe' })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error('npm pack wrote no tarball')
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'stranger', version: '1.0.0', private: true, type: 'module' }),
  )
  // The package needs nothing at run time: no registry is asked.
  execFileSync(npm, ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder, stdio: 'pipe' })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: readonly string[]) {
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
}

describe('the package, installed elsewhere', () => {
  it('has no dependencies', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['koheren'])
  })

  it('runs its command', () => {
    cpSync(join(root, 'examples/kanwil-bali'), join(folder, 'dokumen'), { recursive: true })
    const audit = run(process.execPath, [
      'node_modules/koheren/bin/koheren.js',
      'audit',
      'dokumen',
      '--as-of',
      '2022-12-31',
    ])
    expect(audit.stderr).toBe('')
    expect(audit.stdout).toContain('Indeks Koherensi')
    expect(audit.status).toBe(0)
  })

  it('carries licences, schemas and no sources', () => {
    const names = readdirSync(join(folder, 'node_modules/koheren'), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    )
    for (const name of ['LICENSE', 'THIRD-PARTY.md', 'README.md', 'schemas/sop.schema.json'])
      expect(names).toContain(name)
    expect(names.filter((name) => /^(?:src|tests|scripts|examples)\//.test(name))).toEqual([])
  })

  it('is imported with its types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { audit, type Finding, UsageError } from 'koheren'
const run = await audit('dokumen', { tanggal: '2022-12-31' })
const findings: readonly Finding[] = run.findings
const lines: number[] = findings.map((finding) => finding.at.start.line)
export const sum: number = lines.length + (run.indeks?.nilai ?? 0)
export const isUsage = (error: unknown): boolean => error instanceof UsageError
`,
    )
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          module: 'nodenext',
          target: 'es2023',
          noEmit: true,
          types: [],
          skipLibCheck: false,
        },
        files: ['use.ts'],
      }),
    )
    const check = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'])
    expect(check.stdout).toBe('')
    expect(check.status).toBe(0)
    const use =
      "import('koheren').then(async ({ audit }) => console.log((await audit('dokumen', { tanggal: '2022-12-31' })).findings.length))"
    expect(run(process.execPath, ['-e', use]).stdout.trim()).toBe('0')
  })
})
