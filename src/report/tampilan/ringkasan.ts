/** The first page of a report: how much was found, where, and what to do first. */
import type { Finding } from '../../finding.ts'
import type { Indeks } from '../../hitung/indeks.ts'
import { compareText } from '../../locate.ts'
import type { RuleInfo } from '../../rules/rule.ts'
import type { Audit } from '../../run.ts'
import { groupBy } from '../../text/daftar.ts'
import { parseTanggal } from '../../text/tanggal.ts'
import { type Completeness, completenessOf } from '../completeness.ts'
import { bandingkan, type Hitungan, hitungTemuan } from './hitungan.ts'
import { type Mendesak, mendesakOf } from './mendesak.ts'
import { kalimatRenstra } from './renstra-lewat.ts'
import type { Views } from './simpul.ts'

/** Findings that share something. */
export interface Kelompok {
  /** Name of a unit, or kind of document; '' where it is not known. */
  readonly nama: string
  /** Kode of the office, of a unit. */
  readonly instansi?: string
  readonly hitungan: Hitungan
}

/** A waiver that covers findings of a rule. */
export interface PengecualianView {
  readonly rule: string
  readonly waived: NonNullable<Finding['waived']>
  readonly temuan: readonly Finding[]
}

export interface InstansiView {
  /** Absent for files that belong to no office. */
  readonly kode?: string
  readonly nama: string
  readonly dokumen: number
  readonly hitungan: Hitungan
  /** With the six steps K1 to K6; absent where no rule asked the graph. */
  readonly indeks?: Indeks
}

export interface Ringkasan {
  /** Waived findings are not counted. */
  readonly hitungan: Hitungan
  readonly instansi: readonly InstansiView[]
  readonly indeks?: Indeks
  /** Why sasaran are not counted, where the period of their Renstra is over or still to come. */
  readonly renstraLewat?: string
  /** Gravest first. */
  readonly perUnit: readonly Kelompok[]
  /** By kind of document (`jenis`), gravest first. */
  readonly perJenis: readonly Kelompok[]
  /** Rules that found something, gravest first. */
  readonly perAturan: readonly { readonly rule: RuleInfo; readonly hitungan: Hitungan }[]
  /** The ten most urgent findings. */
  readonly mendesak: readonly Mendesak[]
  /** What was left out, read in part, or not looked into. */
  readonly kelengkapan: Completeness
  /** By the day on which they end; those without end last. */
  readonly pengecualian: readonly PengecualianView[]
}

export const TANPA_INSTANSI = 'berkas di luar instansi'

export function ringkasanOf(audit: Audit, views: Views): Ringkasan {
  const findings = audit.findings.filter(({ waived }) => !waived)
  const unitOf = (finding: Finding) => [finding.instansi ?? '', views.at(finding)?.unit ?? ''] as const
  const kelengkapan = completenessOf(audit)
  const renstraLewat = kalimatRenstra(audit)
  const rules = new Map(audit.rules.map((rule) => [rule.id, rule]))
  return {
    hitungan: hitungTemuan(findings),
    instansi: instansiOf(audit, findings),
    ...(audit.indeks && { indeks: audit.indeks }),
    ...(renstraLewat !== undefined && { renstraLewat }),
    perUnit: grouped(findings, (one) => unitOf(one).join('\n')).map(([, list]) => {
      const [first] = list
      const [instansi, nama] = first ? unitOf(first) : ['', '']
      return { nama, ...(instansi && { instansi }), hitungan: hitungTemuan(list) }
    }),
    perJenis: grouped(findings, ({ at }) => at.dokumen?.jenis ?? '').map(([nama, list]) => ({
      nama,
      hitungan: hitungTemuan(list),
    })),
    perAturan: grouped(findings, ({ rule }) => rule).flatMap(([id, list]) => {
      const rule = rules.get(id)
      return rule ? [{ rule, hitungan: hitungTemuan(list) }] : []
    }),
    mendesak: mendesakOf(findings, views, kelengkapan.leftOut),
    kelengkapan,
    pengecualian: pengecualianOf(audit.findings),
  }
}

function instansiOf({ offices }: Audit, findings: readonly Finding[]): readonly InstansiView[] {
  const byOffice = new Map(grouped(findings, ({ instansi }) => instansi ?? ''))
  return offices.map(({ office, indeks }) => ({
    ...(office.kode !== undefined && { kode: office.kode }),
    nama: office.graph.instansi?.nama ?? TANPA_INSTANSI,
    dokumen: office.dokumen.length,
    hitungan: hitungTemuan(byOffice.get(office.kode ?? '') ?? []),
    ...(indeks && { indeks }),
  }))
}

/** Gravest first; of equal ones in the order of their names. */
function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): [string, Finding[]][] {
  return [...groupBy(findings, keyOf)]
    .map(([key, list]) => ({ key, list, hitungan: hitungTemuan(list) }))
    .sort((left, right) => bandingkan(left.hitungan, right.hitungan) || compareText(left.key, right.key))
    .map(({ key, list }) => [key, list])
}

function pengecualianOf(findings: readonly Finding[]): readonly PengecualianView[] {
  const groups = new Map<string, { rule: string; waived: NonNullable<Finding['waived']>; temuan: Finding[] }>()
  for (const finding of findings) {
    const { rule, waived } = finding
    if (!waived) continue
    const { berkas, start } = waived.at
    const key = `${rule}\n${start.line}:${start.column}:${berkas}`
    const group = groups.get(key) ?? { rule, waived, temuan: [] }
    groups.set(key, group)
    group.temuan.push(finding)
  }
  return [...groups.values()]
    .map((group) => ({ group, end: endOf(group.waived.sampai) }))
    .sort((left, right) => compareText(left.end, right.end))
    .map(({ group }) => group)
}

function endOf(sampai: string | undefined): string {
  return (sampai === undefined ? undefined : parseTanggal(sampai)?.akhir) ?? '9999'
}
