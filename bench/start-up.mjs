// How long the tool takes to start, as a ratio to Node itself in the same run.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCorpus } from './corpus.mjs'
import { timeInTurn } from './measure.mjs'
import { auditOf, koheren } from './tools.mjs'

/** The bars: a command may take this many times what `node -e 0` takes. */
const bars = { 'koheren --version': 1.35, 'koheren audit, satu dokumen': 2.5 }

/** One row a command: median milliseconds, ratio to Node, and its bar. */
export function measureStartUp(runs = 15) {
  const folder = mkdtempSync(join(tmpdir(), 'koheren-bench-'))
  try {
    oneDocument(folder)
    const times = timeInTurn(
      {
        'node -e 0': { args: ['-e', '0'] },
        'koheren --version': { args: [koheren, '--version'] },
        'koheren audit, satu dokumen': auditOf(folder),
      },
      runs,
    )
    const floor = times['node -e 0']
    return Object.entries(times).map(([name, milliseconds]) => ({
      name,
      milliseconds,
      ratio: milliseconds / floor,
      bar: bars[name],
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An SOP of the corpus, alone in a folder. */
export function oneDocument(folder) {
  const corpus = mkdtempSync(join(tmpdir(), 'koheren-corpus-'))
  try {
    generateCorpus(corpus, { documents: 10, seed: 1 })
    cpSync(join(corpus, 'dinas-001/sop/SOP-001.yaml'), join(folder, 'sop.yaml'))
  } finally {
    rmSync(corpus, { recursive: true, force: true })
  }
}
