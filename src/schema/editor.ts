/** The schemas as editors take them: each in one file that stands alone, and no stricter than koheren itself. */
import type { JenisDokumen } from '../dokumen.ts'
import { schemas } from './generated/schemas.js'
import { jenisDokumen } from './validate.ts'

/** What these schemas use of JSON Schema. */
export interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly required?: readonly string[]
  readonly allOf?: readonly JsonSchema[]
  readonly if?: JsonSchema
  readonly then?: JsonSchema
}

/** `setelan` is koheren.yaml, which is no document. */
export type JenisSkema = JenisDokumen | 'setelan'

export const jenisSkema: readonly JenisSkema[] = [...jenisDokumen, 'setelan']

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'
const COMMON = 'common'

export function isJenisSkema(text: string): text is JenisSkema {
  return jenisSkema.some((jenis) => jenis === text)
}

/** What a kind of document is. */
export function describeJenis(jenis: JenisSkema): string {
  return fileOf(jenis).description ?? ''
}

/** The schema of one kind. */
export function editorSchema(jenis: JenisSkema): JsonSchema {
  const bundle = new Bundle()
  const { title: _title, ...root } = bundle.add(jenis)
  return { $schema: DIALECT, title: `koheren: ${jenis}`, ...root, $defs: bundle.definitions() }
}

/** One schema for every document: it chooses by `jenis`. */
export function anyDocumentSchema(): JsonSchema {
  const bundle = new Bundle()
  const kinds = jenisDokumen.map((jenis) => [jenis, bundle.add(jenis)] as const)
  return {
    $schema: DIALECT,
    title: 'koheren: dokumen',
    description: 'Dokumen koheren: isian "jenis" menentukan isian lainnya.',
    type: 'object',
    required: ['jenis', 'kode'],
    properties: {
      jenis: { description: 'Jenis dokumen.', enum: jenisDokumen, enumDescriptions: jenisDokumen.map(describeJenis) },
    },
    allOf: kinds.map(([jenis]) => ({
      if: { type: 'object', properties: { jenis: { const: jenis } }, required: ['jenis'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/$defs/${jenis}` },
    })),
    $defs: { ...Object.fromEntries(kinds), ...bundle.definitions() },
  }
}

function fileOf(name: string): JsonSchema {
  return schemas[`${name}.schema.json`] ?? {}
}

/** Gathers the definitions that schemas refer to, so that every reference stays within one file. */
class Bundle {
  readonly #definitions = new Map<string, JsonSchema>()

  /** The schema of a kind without its own definitions, which are gathered here. */
  add(jenis: JenisSkema): JsonSchema {
    const { $schema: _dialect, $id: _id, $defs: _own, ...root } = fileOf(jenis)
    return this.#rewrite(root, jenis, 'whole')
  }

  definitions(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#definitions].sort(([left], [right]) => (left < right ? -1 : 1)))
  }

  #rewrite(schema: JsonSchema, file: string, place: Place): JsonSchema {
    const { $ref, title: _title, properties, patternProperties, additionalProperties, items, ...rest } = schema
    if ($ref !== undefined) return { ...rest, $ref: this.#refer($ref, file, place) }
    const map = (all: Readonly<Record<string, JsonSchema>>) =>
      Object.fromEntries(
        Object.entries(all).map(([key, value]) => {
          return [key, this.#rewrite(value, file, schema.required?.includes(key) ? 'required' : 'value')]
        }),
      )
    return {
      ...lenient(rest, this.#itemTypes(items, file), place),
      ...(properties && { properties: map(properties) }),
      ...(patternProperties && { patternProperties: map(patternProperties) }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'object'
            ? this.#rewrite(additionalProperties, file, 'value')
            : additionalProperties,
      }),
      ...(items && { items: this.#rewrite(items, file, 'item') }),
    }
  }

  #refer($ref: string, file: string, place: Place): string {
    const { file: owner, name, rest } = readRef($ref, file)
    const own = owner === COMMON ? name : `${owner}_${name}`
    if (!this.#definitions.has(own)) {
      this.#definitions.set(own, {})
      this.#definitions.set(own, this.#rewrite(fileOf(owner).$defs?.[name] ?? {}, owner, place))
    }
    return ['#/$defs', own, ...rest].join('/')
  }

  #itemTypes(items: JsonSchema | undefined, file: string): readonly string[] {
    if (!items?.$ref) return [items?.type ?? []].flat()
    const { file: owner, name } = readRef(items.$ref, file)
    return [fileOf(owner).$defs?.[name]?.type ?? []].flat()
  }
}

function readRef($ref: string, file: string): { file: string; name: string; rest: string[] } {
  const [other = '', pointer = ''] = $ref.split('#')
  const [, , name = '', ...rest] = pointer.split('/')
  return { file: other.replace('.schema.json', '') || file, name, rest }
}

/** Where a schema stands: what must be there may not be empty, nor may an item that has parts. */
type Place = 'whole' | 'required' | 'value' | 'item'

/**
 * Takes what koheren takes: a number where text is asked for, one text where a list of texts is, and a key without a
 * value, which is one that was not filled in.
 */
function lenient(schema: JsonSchema, itemTypes: readonly string[], place: Place): JsonSchema {
  if (schema.type === undefined) return schema
  const types = new Set([schema.type].flat())
  if (types.has('array') && itemTypes.includes('string')) types.add('string')
  if (types.has('string') && !schema.enum) types.add('number')
  if (place === 'value' || (place === 'item' && types.has('string'))) types.add('null')
  const [only, ...others] = types
  return {
    ...schema,
    type: others.length > 0 || only === undefined ? [...types] : only,
    ...(schema.enum && types.has('null') && { enum: [...schema.enum, null] }),
  }
}
