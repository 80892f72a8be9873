import type { Rule } from '../rules/rule.ts'
import { UsageError } from '../usage-error.ts'
import { type Io, print, send } from './io.ts'
import { version } from './version.ts'

export type { Io } from './io.ts'

/**
 * - 0: nothing at or above the threshold
 * - 1: findings at or above it
 * - 2: the caller erred: an option, a path, an empty folder, the settings
 * - 3: we erred
 */
export type ExitCode = 0 | 1 | 2 | 3

/**
 * Where argv and streams come in and an exit code goes out; here alone is decided what counts as success.
 *
 * @param rules what `audit` judges by; the rules of the tool when absent
 */
export async function main(argv: readonly string[], io: Io, rules?: readonly Rule[]): Promise<ExitCode> {
  try {
    // Answered before anything else is loaded.
    if (argv[0] === '--version' || argv[0] === '-V') {
      await print(io, `${version}\n`)
      return 0
    }
    const { runCommand } = await import('./program.ts')
    const outcome = await runCommand(argv, io, rules)
    if (outcome && outcome.crashed.length > 0) {
      for (const { rule, message } of outcome.crashed) {
        await complain(io, `aturan "${rule}" gagal dijalankan karena kesalahan koheren sendiri: ${message}`)
      }
      return 3
    }
    if (outcome?.refused) return 2
    return outcome?.failed ? 1 : 0
  } catch (error) {
    if (error instanceof UsageError) {
      await complain(io, error.message)
      return 2
    }
    await complain(io, `kesalahan koheren sendiri, bukan kesalahan Anda: ${describe(error, io)}`)
    return 3
  }
}

async function complain(io: Io, sentence: string): Promise<void> {
  const { shown } = await import('../report/shown.ts')
  // Where nothing can be said any more, the exit code still tells.
  await send(io.stderr, `koheren: ${shown(sentence)}\n`).catch(() => undefined)
}

function describe(error: unknown, io: Io): string {
  if (!(error instanceof Error)) return String(error)
  return (io.env.KOHEREN_DEBUG && error.stack) || error.message
}
