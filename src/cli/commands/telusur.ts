import type { CommandDefinition } from '../command.ts'
import { asOf, config, noColour } from './shared.ts'

export const telusur: CommandDefinition = {
  name: 'telusur',
  alias: 'trace',
  description: 'Telusuri satu bagian dari misi sampai standar pelayanan, dengan temuan pada masing-masing',
  define(command, { io, done }) {
    command
      .argument('<kode>', 'kode, nomor, atau nama; "sop:1.1" menyebut jenisnya, "kanwil-bali/SS-03" instansinya')
      .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
      .option('-f, --format <nama>', 'terminal atau json', 'terminal')
      .option(...asOf)
      .option(...config)
      .option(...noColour)
      .addHelpText(
        'after',
        '\nContoh:\n  koheren telusur SOP-16 dokumen\n  koheren telusur "Legalisasi Dokumen" dokumen',
      )
      .action(async (kode, folder, options) =>
        done(await (await import('../trace.ts')).traceCommand(kode, folder, options, io)),
      )
  },
}
