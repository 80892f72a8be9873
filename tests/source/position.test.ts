import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlias, isCollection, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import { splitDocuments } from '../../src/source/parse.ts'
import {
  findNode,
  lineStarts,
  pointerSegments,
  pointerTo,
  positionAt,
  readTree,
  type TextNode,
} from '../../src/source/position.ts'
import { documents } from './documents.ts'

interface Spot {
  readonly pointer: string
  readonly line: number
  readonly column: number
}

/** Where the other reader sees every key and every scalar; what is not written down (an empty value) has no place. */
function spotsOfYaml(teks: string): Spot[] {
  const lines = new LineCounter()
  const document = parseDocument(teks, { lineCounter: lines, schema: 'failsafe', strict: false })
  if (document.errors.length > 0) throw new Error(`${document.errors[0]?.message}\n${teks}`)
  const spots: Spot[] = []
  const add = (pointer: string, node: Node) => {
    const [start = 0, end = 0] = node.range ?? []
    if (start === end) return
    const { line, col } = lines.linePos(start)
    spots.push({ pointer, line, column: col })
  }
  const visit = (node: unknown, pointer: string) => {
    if (isScalar(node) || isAlias(node)) add(pointer, node)
    if (!isCollection(node)) return
    if (!isMap(node)) {
      for (const [index, item] of node.items.entries()) visit(item, pointer + pointerTo(index))
      return
    }
    for (const { key, value } of node.items as Pair[]) {
      const inner = pointer + pointerTo(isScalar(key) ? String(key.value ?? '') : '')
      add(`${inner}#`, key as Node)
      visit(value, inner)
    }
  }
  visit(document.contents, '')
  return spots
}

function spotsOfTree(teks: string): Spot[] {
  const starts = lineStarts(teks)
  const spots: Spot[] = []
  const add = (pointer: string, offset: number) => spots.push({ pointer, ...positionAt(starts, offset) })
  const visit = (node: TextNode | undefined, pointer: string) => {
    if (!node) return
    if (node.kind === 'scalar') add(pointer, node.start)
    for (const [index, item] of (node.items ?? []).entries()) visit(item, pointer + pointerTo(index))
    for (const [name, { key, value }] of node.entries ?? []) {
      add(`${pointer}${pointerTo(name)}#`, key.start)
      visit(value, pointer + pointerTo(name))
    }
  }
  visit(readTree(teks), '')
  return spots
}

function yamlFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name))
}

/** No YAML, on purpose. */
const BROKEN = /retak.kua-timur.sop.24-/

describe('readTree', () => {
  it('places every key and scalar where another reader of YAML does, in random documents', () => {
    fc.assert(
      fc.property(documents, (teks) => {
        expect(spotsOfTree(teks), teks).toEqual(spotsOfYaml(teks))
      }),
      { numRuns: 500 },
    )
  })

  it('does so in every example of the project', () => {
    const folder = join(import.meta.dirname, '../../examples')
    for (const path of yamlFiles(folder)) {
      if (BROKEN.test(path)) continue
      for (const { teks } of splitDocuments(readFileSync(path, 'utf8'))) {
        expect(spotsOfTree(teks), path).toEqual(spotsOfYaml(teks))
      }
    }
  })

  it.each([
    ['a mapping', 'a: 1\nb:  x\n', '/b', 2, 5],
    ['a list without an indent', 'a:\n- x\n- y\n', '/a/1', 3, 3],
    ['a mapping in a list', '- a: 1\n  b: 2\n', '/0/b', 2, 6],
    ['nested lists on one line', '- - x\n  - y\n', '/0/1', 2, 5],
    ['a dash that ends the text', 'a:\n- x\n-', '/a/1', 3, 2],
    ['flow', 'a: {b: [x, "y"]}\n', '/a/b/1', 1, 12],
    ['a text in place of a list of one', 'a: x\n', '/a/0', 1, 4],
    ['a block scalar', 'a: |\n  x\nb: 2\n', '/a', 1, 4],
    ['an anchor and a tag', 'a: &x !!str  y\n', '/a', 1, 14],
    ['comments between', 'a: # c\n  # d\n  x\n', '/a', 3, 3],
    ['an explicit key', '? a\n: b\n', '/a', 2, 3],
    ['keys with escapes of their own', '"a/b~c": x\n', '/a~1b~0c', 1, 10],
    ['CRLF', 'a: 1\r\nb: 2\r\n', '/b', 2, 4],
    ['letters beyond the first plane, counted as editors do', '"😀": 1\n', '/😀', 1, 7],
  ])('finds a place in %s', (_, teks, pointer, line, column) => {
    const tree = readTree(teks)
    const found = tree && findNode(tree, pointerSegments(pointer))
    expect(found?.complete).toBe(true)
    expect(positionAt(lineStarts(teks), found?.node.start ?? -1)).toEqual({ line, column })
  })

  it('gives nothing for what is no YAML, and for nothing', () => {
    expect(readTree('a: [')).toBeUndefined()
    expect(readTree('# c\n')).toBeUndefined()
  })

  it('stops at the deepest node on the way to a pointer that leads nowhere', () => {
    const tree = readTree('a:\n  b: 1\n')
    const found = tree && findNode(tree, ['a', 'c', 'd'])
    expect(found).toMatchObject({ complete: false, node: { start: 5 }, key: { start: 0 } })
  })
})
