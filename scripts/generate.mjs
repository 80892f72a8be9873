// Makes src/schema/generated from schemas/: types, precompiled validators, the shapes that messages are made from, and
// the schemas themselves for those who hand them to editors. And what page.mjs makes, which has to be there as well.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { compile } from 'json-schema-to-typescript'
import './page.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const schemasFolder = join(root, 'schemas')
const target = join(root, 'src', 'schema', 'generated')
const SUFFIX = '.schema.json'

const names = (await readdir(schemasFolder)).filter((name) => name.endsWith(SUFFIX)).sort()
const schemas = new Map()
for (const name of names) schemas.set(name, JSON.parse(await readFile(join(schemasFolder, name), 'utf8')))
/** The schema of koheren.yaml, which is no document. */
const SETTINGS = 'setelan'
const kinds = names.map((name) => basename(name, SUFFIX)).filter((name) => name !== 'common' && name !== SETTINGS)

await mkdir(target, { recursive: true })
await Promise.all([
  writeTypes(),
  writeValidators('validators', kinds),
  writeValidators('settings-validator', [SETTINGS]),
  writeShapes(),
  writeSchemas(),
])

async function writeTypes() {
  // One schema with all definitions in one place and bare references, so that each becomes one type.
  const $defs = {}
  for (const [file, schema] of schemas) {
    for (const [name, definition] of Object.entries(schema.$defs ?? {}))
      $defs[definitionName(file, name)] = bare(definition, file)
    if (file !== `common${SUFFIX}`) {
      const { $defs: _own, $id: _id, $schema: _dialect, ...root } = schema
      $defs[basename(file, SUFFIX)] = bare(root, file)
    }
  }
  const properties = Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/$defs/${kind}` }]))
  const dokumen = { title: 'Skema', type: 'object', properties, additionalProperties: false }
  const setelan = { $ref: `#/$defs/${SETTINGS}` }
  const wrapper = {
    title: 'Tulisan',
    type: 'object',
    properties: { dokumen, setelan },
    additionalProperties: false,
    $defs,
  }
  const text = await compile(wrapper, 'Tulisan', {
    bannerComment: '/** Made from schemas/ by scripts/generate.mjs. */',
    additionalProperties: false,
    format: false,
    unreachableDefinitions: false,
  })
  await writeFile(join(target, 'types.ts'), text)
}

function definitionName(file, name) {
  return file === `common${SUFFIX}` ? name : `${basename(file, SUFFIX)}_${name}`
}

function bare(schema, file) {
  if (Array.isArray(schema)) return schema.map((item) => bare(item, file))
  if (typeof schema !== 'object' || schema === null) return schema
  if (typeof schema.$ref === 'string') {
    const [other, pointer] = schema.$ref.split('#')
    const [name, ...rest] = (pointer ?? '').replace('/$defs/', '').split('/')
    return { $ref: ['#/$defs', definitionName(other || file, name), ...rest].join('/') }
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, bare(value, file)]))
}

/**
 * A validator a file, loaded when it is first asked for: half of the tool's code is theirs, and an audit needs those of
 * a few kinds. The build puts the folder beside its chunks.
 */
async function writeValidators(name, roots) {
  const folder = join(target, name)
  await mkdir(folder, { recursive: true })
  await Promise.all(roots.map(async (kind) => writeFile(join(folder, `${kind}.cjs`), await validatorCode(kind))))
  await writeFile(
    join(target, `${name}.js`),
    `import { createRequire as requireFrom } from 'node:module'
const load = typeof require === 'function' ? require : requireFrom(import.meta.url)
export const kinds = ${JSON.stringify(roots)}
export const makeValidator = (kind) => load(\`./${name}/\${kind}.cjs\`).validate
`,
  )
  const names = roots.map((kind) => JSON.stringify(kind)).join(' | ')
  await writeFile(
    join(target, `${name}.d.ts`),
    `import type { ErrorObject } from 'ajv'
export type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null }
export const kinds: readonly (${names})[]
export function makeValidator(kind: ${names}): Validator
`,
  )
}

/** The module of the validator of a kind. */
async function validatorCode(kind) {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    inlineRefs: false,
    coerceTypes: 'array',
    // Ours are made from keyword and params.
    messages: false,
    code: { source: true, esm: true, lines: false },
    schemas: [...schemas.values()],
  })
  const written = standalone(ajv, { validate: kind + SUFFIX })
  // Ajv copies all errors so far for each part that adds one: a list of a hundred thousand bad items would take minutes.
  const code = `${written.replaceAll(
    /vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\)/g,
    'addErrors(vErrors, $1.errors)',
  )}
function addErrors(all, more) {
  if (all === null) return more
  for (const error of more) all.push(error)
  return all
}`
  if (code.includes('vErrors.concat')) throw new Error('Ajv writes its errors in another way than before')
  // Ajv's standalone code still asks for parts of ajv itself: bundle them, so that it stands alone.
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'neutral',
    write: false,
  })
  return outputFiles[0].text
}

async function writeSchemas() {
  const byFile = Object.fromEntries(schemas)
  await writeFile(join(target, 'schemas.js'), `export const schemas = ${JSON.stringify(byFile)}\n`)
  const type = "Readonly<Record<string, import('../editor.ts').JsonSchema>>"
  await writeFile(join(target, 'schemas.d.ts'), `export const schemas: ${type}\n`)
}

/** Which keys an object of each kind may have: a list of shapes, each a map from key to the number of the shape below. */
async function writeShapes() {
  const shapes = []
  const seen = new Map()
  const roots = Object.fromEntries(
    [...kinds, SETTINGS].map((kind) => [kind, shapeOf(schemas.get(kind + SUFFIX), kind + SUFFIX)]),
  )
  await writeFile(
    join(target, 'shapes.ts'),
    `/** Made from schemas/ by scripts/generate.mjs. Key -> number of the shape below it, -1 for a leaf, -2 for a whole number, -3 for what may be a number; '*' is any key. */
export const shapes: readonly Readonly<Record<string, number>>[] = ${JSON.stringify(shapes)}
export const roots: Readonly<Record<string, number>> = ${JSON.stringify(roots)}
`,
  )

  function shapeOf(schema, file) {
    const [resolved, where] = resolve(schema, file)
    if (seen.has(resolved)) return seen.get(resolved)
    const inner = resolved.items
    const isObject =
      resolved.properties ?? resolved.patternProperties ?? typeof resolved.additionalProperties === 'object'
    if (!isObject) return inner ? shapeOf(inner, where) : leafOf(resolved)
    const number = shapes.length
    seen.set(resolved, number)
    const shape = {}
    shapes.push(shape)
    for (const [key, value] of Object.entries(resolved.properties ?? {})) shape[key] = shapeOf(value, where)
    for (const value of Object.values(resolved.patternProperties ?? {})) shape['*'] = shapeOf(value, where)
    if (typeof resolved.additionalProperties === 'object') shape['*'] = shapeOf(resolved.additionalProperties, where)
    // An object that is also a list (pengaduan) has items beside properties.
    if (inner) Object.assign(shape, shapes[shapeOf(inner, where)] ?? {}, shape)
    return number
  }

  function leafOf({ type }) {
    if (type === 'integer') return -2
    return [type].flat().includes('number') ? -3 : -1
  }

  function resolve(schema, file) {
    if (!schema.$ref) return [schema, file]
    const [name, pointer] = schema.$ref.split('#')
    const where = name || file
    let found = schemas.get(where)
    for (const segment of (pointer ?? '').split('/').filter(Boolean)) found = found[segment]
    return resolve(found, where)
  }
}
