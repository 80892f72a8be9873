/** What a field means, whatever its layout: equal texts for equal meanings. */
import { foldAksara, squeezeSpasi } from '../../text/aksara.ts'
import { sebaris } from '../../text/nama.ts'
import type { Rincian } from '../../text/rincian.ts'
import { parseBiaya } from '../../text/rupiah.ts'
import { parseTanggal } from '../../text/tanggal.ts'
import { formatDurasi, parseWaktu } from '../../text/waktu.ts'

export type Kunci = readonly (string | number)[]

/** Keys that hold how long something takes. */
const WAKTU = /waktu/
const TANGGAL = /tanggal|pembuatan|revisi|efektif|pengesahan|mulai|selesai|sampai|dicabut_pada/
const BIAYA = /biaya|tarif|pagu/

/** Whether a field holds how long something takes. */
export function isWaktu(kunci: Kunci): boolean {
  return kunci.some((key) => typeof key === 'string' && WAKTU.test(key))
}

/**
 * The meaning of a value under these keys. `30 Menit` is `30 menit` and `60 menit` is `1 jam`, but `2 hari` is not `2 hari
 * kerja`; `2024-01-18` is `18 Januari 2024`; `5` is `"5"`. Of other texts the blanks and the kind of quotation marks and dashes do
 * not count, letter case does.
 */
export function maknaOf(kunci: Kunci, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => maknaOf(kunci, item)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${maknaOf([...kunci, key], inner)}`).join(', ')}}`
  }
  return JSON.stringify(maknaTeks(String(kunci.findLast((key) => typeof key === 'string') ?? ''), String(value)))
}

function maknaTeks(key: string, teks: string): string {
  if (WAKTU.test(key)) {
    const waktu = parseWaktu(teks)
    if (waktu.jenis === 'durasi') return `${formatDurasi(waktu.durasi)} ${squeezeSpasi(waktu.durasi.ekor ?? '')}`.trim()
  }
  if (TANGGAL.test(key)) {
    const tanggal = parseTanggal(teks)
    if (tanggal) return `${tanggal.mulai}/${tanggal.akhir}`
  }
  if (BIAYA.test(key)) {
    const biaya = parseBiaya(teks)
    if (biaya.jenis === 'rupiah') return `Rp${biaya.jumlah}`
    if (biaya.jenis === 'gratis') return 'gratis'
  }
  return squeezeSpasi(foldAksara(teks)).replaceAll('\n', ' ')
}

/** Names of the fields that tell one item of a list from the others. */
const PENGENAL = [
  'kode',
  'nama',
  'uraian',
  'kegiatan',
  'layanan',
  'indikator',
  'sasaran',
  'jenis',
  'media',
  'unsur',
  'untuk',
  'label',
]

/** What an item of a list is known by; undefined for one that nothing tells from the others. */
export function pengenalOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const fields = item as Rincian
  const key = PENGENAL.find((one) => fields[one] !== undefined)
  return key && maknaOf([key], fields[key])
}

/** A value as one line for readers. */
export function sebutIsi(value: unknown): string {
  if (value === true) return 'ya'
  if (value === false) return 'tidak'
  if (Array.isArray(value)) return value.map(sebutIsi).join('; ')
  if (typeof value !== 'object' || value === null) return sebaris(String(value))
  const { kode, nama, uraian, kegiatan, ...rest } = value as Rincian
  const [title, ...named] = [nama, uraian, kegiatan, kode].filter((one) => one !== undefined).map(sebutIsi)
  const others = Object.entries(rest).map(([key, inner]) => `${sebutKunci([key])} ${sebutIsi(inner)}`)
  const more = [...named, ...others].join(', ')
  if (title === undefined) return more
  return more === '' ? title : `${title} (${more})`
}

/** Keys as words: `tanggal efektif`, `target 2025`. */
export function sebutKunci(kunci: Kunci): string {
  return kunci
    .filter((key) => typeof key === 'string')
    .map((key) => key.replaceAll('_', ' '))
    .join(' ')
}
