import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Io, Sink } from '../../src/cli/io.ts'
import { type ExitCode, main } from '../../src/cli/main.ts'
import type { Rule } from '../../src/rules/rule.ts'

export interface World {
  readonly stdin?: string | undefined
  /** Whether stdin is a terminal; it is one that says nothing where `stdin` is absent. */
  readonly interactive?: boolean
  readonly env?: Io['env']
  readonly platform?: string
  readonly cwd?: string
  readonly today?: string
  /** Columns of the terminal that stdout and stderr are; they are none when absent. */
  readonly terminal?: number
  readonly rules?: readonly Rule[]
  /** In place of a stdout that takes everything. */
  readonly stdout?: Sink
}

export interface Ran {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** The command line in this process, in a world that the test makes. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  const { stdin, env = {}, platform = 'linux', cwd = import.meta.dirname, today = '2024-12-31', terminal } = world
  const said = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof said): Sink => ({
    write(data, done) {
      said[name] += typeof data === 'string' ? data : new TextDecoder().decode(data)
      done()
    },
    ...(terminal !== undefined && { isTTY: true, columns: terminal }),
  })
  const io: Io = {
    stdout: world.stdout ?? sink('stdout'),
    stderr: sink('stderr'),
    stdin: Object.assign(chunks(stdin ?? ''), { isTTY: world.interactive ?? stdin === undefined }),
    // No spinner, however slow the machine.
    env: { CI: '1', ...env },
    platform,
    cwd,
    today,
  }
  const code = await main(argv, io, world.rules)
  return { code, ...said }
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield new TextEncoder().encode(text)
}

/** Texts of files by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder that is gone when the test is over. */
export function makeFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'koheren-uji-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

/** With the folders that they lie in. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** What was said, the same whatever version of the tool. */
export function withoutVersion(text: string): string {
  return text.replace(/(?<=koheren |"version": ")\d+\.\d+\.\d+/, '0.0.0')
}
