import type { CommandDefinition } from '../command.ts'
import { asOf, collect, config, noColour } from './shared.ts'

export const beda: CommandDefinition = {
  name: 'beda',
  alias: 'diff',
  description: 'Tunjukkan apa yang berubah di antara dua revisi atau dua folder: sebagai dokumen, bukan sebagai baris',
  define(command, { io, done }) {
    command
      .argument('<dari>', 'revisi git (cabang, tag, commit), atau folder')
      .argument('[ke]', 'revisi atau folder kedua; tanpa itu, folder kerja seperti adanya sekarang')
      .option('--folder <folder>', 'folder dokumen dalam repositori (baku: folder ini)', '.')
      .option('-f, --format <nama[=berkas]>', 'bentuk laporan: terminal, json, markdown; boleh beberapa', collect, [])
      .option(
        '--fail-on <tingkat>',
        'gagal bila ada temuan baru mulai tingkat ini: error, warning, info, never',
        'never',
      )
      .option(...asOf)
      .option(...config)
      .option(...noColour)
      .addHelpText(
        'after',
        `
Contoh:
  koheren beda HEAD --folder dokumen
  koheren beda v1.0 v1.1 --folder dokumen
  koheren beda main HEAD --folder dokumen -f markdown=perubahan.md --fail-on error
  koheren beda dokumen-lama/ dokumen/`,
      )
      .action(async (dari, ke, options) => done(await (await import('../beda.ts')).bedaCommand(dari, ke, options, io)))
  },
}
