/** Waivers: findings that an office accepts for a time, with its reason. They are marked, never dropped. */
import type { Finding, Place, Position, StageDraft } from './finding.ts'
import type { Context } from './rules/rule.ts'
import type { Pengecualian } from './rules/setelan.ts'
import type { WaiverComment } from './source/waiver-comments.ts'
import { formatTanggal, parseTanggal } from './text/tanggal.ts'
import { nearest, sebutDugaan } from './text/terdekat.ts'

/** A waiver, from the settings or from a comment in a document. */
export interface Waiver {
  readonly aturan: string
  readonly alasan?: string
  /** As written. */
  readonly sampai?: string
  readonly oleh?: string
  readonly at: Place
  readonly start: Position
  /** In the settings, where one waiver may cover much, it must end some day. */
  readonly mustEnd: boolean
  /** It may be for another office: that it covers nothing here is no fault of it. */
  readonly shared?: boolean
  readonly covers: (finding: Finding) => boolean
}

/** A waiver in the settings covers a rule everywhere, or in the document or part that it names. */
export function waiverOfSettings({ dokumen, simpul, ...waiver }: Pengecualian): Waiver {
  const covers = ({ at }: Finding) =>
    (dokumen === undefined || at.dokumen?.kode === dokumen) && (simpul === undefined || at.simpul === simpul)
  return { ...waiver, mustEnd: true, covers }
}

/** A waiver in a document covers what stands on the lines of its node. */
export function waiverOfComment({
  berkas,
  urutan,
  start,
  fromLine,
  toLine,
  aturan,
  alasan,
  sampai,
}: WaiverComment): Waiver {
  return {
    aturan,
    ...(alasan && { alasan }),
    ...(sampai && { sampai }),
    at: { berkas, urutan, pointer: '', start },
    start,
    mustEnd: false,
    covers: ({ at }) => at.berkas === berkas && at.start.line >= fromLine && at.start.line <= toLine,
  }
}

/**
 * Marks the findings that a waiver in force covers. What is wrong with the waivers themselves comes back as drafts of
 * pengecualian/*.
 *
 * @param judged ids of the rules that judged: a waiver of another is not unused
 * @param known ids of all rules
 * @param mayBeSilent whether rules were silent there because something was left out: what the waiver hides may come back
 */
export function waive(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  context: Context,
  judged: ReadonlySet<string>,
  known: readonly string[],
  mayBeSilent: (waiver: Waiver) => boolean,
): { findings: Finding[]; drafts: StageDraft[] } {
  const drafts: StageDraft[] = []
  const inForce: Waiver[] = []
  for (const waiver of waivers) {
    const problem = problemOf(waiver, context.tanggal)
    if (problem) drafts.push(problem)
    else inForce.push(waiver)
  }
  const used = new Set<Waiver>()
  const marked = findings.map((finding) => {
    const waiver = inForce.find((one) => one.aturan === finding.rule && one.covers(finding))
    if (!waiver) return finding
    used.add(waiver)
    const { alasan = '', sampai, oleh, at, start } = waiver
    const waived = {
      alasan,
      ...(sampai && { sampai }),
      ...(oleh && { oleh }),
      at: { berkas: at.berkas, start },
    }
    return { ...finding, waived }
  })
  for (const waiver of inForce) {
    if (used.has(waiver) || waiver.shared) continue
    if (!known.includes(waiver.aturan)) drafts.push(unknownRule(waiver, known))
    else if (judged.has(waiver.aturan) && !mayBeSilent(waiver)) drafts.push(unused(waiver, marked))
  }
  return { findings: marked, drafts }
}

/** One without reason, without end where it must have one, or past its end hides nothing. */
function problemOf(waiver: Waiver, tanggal: string): StageDraft | undefined {
  const { aturan, at, sampai } = waiver
  const name = `pengecualian "${aturan}"`
  if (waiver.alasan === undefined) {
    return {
      rule: 'pengecualian/beralasan',
      at,
      message: `${name} tidak memiliki alasan`,
      hint: 'tulis alasannya; sebelum itu temuannya tetap dihitung',
    }
  }
  if (sampai === undefined) {
    if (!waiver.mustEnd) return undefined
    return {
      rule: 'pengecualian/beralasan',
      at,
      message: `${name} tidak memiliki tanggal akhir`,
      hint: 'isi "sampai" dengan tanggal terakhir pengecualian itu berlaku; sebelum itu temuannya tetap dihitung',
    }
  }
  const end = parseTanggal(sampai)
  if (!end) {
    return {
      rule: 'pengecualian/beralasan',
      at,
      message: `tanggal akhir ${name} tidak terbaca: "${sampai}"`,
      hint: 'tulis tanggalnya seperti 2025-06-30',
    }
  }
  if (end.akhir >= tanggal) return undefined
  return {
    rule: 'pengecualian/belum-lewat',
    at,
    message: `${name} berakhir pada ${formatTanggal(end.akhir)}, sebelum tanggal penilaian`,
    hint: 'perbaiki dokumennya, atau perpanjang pengecualian dengan alasan yang masih berlaku',
  }
}

function unknownRule({ aturan, at }: Waiver, known: readonly string[]): StageDraft {
  const hint = sebutDugaan(nearest(aturan, known)) ?? 'lihat nama aturan dengan "koheren aturan"'
  return {
    rule: 'pengecualian/terpakai',
    at,
    message: `pengecualian menyebut aturan "${aturan}", yang tidak dikenal`,
    hint,
  }
}

function unused({ aturan, at, mustEnd }: Waiver, findings: readonly Finding[]): StageDraft {
  // Of several lacks there may be one finding, which stands at the first.
  const elsewhere = mustEnd
    ? undefined
    : findings.find((one) => one.rule === aturan && one.at.berkas === at.berkas && one.at.urutan === at.urutan)
  return {
    rule: 'pengecualian/terpakai',
    at,
    message: `pengecualian "${aturan}" tidak menutup temuan apa pun`,
    hint:
      elsewhere && !elsewhere.waived
        ? `temuan aturan itu ada pada baris ${elsewhere.at.start.line}: pindahkan pengecualian ke sana, atau hapus`
        : 'hapus pengecualian ini',
  }
}
