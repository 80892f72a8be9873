import type { Finding, Location } from '../finding.ts'
import { type PekpppKantor, pekpppKantor } from '../hitung/pekppp.ts'
import type { Audit } from '../run.ts'
import { completenessOf } from './completeness.ts'
import type { Report } from './index.ts'
import { hitungTemuan } from './tampilan/hitungan.ts'
import { butirPekppp } from './tampilan/pekppp.ts'
import { kalimatRenstra } from './tampilan/renstra-lewat.ts'
import { isOpen, oneLine } from './words.ts'

/** Of the form of this report; it changes when a reader of the old form would no longer understand it. */
export const JSON_VERSION = 1

/** A quoted line is cut here: a document on a single line would be repeated with each of its findings. */
const LONGEST_LINE = 1000

/** What JSON lets stand but a terminal would obey. */
const ACTING = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/** For programs: `schemas/report/laporan.schema.json` describes it. */
export const json: Report = async (audit, { version }) => {
  const { tanggal, scope, findings, indeks, offices, changed, baseline } = audit
  const { whole, crashes, ...completeness } = completenessOf(audit)
  const note = kalimatRenstra(audit)
  const report = {
    version: JSON_VERSION,
    tool: { name: 'koheren', version },
    scope,
    tanggal,
    summary: {
      ...hitungTemuan(findings.filter(isOpen)),
      waived: findings.filter((one) => one.waived).length,
      ...(baseline && { known: findings.filter(({ known }) => known).length }),
    },
    whole,
    completeness,
    ...(changed && { changed: changedAsJson(changed) }),
    crashes,
    findings: findings.map(findingAsJson),
    ...(baseline && { baseline }),
    ...(indeks && { indeks }),
    ...(note !== undefined && { catatan_indeks: note }),
    instansi: offices.map(({ office, indeks: own }) => ({
      ...(office.kode && { kode: office.kode, nama: office.graph.instansi?.nama }),
      dokumen: office.dokumen.length,
      ...(own && { indeks: own }),
      ...(scope === 'audit' && pekpppAsJson(pekpppKantor(office.graph))),
    })),
    rules: audit.rules.map(({ id, severity, title, why, basis }) => ({
      id,
      severity,
      title,
      why: oneLine(why),
      basis,
    })),
  }
  return formatJson(report)
}

/** Nothing for an office without services. */
function pekpppAsJson({ nilai, rataRata, layanan }: PekpppKantor) {
  if (layanan.length === 0) return undefined
  const services = layanan.map(({ node, nilai: own, kurang }) => ({
    kode: node.kode,
    nama: node.nama,
    ...(own !== undefined && { nilai: own }),
    ...(kurang !== undefined && { kurang }),
  }))
  return {
    pekppp: {
      butir: butirPekppp.kode,
      ...(nilai !== undefined && { nilai }),
      ...(rataRata !== undefined && { rata_rata: rataRata }),
      layanan: services,
    },
  }
}

function changedAsJson({ since, settings, documents, reached, hidden }: NonNullable<Audit['changed']>) {
  return { since, settings, documents, reached, hidden }
}

/** Any value as text that a terminal may be given. */
export function formatJson(value: object): string {
  return `${escapeActing(JSON.stringify(value, undefined, 2))}\n`
}

/** JSON with what would act on a terminal written out. */
export function escapeActing(json: string): string {
  return json.replaceAll(ACTING, escapeCode)
}

/** A finding as this report tells it. */
export function findingAsJson({ rule, severity, message, hint, instansi, key, waived, known, at, related }: Finding) {
  return {
    rule,
    severity,
    message,
    ...(hint && { hint }),
    ...(instansi && { instansi }),
    key,
    ...(waived && { waived }),
    ...(known && { known }),
    at: withShortLines(at),
    related: related.map(({ sama: _sama, ...one }) => withShortLines(one)),
  }
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function withShortLines<L extends Location>(location: L): L {
  if (!location.lines.some(isLong)) return location
  const lines = location.lines.map((line) => (isLong(line) ? `${line.slice(0, LONGEST_LINE)}…` : line))
  return { ...location, lines }
}

function isLong(line: string): boolean {
  return line.length > LONGEST_LINE
}
