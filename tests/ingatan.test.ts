import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { audit, makeIngatan } from '../src/index.ts'
import { makeFolder } from './cli/run.ts'

it('finds with what it remembers what it finds without, whatever changes in between', async () => {
  const folder = makeFolder()
  cpSync(join(import.meta.dirname, '../examples/retak'), folder, { recursive: true })
  const ingatan = makeIngatan()
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  const path = (index: number) => join(folder, documents[index % documents.length] ?? '')
  const edits = [
    () => undefined,
    () => appendFileSync(path(0), '\n# lagi\n'),
    () => writeFileSync(path(1), readFileSync(path(1), 'utf8').replaceAll(/kode: (\S+)/g, 'kode: X-$1')),
    () => writeFileSync(path(2), 'jenis: [\n'),
    () => rmSync(path(3)),
    () => cpSync(path(4), join(folder, 'salinan.yaml')),
  ]
  for (const edit of edits) {
    edit()
    const fresh = await audit(folder, { tanggal: '2024-12-31' })
    const again = await audit(folder, { tanggal: '2024-12-31', ingatan })
    expect(again.findings).toEqual(fresh.findings)
    expect(again.indeks).toEqual(fresh.indeks)
    expect(fresh.findings.length).toBeGreaterThan(10)
  }
})

it('reads a file again only where it changed', () => {
  const ingatan = makeIngatan()
  const first = ingatan.keep({ berkas: 'a.yaml', teks: 'jenis: sop\nkode: A\n' })
  const same = ingatan.keep({ berkas: 'a.yaml', teks: 'jenis: sop\nkode: A\n' })
  const other = ingatan.keep({ berkas: 'a.yaml', teks: 'jenis: sop\nkode: B\n' })
  expect(same).toBe(first)
  expect(ingatan.read(same)).toBe(ingatan.read(first))
  expect(ingatan.read(other).dokumen[0]?.kode).toBe('B')
})
