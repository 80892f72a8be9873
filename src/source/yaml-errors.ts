import { describeTrouble, type Trouble } from './yaml-trouble.ts'

/** What is wrong with a text that is no YAML, for a reader who has never heard of YAML. */
export interface ExplainedYaml {
  readonly message: string
  readonly hint: string
  /** Where the reader should look, UTF-16 units from the start of the text. */
  readonly offset: number
}

type Explain = (trouble: Trouble) => Omit<ExplainedYaml, 'offset'> & { readonly offset?: number }

const QUOTE_ALL = 'tulis seluruh isinya dalam tanda kutip'
const quoteTextBeginning = (sign: string) => `tulis teks yang dimulai dengan "${sign}" dalam tanda kutip`

/** js-yaml's reasons, said in Indonesian with what to do. The first match counts. */
const reasons: readonly (readonly [RegExp, Explain | readonly [message: string, hint: string]])[] = [
  [/duplicated mapping key/, explainDuplicate],
  [/tab characters/, ['baris dijorokkan dengan tab', 'ganti tab di awal baris dengan spasi']],
  [/bad indentation|missing indentation|deficient indentation/, explainIndentation],
  [/colon is missed|multiline key/, explainKeyless],
  [/whitespace character is expected after the key-value/, explainMissingSpace],
  [/(?:single|double) quoted scalar/, explainOpenQuote],
  [
    /unknown escape|hexadecimal/,
    [
      'garis miring terbalik "\\" tidak dapat berdiri begini di dalam tanda kutip ganda',
      'ganti tanda kutip ganda ("…") dengan tanda kutip tunggal (\'…\')',
    ],
  ],
  [/flow collection|','/, explainBrackets],
  [/non-printable|null byte|valid JSON character/, explainControl],
  [/alias/, explainAlias],
  [/anchor/, (trouble) => explainSign(trouble, '&')],
  [/tag/, (trouble) => explainSign(trouble, '!')],
  [/maxDepth/, ['bagian bersarang lebih dari 100 tingkat', 'sederhanakan susunan dokumen']],
  [
    /directive|YAML version/,
    ['baris yang dimulai dengan "%" di awal dokumen bukan petunjuk YAML yang sah', 'hapus baris itu'],
  ],
  [/end of the stream or a document separator/, explainStray],
  [
    /line break is expected|block scalar|chomping|indentation width/,
    [
      'isi yang dimulai dengan "|" atau ">" dibaca sebagai teks panjang, yang dimulai pada baris berikutnya',
      `${QUOTE_ALL}, atau pindahkan teks panjang ke baris berikut, lebih menjorok`,
    ],
  ],
  [/explicit mapping pair/, ['tanda titik dua tidak didahului kunci', 'tulis setiap butir sebagai "kunci: nilai"']],
]

/** What a reader is told of a reason that js-yaml gives for a text. */
export function explainYaml(reason: string, teks: string, offset: number): ExplainedYaml {
  const found = reasons.find(([pattern]) => pattern.test(reason))?.[1]
  if (typeof found !== 'function') {
    const [message, hint] = found ?? [
      'susunan YAML tidak terbaca',
      'periksa jorokan, tanda kutip, dan titik dua di sekitar baris ini',
    ]
    return { message, hint, offset }
  }
  const trouble = describeTrouble(teks, offset)
  return { offset, ...(explainLongQuote(trouble) ?? found(trouble)) }
}

function explainDuplicate({ teks, offset }: Trouble): ReturnType<Explain> {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]*)/.exec(teks.slice(offset))?.[0].trim() ?? ''
  const name = key.replace(/^(["'])(.*)\1$/, '$2')
  return {
    message: `kunci "${shorten(name)}" ditulis dua kali dalam bagian yang sama`,
    hint: 'hapus salah satunya, atau gabungkan isinya',
  }
}

function explainIndentation(trouble: Trouble): ReturnType<Explain> {
  const { teks, before, behind, reading, offset } = trouble
  const isQuote = (at: number) => teks[at] === '"' || teks[at] === "'"
  if (isQuote(reading) && reading < offset && /quote/.test(quoteState(teks, reading, offset)))
    return explainOpenQuote(trouble)
  const [, key = '', value = ''] = /^\s*(?:- +)*([^:\s][^:]*):\s+(.*)$/.exec(before + behind) ?? []
  if (/^:(?:\s|$)/.test(behind) && /:\s/.test(before)) {
    const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
    return {
      message: `isi "${shorten(key)}" memuat titik dua di luar tanda kutip`,
      hint: value.length > 60 || value === '' ? QUOTE_ALL : `${QUOTE_ALL}: ${key}: ${quoted}`,
    }
  }
  if (/^[@`%]/.test(behind) && /[:-]\s+$/.test(before)) {
    const sign = behind.slice(0, 1)
    return { message: `teks dimulai dengan "${sign}", yang dalam YAML punya arti lain`, hint: quoteTextBeginning(sign) }
  }
  if (/^-\s/.test(behind) && /:\s+$/.test(before)) {
    return {
      message: 'butir daftar "-" berdiri pada baris kuncinya',
      hint: 'pindahkan setiap butir ke barisnya sendiri di bawah kunci itu',
    }
  }
  if (/["']\s*$/.test(before)) return explainBehindQuote(trouble)
  if (/[\]}]\s*$/.test(before)) {
    return {
      message: 'ada tulisan sesudah kurung penutup',
      hint: 'tulis teks yang dimulai dengan kurung dalam tanda kutip',
    }
  }
  return {
    message: 'jorokan baris ini tidak sesuai dengan baris di atasnya',
    hint: 'samakan jumlah spasi di awal baris dengan butir yang setingkat',
  }
}

/** `quote` while the text that began with a quotation mark has not met its end. */
function quoteState(teks: string, from: number, to: number): 'quote' | 'closed' {
  const mark = teks[from]
  const closing = mark === '"' ? /(?<!\\)"/ : /(?<!')'(?!')/
  return closing.test(teks.slice(from + 1, to)) ? 'closed' : 'quote'
}

function explainBehindQuote({ teks, offset }: Trouble): ReturnType<Explain> {
  const isSingle = teks.slice(0, offset).trimEnd().endsWith("'")
  return {
    message: 'ada tulisan sesudah tanda kutip penutup',
    hint: isSingle ? `${QUOTE_ALL} ganda ("…")` : `${QUOTE_ALL} tunggal ('…'); tanda kutip ganda boleh ada di dalamnya`,
  }
}

/** A quotation mark that was forgotten meets the next one, lines below: what follows there is the trouble that shows. */
function explainLongQuote({ teks, offset, longQuote }: Trouble): ReturnType<Explain> | undefined {
  if (!longQuote || teks.slice(longQuote.end, offset).trimEnd().includes('\n')) return undefined
  return {
    message: 'tanda kutip yang dibuka di sini baru bertemu pasangannya pada baris lain',
    hint: 'tutup teks dengan tanda kutip yang sama di akhir baris ini',
    offset: longQuote.start,
  }
}

const NO_SPACE = /^["']?[a-z_]+["']?:[^\s/]/i
/** What word processors put before the items of a list, and a dash without its blank. */
const BULLET = /^(?:[•·●▪◦–—]\s*|\d{1,3}[.)]\s+|-(?=[^\s-]))(?=\S)/u

function explainKeyless({ teks, lastRead }: Trouble): ReturnType<Explain> {
  const line = teks.slice(lastRead).split('\n', 1)[0]?.trim() ?? ''
  if (NO_SPACE.test(line)) return { ...missingSpace, offset: lastRead }
  if (BULLET.test(line)) {
    return {
      message: `baris "${shorten(line)}" bukan butir daftar`,
      hint: `awali setiap butir dengan tanda "-" dan satu spasi: - ${shorten(line.replace(BULLET, ''))}`,
      offset: lastRead,
    }
  }
  return {
    message: `baris "${shorten(line)}" tidak berbentuk "kunci: nilai"`,
    hint: 'beri titik dua dan spasi sesudah kunci; lanjutan teks baris di atasnya dijorokkan lebih dalam',
    offset: lastRead,
  }
}

const missingSpace = { message: 'sesudah titik dua tidak ada spasi', hint: 'beri satu spasi sesudah titik dua' }

function explainMissingSpace({ offset }: Trouble): ReturnType<Explain> {
  return { ...missingSpace, offset: Math.max(0, offset - 1) }
}

function explainOpenQuote({ reading }: Trouble): ReturnType<Explain> {
  return {
    message: 'tanda kutip dibuka di sini tetapi tidak ditutup',
    hint: 'tutup teks dengan tanda kutip yang sama',
    offset: reading,
  }
}

function explainBrackets({ teks, reading, offset }: Trouble): ReturnType<Explain> {
  const bracket = teks[reading] === '{' ? '{' : '['
  const onOneLine = !teks.slice(reading, offset).includes('\n')
  if (offset < teks.trimEnd().length && onOneLine) {
    return {
      message: `koma di antara butir dalam kurung "${bracket}" tidak pada tempatnya`,
      hint: 'pisahkan butir dengan satu koma; teks yang memuat koma atau kurung ditulis dalam tanda kutip',
    }
  }
  return {
    message: `kurung "${bracket}" dibuka di sini tetapi tidak ditutup`,
    hint: `tutup dengan "${bracket === '[' ? ']' : '}'}", atau ${quoteTextBeginning(bracket)}`,
    offset: reading,
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/

/** js-yaml gives up behind the text that holds it. */
function explainControl({ teks, reading, offset }: Trouble): ReturnType<Explain> {
  const at = teks.slice(reading, offset).search(CONTROL)
  return {
    message: 'berkas memuat karakter kendali, yang tidak terlihat dan tidak boleh ada dalam YAML',
    hint: 'hapus dan ketik ulang bagian ini, atau simpan ulang berkas sebagai teks UTF-8',
    offset: at === -1 ? offset : reading + at,
  }
}

function explainAlias(trouble: Trouble): ReturnType<Explain> {
  return explainSign(trouble, '*')
}

const meanings: Readonly<Record<string, string>> = {
  '*': 'rujukan ke bagian bernama, yang di sini tidak ada',
  '&': 'nama bagian',
  '!': 'tag, yang di sini tidak dikenal',
}

function explainSign({ teks, reading, offset }: Trouble, sign: string): ReturnType<Explain> {
  const at = teks.indexOf(sign, reading)
  return {
    message: `teks dimulai dengan "${sign}", yang dalam YAML berarti ${meanings[sign]}`,
    hint: quoteTextBeginning(sign),
    offset: at === -1 || at > offset ? offset : at,
  }
}

function explainStray({ teks, behind, before }: Trouble): ReturnType<Explain> {
  const first = /^(?:\s*(?:#.*)?\n)*(?:---\s)?/.exec(teks)?.[0].length ?? 0
  if (NO_SPACE.test(teks.slice(first))) return { ...missingSpace, offset: first }
  if (/^- /.test(before + behind)) {
    return {
      message: 'butir daftar "-" berdiri di luar daftar',
      hint: 'letakkan butir di bawah kunci daftarnya, misalnya di bawah "langkah:"',
    }
  }
  return {
    message: 'baris ini tidak termasuk bagian di atasnya',
    hint: 'samakan jorokannya dengan baris yang setingkat, atau pisahkan dokumen dengan baris "---"',
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
