import type { CommandDefinition } from '../command.ts'
import { asOf, config, noColour } from './shared.ts'

export const setelan: CommandDefinition = {
  name: 'setelan',
  alias: 'config',
  description: 'Tampilkan setelan yang berlaku, asal masing-masing, dan yang tidak lagi berguna',
  define(command, { io, done }) {
    command
      .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
      .option('-f, --format <nama>', 'terminal atau json', 'terminal')
      .option(...asOf)
      .option(...config)
      .option(...noColour)
      .action(async (folder, options) =>
        done(await (await import('../settings.ts')).settingsCommand(folder, options, io)),
      )
  },
}
