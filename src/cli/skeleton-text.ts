/** A document in which the schema's own words explain each field. */
import { describeJenis, editorSchema, type JenisSkema, type JsonSchema } from '../schema/editor.ts'
import { type Bagian, commentLines, writeYaml } from '../source/write.ts'

const HOW = `Isi yang masih kosong sesudah tanda titik dua. Isian bertanda (daftar) ditulis ke bawah, tiap butir diawali "- "; bila hanya satu, boleh langsung sesudah titik dua:
   peralatan:
     - Komputer
     - Printer
Yang memang tidak ada ditulis []. Teks yang memuat titik dua diapit tanda kutip, misalnya "Catatan: asli".
Baris yang diawali # adalah keterangan dan boleh dihapus.`

/** @param hints by kind and path, such as `sop.proses`: what is added to the words of the schema */
export function explained(jenis: JenisSkema, isi: Bagian, hints: Readonly<Record<string, string>> = {}): string {
  const schema = editorSchema(jenis)
  const text = writeYaml(isi, (path, value) => {
    const [key = ''] = path
    if (path.length === 1 && key === 'jenis') return undefined
    const field = fieldAt(schema, path)
    if (!field?.description) return undefined
    const isList = value === null && [field.type].flat().includes('array')
    const hint = hints[[jenis, ...path].join('.')]
    return [field.description, hint, isList ? '(daftar)' : ''].filter(Boolean).join(' ')
  })
  return `${commentLines(`${describeJenis(jenis)}\n\n${HOW}`).join('\n')}\n${text}`
}

/** The schema of a field, with the description that stands where it is used. */
function fieldAt(root: JsonSchema, path: readonly string[]): JsonSchema | undefined {
  let field: JsonSchema | undefined = root
  for (const key of path) {
    const shape = follow(root, field)
    const holder = shape?.properties ? shape : follow(root, shape?.items)
    field = holder?.properties?.[key]
  }
  return field && { ...follow(root, field), ...(field.description && { description: field.description }) }
}

function follow(root: JsonSchema, schema: JsonSchema | undefined): JsonSchema | undefined {
  if (!schema?.$ref) return schema
  let found: unknown = root
  for (const key of schema.$ref.split('/').slice(1)) found = (found as Readonly<Record<string, unknown>>)[key]
  return follow(root, found as JsonSchema)
}
