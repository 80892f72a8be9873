import { chmodSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rewriteFiles } from '../../src/cli/rewrite.ts'
import { makeFolder } from './run.ts'

const rewrites = ['a.yaml', 'b.yaml'].map((berkas) => ({ berkas, before: 'lama\n', after: 'baru\n' }))

function folder(): string {
  const root = makeFolder()
  for (const { berkas } of rewrites) writeFileSync(join(root, berkas), 'lama\n')
  return root
}

const textsOf = (root: string) => readdirSync(root).map((name) => `${name}: ${readFileSync(join(root, name), 'utf8')}`)

it('puts all texts in place, and leaves nothing else behind', () => {
  const root = folder()
  rewriteFiles(root, rewrites)
  expect(textsOf(root)).toEqual(['a.yaml: baru\n', 'b.yaml: baru\n'])
})

it.each<[what: string, spoil: (path: string, root: string) => void, sentence: string]>([
  [
    'is gone',
    (path) => rmSync(path),
    'berkas "b.yaml" tidak dapat diperbaiki: tidak ditemukan; tidak ada berkas yang diubah',
  ],
  ['was changed', (path) => writeFileSync(path, 'lain\n'), 'berkas "b.yaml" berubah sejak dibaca'],
  ['lost its UTF-8', (path) => writeFileSync(path, Buffer.from([0xff])), 'berkas "b.yaml" berubah sejak dibaca'],
  ['must not be written', (path) => chmodSync(path, 0o444), 'berkas itu hanya dapat dibaca'],
  [
    'has become a link out of the folder',
    (path, root) => {
      writeFileSync(`${root}-luar`, 'lama\n')
      rmSync(path)
      symlinkSync(`${root}-luar`, path)
    },
    'berkas "b.yaml" kini tautan ke luar folder',
  ],
])('writes no file where one %s', (_, spoil, sentence) => {
  const root = folder()
  spoil(join(root, 'b.yaml'), root)
  expect(() => rewriteFiles(root, rewrites)).toThrow(sentence)
  expect(textsOf(root)).toContain('a.yaml: lama\n')
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([])
  rmSync(`${root}-luar`, { force: true })
})

it('writes what a link within the folder points to, and leaves the link', () => {
  const root = folder()
  rmSync(join(root, 'b.yaml'))
  writeFileSync(join(root, 'c.yaml'), 'lama\n')
  symlinkSync('c.yaml', join(root, 'b.yaml'))
  rewriteFiles(root, rewrites)
  expect(textsOf(root)).toEqual(['a.yaml: baru\n', 'b.yaml: baru\n', 'c.yaml: baru\n'])
})
