import type { CommandDefinition } from '../command.ts'
import { config, noColour } from './shared.ts'

export const aturan: CommandDefinition = {
  name: 'aturan',
  alias: 'rules',
  description: 'Daftar semua aturan',
  define(command, { io }) {
    command
      .argument('[folder]', 'folder yang setelannya memuat aturan sendiri')
      .option('-f, --format <nama>', 'terminal atau json', 'terminal')
      .option(...config)
      .option(...noColour)
      .action(async (folder, options) => (await import('../rules.ts')).rulesCommand(folder, options, io))
  },
}
