import { describe, expect, it } from 'vitest'
import { decodeTable, parseCsv } from '../../src/source/csv.ts'

const rows = (teks: string) => {
  const table = parseCsv(teks)
  return 'rows' in table ? table.rows.map(({ line, cells }) => [line, ...cells]) : table.masalah
}

describe('parseCsv', () => {
  it.each([
    [
      'commas',
      'No,Kegiatan\n1,Memeriksa\n',
      [
        [1, 'No', 'Kegiatan'],
        [2, '1', 'Memeriksa'],
      ],
    ],
    [
      'semicolons',
      'No;Kegiatan\n1;Menulis, membaca\n',
      [
        [1, 'No', 'Kegiatan'],
        [2, '1', 'Menulis, membaca'],
      ],
    ],
    [
      'tabs',
      'No\tKegiatan\n1\tA, b; c\n',
      [
        [1, 'No', 'Kegiatan'],
        [2, '1', 'A, b; c'],
      ],
    ],
    [
      'lines of Windows and a byte order mark',
      '\ufeffNo;A\r\n1;b\r\n',
      [
        [1, 'No', 'A'],
        [2, '1', 'b'],
      ],
    ],
    [
      'a separator that Excel names',
      'sep=;\nNo;A\n1;b,c,d,e\n',
      [
        [2, 'No', 'A'],
        [3, '1', 'b,c,d,e'],
      ],
    ],
    [
      'cells of several lines, in quotes',
      'No,A\n1,"KTP\nKK ""asli"""\n\n2,x\n',
      [
        [1, 'No', 'A'],
        [2, '1', 'KTP\nKK "asli"'],
        [4, ''],
        [5, '2', 'x'],
      ],
    ],
    [
      'quotes within text',
      'No,A\n1,Surat "Pengantar"\n',
      [
        [1, 'No', 'A'],
        [2, '1', 'Surat "Pengantar"'],
      ],
    ],
    [
      'rows of any length',
      'a,b,c\nd\n',
      [
        [1, 'a', 'b', 'c'],
        [2, 'd'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_what, teks, expected) => {
    expect(rows(teks)).toEqual(expected)
  })

  it('says on which line a quotation mark was opened', () => {
    expect(rows('a;b\nc;d\ne;"f\ng;h\n')).toMatchObject({ line: 3, message: expect.stringContaining('tidak ditutup') })
  })
})

describe('decodeTable', () => {
  it.each([
    ['UTF-8', Buffer.from('Al-Qur’an')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffAl-Qur’an')],
    ['UTF-16', Buffer.from('\ufeffAl-Qur’an', 'utf16le')],
    ['Windows', Buffer.from([...Buffer.from('Al-Qur'), 0x92, ...Buffer.from('an')])],
  ])('reads %s', (_what, bytes) => {
    expect(decodeTable('a.csv', bytes).teks).toBe('Al-Qur’an')
  })

  it.each([
    ['PK\u0003\u0004', 'berkas Excel (.xlsx)'],
    ['%PDF-1.7', 'berkas PDF'],
    ['\ufeff<!DOCTYPE html>\n<table>', 'halaman web'],
    ['<?xml version="1.0"?>\n<Workbook>', 'halaman web (HTML atau XML)'],
    ['[{"layanan":"Nikah"}]', 'berkas JSON'],
    ['SQLite format 3\u0000', 'berkas biner'],
  ])('says what %j is', (text, message) => {
    const { masalah } = decodeTable('a.xlsx', Buffer.from(text))
    expect(masalah?.message).toContain(message)
    expect(masalah?.hint).toContain('Simpan Sebagai')
  })

  it('tells of each what can be done with it', () => {
    const hints = ['PK\u0003\u0004', '%PDF-1.7', '\u0089PNG\r\n', 'Rar!'].map(
      (text) => decodeTable('a.csv', Buffer.from(text, 'latin1')).masalah?.hint ?? '',
    )
    expect(hints.map((hint) => hint.split(' ')[0])).toEqual(['buka', 'salin', 'ketik', 'ekstrak'])
  })

  it.each(['[1] Nikah;2\n', '{layanan};x\n', '<5 hari;x\n'])('takes %j for a table', (text) => {
    expect(decodeTable('a.csv', Buffer.from(text)).teks).toBe(text)
  })

  it('reads no table that is too large', () => {
    expect(decodeTable('a.csv', Buffer.alloc(6 * 1024 * 1024)).masalah?.message).toContain('6,0 MiB')
  })
})
