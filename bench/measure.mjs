import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** Wall milliseconds of a whole process; throws when it ends otherwise than expected. */
export function time(args, { expected = 0, ...options } = {}) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options })
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== expected) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return elapsed
}

export function median(values) {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Times several commands in turn, A B C A B C …, so that a machine that slows down slows all of them.
 *
 * @returns {Map<string, number>} median milliseconds by name
 */
export function timeInTurn(commands, runs) {
  const times = new Map(commands.map(({ name }) => [name, []]))
  for (const { args, options } of commands) time(args, options)
  for (let run = 0; run < runs; run++) {
    for (const { name, args, options } of commands) times.get(name).push(time(args, options))
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}

export function machine() {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${process.platform}`
}
