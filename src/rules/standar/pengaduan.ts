/** How applicants may complain. */
import type { Standar } from '../../hitung/layanan.ts'

/** One channel as a standar names it. */
export interface Kanal {
  readonly teks: string
  readonly path: readonly (string | number)[]
  /** Whether it says where the channel is found; always for one that is found at the office, and for SP4N-LAPOR!. */
  readonly beralamat: boolean
}

const CHANNEL =
  /tel[ep]?\b|telp|telepon|tlp|\b(?:hp|wa|sms|fax|faks|ig|fb)\b|whats? ?app|e-?mail|surel|surat|kotak|loket|langsung|tatap muka|datang|web|situs|laman|portal|aplikasi|lapor|sp4n|call|center|hotline|media sosial|medsos|instagram|facebook|twitter|telegram|youtube|tiktok|alamat|jalan|\bjl\b|meja|ruang|petugas|unit|ptsp|kantor|formulir|\bqr\b|barcode|@|https?:|\d{5}/i
/** A few words are a name, not a sentence about how complaints are dealt with. */
const NAME_LENGTH = 4

/** The channels of a standar; none where nothing that it says of complaints names one. */
export function channels({ isi: { pengaduan } }: Pick<Standar, 'isi'>): readonly Kanal[] {
  if (pengaduan === undefined) return []
  if (Array.isArray(pengaduan)) {
    const kanal = pengaduan.flatMap((teks, index) => readTeks(teks, ['pengaduan', index]))
    // A name and its number in two items belong together, but nobody can tell which to which.
    return pengaduan.some(isOnlyAddress) ? kanal.map((one) => ({ ...one, beralamat: true })) : kanal
  }
  const named = (pengaduan.kanal ?? []).flatMap((item, index): Kanal[] => {
    const path = ['pengaduan', 'kanal', index]
    if (typeof item === 'string') return item.trim() === '' ? [] : [toKanal(item, path)]
    const { jenis, nama, alamat } = item
    const teks = [jenis, nama, alamat].filter(Boolean).join(': ')
    // Beside its kind, a name such as `kemenag_badung` is an account, but `Telepon Kantor` is none.
    const isNamed = jenis !== undefined && nama !== undefined && !REMOTE.test(nama)
    const beralamat =
      alamat !== undefined || !isRemote(teks) || isNamed || [jenis, nama].some((one) => one && hasAddress(one))
    return teks === '' ? [] : [{ teks, path, beralamat }]
  })
  if (named.length > 0) return named
  return (pengaduan.prosedur ?? []).flatMap((teks, index) => {
    return CHANNEL.test(teks) ? [{ teks, path: ['pengaduan', 'prosedur', index], beralamat: true }] : []
  })
}

function readTeks(teks: string, path: readonly (string | number)[]): Kanal[] {
  const kata = teks.trim().split(/\s+/)
  if (teks.trim() === '' || (kata.length > NAME_LENGTH && !CHANNEL.test(teks))) return []
  return [toKanal(teks, path)]
}

function toKanal(teks: string, path: readonly (string | number)[]): Kanal {
  return { teks: teks.trim(), path, beralamat: !isRemote(teks) || hasAddress(teks) }
}

const REMOTE =
  /\btel(?:p|epon)?\b|\btlp\b|\b(?:hp|wa|sms|fax|faks|ig|fb)\b|whats? ?app|e-?mail|surel|\bweb|situs|laman|call ?cent|hotline|media sosial|medsos|instagram|facebook|twitter|telegram/i
/** A number, an account, a site, or words behind a colon. */
const ADDRESS = /\d{3}|@|https?:|www\.|[a-z0-9]\.[a-z]{2,}|:\s*\S/i

const ONLY_ADDRESS = /^(?:[\d\s()+/.-]{6,}|\S+@\S+\.\S+|(?:https?:|www\.)\S+)$/i
/** No address is longer, and what is would take the pattern for ever. */
const LONGEST_ADDRESS = 200

function isOnlyAddress(teks: string): boolean {
  const bare = teks.trim()
  return bare.length <= LONGEST_ADDRESS && ONLY_ADDRESS.test(bare)
}

function isRemote(teks: string): boolean {
  return REMOTE.test(teks) && !isSp4n(teks)
}

function hasAddress(teks: string): boolean {
  return ADDRESS.test(teks)
}

/** SP4N-LAPOR! under the names that offices give it; written in capitals or with its mark, for "lapor" is also a verb. */
const SP4N = /\bsp ?4 ?n\b|lapor\.go\.id/i
const LAPOR = /\bLAPOR\b|\b[Ll]apor\s?!/

export function isSp4n(teks: string): boolean {
  return SP4N.test(teks) || LAPOR.test(teks)
}
