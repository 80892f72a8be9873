import gazetteer from './wilayah.json' with { type: 'json' }

export type JenisWilayah = 'provinsi' | 'kabupaten' | 'kota'

/** A provinsi, kabupaten or kota; one of a lower level has the kode of its provinsi before the dot. */
export interface Wilayah {
  readonly kode: string
  /** `Lampung`, `Way Kanan`, `Kota Mataram`. */
  readonly nama: string
  readonly jenis: JenisWilayah
}

/** A region as a text names it; `mulai` to `akhir` (exclusive, UTF-16) is the word before the name and the name. */
export interface WilayahDisebut extends Wilayah {
  readonly mulai: number
  readonly akhir: number
}

/** `wilayah` of a document `jenis: instansi`, as offices write it. */
export interface WilayahInstansi {
  readonly nasional?: boolean
  readonly provinsi?: string
  readonly kabupaten_kota?: string
  readonly kecamatan?: string
}

/** Where another region lies, seen from an office; `sibling` is another kabupaten or kota of its provinsi. */
export type RelasiWilayah = 'same' | 'above' | 'below' | 'sibling' | 'elsewhere' | 'unknown'

const all: readonly JenisWilayah[] = ['provinsi', 'kabupaten', 'kota']
const lower: readonly JenisWilayah[] = ['kabupaten', 'kota']

/** Case, spaces, dots and hyphens do not distinguish names: Pangkal Pinang, Gunungkidul, D.I. Yogyakarta. */
const keyOf = (words: Iterable<string>) =>
  [...words].map((word) => (/^kep$/i.test(word) ? 'kepulauan' : word.toLowerCase())).join('')

const wordsOf = (text: string) => text.match(/[\p{L}'’]+/gu) ?? []
const bareName = (nama: string) => nama.replace(/^Kota /, '')

/** Made when the first name is looked up: most runs look up none, or a few. */
let byName: ReadonlyMap<string, readonly Wilayah[]> | undefined

function namesakesOf(key: string): readonly Wilayah[] {
  byName ??= indexNames()
  return byName.get(key) ?? []
}

function indexNames(): ReadonlyMap<string, readonly Wilayah[]> {
  const index = new Map<string, Wilayah[]>()
  const known = [...gazetteer.provinsi, ...gazetteer.kabupaten_kota] as readonly (Wilayah & {
    readonly alias?: readonly string[]
  })[]
  for (const { alias = [], kode, nama, jenis } of known) {
    for (const name of [bareName(nama), ...alias]) {
      const key = keyOf(wordsOf(name))
      const namesakes = index.get(key)
      if (namesakes) namesakes.push({ kode, nama, jenis })
      else index.set(key, [{ kode, nama, jenis }])
    }
  }
  return index
}

const provinsiOf = ({ kode }: Wilayah) => kode.slice(0, 2)

/** The provinsi that a kabupaten or kota lies in. */
export function provinsiDari({ kode }: Wilayah): string | undefined {
  return gazetteer.provinsi.find((one) => one.kode === kode.slice(0, 2))?.nama
}

/** Names of all provinsi, or of all kabupaten and kota. */
export function namaWilayah(tingkat: 'provinsi' | 'kabupaten_kota'): readonly string[] {
  return gazetteer[tingkat].map(({ nama }) => nama)
}

const candidates = (key: string, jenis: readonly JenisWilayah[]) =>
  namesakesOf(key).filter((wilayah) => jenis.includes(wilayah.jenis))

/** Of namesakes in one provinsi the widest; none of namesakes that lie apart, such as Kabupaten and Kota Banjar. */
function onlyOne([first, ...others]: readonly Wilayah[]): Wilayah | undefined {
  return first && others.every((other) => provinsiOf(other) === provinsiOf(first)) ? first : undefined
}

const prefix =
  /^\s*(?:(kab(?:upaten|\b\.?))|(kota(?:madya)?|kodya)|(pro[vp]insi|prov\b\.?))\s*(?:adm(?:inistrasi|\b\.?)\s*)?(?=\p{L})/iu

function namesakes(nama: string, jenis: readonly JenisWilayah[]): readonly Wilayah[] {
  const match = prefix.exec(nama)
  if (match) {
    const only: JenisWilayah = match[1] ? 'kabupaten' : match[2] ? 'kota' : 'provinsi'
    const found = candidates(keyOf(wordsOf(nama.slice(match[0].length))), [only])
    if (found.length > 0) return found
  }
  return candidates(keyOf(wordsOf(nama)), jenis)
}

/** The region of a name as offices write it: `Kabupaten Way Kanan`, `Kota Batam`, `Lampung`, `Jogja`. */
export function findWilayah(nama: string): Wilayah | undefined {
  return onlyOne(namesakes(nama, all))
}

/** What makes the words behind it the name of a region, and of which kind. */
const trigger =
  /\b(?:(kab(?:upaten|\.)?\s*\/\s*kota)|(kabupaten|kab|pemkab|bupati|perbup)|(kota(?:madya)?|kodya|pemkot|walikota|perwal(?:i|kot)?|perwako)|(pro[vp]insi|prov|pemprov|gubernur|pergub|kanwil)|((?:kan)?kemenag|kementerian agama|(?:dis)?dukcapil|pemda|bps))\b(?:(?<=\b(?:kab|prov))\.)?\s*(?:adm(?:inistrasi\b|\.)\s*)?(?=[a-z])/gi
/** Beginnings of those words: thirty times faster, and most texts have none. */
const beginning =
  /\b(?:kab|kota|kody|kanwil|kankem|kemenag|kementerian agama|prov|prop|pem[dkp]|bup|perbup|perw|pergub|gub|wali|dukcapil|disduk|bps)/i
function jenisBehind([, either, kabupaten, kota, provinsi]: RegExpExecArray): readonly JenisWilayah[] {
  if (either) return lower
  if (kabupaten) return ['kabupaten']
  if (kota) return ['kota']
  return provinsi ? ['provinsi'] : all
}

/** A street, or a kecamatan or desa that is called Kota. */
const street =
  /\b(?:jl|jln|jalan)\b\.?(?:\s+\p{L}+){0,2}\s+$|\b(?:kec|kel)\b\.?\s*$|\b(?:kecamatan|kelurahan|desa)\s+$/iu
const streetReach = 40

/** Longest name of a region, in words. */
const mostWords = 5
const nameWord = /((?:\p{Lu}|dan(?!\p{L}))[\p{L}'’]*)(\.\s*|\s+|-)?/uy

/**
 * Every region that a text names behind a word that says so (Kab., Kota, Provinsi, Kemenag, Pemkot, …), in order. A name
 * begins with a capital; Kota and an ordinary word, streets, kecamatan and namesakes that cannot be told apart are left out.
 */
export function wilayahDisebut(teks: string): WilayahDisebut[] {
  if (!beginning.test(teks)) return []
  const found: WilayahDisebut[] = []
  let end = 0
  trigger.lastIndex = 0
  for (let match = trigger.exec(teks); match; match = trigger.exec(teks)) {
    if (match.index < end) continue
    const named = nameAt(teks, trigger.lastIndex, jenisBehind(match))
    if (!named || street.test(teks.slice(Math.max(0, match.index - streetReach), match.index))) continue
    end = named.akhir
    found.push({ ...named.wilayah, mulai: match.index, akhir: end })
  }
  return found
}

/** The longest name that begins at the place. */
function nameAt(teks: string, from: number, jenis: readonly JenisWilayah[]) {
  let longest: { wilayah: Wilayah; akhir: number } | undefined
  let key = ''
  nameWord.lastIndex = from
  for (let count = 0; count < mostWords; count++) {
    const match = nameWord.exec(teks)
    if (!match) break
    const [whole, word = '', gap = ''] = match
    key += keyOf([word])
    const wilayah = onlyOne(candidates(key, jenis))
    if (wilayah) longest = { wilayah, akhir: match.index + word.length }
    // A dot inside a name follows an abbreviation only: D.I., Kep.
    if (whole === word || (gap.startsWith('.') && word.length > 3)) break
  }
  return longest
}

/**
 * Where a named region lies, seen from an office. All lies below an office of the whole country; an office whose own
 * region is not in the gazetteer gets `unknown`, about which nothing may be said.
 */
export function relasiWilayah(own: WilayahInstansi, other: Wilayah): RelasiWilayah {
  if (own.nasional) return 'below'
  const provinsi = own.provinsi ? namesakes(own.provinsi, ['provinsi']) : []
  const kabupatenKota = own.kabupaten_kota ? namesakes(own.kabupaten_kota, lower) : []
  const inProvinsi = kabupatenKota.filter((one) => provinsi.some((two) => provinsiOf(one) === provinsiOf(two)))
  const seat = inProvinsi.length > 0 ? inProvinsi : kabupatenKota
  // A stated provinsi counts beside that of the gazetteer: after a division, offices keep the old one for a while.
  const homes = new Set([...seat, ...provinsi].map(provinsiOf))
  if (homes.size === 0) return 'unknown'
  if (!homes.has(provinsiOf(other))) return 'elsewhere'
  if (seat.length === 0) return other.jenis === 'provinsi' ? 'same' : 'below'
  if (other.jenis === 'provinsi') return 'above'
  if (!seat.some(({ kode }) => kode === other.kode)) return 'sibling'
  return own.kecamatan ? 'above' : 'same'
}
