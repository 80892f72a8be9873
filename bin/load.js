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
/** Modules that stand in the file of another, by name. */
const packed = new Map()

/** @param name of a module of dist/chunks, such as `./cli.cjs` */
export function load(name) {
  if (!name.startsWith('.')) return requireNative(name)
  const path = resolve(folder, name)
  const known = loaded.get(path)
  if (known) return known.module.exports
  const module = { exports: {} }
  const script = packed.has(name) ? undefined : compile(path)
  loaded.set(path, { module, script })
  const run = packed.get(name) ?? script.runInThisContext()
  run(module, module.exports, load)
  return module.exports
}

load.pack = (modules) => {
  for (const [name, run] of Object.entries(modules)) packed.set(name, run)
}

/** What was compiled of the files loaded so far: paths of the files to write, and their bytes. */
export function compiled() {
  return [...loaded].flatMap(([path, { script }]) => (script ? [[compiledPath(path), script.createCachedData()]] : []))
}

function compile(path) {
  const code = `(function(module,exports,require){${readFileSync(path, 'utf8')}\n})`
  return new Script(code, { filename: path, cachedData: readCompiled(path) })
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
