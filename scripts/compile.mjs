// Keeps what V8 compiles of dist/ in an audit, and in other commands that load the same modules alone, for bin/load.js
// to start with.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const examples = join(dirname(fileURLToPath(import.meta.url)), '../examples')
const silent = { write: (_text, done) => done?.(), on: () => silent, once: () => silent }
const io = { stdout: silent, stderr: silent, env: {}, platform: process.platform, cwd: examples, today: '2024-12-31' }

for (const commands of [
  [
    ['telusur', 'SOP-01', 'kanwil-bali'],
    ['validasi', 'kanwil-bali'],
  ],
  [
    ['audit', 'kanwil-bali'],
    ['audit', 'retak', '--fail-on', 'never'],
  ],
]) {
  const { load, compiled } = await import(`../bin/load.js?${commands[0][0]}`)
  const { main } = load('./cli.cjs')
  for (const argv of commands) {
    const code = await main(argv, io)
    if (code !== 0) throw new Error(`koheren ${argv.join(' ')} ended with ${code}`)
  }
  for (const [path, bytes] of compiled()) writeFileSync(path, bytes)
}
