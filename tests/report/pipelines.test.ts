import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parse as parseJunit, type TestSuites } from 'junit2json'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type Severity, severities } from '../../src/finding.ts'
import type { ReportOptions } from '../../src/report/index.ts'
import { sentenceOf } from '../../src/report/sentences.ts'
import { shown } from '../../src/report/shown.ts'
import { fails } from '../../src/report/words.ts'
import type { Audit } from '../../src/run.ts'
import { hostile, withTexts } from './hostile.ts'
import { auditKantor, crashing, render, testRules } from './kantor.ts'

/** Draft 4 calls its address `id`; Ajv reads it as it reads later drafts. */
function officialSarif() {
  const path = join(import.meta.dirname, '../fixtures/skema/sarif-2.1.0-rtm.5.json')
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
  const uri = (text: string) => URL.canParse(text) || (!text.startsWith('/') && URL.canParse(text, 'file:///akar/'))
  const formats = { uri: (text: string) => URL.canParse(text), 'uri-reference': uri, 'date-time': true } as const
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema)
}

/** As GitLab documents a Code Quality report: what it needs of each issue. */
const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string' },
      check_name: { type: 'string' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^\\./' } },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
}

const isSarif = officialSarif()
const isGitlab = new Ajv({ strict: false }).compile(gitlabSchema)
const audits = {
  'an office with faults': await auditKantor(),
  'a rule that failed': await auditKantor([...testRules, crashing]),
  'rules that cannot say what was not read': await auditKantor(testRules.filter(({ id }) => id.startsWith('rujukan/'))),
}
const hostiles = fc.array(hostile, { minLength: 1, maxLength: 8 })

/** What libxml2 has against a text, nothing where it is XML. */
async function xmlErrors(...texts: readonly string[]): Promise<string[]> {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema: [ANYTHING] })
  return errors.map(({ message }) => message)
}

/** Of these names, with anything in them: only the form of the XML is asked for. */
const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
${['testsuites', 'checkstyle']
  .map(
    (name) => `<xs:element name="${name}"><xs:complexType mixed="true">
<xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
<xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>`,
  )
  .join('\n')}
</xs:schema>`

describe('SARIF', () => {
  it.each(Object.entries(audits))('is valid by the schema of OASIS: %s', async (_, audit) => {
    const log = JSON.parse(await render('sarif', audit, { base: 'a b/é' }))
    isSarif(log)
    expect(isSarif.errors ?? []).toEqual([])
  })

  it('is valid whatever documents say', async () => {
    await fc.assert(
      fc.asyncProperty(hostiles, async (texts) => {
        const text = await render('sarif', withTexts(texts))
        isSarif(JSON.parse(text))
        expect(isSarif.errors ?? []).toEqual([])
        expect(text).not.toMatch(/\p{Cs}/u)
        expect(text).not.toMatch(/\\ud[89a-f]/i)
      }),
      { numRuns: 40 },
    )
  })

  it('tells a rule that failed, and what was not judged, as notifications', async () => {
    const [run] = JSON.parse(await render('sarif', audits['a rule that failed'])).runs
    const [{ executionSuccessful, toolExecutionNotifications: said }] = run.invocations
    expect(executionSuccessful).toBe(false)
    expect(said[0]).toMatchObject({ level: 'error', associatedRule: { id: 'dokumen/celaka' } })
    const texts = said.map(({ message }: { message: { text: string } }) => message.text)
    expect(texts.some((text: string) => text.includes('dokumen tidak terbaca dan tertinggal'))).toBe(true)
    const [sound] = JSON.parse(await render('sarif', audits['an office with faults'])).runs
    expect(sound.invocations[0].executionSuccessful).toBe(true)
  })

  it('suppresses what a waiver covers, in the source or outside', async () => {
    const [base] = Object.values(audits)
    const findings = (base?.findings ?? []).slice(0, 2).map((finding, index) => ({
      ...finding,
      waived: {
        alasan: 'menunggu revisi',
        sampai: '2025-06-30',
        at: { berkas: index === 0 ? finding.at.berkas : 'koheren.yaml', start: { line: 3, column: 1 } },
      },
    }))
    const [run] = JSON.parse(await render('sarif', { ...(base as Audit), findings })).runs
    const told = run.results.map(({ suppressions }: { suppressions: { kind: string; justification: string }[] }) =>
      suppressions.map(({ kind, justification }) => [kind, justification]),
    )
    expect(told).toEqual([
      [['inSource', 'menunggu revisi; sampai 2025-06-30']],
      [['external', 'menunggu revisi; sampai 2025-06-30']],
    ])
  })

  it('encodes paths, and keeps one that lies elsewhere absolute', async () => {
    const [finding] = audits['an office with faults'].findings
    if (!finding) throw new Error('the fixture has findings')
    const at = (berkas: string) => ({ ...finding, at: { ...finding.at, berkas } })
    const findings = [at('sop 1/50%#é.yaml'), at('/tmp/a b.yaml'), at('C:/dok/a.yaml')]
    const [run] = JSON.parse(
      await render('sarif', { ...audits['an office with faults'], findings }, { base: 'x/y' }),
    ).runs
    const places = run.results.map(
      (one: { locations: { physicalLocation: { artifactLocation: object } }[] }) =>
        one.locations[0]?.physicalLocation.artifactLocation,
    )
    expect(places).toEqual([
      { uri: 'x/y/sop%201/50%25%23%C3%A9.yaml', uriBaseId: 'SRCROOT' },
      { uri: 'file:///tmp/a%20b.yaml' },
      { uri: 'file:///C:/dok/a.yaml' },
    ])
  })

  it('takes what documents say for text, not for links or places to fill', async () => {
    const base = audits['an office with faults']
    const findings = base.findings.slice(0, 1).map((one) => ({ ...one, message: 'a [klik](https://x) {0}' }))
    const [run] = JSON.parse(await render('sarif', { ...base, findings })).runs
    expect(run.results[0].message.text).toContain('a \\[klik](https://x) {{0}}')
  })
})

describe('JUnit', () => {
  const read = async (audit: Audit, options: { threshold: Severity | undefined } = { threshold: 'error' }) =>
    (await parseJunit(await render('junit', audit, options as Partial<ReportOptions>))) as TestSuites

  it.each(Object.entries(audits))('is what junit2json reads, and its counts are true: %s', async (_, audit) => {
    for (const threshold of ['error', 'info', undefined] as const) {
      const all = await read(audit, { threshold })
      const suites = all.testsuite ?? []
      const cases = suites.flatMap(({ testcase }) => testcase ?? [])
      expect([all.tests, all.failures, all.errors]).toEqual([
        cases.length,
        cases.filter(({ failure }) => failure !== undefined).length,
        cases.filter(({ error }) => error !== undefined).length,
      ])
      for (const suite of suites) expect(suite.tests).toBe(suite.testcase?.length)
      expect(all.failures !== 0).toBe(audit.findings.some((one) => fails(one, threshold)))
    }
  })

  it('has a suite for each kind of document, and a test that passes for one without findings', async () => {
    const { testsuite = [] } = await read(audits['an office with faults'])
    expect(testsuite.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['SOP', 'standar pelayanan', 'tidak terbaca']),
    )
    const passed = testsuite
      .flatMap(({ testcase = [] }) => testcase)
      .filter(({ failure, error, skipped }) => !failure && !error && !skipped)
    expect(passed.length).toBeGreaterThan(0)
  })

  it('is XML whatever documents say', async () => {
    const texts = fc.sample(hostiles, { numRuns: 15, seed: 7 })
    const reports = await Promise.all(texts.map((one) => render('junit', withTexts(one))))
    expect(await xmlErrors(...reports)).toEqual([])
    expect(await xmlErrors(...reports, '<testsuites>')).not.toEqual([])
  })
})

describe('Checkstyle', () => {
  it.each(Object.entries(audits))('is XML: %s', async (_, audit) => {
    expect(await xmlErrors(await render('checkstyle', audit))).toEqual([])
  })

  it('is XML whatever documents say, and says all of it', async () => {
    const audits = fc.sample(hostiles, { numRuns: 15, seed: 11 }).map(withTexts)
    const texts = await Promise.all(audits.map((audit) => render('checkstyle', audit)))
    expect(await xmlErrors(...texts)).toEqual([])
    for (const [index, { findings }] of audits.entries()) {
      expect(texts[index]?.match(/<error line="\d+" column/g)).toHaveLength(findings.length)
      expect(texts[index]?.match(/severity="ignore"/g) ?? []).toHaveLength(
        findings.filter(({ waived }) => waived).length,
      )
    }
  })
})

describe('GitLab', () => {
  it.each(Object.entries(audits))('is as its documentation asks: %s', async (_, audit) => {
    isGitlab(JSON.parse(await render('gitlab', audit, { base: 'dokumen' })))
    expect(isGitlab.errors ?? []).toEqual([])
  })

  it('gives each issue a fingerprint of its own, also where keys are equal', async () => {
    const [finding] = audits['an office with faults'].findings
    if (!finding) throw new Error('the fixture has findings')
    const issues = JSON.parse(
      await render('gitlab', { ...audits['a rule that failed'], findings: [finding, finding, finding] }),
    )
    const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    expect(prints.length).toBeGreaterThan(3)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('is valid whatever documents say', async () => {
    await fc.assert(
      fc.asyncProperty(hostiles, async (texts) => {
        const text = await render('gitlab', withTexts(texts))
        isGitlab(JSON.parse(text))
        expect(isGitlab.errors ?? []).toEqual([])
        expect(text).not.toMatch(/\\ud[89a-f]/i)
      }),
      { numRuns: 40 },
    )
  })
})

/** Reads a line as the runner of GitHub Actions does. */
function readCommand(line: string) {
  const [, name, list = '', message = ''] = /^::(\S+?)(?: (.*?))?::(.*)$/.exec(line) ?? []
  if (name === undefined) return undefined
  const decode = (text: string) => text.replaceAll(/%(25|0D|0A|3A|2C)/g, (code) => decodeURIComponent(code))
  const properties = list
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('=', 2).map(decode))
  return { name, properties: Object.fromEntries(properties), message: decode(message) }
}

describe('GitHub', () => {
  it('annotates the place, gravest first', async () => {
    const audit = audits['an office with faults']
    const commands = (await render('github', audit, { base: 'dokumen' }))
      .split('\n')
      .flatMap((line) => readCommand(line) ?? [])
    const names = commands.map(({ name }) => name)
    expect(names).toEqual([...names].sort((left, right) => order.indexOf(left) - order.indexOf(right)))
    const found = audit.findings.find(({ rule }) => rule === 'koherensi/waktu')
    expect(commands).toContainEqual({
      name: 'error',
      properties: expect.objectContaining({
        file: `dokumen/${found?.at.berkas}`,
        line: String(found?.at.start.line),
        title: 'koherensi/waktu',
      }),
      message: `${found?.message}. Perbaikan: ${found?.hint}`,
    })
  })

  const order = ['error', 'warning', 'notice', 'group', 'endgroup']

  it('says how many annotations GitHub will not show', async () => {
    const base = audits['an office with faults']
    const findings = Array.from(
      { length: 25 },
      () => base.findings.filter(({ severity }) => severity === 'error')[0],
    ).flatMap((one) => one ?? [])
    const text = await render('github', { ...base, findings, offices: [] })
    expect(text).toContain(
      'GitHub menampilkan paling banyak 10 anotasi setiap tingkat; 15 lainnya hanya ada di log ini.\n',
    )
  })

  it('gives the runner no command that a document wrote', async () => {
    await fc.assert(
      fc.asyncProperty(hostiles, async (texts) => {
        const audit = withTexts(texts)
        const lines = (await render('github', audit)).trimEnd().split('\n')
        const commands = lines.flatMap((line) => (line.trimStart().startsWith('::') ? [readCommand(line)] : []))
        expect(commands.every((one) => one !== undefined && order.includes(one.name))).toBe(true)
        expect(lines.filter((line) => !line.startsWith('::')).join('\n')).not.toContain('##[')
        const told = commands.flatMap((one) => (one?.properties.file === undefined ? [] : [one]))
        const counted = severities.flatMap((severity) =>
          audit.findings.filter((one) => one.severity === severity && !one.waived),
        )
        expect(told.map(({ properties: { file, title }, message }) => [file, title, message])).toEqual(
          counted.map((one) => [shown(one.at.berkas), shown(one.rule), sentenceOf(one)]),
        )
      }),
      { numRuns: 40 },
    )
  })
})
