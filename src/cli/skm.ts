import { resolve } from 'node:path'
import type { JenisSurvei } from '../graph/fakta.ts'
import { type RingkasanSurvei, ringkasSurvei } from '../hitung/ringkasan-survei.ts'
import { openTable } from '../load-data.ts'
import { kalimatBuruk } from '../report/skm/buruk.ts'
import { laporanSurvei } from '../report/skm/index.ts'
import type { Pieces } from '../source/table.ts'
import { formatCount } from '../text/banyak.ts'
import { UsageError } from '../usage-error.ts'
import { type Io, readPiped } from './io.ts'
import { dayOf, parseBilangan, parseFormats, parsePadanan, parsePilihan, STDIN } from './options.ts'
import type { Outcome } from './outcome.ts'
import { checkTargets, deliver, note } from './output.ts'
import { readSurvey } from './skm-table.ts'

export interface SkmOptions {
  readonly format: readonly string[]
  readonly survei: string
  readonly skala?: string
  readonly populasi?: string
  readonly responden?: string
  readonly asOf?: string
  readonly kolom: readonly string[]
  readonly nilai: readonly string[]
  readonly color: boolean
}

const jenisSurvei: readonly JenisSurvei[] = ['skm', 'ipkp', 'ipak']
const skalaTerkecil = 2
const skalaTerbesar = 10

/** Computes one survey from its raw answers, or from the means of its elements. Rows and columns that do not count are told; that counts as a failure. */
export async function skmCommand(file: string, options: SkmOptions, io: Io): Promise<Outcome> {
  const targets = parseFormats(options.format, laporanSurvei)
  const deklarasi = {
    survei: parsePilihan(options.survei, jenisSurvei, '--survei'),
    kolom: parsePadanan(options.kolom, '--kolom', 'Sarana dan prasarana=U9'),
    nilai: parsePadanan(options.nilai, '--nilai', '4=Sangat Baik'),
    ...(options.skala !== undefined && {
      skala: parseBilangan(options.skala, '--skala', skalaTerkecil, skalaTerbesar),
    }),
  }
  const populasi = countOf(options.populasi, '--populasi')
  const responden = countOf(options.responden, '--responden')
  const hariIni = dayOf(options, io)
  checkTargets(targets, file === STDIN ? [] : [file], io.cwd)
  const berkas = file === STDIN ? 'masukan baku' : file.replaceAll('\\', '/')
  const pieces = file === STDIN ? await openStdin(io) : openFile(file, berkas, io)
  const asal = { berkas, deklarasi, hariIni, ...(responden !== undefined && { responden }) }
  const ringkasan = ringkasSurvei(readSurvey(pieces, asal), populasi)
  refuseEmpty(ringkasan, berkas)
  await deliver(targets, io, options.color, async (make, page) => make({ berkas, ringkasan }, page))
  await tellUncounted(ringkasan, targets, io)
  return { crashed: [], failed: ringkasan.buruk.length + ringkasan.judulMirip.length > 0 }
}

function countOf(text: string | undefined, option: string): number | undefined {
  return text === undefined ? undefined : parseBilangan(text, option, 1, Number.MAX_SAFE_INTEGER)
}

function openFile(file: string, berkas: string, io: Io): Pieces {
  const opened = openTable(resolve(io.cwd, file))
  if (opened === undefined) throw new UsageError(`berkas "${berkas}" tidak ditemukan`)
  if (typeof opened !== 'function') throw new UsageError(`"${berkas}" ${opened.message}; ${opened.hint}`)
  return opened
}

/** What is piped must be held, for its encoding may only show at its end. */
const MOST_PIPED = 256 * 1024 * 1024

async function openStdin(io: Io): Promise<Pieces> {
  if (io.stdin.isTTY === true) throw new UsageError('alirkan isi tabel, misalnya: koheren skm - < survei.csv')
  const { chunks, size } = await readPiped(io, MOST_PIPED)
  if (size > MOST_PIPED) {
    throw new UsageError('masukan baku lebih besar dari 256 MiB; simpan sebagai berkas, lalu sebut berkasnya')
  }
  if (size === 0) throw new UsageError('masukan baku kosong; alirkan isi tabel, misalnya: koheren skm - < survei.csv')
  return () => chunks
}

function refuseEmpty({ hasil, buruk, skala }: RingkasanSurvei, berkas: string): void {
  if (hasil.responden > 0) return
  const [first] = buruk
  throw new UsageError(
    first
      ? `"${berkas}" tidak memuat jawaban yang dapat dihitung; ${kalimatBuruk(first, skala)}`
      : `"${berkas}" tidak memuat jawaban; isi satu baris untuk setiap responden`,
  )
}

/** Said beside reports that a person does not see at once. */
async function tellUncounted(
  { buruk, judulMirip, hasil }: RingkasanSurvei,
  targets: readonly { readonly name: string; readonly berkas?: string }[],
  io: Io,
): Promise<void> {
  const files = targets.flatMap(({ berkas }) => berkas ?? [])
  const isSeen = targets.some(({ name, berkas }) => name === 'terminal' && berkas === undefined)
  const lost = buruk.reduce((sum, { jumlah }) => sum + jumlah, 0)
  const told = [
    `${formatCount(hasil.responden)} responden`,
    ...(lost > 0 ? [`${formatCount(lost)} baris tidak dihitung`] : []),
    ...(judulMirip.length > 0 ? [`${formatCount(judulMirip.length)} kolom tidak dihitung`] : []),
    ...(files.length > 0 ? [`hasil: ${files.join(', ')}`] : []),
  ]
  if (isSeen || (lost + judulMirip.length === 0 && files.length === 0)) return
  await note(io, told.join('; '))
}
