import type { Finding, Location, Position, Severity } from '../finding.ts'
import type { RuleInfo } from '../rules/rule.ts'
import type { Report } from './index.ts'
import { formatJson } from './json.ts'
import { isAbsolute, pathFrom, uriOf } from './paths.ts'
import { namaLengkap } from './peraturan.ts'
import { noticesOf, sentenceOf, waiverOf } from './sentences.ts'
import { shown } from './shown.ts'
import { commandFor, oneLine } from './words.ts'

/** Where paths start: the root of the repository, which each reader knows for itself. */
const ROOT = 'SRCROOT'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/**
 * SARIF 2.1.0 (OASIS), for GitHub code scanning, Azure DevOps and editors. What a waiver covers is suppressed, and a rule
 * of ours that failed makes the execution unsuccessful.
 */
export const sarif: Report = async (audit, { version, base }) => {
  const { baseline } = audit
  const indices = new Map(audit.rules.map(({ id }, index) => [id, index]))
  const run = {
    tool: {
      driver: {
        name: 'koheren',
        version,
        semanticVersion: version,
        language: 'id',
        rules: audit.rules.map(ruleOf),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'Akar repositori yang memuat dokumen' } } },
    invocations: [
      {
        executionSuccessful: audit.crashes.length === 0,
        toolExecutionNotifications: noticesOf(audit).map(({ severity, message, rule }) => ({
          level: levels[severity],
          message: { text: literal(message) },
          ...(rule !== undefined && { associatedRule: { id: shown(rule), ...indexOf(rule, indices) } }),
        })),
      },
    ],
    results: audit.findings.map((finding) => ({
      ...resultOf(finding, base, indices),
      ...(baseline && { baselineState: finding.known ? 'unchanged' : 'new' }),
    })),
    properties: { tanggal: audit.tanggal, scope: audit.scope, ...(baseline && { garisDasar: baseline }) },
  }
  return formatJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

function ruleOf({ id, severity, title, why, basis, examples }: RuleInfo) {
  const laws = basis.map(namaLengkap)
  const more = `Selengkapnya: ${commandFor(id)}`
  const example = (name: string, texts: readonly string[]) =>
    texts.map((text) => `\n**${name}**\n\n\`\`\`yaml\n${text.trim()}\n\`\`\`\n`)
  return {
    id: shown(id),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: oneLine(why) },
    help: {
      text: [oneLine(why), ...(laws.length > 0 ? [`Dasar: ${laws.join('; ')}.`] : []), `${more}.`].join('\n\n'),
      markdown: [
        `${oneLine(why)}\n`,
        ...(laws.length > 0 ? [`\n**Dasar**\n\n${laws.map((law) => `- ${law}`).join('\n')}\n`] : []),
        ...example('Benar', examples.valid.slice(0, 1)),
        ...example('Salah', examples.invalid.slice(0, 1)),
        `\nSelengkapnya: \`${commandFor(id)}\`\n`,
      ].join(''),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.slice(0, Math.max(0, id.indexOf('/')))].filter(Boolean) },
  }
}

function resultOf(finding: Finding, base: string | undefined, indices: ReadonlyMap<string, number>) {
  const { rule, severity, at, related, key, waived } = finding
  return {
    ruleId: shown(rule),
    ...indexOf(rule, indices, 'ruleIndex'),
    level: levels[severity],
    message: { text: literal(`${sentenceOf(finding)}.`) },
    locations: [{ ...physical(at, base), ...logical(finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        ...physical(one, base),
        message: { text: literal(sentenceOf(one)) },
      })),
    }),
    // GitHub knows a finding again by the first alone, and makes one of the line's text where it is missing.
    partialFingerprints: { primaryLocationLineHash: key, 'kunciKoheren/v1': key },
    ...(waived && {
      suppressions: [
        {
          kind: waived.at.berkas === at.berkas ? 'inSource' : 'external',
          status: 'accepted',
          justification: waiverOf(waived),
          location: physical({ ...waived.at, end: waived.at.start }, base),
        },
      ],
    }),
  }
}

function physical({ berkas, start, end }: { berkas: string; start: Position; end: Position }, base?: string) {
  const path = pathFrom(base, berkas)
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), ...(!isAbsolute(path) && { uriBaseId: ROOT }) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  }
}

/** The document, by the names that an office knows it by. */
function logical({ at: { dokumen, simpul }, instansi }: { at: Location; instansi?: string }) {
  if (!dokumen) return {}
  const path = [...(instansi === undefined ? [] : [instansi]), dokumen.jenis, dokumen.kode, ...(simpul ? [simpul] : [])]
  return {
    logicalLocations: [
      { name: shown(simpul ?? dokumen.kode), fullyQualifiedName: shown(path.join('/')), kind: 'resource' },
    ],
  }
}

function indexOf(rule: string, indices: ReadonlyMap<string, number>, name = 'index'): { [name: string]: number } {
  const index = indices.get(rule)
  return index === undefined ? {} : { [name]: index }
}

/** SARIF takes `{0}` for a place to fill and `[text](target)` for a link: documents mean neither. */
function literal(text: string): string {
  return text.replaceAll(/\{(\d+)\}/g, '{{$1}}').replaceAll(/\[(?=[^\]]*\]\()/g, '\\[')
}
