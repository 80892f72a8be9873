import type { AuditOptions } from '../index.ts'
import type { Io } from './io.ts'

/** Milliseconds. */
const PATIENCE = 500

export interface Spinner {
  /** Takes a turn; the spinner appears once the audit has taken a while. */
  readonly onProgress: (office: number, of: number) => Promise<void>
  /** The same for work that is no audit. */
  readonly say: (text: string) => Promise<void>
  readonly stop: () => void
}

/**
 * Shows on a terminal's stderr which office is being judged. Reading and judging an office leave no time to anything
 * else, so it turns between them.
 */
export function makeSpinner(io: Io, patience = PATIENCE): Spinner | undefined {
  if (io.stderr.isTTY !== true || io.env.TERM === 'dumb' || io.env.CI) return undefined
  // Of a terminal that does not know its width, ora would wipe lines without end.
  if (io.stderr.columns === 0) return undefined
  const begin = performance.now()
  let shown: import('ora').Ora | undefined
  const say = async (text: string) => {
    if (performance.now() - begin < patience) return
    const { default: ora } = await import('ora')
    const stream = io.stderr as NodeJS.WriteStream
    // Whether it may show is decided above; ora would look at the process for it.
    shown ??= ora({ stream, discardStdin: false, color: 'cyan', isEnabled: true }).start()
    shown.text = text
    shown.render()
  }
  return {
    say,
    onProgress: (office, of) => say(of > 1 ? `memeriksa instansi ${office} dari ${of}` : 'memeriksa dokumen'),
    stop: () => shown?.stop(),
  }
}

/** What an audit is given so that it can be watched. */
export type Progress = Pick<AuditOptions, 'onProgress'>

/** What may take long: it says what is being done. */
export type Work<T> = (progress: Progress, say: (text: string) => Promise<void>) => Promise<T>

/**
 * Shows the spinner, where there is to be one, until the work is done or fails.
 *
 * @param patience what takes no longer needs no sign of life, milliseconds
 */
export function withSpinner<T>(io: Io, work: Work<T>, patience = PATIENCE): Promise<T> {
  const spinner = makeSpinner(io, patience)
  const say = spinner?.say ?? (async () => undefined)
  return work(spinner ? { onProgress: spinner.onProgress } : {}, say).finally(() => spinner?.stop())
}
