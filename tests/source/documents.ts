/** Random YAML documents in all the forms that people and programs write. */
import fc from 'fast-check'

type Value =
  | { readonly kind: 'plain' | 'single' | 'double' | 'literal' | 'folded'; readonly text: string }
  | { readonly kind: 'empty' | 'alias' }
  | { readonly kind: 'list' | 'flow list'; readonly items: readonly Value[] }
  | { readonly kind: 'map' | 'flow map'; readonly entries: readonly (readonly [key: string, value: Value])[] }

/** How the next node is laid out; drawn at random, used in turn. */
interface Style {
  readonly comment: boolean
  readonly anchor: boolean
  readonly tag: boolean
  readonly blank: boolean
  readonly wide: boolean
  readonly indent: number
}

const word = fc.constantFrom(
  'a',
  'b',
  'ya',
  'no',
  '01',
  '1.10',
  '12:30',
  'Kepala',
  'é',
  '😀',
  'a-b',
  '-x',
  'x#y',
  "Jum'at",
  '&',
  'C:\\x',
)
const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const plain = sentence.filter((text) => /^[\p{L}\d]/u.test(text))
const key = fc.oneof(
  fc.constantFrom('jenis', 'kode', 'nama', 'langkah', 'ke', 'ya'),
  fc.constantFrom('2025', '"a b"', "'c: d'", '"a/b"', 'Petugas PTSP', '"x#y"'),
)

const scalar: fc.Arbitrary<Value> = fc.oneof(
  plain.map((text): Value => ({ kind: 'plain', text })),
  sentence.map((text): Value => ({ kind: 'single', text })),
  sentence.map((text): Value => ({ kind: 'double', text })),
  fc.constant<Value>({ kind: 'empty' }),
  fc.constant<Value>({ kind: 'alias' }),
)
const block: fc.Arbitrary<Value> = fc
  .tuple(fc.constantFrom('literal' as const, 'folded' as const), fc.array(sentence, { minLength: 1, maxLength: 3 }))
  .map(([kind, lines]) => ({ kind, text: lines.join('\n') }))

const { flow, node } = fc.letrec<{ flow: Value; node: Value }>((tie) => ({
  flow: fc.oneof({ maxDepth: 2 }, scalar, collection('flow list', 'flow map', tie('flow'))),
  node: fc.oneof(
    { maxDepth: 4 },
    scalar,
    block,
    collection('flow list', 'flow map', tie('flow')),
    collection('list', 'map', tie('node')),
  ),
}))

function collection(
  list: 'list' | 'flow list',
  map: 'map' | 'flow map',
  inner: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  const minLength = list === 'list' ? 1 : 0
  return fc.oneof(
    fc.array(inner, { minLength, maxLength: 4 }).map((items): Value => ({ kind: list, items })),
    fc
      .uniqueArray(fc.tuple(key, inner), { minLength, maxLength: 4, selector: ([name]) => name })
      .map((entries): Value => ({ kind: map, entries })),
  )
}

const style: fc.Arbitrary<Style> = fc.record({
  comment: fc.nat(5).map((n) => n === 0),
  anchor: fc.nat(6).map((n) => n === 0),
  tag: fc.nat(9).map((n) => n === 0),
  blank: fc.nat(6).map((n) => n === 0),
  wide: fc.nat(4).map((n) => n === 0),
  indent: fc.integer({ min: 1, max: 3 }),
})

/** A document that is one mapping or list in block or flow form. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(collection('list', 'map', node), collection('flow list', 'flow map', flow)),
    fc.array(style, { minLength: 1, maxLength: 30 }),
    fc.constantFrom('', '---\n', '# komentar\n', '--- # komentar\n'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([value, styles, opening, lineBreak]) =>
    (opening + new Writer(styles).document(value)).replaceAll('\n', lineBreak),
  )

class Writer {
  readonly #styles: readonly Style[]
  #next = 0
  #anchors = 0
  /** The last anchor of a scalar; one of a collection may still be open. */
  #scalarAnchor = 0

  constructor(styles: readonly Style[]) {
    this.#styles = styles
  }

  document(value: Value): string {
    return `${this.#isBlock(value) ? this.#block(value, 0) : this.#inline(value, 2)}\n`
  }

  #style(): Style {
    const found = this.#styles[this.#next++ % this.#styles.length]
    return found ?? { comment: false, anchor: false, tag: false, blank: false, wide: false, indent: 2 }
  }

  #isBlock(value: Value): boolean {
    return value.kind === 'list' || value.kind === 'map'
  }

  /** The lines of a list or mapping in block form; the first is not indented, for its place is given. */
  #block(value: Value, indent: number): string {
    const pad = ' '.repeat(indent)
    if (value.kind === 'list')
      return value.items.map((item) => `-${this.#item(item, indent)}`).join(`\n${this.#between(pad)}${pad}`)
    if (value.kind !== 'map') return ''
    return value.entries
      .map(([name, inner]) => `${this.#key(name, indent)}:${this.#value(inner, indent)}`)
      .join(`\n${this.#between(pad)}${pad}`)
  }

  #key(name: string, indent: number): string {
    const { anchor, wide } = this.#style()
    return anchor && wide ? `? ${name}\n${' '.repeat(indent)}` : name
  }

  #between(pad: string): string {
    const { blank, comment } = this.#style()
    return `${blank ? '\n' : ''}${comment ? `${pad}# komentar\n` : ''}`
  }

  #item(value: Value, indent: number): string {
    const { wide, comment, indent: step } = this.#style()
    if (!this.#isBlock(value)) return this.#rest(value, indent)
    // A collection may begin right behind the dash, or on the next line.
    if (!comment) return `${' '.repeat(step)}${this.#block(value, indent + 1 + step)}`
    const pad = ' '.repeat(indent + step)
    return `${wide ? ' # komentar' : ''}\n${pad}${this.#block(value, indent + step)}`
  }

  #value(value: Value, indent: number): string {
    const { comment, indent: step } = this.#style()
    if (!this.#isBlock(value)) return this.#rest(value, indent)
    const inner = value.kind === 'list' && step === 1 ? indent : indent + step
    return `${this.#properties()}${comment ? ' # komentar' : ''}\n${' '.repeat(inner)}${this.#block(value, inner)}`
  }

  /** A value that begins on the line of its key or dash, or wraps to the next. */
  #rest(value: Value, indent: number): string {
    const { comment, wide } = this.#style()
    const end = comment ? ' # komentar' : ''
    if (value.kind === 'empty') return end
    if (value.kind === 'literal' || value.kind === 'folded') {
      const sign = value.kind === 'literal' ? '|' : '>'
      const pad = ' '.repeat(indent + 2)
      return `${this.#properties(true)} ${sign}${wide ? '-' : ''}${end}\n${value.text.replace(/^/gm, pad)}`
    }
    const gap = wide ? `\n${' '.repeat(indent + 2)}` : ' '
    return `${value.kind === 'alias' ? '' : this.#properties(!value.kind.startsWith('flow'))}${gap}${this.#inline(value, indent + 2)}${end}`
  }

  #properties(isScalar = false): string {
    const { anchor, tag } = this.#style()
    const name = anchor ? ` &a${++this.#anchors}` : ''
    if (anchor && isScalar) this.#scalarAnchor = this.#anchors
    return isScalar && tag ? `${name}  !!str` : name
  }

  #inline(value: Value, indent: number): string {
    switch (value.kind) {
      case 'plain':
        return this.#wrap(value.text, indent)
      case 'single':
        return `'${this.#wrap(value.text.replaceAll("'", "''"), indent)}'`
      case 'double':
        return `"${this.#wrap(value.text.replaceAll('\\', '\\\\'), indent)}"`
      case 'flow list':
        return this.#flow(
          '[',
          value.items.map((item) => this.#flowItem(item, indent)),
          ']',
          indent,
        )
      case 'flow map':
        return this.#flow(
          '{',
          value.entries.map(([name, inner]) => `${name}: ${this.#inline(inner, indent)}`),
          '}',
          indent,
        )
      case 'alias':
        return this.#scalarAnchor > 0 ? `*a${this.#scalarAnchor}` : 'x'
      default:
        return '""'
    }
  }

  /** In brackets an item may be a pair without braces. */
  #flowItem(value: Value, indent: number): string {
    const { wide, tag } = this.#style()
    return `${wide && tag ? 'kunci: ' : ''}${this.#inline(value, indent)}`
  }

  #wrap(text: string, indent: number): string {
    const { wide, blank } = this.#style()
    return wide && blank ? text.replace(' ', `\n${' '.repeat(indent)}`) : text
  }

  #flow(open: string, parts: readonly string[], close: string, indent: number): string {
    const { wide, comment, blank } = this.#style()
    if (parts.length === 0) return `${open}${close}`
    const separator = wide ? `,${comment ? ' # komentar' : ''}\n${' '.repeat(indent)}` : ', '
    return `${open}${blank ? ' ' : ''}${parts.join(separator)}${blank ? ',' : ''}${close}`
  }
}
