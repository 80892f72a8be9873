import type { Finding, Severity } from '../finding.ts'
import { compareText } from '../locate.ts'
import { sebutJenis } from '../rules/sebut-jenis.ts'
import type { Audit } from '../run.ts'
import { groupBy } from '../text/daftar.ts'
import { completenessOf, nameOf } from './completeness.ts'
import { asText } from './html/markup.ts'
import type { Report } from './index.ts'
import { pathFrom } from './paths.ts'
import { lineOf, noticesOf } from './sentences.ts'
import { countSeverities, fails } from './words.ts'

/** One document, as a test that passes or not. */
interface Case {
  /** Kind of document, or what else is looked at. */
  readonly suite: string
  readonly name: string
  readonly instansi?: string
  readonly berkas?: string
  readonly findings: readonly Finding[]
  /** Why it could not be judged at all. */
  readonly error?: string
  readonly skipped?: string
}

/**
 * JUnit XML, which nearly all build servers read: a suite for each kind of document, a test for each document. A test fails
 * by the findings that are a reason to fail; milder and accepted ones are told in its output.
 */
export const junit: Report = async (audit, { threshold, base }) => {
  const cases = [...documentCases(audit, threshold), ...toolCases(audit)]
  const suites = [...groupBy(cases, ({ suite }) => suite)].map(([name, members]) => {
    const tests = members.map((one) => testcase(one, threshold, base)).join('')
    return `<testsuite name="${asText(name)}" ${counts(members, threshold)} timestamp="${audit.tanggal}T00:00:00">\n${tests}</testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="koheren" ${counts(cases, threshold)}>\n${suites.join('')}</testsuites>\n`
}

function documentCases(audit: Audit, threshold: Severity | undefined): Case[] {
  const { offices, findings } = audit
  const byDocument = groupBy(findings, ({ at }) => nameOf(at))
  const take = (name: string) => {
    const own = byDocument.get(name) ?? []
    byDocument.delete(name)
    return own
  }
  const documents = offices.flatMap(({ office: { dokumen, kode } }) =>
    dokumen.map((one): Case => {
      const { nama } = one.isi as { nama?: unknown }
      return {
        suite: sebutJenis(one.jenis),
        name: typeof nama === 'string' ? `${one.kode} ${nama}` : one.kode,
        ...(kode !== undefined && { instansi: kode }),
        berkas: one.berkas,
        findings: take(nameOf(one)),
      }
    }),
  )
  const leftOut = completenessOf(audit).leftOut.map((one): Case => {
    const own = take(nameOf(one))
    const untold = own.length === 0 && threshold !== undefined
    return {
      suite: 'tidak terbaca',
      name: one.urutan > 0 ? `${one.berkas} (dokumen ke-${one.urutan + 1})` : one.berkas,
      berkas: one.berkas,
      findings: own,
      ...(untold ? { error: UNREAD } : { skipped: UNREAD }),
    }
  })
  const others = [...groupBy([...byDocument.values()].flat(), ({ at }) => at.berkas)].map(
    ([berkas, own]): Case => ({ suite: 'berkas lain', name: berkas, berkas, findings: own }),
  )
  return [...documents.sort((left, right) => compareText(left.suite, right.suite)), ...leftOut, ...others]
}

const UNREAD = 'dokumen tidak terbaca dan tidak dinilai'

/** Whether all was judged, which rules of ours failed, and a baseline that must be renewed. */
function toolCases(audit: Audit): Case[] {
  const notices = noticesOf(audit)
  const suite = 'koheren'
  const missing = notices.filter(({ severity }) => severity !== 'error').map(({ message }) => message)
  return [
    { suite, name: 'pemeriksaan utuh', findings: [], ...(missing.length > 0 && { skipped: missing.join('; ') }) },
    ...notices
      .filter(({ severity }) => severity === 'error')
      .map(({ rule = 'garis dasar', message }) => ({ suite, name: rule, findings: [], error: message })),
  ]
}

function counts(cases: readonly Case[], threshold: Severity | undefined): string {
  const failed = cases.filter((one) => isFailed(one, threshold))
  const errors = cases.filter(({ error }) => error !== undefined)
  const skipped = cases.filter((one) => one.skipped !== undefined && !isFailed(one, threshold))
  return `tests="${cases.length}" failures="${failed.length}" errors="${errors.length}" skipped="${skipped.length}" time="0"`
}

function isFailed({ findings }: Case, threshold: Severity | undefined): boolean {
  return findings.some((one) => fails(one, threshold))
}

function testcase(one: Case, threshold: Severity | undefined, base: string | undefined): string {
  const { suite, name, instansi, berkas, findings, error, skipped } = one
  const failing = findings.filter((finding) => fails(finding, threshold))
  const others = findings.filter((finding) => !failing.includes(finding))
  const [first] = failing
  const inner = [
    error !== undefined && `<error message="${asText(error)}"/>\n`,
    skipped !== undefined && !first && `<skipped message="${asText(skipped)}"/>\n`,
    first &&
      `<failure message="${asText(countSeverities(failing))}" type="${asText(first.rule)}">${listed(failing, base)}</failure>\n`,
    others.length > 0 && `<system-out>${listed(others, base)}</system-out>\n`,
  ].filter(Boolean)
  const classname = [instansi, suite].filter((part) => part !== undefined).join('.')
  const file = berkas === undefined ? '' : ` file="${asText(pathFrom(base, berkas))}"`
  const open = `<testcase name="${asText(name)}" classname="${asText(classname)}"${file} time="0"`
  return inner.length > 0 ? `${open}>\n${inner.join('')}</testcase>\n` : `${open}/>\n`
}

function listed(findings: readonly Finding[], base: string | undefined): string {
  return findings.map((finding) => `${asText(lineOf(finding, base))}\n`).join('')
}
