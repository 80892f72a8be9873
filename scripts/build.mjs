// Builds dist/: the bundle that bin/koheren.js and the API run, and the types. `--no-types` leaves the types out.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import './generate.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(join(root, 'dist'), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  define: { KOHEREN_VERSION: JSON.stringify(version) },
  // commander is CommonJS and asks Node for its own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
  plugins: [
    { name: 'json-as-text', setup: readJsonAsText },
    { name: 'no-child-process', setup: leaveChildProcess },
  ],
})

for (const name of ['validators', 'settings-validator']) {
  cpSync(join(root, 'src/schema/generated', name), join(root, 'dist/chunks', name), { recursive: true })
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
  onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
  onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
}

if (!process.argv.includes('--no-types')) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
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
