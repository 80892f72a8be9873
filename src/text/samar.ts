/** Masks in free text what tells who someone is. What looks like it is masked too: a wrong mask costs less than a name. */

export type MacamPribadi = 'nomor identitas' | 'nomor telepon' | 'alamat surel' | 'nama'

export interface Samaran {
  readonly teks: string
  /** How many of each were masked; those that did not occur are absent. */
  readonly banyak: ReadonlyMap<MacamPribadi, number>
}

type Ganti = (macam: MacamPribadi) => string

/** The text with numbers, addresses and names replaced by what they are: `[nama]`. */
export function samarkan(teks: string): Samaran {
  const { ganti, banyak } = new Hitungan()
  return { teks: samarkanNama(samarkanAngkaDanSurel(teks, ganti), ganti), banyak }
}

class Hitungan {
  readonly banyak = new Map<MacamPribadi, number>()
  readonly ganti: Ganti = (macam) => {
    this.banyak.set(macam, (this.banyak.get(macam) ?? 0) + 1)
    return `[${macam}]`
  }
}

function samarkanAngkaDanSurel(teks: string, ganti: Ganti): string {
  const tanpaSurel = teks.replace(SUREL, () => ganti('alamat surel'))
  return tanpaSurel.replace(DERET, (deret) => samarkanAngka(deret, ganti))
}

/** The same without names: for texts in which those of officials and of services stand rightly. */
export function samarkanNomor(teks: string): Samaran {
  const hitung = new Hitungan()
  return { teks: samarkanAngkaDanSurel(teks, hitung.ganti), banyak: hitung.banyak }
}

/**
 * The same of a cell that is to hold what something is called. A service may be for mothers and a number of a register look
 * like one of a telephone: what is sure to tell of a person is masked, and then all else that may.
 */
export function samarkanIsian(teks: string): Samaran {
  // Most cells: nothing in them can be masked.
  if (HARI.test(teks) || !CURIGA.test(teks)) return { teks, banyak: KOSONG }
  const samaran = samarkan(teks)
  const { banyak } = samaran
  const isSure =
    banyak.has('nomor identitas') || banyak.has('alamat surel') || (banyak.has('nomor telepon') && SELULER.test(teks))
  return isSure || WHOLE.test(samaran.teks) ? samaran : { teks, banyak: KOSONG }
}

const SUREL = /[^\s@＠<>(),;:"]+\s?[@＠]\s?[^\s@＠<>(),;:"]+/gu

/** What people put between groups of digits, and what cannot be seen. */
const SEP = String.raw`[\s.\-\u2010-\u2015\p{Cf}]{0,3}`
const AWAL = String.raw`\(?(?:[+＋]${SEP})?`
const DERET = new RegExp(String.raw`${AWAL}\p{Nd}(?:\)?${SEP}\(?\p{Nd}){8,}`, 'gu')
/** NIK has 16 digits, NIP 18; digits that stand right beside one are taken along. */
const IDENTITAS = new RegExp(String.raw`\p{Nd}(?:${SEP}\p{Nd}){15,}`, 'gu')
/** From +62, 62 or 0, of nine digits or more, the first ones in parentheses or not. */
const TELEPON = new RegExp(
  String.raw`(?<!\p{Nd})${AWAL}(?:[6６]${SEP}[2２]${SEP}\)?${SEP}\(?\p{Nd}|[0０])(?:\)?${SEP}\(?\p{Nd}){7,}`,
  'gu',
)
/** A day, a time of day, or an amount of money: many digits that tell of no one. */
const SAAT =
  /^(?:(?:19|20)\d\d[-.](?:0?[1-9]|1[0-2])[-.]\d{1,2}|\d{1,2}[-.](?:0?[1-9]|1[0-2])[-.](?:19|20)\d\d|\d{1,2}\.\d{2}(?:\.\d{2})?)$/
const UANG = /^(?!62)[1-9]\d{0,2}(?:\.\d{3}){2,4}$/

function samarkanAngka(deret: string, ganti: Ganti): string {
  if (UANG.test(deret) || deret.split(/\s+/).every((one) => SAAT.test(one))) return deret
  return deret.replace(IDENTITAS, () => ganti('nomor identitas')).replace(TELEPON, () => ganti('nomor telepon'))
}

const SEBUTAN =
  /(?<![\p{L}\p{M}])(?:a\s?[./]\s?n\.?|an\.|atas\s+nama|sdri?\.?|saudar[ai]|bapak|bpk\.?|pak|ibu|bu)(?![\p{L}\p{M}])/giu
/** What anything that is masked holds: many digits, an address, or words before a name. */
const CURIGA = new RegExp(String.raw`[@＠]|\p{Nd}(?:\)?${SEP}\(?\p{Nd}){8}|${SEBUTAN.source}`, 'iu')
/** A day, with a time of day or without. */
const HARI =
  /^(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/
/** A mobile number that stands alone, as no register is numbered. */
const SELULER = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}][.\-/]?)${AWAL}(?:[6６]${SEP}[2２]${SEP}\)?${SEP}\(?|[0０])[8８](?:\)?${SEP}\(?\p{Nd}){7,}`,
  'u',
)
/** Nothing is left but what was masked, and the words that stand before it. */
const WHOLE =
  /^(?:[\s.,:;/()-]*(?:sdri?|bapak|bpk|pak|ibu|bu|saudar[ai]|a[./]?n|atas nama|nik|nip|hp|wa|telp?|\[[a-z ]+\]))+[\s.,:;/()-]*$/iu
const KOSONG: ReadonlyMap<MacamPribadi, number> = new Map()
const JEDA = /[\s:"'“‘(.\p{Cf}]+/uy
const KATA = /\p{L}[\p{L}\p{M}\p{Cf}'’`-]*\.?/uy
const KAPITAL = /^\p{Lu}/u
/** No name begins with these, nor goes on over them. */
const BUKAN_NAMA = new Set(
  'dan atau yang di ke dari untuk dengan oleh pada agar karena tetapi tapi serta itu ini saya kami kita mohon'.split(
    ' ',
  ),
)
/** Words whatever their case, for many write names small; beyond these names go on while they are capitalised. */
const LEAST_WORDS = 4

function samarkanNama(teks: string, ganti: Ganti): string {
  let samar = ''
  let at = 0
  for (const { 0: sebutan, index } of teks.matchAll(SEBUTAN)) {
    if (index < at) continue
    const mulai = after(JEDA, teks, index + sebutan.length)
    const akhir = mulai === undefined ? undefined : endOfName(teks, mulai)
    if (mulai === undefined || akhir === undefined) continue
    samar += teks.slice(at, mulai) + ganti('nama')
    at = akhir
  }
  return samar + teks.slice(at)
}

/** Where the name that begins there ends; undefined where none does. */
function endOfName(teks: string, mulai: number): number | undefined {
  let akhir: number | undefined
  let at = mulai
  for (let words = 0; ; words++) {
    const end = after(KATA, teks, at)
    const kata = end === undefined ? '' : teks.slice(at, end)
    if (end === undefined || BUKAN_NAMA.has(kata.toLowerCase())) return akhir
    if (words >= LEAST_WORDS && !KAPITAL.test(kata)) return akhir
    // Another form of address: what follows it is a name of its own.
    if (kata.match(SEBUTAN)?.[0] === kata) return akhir
    akhir = end
    const next = after(JEDA, teks, end)
    if (next === undefined) return akhir
    at = next
  }
}

function after(pattern: RegExp, teks: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(teks) ? pattern.lastIndex : undefined
}
