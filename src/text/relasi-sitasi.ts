/** What stands between and behind citations: relations, titles, articles, and word that something is no longer in force. */

export type Relasi = 'jo' | 'diubah_dengan' | 'perubahan_atas' | 'dicabut_dengan' | 'mencabut'

/** Only the end of what stands between two citations tells how they are related. */
const NEAR = 160

/** Each in the words that lead up to the second citation. */
const RELATIONS: readonly (readonly [RegExp, Relasi])[] = [
  [/(?<![a-z])perubahan(?:\s+[a-z]+){0,3}\s+(?:atas|terhadap|dari|pada)\s*$/i, 'perubahan_atas'],
  [/(?<![a-z])mengubah\s*$/i, 'perubahan_atas'],
  [/(?<![a-z])(?:jo|juncto|jis)\.?\s*$/i, 'jo'],
  [/(?<![a-z])(?:diubah|dirubah|perubahannya)(?:[\s,]+[a-z]+){0,9}[\s,]*$/i, 'diubah_dengan'],
  [/(?<![a-z])(?:dicabut|diganti(?:kan)?)(?:[\s,]+[a-z]+){0,6}[\s,]*$/i, 'dicabut_dengan'],
  [/(?<![a-z])(?:mencabut|pencabutan(?:\s+atas)?|menggantikan|pengganti(?:\s+dari)?)\s*$/i, 'mencabut'],
]
/** Nothing but these between two numbers: the second is what the first is. */
const ONLY_AND = /^[\s,]*(?:dan|serta|&|,)\s*$/i
const SEPARATED = /[;\n]/
/** A citation that follows these words is the object of a title, not one more regulation. */
const LEADS_ON =
  /(?<![a-z])(?:pelaksana(?:an)?|penetapan|penerapan|penjelasan|tindak lanjut|petunjuk teknis|(?:dalam|untuk) rangka|amanat)(?:\s+(?:dari|atas|ketentuan|pasal\s+\S{1,8}))*\s*$/i
const TITLE = /(?<![a-z])tentang(?![a-z])/i
const NEW_ITEM = /(?:[,./&():*•-]|(?<![a-z])(?:dan|serta|atau|maupun|dengan|yaitu)|\d[.)])\s*$/i

/** How a citation stands to the one before it, from the text between them. */
export function readRelasi(antara: string, lalu: Relasi | undefined): Relasi | undefined {
  if (SEPARATED.test(antara)) return undefined
  if (ONLY_AND.test(antara)) return lalu
  const dekat = antara.slice(-NEAR)
  return RELATIONS.find(([pola]) => pola.test(dekat))?.[1]
}

/** Whether the text between two citations makes the second part of the first one's title. */
export function continuesTitle(antara: string): boolean {
  if (SEPARATED.test(antara)) return false
  const dekat = antara.slice(-NEAR)
  if (RELATIONS.some(([pola]) => pola.test(dekat))) return false
  if (LEADS_ON.test(dekat)) return true
  return TITLE.test(antara) && !NEW_ITEM.test(dekat)
}

/** Whether the text between two citations makes the second the object of the first one's title: `tentang Perubahan atas`. */
export function isInTitle(antara: string): boolean {
  return TITLE.test(antara) && /(?:atas|terhadap|dari|pada|pencabutan)\s*$/i.test(antara.slice(-NEAR))
}

const PERNAH =
  /(?<![a-z])(?:pernah|(?:telah|sudah)\s+(?:di ?cabut|di ?ganti(?:kan)?)|dicabut|tidak\s+(?:lagi\s+)?berlaku|tak\s+berlaku)(?![a-z])/i

/** Whether the writer says that the regulation no longer applies. */
export function saysPernah(ekor: string, depan: string): boolean {
  const baris = ekor.split(/[;\n]/, 1)[0] ?? ''
  return PERNAH.test(baris) || PERNAH.test(depan.slice(-NEAR))
}

const ARTICLE = '\\d{1,4}[a-z]?(?![a-z0-9])(?:\\s{0,2}(?:ayat|huruf|angka)\\s{0,2}\\(?[a-z0-9]{1,3}\\)?){0,3}'
const PASAL = new RegExp(
  `(?<![a-z])pasal\\s{1,3}(${ARTICLE}(?:\\s{0,2}(?:,|dan|s\\.?d\\.?|sampai(?: dengan)?|-)\\s{0,2}(?:pasal\\s{1,2})?${ARTICLE}){0,9})`,
  'i',
)
const PASAL_BEFORE = new RegExp(`${PASAL.source}\\s*$`, 'i')
/** Most citations name no article: without this word there is none, and to look for one costs more. */
const SAYS_PASAL = /pasal/i

/** The articles behind the citation, or right before it (`Pasal 79A UU 24/2013`). */
export function readPasal(ekor: string, depan: string): string | undefined {
  const baris = ekor.split(/[;\n]/, 1)[0] ?? ''
  const dekat = depan.slice(-NEAR)
  const pasal =
    (SAYS_PASAL.test(baris) ? PASAL.exec(baris)?.[1] : undefined) ??
    (SAYS_PASAL.test(dekat) ? PASAL_BEFORE.exec(dekat)?.[1] : undefined)
  return pasal?.replace(/\s+/g, ' ')
}

/** Where a title ends, though the sentence goes on. */
const TITLE_END =
  /[;\n]|:\s|\s\(?(?:sebagaimana|yang telah|telah diubah|diubah|dirubah|jo\.?|juncto|dicabut|telah dicabut|mencabut|sudah tidak)(?![a-z])|\s\(?(?:lembaran|tambahan lembaran|berita) negara|\s*\((?:lembaran|tambahan|berita|ln|tln|bn|pasal|terpotong|ganda|pernah|telah|sudah|dicabut|diubah|tidak|perubahan|pengganti)(?![a-z])/i
/** No title is longer; more is a sentence without an end. */
const LONGEST = 600
const BRACKETED = /^\s*\(\s*(?:ditulis:|tentang\s)\s*([^()]{3,300})\)/i
const OPENING = /^(?:[\s,:]|\([^()]{0,80}\))*/
const OPENING_WITH_PASAL = new RegExp(`^(?:[\\s,:]|\\([^()]{0,80}\\)|${PASAL.source})*`, 'i')
const ABOUT = /^(?:tentang|ttg\.?|mengenai|perihal)\s+/i
const ENDING = /[\s,]+(?:dan|serta|atau)\s*$|[\s.,;:&(]+$/gi

/** The title in what follows a number, as written: behind "tentang", or right behind the number in capitals. */
export function readJudul(ekor: string, asli: string): string | undefined {
  const kurung = BRACKETED.exec(ekor)
  if (kurung?.[1]) return asli.slice(kurung[0].indexOf(kurung[1]), kurung[0].lastIndexOf(')')).trim()
  const awal = (SAYS_PASAL.test(ekor) ? OPENING_WITH_PASAL : OPENING).exec(ekor)?.[0].length ?? 0
  const tentang = ABOUT.exec(ekor.slice(awal))?.[0].length ?? 0
  if (tentang === 0 && !/^[A-Z]/.test(ekor.slice(awal))) return undefined
  const mulai = awal + tentang
  const isi = ekor.slice(mulai, mulai + LONGEST)
  const akhir = isi.search(TITLE_END)
  const judul = asli
    .slice(mulai, mulai + (akhir < 0 ? isi.length : akhir))
    .replace(ENDING, '')
    .replace(ENDING, '')
  const rapi = judul.replace(/\s+/g, ' ').trim()
  return rapi.length < 2 ? undefined : rapi
}
