import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const hook = join(dirname(fileURLToPath(import.meta.url)), 'memory-hook.cjs')

/**
 * Runs a Node command as a whole process, its output to a file.
 *
 * @param {{ args: string[], expected?: number[], memory?: boolean, cwd?: string }} command
 * @returns {{ milliseconds: number, mebibytes: number | undefined }} wall time, and peak memory where it is asked for
 */
export function run({ args, expected = [0], memory = false, cwd }) {
  const folder = mkdtempSync(join(tmpdir(), 'koheren-run-'))
  const output = openSync(join(folder, 'output'), 'w')
  const report = join(folder, 'memory')
  try {
    const options = memory ? ['--require', hook, ...args] : args
    const start = process.hrtime.bigint()
    const { status } = spawnSync(process.execPath, options, {
      cwd,
      stdio: ['ignore', output, output],
      env: { ...process.env, KOHEREN_BENCH_MEMORY: report },
    })
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
    if (!expected.includes(status)) {
      throw new Error(
        `node ${args.join(' ')} ended with ${status}: ${readFileSync(join(folder, 'output'), 'utf8').slice(0, 2000)}`,
      )
    }
    return { milliseconds, mebibytes: memory ? Number(readFileSync(report, 'utf8')) : undefined }
  } finally {
    closeSync(output)
    rmSync(folder, { recursive: true, force: true })
  }
}

export function median(values) {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Times several commands in turn, A B C A B C …, so that a machine that slows down slows all of them.
 *
 * @param {Record<string, Parameters<typeof run>[0]>} commands by name
 * @returns {Record<string, number>} median milliseconds by name
 */
export function timeInTurn(commands, runs) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (const command of Object.values(commands)) run(command)
  for (let turn = 0; turn < runs; turn++) {
    for (const [name, command] of Object.entries(commands)) times[name].push(run(command).milliseconds)
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))
}

export function machine() {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${process.platform}`
}
