/** Waivers: findings that an office accepts for a time, with its reason. They are marked, never dropped. */
import type { Finding, Location, Place, Position, StageDraft, Waived } from './finding.ts'
import type { Context } from './rules/rule.ts'
import type { Pengecualian } from './rules/setelan.ts'
import type { WaiverComment } from './source/waiver-comments.ts'
import { groupBy, joinDaftar } from './text/daftar.ts'
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
  readonly covers: (place: Location) => boolean
}

/** A waiver in the settings covers a rule everywhere, or in the document or part that it names. */
export function waiverOfSettings({ dokumen, simpul, ...waiver }: Pengecualian): Waiver {
  const covers = (place: Location) =>
    (dokumen === undefined || place.dokumen?.kode === dokumen) && (simpul === undefined || place.simpul === simpul)
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
    covers: (place) => place.berkas === berkas && place.start.line >= fromLine && place.start.line <= toLine,
  }
}

/**
 * Marks the findings that waivers in force cover: where one tells of the same lack in several places, all of them. What is wrong with the waivers themselves comes back as drafts of
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
    const problem = waiver.aturan === '' ? unknownRule(waiver, known) : problemOf(waiver, context.tanggal)
    if (problem) drafts.push(problem)
    else inForce.push(waiver)
  }
  const used = new Set<Waiver>()
  const partly = new Map<Waiver, readonly Location[]>()
  const byRule = groupBy(inForce, ({ aturan }) => aturan)
  const marked = findings.map((finding) => {
    const here = byRule.get(finding.rule) ?? []
    if (here.length === 0) return finding
    const covering = placesOf(finding).map((place) => ({ place, waiver: here.find((one) => one.covers(place)) }))
    const taken = new Set(covering.flatMap(({ waiver }) => waiver ?? []))
    if (taken.size === 0) return finding
    const open = covering.flatMap(({ place, waiver }) => (waiver ? [] : [place]))
    for (const one of taken) open.length === 0 ? used.add(one) : partly.set(one, open)
    const coveredAt = [...taken].map(placeOf)
    const [{ waiver } = {}] = covering
    if (!waiver || open.length > 0) return { ...finding, coveredAt }
    const { alasan = '', sampai, oleh } = waiver
    const waived = { alasan, ...(sampai && { sampai }), ...(oleh && { oleh }), at: placeOf(waiver) }
    return { ...finding, waived, coveredAt }
  })
  for (const waiver of inForce) {
    if (used.has(waiver) || waiver.shared) continue
    const open = partly.get(waiver)
    if (!known.includes(waiver.aturan)) drafts.push(unknownRule(waiver, known))
    else if (open) drafts.push(coversPart(waiver, open))
    else if (judged.has(waiver.aturan) && !mayBeSilent(waiver)) drafts.push(unused(waiver, marked))
  }
  return { findings: marked, drafts }
}

/** Where a finding tells of its lack, whatever it holds that against. */
function placesOf({ at, related }: Finding): readonly Location[] {
  return [at, ...related.filter(({ sama }) => sama)]
}

function placeOf({ at: { berkas }, start }: Waiver): Waived['at'] {
  return { berkas, start }
}

const MOST_NAMED = 4

function coversPart({ aturan, at }: Waiver, open: readonly Location[]): StageDraft {
  const lines = joinDaftar(
    open.map(({ berkas, start }) => (berkas === at.berkas ? `baris ${start.line}` : `${berkas}:${start.line}`)),
    MOST_NAMED,
  )
  return {
    rule: 'pengecualian/terpakai',
    at,
    message: `pengecualian "${aturan}" menutup sebagian tempat saja dari temuannya, sehingga temuan itu tetap dihitung`,
    hint: `perbaiki atau kecualikan juga yang di ${lines}`,
  }
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
  if (aturan === '') {
    const hint = 'tulis seperti "# koheren-abaikan sop/kalimat-kerja: alasannya"'
    return { rule: 'pengecualian/terpakai', at, message: 'pengecualian tidak menyebut aturan yang diabaikan', hint }
  }
  if (aturan.includes(',')) {
    const message = 'pengecualian menyebut beberapa aturan sekaligus'
    const hint = 'tulis satu pengecualian untuk setiap aturan, masing-masing pada barisnya sendiri di atas bagian itu'
    return { rule: 'pengecualian/terpakai', at, message, hint }
  }
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
