/** The Tab key in real shells, on a real terminal. Needs tmux, zsh and fish. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
let home = ''
let sessions = 0

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'koheren-tab-'))
  writeFileSync(join(home, 'koheren'), `#!/bin/sh\nexec '${process.execPath}' '${root}/bin/koheren.js' "$@"\n`)
  chmodSync(join(home, 'koheren'), 0o755)
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

const shells = {
  bash: { start: 'bash --norc --noprofile -i', load: 'source <(koheren lengkapi bash)' },
  zsh: { start: 'zsh -f -i', load: 'autoload -Uz compinit && compinit -D && source <(koheren lengkapi zsh)' },
  fish: { start: 'fish --no-config --interactive', load: 'koheren lengkapi fish | source' },
}

/** What stands on the line after the keys, which end in Tab. */
async function typed(shell: keyof typeof shells, keys: string, until: string): Promise<string> {
  const session = `koheren-tab-${process.pid}-${++sessions}`
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-L', session, '-f', '/dev/null', ...args], { encoding: 'utf8' })
  const screen = () => tmux('capture-pane', '-p', '-t', '0')
  const appears = async (text: string) => {
    for (let waited = 0; waited < 30_000; waited += 200) {
      if (screen().includes(text)) return
      await sleep(200)
    }
  }
  const { start, load } = shells[shell]
  try {
    const world = `HOME='${home}' PATH='${home}':"$PATH" LANG=C.UTF-8 TERM=xterm-256color`
    tmux('new-session', '-d', '-x', '200', '-y', '50', `cd '${root}/examples' && env ${world} ${start}`)
    tmux('send-keys', '-t', '0', '-l', `${load}; echo si''ap`)
    tmux('send-keys', '-t', '0', 'Enter')
    await appears('siap\n')
    tmux('send-keys', '-t', '0', '-l', keys)
    tmux('send-keys', '-t', '0', 'Tab')
    await appears(until)
    return screen()
  } finally {
    spawnSync('tmux', ['-L', session, 'kill-server'])
  }
}

describe.each(Object.keys(shells) as (keyof typeof shells)[])('%s', (shell) => {
  it.each([
    ['koheren gar', 'koheren garis-dasar'],
    ['koheren audit --rule sop/kalim', 'koheren audit --rule sop/kalimat-kerja'],
    ['koheren audit retak --instansi kua-contoh-s', 'kua-contoh-selatan'],
    ['koheren audit retak --fix=dokumen/te', '--fix=dokumen/teks-berkutip'],
    ['koheren beda HEA', 'koheren beda HEAD'],
    ['koheren audit --changed HEA', '--changed HEAD'],
    ['koheren audit kanwil-b', 'koheren audit kanwil-bali/'],
    ['koheren laporan kanwil-bali --only standar:S', 'standar:SP-'],
  ])('%s', async (keys, expected) => {
    expect(await typed(shell, keys, expected)).toContain(expected)
  })

  it('runs nothing that stands on the line', async () => {
    const mark = join(home, `jebakan-${shell}`)
    await typed(shell, `koheren audit $(touch ${mark}) --ru`, '--rule')
    expect(spawnSync('test', ['-e', mark]).status).toBe(1)
  })
})
