import { validateFiles } from '../index.ts'
import { reports } from '../report/index.ts'
import { decode, MAX_BYTES, type SourceFile } from '../source/decode.ts'
import { UsageError } from '../usage-error.ts'
import { type JudgeOptions, report } from './audit.ts'
import { type Io, readPiped } from './io.ts'
import { baseOf } from './job.ts'
import { dayOf, parseFormats, parseThreshold, STDIN } from './options.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { checkTargets } from './output.ts'

export async function validateCommand(files: readonly string[], options: JudgeOptions, io: Io): Promise<Outcome> {
  const targets = parseFormats(options.format, reports)
  const threshold = parseThreshold(options.failOn)
  const tanggal = dayOf(options, io)
  const paths = files.filter((file) => file !== STDIN)
  if (files.length === 0 && io.stdin.isTTY === true) {
    throw new UsageError('sebutkan berkas yang diperiksa, misalnya: koheren validasi sop.yaml')
  }
  checkTargets(targets, paths, io.cwd)
  const piped = files.length === 0 || files.includes(STDIN) ? [await readStdin(io)] : []
  const found = await validateFiles([...paths, ...piped], { tanggal, cwd: io.cwd })
  const base = baseOf('.', io)
  await report(found, targets, options, io, { ...(base !== undefined && { base }) })
  return outcomeOf(found, threshold, false)
}

async function readStdin(io: Io): Promise<SourceFile> {
  const { chunks, size } = await readPiped(io, MAX_BYTES)
  if (size === 0)
    throw new UsageError('masukan baku kosong; alirkan isi dokumen, misalnya: koheren validasi - < sop.yaml')
  return decode('masukan-baku', Buffer.concat(chunks))
}
