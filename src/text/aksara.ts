/** Characters as word processors and PDF extraction leave them, made plain before anything is read. */

const NOT_ASCII = /[^\0-\x7f]/
const FOLDABLE =
  /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]|[\u2010-\u2015\u2043\u2212\ufe58\ufe63]|[\uff01-\uff5e]|[\u00b4\u02bc\u2018\u2019\u2032]|[\u201c\u201d\u2033]|[\u00d7\u2715\u2a2f]|[\u2044\u2215]/g

function foldOne(huruf: string): string {
  const kode = huruf.charCodeAt(0)
  if (kode >= 0xff01 && kode <= 0xff5e) return String.fromCharCode(kode - 0xfee0)
  if ((kode >= 0x2010 && kode <= 0x2015) || kode === 0x2043 || kode === 0x2212 || kode === 0xfe58 || kode === 0xfe63)
    return '-'
  if ('\u00b4\u02bc\u2018\u2019\u2032'.includes(huruf)) return "'"
  if ('\u201c\u201d\u2033'.includes(huruf)) return '"'
  if ('\u00d7\u2715\u2a2f'.includes(huruf)) return 'x'
  if ('\u2044\u2215'.includes(huruf)) return '/'
  return ' '
}

/**
 * Dashes, spaces, quotes, multiplication signs and fullwidth characters as their ASCII kin. Of the same length, so
 * that an index into the result is an index into the text; letter case stays.
 */
export function foldAksara(teks: string): string {
  return NOT_ASCII.test(teks) ? teks.replace(FOLDABLE, foldOne) : teks
}

/** Runs of blanks become one space, runs with a line break one line break; none at the ends. */
export function squeezeSpasi(teks: string): string {
  return teks.trim().replace(/\s+/g, (spasi) => (spasi.includes('\n') ? '\n' : ' '))
}

/** What a sticky pattern matches at exactly that index. */
export function matchAt(pola: RegExp, teks: string, posisi: number): RegExpExecArray | undefined {
  pola.lastIndex = posisi
  return pola.exec(teks) ?? undefined
}
