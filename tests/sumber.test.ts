import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { audit, auditSumber } from '../src/index.ts'
import { openPackages } from '../src/load-settings.ts'
import { sumberBerkas, sumberFolder, withTexts } from '../src/sumber.ts'
import { makeFolder } from './cli/run.ts'

const retak = join(import.meta.dirname, '../examples/retak')

function bytesOf(folder: string): Map<string, () => Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    paths.flatMap((entry) => {
      const whole = join(entry.parentPath, entry.name)
      const path = whole.slice(folder.length + 1).replaceAll('\\', '/')
      return entry.isFile() ? [[path, () => readFileSync(whole)] as const] : []
    }),
  )
}

it('finds in files that are held in memory what it finds in their folder: tables, evidence and settings too', async () => {
  const [onDisk, inMemory] = await Promise.all([
    audit(retak, { today: '2024-12-31' }),
    auditSumber(sumberBerkas(bytesOf(retak), [], 'retak'), { today: '2024-12-31' }),
  ])
  expect(onDisk.findings.length).toBeGreaterThan(50)
  expect(inMemory.findings).toEqual(onDisk.findings)
  expect(inMemory.indeks).toEqual(onDisk.indeks)
})

it('passes over in memory what it passes over in a folder', () => {
  const teks = () => new TextEncoder().encode('jenis: sop\nkode: A\n')
  const paths = ['b.yml', 'a/X.YAML', '.git/x.yaml', 'a/.x.yaml', 'node_modules/p/x.yaml', 'koheren.yaml', 'x.txt']
  const sumber = sumberBerkas(new Map(paths.map((path) => [path, teks])), ['tautan.yaml', 'tautan'], 'kantor')
  expect(sumber.files).toEqual(['a/X.YAML', 'b.yml'])
  expect(sumber.unfollowed).toEqual(['tautan.yaml'])
  expect(sumber.settings?.file.berkas).toBe('koheren.yaml')
  expect(() => sumberBerkas(new Map([['koheren.yaml', teks]]), [], 'kantor')).toThrow('tidak memuat dokumen')
})

it('reads other texts in place of those of a folder', () => {
  const { files, read } = withTexts(sumberFolder(retak), new Map([['kantor.yaml', 'jenis: sop\n']]))
  expect(read('kantor.yaml')).toEqual({ berkas: 'kantor.yaml', teks: 'jenis: sop\n' })
  const other = files.find((berkas) => berkas !== 'kantor.yaml') ?? ''
  expect(read(other)).toEqual(sumberFolder(retak).read(other))
})

it('extends settings in memory from files there, and from packages that are installed on disk', async () => {
  const root = makeFolder()
  mkdirSync(join(root, 'node_modules/setelan'), { recursive: true })
  writeFileSync(join(root, 'node_modules/setelan/package.json'), '{ "main": "a.yaml" }')
  writeFileSync(join(root, 'node_modules/setelan/a.yaml'), 'extends: ./b.yaml\naturan: { sop/identitas-pokok: info }\n')
  writeFileSync(join(root, 'node_modules/setelan/b.yaml'), 'tanggal_audit: 2020-01-01\n')
  const texts = {
    'koheren.yaml': 'extends: [.bersama/kanwil.yaml, setelan]\n',
    '.bersama/kanwil.yaml': 'extends: ../dasar.json\n',
    'dasar.json': '{ "aturan": { "sop/identitas-pokok": "warning", "sop/kalimat-kerja": "mati" } }',
    'a.yaml': 'jenis: sop\nkode: A\n',
  }
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, () => new TextEncoder().encode(text)]))
  const { tanggal, findings } = await auditSumber(sumberBerkas(files, [], 'x', openPackages(root)), {
    today: '2024-12-31',
  })
  expect(tanggal).toBe('2020-01-01')
  expect(findings.find(({ rule }) => rule === 'sop/identitas-pokok')?.severity).toBe('info')
  await expect(auditSumber(sumberBerkas(files, [], 'x'), { today: '2024-12-31' })).rejects.toThrow(
    'koheren.yaml:1:33: setelan "setelan" tidak ada di sini',
  )
})
