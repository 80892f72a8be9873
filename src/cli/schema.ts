import { mkdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readBytes, resolvePath, statOf } from '../files.ts'
import { findWorkspace, SETTINGS } from '../load.ts'
import { paragraph } from '../report/layout.ts'
import { makeStyle, type Style } from '../report/style.ts'
import { anyDocumentSchema, describeJenis, editorSchema, isJenisSkema, jenisSkema } from '../schema/editor.ts'
import { decode } from '../source/decode.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { displayOf } from './display.ts'
import { addModeline, mergeSettings, SCHEMA_FOLDER, settingsByHand } from './editor-setup.ts'
import { type Io, print } from './io.ts'
import type { Outcome } from './outcome.ts'
import { writeWhole } from './output.ts'

export interface SchemaOptions {
  /** A folder, or true for the one where the tool runs. */
  readonly install?: string | true
  readonly modeline?: boolean
  readonly color: boolean
}

/** Prints a schema, or the list of them, or sets up editors for a folder. */
export async function schemaCommand(
  jenis: string | undefined,
  options: SchemaOptions,
  io: Io,
): Promise<Outcome | undefined> {
  const { install, modeline = false } = options
  const style = await makeStyle(displayOf(io.stdout, io, options.color))
  if (install !== undefined) {
    if (jenis !== undefined) throw new UsageError('--install memasang semua skema; jangan sebut jenisnya')
    return setUp(install === true ? '.' : install, modeline, style, io)
  }
  if (modeline) throw new UsageError('--modeline dipakai bersama --install')
  await print(io, jenis === undefined ? listKinds(style) : `${JSON.stringify(schemaOf(jenis), undefined, 2)}\n`)
  return undefined
}

const ANY = 'dokumen'

function schemaOf(jenis: string) {
  if (jenis === ANY) return anyDocumentSchema()
  if (isJenisSkema(jenis)) return editorSchema(jenis)
  const dugaan = sebutDugaan(nearest(jenis, [...jenisSkema, ANY]))
  throw new UsageError(`jenis "${jenis}" tidak dikenal; ${dugaan ?? `yang ada: ${jenisSkema.join(', ')}`}`)
}

function listKinds(style: Style): string {
  const kinds = [
    ...jenisSkema.map((jenis) => [jenis, describeJenis(jenis)] as const),
    [ANY, 'Semua jenis dokumen dalam satu skema, yang memilih menurut "jenis".'] as const,
  ]
  const sections = kinds.map(([jenis, description]) => [
    style.paint('strong', jenis),
    ...paragraph(style, description, { lead: '    ' }),
  ])
  const end = [
    ...paragraph(style, 'Skema satu jenis, sebagai JSON Schema: koheren skema JENIS', { tone: 'faint' }),
    ...paragraph(style, 'Agar editor melengkapi dan memeriksa: koheren skema --install FOLDER', { tone: 'faint' }),
  ]
  return `${[...sections, end].map((lines) => lines.join('\n')).join('\n')}\n`
}

async function setUp(folder: string, modeline: boolean, style: Style, io: Io): Promise<Outcome> {
  const root = resolvePath(folder, io.cwd)
  if (!statOf(root)?.isDirectory()) throw new UsageError(`folder "${folder}" tidak ditemukan`)
  const shown = (path: string) => posix.join(folder.replaceAll('\\', '/'), path)
  // Found before anything is written: a folder without documents gets no lines.
  const documents = modeline ? documentsOf(folder, io) : []
  const schemas = {
    [ANY]: anyDocumentSchema(),
    ...Object.fromEntries(jenisSkema.map((one) => [one, editorSchema(one)])),
  }
  makeFolder(root, SCHEMA_FOLDER)
  for (const [name, schema] of Object.entries(schemas))
    writeWhole(
      join(root, SCHEMA_FOLDER, `${name}.schema.json`),
      `${JSON.stringify(schema, undefined, 2)}\n`,
      io.cwd,
      'skema',
    )
  const byHand = writeSettings(root, io)
  const lines = [
    ...paragraph(style, `${Object.keys(schemas).length} skema ditulis ke ${shown(SCHEMA_FOLDER)}`),
    ...(byHand
      ? [
          ...paragraph(style, `${shown(VSCODE)} tidak diubah agar isinya tidak rusak. Tambahkan sendiri ke dalamnya:`),
          '',
          settingsByHand(),
          '',
        ]
      : paragraph(style, `Setelan VS Code: ${shown(VSCODE)}`)),
    ...addModelines(root, documents, io).flatMap((text) => paragraph(style, text)),
    ...paragraph(
      style,
      `Di VS Code: pasang ekstensi YAML (Red Hat), lalu buka folder ${folder === '.' ? 'ini' : `"${folder}"`}`,
      { tone: 'faint' },
    ),
  ]
  await print(io, `${lines.join('\n')}\n`)
  return { crashed: [], failed: byHand }
}

const VSCODE = '.vscode/settings.json'

/** Whether the settings must be mended by hand. */
function writeSettings(root: string, io: Io): boolean {
  const path = join(root, VSCODE)
  const before = statOf(path) ? readBytes(path, VSCODE).toString('utf8') : undefined
  const after = mergeSettings(before)
  if (after === undefined) return true
  if (after === before) return false
  makeFolder(root, '.vscode')
  writeWhole(path, after, io.cwd, 'setelan VS Code')
  return false
}

function documentsOf(folder: string, io: Io): { berkas: string; schema: string }[] {
  const { files, settings } = findWorkspace(folder, io.cwd)
  return [
    ...files.map((berkas) => ({ berkas, schema: ANY })),
    ...(settings ? [{ berkas: SETTINGS, schema: 'setelan' }] : []),
  ]
}

/** Puts a first line into each document that has none; what it says is a sentence a kind of outcome. */
function addModelines(root: string, documents: readonly { berkas: string; schema: string }[], io: Io): string[] {
  const count = { added: 0, there: 0, other: 0, unread: 0 }
  for (const { berkas, schema } of documents) {
    const path = join(root, berkas)
    if (!statOf(path)?.isFile()) {
      count.unread++
      continue
    }
    const bytes = readBytes(path, berkas)
    const target = posix.relative(posix.dirname(berkas), `${SCHEMA_FOLDER}/${schema}.schema.json`)
    const changed = decode(berkas, bytes).masalah ? 'unread' : addModeline(bytes, target)
    if (typeof changed === 'string') count[changed]++
    else {
      writeWhole(path, changed, io.cwd, 'dokumen')
      count.added++
    }
  }
  return [
    count.added > 0 ? `Baris skema ditambahkan di awal ${count.added} berkas` : '',
    count.there > 0 ? `${count.there} berkas sudah memilikinya` : '',
    count.other > 0 ? `${count.other} berkas menyebut skema lain dan dibiarkan` : '',
    count.unread > 0 ? `${count.unread} berkas tidak terbaca sebagai teks UTF-8 dan dibiarkan` : '',
  ].filter((text) => text !== '')
}

function makeFolder(root: string, inner: string): void {
  try {
    mkdirSync(join(root, inner), { recursive: true })
  } catch (error) {
    throw new UsageError(`folder "${inner}" tidak dapat dibuat: ${reasonOf(error)}`)
  }
}
