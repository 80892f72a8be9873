/**
 * Loads the CommonJS modules of dist/ with the code that V8 compiled at the build, which halves the start. Where that
 * is missing or of another Node, V8 compiles anew.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../dist/chunks')
const requireNative = createRequire(import.meta.url)
const loaded = new Map()

/** @param name of a module of dist/chunks, such as `./cli.cjs` */
export function load(name) {
  if (!name.startsWith('.')) return requireNative(name)
  const path = resolve(folder, name)
  const known = loaded.get(path)
  if (known) return known.module.exports
  const script = new Script(`(function(module,exports,require){${readFileSync(path, 'latin1')}\n})`, {
    filename: path,
    cachedData: readCompiled(path),
  })
  const module = { exports: {} }
  loaded.set(path, { module, script })
  script.runInThisContext()(module, module.exports, load)
  return module.exports
}

/** What was compiled of the modules loaded so far: paths of the files to write, and their bytes. */
export function compiled() {
  return [...loaded].map(([path, { script }]) => [compiledPath(path), script.createCachedData()])
}

function readCompiled(path) {
  try {
    return readFileSync(compiledPath(path))
  } catch {
    return undefined
  }
}

function compiledPath(path) {
  return `${path}.v8`
}
