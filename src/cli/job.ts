/** What the programs that run pipelines say of themselves in the environment. */
import { appendFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { liesIn, resolvePath, statOf } from '../files.ts'
import { type ReportOptions, reports } from '../report/index.ts'
import type { Audit } from '../run.ts'
import { reasonOf } from '../usage-error.ts'
import { onPaper } from './display.ts'
import type { Io } from './io.ts'
import type { Target } from './options.ts'
import { note } from './output.ts'
import { version } from './version.ts'

/** GitHub refuses the summary of a step that is larger. */
const LARGEST_SUMMARY = 1024 * 1024

/**
 * Where a folder lies, seen from the root of the repository (in a pipeline) or from the working directory; undefined where
 * it is that root, absolute where it lies elsewhere.
 */
export function baseOf(folder: string, io: Io): string | undefined {
  const whole = resolvePath(folder, io.cwd)
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = io.env
  const root = [GITHUB_WORKSPACE, CI_PROJECT_DIR].find((path) => path && liesIn(whole, resolve(path))) || io.cwd
  const base = (liesIn(whole, resolve(root)) ? relative(resolve(root), whole) : whole).split(sep).join('/')
  return base === '' ? undefined : base
}

/**
 * Adds the Markdown report to the summary of the job in GitHub Actions, unless a report goes there anyway. Where that
 * cannot be done, a sentence on stderr says so, and nothing else changes.
 */
export async function writeJobSummary(
  audit: Audit,
  targets: readonly Target[],
  options: Pick<ReportOptions, 'threshold' | 'quiet' | 'compare'>,
  io: Io,
): Promise<void> {
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY: path } = io.env
  if (GITHUB_ACTIONS !== 'true' || !path) return
  if (targets.some(({ berkas }) => berkas !== undefined && resolve(io.cwd, berkas) === resolve(io.cwd, path))) return
  try {
    const report = await reports.markdown?.()
    const text = String(await report?.(audit, { version, ...onPaper, ...options }))
    const used = statOf(path)?.size ?? 0
    if (used + Buffer.byteLength(text) > LARGEST_SUMMARY) {
      await warn('ringkasan job GitHub sudah penuh (1 MiB)', io)
      return
    }
    appendFileSync(resolve(io.cwd, path), text)
  } catch (error) {
    await warn(`ringkasan job GitHub tidak dapat ditulis ke "${path}": ${reasonOf(error)}`, io)
  }
}

async function warn(sentence: string, io: Io): Promise<void> {
  await note(io, `${sentence}; hasil pemeriksaan tidak berubah`)
}
