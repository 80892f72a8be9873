import { describe, expect, it } from 'vitest'
import { reports } from '../../src/report/index.ts'
import { auditKantor, crashing, former, render, testRules } from './kantor.ts'

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
    const text = await render(name, await auditKantor(), options)
    await expect(text).toMatchFileSnapshot(`../golden/${file}`)
  })

  it('terminal, with a rule that failed', async () => {
    const text = await render('terminal', await auditKantor([...testRules, crashing]))
    expect(text).toContain(
      'aturan dokumen/celaka gagal dijalankan karena kesalahan koheren sendiri: celaka <U+001B>[31m',
    )
  })
})

describe('every report', () => {
  it.each(Object.keys(reports))('%s gives the same bytes for the same run', async (name) => {
    expect(await render(name, await auditKantor())).toBe(await render(name, await auditKantor()))
  })
})
