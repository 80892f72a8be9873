import type { CommandDefinition } from '../command.ts'
import { noColour } from './shared.ts'

export const periksa: CommandDefinition = {
  name: 'periksa',
  alias: 'verify',
  description: 'Periksa apakah sebuah paket bukti masih seperti ketika dibuat',
  define(command, { io, done }) {
    command
      .argument('<paket>', 'folder paket bukti')
      .option('-f, --format <nama>', 'terminal atau json', 'terminal')
      .option(...noColour)
      .addHelpText(
        'after',
        `
Kode keluar:
  0  semua berkas cocok dengan manifest
  1  ada yang berubah, hilang, atau ditambahkan
  2  manifest tidak ada atau rusak`,
      )
      .action(async (paket, options) => done(await (await import('../periksa.ts')).periksaCommand(paket, options, io)))
  },
}
