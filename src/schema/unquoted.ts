/** Texts without the quotation marks of YAML: other readers take them for something else, or word processors made their marks curly. */
import { type Dokumen, pointerAsWritten } from '../dokumen.ts'
import type { Place, StageDraft } from '../finding.ts'
import type { SourceFile } from '../source/decode.ts'
import { splitDocuments } from '../source/parse.ts'
import { pointerTo, readTree, type TextNode } from '../source/position.ts'
import { asksText } from './messages.ts'

/** What a plain scalar that is meant as text becomes elsewhere: another number, a clock time in seconds, yes or no. */
const CHANGED = [
  '[-+]?0\\d[\\d_]*(?:\\.\\d*)?',
  '\\+\\d[\\d_.]*',
  '[-+]?\\d*\\.\\d*0',
  '[-+]?\\d+\\.',
  '[-+]?[\\d.]+[eE][-+]?\\d+',
  '[-+]?0[xXoObB][\\da-fA-F_]+',
  '\\d+_[\\d_]*',
  '[-+]?\\d+(?::[0-5]?\\d){1,2}',
  '\\d{16,}',
  '[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)',
  '[yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF',
].join('|')
const WHOLE = new RegExp(`^(?:${CHANGED})$`)
/** Whether a text has one of these without quotation marks. */
const SOMEWHERE = new RegExp(
  `(?:[:-][ \\t]+|[,[{][ \\t]*)(?:&[^\\s,[\\]{}]+[ \\t]+)?(?=[-+.\\dyYnNoO])(?:${CHANGED})[ \\t]*(?:[,\\]}\\r\\n#]|$)`,
)

/** A value between curly quotation marks, which are part of the text to YAML. */
const CURLY = /^[“„”]([^“„”]*)[“”]$/
const CURLY_SOMEWHERE = /(?:[:-][ \t]+|[,[{][ \t]*)[“„”]/

interface Unquoted {
  readonly at: Place
  readonly teks: string
}

/** Of each document that holds such texts, one draft that names them all. */
export function findUnquoted(file: SourceFile, dokumen: readonly Dokumen[]): StageDraft[] {
  const { teks } = file
  // Most documents hold nothing of the kind, and this is all that they cost.
  const doubtful = dokumen.filter(({ isi }) => holdsChanged(isi))
  if (doubtful.length === 0 || teks === undefined) return []
  const chunks = splitDocuments(teks)
  return doubtful.flatMap((one) => {
    const chunk = chunks[one.urutan]
    if (!chunk || !(SOMEWHERE.test(chunk.teks) || CURLY_SOMEWHERE.test(chunk.teks))) return []
    const tree = readTree(chunk.teks)
    const all = tree ? [...unquotedIn(one, chunk.teks, tree, one.isi, '')] : []
    const curly = all.filter(({ at }) => at.usulan)
    return [
      draftOf(
        all.filter(({ at }) => !at.usulan),
        draft,
      ),
      draftOf(curly, draftCurly),
    ].flat()
  })
}

/** Whether one of the texts is such as other readers change, in quotation marks or not. */
function holdsChanged(value: unknown): boolean {
  if (typeof value === 'string') return mayBeChanged(value) && (WHOLE.test(value) || CURLY.test(value))
  if (Array.isArray(value)) return value.some(holdsChanged)
  if (typeof value !== 'object' || value === null) return false
  for (const key in value) if (holdsChanged((value as Record<string, unknown>)[key])) return true
  return false
}

/** Begins with a sign, a digit or a curly quotation mark, or is a short word: cheap, and seldom so. */
function mayBeChanged(teks: string): boolean {
  const first = teks.charCodeAt(0)
  return first <= NINE || teks.length <= LONGEST_WORD || (first >= FIRST_CURLY && first <= LAST_CURLY)
}

const NINE = 57
/** Of “, ” and „. */
const FIRST_CURLY = 0x201c
const LAST_CURLY = 0x201e
/** Of yes, no, on and off. */
const LONGEST_WORD = 3

function draftOf(all: readonly Unquoted[], tell: typeof draft): StageDraft[] {
  const [first, ...others] = all
  return first ? [tell(first, others)] : []
}

function draftCurly(first: Unquoted, others: readonly Unquoted[]): StageDraft {
  const more = others.length > 0 ? ` dan ${others.length} teks lain` : ''
  return {
    rule: 'dokumen/teks-berkutip',
    at: first.at,
    message: `teks ${first.teks}${more} diapit tanda kutip lengkung, yang ikut terbaca sebagai bagian teksnya`,
    hint: 'hapus tanda kutip itu, atau ganti dengan tanda kutip lurus (")',
    related: others.map(({ at, teks }) => ({ at, message: `hapus tanda kutip lengkung pada ${teks}` })),
  }
}

function draft(first: Unquoted, others: readonly Unquoted[]): StageDraft {
  const more = others.length > 0 ? ` dan ${others.length} teks lain` : ''
  return {
    rule: 'dokumen/teks-berkutip',
    at: first.at,
    message: `teks ${first.teks}${more} ditulis tanpa tanda kutip, sehingga program lain membacanya sebagai ${elsewhere(first.teks)}`,
    hint: `apit dengan tanda kutip: "${first.teks}"`,
    related: others.map(({ at, teks }) => ({ at, message: `tulis "${teks}"` })),
  }
}

function elsewhere(teks: string): string {
  if (/^(?:y|yes|on)$/i.test(teks)) return '"ya"'
  if (/^(?:n|no|off)$/i.test(teks)) return '"tidak"'
  return /\d:/.test(teks) ? 'hitungan detik atau menit' : 'bilangan yang ditulis lain'
}

/** Walks what was validated beside the text: a number there is no text, whatever it looks like. */
function* unquotedIn(
  dokumen: Dokumen,
  teks: string,
  node: TextNode | undefined,
  value: unknown,
  pointer: string,
): Iterable<Unquoted> {
  if (node === undefined || value === undefined) return
  if (typeof value === 'string') {
    const raw = teks.slice(node.start, node.end)
    if (node.kind !== 'scalar' || !asksText(dokumen.jenis, pointer)) return
    const [, inner] = CURLY.exec(raw) ?? []
    if (inner === undefined && !WHOLE.test(raw)) return
    const at = { berkas: dokumen.berkas, urutan: dokumen.urutan, pointer: pointerAsWritten(dokumen, pointer) }
    yield { at: inner === undefined ? at : { ...at, usulan: [inner.trim()] }, teks: raw }
  } else if (Array.isArray(value)) {
    // One text where a list may stand has become a list of one.
    const isOne = node.kind === 'scalar'
    for (const [index, item] of value.entries()) {
      const inner = pointer + pointerTo(index)
      const written = Number(pointerAsWritten(dokumen, inner).split('/').at(-1))
      yield* unquotedIn(dokumen, teks, isOne ? node : node.items?.[written], item, inner)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* unquotedIn(dokumen, teks, node.entries?.get(key)?.value, inner, pointer + pointerTo(key))
    }
  }
}
