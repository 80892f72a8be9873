import type { CommandDefinition } from '../command.ts'
import { config, noColour } from './shared.ts'

export const jelaskan: CommandDefinition = {
  name: 'jelaskan',
  alias: 'explain',
  description: 'Terangkan sebuah aturan: alasan, dasar hukum, contoh benar dan salah',
  define(command, { io }) {
    command
      .argument('[aturan]', 'aturan, atau kelompok aturan')
      .argument('[folder]', 'folder yang setelannya memuat aturan sendiri')
      .option(...config)
      .option(...noColour)
      .action(async (name, folder, options) =>
        (await import('../explain.ts')).explainCommand(name, folder, options, io),
      )
  },
}
