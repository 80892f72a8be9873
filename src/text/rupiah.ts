/** Amounts of money and what offices write in their place. */

import { foldAksara, squeezeSpasi } from './aksara.ts'
import { parseBilangan } from './kata-bilangan.ts'

export type Biaya =
  /** In rupiah, above 0. */
  | { readonly jenis: 'rupiah'; readonly jumlah: number; readonly teks: string }
  | { readonly jenis: 'gratis' }
  /** Left to a rule without naming the amount: `sesuai Perda …`. */
  | { readonly jenis: 'menurut'; readonly teks: string }
  /** `sebab` completes "tidak terbaca karena …". */
  | { readonly jenis: 'tak_terbaca'; readonly sebab: string }

/** An amount in a text; `mulai` and `akhir` (exclusive) are indexes into it. */
export interface RupiahTerbaca {
  readonly jumlah: number
  readonly teks: string
  readonly mulai: number
  readonly akhir: number
}

const ANGKA = '\\d{1,15}(?:[.,]\\d{1,3}){0,6}(?!\\d)'
const SKALA = '(?:\\s{0,2}(ribu|rb|juta|jt|mil[iy]ar|tril[iy]un)(?![a-z]))?'
const TANDA_NOL = '(?:[.,]\\s?-{1,2}|=|-(?=$|[;,.)]))?'
const RUPIAH = new RegExp(
  `(?<![a-z0-9])(?:rp|idr)\\s{0,3}[.:]?\\s{0,3}(${ANGKA})${SKALA}${TANDA_NOL}|(?<![\\d.,])(${ANGKA})${SKALA}${TANDA_NOL}\\s{0,3}rupiah(?![a-z])`,
  'gi',
)
const PER_SKALA: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
}

/**
 * Groups of three digits are thousands, whichever mark stands between; a last group of one or two behind a comma, or
 * behind another mark than the groups before, is a fraction. Anything else cannot be told.
 */
function parseJumlah(angka: string, berskala: boolean): number | undefined {
  const [bulat = '', ...kelompok] = angka.split(/[.,]/)
  const tanda = angka.replace(/\d/g, '')
  const terakhir = kelompok.at(-1)
  if (terakhir === undefined) return Number(bulat)
  const ribuan = berskala && kelompok.length === 1 ? false : terakhir.length === 3
  const depan = ribuan ? kelompok : kelompok.slice(0, -1)
  const tandaDepan = ribuan ? tanda : tanda.slice(0, -1)
  if (depan.length > 0 && bulat.length > 3) return undefined
  if (depan.some((satu) => satu.length !== 3) || new Set(tandaDepan).size > 1) return undefined
  if (ribuan) return Number(bulat + depan.join(''))
  const jelas = tanda.at(-1) === ',' || berskala || (tandaDepan !== '' && !tandaDepan.includes('.'))
  if (!jelas || tandaDepan.includes(tanda.at(-1) ?? '')) return undefined
  return Number(`${bulat}${depan.join('')}.${terakhir}`)
}

/** All amounts in a text, in order: `Rp600.000`, `Rp. 600.000,-`, `Rp10rb`, `600.000 rupiah`. */
export function findRupiah(teks: string): RupiahTerbaca[] {
  const hasil: RupiahTerbaca[] = []
  for (const cocok of foldAksara(teks).matchAll(RUPIAH)) {
    const [semua, setelahRp, skalaRp, sebelumRupiah, skalaRupiah] = cocok
    const skala = (skalaRp ?? skalaRupiah)?.toLowerCase()
    const jumlah = parseJumlah(setelahRp ?? sebelumRupiah ?? '', skala !== undefined)
    if (jumlah === undefined) continue
    const mulai = cocok.index
    const akhir = mulai + semua.length
    hasil.push({ jumlah: jumlah * (PER_SKALA[skala ?? ''] ?? 1), teks: teks.slice(mulai, akhir), mulai, akhir })
  }
  return hasil
}

const GRATIS =
  /(?<![a-z])(?:gratis|cuma[ -]cuma|nihil|free|(?:tanpa|bebas|non)(?: (?:di ?pungut|pungutan|dikenakan|dari))? ?(?:biaya|tarif|bayar|retribusi)|(?:tidak|tdk) (?:(?:di ?pungut|dikenakan|dikenai|ada|memungut|perlu|bayar|berbayar|membayar)(?: (?:biaya|tarif|bayar|retribusi|pungutan|apa ?pun)){0,2}|berbayar)|nol (?:rupiah|anggaran|biaya))(?![a-z])/i
const NEGATED = /(?<![a-z])(?:tidak|bukan) gratis/i
const RULE =
  /(?<![a-z])(?:sesuai|berdasar(?:kan)?|menurut|mengacu|mengikuti|merujuk|sebagaimana|ketentuan|peraturan|undang|per(?:da|gub|bup|wal\w{0,2}|pres|men\w{0,12})|pp \d|pmk|pnbp|tarif)(?![a-z])/i
const NEGATIVE = /^-rp|^-\s?\d|(?:rp|idr)\s?\.?\s?-\s?\d/i
const BARE = new RegExp(`^(${ANGKA})${SKALA}${TANDA_NOL}$`, 'i')
const WORDS = /^([a-z -]{3,200}?) rupiah$/i
const SECOND_END = /^\s?(?:-|s\/d|s\.?d\.?|sampai(?: dengan)?|hingga)\s?\d/i

function toBiaya(jumlah: number, teks: string): Biaya {
  if (!Number.isFinite(jumlah) || jumlah < 0) return { jenis: 'tak_terbaca', sebab: 'bukan bilangan rupiah' }
  return jumlah === 0 ? { jenis: 'gratis' } : { jenis: 'rupiah', jumlah, teks }
}

function parseWhole(rapi: string): number | undefined {
  const [, angka, skala] = BARE.exec(rapi) ?? []
  if (angka !== undefined)
    return (parseJumlah(angka, skala !== undefined) ?? Number.NaN) * (PER_SKALA[skala?.toLowerCase() ?? ''] ?? 1)
  const kata = WORDS.exec(rapi)?.[1]
  return kata === undefined ? undefined : parseBilangan(kata)
}

/** One fee. An empty text or `-` is not free: it says nothing. Several amounts, or an amount beside "gratis", are no one fee. */
export function parseBiaya(nilai: string | number): Biaya {
  if (typeof nilai === 'number') return toBiaya(nilai, formatRupiah(nilai))
  const teks = nilai.trim()
  const rapi = squeezeSpasi(foldAksara(teks)).replaceAll('\n', ' ')
  if (!/[a-z0-9]/i.test(rapi)) return { jenis: 'tak_terbaca', sebab: 'tidak ada isinya' }
  if (NEGATIVE.test(rapi)) return { jenis: 'tak_terbaca', sebab: 'biaya di bawah nol' }
  const utuh = parseWhole(rapi)
  if (utuh !== undefined) return toBiaya(utuh, teks)
  const semua = findRupiah(rapi)
  const jumlah = new Set(semua.map((satu) => satu.jumlah))
  const rentang = semua.some((satu) => SECOND_END.test(rapi.slice(satu.akhir, satu.akhir + 20)))
  const gratis = GRATIS.test(rapi) && !NEGATED.test(rapi)
  const [satu] = semua
  if (jumlah.size > 1 || rentang || (gratis && satu && satu.jumlah > 0))
    return { jenis: 'tak_terbaca', sebab: 'lebih dari satu tarif' }
  if (gratis) return { jenis: 'gratis' }
  if (satu) return toBiaya(satu.jumlah, teks)
  return RULE.test(rapi)
    ? { jenis: 'menurut', teks }
    : { jenis: 'tak_terbaca', sebab: 'tidak menyebut gratis atau jumlah rupiah' }
}

/** `Rp600.000`, `Rp1.500,50`. */
export function formatRupiah(jumlah: number): string {
  if (!Number.isFinite(jumlah)) return `Rp${jumlah}`
  const [bulat = '', pecahan = ''] = Math.abs(jumlah).toFixed(2).split('.')
  const ribuan = bulat.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return `${jumlah < 0 ? '-' : ''}Rp${ribuan}${pecahan === '00' ? '' : `,${pecahan}`}`
}
