import type { CommandDefinition } from '../command.ts'
import { noColour } from './shared.ts'

export const skema: CommandDefinition = {
  name: 'skema',
  alias: 'schema',
  description: 'Tampilkan skema sebuah jenis dokumen, atau pasang semuanya untuk editor',
  define(command, { io, done }) {
    command
      .argument('[jenis]', 'jenis dokumen; tanpa itu, daftar jenis')
      .option('--install [folder]', 'tulis skema dan setelan VS Code ke folder dokumen (baku: folder ini)')
      .option('--modeline', 'dengan --install: sebut skema di baris pertama setiap dokumen, untuk editor lain')
      .option(...noColour)
      .addHelpText('after', '\nContoh:\n  koheren skema sop\n  koheren skema --install dokumen')
      .action(async (jenis, options) => {
        const outcome = await (await import('../schema.ts')).schemaCommand(jenis, options, io)
        if (outcome) done(outcome)
      })
  },
}
