import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { markdown } from '../../src/report/markdown/index.ts'
import { kodeMd, md, sebanyak } from '../../src/report/markdown/teks.ts'
import { auditKantor, former } from './kantor.ts'

const page = { version: '0', width: 100, colour: false, unicode: true, quiet: false }
const base = await auditKantor()
/** The longest comment that GitHub takes. */
const LONGEST = 65_536

function withText(text: string, times = 1) {
  const one = base.findings[0]
  if (!one) throw new Error('the office has findings')
  const finding = (index: number): Finding => ({
    ...one,
    message: text,
    hint: text,
    rule: text,
    key: `${one.key}-${index}`,
    at: { ...one.at, berkas: text },
  })
  const findings = Array.from({ length: times }, (_, index) => finding(index))
  const putus = findings.map(() => ({ kode: text, nama: `${text} `, putusDi: 'SOP' as const }))
  const indeks = base.indeks && { ...base.indeks, rantai: { utuh: 0, putus } }
  return { ...base, findings, unfollowed: findings.map(() => text), ...(indeks && { indeks }) }
}

describe('what documents say stays text', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['</details><script>', '&lt;/details&gt;&lt;script&gt;'],
    ['**tebal** _miring_ `kode`', '\\*\\*tebal\\*\\* \\_miring\\_ \\`kode\\`'],
    ['[tautan](javascript:alert(1))', '\\[tautan\\](javascript:alert(1))'],
    ['a | b', 'a \\| b'],
    ['@kepala/kantor #12', '@<!-- -->kepala/kantor #<!-- -->12'],
    ['https://jahat.example www.jahat.example', 'https:<!-- -->//jahat.example www.<!-- -->jahat.example'],
    ['1. satu', '1\\. satu'],
    ['- satu', '\\- satu'],
    ['baris\n# dua', 'baris #<!-- --> dua'],
    ['\u202e\u0000', '&lt;U+202E&gt;&lt;U+0000&gt;'],
  ])('%j', (text, expected) => {
    expect(md(text)).toBe(expected)
  })

  it('as code where its signs allow that', () => {
    expect(kodeMd('sop/a_b.yaml:3')).toBe('`sop/a_b.yaml:3`')
    expect(kodeMd('a`|b')).toBe('a\\`\\|b')
  })

  it('whatever it is: no line begins with it, no tag comes from it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const report = String(await markdown(withText(`<${text}`), page))
        const tags = new Set([...report.matchAll(/<[^\s>]*/g)].map(([tag]) => tag))
        const code = /`[^`\n]*`/g
        const outside = new Set([...report.replaceAll(code, '').matchAll(/<[^\s>]*/g)].map(([tag]) => tag))
        expect(tags.size).toBeGreaterThan(0)
        expect([...outside].filter((tag) => !/^<(?:\/?(?:details|summary|sub|b)|br|!--)$/.test(tag))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe('however much was found', () => {
  it.each(['x'.repeat(5000), '@#$<'.repeat(2000), '😀'.repeat(3000)])(
    'it is a comment that GitHub takes',
    async (text) => {
      const compare = { ...former, berkas: text }
      const report = String(await markdown(withText(text, 1000), { ...page, compare }))
      expect(report.length).toBeLessThan(LONGEST)
      expect(report).toContain('lainnya')
      expect(report.match(/<details>/g)?.length).toBe(report.match(/<\/details>/g)?.length)
    },
  )

  it('says how many are left out', () => {
    const write = (text: string) => text
    expect(sebanyak(['aaaa', 'bbbb', 'cccc'], write, 10, (count) => `dan ${count}`)).toEqual(['aaaa', 'bbbb', 'dan 1'])
    expect(sebanyak(['aaaa'], write, 10, write)).toEqual(['aaaa'])
  })
})

describe('compared with itself', () => {
  it('nothing changed', async () => {
    const findings = base.findings.map((one) => ({ ...one, waived: false }))
    const report = String(await markdown(base, { ...page, compare: { ...former, findings } }))
    expect(report).toContain('Tidak ada perubahan; 6 temuan tetap.')
  })
})
