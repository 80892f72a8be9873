/** What speaks against changes: what an audit finds after them and did not find before. */
import { type Finding, type Place, withoutNumber } from '../finding.ts'
import type { Run } from '../run.ts'
import type { Step } from '../source/edit.ts'
import { groupBy } from '../text/daftar.ts'

/** A finding with what mends it, all in one file. */
export interface Candidate {
  readonly finding: Finding
  readonly berkas: string
  readonly steps: readonly Step[]
}

/** Why changes together are not good, and what shows it in which of their files. */
export interface Trouble {
  readonly sebab: string
  readonly berkas: ReadonlyMap<string, string>
}

const STAYS = 'temuannya tetap ada sesudah diperbaiki'

/** Undefined where the changes bring no new finding, and each takes its own away. */
export function findTrouble(before: Run, after: Run, taken: readonly Candidate[]): Trouble | undefined {
  const crash = after.crashes.find(({ rule }) => !before.crashes.some((one) => one.rule === rule))
  if (crash) return { sebab: `aturan "${crash.rule}" gagal dijalankan sesudahnya`, berkas: new Map() }
  const berkas = new Map<string, string>()
  const changed = new Set(taken.map((one) => one.berkas))
  let first: string | undefined
  for (const { finding, sebab } of newFindings(before, after, taken)) {
    const places = [finding.at, ...finding.related].map((place) => place.berkas)
    const where = places.find((file) => changed.has(file))
    if (where !== undefined && !berkas.has(where)) berkas.set(where, sebab)
    first ??= sebab
  }
  return first === undefined ? undefined : { sebab: first, berkas }
}

/** Findings that were not there before, and those that should be gone, with what that says of the changes. */
function newFindings(before: Run, after: Run, taken: readonly Candidate[]) {
  const left = new Map([...groupBy(before.findings, faultOf)].map(([fault, list]) => [fault, list.length]))
  // Where the place that it stands at is not changed, but another that it names, it may well stay.
  const gone = taken.filter(({ finding, steps }) =>
    steps.some(({ change }) => placeOf(change.at) === placeOf(finding.at)),
  )
  for (const { finding } of gone) left.set(faultOf(finding), (left.get(faultOf(finding)) ?? 0) - 1)
  // A finding that names many places stands at the first of them; with that mended it moves on to the next.
  const named = new Set(before.findings.flatMap(({ rule, related }) => related.map((at) => `${rule} ${placeOf(at)}`)))
  const stays = new Set(gone.map(({ finding }) => faultOf(finding)))
  return after.findings.flatMap((finding) => {
    const fault = faultOf(finding)
    const count = left.get(fault) ?? 0
    left.set(fault, count - 1)
    if (count > 0 || isAccepted(finding) || named.has(`${finding.rule} ${placeOf(finding.at)}`)) return []
    const { rule, at } = finding
    const brings = `perbaikannya menimbulkan temuan baru: ${rule} di ${at.berkas}:${at.start.line}`
    return [{ finding, sebab: stays.has(fault) ? STAYS : brings }]
  })
}

/** Waived, or in the baseline: neither mended nor a reason to mend nothing. */
export function isAccepted({ waived, known }: Finding): boolean {
  return waived !== undefined || known === true
}

function faultOf({ key }: Finding): string {
  return withoutNumber(key)
}

function placeOf({ berkas, urutan, pointer }: Place): string {
  return `${berkas}:${urutan}:${pointer}`
}
