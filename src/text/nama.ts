/** Names and words compared as a reader compares them. */

import { foldAksara } from './aksara.ts'

const ASCII = /^[ -~]*$/
const NOT_ASCII_WORD = /[^a-z0-9]+/g
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu
const MARKS = /\p{M}+/gu
const NOT_SLUG = /[^a-z0-9]+/g
const ENDS = /^-|-$/g

/** Lower case, compatibility forms composed (NFKC), everything but letters and digits one space, none at the ends. */
export function normaliseNama(teks: string): string {
  // Nearly all texts, and many times faster.
  if (ASCII.test(teks)) return teks.toLowerCase().replace(NOT_ASCII_WORD, ' ').trim()
  // Lower-casing may decompose a character, so it comes before composing.
  return teks.toLowerCase().normalize('NFKC').toLowerCase().replace(NOT_WORD, ' ').trim()
}

/** `[a-z0-9]` words joined by one `-`, accents dropped; '' where nothing of that kind is in the text. */
export function slug(teks: string): string {
  return teks.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_SLUG, '-').replace(ENDS, '')
}

/** The words of a text in order, normalised as by `normaliseNama`. */
export function splitKata(teks: string): string[] {
  const rapi = normaliseNama(teks)
  return rapi === '' ? [] : rapi.split(' ')
}

/** Whether one of the words or phrases stands in the text as whole words: `izin` is not in `perizinan`. */
export function hasKata(teks: string, kata: readonly string[]): boolean {
  const rapi = ` ${normaliseNama(foldAksara(teks))} `
  return kata.some((satu) => {
    const dicari = normaliseNama(satu)
    return dicari !== '' && rapi.includes(` ${dicari} `)
  })
}

/** A longer name is none, and much that is said of the document would repeat it. */
const LONGEST = 10_000

/** A name on one line, cut where it has no end. */
export function sebaris(nama: string, longest = LONGEST): string {
  const short = nama.length > longest ? `${nama.slice(0, longest)}…` : nama
  return short.trim().replaceAll(/\s+/g, ' ')
}
