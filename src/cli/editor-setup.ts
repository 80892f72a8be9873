/** What tells an editor which schema a document has: the settings of a workspace of VS Code, and lines in documents. */

/** From the folder that is opened in the editor. */
export const SCHEMA_FOLDER = '.koheren/schemas'
const NAME = 'yaml.schemas'

/** Schema -> the files that it holds for. */
const associations: Readonly<Record<string, readonly string[]>> = {
  [`${SCHEMA_FOLDER}/dokumen.schema.json`]: ['*.yaml', '*.yml', '!koheren.yaml'],
  [`${SCHEMA_FOLDER}/setelan.schema.json`]: ['koheren.yaml'],
}

/**
 * The text of `.vscode/settings.json` with the schemas in it; the same text when they are there already. Undefined where
 * something would be lost: a file with comments, or whose list of schemas stands in a form of its own.
 *
 * @param text as it is; absent where there is no such file
 */
export function mergeSettings(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return `${JSON.stringify({ [NAME]: associations }, undefined, 2)}\n`
  const settings = parseObject(text)
  if (!settings) return undefined
  const known = settings[NAME]
  if (known === undefined) return insertFirst(text, Object.keys(settings).length > 0)
  if (typeof known !== 'object' || known === null || Array.isArray(known)) return undefined
  // An association that is there may have been made narrower on purpose.
  if (Object.keys(associations).every((schema) => schema in known)) return text
  const { bom, body, end, indent, newline } = layoutOf(text)
  const format = (value: object) => JSON.stringify(value, undefined, indent).replaceAll('\n', newline)
  if (format(settings) !== body) return undefined
  return `${bom}${format({ ...settings, [NAME]: { ...associations, ...known } })}${end}`
}

/** What to add by hand. */
export function settingsByHand(): string {
  return JSON.stringify({ [NAME]: associations }, undefined, 2)
    .split('\n')
    .slice(1, -1)
    .join('\n')
}

/** Undefined for what is not JSON: with comments, or with commas behind the last item. */
function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Puts the schemas behind the opening bracket, and leaves every other character as it is. */
function insertFirst(text: string, hasOthers: boolean): string {
  const { indent, newline } = layoutOf(text)
  const own = JSON.stringify({ [NAME]: associations }, undefined, indent)
    .split('\n')
    .slice(1, -1)
    .join(newline)
  const open = text.indexOf('{') + 1
  const rest = text.slice(open)
  return `${text.slice(0, open)}${newline}${own}${hasOthers ? `,${rest}` : `${newline}${rest.trimStart()}`}`
}

function layoutOf(text: string) {
  const [bom = ''] = /^\ufeff?/.exec(text) ?? []
  const body = text.slice(bom.length).trimEnd()
  return {
    bom,
    body,
    end: text.slice(bom.length + body.length),
    indent: /\n([ \t]+)"/.exec(text)?.[1] ?? '  ',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  }
}

const MODELINE = /^#[ \t]*yaml-language-server:[ \t]*\$schema=(?<schema>\S*)/m
const BOM = [0xef, 0xbb, 0xbf]

/**
 * The bytes of a document with a first line that names its schema; every other byte stays. `'there'` and `'other'` where
 * a line names this schema, or another one.
 */
export function addModeline(bytes: Uint8Array, schema: string): Uint8Array | 'there' | 'other' {
  const text = new TextDecoder().decode(bytes)
  const known = MODELINE.exec(text)?.groups?.schema
  if (known !== undefined) return known === schema ? 'there' : 'other'
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  const line = Buffer.from(`# yaml-language-server: $schema=${schema}${newline}`)
  const begin = BOM.every((byte, index) => bytes[index] === byte) ? BOM.length : 0
  return Buffer.concat([bytes.subarray(0, begin), line, bytes.subarray(begin)])
}
