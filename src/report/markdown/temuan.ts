import type { Finding } from '../../finding.ts'
import { sebutJenis } from '../../rules/sebut-jenis.ts'
import type { Audit } from '../../run.ts'
import type { FormerFinding } from '../index.ts'
import { formatCount } from '../layout.ts'
import type { Mendesak } from '../tampilan/mendesak.ts'
import type { Ringkasan } from '../tampilan/ringkasan.ts'
import { byGravity, isOpen, severityWord } from '../words.ts'
import { kodeMd, lipatan, md, sebanyak, tabel } from './teks.ts'

const signs = { error: '🔴', warning: '🟡', info: '🔵' } as const
const ROOM = { mendesak: 8000, semua: 20_000, lain: 4000 }

/** A finding as an item of a list. */
export function baris({ severity, message, at, rule }: Finding | FormerFinding): string {
  return `- ${signs[severity]} ${severityWord[severity]}: ${md(message)} (${kodeMd(`${at.berkas}:${at.start.line}`)}, ${kodeMd(rule)})`
}

export function mendesak({ mendesak: urgent }: Ringkasan): string[] {
  if (urgent.length === 0) return []
  const item = ({ finding: { severity, message, hint, at }, putus, rantai }: Mendesak, index: number) => {
    const broken = putus > 0 && `${formatCount(putus)} rantai putus di sini`
    const chains = broken || (rantai > 0 && `mengenai ${formatCount(rantai)} rantai`)
    const place = `${kodeMd(`${at.berkas}:${at.start.line}`)}${chains ? ` · ${chains}` : ''}`
    return `${index + 1}. ${signs[severity]} ${severityWord[severity]}: ${md(message)}<br>${place}${hint ? `<br>Perbaikan: ${md(hint)}` : ''}`
  }
  return [
    '### Yang paling mendesak',
    '',
    ...sebanyak(urgent, item, ROOM.mendesak, (count) => `\n…dan ${count} lainnya`),
  ]
}

export function semuaTemuan({ findings, baseline }: Audit): string[] {
  // Where not all fit, the mildest are left out.
  const shown = byGravity(findings.filter(isOpen))
  if (shown.length === 0) return []
  const last = (count: string) => `- dan ${count} lainnya; selengkapnya dengan \`koheren audit\``
  return lipatan(
    `Semua temuan${baseline ? ' baru' : ''} (${formatCount(shown.length)})`,
    sebanyak(shown, baris, ROOM.semua, last),
  )
}

/** Those of the baseline. */
export function temuanLama({ findings }: Audit): string[] {
  const shown = byGravity(findings.filter(({ known }) => known))
  if (shown.length === 0) return []
  const last = (count: string) => `- dan ${count} lainnya; selengkapnya dengan \`koheren audit --no-baseline\``
  return lipatan(
    `Temuan lama dalam garis dasar (${formatCount(shown.length)})`,
    sebanyak(shown, baris, ROOM.lain, last),
  )
}

/** Where the findings are: by unit, with its office where there are several, and by kind of document. */
export function unit({ perUnit, perJenis, instansi }: Ringkasan): string[] {
  if (perUnit.length === 0) return []
  const offices = new Map(instansi.map(({ kode, nama }) => [kode, nama]))
  const several = offices.size > 1
  const units = perUnit.some(({ nama }) => nama !== '') || several ? perUnit : []
  const nameOf = ({ nama, instansi: kode }: Ringkasan['perUnit'][number]) =>
    [...new Set([nama || 'tanpa unit', several ? (offices.get(kode) ?? '') : ''])].filter(Boolean).join(', ')
  return lipatan('Menurut unit dan jenis dokumen', [
    ...sebaran('Unit', units, nameOf),
    ...(units.length > 0 ? [''] : []),
    ...sebaran('Jenis dokumen', perJenis, ({ nama }) => sebutJenis(nama as 'sop')),
  ])
}

function sebaran(
  title: string,
  all: Ringkasan['perUnit'],
  nameOf: (one: Ringkasan['perUnit'][number]) => string,
): string[] {
  if (all.length === 0) return []
  const rows = all.map((one) => {
    const { error, warning, info } = one.hitungan
    return [md(nameOf(one)), ...[error, warning, info].map(formatCount)]
  })
  const [head = '', rule = '', ...lines] = tabel([title, 'Kesalahan', 'Peringatan', 'Saran'], rows)
  const shown = sebanyak(
    lines,
    (line) => line,
    ROOM.lain,
    (count) => `| dan ${count} lainnya | | | |`,
  )
  return [head, rule, ...shown]
}

export function pengecualian({ pengecualian: all }: Ringkasan): string[] {
  if (all.length === 0) return []
  const item = ({ rule, waived: { alasan, sampai, oleh }, temuan }: (typeof all)[number]) => {
    const until = sampai ? `sampai ${md(sampai)}` : 'tanpa batas waktu'
    return `- ${kodeMd(rule)} ${until}${oleh ? `, oleh ${md(oleh)}` : ''}: ${md(alasan)} (${formatCount(temuan.length)} temuan)`
  }
  return lipatan(
    `Dikecualikan (${formatCount(all.reduce((before, { temuan }) => before + temuan.length, 0))})`,
    sebanyak(all, item, ROOM.lain, (count) => `- dan ${count} lainnya`),
  )
}
