/** What an audit did not judge, in sentences without a full stop. */
import type { Audit, LeftOut } from '../../run.ts'
import { groupBy, joinDaftar } from '../../text/daftar.ts'
import type { Completeness } from '../completeness.ts'
import { formatCount, some } from '../layout.ts'
import { kalimatGarisDasar } from './garis-dasar.ts'

const MOST_PLACES = 10

export interface KalimatKelengkapan {
  /** Why the run is not whole. */
  readonly kurang: readonly string[]
  /** What takes nothing from that. */
  readonly catatan: readonly string[]
}

export function kalimatKelengkapan(audit: Audit, completeness: Completeness): KalimatKelengkapan {
  const { leftOut, pruned, drafts, cut, unfollowed, ignored, crashes, rules, unusedRules } = completeness
  const count = formatCount
  const isShapeOnly = audit.scope === 'validate'
  const fields = cut.reduce((before, { isian }) => before + isian.length, 0)
  const kurang = [
    listed(`${count(leftOut.length)} dokumen tidak terbaca dan tertinggal`, placesOf(leftOut)),
    listed(
      `${count(pruned.length)} dokumen terbaca sebagian; bagian yang tidak sesuai skema tertinggal`,
      placesOf(pruned),
    ),
    listed(
      `${count(cut.length)} dokumen disalin dari sumber yang terpotong; ${fields > 0 ? count(fields) : 'yang kosong dari'} isian tidak dinilai`,
      cut.map((one) => [...placesOf([one]), ...(one.isian.length > 0 ? [`(${one.isian.join(', ')})`] : [])].join(' ')),
    ),
    listed(`${count(unfollowed.length)} tautan tidak diikuti`, unfollowed),
    ...crashes.map(
      ({ rule, message }) => `aturan ${rule} gagal dijalankan karena kesalahan koheren sendiri: ${message}`,
    ),
    ...(unusedRules > 0 && !isShapeOnly
      ? [`hanya ${count(rules)} dari ${count(rules + unusedRules)} aturan yang menilai`]
      : []),
  ]
  const catatan = [
    kalimatPerubahan(audit) ?? '',
    kalimatGarisDasar(audit) ?? '',
    listed(`${count(drafts.length)} konsep tidak dihitung dalam rantai dan indeks`, placesOf(drafts)),
    listed(`${count(ignored.length)} berkas diabaikan menurut setelan`, ignored),
    ...(isShapeOnly ? ['hanya bentuk dokumen yang diperiksa; isinya diperiksa dengan "koheren audit"'] : []),
  ]
  return { kurang: kurang.filter(Boolean), catatan: catatan.filter(Boolean) }
}

/** Which findings are shown, where not all are asked for. */
export function kalimatPerubahan({ changed }: Audit): string | undefined {
  if (!changed) return undefined
  const { since, settings, documents, reached, hidden } = changed
  if (settings) return `setelan berubah sejak ${since}, jadi semua temuan ditampilkan`
  const besides = reached > 0 ? ` dan ${formatCount(reached)} yang terkait dengannya` : ''
  return `hanya temuan pada ${formatCount(documents)} dokumen yang berubah sejak ${since}${besides} yang ditampilkan; ${formatCount(hidden)} temuan pada dokumen lain tidak`
}

function listed(what: string, places: readonly string[]): string {
  if (places.length === 0) return ''
  const { first, more } = some(places, MOST_PLACES)
  return `${what}: ${first.join(', ')}${more > 0 ? `, dan ${formatCount(more)} lainnya` : ''}`
}

/** Files in their order, each with those of its documents that are meant where it is not its first alone. */
function placesOf(all: readonly LeftOut[]): string[] {
  return [...groupBy(all, ({ berkas }) => berkas)].map(([berkas, documents]) => {
    const urutan = documents.map((one) => one.urutan)
    if (urutan.every((one) => one === 0)) return berkas
    const { first, more } = some(urutan, MOST_PLACES)
    const places = first.map((one) => `ke-${one + 1}`)
    return `${berkas} (dokumen ${joinDaftar(more > 0 ? [...places, `${formatCount(more)} lainnya`] : places)})`
  })
}
