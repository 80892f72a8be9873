import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dokumen, Instansi } from '../dokumen.ts'
import { isYaml, resolvePath, statOf } from '../files.ts'
import { paragraph, widthOf } from '../report/layout.ts'
import { makeStyle, type Style } from '../report/style.ts'
import { validate } from '../schema/validate.ts'
import { decode } from '../source/decode.ts'
import { parse } from '../source/parse.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { makePrompter } from './ask.ts'
import { displayOf } from './display.ts'
import { gatherKantor, type InitOptions, parseTahunMulai } from './init-answers.ts'
import { type Io, print, send } from './io.ts'
import { createFiles } from './output.ts'
import { type Kantor, type NewFile, skeleton } from './skeleton.ts'

export interface InitCommandOptions extends InitOptions {
  /** Adds the files that lack. */
  readonly lengkapi?: boolean
  readonly color: boolean
}

/** Writes the documents that an office begins with; nothing where one of them is there already. */
export async function initCommand(folder: string, options: InitCommandOptions, io: Io): Promise<void> {
  const root = resolvePath(folder, io.cwd)
  const shown = folder.replaceAll('\\', '/')
  const stat = statOf(root)
  if (stat && !stat.isDirectory()) throw new UsageError(`"${shown}" bukan folder`)
  const tahunMulai = parseTahunMulai(options.tahunMulai, io.today)
  const office = stat ? officeIn(root, shown) : undefined
  const present = pathsOf(tahunMulai).filter((path) => statOf(join(root, path)))
  if (options.lengkapi !== true && (office || present.length > 0)) {
    const what = present.length > 0 ? present.join(', ') : `instansi "${office?.kode}"`
    throw new UsageError(
      `folder "${shown}" sudah memuat ${what}; tidak ada yang ditulis; pakai folder lain, atau --lengkapi untuk menambah yang belum ada`,
    )
  }
  const kantor = office ? kantorOf(office, tahunMulai) : await askKantor(options, io)
  const files = skeleton(kantor).filter(({ path }) => !present.includes(path) && !(office && path === INSTANSI))
  if (files.length === 0) throw new UsageError(`folder "${shown}" sudah lengkap; tidak ada yang ditulis`)
  createFiles(root, files)
  await print(io, summary(files, shown, await makeStyle(displayOf(io.stdout, io, options.color))))
}

const INSTANSI = 'instansi.yaml'

function pathsOf(tahunMulai: number): string[] {
  return skeleton({ nama: '', kode: '', tingkat: 'lainnya', tahunMulai }).map(({ path }) => path)
}

async function askKantor(options: InitOptions, io: Io): Promise<Kantor> {
  if (io.stdin.isTTY !== true) return gatherKantor(options, io.today, undefined)
  await send(io.stderr, 'Enter memakai isi dalam kurung siku. Ctrl-C membatalkan; belum ada yang ditulis.\n')
  const prompter = makePrompter(io)
  try {
    return await gatherKantor(options, io.today, prompter)
  } finally {
    prompter.close()
  }
}

/** The office that a file right in the folder declares. */
function officeIn(root: string, shown: string): Dokumen<'instansi'> | undefined {
  try {
    for (const name of readdirSync(root)) {
      if (!isYaml(name) || !statOf(join(root, name))?.isFile()) continue
      for (const raw of parse(decode(name, readFileSync(join(root, name)))).value) {
        const dokumen = validate(raw).value
        if (dokumen?.jenis === 'instansi') return dokumen as Dokumen<'instansi'>
      }
    }
    return undefined
  } catch (error) {
    throw new UsageError(`folder "${shown}" tidak dapat dibaca: ${reasonOf(error)}`)
  }
}

function kantorOf({ kode, isi }: Dokumen<'instansi'>, tahunMulai: number): Kantor {
  const { nama = kode, tingkat = 'lainnya', wilayah = {}, induk }: Instansi = isi
  const { provinsi, kabupaten_kota } = wilayah
  return {
    nama,
    kode,
    tingkat,
    ...(provinsi !== undefined && { provinsi }),
    ...(kabupaten_kota !== undefined && { kabupatenKota: kabupaten_kota }),
    ...(induk !== undefined && { induk }),
    tahunMulai,
  }
}

function summary(files: readonly NewFile[], folder: string, style: Style): string {
  const size = Math.max(...files.map(({ path }) => widthOf(path)))
  const target = folder === '.' ? '' : ` ${/\s/.test(folder) ? `"${folder}"` : folder}`
  const steps = [
    'isi yang masih kosong; tiap isian diterangkan di atasnya',
    `periksa: koheren audit${target}`,
    `agar editor ikut melengkapi dan memeriksa: koheren skema --install${target}`,
  ]
  const lines = [
    ...paragraph(style, `Ditulis di ${folder === '.' ? 'folder ini' : folder}:`, { tone: 'strong' }),
    ...files.flatMap(({ path, about }) => paragraph(style, about, { lead: `  ${path.padEnd(size)}  ` })),
    '',
    style.paint('strong', 'Sesudah ini:'),
    ...steps.flatMap((step, index) => paragraph(style, step, { lead: `  ${index + 1}. ` })),
  ]
  return `${lines.join('\n')}\n`
}
