/** What several commands take. */
import type { Command } from 'commander'
import { comparingReports, partialReports, reports } from '../../report/index.ts'

export const EXIT_CODES = `Kode keluar:
  0  tidak ada temuan pada atau di atas batas --fail-on
  1  ada temuan pada atau di atas batas itu
  2  perintah, pilihan, folder, atau berkas keliru
  3  kesalahan koheren sendiri`

/** Options that may stand without a value take one behind `=` alone: what follows them is the folder. */
export const valueBehindEquals: readonly string[] = ['--fix', '--fix-dry-run']
/** What stands there for no value: an empty one is what a variable that is not set leaves. */
export const SEMUA = '*'

export const asOf = ['--as-of <tanggal>', 'tanggal penilaian, misalnya 2022-12-31 (baku: hari ini)'] as const
export const config = ['--config <berkas>', 'setelan dari berkas ini, bukan dari koheren.yaml di folder itu'] as const
export const tabel = [
  '-f, --format <nama[=berkas]>',
  'terminal, json, atau csv; ke layar, atau ke berkas yang disebut',
] as const
export const noColour = ['--no-color', 'tanpa warna; variabel NO_COLOR juga dihormati'] as const

/** A command that audits a folder. */
export function audits(command: Command, failOn = 'error'): Command {
  return chosen(judged(command.argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.'), failOn))
    .option(
      '--baseline <berkas>',
      'garis dasar: temuan di dalamnya tidak membuat perintah gagal (baku: koheren-garis-dasar.json bila ada)',
    )
    .option('--no-baseline', 'tanpa garis dasar')
    .option('--strict-baseline', 'gagal juga bila garis dasar memuat temuan yang sudah selesai')
    .option(
      '--only <bagian>',
      `hanya satu bagian laporan, misalnya rantai atau sop:SOP-01; untuk ${partialReports.join(', ')}`,
    )
    .option('--compare <berkas.json>', `bandingkan dengan laporan json terdahulu; untuk ${comparingReports.join(', ')}`)
    .option(...config)
}

/** A command that may judge by some rules, or some of the documents. */
export function chosen(command: Command): Command {
  return command
    .option('--rule <aturan>', 'hanya aturan atau kelompok ini; boleh beberapa, dipisahkan koma', collect, [])
    .option('--skip-rule <aturan>', 'tanpa aturan atau kelompok ini', collect, [])
    .option('--instansi <kode>', 'hanya instansi ini; induknya dibaca, tidak dinilai')
}

/** A command that makes reports of a run. */
export function judged(command: Command, failOn = 'error'): Command {
  const names = Object.keys(reports).join(', ')
  return command
    .option(
      '-f, --format <nama[=berkas]>',
      `bentuk laporan: ${names}; ke layar, atau ke berkas yang disebut; boleh beberapa`,
      collect,
      [],
    )
    .option(
      '--fail-on <tingkat>',
      `mulai tingkat mana perintah gagal: error, warning, info, never (baku: ${failOn})`,
      failOn,
    )
    .option(...asOf)
    .option('--no-job-summary', 'di GitHub Actions: jangan tulis ringkasan ke halaman job')
    .option('--quiet', 'hanya temuan yang membuat perintah gagal, sebaris setiap temuan')
    .option(...noColour)
}

export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}
