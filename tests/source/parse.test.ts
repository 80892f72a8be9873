import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { decode, MAX_BYTES } from '../../src/source/decode.ts'
import { parse, splitDocuments } from '../../src/source/parse.ts'
import { documents } from './documents.ts'

const read = (text: string | Uint8Array) =>
  parse(decode('berkas.yaml', typeof text === 'string' ? Buffer.from(text) : text))

/** The one document of a text. */
const valueIn = (text: string): unknown => {
  const { value, drafts } = read(text)
  expect(drafts).toEqual([])
  expect(value).toHaveLength(1)
  return value[0]?.nilai
}

/** What a reader is told, and where. */
const told = (text: string | Uint8Array) =>
  read(text).drafts.map(({ at, message, hint }) => `${at.start?.line}:${at.start?.column} ${message} → ${hint}`)

describe('several documents in a file', () => {
  it('reads each, and counts those that hold nothing', () => {
    const { value, drafts } = read('a: 1\n---\n# nothing\n---\nb: 2\n')
    expect(value).toEqual([
      { berkas: 'berkas.yaml', urutan: 0, nilai: { a: 1 } },
      { berkas: 'berkas.yaml', urutan: 2, nilai: { b: 2 } },
    ])
    expect(drafts).toMatchObject([
      { rule: 'dokumen/yaml-terbaca', at: { urutan: 1, start: { line: 2, column: 1 } }, message: 'dokumen kosong' },
    ])
  })

  it('reads the others when one is no YAML', () => {
    const { value, drafts } = read('a: 1\n---\nb: [\n---\nc: 3\n')
    expect(value.map(({ urutan, nilai }) => [urutan, nilai])).toEqual([
      [0, { a: 1 }],
      [2, { c: 3 }],
    ])
    expect(drafts.map(({ at }) => at)).toEqual([
      { berkas: 'berkas.yaml', urutan: 1, pointer: '', start: { line: 3, column: 4 } },
    ])
  })

  it.each([
    ['a comment and a marker before the first', '# c\n---\na: 1\n', [{ a: 1 }]],
    ['a directive', '%YAML 1.2\n---\na: 1\n', [{ a: 1 }]],
    ['a document that begins beside its marker', '--- {a: 1}\n--- {b: 2}\n', [{ a: 1 }, { b: 2 }]],
    ['an end marker', 'a: 1\n...\n', [{ a: 1 }]],
    ['an end marker and a comment', 'a: 1\n...\n# c\n', [{ a: 1 }]],
    ['an end marker between documents', 'a: 1\n...\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['dashes inside a text', 'a: |\n  x\n  ---\n  y\n', [{ a: 'x\n---\ny\n' }]],
  ])('takes %s as other readers do', (_, text, values) => {
    expect(read(text).drafts).toEqual([])
    expect(read(text).value.map(({ nilai }) => nilai)).toEqual(values)
  })

  it('cuts a file so that its parts make it up', () => {
    const part = fc.constantFrom('a: 1\n', '---\n', '...\n', '# c\n', '\n', '%X\n', '--- x\n')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const chunks = splitDocuments(text)
        for (const { teks, offset, line } of chunks) {
          expect(text.startsWith(teks, offset)).toBe(true)
          expect(line).toBe(text.slice(0, offset).split('\n').length - 1)
        }
        expect(text.startsWith(chunks.map(({ teks }) => teks).join(''))).toBe(true)
      }),
    )
  })
})

describe('encodings', () => {
  it('drops a byte order mark', () => {
    expect(valueIn('\ufeffa: 1\n')).toEqual({ a: 1 })
  })

  it('counts lines and columns of CRLF files as editors do', () => {
    expect(told('a: 1\r\nb: "x\r\n')).toEqual([
      '2:4 tanda kutip dibuka di sini tetapi tidak ditutup → tutup teks dengan tanda kutip yang sama',
    ])
    expect(valueIn('a: 1\r\nb:\r\n  - x\r\n')).toEqual({ a: 1, b: ['x'] })
  })

  it.each([
    ['UTF-16 with its mark', Buffer.from('\ufeffjenis: sop\n', 'utf16le'), 'berkas berkode UTF-16, bukan UTF-8', 1],
    ['UTF-16 without one', Buffer.from('jenis: sop\n', 'utf16le'), 'berkas berkode UTF-16, bukan UTF-8', 1],
    ['Latin-1', Buffer.from('jenis: sop\nnama: Caf\xe9\n', 'latin1'), 'berkas tidak berkode UTF-8', 2],
  ])('names %s, and where it shows', (_, bytes, message, line) => {
    expect(read(bytes)).toMatchObject({ value: [], drafts: [{ message, at: { start: { line, column: 1 } } }] })
  })

  it('does not read a file beyond the limit', () => {
    expect(told(Buffer.alloc(6 * 1024 * 1024, 0x20))).toEqual([
      '1:1 berkas 6,0 MiB, lebih besar dari batas 5 MiB → bagi isinya ke beberapa berkas',
    ])
    expect(told(Buffer.alloc(MAX_BYTES, 0x0a))[0]).toContain('dokumen kosong')
  })

  it.each([
    ['•', '• komputer'],
    ['a number', '1. komputer'],
    ['a dash without its blank', '-komputer'],
    ['a long dash', '– komputer'],
  ])('says how to write items of a list that begin with %s', (_, item) => {
    expect(told(`jenis: sop\nperalatan:\n${item}\n- printer\n`)).toEqual([
      `3:1 baris "${item}" bukan butir daftar → awali setiap butir dengan tanda "-" dan satu spasi: - komputer`,
    ])
  })

  it('says that an item stands on the line of its key', () => {
    expect(told('jenis: sop\nproses: - A\n')).toEqual([
      '2:9 butir daftar "-" berdiri pada baris kuncinya → pindahkan setiap butir ke barisnya sendiri di bawah kunci itu',
    ])
  })

  it.each([
    ['a: x\0y\n', '1:5'],
    ['a: b\nc: halo \x03 dunia\nd: e\n', '2:9'],
    ['a: "x \x01 y"\n', '1:7'],
    ['PK\x03\x04\n', '1:3'],
    ['a: |\n  satu\n  du\x02a\n', '3:5'],
  ])('finds the control character in %j', (text, place) => {
    expect(told(text)[0]).toMatch(new RegExp(`^${place} berkas memuat karakter kendali`))
  })
})

describe('emptiness', () => {
  it.each(['', '\n \n', '# only a comment\n', '---\n', '---\n...\n', '~\n', 'null\n'])('is said of %j', (text) => {
    expect(told(text)).toEqual(['1:1 dokumen kosong → isi dengan "jenis" dan "kode", atau hapus'])
  })

  it.each([
    ['at the end of an inner list', 'l:\n- k: x\n  o:\n    -\n- k: y\n', { l: [{ k: 'x', o: [null] }, { k: 'y' }] }],
    ['at the same indent', 'l:\n- k: x\n  o:\n  - # c\n\n- k: y\n', { l: [{ k: 'x', o: [null] }, { k: 'y' }] }],
    ['in a list of lists', '- -\n  - a\n-\n', [[null, 'a'], null]],
    ['not where the item goes on below', '-\n  a: 1\n- # c\n  b\n', [{ a: 1 }, 'b']],
    ['not inside a text', 'a: |\n  -\n  - x\nb:\n  - >\n    -\n  -\n', { a: '-\n- x\n', b: ['-\n', null] }],
    ['not in the second line of a text', 'a: x\n  -\n  - y\n', { a: 'x - - y' }],
  ])('of an item is kept: %s', (_, text, value) => {
    expect(valueIn(text)).toEqual(value)
    expect(parseYaml(text)).toEqual(value)
  })
})

describe('text as written', () => {
  it.each([
    '01',
    '1.10',
    '1.0',
    '1e3',
    '1_000',
    '0x1F',
    '0o17',
    '+5',
    '-0',
    '.5',
    '1e21',
    '12:30',
    '2024-01-18',
    '123456789012345678',
    'no',
    'Yes',
    'on',
    'off',
    'y',
    '.inf',
    '.nan',
    'NaN',
    '0.1.2',
  ])('%s is text', (text) => {
    expect(valueIn(`a: ${text}\n`)).toEqual({ a: text })
  })

  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['0', 0],
    ['true', true],
    ['FALSE', false],
    ['~', null],
    ['"12"', '12'],
    ["'1.10'", '1.10'],
    ['!!str 12', '12'],
  ])('%s is not', (text, value) => {
    expect(valueIn(`a: ${text}\n`)).toEqual({ a: value })
  })

  it('is read as by another reader, in random documents', () => {
    /** Everything as text, nothing as '' : what no schema touches. */
    const bare = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(bare)
      if (typeof value !== 'object' || value === null) return value === null ? '' : String(value)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner)]))
    }
    fc.assert(
      fc.property(documents, (text) => {
        const { value, drafts } = read(text)
        expect(drafts, text).toEqual([])
        expect(bare(value[0]?.nilai), text).toEqual(bare(parseYaml(text, { schema: 'failsafe' })))
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile texts', () => {
  const chain = (length: number) =>
    `a0: &a0 [x]\n${Array.from({ length }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]\n`).join('')}`
  const bomb = `a0: &a0 [${'x,'.repeat(10)}]\n${Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(10)}]\n`).join('')}`

  it.each([
    ['an alias bomb', bomb],
    ['an alias to what is around it', 'a: &x\n  b: *x\n'],
    ['aliases of more than a hundred levels', chain(150)],
  ])('%s is refused at once', (_, text) => {
    expect(told(text)).toEqual([
      '1:1 dokumen memuat lebih dari satu juta butir atau seratus tingkat sesudah rujukan "*" diuraikan → hapus rujukan "*" yang bersarang',
    ])
  })

  it('ten thousand levels are refused at once', () => {
    expect(told(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).toEqual([
      '1:100 bagian bersarang lebih dari 100 tingkat → sederhanakan susunan dokumen',
    ])
    expect(told(Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}a:\n`).join(''))[0]).toContain(
      '100 tingkat',
    )
  })

  it.each([
    ['dashes far apart', `${'-   '.repeat(40)}x\n`],
    ['a line of blanks', `a:\n  -\nb: x${' '.repeat(200_000)}|x\n`],
    ['empty items', '-\n'.repeat(200_000)],
  ])('%s take no time', (_, text) => {
    expect(() => read(text)).not.toThrow()
  })

  it('shared parts below the limit are fine', () => {
    expect(valueIn(chain(50))).toHaveProperty('a50')
  })

  it('keys that JavaScript knows pollute nothing', () => {
    const value = valueIn('__proto__:\n  polluted: true\nconstructor: 1\ntoString: 2\n') as object
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it('nothing makes the reader throw', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '#',
      '%',
      '@',
      '\t',
      '?',
      '---\n',
      '-\n',
      '\r',
      '\0',
      '~',
      '1',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { at } of read(pieces.join('')).drafts) expect(at.start?.column).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is no YAML', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1\n', '2:1 baris dijorokkan dengan tab → ganti tab di awal baris dengan spasi'],
    [
      'a key twice',
      'a: 1\nwaktu: 2\nwaktu: 3\n',
      '3:1 kunci "waktu" ditulis dua kali dalam bagian yang sama → hapus salah satunya, atau gabungkan isinya',
    ],
    [
      'an indent that fits nothing',
      'a:\n  b: 1\n c: 2\n',
      '3:2 jorokan baris ini tidak sesuai dengan baris di atasnya → samakan jumlah spasi di awal baris dengan butir yang setingkat',
    ],
    [
      'a colon in a text',
      'nama: SOP: Haji\n',
      '1:10 isi "nama" memuat titik dua di luar tanda kutip → tulis seluruh isinya dalam tanda kutip: nama: "SOP: Haji"',
    ],
    [
      'a colon behind quotes',
      'nama: SOP "A": Haji\n',
      `1:14 isi "nama" memuat titik dua di luar tanda kutip → tulis seluruh isinya dalam tanda kutip: nama: 'SOP "A": Haji'`,
    ],
    [
      'no space behind a colon',
      'jenis: sop\nkode:S\nnama: x\n',
      '2:1 sesudah titik dua tidak ada spasi → beri satu spasi sesudah titik dua',
    ],
    [
      'no space behind the first colon',
      'jenis:sop\nkode: S\n',
      '1:1 sesudah titik dua tidak ada spasi → beri satu spasi sesudah titik dua',
    ],
    [
      'no key',
      'a: 1\nBerkas lengkap\nb: 2\n',
      '2:1 baris "Berkas lengkap" tidak berbentuk "kunci: nilai" → beri titik dua dan spasi sesudah kunci; lanjutan teks baris di atasnya dijorokkan lebih dalam',
    ],
    [
      'an open quote',
      'a:\n  b: "x\nc: 1\n',
      '2:6 tanda kutip dibuka di sini tetapi tidak ditutup → tutup teks dengan tanda kutip yang sama',
    ],
    [
      'an open quote before another',
      'a: "x\nb: "y"\n',
      '1:4 tanda kutip yang dibuka di sini baru bertemu pasangannya pada baris lain → tutup teks dengan tanda kutip yang sama di akhir baris ini',
    ],
    [
      'text behind quotes',
      'a: "SOP" Haji\n',
      `1:10 ada tulisan sesudah tanda kutip penutup → tulis seluruh isinya dalam tanda kutip tunggal ('…'); tanda kutip ganda boleh ada di dalamnya`,
    ],
    [
      'an apostrophe',
      "a: 'Hari Jum'at'\n",
      '1:14 ada tulisan sesudah tanda kutip penutup → tulis seluruh isinya dalam tanda kutip ganda ("…")',
    ],
    [
      'a path in quotes',
      'a: "C:\\data"\n',
      `1:8 garis miring terbalik "\\" tidak dapat berdiri begini di dalam tanda kutip ganda → ganti tanda kutip ganda ("…") dengan tanda kutip tunggal ('…')`,
    ],
    [
      'an open bracket',
      'a: [x, y\nb: 1\n',
      '1:4 kurung "[" dibuka di sini tetapi tidak ditutup → tutup dengan "]", atau tulis teks yang dimulai dengan "[" dalam tanda kutip',
    ],
    [
      'two commas',
      'a: [x,, y]\n',
      '1:7 koma di antara butir dalam kurung "[" tidak pada tempatnya → pisahkan butir dengan satu koma; teks yang memuat koma atau kurung ditulis dalam tanda kutip',
    ],
    [
      'text behind a bracket',
      'a: [1] Haji\n',
      '1:8 ada tulisan sesudah kurung penutup → tulis teks yang dimulai dengan kurung dalam tanda kutip',
    ],
    [
      'an alias to nothing',
      'a: *catatan\n',
      '1:4 teks dimulai dengan "*", yang dalam YAML berarti rujukan ke bagian bernama, yang di sini tidak ada → tulis teks yang dimulai dengan "*" dalam tanda kutip',
    ],
    [
      'an ampersand',
      'a: & Co\n',
      '1:4 teks dimulai dengan "&", yang dalam YAML berarti nama bagian → tulis teks yang dimulai dengan "&" dalam tanda kutip',
    ],
    [
      'an exclamation mark',
      'a: !penting\n',
      '1:4 teks dimulai dengan "!", yang dalam YAML berarti tag, yang di sini tidak dikenal → tulis teks yang dimulai dengan "!" dalam tanda kutip',
    ],
    [
      'an at sign',
      'a: @kemenag\n',
      '1:4 teks dimulai dengan "@", yang dalam YAML punya arti lain → tulis teks yang dimulai dengan "@" dalam tanda kutip',
    ],
    [
      'a comparison',
      'a: >= 3,60\n',
      '1:5 isi yang dimulai dengan "|" atau ">" dibaca sebagai teks panjang, yang dimulai pada baris berikutnya → tulis seluruh isinya dalam tanda kutip, atau pindahkan teks panjang ke baris berikut, lebih menjorok',
    ],
    [
      'an item outside a list',
      'a: 1\n- b\n',
      '2:1 butir daftar "-" berdiri di luar daftar → letakkan butir di bawah kunci daftarnya, misalnya di bawah "langkah:"',
    ],
    [
      'a line that belongs nowhere',
      ' a: 1\nb: 2\n',
      '2:1 baris ini tidak termasuk bagian di atasnya → samakan jorokannya dengan baris yang setingkat, atau pisahkan dokumen dengan baris "---"',
    ],
    [
      'no key before a colon',
      ': x\n',
      '1:1 tanda titik dua tidak didahului kunci → tulis setiap butir sebagai "kunci: nilai"',
    ],
  ])('%s is told where it stands, with what to do', (_, text, sentence) => {
    expect(told(text)).toEqual([sentence])
  })

  it('is told where it stands in the second document, behind an empty item', () => {
    expect(told('a:\n  -\n---\nb:\n  -\nc: x: y\n')).toEqual([
      '6:5 isi "c" memuat titik dua di luar tanda kutip → tulis seluruh isinya dalam tanda kutip: c: "x: y"',
    ])
  })
})
