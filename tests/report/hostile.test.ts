import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json } from '../../src/report/json.ts'
import { plain, shown } from '../../src/report/shown.ts'
import { terminal } from '../../src/report/terminal.ts'
import { hostile, withTexts } from './hostile.ts'
import { auditKantor } from './kantor.ts'

const ESC = String.fromCharCode(27)
/** What a terminal obeys: control characters but the line feed, bidi controls, line separators. */
const PAINTS = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u
const COLOURS = new RegExp(`${ESC}\\[\\d+(?:;\\d+)*m`, 'g')

const base = await auditKantor()

describe('what documents say never paints the terminal', () => {
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('in colour %s, beyond ASCII %s', async (colour, unicode) => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 8 }), fc.boolean(), async (texts, quiet) => {
        const page = { version: '0', width: 60, colour, unicode, quiet, threshold: 'info' as const }
        const text = String(await terminal(withTexts(texts), page))
        expect(text.replaceAll(COLOURS, '')).not.toMatch(PAINTS)
        if (!colour) expect(text).not.toContain('\u001b')
      }),
      { numRuns: 60 },
    )
  })

  it('in JSON, and JSON keeps it', async () => {
    const texts = ['\u001b[2J\u009b', '\u202e\u2028', '\u007f\u0085']
    const page = { version: '0', width: 60, colour: false, unicode: true, quiet: false }
    const text = String(await json(withTexts(texts), page))
    expect(text).not.toMatch(PAINTS)
    expect(JSON.parse(text).crashes.map(({ rule }: { rule: string }) => rule)).toEqual(texts)
  })
})

describe('shown', () => {
  it('writes out what would act on a terminal', () => {
    expect(shown('a\u001b[31mb')).toBe('a<U+001B>[31mb')
    expect(shown('kode \u202e10-POS')).toBe('kode <U+202E>10-POS')
    expect(shown('baris\r\n  kedua\tdan')).toBe('baris kedua dan')
    expect(shown('\ud83d')).toBe('<U+D83D>')
  })

  it('leaves letters, emoji and typographic signs alone', () => {
    expect(shown('Pelayanan “Nikah” – é 結婚 👩‍👩‍👧')).toBe('Pelayanan “Nikah” – é 結婚 👩‍👩‍👧')
  })

  it('is plain for a terminal that is not UTF-8', () => {
    expect(plain('≥ 3,60 … K1–K6')).toBe('>= 3,60 ... K1-K6')
  })
})

describe('however much one file holds, the page stays one that can be read', () => {
  const page = { version: '0', width: 80, colour: false, unicode: true, quiet: false, threshold: 'error' as const }
  const at = { urutan: 0, start: { line: 1, column: 1 }, end: { line: 1, column: 2 }, pointer: '', lines: ['x'] }

  it('names a few of the documents that were left out', async () => {
    const office = base.offices[0]
    if (!office) throw new Error('the fixture has an office')
    const leftOut = Array.from({ length: 50_000 }, (_, urutan) => ({ berkas: 'a.yaml', urutan }))
    const offices = [{ ...office, office: { ...office.office, leftOut } }]
    const report = await terminal({ ...base, offices, findings: [] }, page)
    const text = String(report).replaceAll(/\s+/g, ' ')
    expect(text).toContain('50.000 dokumen tidak terbaca dan tertinggal: a.yaml (dokumen ke-1, ke-2,')
    expect(text).toContain('ke-10, dan 49.990 lainnya)')
  })

  it('names the offices that have the lowest index, of very many', async () => {
    const [office] = base.offices
    if (!office?.indeks) throw new Error('the fixture has an index')
    const { indeks } = office
    const offices = Array.from({ length: 500 }, (_, one) => ({
      ...office,
      indeks: { ...indeks, nilai: (one * 7) % 100 },
    }))
    const text = String(await terminal({ ...base, offices, findings: [] }, page))
    expect(text.split('\n').filter((line) => /: \d+,0$/.test(line))).toHaveLength(20)
    expect(text).toContain(': 0,0\n')
    expect(text).toContain('dan 480 instansi yang lebih tinggi')
  })

  it('cuts a hint that names what has no end', async () => {
    const findings = base.findings.slice(0, 1).map((one) => ({ ...one, hint: 'kata '.repeat(100_000) }))
    const text = String(await terminal({ ...base, findings }, page))
    expect(text.split('\n').length).toBeLessThan(100)
  })

  it('cuts a name without end in the heading', async () => {
    const dokumen = { jenis: 'sop', kode: 'S', nama: 'kata '.repeat(100_000) }
    const findings = base.findings.slice(0, 1).map((one) => ({ ...one, at: { ...one.at, ...at, dokumen } }))
    const text = String(await terminal({ ...base, findings }, page))
    expect(text.split('\n').length).toBeLessThan(100)
  })
})
