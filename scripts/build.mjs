// Builds dist/: the bundle that bin/koheren.js and the API run, and the types. `--no-types` leaves the types out.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import './generate.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const dist = join(root, 'dist')
const chunks = join(dist, 'chunks')

rmSync(dist, { recursive: true, force: true })
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: chunks,
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  define: { KOHEREN_VERSION: JSON.stringify(version), 'import.meta.url': '""' },
  metafile: true,
  logLevel: 'warning',
  plugins: [
    { name: 'json-as-text', setup: readJsonAsText },
    { name: 'no-child-process', setup: leaveChildProcess },
    { name: 'no-csv', setup: leaveCsv },
  ],
})

mkdirSync(chunks, { recursive: true })
const modules = new Map()
for (const { path, text } of outputFiles) modules.set(basename(path), await asCommonJs(text))
for (const [name, code] of modules) writeFileSync(join(chunks, name), code)
packAudit()
writeFileSync(join(dist, 'index.js'), "export * from './chunks/index.cjs'\n")
for (const name of ['validators', 'settings-validator']) {
  cpSync(join(root, 'src/schema/generated', name), join(chunks, name), { recursive: true })
}
run('scripts/compile.mjs')

/** Only of CommonJS can Node 20 keep what V8 compiled, and only of ES modules can esbuild make chunks. */
async function asCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    supported: { 'dynamic-import': false },
  })
  return code
}

/**
 * An audit loads some fifty modules: read as one file they start a tenth sooner. They stand in the file of the command,
 * from where bin/load.js takes them, and alone for whoever needs but some.
 */
function packAudit() {
  const audit = chunkOf('src/cli/audit.ts')
  const before = new Set(['src/cli/main.ts', 'src/cli/program.ts'].flatMap((one) => [...withImports(chunkOf(one))]))
  const packed = [...withImports(audit)]
    .filter((path) => path !== audit && !before.has(path))
    .map((path) => basename(path))
    .map((name) => `${JSON.stringify(`./${name}`)}(module,exports,require){${modules.get(name)}}`)
  const code = `"use strict";require.pack?.({${packed.join(',')}});${modules.get(basename(audit))}`
  writeFileSync(join(chunks, basename(audit)), code)
}

function chunkOf(source) {
  const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? []
  if (path === undefined) throw new Error(`no chunk of ${source}: has it moved?`)
  return path
}

/** A chunk, all that it imports at once, and what these import. */
function withImports(path, found = new Set()) {
  if (found.has(path)) return found
  found.add(path)
  for (const one of metafile.outputs[path]?.imports ?? []) {
    if (one.kind === 'import-statement' && !one.external) withImports(one.path, found)
  }
  return found
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Engines read JSON in a string faster than the same data as code. */
function readJsonAsText({ onLoad }) {
  onLoad({ filter: /\.json$/ }, ({ path }) => {
    const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
    return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' }
  })
}

/** commander loads it for sub-commands that are programs of their own, of which there are none: it costs 10 ms. */
function leaveChildProcess({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
    /[/\\]node_modules[/\\]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
  )
  onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
}

/** exceljs reads and writes CSV too, with packages of its own, which no report asks for. */
function leaveCsv({ onLoad }) {
  onLoad({ filter: /exceljs[/\\]lib[/\\]csv[/\\]csv\.js$/ }, () => ({ contents: 'module.exports = class {}' }))
}

if (!process.argv.includes('--no-types')) {
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
}

/** Names of the packages whose code is in the bundle. */
export const bundledPackages = [
  ...new Set(
    Object.keys(metafile.inputs).flatMap((path) => {
      const inside = path.split('node_modules/').at(-1)
      if (inside === undefined || inside === path) return []
      const [first, second] = inside.split('/')
      return first?.startsWith('@') ? [`${first}/${second}`] : [first]
    }),
  ),
].sort()
