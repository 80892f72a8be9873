/** Changes of random documents, as another reader of YAML sees them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Lexer, parseDocument } from 'yaml'
import type { Change } from '../../src/finding.ts'
import { Naskah } from '../../src/source/edit.ts'
import { pointerTo } from '../../src/source/position.ts'
import { documents } from './documents.ts'

type Path = readonly (string | number)[]

/** Every text a text, whatever it looks like. */
function read(teks: string): unknown {
  const document = parseDocument(teks, { schema: 'failsafe', strict: false })
  if (document.errors.length > 0) throw new Error(`${document.errors[0]?.message}\n${teks}`)
  // Written out, so that what is changed below is changed in one place.
  return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: -1 })))
}

function commentsOf(teks: string): string[] {
  return [...new Lexer().lex(teks)].filter((token) => token.startsWith('#'))
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...inner.flatMap(([key, one]) => pathsOf(one, [...path, key]))]
}

const NEW = 'Ünï: baru, #1'

/** A change that the place allows. */
function changeAt(value: unknown, path: Path, choice: number): Change | undefined {
  const at = { berkas: '', urutan: 0, pointer: pointerTo(...path) }
  const last = path.at(-1)
  if (last === undefined) return undefined
  const changes: Change[] = [{ kind: 'append', at, items: [NEW] }]
  if (typeof value === 'string') changes.push({ kind: 'set', at, teks: NEW }, { kind: 'quote', at })
  changes.push(typeof last === 'number' ? { kind: 'remove', at } : { kind: 'rename', at, key: NEW })
  return changes[choice % changes.length]
}

/** What is wanted, told in another way than the tool does it. */
function wantedOf(value: unknown, path: Path, change: Change): unknown {
  const [key, ...below] = path
  if (key === undefined) {
    if (change.kind === 'set') return change.teks
    return change.kind === 'append' ? [value, ...change.items].flat() : value
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (index !== key) return [item]
      return change.kind === 'remove' && below.length === 0 ? [] : [wantedOf(item, below, change)]
    })
  }
  const entries = Object.entries(value as object).map(([name, inner]) => {
    if (name !== key) return [name, inner]
    const isRenamed = change.kind === 'rename' && below.length === 0
    return isRenamed ? [change.key, inner] : [name, wantedOf(inner, below, change)]
  })
  return Object.fromEntries(entries)
}

it('change the place that they name and nothing else: every other value, comment and byte stays', () => {
  const made = new Map<string, number>()
  fc.assert(
    fc.property(documents, fc.nat(), fc.nat(), (teks, place, choice) => {
      const value = read(teks)
      const paths = pathsOf(value)
      const path = paths[place % paths.length] ?? []
      const target = path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value)
      const change = changeAt(target, path, choice)
      const naskah = new Naskah(teks)
      const step = change && naskah.step(change)
      const result = step && naskah.rewrite([step])
      if (result === undefined || change === undefined) return
      made.set(change.kind, (made.get(change.kind) ?? 0) + 1)
      expect(read(result)).toEqual(wantedOf(value, path, change))
      expect(Object.keys(read(result) as object)).toEqual(Object.keys(wantedOf(value, path, change) as object))
      expect(commentsOf(result)).toEqual(commentsOf(teks))
      const [first, last] = [step?.edits.at(0)?.start ?? 0, step?.edits.at(-1)?.end ?? 0]
      expect(result.slice(0, first)).toBe(teks.slice(0, first))
      expect(result.endsWith(teks.slice(last))).toBe(true)
    }),
    { numRuns: 1500, seed: 6 },
  )
  // Most places of random documents allow what is asked for.
  for (const kind of ['set', 'quote', 'rename', 'append', 'remove']) expect(made.get(kind)).toBeGreaterThan(25)
})
