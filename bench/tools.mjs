// The commands that are measured. The peers are installed beside the bench, not into the package.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tanggal } from './corpus.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const peers = join(here, '.peers')
const schemas = join(root, 'schemas')
const versions = { 'ajv-cli': '5.0.0', '@stoplight/spectral-cli': '6.16.3' }

export const koheren = join(root, 'bin', 'koheren.js')

/** All rules, the terminal report. */
export function auditOf(folder) {
  return { args: [koheren, 'audit', folder, '--as-of', tanggal, '--fail-on', 'never'] }
}

/** @returns {string} the peers and their versions */
export function installPeers() {
  mkdirSync(peers, { recursive: true })
  writeFileSync(join(peers, 'package.json'), JSON.stringify({ private: true, dependencies: versions }))
  if (!Object.keys(versions).every((name) => existsSync(join(peers, 'node_modules', name)))) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    execFileSync(npm, ['install', '--no-audit', '--no-fund', '--no-package-lock', '--silent'], {
      cwd: peers,
      stdio: 'inherit',
    })
  }
  writeFileSync(join(peers, 'dokumen.json'), JSON.stringify(choosingSchema()))
  writeFileSync(join(peers, 'ruleset.mjs'), spectralRuleset())
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
}

/** One schema that chooses by `jenis`. */
function choosingSchema() {
  const kinds = schemaNames().filter((name) => !/^(?:common|setelan)\./.test(name))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'dokumen.json',
    type: 'object',
    required: ['jenis', 'kode'],
    allOf: kinds.map((name) => ({
      if: { properties: { jenis: { const: name.replace('.schema.json', '') } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: name },
    })),
  }
}

function schemaNames() {
  return readdirSync(schemas).filter((name) => name.endsWith('.schema.json'))
}

/** Bare validation: parse and check, no positions, no rules. */
export function ajvOf(folder) {
  const args = [
    join(peers, 'node_modules/ajv-cli/dist/index.js'),
    'validate',
    '--spec=draft2020',
    '-s',
    join(peers, 'dokumen.json'),
  ]
  for (const name of schemaNames()) args.push('-r', join(schemas, name))
  args.push(
    '-d',
    `${folder.replaceAll('\\', '/')}/**/*.yaml`,
    '--coerce-types=array',
    '--all-errors',
    '--strict=false',
    '--errors=line',
  )
  return { args, expected: [0, 1] }
}

/** The same schema, with positions. */
export function spectralOf(folder) {
  const bin = join(peers, 'node_modules/@stoplight/spectral-cli/dist/index.js')
  const args = [
    bin,
    'lint',
    `${folder.replaceAll('\\', '/')}/**/*.yaml`,
    '--ruleset',
    join(peers, 'ruleset.mjs'),
    '--quiet',
  ]
  return { args, expected: [0, 1] }
}

function spectralRuleset() {
  const inlined = Object.fromEntries(
    schemaNames().map((name) => [name, lenient(JSON.parse(readFileSync(join(schemas, name), 'utf8')))]),
  )
  // Spectral resolves no files from a schema in a ruleset: all of them stand in one.
  const text = JSON.stringify({ ...choosingSchema(), $defs: inlined })
  return `import { schema } from '@stoplight/spectral-functions'
export default {
  rules: {
    dokumen: { given: '$', severity: 'error', then: { function: schema, functionOptions: { schema: ${text}, allErrors: true } } },
  },
}
`
}

/** Spectral coerces nothing: the types that koheren and ajv-cli coerce are allowed beside those asked for. */
function lenient(schema) {
  if (Array.isArray(schema)) return schema.map(lenient)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    key === 'type' ? coercible(value) : lenient(value),
  ])
  return Object.fromEntries(entries)
}

function coercible(type) {
  if (typeof type !== 'string' && !Array.isArray(type)) return lenient(type)
  const types = [type].flat()
  return types.includes('object') && types.length === 1 ? type : [...new Set([...types, 'string', 'number', 'boolean'])]
}
