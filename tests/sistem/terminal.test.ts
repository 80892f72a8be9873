/** The terminal report on a real terminal. Needs tmux. */
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

beforeAll(() => {
  const { status } = spawnSync('tmux', ['-V'])
  if (status !== 0) throw new Error('tmux is not installed: apt-get install tmux')
})

/** What stands on a terminal of this size when the command has ended, with its escape codes. */
async function screen(columns: number, command: string): Promise<string[]> {
  const session = `koheren-${process.pid}-${columns}`
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-L', session, '-f', '/dev/null', ...args], { encoding: 'utf8' })
  try {
    // A terminal that says it is UTF-8 and knows colours, with the lines that scrolled away.
    tmux(
      'new-session',
      '-d',
      '-x',
      String(columns),
      '-y',
      '50',
      `cd '${root}'; export LANG=C.UTF-8 TERM=xterm-256color; unset CI NO_COLOR; ${command}; echo SELESAI; sleep 60`,
    )
    tmux('set-option', '-g', 'history-limit', '20000')
    for (let waited = 0; waited < 60_000; waited += 200) {
      const lines = tmux('capture-pane', '-p', '-e', '-S', '-', '-t', '0').split('\n')
      if (lines.some((line) => line.includes('SELESAI'))) return lines
      await sleep(200)
    }
    throw new Error('the command did not end')
  } finally {
    spawnSync('tmux', ['-L', session, 'kill-server'])
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape codes
const COLOURS = /\u001B\[[0-9;]*m/g
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll(COLOURS, '').trimEnd())

describe.each([100, 60, 40])('on a terminal of %i columns', (columns) => {
  it('shows the report in colour and breaks no line of its own', async () => {
    const lines = await screen(columns, 'node bin/koheren.js audit examples/kanwil-bali')
    expect(lines.some((line) => COLOURS.test(line))).toBe(true)
    const text = plain(lines).join('\n')
    expect(text).toContain('Indeks Koherensi')
    expect(text).toMatch(/K6\s+[█▏▎▍▌▋▊▉]/)
    // The terminal would break a longer line and go on at its very start.
    for (const line of plain(lines)) expect(line.length).toBeLessThanOrEqual(columns)
  })
})

describe('without colours', () => {
  it('respects NO_COLOR', async () => {
    const lines = await screen(80, 'NO_COLOR=1 node bin/koheren.js audit examples/kanwil-bali')
    expect(lines.join('\n')).not.toMatch(COLOURS)
  })
})
