import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import {
  anyDocumentSchema,
  describeJenis,
  editorSchema,
  isJenisSkema,
  type JsonSchema,
  jenisSkema,
} from '../../src/schema/editor.ts'

const root = join(import.meta.dirname, '../..')
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, keywords: ['enumDescriptions'] })
const validator = new Map(jenisSkema.map((jenis) => [jenis as string, ajv.compile(editorSchema(jenis))]))
const anyDocument = ajv.compile(anyDocumentSchema())

/** All documents of the examples, as an editor reads them. */
const documents = ['examples/kanwil-bali', 'examples/nyata'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.endsWith('koheren.yaml'))
    .flatMap((path) =>
      parseAllDocuments(readFileSync(join(root, folder, path), 'utf8')).map((one) => ({
        path: `${folder}/${path}`,
        isi: one.toJS({ mapAsMap: false }) as { jenis: string },
      })),
    ),
)

function refsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : refsOf(value)))
}

describe.each([...jenisSkema, 'dokumen'])('the schema of %s for editors', (jenis) => {
  const schema: JsonSchema = isJenisSkema(jenis) ? editorSchema(jenis) : anyDocumentSchema()

  it('stands alone', () => {
    const names = new Set(Object.keys(schema.$defs ?? {}))
    for (const ref of refsOf(schema)) {
      const [start, defs, name = ''] = ref.split('/')
      expect([start, defs, names.has(name)], ref).toEqual(['#', '$defs', true])
    }
    const used = new Set(refsOf(schema).map((ref) => ref.split('/')[2]))
    expect([...names].filter((name) => !used.has(name))).toEqual([])
    expect(JSON.stringify(schema)).not.toContain('"$id"')
  })
})

it('there is one for every file in schemas/', () => {
  const files = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json'))
  expect(files.map((name) => name.replace('.schema.json', '')).sort()).toEqual([...jenisSkema, 'common'].sort())
  for (const jenis of jenisSkema) expect(describeJenis(jenis)).toMatch(/^[A-Z].+\.$/)
})

it('accept every document that koheren accepts', () => {
  expect(documents.length).toBeGreaterThan(80)
  for (const { path, isi } of documents) {
    const own = validator.get(isi.jenis)
    expect([own?.(isi), own?.errors ?? []], path).toEqual([true, []])
    expect([anyDocument(isi), anyDocument.errors ?? []], path).toEqual([true, []])
  }
})

describe('take what koheren takes', () => {
  it.each([
    ['a key without a value', { nomor: null, tanggal: null, sifat: null, langkah: null }, true],
    ['a number where text is asked for', { nomor: 12, langkah: [{ nomor: 1, waktu: 10 }] }, true],
    ['one text where a list is', { dasar_hukum: 'UU 25/2009', pelaksana: 'Petugas' }, true],
    ['an empty item of texts', { dasar_hukum: [null] }, true],
    ['an unknown key', { nomr: '12' }, false],
    ['an unknown word of a closed list', { sifat: 'tekns' }, false],
    ['an empty item that should have parts', { langkah: [null] }, false],
  ])('%s: %j', (_what, isi, expected) => {
    const document = { jenis: 'sop', kode: 'SOP-01', ...isi }
    expect(validator.get('sop')?.(document)).toBe(expected)
    expect(anyDocument(document)).toBe(expected)
  })

  it('but not a document without kode', () => {
    expect(validator.get('sop')?.({ jenis: 'sop', kode: null })).toBe(false)
    expect(anyDocument({ jenis: 'sop', kode: null })).toBe(false)
    expect(anyDocument({ jenis: 'sopp', kode: 'S' })).toBe(false)
  })

  it('tell a text that is no document once', () => {
    expect(anyDocument('jenis')).toBe(false)
    expect(anyDocument.errors).toHaveLength(1)
  })
})
