// How long `audit --watch` takes from a save to the whole report, beside what `node -e 0` takes in between.
// `node bench/watch.mjs` tells it of one office of 300 documents.
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateCorpus } from './corpus.mjs'
import { median, run } from './measure.mjs'
import { auditOf } from './tools.mjs'

const DOCUMENTS = 300
const SAVES = 30
/** Said after each round. */
const WATCHING = 'Ctrl-C untuk berhenti'

/** Milliseconds: the median of all saves, that of the first three, and what Node took to start meanwhile. */
export async function measureWatch(saves = SAVES) {
  const folder = mkdtempSync(join(tmpdir(), 'koheren-bench-'))
  generateCorpus(folder, { documents: DOCUMENTS, perOffice: DOCUMENTS })
  const child = spawn(process.execPath, [...auditOf(folder).args, '--watch'], { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const sop = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /sop.*\.yaml$/.test(path))
    await said(child.stderr)
    const times = []
    const starts = []
    for (let save = 0; save < saves; save++) {
      starts.push(run({ args: ['-e', '0'] }).milliseconds)
      const answer = said(child.stderr)
      const start = process.hrtime.bigint()
      appendFileSync(join(folder, sop[save % sop.length]), `# ${save}\n`)
      await answer
      times.push(Number(process.hrtime.bigint() - start) / 1e6)
    }
    return { documents: DOCUMENTS, all: median(times), first: median(times.slice(0, 3)), node: median(starts) }
  } finally {
    child.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits until a round is over. */
function said(stream) {
  return new Promise((done) => {
    let text = ''
    const take = (data) => {
      text += data
      if (!text.includes(WATCHING)) return
      stream.off('data', take)
      done()
    }
    stream.on('data', take)
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { documents, all, first, node } = await measureWatch()
  const load = loadavg()[0].toFixed(1)
  process.stdout.write(
    `${documents} documents: median ${all.toFixed(0)} ms, first three ${first.toFixed(0)} ms; node -e 0 ${node.toFixed(0)} ms; load ${load}\n`,
  )
}
