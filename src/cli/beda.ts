/** `beda`: what changed between two revisions of a repository, or between two folders, as documents. */
import { auditSumber } from '../index.ts'
import { bedaOf, bedaReports, type Sisi } from '../report/beda/beda.ts'
import { fails } from '../report/words.ts'
import type { Io } from './io.ts'
import { auditOptionsOf, parseFormats, parseThreshold } from './options.ts'
import type { Outcome } from './outcome.ts'
import { checkTargets, deliver } from './output.ts'
import { openSides } from './sisi.ts'
import { type Progress, withSpinner } from './spinner.ts'

export interface BedaOptions {
  readonly folder: string
  readonly format: readonly string[]
  readonly failOn: string
  readonly asOf?: string
  readonly config?: string
  readonly color: boolean
}

/**
 * Fails where a new finding is as grave as the threshold.
 *
 * @param sampai the folder as it is now, when absent
 */
export async function bedaCommand(
  dari: string,
  sampai: string | undefined,
  options: BedaOptions,
  io: Io,
): Promise<Outcome> {
  const targets = parseFormats(options.format, bedaReports)
  const threshold = parseThreshold(options.failOn)
  const sides = openSides(dari, sampai, options.folder, io)
  checkTargets(
    targets,
    sides.flatMap(({ sumber }) => sumber.root ?? []),
    io.cwd,
  )
  const asked = auditOptionsOf(options, io)
  const judge = async (progress: Progress): Promise<[Sisi, Sisi]> => {
    const [first, second] = sides
    const told = { ...asked, ...progress }
    const before = await auditSumber(first.sumber, told)
    return [
      { nama: first.nama, audit: before },
      { nama: second.nama, audit: await auditSumber(second.sumber, told) },
    ]
  }
  const [before, after] = await withSpinner(io, judge)
  const beda = bedaOf(before, after)
  await deliver(targets, io, options.color, (make, page) => make(beda, page))
  const crashed = [...before.audit.crashes, ...after.audit.crashes]
  return { crashed, failed: beda.temuan.baru.some((finding) => fails(finding, threshold)) }
}
