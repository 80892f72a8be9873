import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/finding.ts'
import { makeRoom, Naskah } from '../../src/source/edit.ts'

type What<C = Change> = C extends Change ? Omit<C, 'at'> : never

/** The text with changes at these pointers of the first document; undefined where they are not made. */
function change(teks: string, ...changes: readonly (readonly [pointer: string, what: What, urutan?: number])[]) {
  const naskah = new Naskah(teks)
  const steps = changes.map(([pointer, what, urutan = 0]) =>
    naskah.step({ ...what, at: { berkas: 'x.yaml', urutan, pointer } } as Change),
  )
  const made = steps.filter((step) => step !== undefined)
  return made.length < steps.length || !makeRoom([], made) ? undefined : naskah.rewrite(made)
}

const set = (teks: string) => ({ kind: 'set', teks }) as const
const rename = (key: string) => ({ kind: 'rename', key }) as const
const append = (...items: string[]) => ({ kind: 'append', items }) as const
const remove = { kind: 'remove' } as const
const quote = { kind: 'quote' } as const

describe('another text in place of one', () => {
  it.each([
    ['plain', 'sop: S-1 # lama\n', 'S-01', 'sop: S-01 # lama\n'],
    ['plain that would be read as a number', 'sop: S-1\n', '1.10', 'sop: "1.10"\n'],
    ['in double quotes', 'sop: "S-1"\t# lama\n', 'S-01', 'sop: "S-01"\t# lama\n'],
    ['in single quotes', "sop: 'S-1'", "S'1", "sop: 'S''1'"],
    ['in single quotes that cannot hold it', "sop: 'S-1'", 'a\u0007b', 'sop: "a\\u0007b"'],
    ['over two lines', 'sop: S\n  1\r\nnama: x', 'S 01', 'sop: S 01\r\nnama: x'],
    ['behind an anchor', 'sop: &a S-1\nnama: x\n', 'S-01', 'sop: &a S-01\nnama: x\n'],
    ['that is an alias', 'nama: &a S-1\nsop: *a\n', 'S-01', 'nama: &a S-1\nsop: S-01\n'],
    ['in braces', '{nama: x,sop: S-1 ,z: y}', 'S-01', '{nama: x,sop: S-01 ,z: y}'],
    ['in braces, with a comma', '{sop: S-1}', 'S, 01', '{sop: "S, 01"}'],
    ['with letters beyond ASCII around it', 'nama: “Ünï” 🏛\nsop: S-1 # é\n', 'S-01', 'nama: “Ünï” 🏛\nsop: S-01 # é\n'],
    ['behind a directive', '%YAML 1.2\n---\nsop: S-1\n...\n', 'S-01', '%YAML 1.2\n---\nsop: S-01\n...\n'],
  ])('%s', (_, teks, value, expected) => {
    expect(change(teks, ['/sop', set(value)])).toBe(expected)
  })

  it('stands where one text is the whole list', () => {
    expect(change('sop: S-1 # x\n', ['/sop/0', set('S-01')])).toBe('sop: S-01 # x\n')
    expect(change('sop:\n- a\n- S-1\n', ['/sop/1', set('S-01')])).toBe('sop:\n- a\n- S-01\n')
  })

  it.each([
    ['a block of lines', 'sop: |\n  S-1\n'],
    ['a text that an alias repeats', 'sop: &a S-1\nnama: *a\n'],
    ['a list', 'sop: [S-1]\n'],
    ['nothing', 'sop:\n'],
    ['a key that is not there', 'sap: S-1\n'],
  ])('is not put in place of %s', (_, teks) => {
    expect(change(teks, ['/sop', set('S-01')])).toBeUndefined()
  })

  it('leaves the other documents of the file', () => {
    const teks = '# kepala\nsop: S-1\n--- # dua\nsop: S-1\n...\n# antara\n---\nsop: S-1'
    expect(change(teks, ['/sop', set('S-01'), 1])).toBe(teks.replace('dua\nsop: S-1', 'dua\nsop: S-01'))
    expect(change(teks, ['/sop', set('S-01'), 2])).toBe(teks.replace(/S-1$/, 'S-01'))
    expect(change(teks, ['/sop', set('S-01'), 3])).toBeUndefined()
  })
})

describe('quotation marks', () => {
  it.each([
    ['kode: 001 # x\n', '/kode', 'kode: "001" # x\n'],
    ['a: [no, 12:30]\n', '/a/0', 'a: ["no", 12:30]\n'],
    ['a: {b: 1e3}', '/a/b', 'a: {b: "1e3"}'],
    ['a:\r\n  - 0x1F\r\n', '/a/0', 'a:\r\n  - "0x1F"\r\n'],
    ['kode: !!str 001\n', '/kode', 'kode: !!str "001"\n'],
    ['kode: 1000000000000000\n', '/kode', 'kode: "1000000000000000"\n'],
  ])('are put around %j', (teks, pointer, expected) => {
    expect(change(teks, [pointer, quote])).toBe(expected)
  })

  it.each([
    'kode: "001"\n',
    'kode: a b\n',
    'kode: a"b\n',
    'x: &k 001\nkode: *k\n',
    'kode: &k 1000000000000000\nx: *k\n',
  ])('are not put around what has them, may need more, or stands elsewhere: %j', (teks) =>
    expect(change(teks, ['/kode', quote])).toBeUndefined(),
  )
})

describe('another key', () => {
  it.each([
    ['langka: # a\n  - x\n', '/langka', 'langkah: # a\n  - x\n'],
    ['"langka": x\n', '/langka', '"langkah": x\n'],
    ['{a: 1, langka : x}', '/langka', '{a: 1, langkah : x}'],
    ['? langka\n: x\n', '/langka', '? langkah\n: x\n'],
    ['a:\n- langka: 1\n  b: 2\n', '/a/0/langka', 'a:\n- langkah: 1\n  b: 2\n'],
    ['Lang ka: x\n', '/Lang ka', 'langkah: x\n'],
    ['__proto__: x\n', '/__proto__', 'langkah: x\n'],
  ])('in %j', (teks, pointer, expected) => {
    expect(change(teks, [pointer, rename('langkah')])).toBe(expected)
  })

  it('is not given where it is there already, or where another part would change with it', () => {
    expect(change('langka: x\nlangkah: y\n', ['/langka', rename('langkah')])).toBeUndefined()
    expect(change('a: &x {langka: 1}\nb: *x\n', ['/a/langka', rename('langkah')])).toBeUndefined()
  })

  it('is given together with another value for it, and in two documents at once', () => {
    expect(change('langka: S-1\n', ['/langka', rename('langkah')], ['/langka', set('S-01')])).toBe('langkah: S-01\n')
    expect(change('a: 1\n---\na: 2\n', ['/a', rename('b')], ['/a', rename('c'), 1])).toBe('b: 1\n---\nc: 2\n')
  })
})

describe('texts at the end of a list', () => {
  it.each([
    ['of lines', 'k:\n  - A # a\n  - B # b\n# c\nz: 1\n', 'k:\n  - A # a\n  - B # b\n  - X\n# c\nz: 1\n'],
    ['with wide dashes', 'k:\n-   A\nz: 1\n', 'k:\n-   A\n-   X\nz: 1\n'],
    ['at the end of the file', 'k:\n  - A', 'k:\n  - A\n  - X'],
    ['with the line breaks of Windows', 'k:\r\n  - A\r\nz: 1\r\n', 'k:\r\n  - A\r\n  - X\r\nz: 1\r\n'],
    ['that ends the file of Windows', 'z: 1\r\nk:\r\n  - A', 'z: 1\r\nk:\r\n  - A\r\n  - X'],
    ['whose last item has an anchor', 'k:\n  - &a A\n', 'k:\n  - &a A\n  - X\n'],
    ['whose last item is a mapping', 'k:\n  - kode: A\n    nama: a\nz: 1', 'k:\n  - kode: A\n    nama: a\n  - X\nz: 1'],
    ['whose last item is a block', 'k:\n  - |\n    A\n\nz: 1\n', 'k:\n  - |\n    A\n  - X\n\nz: 1\n'],
    ['in brackets', 'k: [A,B] # c\n', 'k: [A,B, X] # c\n'],
    ['in brackets over lines', 'k: [\n  A, # a\n  B # b\n]\n', 'k: [\n  A, # a\n  B, X # b\n]\n'],
    ['in brackets with a comma at the end', 'k: [A, B,]', 'k: [A, B, X,]'],
    ['that is empty', 'k: [] # c\n', 'k: [X] # c\n'],
    ['that is empty but for a comment', 'k: [ # c\n  ]\n', 'k: [X # c\n  ]\n'],
    ['that is one text', 'k: A # c\n', 'k: [A, X] # c\n'],
    ['that is one text with a comma', 'k: A, dan B\n', 'k: ["A, dan B", X]\n'],
    ['that is one text in quotation marks', "k: 'A: b'\n", "k: ['A: b', X]\n"],
  ])('%s', (_, teks, expected) => {
    expect(change(teks, ['/k', append('X')])).toBe(expected)
  })

  it('are as many as are asked for, each read as it is meant', () => {
    expect(change('k:\n  - A\n', ['/k', append('1.10', 'b: c')])).toBe('k:\n  - A\n  - "1.10"\n  - "b: c"\n')
    expect(change('k: []\n', ['/k', append('a, b', 'no')])).toBe('k: ["a, b", "no"]\n')
  })

  it.each([
    ['an alias', 'a: &x [A]\nk: *x\n'],
    ['a list that an alias repeats', 'k: &x [A]\nb: *x\n'],
    ['nothing', 'k:\n'],
    ['a block that keeps its blank lines', 'k:\n  - |+\n    A\n\nz: 1\n'],
    ['a mapping', 'k: {a: 1}\n'],
  ])('are not added to %s', (_, teks) => {
    expect(change(teks, ['/k', append('X')])).toBeUndefined()
  })
})

describe('an item out of its list', () => {
  it.each([
    ['a line', 'k:\n  - A\n  - B\n  # c\n  - C\n', '/k/1', 'k:\n  - A\n  # c\n  - C\n'],
    ['a line with a comment, which stays', 'k:\n  - A\n  - B # b\n', '/k/1', 'k:\n  - A\n  # b\n'],
    ['the last line of a file', 'k:\r\n- A\r\n- B', '/k/1', 'k:\r\n- A\r\n'],
    ['a text over two lines', 'k:\n  - A\n    a\n  - B\n', '/k/0', 'k:\n  - B\n'],
    ['the first in brackets', 'k: [A, B] # c\n', '/k/0', 'k: [B] # c\n'],
    ['one in brackets', 'k: [A, B, C]\n', '/k/1', 'k: [A, C]\n'],
  ])('%s', (_, teks, pointer, expected) => {
    expect(change(teks, [pointer, remove])).toBe(expected)
  })

  it('goes with others, whatever their order', () => {
    expect(change('k:\n- A\n- B\n- C\n', ['/k/2', remove], ['/k/0', remove])).toBe('k:\n- B\n')
    expect(change('k: [A, B, C]\n', ['/k/1', remove], ['/k/2', remove])).toBe('k: [A]\n')
  })

  it.each([
    ['another needs its anchor', 'k:\n  - &a A\n  - B\nz: *a\n', '/k/0'],
    ['it would take a comment along', 'k: [A, # a\n  B]\n', '/k/1'],
    ['it is a mapping', 'k:\n  - {a: 1}\n  - B\n', '/k/0'],
    ['it is a block of lines', 'k:\n  - |\n    A\n  - B\n', '/k/0'],
    ['it shares its line with another list', 'k:\n  - - A\n    - B\n', '/k/0/0'],
    ['it is the one text of a list', 'k: A\n', '/k/0'],
  ])('does not go where %s', (_, teks, pointer) => {
    expect(change(teks, [pointer, remove])).toBeUndefined()
  })
})

it('is not made where two changes meet', () => {
  expect(change('k: [A, B]\n', ['/k/0', remove], ['/k/0', set('X')])).toBeUndefined()
  expect(change('k: [A]\n', ['/k', append('X')], ['/k', append('Y')])).toBeUndefined()
})
