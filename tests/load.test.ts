import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findWorkspace, loadFiles } from '../src/load.ts'
import { makeFolder } from './cli/run.ts'

function workspace(): string {
  const root = makeFolder()
  for (const folder of ['kantor/b', 'kantor/.git', 'kantor/node_modules/x', 'luar'])
    mkdirSync(join(root, folder), { recursive: true })
  for (const file of [
    'kantor/b/2.yml',
    'kantor/A.YAML',
    'kantor/.git/x.yaml',
    'kantor/node_modules/x/x.yaml',
    'kantor/b/koheren.yaml',
    'kantor/catatan.txt',
    'luar/x.yaml',
  ]) {
    writeFileSync(join(root, file), 'jenis: sop\nkode: S\n')
  }
  return root
}

describe('a workspace', () => {
  it('is all YAML below a folder, but for hidden folders and packages', () => {
    const { files, settings } = findWorkspace('kantor', workspace())
    expect(files).toEqual(['A.YAML', 'b/2.yml', 'b/koheren.yaml'])
    expect(settings).toBeUndefined()
  })

  it('follows no link, within it or out of it, and tells of each that leads to YAML', () => {
    const root = workspace()
    symlinkSync(join(root, 'luar'), join(root, 'kantor/folder-luar'))
    symlinkSync(join(root, 'luar/x.yaml'), join(root, 'kantor/luar.yaml'))
    symlinkSync(join(root, 'kantor/A.YAML'), join(root, 'kantor/b/dalam.yaml'))
    symlinkSync(join(root, 'kantor'), join(root, 'kantor/b/putaran'))
    symlinkSync('berputar', join(root, 'kantor/berputar'))
    symlinkSync(join(root, 'kantor/catatan.txt'), join(root, 'kantor/lain.txt'))
    const { files, unfollowed } = findWorkspace('kantor', root)
    expect(files).toEqual(['A.YAML', 'b/2.yml', 'b/koheren.yaml'])
    expect(unfollowed).toEqual(['b/dalam.yaml', 'b/putaran', 'folder-luar', 'luar.yaml'])
  })

  it('has its settings at its root alone', () => {
    const root = workspace()
    writeFileSync(join(root, 'kantor/koheren.yaml'), 'aturan: {}')
    const { files, settings } = findWorkspace('kantor', root)
    expect(settings).toMatchObject({ berkas: 'koheren.yaml', teks: 'aturan: {}' })
    expect(files).not.toContain('koheren.yaml')
  })

  it('is refused when it holds settings alone', () => {
    const root = makeFolder()
    writeFileSync(join(root, 'koheren.yaml'), 'aturan: {}')
    expect(() => findWorkspace(root)).toThrow(/tidak memuat dokumen/)
  })
})

describe('loadFiles', () => {
  it('takes files and folders, each file once, and shows them from where it runs', () => {
    const root = workspace()
    const cwd = join(root, 'kantor')
    const shown = loadFiles(['b', join(cwd, 'b/2.yml'), '../luar/x.yaml', join(root, 'luar')], cwd).files.map(
      ({ berkas }) => berkas,
    )
    expect(shown).toEqual(['b/2.yml', '../luar/x.yaml'])
  })

  it('shows what lies elsewhere by the absolute path that it was asked for with', () => {
    const root = workspace()
    const [file] = loadFiles([join(root, 'luar/x.yaml')], join(root, 'kantor')).files
    expect(file?.berkas).toBe(join(root, 'luar/x.yaml').replaceAll('\\', '/'))
  })

  it('tells of the links in a folder', () => {
    const root = workspace()
    symlinkSync(join(root, 'luar/x.yaml'), join(root, 'kantor/b/x.yaml'))
    expect(loadFiles(['kantor'], root).unfollowed).toEqual(['kantor/b/x.yaml'])
  })

  it('follows a link that is named', () => {
    const root = workspace()
    symlinkSync(join(root, 'luar/x.yaml'), join(root, 'kantor/x.yaml'))
    expect(loadFiles(['x.yaml'], join(root, 'kantor')).files[0]?.teks).toContain('kode: S')
  })
})
