/** Two states of the same documents side by side, for every form of the report. */
import type { Finding } from '../../finding.ts'
import {
  type Hal,
  hal,
  type PerubahanDokumen,
  type PerubahanSimpul,
  perubahanOf,
} from '../../hitung/perubahan/index.ts'
import { bulatkan } from '../../hitung/skm.ts'
import { sebutJenis } from '../../rules/sebut-jenis.ts'
import type { Audit } from '../../run.ts'
import { groupBy } from '../../text/daftar.ts'
import { sebaris } from '../../text/nama.ts'
import { nameOf } from '../completeness.ts'
import type { FormerFinding, FormerReport } from '../index.ts'
import { formatCount } from '../layout.ts'
import type { StyleOptions } from '../style.ts'
import { type Bandingan, bandinganOf } from '../tampilan/bandingan.ts'
import { formatIndeks, formatSelisih } from '../words.ts'
import { type TakDibandingkan, takDibandingkan, unreadOf } from './tak-dibandingkan.ts'

/** One of the two, as the caller knows it. */
export interface Sisi {
  /** `v1.2`, `folder kerja`, `folder "lama"`. */
  readonly nama: string
  readonly audit: Audit
}

export interface Beda {
  readonly dari: Sisi
  readonly ke: Sisi
  readonly dokumen: readonly PerubahanDokumen[]
  /** What one side could not read, or was told not to: of it nothing is said to have come, gone or changed. */
  readonly takDibandingkan: readonly TakDibandingkan[]
  readonly temuan: Bandingan
}

/** A form of the report: a pure function. */
export type BedaReport = (beda: Beda, page: StyleOptions & { readonly version: string }) => Promise<string>

export const bedaReports: Readonly<Record<string, () => Promise<BedaReport>>> = {
  terminal: async () => (await import('./terminal.ts')).bedaTerminal,
  json: async () => (await import('./json.ts')).bedaJson,
  markdown: async () => (await import('./markdown.ts')).bedaMarkdown,
}

export function bedaOf(dari: Sisi, ke: Sisi): Beda {
  const graphs = ({ audit }: Sisi) => audit.offices.map(({ office }) => office.graph)
  const [old, now] = [unreadOf(dari), unreadOf(ke)]
  const dokumen = perubahanOf(graphs(dari), graphs(ke), { sebelum: old, sesudah: now })
  return {
    dari,
    ke,
    dokumen,
    takDibandingkan: [...takDibandingkan(dari, ke, 'dari'), ...takDibandingkan(ke, dari, 'ke')],
    temuan: acrossNames(bandinganOf(ke.audit, formerOf(dari)), dokumen),
  }
}

/** The key of a finding holds the kode of its document: under another one it would be solved, and new again. */
function acrossNames(temuan: Bandingan, dokumen: readonly PerubahanDokumen[]): Bandingan {
  const names = new Map<string, RegExp>()
  const partner = new Map<string, string>()
  for (const { sebelum, sesudah } of dokumen) {
    if (!sebelum || !sesudah || sebelum.kode === sesudah.kode) continue
    // The longer first: one may begin the other.
    const both = [sebelum.kode, sesudah.kode].sort((left, right) => right.length - left.length)
    const either = new RegExp(both.map(escapePattern).join('|'), 'g')
    names.set(nameOf(sesudah), either)
    partner.set(nameOf(sebelum), nameOf(sesudah))
  }
  const keyOf = ({ rule, message }: FormerFinding | Finding, place: string) =>
    `${rule} ${place} ${message.replaceAll(names.get(place) ?? NOTHING, '')}`
  const waiting = groupBy(temuan.baru, (one) => keyOf(one, nameOf(one.at)))
  const same = new Map<FormerFinding, Finding>()
  for (const one of temuan.selesai) {
    const place = partner.get(nameOf(one.at))
    const found = place === undefined ? undefined : waiting.get(keyOf(one, place))?.shift()
    if (found) same.set(one, found)
  }
  const stayed = new Set(same.values())
  return {
    ...temuan,
    baru: temuan.baru.filter((one) => !stayed.has(one)),
    selesai: temuan.selesai.filter((one) => !same.has(one)),
    tetap: [...temuan.tetap, ...stayed],
  }
}

const NOTHING = /(?!)/g

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function formerOf({ nama, audit: { tanggal, findings, rules, indeks } }: Sisi): FormerReport {
  return {
    berkas: nama,
    tanggal,
    findings: findings.map((one) => ({ ...one, waived: one.waived !== undefined })),
    rules: new Set(rules.map(({ id }) => id)),
    ...(indeks?.nilai !== undefined && { indeks: indeks.nilai }),
  }
}

export type Keadaan = 'ditambah' | 'dihapus' | 'diubah'

export function keadaanOf({ sebelum, sesudah }: PerubahanSimpul): Keadaan {
  return sebelum ? (sesudah ? 'diubah' : 'dihapus') : 'ditambah'
}

/** `SOP "Legalisasi" (SOP-01)` */
export function sebutSimpul({ jenis, sebelum, sesudah }: PerubahanSimpul): string {
  const { kode = '', nama = '' } = sesudah ?? sebelum ?? {}
  return nama === kode ? `${sebutJenis(jenis)} ${kode}` : `${sebutJenis(jenis)} "${sebaris(nama)}" (${kode})`
}

/** Changes of one node, parts of one document, and files that are told one by one to people. */
export const MOST_TOLD = 30

/** What a line tells of a node: what it is about, and what stood and stands there. */
export interface Baris {
  readonly tentang: string
  readonly sebelum?: string
  readonly sesudah?: string
}

export function barisOf({ sebelum, sesudah, pindah, isi }: PerubahanSimpul): Baris[] {
  const both = sebelum && sesudah ? { sebelum, sesudah } : undefined
  const place = ({ berkas, wadah }: { berkas: string; wadah?: string }) => wadah ?? berkas
  const moved =
    both && (both.sebelum.wadah !== undefined || both.sesudah.wadah !== undefined ? 'bagian dari' : 'berkas')
  return [
    ...(both && both.sebelum.kode !== both.sesudah.kode
      ? [{ tentang: 'berganti kode', sebelum: both.sebelum.kode, sesudah: both.sesudah.kode }]
      : []),
    ...(both && moved && pindah
      ? [{ tentang: `pindah ${moved}`, sebelum: place(both.sebelum), sesudah: place(both.sesudah) }]
      : []),
    ...isi,
  ]
}

/** The index on both sides, and the difference in the digits that it is shown with; undefined where one side has none. */
export function perubahanIndeks({ dari, ke }: Beda) {
  const [before, after] = [dari.audit.indeks?.nilai, ke.audit.indeks?.nilai]
  if (before === undefined || after === undefined) return undefined
  const selisih = formatSelisih(bulatkan(after, 1) - bulatkan(before, 1), 1)
  return { sebelum: formatIndeks(before), sesudah: formatIndeks(after), selisih }
}

/** The lists of findings that are told one by one, each with its title. */
export function daftarTemuan({ temuan }: Beda): readonly (readonly [string, readonly (Finding | FormerFinding)[]])[] {
  return [
    ['Temuan baru', temuan.baru],
    ['Temuan dari aturan yang dahulu tidak menilai', temuan.baruDinilai],
    ['Temuan selesai', temuan.selesai],
    ['Kini dikecualikan', temuan.dikecualikan],
    ['Kini tidak dinilai', temuan.takDinilai],
  ]
}

/** `2 dokumen diubah, 1 ditambah` */
export function hitungDokumen({ dokumen, takDibandingkan }: Beda): string {
  const counts = (['diubah', 'ditambah', 'dihapus'] as const).map((keadaan) => {
    return { keadaan, count: dokumen.filter((one) => keadaanOf(one) === keadaan).length }
  })
  const told = counts.filter(({ count }) => count > 0)
  if (told.length === 0) {
    return takDibandingkan.length === 0
      ? 'Tidak ada dokumen yang berubah'
      : 'Tidak ada perubahan pada isi yang dapat dibandingkan'
  }
  return told
    .map(({ keadaan, count }, index) => `${formatCount(count)}${index === 0 ? ' dokumen' : ''} ${keadaan}`)
    .join(', ')
}

const namaHal: Readonly<Record<Hal, string>> = {
  target: 'target',
  waktu: 'waktu',
  biaya: 'biaya',
  persyaratan: 'persyaratan',
  langkah: 'langkah',
  tautan: 'tautan',
  isian: 'isian lain',
}

/** `3 waktu, 2 tautan`: how many changes of what; '' where there is none. */
export function hitungHal({ dokumen }: Beda): string {
  const all = dokumen.flatMap((one) => [one, ...one.bagian]).flatMap(({ isi }) => isi)
  return hal
    .map((one) => ({ one, count: all.filter((change) => change.hal === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) => `${formatCount(count)} ${namaHal[one]}`)
    .join(', ')
}
