/** Kinds of regulation as they are named: `Peraturan Menteri Agama`, `PMA`, `Perda Kota Mataram`. */

import { matchAt } from './aksara.ts'
import { slug } from './nama.ts'
import { findPenerbit, type Golongan, shortenNama } from './penerbit.ts'

/** A kind of regulation at a place in folded text. */
export interface JenisTerbaca {
  readonly jenis: string
  readonly wilayah?: string
  readonly mulai: number
  /** Where the number may begin. */
  readonly akhir: number
  /** No word stands between the kind and `akhir` that could belong to a sentence. */
  readonly rapat: boolean
  /** The name alone, without a number, is already a citation: not so for `PP`, which is many things. */
  readonly jelas: boolean
}

interface Kind {
  /** Words of the names; a blank stands for any blanks. */
  readonly pola: string
  /** Fixed, or the beginning of a slug that the issuer completes. */
  readonly jenis: string
  readonly penerbit?: Golongan | 'wilayah' | 'bebas'
  readonly samar?: true
}

const OFFICIAL =
  '(?:direktur|sekretaris|sekjen|rektor|camat|lurah|ketua|inspektur|irjen|jaksa agung|panglima|kapolri|pejabat)'
const BODY =
  '(?:badan|lembaga|arsip nasional|perpustakaan nasional|kepolisian|bps|bkn|lan|anri|bpom|bpn|lkpp|bnpb|bssn|bpkp|bkkbn|bpjph)(?![a-z])'

/** `Menag`, `MenPANRB`; not `mengenai`. */
const SHORT_MINISTER = 'men(?=ag|pan|dagri|keu|kum|dik|kes|sos|aker|desa|hub)'

/** The longer names first: `peraturan pemerintah` would hide `peraturan pemerintah pengganti undang-undang`. */
const KINDS: readonly Kind[] = [
  { pola: 'perppu|perpu|peraturan pemerintah pengganti undang[-\\s]?undang', jenis: 'perppu' },
  { pola: 'undang[-\\s]?undang(?! dasar)|uu|uuri', jenis: 'uu' },
  { pola: 'peraturan pemerintah', jenis: 'pp' },
  { pola: 'pp', jenis: 'pp', samar: true },
  { pola: 'peraturan presiden|perpres', jenis: 'perpres' },
  { pola: 'keputusan presiden|keppres|kepres', jenis: 'keppres' },
  { pola: 'instruksi presiden|inpres', jenis: 'inpres' },
  { pola: '(?:ketetapan|tap) mprs?', jenis: 'tap-mpr' },
  { pola: 'peraturan bersama', jenis: 'pbm' },
  { pola: 'pbm', jenis: 'pbm', samar: true },
  { pola: '(?:surat )?keputusan bersama', jenis: 'skb' },
  { pola: 'skb', jenis: 'skb', samar: true },
  { pola: 'peraturan mahkamah agung', jenis: 'perma' },
  { pola: 'perma', jenis: 'perma', samar: true },
  { pola: '(?:surat )?edaran mahkamah agung|sema', jenis: 'sema', samar: true },
  { pola: 'peraturan komisi informasi', jenis: 'perki' },
  { pola: 'perki', jenis: 'perki', samar: true },
  { pola: 'peraturan bank indonesia|pbi', jenis: 'pbi', samar: true },
  { pola: 'peraturan otoritas jasa keuangan|pojk', jenis: 'pojk', samar: true },
  { pola: 'pma', jenis: 'pma' },
  { pola: 'kma', jenis: 'kma' },
  { pola: 'ima', jenis: 'instruksi-menag', samar: true },
  { pola: 'pmk', jenis: 'pmk', samar: true },
  { pola: 'kmk', jenis: 'kmk', samar: true },
  { pola: `peraturan (?:menteri|${SHORT_MINISTER})|permen`, jenis: 'permen', penerbit: 'menteri' },
  { pola: `(?:(?:surat )?keputusan|sk) (?:menteri|${SHORT_MINISTER})|kepmen`, jenis: 'kepmen', penerbit: 'menteri' },
  { pola: `instruksi (?:menteri|${SHORT_MINISTER})|inmen`, jenis: 'instruksi-men', penerbit: 'menteri' },
  { pola: 'pedoman menteri', jenis: 'pedoman-men', penerbit: 'menteri' },
  { pola: `(?:(?:surat )?edaran|se) (?:menteri|${SHORT_MINISTER})`, jenis: 'se-men', penerbit: 'menteri' },
  { pola: 'peraturan (?:direktur jenderal|dirjen)|per[-\\s]?dirjen', jenis: 'perdirjen', penerbit: 'dirjen' },
  {
    pola: '(?:surat )?keputusan (?:direktur jenderal|dirjen)|(?:kep|sk)[-\\s]?dirjen',
    jenis: 'kepdirjen',
    penerbit: 'dirjen',
  },
  { pola: '(?:(?:surat )?edaran|se) (?:direktur jenderal|dirjen)', jenis: 'se-dirjen', penerbit: 'dirjen' },
  { pola: 'peraturan kepala|perkaban|perka', jenis: 'perka', penerbit: 'badan' },
  { pola: '(?:surat )?keputusan kepala|kepka|sk kepala', jenis: 'kepka', penerbit: 'badan' },
  { pola: '(?:(?:surat )?edaran|se) (?:kepala|ka)', jenis: 'se', penerbit: 'badan' },
  { pola: `peraturan(?= ${BODY})|perban`, jenis: 'peraturan', penerbit: 'badan' },
  { pola: 'peraturan daerah|perda|qanun', jenis: 'perda', penerbit: 'wilayah' },
  { pola: 'peraturan gubernur|pergub', jenis: 'pergub', penerbit: 'wilayah' },
  { pola: 'peraturan bupati|perbup', jenis: 'perbup', penerbit: 'wilayah' },
  { pola: 'peraturan wali ?kota|perwali|perwal|perwako', jenis: 'perwali', penerbit: 'wilayah' },
  { pola: 'keputusan gubernur|kepgub', jenis: 'kepgub', penerbit: 'wilayah' },
  { pola: 'keputusan bupati|kepbup', jenis: 'kepbup', penerbit: 'wilayah' },
  { pola: 'keputusan wali ?kota|kepwali|kepwal', jenis: 'kepwali', penerbit: 'wilayah' },
  { pola: 'peraturan desa|perdes', jenis: 'perdes', penerbit: 'wilayah' },
  { pola: `peraturan(?= ${OFFICIAL})`, jenis: 'peraturan', penerbit: 'bebas' },
  { pola: `(?:surat )?keputusan(?= ${OFFICIAL})`, jenis: 'keputusan', penerbit: 'bebas' },
  { pola: 'surat edaran', jenis: 'se', penerbit: 'bebas' },
]

/** A short name may be written together with its issuer: `PermenPANRB`. */
const GLUED = 'men'
/** Where a word begins that may be the first of a kind. */
const BEGINNING = /(?<![a-z0-9])[eikpqstu]/gi
/** What may stand first in a pattern, and letters that in fact can't: too many is no harm. */
const FIRST_LETTERS = /(?:^|[|:?])(?<letter>[a-z])/g

interface Kinds {
  readonly kinds: readonly Kind[]
  readonly pattern: RegExp
}

/** The kinds by their first letter: to look for all of them at each word would cost far more. */
const byLetter = new Map<string, Kinds>()
for (const [letter, kinds] of kindsByLetter()) {
  const names = kinds
    .map(({ pola }) => `(${pola})`)
    .join('|')
    .replaceAll(' ', '\\s+')
  byLetter.set(letter, { kinds, pattern: new RegExp(`(?<![a-z0-9])(?:${names})(?:(?<=${GLUED})|(?![a-z]))`, 'iy') })
}

function kindsByLetter(): Map<string, Kind[]> {
  const found = new Map<string, Kind[]>()
  for (const kind of KINDS) {
    const letters = new Set([...kind.pola.matchAll(FIRST_LETTERS)].map(({ groups }) => groups?.letter ?? ''))
    for (const letter of letters) found.set(letter, [...(found.get(letter) ?? []), kind])
  }
  return found
}

interface KindAt {
  readonly kind: Kind
  readonly mulai: number
  /** Where the name of the kind ends, exclusive. */
  readonly akhir: number
}

function kindAt(teks: string, mulai: number): KindAt | undefined {
  const known = byLetter.get((teks[mulai] ?? '').toLowerCase())
  const cocok = known && matchAt(known.pattern, teks, mulai)
  const kind = cocok && known.kinds[cocok.findIndex((isi, urutan) => urutan > 0 && isi !== undefined) - 1]
  return kind && { kind, mulai, akhir: mulai + cocok[0].length }
}

/** A word, or something in brackets, with the blanks before it. */
const WORD = /[\s)]{0,4}(\([^()\n]{0,40}\)|[^\s()]{1,60})/y
const STOP =
  /^(?:nomor|nomer|no|nr|tahun|thn|th|tentang|ttg|mengenai|jo|juncto|jis|sebagaimana|yang|pasal|tanggal|tgl|serta|atau|adalah|ditulis)(?![a-z])|\d/i
const MOST_WORDS = 14

interface Kata {
  readonly kata: string
  readonly mulai: number
  readonly akhir: number
}

/** The words between the kind and its number, or whatever else comes first: who issued it, where, or its short title. */
function walkKata(teks: string, awal: number, overComma: boolean): { kata: Kata[]; halted: boolean; akhir: number } {
  const kata: Kata[] = []
  let akhir = awal
  while (kata.length < MOST_WORDS) {
    const cocok = matchAt(WORD, teks, akhir)
    const satu = cocok?.[1]
    if (!cocok || satu === undefined) break
    const mulai = akhir + cocok[0].length - satu.length
    if (STOP.test(satu) || (kata.length > 0 && kindAt(teks, mulai))) return { kata, halted: true, akhir: mulai }
    akhir = mulai + satu.length
    if (!satu.startsWith('(')) kata.push({ kata: satu, mulai, akhir })
    if (satu.endsWith(';') || (satu.endsWith(',') && !overComma)) break
  }
  return { kata, halted: false, akhir }
}

const IGNORED = /^(?:r\.?i\.?|republik|indonesia|negara)[.,;]?$/i
const REGION_WORD = /^(?:\p{Lu}|kab(?:upaten)?(?!\p{L})|kota(?!\p{L})|prov(?:insi)?(?!\p{L})|di$|dan$)/u

const MINISTRY_SLUGS: Readonly<Record<string, string>> = {
  permenag: 'pma',
  kepmenag: 'kma',
  permenkeu: 'pmk',
  kepmenkeu: 'kmk',
}

function endOf(kata: readonly Kata[], fallback: number): number {
  return kata.at(-1)?.akhir ?? fallback
}

function readWilayah(kata: readonly Kata[], halted: boolean): string | undefined {
  const batas = halted ? -1 : kata.findIndex(({ kata: satu }) => !REGION_WORD.test(satu))
  const nama = (batas < 0 ? kata : kata.slice(0, batas)).map(({ kata: satu }) => satu).join(' ')
  const rapi = nama.replace(/[\s,;:-]+$/, '')
  return rapi === '' ? undefined : rapi
}

/** The slug of a kind with its issuer, known or as written, or undefined where nobody is named. */
function completeJenis(
  kind: Kind,
  kata: readonly Kata[],
  halted: boolean,
): { jenis: string; banyak: number } | undefined {
  const nama = kata.map(({ kata: satu }) => satu)
  const { jenis, penerbit } = kind
  if (penerbit === undefined || penerbit === 'wilayah') return { jenis, banyak: 0 }
  const dikenal = penerbit === 'bebas' ? undefined : findPenerbit(penerbit, nama)
  if (dikenal) {
    const lengkap = penerbit === 'menteri' ? `${jenis}${dikenal.slug}` : `${jenis}-${dikenal.slug}`
    return { jenis: MINISTRY_SLUGS[lengkap] ?? lengkap, banyak: dikenal.banyak }
  }
  const tertulis = halted ? slug(shortenNama(nama.join(' '))) : ''
  if (tertulis !== '') return { jenis: `${jenis}-${tertulis}`, banyak: nama.length }
  // Without an issuer only a number or title behind it makes `Surat Edaran` or `Keputusan Kepala` a citation.
  return halted && penerbit !== 'menteri' ? { jenis, banyak: 0 } : undefined
}

function readKind(teks: string, { kind, mulai, akhir: awal }: KindAt): JenisTerbaca | undefined {
  const { kata, halted, akhir } = walkKata(teks, awal, kind.penerbit === 'menteri')
  const lengkap = completeJenis(kind, kata, halted)
  if (!lengkap) return undefined
  const wilayah = kind.penerbit === 'wilayah' ? readWilayah(kata, halted) : undefined
  const sisa = wilayah === undefined ? kata.slice(lengkap.banyak).filter((satu) => !IGNORED.test(satu.kata)) : []
  return {
    jenis: lengkap.jenis,
    ...(wilayah === undefined ? {} : { wilayah }),
    mulai,
    akhir: halted ? akhir : endOf(kata.slice(0, lengkap.banyak), awal),
    rapat: sisa.length === 0,
    jelas: kind.samar !== true,
  }
}

/** The first kind of regulation in folded text from `dari` on. */
export function findJenis(teks: string, dari: number): JenisTerbaca | undefined {
  let next = dari
  for (;;) {
    BEGINNING.lastIndex = next
    const begins = BEGINNING.exec(teks)
    if (!begins) return undefined
    const found = kindAt(teks, begins.index)
    const jenis = found && readKind(teks, found)
    if (jenis) return jenis
    next = found?.akhir ?? begins.index + 1
  }
}
