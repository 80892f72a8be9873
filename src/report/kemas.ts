/** Office documents are zip files that bear the clock: the same parts, packed so that equal parts are equal bytes. */
import { unzipSync, zipSync } from 'fflate'
import { compareText } from '../locate.ts'

/** The earliest day that a zip file can name. */
const WAKTU = '1980-01-01T00:00:00'
const CLOCK = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<\/dcterms:)/g

/**
 * @param tanggal ISO day that the document says it was made on
 * @param ubah what else is to be told otherwise, by name of the part
 */
export function kemasUlang(
  zip: Uint8Array,
  tanggal: string,
  ubah: Readonly<Record<string, (part: string) => string>> = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(zip, { filter: ({ name }) => !name.endsWith('/') })).sort(([left], [right]) =>
    compareText(left, right),
  )
  const changed = parts.map(([name, bytes]) => {
    const change = name === 'docProps/core.xml' ? (part: string) => withoutClock(part, tanggal) : ubah[name]
    return [name, change ? encoder.encode(change(decoder.decode(bytes))) : bytes] as const
  })
  // The types of the parts stand first, as readers of such files expect.
  const first = changed.filter(([name]) => name === '[Content_Types].xml')
  const rest = changed.filter(([name]) => name !== '[Content_Types].xml')
  return zipSync(Object.fromEntries([...first, ...rest]), { level: 6, mtime: WAKTU })
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function withoutClock(part: string, tanggal: string): string {
  return part.replaceAll(CLOCK, `$1${tanggal}T00:00:00Z$2`)
}
