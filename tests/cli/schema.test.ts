import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jenisDokumen } from '../../src/schema/validate.ts'
import { makeFolder, run } from './run.ts'

const SETTINGS = '.vscode/settings.json'
const SCHEMAS = {
  '.koheren/schemas/dokumen.schema.json': ['*.yaml', '*.yml', '!koheren.yaml'],
  '.koheren/schemas/setelan.schema.json': ['koheren.yaml'],
}

const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

describe('skema', () => {
  it('lists the kinds with what they are', async () => {
    const { code, stdout } = await run(['skema'])
    expect(code).toBe(0)
    for (const jenis of [...jenisDokumen, 'setelan', 'dokumen']) expect(stdout).toMatch(new RegExp(`^${jenis}$`, 'm'))
    expect(stdout).toContain('Standar operasional prosedur')
  })

  it('prints one that stands alone', async () => {
    const { code, stdout } = await run(['schema', 'sop'])
    expect(code).toBe(0)
    const schema = JSON.parse(stdout)
    expect(schema.properties.jenis.const).toBe('sop')
    expect(stdout).not.toContain('common.schema.json')
    expect(JSON.parse((await run(['skema', 'dokumen'])).stdout).properties.jenis.enum).toEqual(jenisDokumen)
  })

  it.each([
    [['skema', 'sopp'], 'jenis "sopp" tidak dikenal; mungkin maksudnya "sop"'],
    [['skema', 'xyzzy'], 'jenis "xyzzy" tidak dikenal; yang ada: hasil_survei'],
    [['skema', '--modeline'], '--modeline dipakai bersama --install'],
    [['skema', 'sop', '--install', '.'], '--install memasang semua skema'],
    [['skema', '--install', '/tidak/ada'], 'folder "/tidak/ada" tidak ditemukan'],
  ])('refuses %j', async (argv, part) => {
    const { code, stderr } = await run(argv)
    expect(code).toBe(2)
    expect(stderr).toContain(part)
  })
})

describe('skema --install', () => {
  it('writes schemas and the settings of VS Code', async () => {
    const cwd = makeFolder({ 'sop.yaml': 'jenis: sop\nkode: S\n' })
    const { code, stdout } = await run(['skema', '--install'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('.koheren/schemas')
    const names = [...jenisDokumen, 'setelan', 'dokumen'].map((jenis) => `${jenis}.schema.json`)
    expect(readdirSync(join(cwd, '.koheren/schemas')).sort()).toEqual(names.sort())
    expect(JSON.parse(textOf(cwd, SETTINGS))).toEqual({ 'yaml.schemas': SCHEMAS })
    expect(textOf(cwd, 'sop.yaml')).toBe('jenis: sop\nkode: S\n')
  })

  it('leaves what it wrote as it is the second time', async () => {
    const cwd = makeFolder({})
    await run(['skema', '--install'], { cwd })
    const before = textOf(cwd, SETTINGS)
    expect((await run(['skema', '--install'], { cwd })).code).toBe(0)
    expect(textOf(cwd, SETTINGS)).toBe(before)
  })

  it.each([
    ['other keys', '{\n    "editor.rulers": [80, 100],\n    "a": {"b": 1}\n}\n'],
    ['lines of Windows and a byte order mark', '\ufeff{\r\n\t"a": 1\r\n}\r\n'],
    ['one line', '{"a": [1]}'],
    ['nothing in it', '{}'],
    ['nothing but a line', '{\n}\n'],
  ])('keeps the rest of settings with %s', async (_what, before) => {
    const cwd = makeFolder({ [SETTINGS]: before })
    expect((await run(['skema', '--install'], { cwd })).code).toBe(0)
    const after = textOf(cwd, SETTINGS)
    const { 'yaml.schemas': schemas, ...rest } = JSON.parse(after.replace('\ufeff', ''))
    expect(schemas).toEqual(SCHEMAS)
    expect(rest).toEqual(JSON.parse(before.replace('\ufeff', '')))
    const kept = before.trimEnd().slice(before.indexOf('{') + 1)
    if (Object.keys(rest).length > 0) expect(after).toContain(kept)
    expect(after.startsWith('\ufeff')).toBe(before.startsWith('\ufeff'))
    if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('adds to schemas that are there', async () => {
    const own = { 'https://lain.example/skema.json': ['*.lain.yaml'] }
    const before = `${JSON.stringify({ a: 1, 'yaml.schemas': own }, undefined, 4)}\n`
    const cwd = makeFolder({ [SETTINGS]: before })
    await run(['skema', '--install'], { cwd })
    const after = textOf(cwd, SETTINGS)
    expect(JSON.parse(after)).toEqual({ a: 1, 'yaml.schemas': { ...SCHEMAS, ...own } })
    expect(after).toBe(`${JSON.stringify({ a: 1, 'yaml.schemas': { ...SCHEMAS, ...own } }, undefined, 4)}\n`)
  })

  it.each([
    ['comments', '{\n  // warna\n  "a": 1\n}\n'],
    ['a comma too many', '{ "a": 1, }'],
    ['schemas in a layout of their own', '{ "yaml.schemas": { "x.json": ["*.x.yaml"] } }'],
    ['a list', '[]'],
  ])('says what to add to settings with %s', async (_what, before) => {
    const cwd = makeFolder({ [SETTINGS]: before })
    const { code, stdout } = await run(['skema', '--install'], { cwd })
    expect(code).toBe(1)
    expect(textOf(cwd, SETTINGS)).toBe(before)
    expect(stdout).toContain('Tambahkan sendiri ke dalamnya')
    expect(JSON.parse(`{${/^ {2}"yaml.schemas": \{.*?^ {2}\}/ms.exec(stdout)?.[0]}}`)).toEqual({
      'yaml.schemas': SCHEMAS,
    })
  })
})

describe('skema --install --modeline', () => {
  const line = (path: string) => `# yaml-language-server: $schema=${path}`

  it('puts a first line into every document and keeps all other bytes', async () => {
    const unix = '# Kantor\njenis: instansi\nkode: k\n'
    const windows = '\ufeff---\r\njenis: sop\r\nkode: S\r\n'
    const utf16 = Buffer.from('\ufeffjenis: sop', 'utf16le')
    const files = { 'instansi.yaml': unix, 'sop/a/s.yml': windows, 'koheren.yaml': 'aturan: {}', 'x.yaml': utf16 }
    const cwd = makeFolder(files)
    const { code, stdout } = await run(['skema', '--install', '.', '--modeline'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('di awal 3 berkas')
    expect(stdout).toContain('1 berkas tidak terbaca sebagai teks UTF-8')
    expect(textOf(cwd, 'instansi.yaml')).toBe(`${line('.koheren/schemas/dokumen.schema.json')}\n${unix}`)
    const expected = `\ufeff${line('../../.koheren/schemas/dokumen.schema.json')}\r\n${windows.slice(1)}`
    expect(textOf(cwd, 'sop/a/s.yml')).toBe(expected)
    expect(textOf(cwd, 'koheren.yaml')).toBe(`${line('.koheren/schemas/setelan.schema.json')}\naturan: {}`)
    expect(readFileSync(join(cwd, 'x.yaml'))).toEqual(utf16)
  })

  it('changes nothing where a line is there', async () => {
    const other = `${line('https://lain.example/skema.json')}\njenis: sop\nkode: S\n`
    const cwd = makeFolder({ 'a.yaml': 'jenis: sop\nkode: A\n', 'b.yaml': other })
    await run(['skema', '--install', '--modeline'], { cwd })
    const before = textOf(cwd, 'a.yaml')
    const { stdout } = await run(['skema', '--install', '--modeline'], { cwd })
    expect(stdout).toContain('1 berkas sudah memilikinya')
    expect(stdout).toContain('1 berkas menyebut skema lain dan dibiarkan')
    expect([textOf(cwd, 'a.yaml'), textOf(cwd, 'b.yaml')]).toEqual([before, other])
  })

  it('writes nothing for a folder without documents', async () => {
    const cwd = makeFolder({})
    expect((await run(['skema', '--install', '--modeline'], { cwd })).code).toBe(2)
    expect(readdirSync(cwd)).toEqual([])
  })
})
