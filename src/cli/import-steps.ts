/** `mulai --from`: a table of steps from a spreadsheet becomes an SOP. */
import { basename, extname, join, resolve } from 'node:path'
import { isYaml, readBytes, resolvePath, statOf } from '../files.ts'
import { paragraph } from '../report/layout.ts'
import { makeStyle } from '../report/style.ts'
import { decodeTable, parseCsv } from '../source/csv.ts'
import { slug } from '../text/nama.ts'
import { UsageError } from '../usage-error.ts'
import { displayOf } from './display.ts'
import { type Io, print } from './io.ts'
import type { Outcome } from './outcome.ts'
import { createFiles } from './output.ts'
import { emptySop } from './skeleton.ts'
import { explained } from './skeleton-text.ts'
import { readSteps, type StepTable } from './step-table.ts'

export interface ImportOptions {
  readonly from: string
  readonly output?: string
  readonly nama?: string
  readonly kode?: string
  readonly color: boolean
}

/** Rows that cannot be used are told, and the others written; that counts as a failure. */
export async function importSteps(folder: string, options: ImportOptions, io: Io): Promise<Outcome> {
  const shown = options.from.replaceAll('\\', '/')
  const table = readTable(resolvePath(options.from, io.cwd), shown)
  const nama = options.nama?.trim() || titleOf(shown)
  const kode = options.kode?.trim() || slug(nama) || 'sop'
  const berkas = options.output ?? join(folder, 'sop', `${slug(nama) || 'sop'}.yaml`).replaceAll('\\', '/')
  if (!isYaml(berkas)) throw new UsageError(`berkas "${berkas}" bukan YAML; beri nama yang berakhir dengan .yaml`)
  if (statOf(resolve(io.cwd, berkas))) {
    throw new UsageError(`berkas "${berkas}" sudah ada; tidak ada yang ditulis; sebut nama lain dengan --output`)
  }
  createFiles(io.cwd, [{ path: berkas, text: sopText(kode, nama, table) }])
  await print(io, await summary(table, shown, berkas, { ...options, folder, kode }, io))
  return { crashed: [], failed: table.trouble.length > 0 }
}

function readTable(path: string, shown: string): StepTable {
  const { teks, masalah } = decodeTable(shown, readBytes(path, shown))
  if (teks === undefined) throw new UsageError(`"${shown}" adalah ${masalah?.message}; ${masalah?.hint}`)
  const parsed = parseCsv(teks)
  if ('masalah' in parsed) {
    const { line, message, hint } = parsed.masalah
    throw new UsageError(`${shown}:${line}: ${message}; ${hint}`)
  }
  const table = readSteps(parsed.rows)
  if (!table) {
    throw new UsageError(
      `"${shown}" tidak memuat baris judul dengan kolom Kegiatan; beri judul kolom, misalnya No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output`,
    )
  }
  const [trouble] = table.trouble
  if (table.langkah.length === 0) {
    const why = trouble ? `baris ${trouble.line}: ${trouble.message}` : 'tidak ada baris di bawah judul kolom'
    throw new UsageError(`"${shown}" tidak memuat langkah; ${why}`)
  }
  return table
}

/** `SOP_Legalisasi-Dokumen (2).csv` names the SOP "Legalisasi Dokumen". */
function titleOf(path: string): string {
  const words = basename(path, extname(path))
    .replaceAll(/[_\s-]+/g, ' ')
    .replace(/\s*\(\d+\)$/, '')
  return words.replace(/^(?:\d+\s+)?sop\s+(?=\S)/i, '').trim()
}

const hints = { 'sop.proses': 'Tanpa ini, SOP belum masuk rantai.' }

function sopText(kode: string, nama: string, { pelaksana, langkah, waktu_total }: StepTable): string {
  const head = { jenis: 'sop', kode, nomor: null, nama, ...emptySop, ...(waktu_total && { waktu_total }) }
  return explained('sop', { ...head, pelaksana, langkah }, hints)
}

async function summary(
  { langkah, pelaksana, trouble, unused }: StepTable,
  shown: string,
  berkas: string,
  { color, folder, kode }: ImportOptions & { readonly folder: string },
  io: Io,
): Promise<string> {
  const style = await makeStyle(displayOf(io.stdout, io, color))
  const lines = [
    ...paragraph(style, `${berkas}: ${langkah.length} langkah, ${pelaksana.length} pelaksana`, { tone: 'strong' }),
    ...trouble.flatMap(({ line, message }) =>
      paragraph(style, `${shown}:${line}: ${message}`, { lead: `  ${style.signs.warning} `, leadTone: 'warning' }),
    ),
    ...(unused.length > 0
      ? paragraph(style, `kolom yang tidak dikenal dan tidak dipakai: ${unused.join(', ')}`, {
          lead: `  ${style.signs.warning} `,
          leadTone: 'warning',
        })
      : []),
    ...paragraph(
      style,
      'Titik keputusan dan panah tidak terbaca dari tabel; tambahkan sendiri pada langkahnya, misalnya keputusan: { ya: 3, tidak: 1 }.',
    ),
    ...paragraph(
      style,
      `Sesudah ini: isi kepala SOP yang kosong, sebut sop: ${kode} pada standar pelayanannya, lalu koheren audit ${folder}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
