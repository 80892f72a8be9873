// `npm run bench`: measures the tool against Node and its peers, and says which bars it meets.
import { machine } from './measure.mjs'
import { measureStartUp } from './start-up.mjs'

const rows = measureStartUp()
process.stdout.write(`${machine()}\n\n`)
for (const { name, milliseconds, ratio, bar } of rows) {
  const verdict = bar === undefined ? '' : ratio <= bar ? `  within ${bar}` : `  OVER ${bar}`
  process.stdout.write(
    `${name.padEnd(24)}${milliseconds.toFixed(0).padStart(6)} ms${ratio.toFixed(2).padStart(8)} ×${verdict}\n`,
  )
}
process.exitCode = rows.some(({ ratio, bar }) => bar !== undefined && ratio > bar) ? 1 : 0
