import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each part may import of the others, and the packages that live only there. `node:` stands for Node's own. */
const table: Readonly<Record<string, { parts: readonly string[]; packages: readonly string[] }>> = {
  finding: { parts: [], packages: [] },
  dokumen: { parts: ['finding'], packages: [] },
  text: { parts: [], packages: ['n2words', 'fastest-levenshtein'] },
  source: { parts: ['finding'], packages: ['js-yaml', 'csv-parse', 'node:buffer'] },
  schema: { parts: ['finding', 'dokumen', 'source', 'text'], packages: ['ajv'] },
  data: { parts: ['finding', 'text'], packages: [] },
  graph: { parts: ['finding', 'dokumen', 'text', 'data'], packages: [] },
  hitung: { parts: ['finding', 'dokumen', 'text', 'data', 'graph'], packages: [] },
  rules: { parts: ['finding', 'dokumen', 'text', 'data', 'graph', 'hitung'], packages: [] },
  locate: { parts: ['finding', 'dokumen', 'source', 'text', 'rules'], packages: [] },
  judged: { parts: ['finding', 'run'], packages: [] },
  baseline: { parts: ['finding', 'judged', 'locate', 'run', 'text'], packages: [] },
  'load-baseline': { parts: ['finding', 'baseline', 'files', 'text', 'usage-error'], packages: ['node:path'] },
  waive: { parts: ['finding', 'text', 'source', 'rules'], packages: [] },
  settings: {
    parts: ['finding', 'dokumen', 'usage-error', 'data', 'graph', 'rules', 'schema', 'source', 'text'],
    packages: [],
  },
  baca: { parts: ['finding', 'dokumen', 'schema', 'source'], packages: [] },
  run: {
    parts: ['finding', 'dokumen', 'text', 'source', 'baca', 'data', 'graph', 'hitung', 'rules', 'locate', 'waive'],
    packages: [],
  },
  mend: { parts: ['finding', 'rules', 'run', 'source', 'text'], packages: [] },
  jangkauan: { parts: ['finding', 'dokumen', 'source', 'text', 'graph', 'run'], packages: [] },
  report: {
    parts: ['finding', 'dokumen', 'text', 'data', 'graph', 'hitung', 'rules', 'run', 'judged', 'locate', 'usage-error'],
    packages: ['@dagrejs/dagre', 'chalk', 'docx', 'exceljs', 'fflate', 'get-east-asian-width'],
  },
  fakta: {
    parts: ['finding', 'dokumen', 'text', 'source', 'graph', 'hitung', 'rules', 'run'],
    packages: [],
  },
  'usage-error': { parts: [], packages: [] },
  bukti: { parts: ['hitung', 'run'], packages: [] },
  'salin-tabel': { parts: ['dokumen', 'hitung', 'source', 'text'], packages: [] },
  'load-data': { parts: ['bukti', 'fakta', 'files', 'usage-error'], packages: ['node:fs', 'node:path'] },
  files: { parts: ['source', 'locate', 'usage-error'], packages: ['node:buffer', 'node:fs', 'node:path'] },
  load: { parts: ['source', 'schema', 'locate', 'files', 'usage-error'], packages: ['node:path'] },
  'load-settings': {
    parts: ['source', 'text', 'settings', 'files', 'load', 'usage-error'],
    packages: ['node:fs', 'node:module', 'node:path'],
  },
  sumber: {
    parts: ['bukti', 'fakta', 'files', 'load', 'load-data', 'load-settings', 'locate', 'settings', 'source'],
    packages: ['node:path'],
  },
  index: {
    parts: [
      'baca',
      'finding',
      'text',
      'source',
      'rules',
      'run',
      'load',
      'load-settings',
      'sumber',
      'baseline',
      'load-baseline',
      'bukti',
      'fakta',
      'settings',
      'usage-error',
    ],
    packages: [],
  },
  cli: {
    parts: ['*'],
    packages: [
      'commander',
      'chalk',
      'diff',
      'ora',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:readline',
      'node:stream',
    ],
  },
}
/** Parts that only lend their types: what a document holds is made from the schemas. */
const typesOnly: readonly (readonly [string, string])[] = [
  ['dokumen', 'schema'],
  ['graph', 'schema'],
  ['report', 'rules'],
]

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))

const IMPORT =
  /^(?:import|export)\s(?<what>[^'"]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]|import\(\s*['"](?<lazy>[^'"]+)['"]\s*\)/gm

function partOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? path) : path.replace(/\.ts$/, '')
}

function importsOf(path: string): { from: string; typeOnly: boolean }[] {
  const text = readFileSync(join(src, path), 'utf8')
  return [...text.matchAll(IMPORT)].map(({ groups }) => ({
    from: groups?.from ?? groups?.lazy ?? '',
    typeOnly: /^type\s/.test(groups?.what ?? ''),
  }))
}

function isAllowed(path: string, { from, typeOnly }: { from: string; typeOnly: boolean }): boolean {
  const part = partOf(path)
  const allowed = table[part] ?? { parts: [], packages: [] }
  if (from.startsWith('.')) {
    const other = partOf(posix.normalize(posix.join(dirname(path).replaceAll('\\', '/'), from)))
    if (other === part || allowed.parts.includes('*') || allowed.parts.includes(other)) return true
    return typeOnly && typesOnly.some(([user, owner]) => user === part && owner === other)
  }
  const name = from.startsWith('node:')
    ? from
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/')
  return allowed.packages.includes(name)
}

describe('the layers', () => {
  it('know every part', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in table))).toEqual([])
  })

  it.each(files)('%s imports only what its part may', (path) => {
    const refused = importsOf(path).filter((one) => !isAllowed(path, one))
    expect(refused.map(({ from }) => from)).toEqual([])
  })

  it('leave the clock, the locale and chance to others', () => {
    const AMBIENT =
      /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\.toLocale\w+\(\s*\)|\.localeCompare\([^,]*?\)(?!\s*,)|\bnew Intl\.\w+\(\s*\)/
    const users = files.filter((path) => AMBIENT.test(readFileSync(join(src, path), 'utf8')))
    expect(users).toEqual([])
  })

  it('leave the process to bin', () => {
    const users = files.filter((path) => /\bprocess\./.test(readFileSync(join(src, path), 'utf8')))
    expect(users.map((path) => relative('.', path))).toEqual([])
  })
})
