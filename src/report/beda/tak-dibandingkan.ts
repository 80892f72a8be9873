/** What of two states could not be compared, for every form of the report. */
import { isianTakTerbaca } from '../../hitung/perubahan/index.ts'
import { groupBy, joinDaftar } from '../../text/daftar.ts'
import type { Sisi } from './beda.ts'

/** Fields of one file that are named to people. */
const MOST_FIELDS = 10

export interface TakDibandingkan {
  readonly berkas: string
  readonly sisi: 'dari' | 'ke'
  /** The fields that are not compared, where the others are. */
  readonly isian?: readonly string[]
}

/** Whole files first. In one that the other side has as it stands, nothing can have changed. */
export function takDibandingkan(one: Sisi, other: Sisi, sisi: 'dari' | 'ke'): TakDibandingkan[] {
  const offices = one.audit.offices.map(({ office }) => office)
  const texts = new Map(
    other.audit.offices.flatMap(({ office }) => office.files.map(({ berkas, teks }) => [berkas, teks])),
  )
  const files = offices.flatMap((office) => office.files)
  const same = new Set(
    files.flatMap(({ berkas, teks }) => (teks !== undefined && texts.get(berkas) === teks ? [berkas] : [])),
  )
  const lost = groupBy(
    offices.flatMap(({ dokumen }) => dokumen.filter(({ hilang }) => hilang.length > 0)),
    ({ berkas }) => berkas,
  )
  const unread = unreadOf(one)
  return [
    ...[...unread].filter((berkas) => !same.has(berkas)).map((berkas) => ({ berkas, sisi })),
    ...[...lost]
      .filter(([berkas]) => !same.has(berkas) && !unread.has(berkas))
      .map(([berkas, dokumen]) => ({ berkas, sisi, isian: [...new Set(dokumen.flatMap(isianTakTerbaca))] })),
  ]
}

/** Files that a side could not read whole documents of, or was told to pass over. */
export function unreadOf({ audit: { offices, ignored } }: Sisi): Set<string> {
  return new Set([...offices.flatMap(({ office }) => office.leftOut.map(({ berkas }) => berkas)), ...ignored])
}

/** `isian langkah tidak terbaca seutuhnya`; undefined for a file of which nothing is compared. */
export function sebutIsianTakTerbaca({ isian }: TakDibandingkan): string | undefined {
  return isian && `isian ${joinDaftar(isian, MOST_FIELDS)} tidak terbaca seutuhnya`
}
