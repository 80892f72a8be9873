import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { makeSpinner, withSpinner } from '../../src/cli/spinner.ts'

function terminal(isTTY: boolean, env: Io['env'] = {}, columns = 80) {
  const said: string[] = []
  const nothing = () => true
  const stderr = {
    isTTY,
    columns,
    write: (data: string | Uint8Array) => said.push(String(data)),
    clearLine: nothing,
    cursorTo: nothing,
    moveCursor: nothing,
  }
  const io: Io = {
    stdout: stderr,
    stderr,
    stdin: (async function* () {})(),
    env,
    platform: 'linux',
    cwd: '/',
    today: '',
  }
  return { io, said }
}

describe('the spinner', () => {
  it('says nothing of what takes no time', async () => {
    const { io, said } = terminal(true)
    const spinner = makeSpinner(io)
    await spinner?.onProgress(1, 3)
    spinner?.stop()
    expect(said).toEqual([])
  })

  it('shows which office is being judged once that takes a while', async () => {
    const { io, said } = terminal(true)
    const spinner = makeSpinner(io)
    await setTimeout(550)
    await spinner?.onProgress(2, 3)
    spinner?.stop()
    expect(said.join('')).toContain('memeriksa instansi 2 dari 3')
  })

  it('says at once what is known to take long', async () => {
    const { io, said } = terminal(true)
    await withSpinner(io, async (_, say) => say('menyalin log.csv'), 0)
    expect(said.join('')).toContain('menyalin log.csv')
  })

  it('is for terminals alone, and not for CI', () => {
    expect(makeSpinner(terminal(false).io)).toBeUndefined()
    expect(makeSpinner(terminal(true, { CI: 'true' }).io)).toBeUndefined()
    expect(makeSpinner(terminal(true, { TERM: 'dumb' }).io)).toBeUndefined()
  })

  it('keeps off a terminal that does not know its width', () => {
    expect(makeSpinner(terminal(true, {}, 0).io)).toBeUndefined()
  })
})
