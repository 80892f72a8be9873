import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/source/table.ts'

/** Rows as they are cut out of a text that comes in pieces of so many bytes. */
function read(bytes: Uint8Array, size = 7, pemisah?: string) {
  let rows: (readonly (string | number)[])[] = []
  function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const masalah = readTable(
    pieces,
    () => {
      rows = []
      return (cells, line) => rows.push([line, ...cells])
    },
    pemisah,
  )
  return { rows, masalah }
}

const text = (teks: string) => read(Buffer.from(teks))

describe('readTable', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'semicolons and decimal commas',
      'a;b\r\n1,5;2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a byte order mark',
      '\ufeffa,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a separator that Excel names',
      'sep=;\na;b\n1,2,3;4\n',
      [
        [2, 'a', 'b'],
        [3, '1,2,3', '4'],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, ''],
        [3, '1', '2'],
      ],
    ],
    [
      'cells of several lines',
      'a,b\n1,"x\ny ""z"""\n2,3\n',
      [
        [1, 'a', 'b'],
        [2, '1', 'x\ny "z"'],
        [4, '2', '3'],
      ],
    ],
    [
      'quotes within text',
      'a,b\n1,Surat "Pengantar"\n',
      [
        [1, 'a', 'b'],
        [2, '1', 'Surat "Pengantar"'],
      ],
    ],
    [
      'lines of an old Mac',
      'a,b\r1,2\r',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_what, teks, expected) => {
    expect(text(teks)).toEqual({ rows: expected, masalah: undefined })
  })

  it('reads UTF-16 and what Windows writes, though that shows late', () => {
    expect(read(Buffer.from('\ufeffa,b\n1,é\n', 'utf16le')).rows).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'é'],
    ])
    expect(read(Buffer.from('a,b\n1,2\n3,\u00e9\n', 'latin1')).rows).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', 'é'],
    ])
  })

  it('takes the separator that it is told', () => {
    expect(read(Buffer.from('a|b,c\n1|2\n'), 3, '|').rows).toEqual([
      [1, 'a', 'b,c'],
      [2, '1', '2'],
    ])
    expect(read(Buffer.from('a\tb;c;d\n'), 3, 'tab').rows).toEqual([[1, 'a', 'b;c;d']])
  })

  it('says on which line a quotation mark was opened, and keeps the rows before', () => {
    const { rows, masalah } = text('a,b\n1,2\n3,"x\n4,5\n')
    expect(masalah).toMatchObject({ line: 3, message: expect.stringContaining('tidak ditutup') })
    expect(rows).toHaveLength(2)
  })

  it('says what is no table', () => {
    expect(read(Buffer.from('PK\u0003\u0004xxxx')).masalah?.message).toContain('Excel')
  })

  it('reads what csv-parse reads, however the text is cut', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-z 0-9.]{0,6}$/),
      fc.stringMatching(/^[a-z",;\n]{0,6}$/).map((one) => `"${one.replaceAll('"', '""')}"`),
    )
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 20 }), (cells, newline, size) => {
        const teks = cells.map((row) => row.join(';')).join(newline)
        const oracle = parse(teks, { delimiter: ';', relax_column_count: true, record_delimiter: newline })
        const { rows } = read(Buffer.from(teks), size, ';')
        expect(rows.map(([, ...row]) => row)).toEqual(oracle)
      }),
    )
  })
})
