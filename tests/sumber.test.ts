import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { audit, auditSumber } from '../src/index.ts'
import { sumberBerkas, sumberFolder, withTexts } from '../src/sumber.ts'

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
