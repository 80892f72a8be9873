import { compareText } from '../locate.ts'
import type { Audit, Crash, LeftOut } from '../run.ts'

/** A document whose transcription lacks what its source did not show. */
export interface CutDocument extends LeftOut {
  /** Fields that are not judged, where it names them. */
  readonly isian: readonly string[]
}

/** How much of what lies in the folder an audit could judge. */
export interface Completeness {
  readonly files: number
  /** All documents, those left out too. */
  readonly documents: number
  /** No YAML, no mapping, or without readable jenis and kode. */
  readonly leftOut: readonly LeftOut[]
  /** Read, but for parts that break the schema. */
  readonly pruned: readonly LeftOut[]
  /** Judged by their own rules, but not counted in chain and index. */
  readonly drafts: readonly LeftOut[]
  readonly cut: readonly CutDocument[]
  readonly unfollowed: readonly string[]
  /** Files that the settings leave out. */
  readonly ignored: readonly string[]
  readonly crashes: readonly Crash[]
  readonly rules: number
  readonly unusedRules: number
  /** Everything was read and judged by every rule; drafts, and files that the settings leave out, take nothing from that. */
  readonly whole: boolean
}

export function completenessOf(audit: Audit): Completeness {
  const leftOut = audit.offices.flatMap(({ office }) => office.leftOut).sort(byPlace)
  const dokumen = audit.offices.flatMap(({ office }) => office.dokumen)
  const gone = new Set(leftOut.map(nameOf))
  const broken = audit.offices.flatMap(({ office }) =>
    office.drafts.filter(({ rule }) => rule === 'dokumen/sesuai-skema').map(({ at }) => at),
  )
  const pruned = new Map(broken.filter((at) => !gone.has(nameOf(at))).map((at) => [nameOf(at), placeOf(at)]))
  const drafts = dokumen.filter(({ isi }) => (isi as { konsep?: boolean }).konsep === true).map(placeOf)
  const cut = dokumen.flatMap((one) => {
    const { termuat } = one.isi as { termuat?: { lengkap?: boolean; tidak_termuat?: readonly string[] } }
    return termuat && termuat.lengkap !== true ? [{ ...placeOf(one), isian: termuat.tidak_termuat ?? [] }] : []
  })
  const { unfollowed, ignored, crashes, unusedRules } = audit
  const missing = [leftOut, [...pruned], cut, unfollowed, crashes].some((list) => list.length > 0)
  return {
    files: audit.offices.reduce((before, { office }) => before + office.files.length, 0),
    documents: dokumen.length + leftOut.length,
    leftOut,
    pruned: [...pruned.values()].sort(byPlace),
    drafts: drafts.sort(byPlace),
    cut: cut.sort(byPlace),
    unfollowed,
    ignored,
    crashes,
    rules: audit.rules.length,
    unusedRules,
    whole: !missing && unusedRules === 0,
  }
}

function placeOf({ berkas, urutan }: LeftOut): LeftOut {
  return { berkas, urutan }
}

/** Which document: no two of a workspace share it. */
export function nameOf({ berkas, urutan }: LeftOut): string {
  return `${urutan}:${berkas}`
}

function byPlace(left: LeftOut, right: LeftOut): number {
  return compareText(left.berkas, right.berkas) || left.urutan - right.urutan
}
