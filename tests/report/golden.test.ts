import { describe, expect, it } from 'vitest'
import { type ReportOptions, reports } from '../../src/report/index.ts'
import { auditKantor, crashing, former, testRules } from './kantor.ts'

const page: ReportOptions = {
  version: '0.0.0',
  width: 100,
  colour: false,
  unicode: true,
  threshold: 'error',
  quiet: false,
}

async function render(name: string, options: Partial<ReportOptions> = {}, rules = testRules): Promise<string> {
  const report = await reports[name]?.()
  return String(await report?.(await auditKantor(rules), { ...page, ...options }))
}

describe('a report is as the golden file shows it', () => {
  it.each([
    ['terminal', 'terminal.txt', {}],
    ['terminal', 'terminal-sempit.txt', { width: 40, unicode: false }],
    ['terminal', 'terminal-quiet.txt', { quiet: true }],
    ['json', 'laporan.json', {}],
    ['markdown', 'laporan.md', {}],
    ['markdown', 'laporan-banding.md', { compare: former }],
    ['sarif', 'laporan.sarif', { base: 'dokumen/kua' }],
    ['junit', 'laporan-junit.xml', { base: 'dokumen/kua' }],
    ['github', 'laporan-github.txt', { base: 'dokumen/kua' }],
    ['gitlab', 'laporan-gitlab.json', { base: 'dokumen/kua' }],
    ['checkstyle', 'laporan-checkstyle.xml', { base: 'dokumen/kua' }],
  ] as const)('%s: %s', async (name, file, options) => {
    await expect(render(name, options)).resolves.toMatchFileSnapshot(`../golden/${file}`)
  })

  it('terminal, with a rule that failed', async () => {
    const text = await render('terminal', {}, [...testRules, crashing])
    expect(text).toContain(
      'aturan dokumen/celaka gagal dijalankan karena kesalahan koheren sendiri: celaka <U+001B>[31m',
    )
  })
})

describe('every report', () => {
  it.each(Object.keys(reports))('%s gives the same bytes for the same run', async (name) => {
    expect(await render(name)).toBe(await render(name))
  })
})
