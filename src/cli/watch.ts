/** `audit --watch`: audits again at each change, until it is interrupted. */
import { resolve } from 'node:path'
import { resolvePath } from '../files.ts'
import { UsageError } from '../usage-error.ts'
import { type FolderWatch, watchFolder } from './folder-watch.ts'
import { type Io, send } from './io.ts'
import type { Target } from './options.ts'
import type { Outcome } from './outcome.ts'
import { note, realPath } from './output.ts'

/** Changes that come together, as an editor makes them when it saves, are waited for, milliseconds. */
const SETTLE = 15
/** So often, so that a program that never stops writing is not waited for without end. */
const MOST_SETTLES = 6
/** How often is looked for a folder that is gone, milliseconds. */
const RETURN = 200

/** For so long the audit is run for practice, milliseconds, and so often at most. */
const PRACTICE = 2000
const MOST_PRACTICE = 16

/** Wipes the screen and what was scrolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

export interface Watched {
  readonly folder: string
  /** The audit of a round, without its reports. */
  readonly practise: () => Promise<unknown>
  /** Where the settings lie elsewhere. */
  readonly config?: string
  readonly targets: readonly Target[]
}

/**
 * Runs a round at once and at each change. What stands in its way after the first, such as settings that are half written,
 * is told and waited out.
 *
 * @returns what the last round came to
 */
export async function watchRounds(
  round: () => Promise<Outcome>,
  { folder, config, targets, practise }: Watched,
  io: Io,
): Promise<Outcome> {
  const ignored = targets.flatMap(({ berkas }) => (berkas === undefined ? [] : [realPath(resolve(io.cwd, berkas))]))
  const files = config === undefined ? [] : [realPath(resolvePath(config, io.cwd))]
  const signal = makeSignal()
  let isStopped = false
  const release = io.onInterrupt?.(() => {
    isStopped = true
    signal.give()
  })
  const root = realPath(resolvePath(folder, io.cwd))
  const watch = watchFolder(root, { files, ignored: new Set(ignored) }, signal.give)
  const clears = io.stdout.isTTY === true && targets.some(({ berkas }) => berkas === undefined)
  try {
    // Before anything is read, so that no change after it is missed.
    let isThere = watch.refresh()
    let outcome = await round()
    const tell = () => note(io, `mengamati ${folder}; Ctrl-C untuk berhenti`)
    await tell()
    await warmUp(practise, signal)
    while (!isStopped) {
      isThere = await nextChange(watch, signal, isThere, () => isStopped)
      if (isStopped) break
      if (clears) await send(io.stdout, CLEAR)
      outcome = await tolerant(round, io)
      if (!isStopped) await tell()
    }
    return outcome
  } finally {
    watch.close()
    release?.()
  }
}

/**
 * Comes when something changed and is quiet again; of a folder that is gone, when it is there again. Gives whether it is
 * there, and from then on watched.
 */
async function nextChange(
  watch: FolderWatch,
  signal: Signal,
  before: boolean,
  isStopped: () => boolean,
): Promise<boolean> {
  for (let wasThere = before; ; ) {
    // Nothing else tells of a folder that came or went before it was watched again.
    if (watch.refresh() !== wasThere) signal.give()
    await (wasThere ? signal.given() : Promise.race([signal.given(), sleep(RETURN)]))
    for (let times = 0; signal.take() && !isStopped() && times < MOST_SETTLES; times++) await sleep(SETTLE)
    const isThere = watch.refresh()
    if (isStopped() || isThere || wasThere) return isThere
    wasThere = isThere
  }
}

/** Node compiles what has run often: without this the first saves would take several times as long as later ones. */
async function warmUp(practise: () => Promise<unknown>, signal: Signal): Promise<void> {
  const begin = performance.now()
  try {
    for (let times = 0; times < MOST_PRACTICE && performance.now() - begin < PRACTICE; times++) {
      // What came meanwhile is heard of in between.
      await sleep(0)
      if (signal.isGiven()) return
      await practise()
    }
  } catch {
    // What stands in its way is told by the round that comes of it.
  }
}

async function tolerant(round: () => Promise<Outcome>, io: Io): Promise<Outcome> {
  try {
    return await round()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await note(io, error.message)
    return { crashed: [], failed: false, refused: true }
  }
}

interface Signal {
  readonly give: () => void
  /** Comes when it was given since it was last taken. */
  readonly given: () => Promise<void>
  readonly isGiven: () => boolean
  /** Whether it was given; it no longer is. */
  readonly take: () => boolean
}

function makeSignal(): Signal {
  let isGiven = false
  let wake = () => {}
  return {
    give() {
      isGiven = true
      wake()
    },
    given: () =>
      new Promise((done) => {
        wake = done
        if (isGiven) done()
      }),
    isGiven: () => isGiven,
    take() {
      const before = isGiven
      isGiven = false
      return before
    },
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
